"""Stated policies that name no instrument: "will focus on robots", 将加快…."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.naming.open_aims_en import open_aim
from etl.claims.naming.open_aims_zh import open_aim_zh
from etl.model import Cue, Language, Span


def stated_aim(reading: Reading, sentence: Sentence, named: list[Span]) -> Span | None:
    """The verb of a policy without an instrument's name ("will focus on", 将加快).

    `named` are the words that name instruments: an aim that leads to one is none.
    """
    for cue in sentence.cues("plan_verb"):
        if _is_said_aside(reading, sentence, cue, named):
            continue
        clause = sentence.clauses[sentence.clause_of(cue.span.start)]
        taken = any(
            cue.span.start <= span.start <= max(clause.end, cue.span.end + 60) for span in named
        )
        is_english = reading.document.language is Language.EN
        rest = Span(clause.start, sentence.span.end)
        names_ai = (is_english and not _lists_others(reading, sentence)) or sentence.has("ai", rest)
        if not taken and names_ai:
            return cue.span
    if not named:
        return (
            _listed_aim(reading, sentence)
            or open_aim(reading, sentence)
            or open_aim_zh(reading, sentence)
        )
    if all(VERBS_ZH.fullmatch(reading.plain, s.start, s.end) for s in named):
        return open_aim_zh(reading, sentence)
    only_means = all(MEANS.fullmatch(reading.plain, s.start, s.end) for s in named)
    return open_aim(reading, sentence) if only_means else None


# "计划培育50家人工智能企业", "把人工智能作为一号工程": no name of an instrument.
VERBS_ZH = re.compile(r"计划|规划|(?:一号|头号)?工程")
# "Will back AI with policy and procurement", "will loosen rules for AI agents": no name of a plan.
MEANS = re.compile(r"rules?|polic(?:y|ies)|measures|regulations|steps")


# "Aims at breakthroughs in technologies such as new materials and deep-sea gear".
FIELDS_SUCH = re.compile(
    r"\b(?:technolog(?:y|ies)|industr(?:y|ies)|sectors?|fields?|areas?) "
    r"(?:such as|including|like|, namely,?) "
)
AI_FIELDS = frozenset({"models", "robotics", "computing", "vehicles", "devices", "data", "chips"})


def _lists_others(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence lists its fields, and none of them has to do with AI."""
    listed = FIELDS_SUCH.search(reading.plain, sentence.span.start, sentence.span.end)
    return listed is not None and not any(c.value in AI_FIELDS for c in sentence.cues("sector"))


# "Guangdong: targets AI phones", an item of a round-up of what places do.
LISTED_AIM = re.compile(
    r"[\W\d]{0,5}[a-z' -]{3,40}(?:province|city|district|municipality)?[:–—] ?(?:also |will |to )?"
    r"((?:target|pursu|focus|prioriti|promot|accelerat|advanc|explor|strengthen|deepen|leverag|emphasi|"
    r"driv|push|champion|cultivat|integrat|speed|step|develop|foster|appl)\w*)\b"
)


def _listed_aim(reading: Reading, sentence: Sentence) -> Span | None:
    """The aim that an item of a list states right after its place."""
    if reading.document.language is not Language.EN:
        return None
    match = LISTED_AIM.match(reading.plain, sentence.span.start, sentence.span.end)
    places = [m.span for m in sentence.mentions.places]
    if not match or not any(place.end < match.start(1) for place in places):
        return None
    return Span(match.start(1), match.end(1))


# "Guided by …, we will fully implement the spirit of the congress": a formula, no aim.
FORMULA = re.compile(
    r"[\W\d]*guided by |.{0,200}\bimplement the (?:spirit|guiding principles|decisions) of\b"
)
# "Will set up a fund as it seeks to wean itself off casinos": why it acts.
AS_IT = re.compile(r"\bas (?:(?:it|they|he|she) |the (?:[\w-]+ ){1,3})(?:also )?$")
TOLD_ASIDE = re.compile(r"(?:which|who|that) (?:\w+ )?$")
# "Health and AI are the fields for which it will develop applications": what a centre is for.
OF_FIELDS = re.compile(
    r"\b(?:for|in|on|of|with|through|by|to|from) which (?:it|they|he|she|the (?:[\w-]+ ){1,2}) ?$"
)
# "The fund, run by a state firm, plans to raise …": what an instrument does is no plan.
INSTRUMENT_ACTS = re.compile(
    r"[\"“]?(?:the|this|two|three|four|five|both|these) (?:[\w-]+ ){0,4}"
    r"(?:funds?|centre|center|park|base|platform|institute|laboratory|lab|hub|"
    r"facility|alliance|company|university)\b"
)

# "A sign that the city wants to lead", "means to add 1 billion more": no aim that is stated.
WANTS_ASIDE = re.compile(
    r"\b(?:ways?|signs? (?:that|of)|how|why|what|proof|evidence|because|shows?|suggests?|if|as)\b"
    r"[^.;]{0,60}$"
)
ADDS = re.compile(r" (?:add|spend|pay|raise|invest|put|keep|see if)\b")
# "While the city intends to lead the way, the managers decide": granted in passing.
CONCEDED = re.compile(r"[\W_]*(?:while|although|though|even if) ")

# "The park opened in May. It aims to attract firms": the park does, not the city.
IT = re.compile(
    r"[\"“]?(?:(?:following|under|based on|by|through|in (?:line|accordance) with|guided by|with) "
    r"[^.;]{3,200}?, )?it "
)
THE_INSTRUMENT = re.compile(
    r"\b(?:the|an?) (?:[\w\"“”-]+ ){0,6}(?:fund|centre|center|park|base|platform|institute|"
    r"laboratory|lab|facility|alliance|project|subsidy|scheme|program|programme|zone|community) "
    r"(?:will|would|plans|is|are|has|was|can|aims|opened|started)\b"
)
BEFORE_CHARS = 300


def _is_of_it(reading: Reading, sentence: Sentence) -> bool:
    """Whether "it" is the instrument of which the sentence before tells something."""
    if not IT.match(reading.plain, sentence.span.start):
        return False
    before = reading.before(sentence.span.start, BEFORE_CHARS).rstrip()
    return THE_INSTRUMENT.search(before, before.rfind(". ") + 1) is not None


# "鼎湖区发展人工智能有基础": what there is to build on.
HAS_GROUND = re.compile(
    r"(?:产业)?(?:有|具有|具备|拥有|已有)[^，。；：]{0,6}"
    r"(?:底子|基础|优势|条件|潜力|土壤|积累|传统|前景)(?=[，。；：])|"
    # "发展人工智能起步早", "发展人工智能的步伐加快": how it goes.
    r"(?:产业)?的?(?:起步(?:较|很|比较|得)?[早晚]|(?:步伐|脚步|势头|热情|氛围|底气|历程|路径|故事|经验|做法|成效)"
    r"(?![^，。；]{0,4}(?:要|将)))"
)
# "选址建设人工智能产业与示范小镇": what is built is a site.
SITE_AFTER = re.compile(r"[^，。；、]{0,10}(?:小镇|大厦|学院|楼宇|厂房|大楼)(?=[，。；、])")
SENTENCE_END = re.compile(r"[。；\n]")
# "智能产业园重点发展机器人": what a site is for.
SITE_FOR_ZH = re.compile(
    r"\W{0,2}(?:其中，)?(?:该|这个)?[^，。；：将要]{0,16}"
    r"(?:产业园区?|科技园|小镇|孵化器|产业基地|(?:创新|研发|计算|数据|智算|算力)中心|实验室|研究院|发展区|"
    r"集聚区|实践区|核心区)(?:项目|[一二三]期)?(?:[^，。；]{0,4}面积[^，。；]{0,20}，)?(?:将|主要|重点|以)?$|"
    # "创新区规划面积10平方公里，重点发展机器人".
    r"\W{0,2}(?:其中，)?[^，。；：]{0,16}区[^，。；]{0,4}面积[^，。；]{0,20}，(?:将|主要|重点|以)?$"
)
# "围绕“打造人工智能高地”举行座谈会": what a meeting is about.
MEETS_ABOUT = re.compile(r"(?:围绕|就|以|聚焦)[“\"「《][^”\"」》。；]{0,30}$")
MEETING = re.compile(
    r"[^”\"」》。；]{0,30}[”\"」》](?:主题|议题|这一主题|为主题|为题)?[，]?(?:组织|共同|专题)?"
    r"(?:举行|召开|举办|开展|进行|座谈|协商|研讨|建言)"
)


def _is_fact_or_topic_zh(reading: Reading, cue: Cue) -> bool:
    """Whether a Chinese aim is only a place's strength, or what somebody meets about."""
    after = reading.after(cue.span.end, 60)
    if HAS_GROUND.match(after) or SITE_AFTER.match(after):
        return True
    before = reading.before(cue.span.start, 80)
    if SITE_FOR_ZH.match(SENTENCE_END.split(before)[-1]):
        return True
    about = MEETS_ABOUT.search(reading.before(cue.span.start, 40))
    return about is not None and MEETING.match(after) is not None


def _is_said_aside(reading: Reading, sentence: Sentence, cue: Cue, named: list[Span]) -> bool:
    """Whether an aim only describes what acts: a place in passing, or another instrument."""
    if reading.document.language is not Language.EN:
        return _is_fact_or_topic_zh(reading, cue)
    clause = sentence.clauses[sentence.clause_of(cue.span.start)]
    if reading.before(cue.span.start, 7) == ", with ":
        # "Committed 30 million yuan, with plans to add more".
        return True
    if AS_IT.search(reading.before(cue.span.start, 40)) and any(
        span.end < cue.span.start for span in named
    ):
        return True
    if OF_FIELDS.search(reading.before(cue.span.start, 50)):
        return True
    aside = TOLD_ASIDE.match(reading.plain[clause.start : cue.span.start])
    if aside and any(span.start > cue.span.end for span in named):
        return True
    if _is_instruments(reading, sentence, cue, named) or _is_of_it(reading, sentence):
        return True
    start, end = sentence.span.start, sentence.span.end
    conceded = CONCEDED.match(reading.plain, start) and cue.span.end <= sentence.clauses[0].end
    if conceded and not sentence.has("ai"):
        return True
    if FORMULA.match(reading.plain, start, end):
        return True
    if cue.value == "wish":
        behind = Span(cue.span.end, sentence.span.end)
        # "Wuhan, whose AI fund opened in May, wants to attract start-ups" states no aim for AI.
        is_for_ai = sentence.has("ai", behind) or sentence.has("sector", behind)
        return (
            not is_for_ai
            or WANTS_ASIDE.search(reading.before(cue.span.start, 80)) is not None
            or ADDS.match(reading.after(cue.span.end, 10)) is not None
        )
    return INSTRUMENT_ACTS.match(reading.plain, start) is not None


# "Cyberport's computing centre, which opened in May, will expand": what stands acts, no place.
OPENS_CHARS = 60
OPENED_ASIDE = re.compile(r"(?:, (?:which|a|an|the|opened|launched)\b[^.;]{0,80},)? ?")


def _is_instruments(reading: Reading, sentence: Sentence, cue: Cue, named: list[Span]) -> bool:
    return any(
        span.start - sentence.span.start <= OPENS_CHARS
        and span.end < cue.span.start
        and OPENED_ASIDE.fullmatch(reading.plain, span.end, cue.span.start)
        for span in named
    )
