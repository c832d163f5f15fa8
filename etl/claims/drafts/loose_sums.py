"""Sums in a sentence that names no instrument: whether they are those of one told before it."""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import GOVERNING, Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.claims.base.wordings import NO_ONE
from etl.claims.drafts.about import is_about
from etl.claims.drafts.funds_money import is_of_deal, is_paid_in, is_price, tells_of_fund
from etl.claims.drafts.joining import NEAR_DRAFTS
from etl.claims.fields.sectors import sectors_in
from etl.claims.money.amount_roles import amount_role
from etl.claims.money.grown import is_present
from etl.claims.money.not_own import refused_sum
from etl.claims.money.parts import OF_WHICH, is_phase
from etl.claims.money.sharing import EACH_PLACE
from etl.model import AmountRole, Basis, Kind, MoneyMention
from etl.reference.gazetteer import load_gazetteer

NEEDS_SUM = frozenset({Kind.FUND, Kind.SUBSIDY, Kind.INFRASTRUCTURE})


# "The budget this year is 100 million yuan" after what one firm can get.
WHOLE = re.compile(
    r"(?:the|this year's|its) (?:[\w-]+(?:'s?)? )?(?:budget|total|pot|annual quota|"
    r"overall amount)\b|"
    r"[^。；]{0,30}(?:总量|总额|总规模|总盘子|年度预算|资金规模)"
)
WHOLE_SIZE = re.compile(
    r"(?:the|its) (?:[\w' -]{0,30} )?(?:total |whole |overall )?size\b|基金?总规模"
)


# "No project will get more than 8 million yuan": the most that one gets.
NO_ONE_MAY = re.compile(rf"{NO_ONE} (?:will|may|can|shall|would|gets|receives|draws) ")


def with_loose_sums(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """A sum in a sentence about the draft before it becomes that draft's, if it has none."""
    if not drafts or not sentence.mentions.money:
        return drafts
    if sentence.has("negation") and not NO_ONE_MAY.match(reading.plain, sentence.span.start):
        return drafts
    own = _of_possessor(reading, sentence, drafts)
    if own is not None:
        return _with_first_sum(reading, sentence, drafts, own)
    drafts = _with_payer_last(drafts)
    last = without_outgrown(reading, sentence, drafts[-1])
    drafts = [*drafts[:-1], last]
    if _tells_higher_tier(reading, sentence, last):
        return [*drafts[:-1], _with_tier(sentence, last)]
    if not _lacks_sum(reading, sentence, last) or not is_about(reading, sentence, last):
        return drafts
    of_fund = tells_of_fund(reading, sentence, last)
    if not of_fund and _is_firms(reading, sentence, last):
        return drafts
    return _with_sums(reading, sentence, drafts, of_fund=of_fund)


def without_outgrown(reading: Reading, sentence: Sentence, draft: Draft) -> Draft:
    """A draft without the sum it began with, where a sentence says what it has now."""
    is_outgrown = draft.sum is not None and any(
        is_present(reading, sentence.span.start, money)
        and money.amount > draft.sum.money.amount
        and not money.is_converted
        for money in sentence.mentions.money
    )
    return replace(draft, sums=()) if is_outgrown else draft


def _lacks_sum(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether a draft still wants a sum: of the whole, where all it has is a cap or a phase."""
    if draft.kind not in NEEDS_SUM:
        return False
    if draft.sum is None:
        return True
    if draft.kind is Kind.SUBSIDY and _is_capped(draft):
        return WHOLE.match(reading.plain, sentence.span.start) is not None
    is_phase_of_fund = draft.kind is Kind.FUND and draft.sum.is_phase
    return is_phase_of_fund and WHOLE_SIZE.match(reading.plain, sentence.span.start) is not None


def _is_of_other_thing(reading: Reading, draft: Draft, money: MoneyMention) -> bool:
    """Whether a sum is a price, a deal's, or a part of another sum."""
    if draft.kind is not Kind.INFRASTRUCTURE and is_price(reading, money):
        return True
    if draft.kind is Kind.FUND and is_of_deal(reading, money):
        return True
    # "Of this, 2 billion yuan is for 5G".
    return OF_WHICH.search(reading.before(money.core.start, 30)) is not None


def _with_sums(
    reading: Reading, sentence: Sentence, drafts: list[Draft], *, of_fund: bool
) -> list[Draft]:
    """The drafts with each sum of the sentence given to the one that it is about."""
    last = drafts[-1]
    for money in sentence.mentions.money:
        i = None if money.is_converted else _whose(sentence, money, drafts)
        if i is None or _is_of_other_thing(reading, last, money):
            continue
        is_share = of_fund and is_paid_in(reading, sentence, money)
        if not is_share and refused_sum(reading, sentence, money):
            continue
        role = amount_role(reading, sentence, last.kind, money)
        item = Sum(money, role, is_phase(reading, sentence, money), is_share=is_share)
        drafts = _with_sum(reading, sentence, drafts, i, item)
    return drafts


def _with_sum(
    reading: Reading, sentence: Sentence, drafts: list[Draft], i: int, item: Sum
) -> list[Draft]:
    """The drafts with a sum given to one, or to all told with it where it is each place's own."""
    told = drafts[i]
    if not EACH_PLACE.match(reading.plain, sentence.span.start):
        return [*drafts[:i], replace(told, sums=(*told.sums, item)), *drafts[i + 1 :]]
    return [
        replace(d, sums=(*d.sums, item), basis=Basis.OWN)
        if d.span == told.span and d.kind is told.kind
        else d
        for d in drafts
    ]


def _with_payer_last(drafts: list[Draft]) -> list[Draft]:
    """Of a title that names vouchers and their rules, the vouchers last: they have the sums."""
    if len(drafts) < 2 or drafts[-1].kind is not Kind.PLAN or drafts[-2].kind is not Kind.SUBSIDY:
        return drafts
    same = drafts[-1].span == drafts[-2].span and drafts[-1].record == drafts[-2].record
    return [*drafts[:-2], drafts[-1], drafts[-2]] if same else drafts


# "Jining and Heze set up AI funds. Heze's has 900 million yuan": a possessive without its noun.
POSSESSIVE = re.compile(r"'s(?:,| (?:has|is|will|would|of|at|amounts|totals|stands|comes)\b)")


def _of_possessor(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> int | None:
    """The index of the draft without a sum of whose place the sentence begins to tell."""
    first = next((p for p in sentence.parties if p.places), None)
    if first is None or first.span.start > sentence.span.start + 1:
        return None
    if not POSSESSIVE.match(reading.after(first.span.end, 16)):
        return None
    for i in range(len(drafts) - 1, max(-1, len(drafts) - 1 - NEAR_DRAFTS), -1):
        draft = drafts[i]
        fits = draft.kind in NEEDS_SUM and draft.sum is None
        if fits and draft.record in load_gazetteer().records_of(first.places):
            return i
    return None


def _with_first_sum(
    reading: Reading, sentence: Sentence, drafts: list[Draft], i: int
) -> list[Draft]:
    """The drafts with the sentence's first own sum, and its fields, given to one of them."""
    own = [m for m in sentence.mentions.money if not m.is_converted]
    if not own or refused_sum(reading, sentence, own[0]):
        return drafts
    role = amount_role(reading, sentence, drafts[i].kind, own[0])
    item = Sum(own[0], role, is_phase(reading, sentence, own[0]))
    sectors = drafts[i].sectors | sectors_in(sentence, sentence.span)
    told = replace(drafts[i], sums=(item,), sectors=sectors, basis=Basis.OWN)
    return [*drafts[:i], told, *drafts[i + 1 :]]


# "…, limited to 1.5 million yuan; for benchmarks the limit is lifted to 6 million yuan".
HIGHER = re.compile(
    r"\b(?:limit|ceiling|cap|maximum|amount|reward|subsidy|sum)\b[^.;]{0,30}"
    r"\b(?:lifted|raised|increased|rises?|goes up|doubled)\b[^.;]{0,12}\bto\b|"
    r"\b(?:more|higher|a higher (?:reward|amount|sum)),? (?:of )?up to\b"
)
NEXT_CHARS = 40


def _tells_higher_tier(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether the words right behind a cap tell a higher one for better projects."""
    if draft.kind is not Kind.SUBSIDY or not _is_capped(draft):
        return False
    near = 0 <= sentence.span.start - draft.span.end <= NEXT_CHARS
    return near and HIGHER.search(reading.plain, sentence.span.start, sentence.span.end) is not None


def _with_tier(sentence: Sentence, draft: Draft) -> Draft:
    tiers = [m for m in sentence.mentions.money if not m.is_converted]
    more = tuple(Sum(money, AmountRole.CAP) for money in tiers[-1:])
    return replace(draft, sums=(*draft.sums, *more))


def _is_capped(draft: Draft) -> bool:
    """Whether all that is known of its money is the most that one can get."""
    return draft.sum is not None and draft.sum.role is AmountRole.CAP


def _whose(sentence: Sentence, money: MoneyMention, drafts: list[Draft]) -> int | None:
    """The index of the draft that a sum is about: of the place named last before it.

    "其中，河南发放5000万元，上海6亿元" after vouchers of both. None where no draft is.
    """
    named = [
        p
        for p in sentence.parties
        if p.role is Role.ACTOR and p.places and p.span.end <= money.span.start
    ]
    last = drafts[-1]
    if not named or last.record in load_gazetteer().records_of(named[-1].places):
        return len(drafts) - 1
    fitting = [
        i
        for i, d in enumerate(drafts[-NEAR_DRAFTS:], max(0, len(drafts) - NEAR_DRAFTS))
        if d.kind is last.kind
        and d.span == last.span
        and d.record in load_gazetteer().records_of(named[-1].places)
    ]
    return fitting[-1] if fitting else None


INVESTS = re.compile(r"\binvest|投资|斥资")


def _is_firms(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "One search engine will put 12 billion into chips": a firm's money, not the fund's."""
    first = sentence.mentions.money[0].span.start
    firms = [p for p in sentence.parties if p.role is Role.COMPANY and p.span.end <= first]
    words = reading.plain[firms[0].span.end : first] if firms else ""
    if firms and any(
        p.role in GOVERNING and firms[-1].span.end <= p.span.start < first for p in sentence.parties
    ):
        # "Built by a local firm and the city, which put 90 million yuan into it".
        return False
    return bool(firms) and (draft.kind is not Kind.SUBSIDY or INVESTS.search(words) is not None)
