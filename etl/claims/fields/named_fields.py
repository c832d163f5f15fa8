"""Instruments that name a field of their own beside AI's: "a fund for the liquor industry".

A list of the world's industries would never be whole, so it is told by where a word stands: what
a fund's name holds beside the general words of funds, or what it is said to be for.
"""

import re
from functools import cache

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.titles import title_of
from etl.model import Kind, Language, Sector, Span
from etl.reference.words import load_words

AI_FIELDS = frozenset({Sector.ROBOTICS, Sector.MODELS, Sector.COMPUTING})
"""Sectors that are AI's own: in a text about AI a fund named for one needs no other word."""


def touches_ai(sentence: Sentence, within: Span | None = None) -> bool:
    """Whether AI, or a field of AI's own, is named in a stretch of a sentence (all by default)."""
    fields = (cue.value for cue in sentence.cues("sector", within))
    return sentence.has("ai", within) or any(field in AI_FIELDS for field in fields)


# "设立30亿元|北斗产业基金": where a name begins.
NAME_STARTS = re.compile(
    r"(?:亿|万|元|的|设立|组建|成立|发起|出资|安排|下达|拨付|统筹|整合|筹集|筹建|筹备|用好|利用|依托|通过|"
    r"发挥|推动|支持|管理|运作|投入|新设|打造|推出|建立|募集|参与|拥有|形成|拟设|联合|共同|[和与及由在对从将有为])"
)
NAME_ZH = re.compile(r"[\u4e00-\u9fffa-z]{1,14}$")
NAME_CHARS = 14
PAUSE = re.compile(r"[、，]")
POT_ZH = re.compile(r"(?:专项|发展|引导|扶持|奖补|奖励|补助|支持)?(?:专项)?(?:资金|经费)")
# "重点支持化工新材料、生命健康等领域", "投向氢能产业".
IS_FOR_ZH = re.compile(
    r"(?:投向|投资于?|支持|用于|聚焦|覆盖|涵盖|布局|面向|服务于?|围绕|助力|推动|培育|赋能)"
    r"(?P<field>[^。；]{2,40}?)(?:等)?(?:多个|多条|各个|重点|关键|核心)?"
    r"(?:领域|赛道|行业|方向|产业)"
)
# "A fund of 5 billion yuan for the liquor industry", "a fund to back quantum firms".
IS_FOR_EN = re.compile(
    r"(?: of (?:more than |over |about |around |up to |at least |nearly |some )?"
    r"(?:[a-z]{0,3}[¥$]?) ?[\d·]+ ?(?:million|billion|trillion|bn|m)?"
    r"(?:[ -](?:yuan|rmb|renminbi|dollars|us dollars|hk dollars))?)?(?: ?\([^()]{1,30}\))?,? "
    r"(?:for|dedicated to|devoted to|focus(?:ed|ing)? on|targeting|aimed at|"
    r"specialis?z(?:ed|ing) in|"
    r"to (?:support|back|finance|fund|develop|boost|promote|grow|invest in|nurture|foster)|"
    r"(?:which|that) (?:will |is to )?(?:support|back|financ|invest|focus)\w* (?:in |on )?|"
    r"investing in|supporting|backing) (?P<field>[^.;:()]{2,70})"
)
FIELD_ENDS = re.compile(
    r",? (?:with|which|that|in which|whose|where|by|from|as|while|when|after|before|under|over|"
    r"since|said|says|this|next|last|jointly|together|according|has|have|is|are|was|were|will|would|if|"
    r"but|so|because|including|such as)\b|,? \d| in (?:20\d\d|the (?:city|province|district|"
    r"region|zone|area|country|county)|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)"
)
TOKENS = re.compile(r"[a-z][a-z&'-]*")
# "State-backed", "newly established": what a fund is like, not what it is for.
LIKE = re.compile(
    r".+-(?:backed|level|led|owned|run|sized|wide|funded|based|yuan|dollar|billion|million|type|"
    r"style|year|driven|oriented|stage|term|linked|supported|managed|strong)|.+(?:ly|'s|ed|ing|al)"
)


@cache
def _general_zh() -> re.Pattern[str]:
    """产业, 天使, 科技创新: words of funds that name no field, the longest first."""
    words = sorted(load_words("fund_words_zh.txt"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def is_for_another_field(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether an instrument names a field, or a title, in a sentence that does not name AI."""
    fields = [c.span for c in sentence.cues("sector") if c.value in AI_FIELDS]
    named = [*(c.span for c in sentence.cues("ai")), *fields]
    if named and not _is_all_told_after(reading, sentence, anchor, named):
        return False
    if anchor.kind is Kind.PLAN:
        return _is_titled_otherwise(reading, sentence, anchor)
    if anchor.kind is Kind.FUND:
        is_english = reading.document.language is Language.EN
        told = _is_for_en if is_english else _is_for_zh
        return is_named_for(reading, sentence, anchor) or told(reading, sentence, anchor)
    if reading.document.language is Language.EN:
        return False
    words = reading.plain[anchor.span.start : anchor.span.end]
    if anchor.kind is Kind.INFRASTRUCTURE:
        return PARK_ZH.fullmatch(words) is not None and _is_park_for(reading, sentence, anchor)
    is_pot = anchor.kind is Kind.SUBSIDY and POT_ZH.fullmatch(words)
    # "工业发展专项资金中每年切块1亿元": the part is what is told.
    is_source = reading.after(anchor.span.end, 1) in ("中", "里", "内")
    return bool(is_pot) and not is_source and _named_zh(reading, sentence, anchor)


# "Spent 90 billion on a fund to grow the chip sector, and said it would give AI firms 8 billion".
TELLS_MORE = re.compile(
    r"(?:and|but|while|whereas) (?:[\w·]+ ){0,4}?(?:said|says|will|would|has|have|had|plans?|is|"
    r"are|can|may|announced|pledged|vowed|set|put|gave|launched|opened|issued)\b"
)


def _is_all_told_after(
    reading: Reading, sentence: Sentence, anchor: Anchor, named: list[Span]
) -> bool:
    """Whether a fund's sentence comes to AI only in a further clause with a verb of its own."""
    if anchor.kind is not Kind.FUND or reading.document.language is not Language.EN:
        return False
    index = sentence.clause_of(anchor.span.start) + 1
    if index >= len(sentence.clauses):
        return False
    start = sentence.clauses[index].start
    return TELLS_MORE.match(reading.plain, start) is not None and all(
        span.start >= start for span in named
    )


# "光子传感产业园", "合成生物产业基地": a park of an industry, told by what it is called.
PARK_ZH = re.compile(r"产业(?:园区?|基地|示范区|集聚区)")
# "滨江产业园", "红岭产业园": where it lies, no field.
LIES_AT = re.compile(r"[山湖港城江河岭湾桥路镇村街岛洲川泉东西南北区谷坡庄]$")


PARK_STARTS = re.compile(
    r"(?:建成|建设|新建|在建|规划|布局|加快|开放|首[个家座]|[一两三四五多]批|[一两三四五多]个|培育|建)"
)
NEAR_AI = re.compile(r"数字|软件|信息|信创|数据|互联网|云|未来|电子|创新|数智|元宇宙")


def _is_park_for(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a park of an industry bears a field's name, and not only that of where it lies."""
    start = max(sentence.span.start, anchor.span.start - NAME_CHARS)
    ends = [p.span.end for p in sentence.mentions.places if p.span.end <= anchor.span.start]
    name = NAME_ZH.search(reading.plain[max(start, *ends, start) : anchor.span.start])
    if name is None or LIES_AT.search(name.group()) or NEAR_AI.search(name.group()):
        return False
    return _names_more(PARK_STARTS.split(NAME_STARTS.split(name.group())[-1])[-1])


# 《关于促进政府投资基金高质量发展的指导意见》: a whole title that does not name AI.
WHOLE_TITLE = 14
# "One-person companies" are AI's by what they are, data what it learns from.
OF_AI = re.compile(r"opc|一人公司|数据|数字人|智能|智慧|智造|算法|语料|词元")


def _is_titled_otherwise(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    title = title_of(reading, sentence, anchor)
    return len(title) >= WHOLE_TITLE and OF_AI.search(title) is None


def is_named_for(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a fund's own name holds more than a place and the general words of funds."""
    if reading.document.language is Language.EN:
        return _named_en(reading, sentence, anchor)
    return _named_zh(reading, sentence, anchor)


def _named_zh(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """ "食用菌产业基金", 商贸发展资金: more in its name than a place and general words."""
    start = max(sentence.span.start, anchor.span.start - NAME_CHARS)
    for place in sentence.mentions.places:
        if start < place.span.end <= anchor.span.start:
            start = place.span.end
    name = NAME_ZH.search(reading.plain[start : anchor.span.start])
    if name is None or sentence.has("ai", Span(start + name.start(), anchor.span.end)):
        return False
    return _names_more(NAME_STARTS.split(name.group())[-1])


def _names_more(words: str) -> bool:
    return len(_general_zh().sub("", words)) > 1


def _is_for_zh(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    told = IS_FOR_ZH.search(reading.plain, anchor.span.end, sentence.span.end)
    return told is not None and _names_more(PAUSE.sub("", told.group("field")))


def _is_for_en(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    told = IS_FOR_EN.match(reading.plain, anchor.span.end, sentence.span.end)
    if told is None:
        return False
    ends = FIELD_ENDS.search(reading.plain, told.start("field"), told.end("field"))
    field = Span(told.start("field"), ends.start() if ends else told.end("field"))
    return bool(_field_words(reading, sentence, field))


def _named_en(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """ "The country's main chip fund": a word right before it that no fund has as such."""
    before = Span(anchor.phrase.start, anchor.span.start)
    # "The chip fund that it announced in April": told before.
    is_the = reading.before(before.start, 4) == "the "
    is_told_before = is_the and not sentence.mentions.money
    if sentence.has("ai", before) or is_told_before:
        return False
    words = _field_words(reading, sentence, before)
    return bool(words) and LIKE.fullmatch(words[-1]) is None


def _field_words(reading: Reading, sentence: Sentence, area: Span) -> list[str]:
    """The words of a stretch that name something: no general words, no places, no proper names."""
    text, places = reading.document.text, [p.span for p in sentence.mentions.places]
    general = load_words("fund_words_en.txt")
    return [
        token.group()
        for token in TOKENS.finditer(reading.plain, area.start, area.end)
        if token.group().rstrip("-") not in general
        and text[token.start()].islower()
        and not any(place.covers(Span(*token.span())) for place in places)
    ]
