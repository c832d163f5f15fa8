"""Drafts of claims, and how those of one document that tell of one initiative become one."""

from dataclasses import dataclass, replace

from etl.claims.acts import overall_status
from etl.claims.amounts import Sum, chosen_sum
from etl.claims.conversions import Conversions, same_sum
from etl.model import Basis, Kind, Period, Sector, Span, Status


@dataclass(frozen=True, slots=True)
class Draft:
    """What one sentence says of one initiative at one place, before the document is summed up.

    `place` is a gazetteer code as named, `record` the code that it rolls up to. `words` is the
    instrument's head noun. `item` tells apart the items of a list (None in running text).
    """

    kind: Kind
    place: str
    record: str
    status: Status
    span: Span
    words: str
    sums: tuple[Sum, ...] = ()
    basis: Basis = Basis.OWN
    announced: Period | None = None
    sectors: frozenset[Sector] = frozenset()
    people: tuple[tuple[str, str | None], ...] = ()
    confidence: float = 0.5
    item: Span | None = None
    is_definite: bool = False
    is_about_ai: bool = True
    is_inherited: bool = False
    is_status_told: bool = True
    is_complete: bool = False
    reasons: tuple[str, ...] = ()

    @property
    def sum(self) -> Sum | None:
        """The sum that stands for the initiative."""
        return chosen_sum(list(self.sums))


def merge_drafts(drafts: list[Draft], conversions: Conversions) -> list[Draft]:
    """One draft an initiative, in the order of the text; the best evidence leads each."""
    merged: list[Draft] = []
    for draft in drafts:
        for i in range(len(merged) - 1, -1, -1):
            if same_initiative(merged[i], draft, conversions):
                merged[i] = _joined(merged[i], draft, conversions)
                break
        else:
            merged.append(draft)
    return merged


def same_initiative(one: Draft, other: Draft, conversions: Conversions) -> bool:
    """Whether two drafts of one document tell of the same initiative."""
    if (one.kind, one.record) != (other.kind, other.record):
        return False
    if one.item and other.item and one.item != other.item:
        return False
    if not _sums_agree(one, other, conversions):
        return False
    if (one.sum and other.sum) or other.is_definite or one.is_definite:
        return True
    if one.kind in (Kind.FUND, Kind.PROPOSAL):
        return (
            one.kind is Kind.FUND or bool(one.sectors & other.sectors) or one.people == other.people
        )
    if one.kind is Kind.PLAN:
        return True
    return one.words == other.words or bool(one.sectors & other.sectors)


def _sums_agree(one: Draft, other: Draft, conversions: Conversions) -> bool:
    if one.sum is None or other.sum is None:
        return True
    a, b = one.sum.money, other.sum.money
    if one.sum.is_phase or other.sum.is_phase:
        return True
    return same_sum(a, b, conversions)


def _joined(first: Draft, second: Draft, conversions: Conversions) -> Draft:
    """The first draft with what the second adds; the draft with the sum leads."""
    lead, rest = (second, first) if second.sum and not first.sum else (first, second)
    return replace(
        lead,
        status=_status(first, second),
        is_status_told=first.is_status_told or second.is_status_told,
        is_complete=first.is_complete or second.is_complete,
        sums=_original_first(first.sums + second.sums, conversions),
        basis=lead.basis,
        announced=first.announced or second.announced,
        sectors=first.sectors | second.sectors,
        people=tuple(dict.fromkeys(first.people + second.people)),
        confidence=max(first.confidence, second.confidence),
        is_definite=first.is_definite and second.is_definite,
        reasons=tuple(dict.fromkeys(lead.reasons + rest.reasons)),
    )


def _original_first(sums: tuple[Sum, ...], conversions: Conversions) -> tuple[Sum, ...]:
    """Without the sums that only convert another one of them."""
    stated = {(s.money.currency, s.money.amount) for s in sums}
    kept = []
    for item in sums:
        original = conversions.get((item.money.currency, item.money.amount))
        if original is None or (original.currency, original.amount) not in stated:
            kept.append(item)
    return tuple(kept)


def _status(first: Draft, second: Draft) -> Status:
    """The furthest stage that a verb tells; a mere mention tells none."""
    told = [d.status for d in (first, second) if d.is_status_told]
    return overall_status(told or [first.status, second.status])
