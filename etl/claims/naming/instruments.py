"""The instruments that a sentence names: funds, subsidies, plans, facilities, calls for action."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.naming.aims import stated_aim
from etl.claims.naming.enacting import is_carried_out
from etl.claims.naming.granting_funds import hands_out
from etl.claims.naming.proposals_en import is_drafted_rule, is_of_document
from etl.claims.naming.purposes import PURPOSE, without_purposes
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
    r"措施$|(?<!实施)(?<!管理)细则$|政策$|方案$|计[划画]$|工程$|办法$|规划$|机制|试点|战略|行动$|意见$|规定|清单|通知|举措$)"
)
NP_BREAK = re.compile(
    r"[,;:.!?()“”\"]|(?<![\w-])(?:a|an|the|its|their|his|her|our|this|that|own|to|for|of|in|on|"
    r"with|by|from|"
    r"amid|as|after|under|over|into|at|through|via|and|will|would|has|have|had|is|are|was|"
    r"were|each)(?![\w-])|'s "
)
# "a leading innovation centre", 创新高地: a rank that a place aims at, not a building.
SITE_CHARS = 55
# These name a facility for AI only with AI in their own noun phrase ("AI empowerment center").
GENERAL_SITE = re.compile(
    r"(?:center|centre|platform|institution|campus|campuse|zone|institute|base|park)e?s?"
)
# "Qingdao is building similar zones": of the sort just told.
SAME_SORT = re.compile(r"\b(?:similar|such) $")
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


def find_anchors(reading: Reading, sentence: Sentence) -> list[Anchor]:
    """All anchors of a sentence in order, those that only serve another one left out."""
    preamble = preamble_end(reading, sentence)
    names = [m.span for m in sentence.mentions.places]
    anchors = [
        anchor
        for cue in sentence.cues("kind")
        if cue.value != "none"
        and cue.span.start >= preamble
        and not is_carried_out(reading, sentence, cue.span)
        and not any(cue.span.overlaps(name) for name in names)
        and (anchor := _anchor(reading, sentence, cue))
    ]
    aim = stated_aim(reading, sentence, [a.span for a in anchors])
    if aim:
        anchors.append(Anchor(Kind.PLAN, aim, aim, is_weak=True, is_stated_aim=True))
    anchors = _without_label(reading, sentence, anchors)
    anchors.sort(key=lambda a: a.span)
    return without_purposes(reading, sentence, anchors)


# "To implement the decisions of the provincial government, our bureau has drafted …".
PREAMBLE = re.compile(
    r"[\W_]*(?:in order to|to|with a view to|for the purpose of) (?:further |fully |thoroughly )?"
    r"(?:implement(?:ing)?|carry(?:ing)? out) "
    r"[^.;]{0,420}?,[\"”’]? (?=(?:our|the following|this|these) |the (?:[\w-]+ ){0,2}(?:measures|"
    r"provisions|policies|policy|regulations|opinions|rules|plan|guidelines) (?:are|is|have|has)\b)"
)
LABEL_CHARS = 40
# "“AI+商贸”基金", "“人工智能+”企业": what the fund is for, or the firms do, no plan of its own.
PLUS = re.compile(r"(?:ai|人工智能)[+＋]")
QUALIFIES = re.compile(
    r"[\u4e00-\u9fff]{0,8}[”」’\"]?(?:的)?(?:产业|天使|种子|创投|创业|投资|引导|专项|示范|应用|领域|类|相关|重点|优秀|典型|标杆|创新|服务|场景){0,3}"
    r"(?:母|子)?(?:基金|资金|[\u4e00-\u9fff]?券|企业|公司|项目|场景|园区|产业园|中心|平台|基地|人才|团队|产品|赛道|岗位|专业|课程|大赛|论坛|大会|峰会)"
)


def _without_label(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """ "Incentives: the city will offer subsidies": a label goes where the rest names its kind."""
    label = sentence.clauses[0]
    if not reading.plain[label.start : label.end].endswith(":") or (
        label.end - label.start > LABEL_CHARS
    ):
        return anchors
    told = {a.kind for a in anchors if a.span.start >= label.end}
    return [a for a in anchors if a.span.start >= label.end or a.kind not in told]


OWN_TEXT = re.compile(r"了?本(?:措施|方案|政策|办法|计划|意见|条例|细则|规定)，")


# "为贯彻省委部署，抢占制高点，加快创新区建设。": a purpose, and nothing that is done.
BARE_PURPOSE_ZH = re.compile(
    r"[\W_]*为(?:了|进一步|深入|全面|认真|切实|更好|加快|积极|有效){0,2}(?:贯彻|落实|学习|响应|抢抓)"
)
DOES_ZH = re.compile(
    r"设立|成立|组建|安排|给予|发放|提供|召开|举办|开展|启动|实施|决定|拟|将|现就|现将|建成|投入|补贴|奖励|拿出|提出"
)


# "为落实部署，市里研究制定了《…措施》，经同意，于5月6日印发实施": the name stands before.
THEN_IN_FORCE = re.compile(r"(?:了|并)?(?:实施|施行|执行|全文)?[。；]?\s*")


def preamble_end(reading: Reading, sentence: Sentence) -> int:
    """Where a policy text's purpose ends (为贯彻落实…，制定本措施; "To implement …, our …")."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    if reading.document.language is Language.EN:
        purpose = PREAMBLE.match(words)
        return sentence.span.start + (purpose.end() if purpose else 0)
    if reading.document.language is Language.ZH and re.match(
        r"[\W_]*(?:第一条\s*)?(?:为|根据|按照|依据|依照|遵照|围绕)", words
    ):
        makers = list(
            re.finditer(r"(?:制定|制订|拟定|拟订|拟出|印发|出台|起草|编制|推出|发布)", words)
        )
        # "为…，市数据局起草了本措施，于2月10日印发": what it says of itself is no purpose.
        own = [m for m in makers if OWN_TEXT.match(words, m.end())]
        while len(makers) > 1 and THEN_IN_FORCE.fullmatch(words, makers[-1].end()):
            makers.pop()
        if makers:
            return sentence.span.start + (own or makers)[-1].start()
        if BARE_PURPOSE_ZH.match(words) and not DOES_ZH.search(words):
            return sentence.span.end
    return sentence.span.start


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
GIVEN_AS = re.compile(
    r"\b(?:earmark|allocat|set(?:s|ting)? aside|appropriat|provid|disburs|channel|"
    r"offer)\w*(?: \w+)? $"
)


# "It is planned to arrange a fund of 30 million yuan": 安排资金, money to be given.
ARRANGED = re.compile(r"\b(?:arrang|allocat|earmark)\w*(?: an?| the)?(?: special| fiscal)? $")
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


def _anchor(reading: Reading, sentence: Sentence, cue: Cue) -> Anchor | None:
    words = reading.plain[cue.span.start : cue.span.end]
    before, after = reading.before(cue.span.start, 30), reading.after(cue.span.end, 12)
    behind = reading.after(cue.span.end, 40)
    kind = Kind(cue.value)
    paid = PAID_IN.search(before) or (words == "funds" and GIVEN_AS.search(before))
    invests = THAT_INVEST.fullmatch(words) is not None
    spent = words.endswith("funds") and paid and not invests
    spent = spent or (words == "fund" and ARRANGED.search(before) is not None)
    if kind is Kind.FUND and (spent or is_yearly_fund(reading, sentence, cue.span)):
        kind = Kind.SUBSIDY
    if reading.document.language is Language.EN and (
        is_verb(words, before, behind)
        or is_adjunct(words, before, behind)
        or is_honour(words, reading.before(cue.span.start, 70))
        or are_asked_for(words, before)
        or is_own_cost(words, before)
        or place_plans(sentence, cue.span, words)
        or is_trend(reading, cue.span)
        or is_other_tool(reading, sentence, cue.span)
    ):
        return None
    if hands_out(reading, cue):
        kind = Kind.SUBSIDY
    if kind is Kind.PROPOSAL:
        if is_of_document(reading, cue.span):
            return None
        kind = Kind.PLAN if is_drafted_rule(reading, cue.span) else kind
    if words in PAYING and PAYS_UNDER.match(reading.after(cue.span.end, 90)):
        kind = Kind.SUBSIDY
    if PLUS.fullmatch(words) and QUALIFIES.match(reading.after(cue.span.end, 24)):
        return None
    if words == "计划" and PLANS_ZH.match(after):
        return None
    if words == "计划" and PROGRAMME_ZH.search(before):
        kind = Kind.SUBSIDY
    if kind is Kind.SUBSIDY and FROM_ABOVE.search(before):
        return None
    is_part = words in ("财政资金", "相关资金") or PUT_IN.match(words + after)
    if is_part and PUBLIC_PART.search(before):
        return None
    if kind is Kind.INFRASTRUCTURE and FIGURATIVE.search(reading.before(cue.span.start, 70)):
        return None
    phrase = Span(_phrase_start(reading, sentence, cue.span), cue.span.end)
    end = cue.span.end + SITE_CHARS if PURPOSE.match(after) else cue.span.end
    near = Span(max(sentence.span.start, cue.span.start - SITE_CHARS), min(end, sentence.span.end))
    told = SAME_SORT.search(before) is not None or _is_phase_of(reading, sentence, cue.span)
    if GENERAL_SITE.fullmatch(words) and not told and not sentence.has("ai", near):
        return None
    weak = kind is Kind.PLAN and WEAK_PLAN.match(words) is not None
    return Anchor(kind, cue.span, phrase, weak)


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
