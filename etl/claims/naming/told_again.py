"""Two words of a sentence that name one instrument: the one told in the words of the other."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading
from etl.claims.fields.named_apart import is_one_of_funds
from etl.model import Kind, Language

DIVIDES = re.compile(r"[,;，；。]")


def is_first_only_named(reading: Reading, previous: Anchor, between: str, anchor: Anchor) -> bool:
    """Whether the first of two words only leads to the second, which is the instrument."""
    return (
        _is_plan_to(reading, previous, between, anchor)
        or _is_example(reading, previous, between, anchor)
        or _is_means(previous, between, anchor)
        or is_one_of_funds(previous, between, anchor)
    )


def is_told_again(reading: Reading, previous: Anchor, between: str, anchor: Anchor) -> bool:
    """Whether the second of two words is the first instrument again, or a part of it."""
    return (
        _is_bare_again(reading, previous, anchor)
        or _is_sub_fund(reading, previous, anchor)
        or _is_provided(reading, previous, anchor)
        or _is_sites_money(reading, previous, anchor)
        or _is_field(reading, previous, between, anchor)
        or _is_its_aim(previous, between, anchor)
    )


MEANS_ZH = re.compile(r"，(?:通过|以|采取|采用)[^，。；]{0,8}$")


def _is_means(previous: Anchor, between: str, anchor: Anchor) -> bool:
    """ "推出政策，通过发放算力券…": the policy is the voucher."""
    general = previous.kind is Kind.PLAN and previous.is_weak
    return general and anchor.kind is Kind.SUBSIDY and MEANS_ZH.search(between) is not None


MAX_LEAD = 120
LEADS_TO = frozenset({"plan", "plans", "program", "programme", "initiative", "scheme", "campaign"})


# "Unveiled plans in May for a fund".
TO_OR_FOR = re.compile(r"(?: (?:in|on|last|this|earlier) [\w ]{2,20}?)? (?:to|for) ")


# "Introduced a policy to hand out computing coupons": the coupons are all that there is of it.
POLICY_TO = re.compile(
    r" to (?:issue|hand out|give out|give|offer|provide|distribute|grant|pay|award|subsidi[sz]e) "
)
POLICIES = frozenset({"policy", "policies", "measure"})


FOR_THE = re.compile(r" for the (?!establishment|construction|building|creation)")


def _is_plan_to(reading: Reading, previous: Anchor, between: str, anchor: Anchor) -> bool:
    """ "a plan to set up a fund" is the fund."""
    words = reading.plain[previous.span.start : previous.span.end]
    pays = words in POLICIES and anchor.kind is Kind.SUBSIDY and POLICY_TO.match(between)
    return (
        previous.kind is Kind.PLAN
        and previous.is_weak
        and anchor.kind in (Kind.FUND, Kind.SUBSIDY, Kind.INFRASTRUCTURE)
        and TO_OR_FOR.match(between) is not None
        and len(between) < MAX_LEAD
        and DIVIDES.search(between) is None
        # "A three-year plan for the valley" is the plan: the valley is there.
        and not (anchor.kind is Kind.INFRASTRUCTURE and FOR_THE.match(between))
        and bool(words in LEADS_TO or pays)
    )


GENERAL_SUPPORT = re.compile(
    r"(?:financial |fiscal |cash )?(?:incentive|subsid(?:y|ie)|support|reward|grant|"
    r"funding|aid|benefit|assistance)s?"
)
EXAMPLE = re.compile(
    r"[^.;]{0,50}\b(?:including|include|such as|namely|among them|in the form of|"
    r"like)\b[^.;,]{0,30}"
)


def _is_example(reading: Reading, previous: Anchor, between: str, anchor: Anchor) -> bool:
    """ "Incentives for firms, including computing vouchers": the vouchers are what is given."""
    words = reading.plain[previous.span.start : previous.span.end]
    return (
        previous.kind is anchor.kind is Kind.SUBSIDY
        and GENERAL_SUPPORT.fullmatch(words) is not None
        and EXAMPLE.fullmatch(between) is not None
        and not re.search(r"\d", reading.plain[previous.phrase.start : previous.span.start])
    )


def _is_bare_again(reading: Reading, previous: Anchor, anchor: Anchor) -> bool:
    """ "…, the fund" or 基金 alone: the instrument just named in the sentence once more."""
    if anchor.kind is not previous.kind:
        return False
    if anchor.phrase.start != anchor.span.start or anchor.is_stated_aim:
        return False
    if reading.document.language is Language.ZH:
        return anchor.kind is Kind.FUND
    return reading.before(anchor.span.start, 5).endswith(("the ", "this "))


# "Funds of 30 billion yuan, with a sub-fund of 8 billion yuan for devices": a part of them.
SUB_FUND = re.compile(r"\b(?:with|including|of which) (?:an?|one|two|several) (?:[\w-]+ )?sub-?$")


def _is_sub_fund(reading: Reading, previous: Anchor, anchor: Anchor) -> bool:
    both = previous.kind is anchor.kind is Kind.FUND
    return both and SUB_FUND.search(reading.before(anchor.span.start, 40)) is not None


# "Released draft rules on AI, which seek to establish a framework": what the rules are to do.
ITS_AIM = re.compile(
    r",? (?:which|that) (?:seeks?|aims?|intends?|hopes?|(?:is|are) (?:designed|meant|set)) to "
    r"[^.;,]{0,80}$"
)


def _is_its_aim(previous: Anchor, between: str, anchor: Anchor) -> bool:
    is_general = anchor.is_weak and previous.kind is Kind.PLAN
    return is_general and ITS_AIM.search(between) is not None


PROVIDING = re.compile(
    r"\b(?:to|in) (?:provid|offer|giv)\w+[\w ]{0,20}.?$|\bproviding [\w ]{0,20}.?$"
)


def _is_provided(reading: Reading, previous: Anchor, anchor: Anchor) -> bool:
    """ "A fund, aiming to provide financial support": what the fund is for, however far off."""
    to_anchor = reading.plain[previous.span.end : anchor.span.start + 1]
    kinds = (previous.kind, anchor.kind)
    return kinds == (Kind.FUND, Kind.SUBSIDY) and PROVIDING.search(to_anchor) is not None


# "总投资1.6亿元，由区财政资金和专项债券安排".
PAID_BY_ZH = re.compile(r"，?由[^，。；]{0,10}$")
PUT_IN_ZH = re.compile(r"投入(?:了)?(?:市级|省级|区级|中央|各级)?$")


def _is_sites_money(reading: Reading, previous: Anchor, anchor: Anchor) -> bool:
    """ "园区的基础设施投入财政资金45亿元": what a facility costs the treasury."""
    told = reading.before(anchor.span.start, 14)
    return (
        previous.kind is Kind.INFRASTRUCTURE
        and reading.plain[anchor.span.start : anchor.span.end] == "财政资金"
        and (PUT_IN_ZH.search(told[-6:]) or PAID_BY_ZH.search(told)) is not None
    )


# "该基金重点投向智算中心、机器人等领域": what a fund invests in is not built by whoever set it up.
FIELD_ZH = re.compile(
    r"(?:投向|主投|投资于|重点投资|投资(?:方向|领域|重点)|聚焦|布局|重点支持)(?![^，。；]{0,40}(?:建设|新建|设立))[^。；，]{0,60}$"
)


# "专项资金，支持算力网络、智能体等方向": so is what money is to support.
SUPPORTED_ZH = re.compile(r"(?:支持|用于|扶持|投向)[^。；，]{0,30}$")
LISTED_ZH = re.compile(r"[^，。；]{0,30}等(?:方向|领域|环节|赛道)")


def _is_field(reading: Reading, previous: Anchor, between: str, anchor: Anchor) -> bool:
    if anchor.kind is not Kind.INFRASTRUCTURE:
        return False
    if previous.kind is Kind.SUBSIDY and LISTED_ZH.match(reading.after(anchor.span.end, 40)):
        return SUPPORTED_ZH.search(between) is not None
    return previous.kind is Kind.FUND and FIELD_ZH.search(between) is not None
