"""Details that come later: "the fund", "it", 规模 … join the initiative told before them."""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Sentence
from etl.claims.drafts.facility_money import of_facility
from etl.claims.drafts.joining import NEAR_DRAFTS, is_of_fund, joining, within_total
from etl.claims.drafts.loose_sums import NEEDS_SUM, with_loose_sums, without_outgrown
from etl.claims.drafts.scope import with_loose_sectors, with_scope
from etl.claims.drafts.set_aside_for import of_purpose
from etl.claims.drafts.vouchers import without_own_caps, without_terms
from etl.claims.money.listed import listed_next
from etl.claims.texts.policies import names_policy
from etl.model import AmountRole, Kind, Period, Status


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
                drafts[i] = _extended(without_outgrown(reading, sentence, drafts[i]), draft)
    listed = None if found else listed_next(reading, sentence, drafts)
    if listed:
        return [*drafts, listed]
    if not found:
        drafts = with_loose_sums(reading, sentence, drafts)
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
