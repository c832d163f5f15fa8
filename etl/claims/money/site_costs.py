"""What a facility costs the government that builds it: "for 5 billion yuan", "at a cost of …"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import GOVERNING, Reading, Role, Sentence
from etl.claims.base.wordings import CONVERTED, SETS_ASIDE, SPENDS, SPENT
from etl.model import Kind, Language, MoneyMention, Span

HEDGE = r"(?:about |some |over |nearly |roughly |around |more than |up to )?"
# "Will build an AI campus at a cost of 300 million yuan", "a laboratory that cost 300 million".
TOWARDS_COST = re.compile(rf"{CONVERTED} (?:towards?|for) (?:the )?(?:building )?costs? of ")
INVESTMENT = (
    r"(?:with|involving|requiring|representing) (?:an? )?(?:[\w'-]+ ){0,2}(?:investment|outlay|"
    r"price tag|budget) of"
)
COSTS = re.compile(
    rf"\b(?:{INVESTMENT}|at (?:a|an|the) (?:[\w-]+ ){{0,3}}(?:cost|price|expense) of|costing|"
    r"(?:(?<!will )(?<!to )(?:cost|costs)|(?:that|which) (?:will|would|is to) cost)"
    r"(?: (?:us|it|them|taxpayers|the (?:city|province|district|state|county|region|government)))?|"
    r"(?:expected|estimated|projected|forecast|likely|due|thought) to cost|"
    r"whose (?:total )?costs? (?:is|are) (?:put|estimated|budgeted) at|"
    r"with (?:an? )?(?:[\w-]+ ){0,2}(?:public|state|government|government's|municipal|provincial|"
    r"fiscal|city) (?:funding|money|financing|backing|support) of|"
    rf"with (?:an? )?(?:[\w-]+ ){{0,2}}(?:funding|backing) of) {HEDGE}$"
)
# "An AI park will be built in Shenyang for 5 billion yuan".
BUILT_FOR = re.compile(
    rf"\b(?:built|set up|established|constructed|opened|created)\b[^.;]{{0,80}} for {HEDGE}$"
)
# "Will build an AI park in the east of the city for 5 billion yuan".
BUILDS_FOR = re.compile(
    r"\b(?:buil[dt]|set|establish|construct|creat|open|found|erect)(?:s|e|es|ed|ing)?\b[^.;]{0,60}$"
)
FOR_IT = re.compile(rf"(?: (?:in|at|near|by|on|next) [^.;,]{{2,60}})? for {HEDGE}")
# "The centre, on which the city spent 90 million yuan".
SPENT_ON_IT = re.compile(
    r",? (?:on|into|in) which [^.;,]{2,60} "
    r"(?:(?:is|are|will be) (?:spending|putting|investing)|"
    r"(?:will|would|plans to|is to) (?:spend|put|invest)|"
    rf"(?:has |have |had )?{SPENT}) "
    rf"{HEDGE}"
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
    if is_spent_on(reading, anchor, money) or _is_dealt(reading, sentence, anchor, money):
        return True
    if FOR_IT.fullmatch(gap) and _is_built(reading, anchor):
        return True
    if gap == " (":
        return reading.after(money.span.end, 1) == ")"
    aside = re.fullmatch(r"[^.;,]{0,40}, (?:a|an|its) ", gap) is not None
    return aside and A_PROJECT.match(reading.after(money.span.end, 80)) is not None


def is_spent_on(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    """ "The centre, on which the city spent 90 million yuan": said of nothing that comes later."""
    gap = reading.plain[anchor.span.end : max(anchor.span.end, money.span.start)]
    return anchor.kind is Kind.INFRASTRUCTURE and SPENT_ON_IT.fullmatch(gap) is not None


# "Pledged 3 billion yuan for a fund and 40 million yuan for a testing platform".
FOR_A_SITE = re.compile(
    rf"{CONVERTED} (?:(?:of|in|worth of) (?:[\w-]+ ){{0,2}}"
    r"(?:bonds?|money|funding|funds|quotas?) )?"
    r"(?:for|on|towards?) (?:a|an|its|the|two|three) (?:[\w·'-]+ ){0,6}"
)


def _is_dealt(reading: Reading, sentence: Sentence, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether a government that deals out sums gives this one for the facility."""
    ahead = reading.plain[money.span.end : max(money.span.end, anchor.span.start)]
    if not FOR_A_SITE.fullmatch(ahead):
        return False
    deals = DEALS.search(reading.plain, sentence.span.start, money.span.start)
    return deals is not None and any(
        p.role in GOVERNING and p.span.end <= deals.start() for p in sentence.parties
    )


def _is_built(reading: Reading, anchor: Anchor) -> bool:
    return BUILDS_FOR.search(reading.before(anchor.span.start, 90)) is not None


def has_cost(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the sentence tells what the facility costs: then somebody makes it."""
    return any(is_cost_of(reading, sentence, anchor, m) for m in sentence.mentions.money)


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
    rf"provides?|provided|pays|paid|{SETS_ASIDE})\b"
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


DEALS = re.compile(
    rf"\b(?:{SETS_ASIDE}|{SPENDS}|(?:pledg|commit|promis|budget|provid|approv|issu|sold|sell)\w*)\b"
)
# "We will build a computing centre with an investment of 400 million yuan".
BUILDS_WITH = re.compile(
    r"\b(?:build|set up|establish|construct|create)\b[^.;,]{3,120} with an investment of $"
)
INVESTED = re.compile(rf"\b{INVESTMENT} {HEDGE}$")
BULLET = re.compile(r"\W*")
# "A centre with an investment of 90 million yuan is being built by a local firm".
BY_FIRM = re.compile(
    r"[^.;]{0,60}\bby (?:an?|one|two|three|several|local|private)[^.;,]{0,30}?"
    r"\b(?:firms?|compan(?:y|ies)|start-?ups?|developers?|operators?|enterprises?|groups?)\b"
)
# "With an investment of 90 million yuan, the computing centre …".
THE_SITE = re.compile(rf"{CONVERTED}, (?:the|this|it)\b")


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


def _is_built_with_zh(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    told = reading.plain[sentence.span.start : money.span.start]
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


def is_sites_investment(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether the investment is what the one facility of the sentence costs, no firm named."""
    told = reading.plain[sentence.span.start : money.span.start]
    if any(p.role is Role.COMPANY for p in sentence.parties):
        return False
    if reading.document.language is Language.ZH:
        return _is_built_with_zh(reading, sentence, money)
    builds = BUILDS_WITH.search(told)
    at = sentence.span.start + (builds.start() if builds else 0)
    if builds and any(p.role in GOVERNING and p.span.end <= at for p in sentence.parties):
        return True
    invested = INVESTED.search(told)
    by_firm = BY_FIRM.match(reading.after(money.span.end, 100))
    if invested is None or by_firm or _has_others(reading, sentence, money):
        return False
    sites = [c.span for c in sentence.cues("kind", value=Kind.INFRASTRUCTURE)]
    at = sentence.span.start + invested.start()
    before = [s for s in sites if 0 <= at - s.end <= SITE_CHARS]
    opens = BULLET.fullmatch(told, 0, invested.start()) is not None
    return bool(before) or (opens and THE_SITE.match(reading.after(money.span.end, 50)) is not None)


SITE_CHARS = 60
"""How far behind a facility its investment may be told."""
