"""What a facility costs the government that builds it: "for 5 billion yuan", "at a cost of …"."""

import re

from etl.claims.anchor import Anchor
from etl.claims.reading import GOVERNING, Reading, Role, Sentence
from etl.claims.wordings import CONVERTED
from etl.model import Kind, Language, MoneyMention, Span

HEDGE = r"(?:about |some |over |nearly |roughly |around |more than |up to )?"
# "Will build an AI campus at a cost of 300 million yuan", "a laboratory that cost 300 million".
TOWARDS_COST = re.compile(rf"{CONVERTED} (?:towards?|for) (?:the )?(?:building )?costs? of ")
COSTS = re.compile(
    r"\b(?:with an investment of|at (?:a|an|the) (?:[\w-]+ )?(?:cost|price|expense) of|costing|"
    r"(?<!will )(?<!to )cost|"
    r"with (?:an? )?(?:[\w-]+ ){0,2}(?:public|state|government|government's|municipal|provincial|"
    r"fiscal|city) (?:funding|money|financing|investment|backing|support) of|"
    rf"with (?:an? )?(?:[\w-]+ ){{0,2}}(?:funding|backing|budget) of) {HEDGE}$"
)
# "An AI park will be built in Shenyang for 5 billion yuan".
BUILT_FOR = re.compile(
    rf"\b(?:built|set up|established|constructed|opened|created)\b[^.;]{{0,80}} for {HEDGE}$"
)
# "An AI laboratory, a 300 million yuan facility paid for by the city".
A_PROJECT = re.compile(
    rf"{CONVERTED} (?:[\w-]+ ){{0,2}}(?:facility|project|site|complex|building|undertaking)\b"
)
# A private or a wider sum, however the facility is told.
OTHERS = re.compile(
    r"\b(?:total investment|investors?|private|compan(?:y|ies)|firms?|developers?|"
    r"output|revenue|tenants?|projects worth)\b"
)


def is_cost_of(reading: Reading, sentence: Sentence, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether the sum is what a government's facility costs; beside a firm it may be its."""
    if anchor.kind is not Kind.INFRASTRUCTURE or _has_others(reading, sentence, money):
        return False
    before = reading.before(money.span.start, 120)
    if COSTS.search(before) or BUILT_FOR.search(before):
        return True
    ahead = reading.plain[money.span.end : max(money.span.end, anchor.phrase.start)]
    if TOWARDS_COST.match(ahead):
        return True
    gap = reading.plain[anchor.span.end : max(anchor.span.end, money.span.start)]
    if gap == " (":
        return reading.after(money.span.end, 1) == ")"
    aside = re.fullmatch(r"[^.;,]{0,40}, (?:a|an|its) ", gap) is not None
    return aside and A_PROJECT.match(reading.after(money.span.end, 80)) is not None


def _has_others(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    if any(p.role is Role.COMPANY for p in sentence.parties):
        return True
    near = reading.plain[max(sentence.span.start, money.span.start - 120) : money.span.start]
    return OTHERS.search(near) is not None


# "Opened a park, and a local firm said that it would spend 200 million yuan there".
FIRM_ACTS = re.compile(
    r"\b(?:firms?|compan(?:y|ies)|makers?|developers?|operators?|start-?ups?|groups?|giants?|"
    r"tenants?|manufacturers?|enterprises|investors?|conglomerates?) "
    r"(?:(?:also|itself|there|too) )?(?:said|says|will|would|has|have|had|is|are|was|were|plans?|"
    r"invests?|invested|spent|put|puts|intends?|announced|pledged|committed|poured)\b[^.;]{0,80}$"
)


def is_firms(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a firm is the subject of the verb that spends the sum."""
    low = max(sentence.span.start, money.span.start - 120)
    return FIRM_ACTS.search(reading.plain[low : money.span.start]) is not None


FUNDS = re.compile(
    r"\b(?:funds?|finances?|bankrolls?|contributes?|budgets?|budgeted|funded|financed|contributed|"
    r"provides?|provided|pays|paid|earmark(?:s|ed)?|allocate[sd]?|appropriate[sd]?)\b"
)


def is_funded(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """ "Will fund an AI laboratory with 70 million yuan": who pays for it makes it."""
    if anchor.kind is not Kind.INFRASTRUCTURE or not sentence.mentions.money:
        return False
    clause = sentence.clauses[sentence.clause_of(anchor.span.start)]
    governed = any(
        p.role in GOVERNING and p.span.end <= anchor.span.start for p in sentence.parties
    )
    paid = any(clause.covers(Span(m.core.start, m.core.end)) for m in sentence.mentions.money)
    verb = FUNDS.search(reading.plain, clause.start, anchor.phrase.start)
    return governed and paid and verb is not None


# "We will build a computing centre with an investment of 400 million yuan".
BUILDS_WITH = re.compile(
    r"\b(?:build|set up|establish|construct|create)\b[^.;,]{3,120} with an investment of $"
)


# "沈阳市正在建设人工智能计算中心，总投资3亿元", "由市属国企投资建设，总投资3亿元".
TOTAL_ZH = re.compile(
    r"(?:总投资额?|投资总额|(?:项目|计划|概算|预计|静态)总?投资|总概算|投资规模)"
    r"(?:约|近|超|达|为|共|共计|逾|人民币)*$"
)
# Who else may pay: beside these a total says nothing of the government's part.
OTHERS_ZH = re.compile(
    r"企业(?:投资|自建|自筹|出资)|社会资本|民营|民间|引进|招商|签约|落户|意向|外商|集团|公司|自筹|"
    r"\d(?:余|多)?个|各类|多个|一批|系列|等项目|产业链"
)
# "总投资8亿元，其中财政资金2亿元": the part is the government's, not the whole.
PUBLIC_PART_ZH = re.compile(r"[，（(]其中[^，。；]{0,8}(?:财政|政府|[省市区县]级|专项债|国有)")
# "总投资2亿元的人工智能服务中心由市财政全额出资".
PAID_BY_ZH = re.compile(
    r"由[^，。；]{0,10}(?:财政|政府|管委会|国有|国资|城投|产投)[^，。；]{0,6}(?:出资|投资|投入|建设|承担)"
)
STATE_OWNED_ZH = re.compile(
    r"[省市区县]属国(?:企|有)[^，。；]{0,10}|国有平台(?:公司)?|平台公司|(?:国投|城投|产投|国资|交投|建投)(?:集团|公司)?"
)


def is_built_by_government(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether who builds with the investment is a government, and no firm is named."""
    told = reading.plain[sentence.span.start : money.span.start]
    if any(p.role is Role.COMPANY for p in sentence.parties):
        return False
    if reading.document.language is Language.ZH:
        words = STATE_OWNED_ZH.sub("", reading.plain[sentence.span.start : sentence.span.end])
        sites = sentence.cues("kind", value=Kind.INFRASTRUCTURE)
        return (
            TOTAL_ZH.search(told[-16:]) is not None
            and (
                any(c.span.end <= money.span.start for c in sites)
                or PAID_BY_ZH.search(reading.plain, money.span.end, sentence.span.end) is not None
            )
            and OTHERS_ZH.search(words) is None
            and PUBLIC_PART_ZH.match(reading.after(money.span.end, 20)) is None
        )
    builds = BUILDS_WITH.search(told)
    if builds is None:
        return False
    at = sentence.span.start + builds.start()
    return any(p.role in GOVERNING and p.span.end <= at for p in sentence.parties)
