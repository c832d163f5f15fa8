"""Which initiative is a part of which, and which ones share one undivided sum."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.merge.evidence import Evidence
from etl.model import NATIONAL_CODE, Basis, Initiative, Kind, Period, Span, Status
from etl.reference.gazetteer import load_gazetteer

MEASURES = frozenset({Kind.SUBSIDY, Kind.FUND, Kind.INFRASTRUCTURE})
SUBFUND = "subfund"
SHARE_WORDS = (
    "share of the", "contribut", "its part of", "portion of the", "branch of the",
    "出资", "认缴", "参与出资", "配套", "分基金",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grouped:
    """An initiative with the evidence that it was merged from, and the copies that repeat it."""

    initiative: Initiative
    evidence: tuple[Evidence, ...]
    repeats: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What a document tells of one initiative, as far as it can tie it to another.

    `yuan` is None without a sum that can be converted, `undivided` is where a sum's words begin
    that is not surely the place's own, None without one. `is_share`: it is said to be a part.
    """

    initiative_id: str
    kind: Kind
    status: Status
    place_code: str
    stated_place: str
    span: Span
    announced: Period | None
    yuan: int | None
    undivided: int | None
    is_share: bool


def told_of(initiative_id: str, item: Evidence) -> Told:
    """What the evidence for an initiative tells of it."""
    claim, amount = item.claim, item.amount
    is_undivided = amount is not None and amount.basis is not Basis.OWN
    return Told(
        initiative_id=initiative_id,
        kind=claim.kind,
        status=claim.status,
        place_code=claim.place_code,
        stated_place=claim.stated_place,
        span=claim.span,
        announced=claim.announced,
        yuan=item.yuan,
        undivided=amount.span.start if amount and is_undivided else None,
        is_share=SUBFUND in item.concepts or any(word in item.quote for word in SHARE_WORDS),
    )


def parts_told(told: Sequence[Told]) -> dict[str, str]:
    """By initiative: the one that it is a part of, as one document tells that names both."""
    found: dict[str, str] = {}
    for item in told:
        whole = _plan_above(item, told) or _fund_above(item, told)
        if whole and whole != item.initiative_id:
            found.setdefault(item.initiative_id, whole)
    return found


def _plan_above(item: Told, told: Sequence[Told]) -> str | None:
    """A measure in force since the very day of the plan that its document tells before it."""
    if item.kind not in MEASURES or item.status is not Status.LAUNCHED or not item.announced:
        return None
    plans = [
        (other.span, other.initiative_id)
        for other in told
        if other.kind is Kind.PLAN
        and other.stated_place == item.stated_place
        and other.announced == item.announced
        and other.span < item.span
    ]
    return max(plans)[1] if plans else None


def _fund_above(item: Told, told: Sequence[Told]) -> str | None:
    """A sub-fund, or a place's share, of the larger fund that the same document names."""
    if item.kind is not Kind.FUND or not item.is_share:
        return None
    wholes = [
        (other.yuan or 0, other.initiative_id)
        for other in told
        if other.kind is Kind.FUND
        and other.initiative_id != item.initiative_id
        and _lies_in(item.place_code, other.place_code)
        and (other.yuan or 0) > (item.yuan or 0)
        and not other.is_share
    ]
    return max(wholes)[1] if wholes else None


def _lies_in(place: str, other: str) -> bool:
    """Whether a place is another one or lies in it."""
    province = load_gazetteer().province_of(place)
    return other in (place, NATIONAL_CODE) or (province is not None and province.code == other)


def shared_told(told: Sequence[Told]) -> Mapping[str, set[str]]:
    """By initiative: those whose amount a document reads from the very same words, undivided."""
    readers: dict[int, set[str]] = defaultdict(set)
    for item in told:
        if item.undivided is not None:
            readers[item.undivided].add(item.initiative_id)
    shared: dict[str, set[str]] = defaultdict(set)
    for group in readers.values():
        for one in group:
            shared[one] |= group - {one}
    return {one: others for one, others in shared.items() if others}
