"""Details that come later: "the fund", "it", 规模 … join the initiative told before them."""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import GOVERNING, Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.claims.base.wordings import NO_ONE
from etl.claims.drafts.about import is_about
from etl.claims.drafts.funds_money import is_of_deal, is_paid_in, is_price, tells_of_fund
from etl.claims.drafts.joining import (
    NEAR_DRAFTS,
    is_of_fund,
    joining,
    of_facility,
    within_total,
)
from etl.claims.drafts.scope import with_loose_sectors, with_scope
from etl.claims.drafts.set_aside_for import of_purpose
from etl.claims.drafts.vouchers import without_own_caps, without_terms
from etl.claims.fields.sectors import sectors_in
from etl.claims.money.amount_roles import amount_role
from etl.claims.money.listed import listed_next
from etl.claims.money.not_own import refused_sum
from etl.claims.money.parts import OF_WHICH, is_phase
from etl.claims.money.sharing import EACH_PLACE
from etl.claims.texts.policies import names_policy
from etl.model import AmountRole, Basis, Kind, MoneyMention, Period, Status
from etl.reference.gazetteer import load_gazetteer

NEEDS_SUM = frozenset({Kind.FUND, Kind.SUBSIDY, Kind.INFRASTRUCTURE})


def add_followups(
    reading: Reading, sentence: Sentence, earlier: list[Draft], found: list[Draft]
) -> list[Draft]:
    """The drafts so far with a sentence's own, and its loose sums given to the last one."""
    found = without_own_caps([within_total(reading, sentence, d, earlier) for d in found])
    found = without_terms(reading, found)
    found = [d for d in found if not is_of_fund(reading, sentence, d, earlier)]
    found = [
        of_purpose(reading, sentence, of_facility(reading, d, earlier), earlier) for d in found
    ]
    found = [joining(reading, sentence, d, earlier) for d in found]
    fresh = [d for d in found if not _continues_draft(d, earlier)]
    drafts = [*earlier]
    for draft in found:
        if draft not in fresh:
            i = _antecedent(draft, drafts)
            if i is not None:
                drafts[i] = _extended(drafts[i], draft)
    listed = None if found else listed_next(reading, sentence, drafts)
    if listed:
        return [*drafts, listed]
    if not found:
        drafts = _with_loose_sums(reading, sentence, drafts)
        drafts = with_loose_sectors(reading, sentence, drafts)
        drafts = _with_loose_day(reading, sentence, drafts)
    # "The fund" that points at nothing told before and has no AI about it is not one of ours.
    drafts += [d for d in fresh if d.is_about_ai]
    return with_scope(reading, sentence, drafts, found)


def _continues_draft(draft: Draft, earlier: list[Draft]) -> bool:
    return draft.is_definite and _antecedent(draft, earlier) is not None


GENERIC = re.compile(r"(?:program|scheme|measure|initiative|policy|plan)")


def _antecedent(draft: Draft, earlier: list[Draft]) -> int | None:
    """The index of the latest draft that "the fund" or "the scheme" can stand for.

    The same place's goes first; where the sentence names no place, any of the nearest few.
    """
    fitting = [i for i, other in enumerate(earlier) if _fits(draft, other)]
    same_place = [i for i in fitting if earlier[i].record == draft.record]
    if same_place:
        return same_place[-1]
    near = [i for i in fitting if i >= len(earlier) - NEAR_DRAFTS]
    return near[-1] if near and draft.is_inherited else None


def _fits(draft: Draft, other: Draft) -> bool:
    generic = draft.kind is Kind.PLAN and GENERIC.match(draft.words) and other.kind in NEEDS_SUM
    same_sum = (
        bool(draft.sum and other.sum) and draft.sums[0].money.amount == other.sums[0].money.amount
    )
    return other.kind is draft.kind or bool(generic) or same_sum


def _extended(draft: Draft, later: Draft) -> Draft:
    capped = draft.sum is not None and draft.sum.role is AmountRole.CAP
    sums = draft.sums + tuple(
        s
        for s in later.sums
        if draft.sum is None
        or draft.sum.is_phase
        or s.is_phase
        or (capped and s.role is not AmountRole.CAP)
        or (capped and draft.sum.money.amount < s.money.amount)
    )
    # "Hefei unveils AI fund", and below it "the fund was set up on Monday".
    is_done = draft.is_headline and later.is_status_told and later.status is Status.LAUNCHED
    return replace(
        draft,
        sums=sums,
        status=later.status if is_done else draft.status,
        announced=draft.announced or later.announced,
        sectors=draft.sectors | later.sectors,
        people=tuple(dict.fromkeys(draft.people + later.people)),
    )


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
NO_ONE_MAY = re.compile(rf"{NO_ONE} (?:will|may|can|shall|would) ")


def _with_loose_sums(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """A sum in a sentence about the draft before it becomes that draft's, if it has none."""
    denies = sentence.has("negation") and not NO_ONE_MAY.match(reading.plain, sentence.span.start)
    if not drafts or not sentence.mentions.money or denies:
        return drafts
    own = _of_possessor(reading, sentence, drafts)
    if own is not None:
        return _with_first_sum(reading, sentence, drafts, own)
    drafts = _with_payer_last(drafts)
    last = drafts[-1]
    capped = last.sum is not None and last.sum.role is AmountRole.CAP
    whole = last.kind is Kind.SUBSIDY and capped and WHOLE.match(reading.plain, sentence.span.start)
    part = last.kind is Kind.FUND and last.sum is not None and last.sum.is_phase
    whole = whole or (part and WHOLE_SIZE.match(reading.plain, sentence.span.start))
    if last.kind is Kind.SUBSIDY and capped and _tells_higher_tier(reading, sentence, last):
        tiers = [m for m in sentence.mentions.money if not m.is_converted]
        more = tuple(Sum(money, AmountRole.CAP) for money in tiers[-1:])
        return [*drafts[:-1], replace(last, sums=(*last.sums, *more))]
    if last.kind not in NEEDS_SUM or (last.sum is not None and not whole):
        return drafts
    if not is_about(reading, sentence, last):
        return drafts
    of_fund = tells_of_fund(reading, sentence, last)
    if not of_fund and _is_firms(reading, sentence, last):
        return drafts
    drafts = list(drafts)
    for money in sentence.mentions.money:
        i = _whose(sentence, money, drafts)
        paid_in = of_fund and is_paid_in(reading, sentence, money)
        if i is None or money.is_converted:
            continue
        if not paid_in and refused_sum(reading, sentence, money):
            continue
        if last.kind is not Kind.INFRASTRUCTURE and is_price(reading, money):
            continue
        if last.kind is Kind.FUND and is_of_deal(reading, money):
            continue
        if OF_WHICH.search(reading.before(money.core.start, 30)):
            # "Of this, 2 billion yuan is for 5G": a part of another sum.
            continue
        role = amount_role(reading, sentence, last.kind, money)
        item = Sum(money, role, is_phase(reading, sentence, money), is_share=paid_in)
        if EACH_PLACE.match(reading.plain, sentence.span.start):
            drafts[i] = replace(drafts[i], basis=Basis.OWN)
            drafts = [
                replace(d, sums=(*d.sums, item), basis=Basis.OWN)
                if d.span == last.span and d.kind is last.kind and d is not drafts[i]
                else d
                for d in drafts
            ]
        drafts[i] = replace(drafts[i], sums=(*drafts[i].sums, item))
    return drafts


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
    near = 0 <= sentence.span.start - draft.span.end <= NEXT_CHARS
    return near and HIGHER.search(reading.plain, sentence.span.start, sentence.span.end) is not None


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


# "The document was posted last week", 《措施》自5月1日起施行.
ISSUED = re.compile(
    r"\b(?:issued|released|published|posted|unveiled|announced|promulgated|made public|"
    r"took effect|came into (?:force|effect))\b|印发|发布|公布|出台|对外发布"
)


def _with_loose_day(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The day on which "the document" was issued is the plan's told before it."""
    days = [
        Period(d.start, d.end)
        for d in sentence.mentions.dates
        if d.start and d.end and not d.is_future
    ]
    words = reading.plain[sentence.span.start : sentence.span.end]
    if not days or not ISSUED.search(words) or not names_policy(reading, sentence):
        return drafts
    i = next((i for i in reversed(range(len(drafts))) if drafts[i].kind is Kind.PLAN), None)
    if i is None or drafts[i].announced:
        return drafts
    return [*drafts[:i], replace(drafts[i], announced=days[-1]), *drafts[i + 1 :]]
