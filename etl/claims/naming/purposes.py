"""Words that only say what another instrument of the sentence is for, or name it again."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.fields.named_apart import are_named_apart, is_one_of_funds
from etl.claims.parties.gapped import stands_gapped
from etl.model import Kind, Language, Span


def without_purposes(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """Drops a word that only says what another instrument is for, or repeats it."""
    kept: list[Anchor] = []
    for anchor in anchors:
        previous = kept[-1] if kept else None
        if previous is None:
            kept.append(anchor)
            continue
        between = reading.plain[previous.span.end : anchor.span.start]
        gap = Span(previous.span.end, max(previous.span.end, anchor.span.start))
        apart = (
            _acts_between(reading, sentence, gap, anchor)
            or len(between) > MAX_GAP
            or DIVIDES.search(between)
            or _is_issued_by(reading, anchor)
        )
        if (
            _is_plan_to(reading, previous, between, anchor)
            or _is_example(reading, previous, between, anchor)
            or _is_means(previous, between, anchor)
            or is_one_of_funds(previous, between, anchor)
        ):
            kept[-1] = anchor
        elif (
            _is_bare_again(reading, previous, anchor)
            or _is_sub_fund(reading, previous, anchor)
            or _is_provided(reading, previous, anchor)
            or _is_sites_money(reading, previous, anchor)
            or _is_field(reading, previous, between, anchor)
            or (anchor.is_weak and previous.kind is Kind.PLAN and ITS_AIM.search(between))
        ):
            continue
        elif apart or are_named_apart(reading, sentence, previous, anchor):
            kept.append(anchor)
        elif anchor.kind is previous.kind and _has_own_place(reading, sentence, previous, anchor):
            sums = [m.span for m in sentence.mentions.money if gap.covers(m.core)]
            # "6亿元算力券、3亿元模型券": the sum stands before its own instrument.
            own = [s.start for s in sums if _is_beside(reading, s, anchor)]
            start = min(own, default=max([previous.span.end, *(s.end for s in sums)]))
            kept.append(replace(anchor, phrase=Span(start, anchor.span.end)))
        elif anchor.kind is previous.kind:
            kept[-1] = replace(previous, phrase=Span(previous.phrase.start, anchor.span.end))
        elif _has_own_sum(sentence, anchor) or not _only_serves(reading, previous, anchor, between):
            kept.append(anchor)
    return kept


# "The schemes follow a guideline that the ministry issued": whose it is, is told right behind.
ISSUED_BY = re.compile(
    r" (?:that|which) (?:the |its )?[^.;,]{2,80}?\b(?:issued|released|published|unveiled|adopted|"
    r"rolled out|promulgated)\b"
)


def _is_issued_by(reading: Reading, anchor: Anchor) -> bool:
    end = anchor.span.end
    return anchor.kind is Kind.PLAN and ISSUED_BY.match(reading.plain, end, end + 110) is not None


VOUCHERS_END = re.compile(r"券$|\b(?:voucher|coupon)s?$")
BESIDE_CHARS = 4
"""Room for " in " between a sum and the vouchers."""


# "总规模30亿元的具身智能机器人基金": the sum of the one that follows.
OWN_NAME_ZH = re.compile(r"的[^，。；、和与及]{1,16}")


def _is_beside(reading: Reading, money: Span, anchor: Anchor) -> bool:
    """Whether a sum stands right before an instrument, or before the words that name it."""
    if money.end >= anchor.span.start - BESIDE_CHARS:
        return True
    return OWN_NAME_ZH.fullmatch(reading.plain, money.end, anchor.span.start) is not None


def _has_own_place(reading: Reading, sentence: Sentence, previous: Anchor, anchor: Anchor) -> bool:
    """ "深圳市…基金、上海市…基金": instruments in a list, each of its own place or sum."""
    gap = Span(previous.span.end, anchor.span.start)
    words = reading.plain[anchor.span.start : anchor.span.end]
    if reading.document.language is Language.EN and stands_gapped(reading, sentence, anchor):
        return True
    is_own = anchor.kind is Kind.FUND or VOUCHERS_END.search(words) is not None
    # "2亿元算力券、1亿元场景专项资金": each part of the list has a sum of its own.
    is_own = is_own or (words.endswith("资金") and reading.plain[gap.start] == "、")
    if is_own and any(gap.covers(m.core) for m in sentence.mentions.money):
        return True
    if _is_each_of_sum(reading, sentence, previous) and _is_each_of_sum(reading, sentence, anchor):
        return True
    listed = reading.plain[gap.start : gap.start + 1] in ("、", "和", "与", "及")
    return listed and any(gap.covers(m.span) for m in sentence.mentions.places)


OF_SUM = re.compile(
    # The words may hold the "of up to" themselves: "funding of up to 5 million yuan".
    r"(?:(?<=up to) | of (?:up to |as much as |at most |about |some |over )?)"
)


def _is_each_of_sum(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """ "Grants of up to 5 million yuan and rent subsidies of 9,000 yuan": one of the two."""
    return anchor.kind is Kind.SUBSIDY and any(
        OF_SUM.fullmatch(reading.plain, anchor.span.end, max(m.core.start, anchor.span.end))
        for m in sentence.mentions.money
    )


def _has_own_sum(sentence: Sentence, anchor: Anchor) -> bool:
    """ "Grants for research teams and a 10 billion yuan fund": the sum names a second one."""
    named = Span(anchor.phrase.start, anchor.span.start)
    return anchor.kind is Kind.FUND and any(named.covers(m.core) for m in sentence.mentions.money)


def _acts_between(reading: Reading, sentence: Sentence, gap: Span, anchor: Anchor) -> bool:
    """Whether a verb parts two instruments; "newly approved laboratories" holds none."""
    return any(
        act.span.start < anchor.phrase.start
        or not reading.plain[act.span.start : act.span.end].endswith("ed")
        for act in sentence.cues("act", gap)
    )


MAX_GAP = 90
DIVIDES = re.compile(r"[,;，；。]")
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


# "The fund is one element of a three-year program": whose measure it is, a record of its own.
ELEMENT_OF = re.compile(
    r"\b(?:is|are|as) (?:a |an |one )?(?:part|element|piece|pillar|plank) of (?:a|an|the|its)\b"
)
SUM_IN = re.compile(r"(?:yuan|rmb|dollars?|[mb]illion|[mb]n|\)) (?:in|of|worth of|worth in) .?$")


def _only_serves(reading: Reading, previous: Anchor, anchor: Anchor, between: str) -> bool:
    """Whether a word says what the instrument before it is for ("vouchers for AI platforms")."""
    to_anchor = reading.plain[previous.span.end : anchor.phrase.start + 1]
    words = reading.plain[anchor.span.start : anchor.span.end]
    if previous.kind is Kind.INFRASTRUCTURE and words.endswith(" funding"):
        # "A centre with 800 million yuan in municipal funding": the centre's own.
        return True
    if anchor.kind is Kind.PLAN and ELEMENT_OF.search(to_anchor):
        return False
    if SUM_IN.search(to_anchor):
        # "A 2 billion yuan fund and 400 million yuan in subsidies", "… worth of vouchers".
        return False
    if previous.kind in (Kind.FUND, Kind.SUBSIDY, Kind.PLAN) and PURPOSE.search(to_anchor):
        return True
    joined = re.search(r"\band |和|及|与", between) is not None
    return anchor.kind is Kind.PLAN and anchor.is_weak and not joined


# "Released draft rules on AI, which seek to establish a framework": what the rules are to do.
ITS_AIM = re.compile(
    r",? (?:which|that) (?:seeks?|aims?|intends?|hopes?|(?:is|are) (?:designed|meant|set)) to "
    r"[^.;,]{0,80}$"
)
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


PURPOSE = re.compile(r"^ (?:for|to|of|on|that|in|towards?)\b|\b(?:for|of|on|in|to|at)(?: the)? .?$")
