"""A word that can name an instrument: of which kind, with how long a phrase, or of none at all."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import SETS_ASIDE
from etl.claims.naming.granting_funds import hands_out, is_invested
from etl.claims.naming.proposals_en import is_drafted_rule, is_of_document
from etl.claims.naming.purposes import PURPOSE
from etl.claims.naming.word_use import (
    are_asked_for,
    is_adjunct,
    is_honour,
    is_other_tool,
    is_own_cost,
    is_trend,
    is_verb,
    is_yearly_fund,
    place_plans,
)
from etl.model import Cue, Kind, Language, Span

# Words that name an instrument only together with an act of a government.
WEAK_PLAN = re.compile(
    r"(?:polic|program|scheme|rule|initiative|strateg|framework|measure|package|campaign|trial|"
    r"regulation|opinion|plan$|plans$|legislation|"
    # "Twelve clauses", "15 AI moves": what a policy of so many is called for short.
    r"[\w ]+ (?:clauses|moves|steps|provisions|points)$|"
    r"措施$|(?<!实施)(?<!管理)细则$|政策$|方案$|计[划画]$|工程$|办法$|规划$|机制|试点|战略|行动$|意见$|规定|清单|通知|举措$)"
)
NP_BREAK = re.compile(
    r"[,;:.!?()“”\"]|(?<![\w-])(?:a|an|the|its|their|his|her|our|this|that|own|to|for|of|in|on|"
    r"with|by|from|"
    r"amid|as|after|under|over|into|at|through|via|and|will|would|has|have|had|is|are|was|"
    r"were|each|runs|operates?|owns|hosts|maintains|keeps|boasts|builds|operated|unveiled|"
    r"founded)(?![\w-])|'s "
)
SITE_CHARS = 55
# These name a facility for AI only with AI in their own noun phrase ("AI empowerment center").
GENERAL_SITE = re.compile(
    r"(?:center|centre|platform|institution|campus|campuse|zone|institute|base|park)e?s?"
)
# "Qingdao is building similar zones": of the sort just told.
SAME_SORT = re.compile(r"\b(?:similar|such) $")
# "a leading innovation centre", 创新高地: a rank that a place aims at, not a building.
FIGURATIVE = re.compile(
    r"\bat (?:the )?(?:very )?$|"
    r"\b(?:leading|global|globally|world-class|world's|influential|international|premier|top|"
    r"major) [\w ,-]{0,20}$|"
    r"\b(?:(?:globally|internationally|nationally) (?:influential|competitive|leading|renowned)|"
    r"world-class) [\w ,-]{0,44}$|"
    # "Hopes to establish itself as an innovation centre."
    # 从“中国云谷”走向“世界算谷”: a nickname.
    r"[\"“「](?:中国|世界|全球|亚洲|东方|北方|南方|西部)$|"
    r"\b(?:itself|themselves|become|becoming|transform\w*|evolve|"
    r"position\w*)(?: [\w-]+){0,4} (?:as|into|a|an|the) "
    r"[\w+ -]{0,30}$"
)
# "推出100亿元的“新型工业加速计划”": a scheme with its money pays, it is no plan.
PROGRAMME_ZH = re.compile(
    r"[亿万](?:港元|元|美元|人民币)?的?[\"“「『][^，。；\"“「]{0,14}$|"
    # "出资2亿元设立中小企业应用试验计划".
    r"[亿万](?:港元|元|美元|人民币)?(?:设立|成立|推出|推行)[^，。；\"“「]{0,16}$"
)
# "深圳市计划由市财政投入40亿元": what a place plans to do, no plan.
PLANS_ZH = re.compile(
    r"(?:由|在|到|于|年内|组建|发起|成立|推出|出资|引进|投入|投资|建设|新建|打造|设立|安排|拿出|今年|明年|未来|三年|用\d|\d)"
)
# "总投资8.6亿元，其中财政资金2亿元": the government's part of a facility.
PUBLIC_PART = re.compile(r"(?:其中|含|包括)[^，。；]{0,6}$|总投资[^。；]{0,16}投入[^，。；]{0,4}$")
# "总规模20亿元，其中省级引导资金出资3亿元".
PUT_IN = re.compile(r"引导资金(?:认缴)?出资")
# "获省级财政补贴4000万元", 已获省算力券的优先: money that comes from above.
FROM_ABOVE = re.compile(
    r"(?:获|获得|争取|争取到|获批)(?:到|了)?(?:国家|中央|省级|省|上级|国债)[^，。；]{0,8}$"
)
MAX_NP_CHARS = 80
# "“AI+商贸”基金", "“人工智能+”企业": what the fund is for, or the firms do, no plan of its own.
PLUS = re.compile(r"(?:ai|人工智能)[+＋]")
QUALIFIES = re.compile(
    r"[\u4e00-\u9fff]{0,8}[”」’\"]?(?:的)?(?:产业|天使|种子|创投|创业|投资|引导|专项|示范|应用|领域|类|相关|重点|优秀|典型|标杆|创新|服务|场景){0,3}"
    r"(?:母|子)?(?:基金|资金|[\u4e00-\u9fff]?券|企业|公司|项目|场景|园区|产业园|中心|平台|基地|人才|团队|产品|赛道|岗位|专业|课程|大赛|论坛|大会|峰会)"
)


# "45 million yuan in special AI funds": money to be paid out, no fund that invests.
PAID_IN = re.compile(
    r"\b(?:yuan|dollars|rmb|[mb]illion) (?:in (?:[\w-]+ ){0,4}|(?:of|worth of) (?:[\w-]+ ){0,2}"
    r"(?:special|fiscal|public|government|state|provincial|municipal|central|budget) "
    r"(?:[\w-]+ ){0,2})$"
)


# "90 billion yuan in venture guidance funds": these invest, whatever stands before them.
THAT_INVEST = re.compile(
    r"(?:guidance|venture|venture capital|investment|seed|angel|mother|master|industry|industrial) "
    r"funds"
)
# "Ningbo earmarks funds for robot makers".
GIVEN_AS = re.compile(rf"\b(?:{SETS_ASIDE}|(?:provid|disburs|channel|offer)\w*)(?: \w+)? $")


# "It is planned to arrange a fund of 30 million yuan": 安排资金, money to be given.
ARRANGED = re.compile(rf"\b(?:{SETS_ASIDE}|arrang\w*)(?: an?| the)?(?: special| fiscal)? $")
# "A scheme under which the province pays developers of models": money, whatever it is called.
PAYING = frozenset({"scheme", "programme", "program", "schemes", "programmes", "programs"})
PAYS_UNDER = re.compile(
    r",? (?:under|by) which [^.;,]{0,50}\b(?:pay|subsidi[sz]e|reimburse|reward|refund|"
    r"compensate)s?\b|"
    # "Its AI champions programme gives selected firms 3 million yuan each".
    r" (?:that |which )?(?:will |also )?(?:gives?|pays?|grants?|awards?|hands out) "
    r"[^.;,]{0,60}(?:yuan|rmb|illion)\b"
)


# "Construction of the first phase of the park began": the AI park named shortly before.
PHASE_OF = re.compile(r"\b(?:first|second|third|next|new) phase of the $")
AI_SITE = re.compile(
    r"\b(?:ai|artificial intelligence|robot\w*)\b[^.;,]{0,40}?\b(park|cent(?:er|re)|base|campus|"
    r"zone|"
    r"platform|institute)\b"
)
NAMED_CHARS = 500


def _is_phase_of(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether a phase is told of a facility that was named for AI in the sentences before."""
    words = reading.plain[span.start : span.end]
    if not PHASE_OF.search(reading.before(span.start, 30)):
        return False
    before = reading.before(sentence.span.start, NAMED_CHARS)
    return any(match[1] == words for match in AI_SITE.finditer(before))


def anchor_of(reading: Reading, sentence: Sentence, cue: Cue) -> Anchor | None:
    """The instrument that a word names; None where it names none here."""
    words = reading.plain[cue.span.start : cue.span.end]
    before = reading.before(cue.span.start, 30)
    if reading.document.language is Language.EN and _is_no_name_en(
        reading, sentence, cue, words, before
    ):
        return None
    if _names_nothing(reading, cue, words, before):
        return None
    kind = _kind_of(reading, sentence, cue, words, before)
    if kind is Kind.SUBSIDY and FROM_ABOVE.search(before):
        return None
    if kind is Kind.INFRASTRUCTURE and FIGURATIVE.search(reading.before(cue.span.start, 70)):
        return None
    if GENERAL_SITE.fullmatch(words) and not _is_for_ai(reading, sentence, cue.span, before):
        return None
    phrase = Span(_phrase_start(reading, sentence, cue.span), cue.span.end)
    weak = kind is Kind.PLAN and WEAK_PLAN.match(words) is not None
    return Anchor(kind, cue.span, phrase, weak)


def _is_no_name_en(reading: Reading, sentence: Sentence, cue: Cue, words: str, before: str) -> bool:
    """Whether an English word is a verb, tells only which sort, or means another thing."""
    behind = reading.after(cue.span.end, 40)
    return (
        is_verb(words, before, behind)
        or is_adjunct(words, before, behind)
        or is_honour(words, reading.before(cue.span.start, 70))
        or are_asked_for(words, before)
        or is_own_cost(words, before)
        or place_plans(sentence, cue.span, words)
        or is_trend(reading, cue.span)
        or is_other_tool(reading, sentence, cue.span)
    )


def _names_nothing(reading: Reading, cue: Cue, words: str, before: str) -> bool:
    """Whether a word is only a part of another name, of a sum, or of what a document holds."""
    if cue.value == Kind.PROPOSAL and is_of_document(reading, cue.span):
        return True
    if PLUS.fullmatch(words) and QUALIFIES.match(reading.after(cue.span.end, 24)):
        return True
    after = reading.after(cue.span.end, 12)
    if words == "计划" and PLANS_ZH.match(after):
        return True
    is_part = words in ("财政资金", "相关资金") or PUT_IN.match(words + after)
    return bool(is_part) and PUBLIC_PART.search(before) is not None


def _kind_of(reading: Reading, sentence: Sentence, cue: Cue, words: str, before: str) -> Kind:
    """The kind that a word names here: money that is given is a subsidy, however it is called."""
    kind = Kind(cue.value)
    if is_invested(reading, cue):
        return Kind.FUND
    if kind is Kind.FUND and (
        _is_given_out(words, before)
        or is_yearly_fund(reading, sentence, cue.span)
        or hands_out(reading, cue)
    ):
        return Kind.SUBSIDY
    if kind is Kind.PROPOSAL and is_drafted_rule(reading, cue.span):
        kind = Kind.PLAN
    if words in PAYING and PAYS_UNDER.match(reading.after(cue.span.end, 90)):
        return Kind.SUBSIDY
    return Kind.SUBSIDY if words == "计划" and PROGRAMME_ZH.search(before) else kind


def _is_given_out(words: str, before: str) -> bool:
    """Whether "funds" are money that is handed out, no fund that invests."""
    if words == "fund":
        return ARRANGED.search(before) is not None
    if not words.endswith("funds") or THAT_INVEST.fullmatch(words):
        return False
    if PAID_IN.search(before):
        return True
    return words == "funds" and GIVEN_AS.search(before) is not None


def _is_for_ai(reading: Reading, sentence: Sentence, span: Span, before: str) -> bool:
    """Whether a general word for a facility is of one for AI: told beside it, or just before."""
    end = span.end + SITE_CHARS if PURPOSE.match(reading.after(span.end, 12)) else span.end
    near = Span(max(sentence.span.start, span.start - SITE_CHARS), min(end, sentence.span.end))
    return (
        sentence.has("ai", near)
        or SAME_SORT.search(before) is not None
        or _is_phase_of(reading, sentence, span)
    )


def _phrase_start(reading: Reading, sentence: Sentence, span: Span) -> int:
    """Where the noun phrase that ends with the anchor begins."""
    low = max(sentence.span.start, span.start - MAX_NP_CHARS)
    left = reading.plain[low : span.start]
    if reading.document.language is Language.ZH:
        cut = max((left.rfind(mark) for mark in "，。；：、！？,;:!?（(】"), default=-1)
        return low + cut + 1
    breaks = list(NP_BREAK.finditer(left))
    if not breaks:
        return low
    at = breaks[-1].end()
    return low + at + len(left[at:]) - len(left[at:].lstrip())
