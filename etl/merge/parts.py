"""Which initiative is a part of which, and which ones share one undivided sum."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.merge.evidence import Evidence
from etl.model import NATIONAL_CODE, Basis, Initiative, Kind, Status
from etl.reference.gazetteer import load_gazetteer

MEASURES = frozenset({Kind.SUBSIDY, Kind.FUND, Kind.INFRASTRUCTURE})
SUBFUND = "subfund"
SHARE_WORDS = (
    "share of the", "contribut", "its part of", "portion of the", "branch of the",
    "出资", "认缴", "参与出资", "配套", "分基金",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grouped:
    """An initiative with the evidence that it was merged from."""

    initiative: Initiative
    evidence: tuple[Evidence, ...]


def parts_of(records: Sequence[Grouped]) -> dict[str, str]:
    """By initiative: the one that it is a part of, told by a document that names both."""
    by_document: dict[str, list[tuple[Grouped, Evidence]]] = defaultdict(list)
    for record in records:
        for item in record.evidence:
            by_document[item.claim.document_id].append((record, item))
    found: dict[str, str] = {}
    for document in sorted(by_document):
        told = by_document[document]
        for record, item in told:
            whole = _plan_above(item, told) or _fund_above(record, item, told)
            if whole and whole != record.initiative.initiative_id:
                found.setdefault(record.initiative.initiative_id, whole)
    return {part: whole for part, whole in found.items() if found.get(whole) != part}


def _plan_above(item: Evidence, told: Sequence[tuple[Grouped, Evidence]]) -> str | None:
    """A measure in force since the very day of the plan that its document tells before it."""
    claim = item.claim
    if claim.kind not in MEASURES or claim.status is not Status.LAUNCHED or not claim.announced:
        return None
    plans = [
        (other.claim.span, record.initiative.initiative_id)
        for record, other in told
        if other.claim.kind is Kind.PLAN
        and other.claim.stated_place == claim.stated_place
        and other.claim.announced == claim.announced
        and other.claim.span < claim.span
    ]
    return max(plans)[1] if plans else None


def _fund_above(
    record: Grouped, item: Evidence, told: Sequence[tuple[Grouped, Evidence]]
) -> str | None:
    """A sub-fund, or a place's share, of the larger fund that the same document names."""
    if item.claim.kind is not Kind.FUND or not _says_part(item):
        return None
    wholes = [
        (other.yuan or 0, whole.initiative.initiative_id)
        for whole, other in told
        if other.claim.kind is Kind.FUND
        and whole is not record
        and _lies_in(item.claim.place_code, other.claim.place_code)
        and (other.yuan or 0) > (item.yuan or 0)
        and not _says_part(other)
    ]
    return max(wholes)[1] if wholes else None


def _says_part(item: Evidence) -> bool:
    return SUBFUND in item.concepts or any(word in item.quote for word in SHARE_WORDS)


def _lies_in(place: str, other: str) -> bool:
    """Whether a place is another one or lies in it."""
    province = load_gazetteer().province_of(place)
    return other in (place, NATIONAL_CODE) or (province is not None and province.code == other)


def shared_sums(records: Sequence[Grouped]) -> Mapping[str, tuple[str, ...]]:
    """By initiative: those whose amount one document reads from the very same words, undivided."""
    readers: dict[tuple[str, int], set[str]] = defaultdict(set)
    for record in records:
        for item in record.evidence:
            amount = item.amount
            if amount and amount.basis is not Basis.OWN:
                key = (item.claim.document_id, amount.span.start)
                readers[key].add(record.initiative.initiative_id)
    shared: dict[str, set[str]] = defaultdict(set)
    for group in readers.values():
        for one in group:
            shared[one] |= group - {one}
    return {one: tuple(sorted(others)) for one, others in shared.items() if others}
