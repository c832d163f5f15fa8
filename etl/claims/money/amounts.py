"""Which sums of a sentence are an initiative's own money."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.columns import Column, column_of
from etl.claims.base.reading import GOVERNING, Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.claims.base.wordings import CONVERTED, KEPT, SETS_ASIDE, SITE, SPENDS, SPENDS_ZH
from etl.claims.money.amount_roles import amount_role
from etl.claims.money.grades import without_lower_tiers
from etl.claims.money.nearest import best_anchor
from etl.claims.money.not_own import PUTS_IN, refused_sum
from etl.claims.money.paid_out import is_paid_out
from etl.claims.money.parts import (
    comes_from_one,
    has_another_use,
    has_grown_to,
    is_on,
    is_phase,
    is_share,
)
from etl.claims.money.site_costs import is_cost_of, is_firms, is_sites_investment
from etl.claims.money.tiers_en import with_tiers
from etl.claims.money.within_funds import is_labelled_otherwise
from etl.model import AmountRole, Kind, MoneyMention, Qualifier, SectionKind


def own_sums(reading: Reading, sentence: Sentence) -> list[MoneyMention]:
    """The sums of a sentence that can be an initiative's: conversions and others' left out."""
    own = [
        money
        for money in sentence.mentions.money
        if not money.is_converted and not refused_sum(reading, sentence, money)
    ]
    return without_lower_tiers(reading, sentence, own)


def attach_sums(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], own: list[MoneyMention]
) -> dict[int, list[Sum]]:
    """For each instrument (by its index), which of the sentence's `own` sums are its."""
    attached: dict[int, list[Sum]] = {i: [] for i in range(len(anchors))}
    if not anchors:
        return attached
    dealt = _dealt_out(reading, anchors, own)
    for n, money in enumerate(own):
        best = n if dealt else best_anchor(reading, sentence, anchors, money)
        told = best is not None and any(is_on(reading, anchors[best], m) for m in own)
        if told and best is not None and has_another_use(reading, anchors[best], money):
            continue
        if best is None or not _may_have(reading, sentence, anchors[best], money):
            continue
        anchor = anchors[best]
        role = amount_role(reading, sentence, anchor.kind, money)
        if role is not AmountRole.CAP and _is_part(reading, anchors, attached, best, money):
            continue
        attached[best].append(
            Sum(
                money,
                _tier_role(reading, attached[best], money) or role,
                is_phase(reading, sentence, money)
                or is_share(reading, sentence, anchor.kind, money)
                or column_of(reading, sentence, money.span) is Column.PHASE,
                is_paid=is_paid_out(reading, sentence, money),
                is_share=comes_from_one(reading, money),
                is_direct=anchor.phrase.start <= money.span.start <= anchor.span.end + 25
                or is_on(reading, anchor, money)
                or has_grown_to(reading, money),
            )
        )
    if any(len(party.places) > 1 for party in sentence.parties):
        # "Jieyang and Shanwei set aside 150 million yuan and 80 million yuan respectively".
        return attached
    return {i: with_tiers(reading, anchors[i], sums) for i, sums in attached.items()}


def _is_part(
    reading: Reading,
    anchors: list[Anchor],
    attached: dict[int, list[Sum]],
    best: int,
    money: MoneyMention,
) -> bool:
    """ "专项资金2400万元，其中算力补贴1000万元": a part of the money told before."""
    if anchors[best].kind is not Kind.SUBSIDY:
        return False
    wholes = [
        s.money
        for i, sums in attached.items()
        for s in sums
        if anchors[i].kind is Kind.SUBSIDY and s.money.amount > money.amount
    ]
    return any("其中" in reading.plain[m.span.end : money.span.start] for m in wholes)


def _dealt_out(reading: Reading, anchors: list[Anchor], own: list[MoneyMention]) -> bool:
    """ "甲市…基金、乙市…基金规模分别为50亿元和30亿元": a sum for each, in order."""
    if len(anchors) < 2 or len(own) != len(anchors) or len({a.kind for a in anchors}) > 1:
        return False
    last = anchors[-1].span.end
    between = reading.plain[last : max(last, own[0].span.start)]
    told = "分别" in between or "respectively" in reading.after(own[-1].span.end, 20)
    return own[0].span.start >= last and told


NEXT_TIER = re.compile(r" ?(?:\([^()]{1,40}\))?,? ?(?:or|and|/|、|或|和|，)? ?(?:up to )?")


def _tier_role(reading: Reading, sums: list[Sum], money: MoneyMention) -> AmountRole | None:
    """ "50 million or 10 million": the second is what the first is, the most for one."""
    if not sums or sums[-1].role is not AmountRole.CAP:
        return None
    gap = reading.plain[sums[-1].money.span.end : money.span.start]
    return AmountRole.CAP if NEXT_TIER.fullmatch(gap) else None


OWN_PUT = re.compile(
    r"'s own (?:investment|money|funds) of $|"
    r"\b(?:financed|bankrolled|at a cost to the (?:[\w-]+ )?(?:government|city|province)|"
    rf"{SPENDS}|{SETS_ASIDE}|commit(?:s|ting|ted)?|budget\w*|pay(?:s|ing)|us(?:e|es|ing)|"
    r"contribut\w+|has|have|with)\b[^,;]{0,30}$|"
    rf"(?:财政|出资|政府预算|由[省市区县]级|{SPENDS_ZH}|斥资|筹集)[^，。；]{{0,14}}$"
)


# "A centre is studied, and it will put up 3 billion yuan for research": money for something else.
OTHER_SUBJECT = re.compile(
    r"(?:and|but|while) (?:it|they|the [\w-]+) (?:also )?(?:will|has|have|would|is)\b"
)
# "300 million yuan for building a public data platform".
FOR_BUILDING = re.compile(
    rf"{CONVERTED} (?:for|to|on|toward|towards) (?:building|build|constructing|construct|"
    rf"setting up|set up|establishing|establish|opening|open|land|roads|"
    rf"(?:its|the) (?:{SITE}|construction|establishment|building of|setting up|founding|opening))\b"
)
# "Will build an AI park for 300 million yuan", "funded by two arms of the city for 90 million".
AT_PRICE = re.compile(
    r"\b(?:park|cent(?:er|re)|base|lab|laboratory|hub|platform|zone|facility|cluster) "
    r"for (?:about |some |over )?$|"
    r"\b(?:co-)?(?:invested|financed|funded|built|paid for)(?: in)? by [^.;]{0,80}"
    r"\b(?:city|province|government|district|state|administration)\b[^.;]{0,20} "
    r"(?:for|at) (?:about |some |over )?$|"
    # "Its computer cost the city 2 billion yuan".
    r"\bcost(?:s|ing)? the (?:city|province|government|district|state|county) "
    r"(?:about |some |over |nearly )?$|"
    # "A platform to which each side is to give 60 million yuan".
    r"\beach (?:side|city|province|party|of them|of the two) (?:is to|will|would|has to) "
    r"(?:give|pay|provide|contribute|put(?: up| in)?|chip in) $"
)
INTO_IT = re.compile(
    r" (?:into|in|to|for|on) (?:it|them|this|the (?:cent|project|facilit|park|lab|base))"
)
IS_SET_ASIDE = re.compile(
    rf"^[^.;,]{{0,25}}\b(?:be|been|was|were|is|are) (?:{KEPT}|provided|injected)"
)


# "The institute, for which 1 billion dollars has been set aside, will open".
FOR_WHICH = re.compile(
    r"(?: [\w' -]{1,40})?, (?:and )?(?:(?:for|into|in|to|on) which\b|"
    r"which (?:will|would|is to|can) (?:\w+ )?(?:receive|get|be (?:given|allocated))\b)[^.;]{0,80}"
)
# "A further 300 million yuan will go into public service platforms".
GOES_INTO = re.compile(
    rf"{CONVERTED} (?:will|would|is to|are to) (?:go|flow|be put) (?:in)?to (?:[\w-]+ ){{0,5}}"
)


def is_for_site(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether a relative clause right after a facility or fund tells the sum that it gets."""
    gap = reading.plain[anchor.span.end : max(anchor.span.end, money.span.start)]
    return anchor.kind in (Kind.INFRASTRUCTURE, Kind.FUND) and FOR_WHICH.fullmatch(gap) is not None


def _may_have(reading: Reading, sentence: Sentence, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether the sum can be the instrument's own.

    Funds and subsidies are money. A plan has a sum only within its own name ("a 3 billion yuan
    plan"), a facility there or where a government puts money in: most sums beside them are
    targets, output, or what firms invest.
    """
    if anchor.kind is Kind.SUBSIDY:
        # What a firm must have been founded with to be given something.
        return CAPITAL_OF.search(reading.before(money.core.start, 40)) is None
    generic = anchor.kind is Kind.PLAN and PROGRAMME.match(
        reading.plain[anchor.span.start : anchor.span.end]
    )
    if is_labelled_otherwise(reading, anchor, money):
        return False
    if (
        anchor.kind is Kind.FUND
        and money.qualifier is Qualifier.AT_MOST
        and (money.is_each or IN_EACH.match(reading.after(money.span.end, 70)))
    ):
        # "The fund will sponsor projects with at most 5 million each": not the fund's size.
        return False
    if anchor.kind not in (Kind.PLAN, Kind.INFRASTRUCTURE):
        return True
    if generic and _is_near(sentence, anchor, money):
        return True
    gap = reading.plain[anchor.span.end : max(anchor.span.end, money.span.start)]
    if anchor.kind is Kind.PLAN and BACKED_BY.fullmatch(gap):
        return True
    inside = anchor.phrase.start <= money.core.start and money.span.end <= anchor.span.start + 1
    if inside or sentence.section.kind is SectionKind.TABLE_ROW:
        return True
    return _is_told_of_site(reading, sentence, anchor, money)


def _is_told_of_site(
    reading: Reading, sentence: Sentence, anchor: Anchor, money: MoneyMention
) -> bool:
    """Whether a sum beside a facility is what a government puts into it."""
    goes = reading.plain[money.span.end : max(money.span.end, anchor.span.start)]
    if (
        is_for_site(reading, anchor, money)
        or GOES_INTO.fullmatch(goes)
        or is_cost_of(reading, sentence, anchor, money)
    ):
        return True
    after, before = reading.after(money.span.end, 50), reading.before(money.span.start, 40)
    index = sentence.clause_of(money.span.start)
    if OTHER_SUBJECT.match(reading.plain, sentence.clauses[index].start) and (
        sentence.clause_of(anchor.span.start) < index and not INTO_IT.match(after)
    ):
        return False
    if anchor.kind is not Kind.INFRASTRUCTURE or is_firms(reading, sentence, money):
        return False
    return bool(
        FOR_BUILDING.match(after)
        or OWN_PUT.search(before)
        or PUTS_IN.search(before)
        or AT_PRICE.search(reading.before(money.span.start, 120))
        or is_sites_investment(reading, sentence, money)
        or IS_SET_ASIDE.match(after)
        or _is_governments(reading, sentence, money)
    )


IN_EACH = re.compile(
    rf"{CONVERTED} (?:in|into|to|for|per) (?:each|every|any|one|a single|an individual)\b"
)
INVESTED = re.compile(r"\binvest(?:s|ed|ing)? (?:(?:about|over|nearly|some) )?$")


def _is_governments(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """ "A centre in which the city invested 1 billion yuan": a place is who invests."""
    if not INVESTED.search(reading.before(money.span.start, 20)):
        return False
    before = [p for p in sentence.parties if p.span.end <= money.span.start]
    return (
        bool(before)
        and all(p.role is not Role.COMPANY for p in before)
        and any(p.role in GOVERNING for p in before)
    )


# "The city's AI plan is backed by 2 billion yuan in public money".
BACKED_BY = re.compile(
    r"s?(?: [\w-]+){0,4}?,?(?: which)? (?:(?:is|are|will be|was) )?(?:backed (?:by|with)|"
    r"financed with|funded with|supported (?:by|with)|"
    r"with (?:an? )?(?:[\w-]+ )?(?:budget|funding|financing) of|"
    r"worth|totall?ing|calls? for (?:total )?(?:spending|funding|outlays) of|comes? with|carries|"
    r"has a (?:[\w-]+ )?budget of) "
)
NEAR_CHARS = 60


def _is_near(sentence: Sentence, anchor: Anchor, money: MoneyMention) -> bool:
    """Whether a programme's sum stands beside it, in its clause or at the head of the next."""
    if money.span.end <= anchor.span.start:
        return sentence.clause_of(money.span.start) == sentence.clause_of(anchor.span.start)
    return money.span.start - anchor.span.end <= NEAR_CHARS


CAPITAL_OF = re.compile(
    r"\b(?:registered|paid-up|paid-in) capital[\w ]{0,30}$|"
    r"(?:注册资本|注册资金|实缴资本|实缴|实到资金|到位资金)"
    r"(?:(?!给予|予以|奖|补)[^，。；]){0,12}$"
)
PROGRAMME = re.compile(r"(?:program|scheme|package|initiative|budget)")
