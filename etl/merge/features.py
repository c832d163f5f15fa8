"""How alike two claims are: small weighted features, each explained by its docstring."""

from collections.abc import Callable
from datetime import date, timedelta

from etl.merge.evidence import Evidence
from etl.merge.sums import is_close, is_phase_of_whole, is_slip, ratio_of
from etl.model import NATIONAL_CODE, AmountRole, Basis, Kind, Period, Status

Feature = Callable[[Evidence, Evidence], float]

SECOND_DOUBT = 0.6
NEAR_FACTOR = 1.6
DATE_SLACK = timedelta(days=45)
YEAR = timedelta(days=365)
STAGES = tuple(Status)
FUND, SUBSIDY, PLAN, INFRASTRUCTURE, PROPOSAL = (
    Kind.FUND, Kind.SUBSIDY, Kind.PLAN, Kind.INFRASTRUCTURE, Kind.PROPOSAL,
)  # fmt: skip
OWN, JOINT = Basis.OWN, Basis.JOINT
"""Named once: an enumeration takes longer to give a member than a feature takes to weigh one."""


def likeness(one: Evidence, other: Evidence) -> float:
    """The sum of all features; claims of another kind or place are never alike.

    What speaks against adds up to more than its parts: one difference may be the press's, a
    second one seldom is.
    """
    a, b = one.claim, other.claim
    if a.kind is not b.kind or a.place_code != b.place_code:
        return float("-inf")
    found, against = 0.0, 0
    for feature in FEATURES:
        value = feature(one, other)
        found += value
        against += value < 0
    return found - SECOND_DOUBT * (against - 1) if against > 1 else found


def rarity(one: Evidence, other: Evidence) -> float:
    """A city seldom has two funds or plans in the news; any place has many calls and subsidies.

    The central government has so many plans that two need more than their kind to be one.
    """
    kind = one.claim.kind
    if kind is PLAN and one.claim.place_code == NATIONAL_CODE:
        return 0.1
    if kind is FUND or kind is PLAN:
        return 0.6
    return 0.4 if kind is INFRASTRUCTURE or kind is SUBSIDY else 0.0


def amount_likeness(one: Evidence, other: Evidence) -> float:
    """The same sum speaks strongly for one initiative, a sum far off strongly against it.

    A sum that is off by just a unit (亿 read as billion) speaks neither way, nor does that of a
    first phase beside the whole.
    """
    a, b = one.amount, other.amount
    if a is None or b is None:
        return 0.0
    ratio = ratio_of(one, other)
    if ratio is not None and is_close(ratio, one, other):
        return 2.0
    if a.role is not b.role and AmountRole.CAP in (a.role, b.role):
        return -0.5
    if ratio is None:
        return 0.0
    if ratio <= NEAR_FACTOR:
        return 0.2
    if is_phase_of_whole(one, other):
        return 0.0
    return 0.0 if is_slip(ratio) else -2.0


def basis_likeness(one: Evidence, other: Evidence) -> float:
    """What one place alone puts up is not the sum that it shares with others."""
    a, b = one.amount, other.amount
    if a is None or b is None or a.basis is b.basis:
        return 0.0
    is_told = (a.basis is OWN or a.basis is JOINT) and (b.basis is OWN or b.basis is JOINT)
    return -4.0 if is_told else 0.0


def sector_likeness(one: Evidence, other: Evidence) -> float:
    """Shared sectors speak for one initiative, disjoint ones against it."""
    a, b = one.sectors, other.sectors
    if not a or not b:
        return 0.1 if a == b else 0.0
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if shared else -0.8


def date_likeness(one: Evidence, other: Evidence) -> float:
    """Overlapping or near dates speak for one initiative, dates far apart against it.

    A later stage told for a later day is the same initiative's life, and speaks neither way.
    """
    a, b = one.announced, other.announced
    if a is None or b is None:
        return 0.0
    if a.start <= b.end and b.start <= a.end:
        return 0.5
    gap = max(a.start, b.start) - min(a.end, b.end)
    if gap <= DATE_SLACK or (_is_progress(one, other) and gap <= 2 * YEAR):
        return 0.0
    return -0.5 if gap <= YEAR else -1.0


def _is_progress(one: Evidence, other: Evidence) -> bool:
    """Whether the one with the later stage has the later date too."""
    if one.claim.status is other.claim.status:
        return False
    is_in_order = STAGES.index(one.claim.status) < STAGES.index(other.claim.status)
    first, last = (one, other) if is_in_order else (other, one)
    return _start(first.claim.announced) <= _start(last.claim.announced)


def _start(period: Period | None) -> date:
    return period.start if period else date.min


def stated_place_likeness(one: Evidence, other: Evidence) -> float:
    """A district's initiative is seldom its city's, and never that of another district."""
    a, b = one.claim, other.claim
    if a.stated_place == b.stated_place:
        return 0.2
    return -1.0


def actor_likeness(one: Evidence, other: Evidence) -> float:
    """The same person behind both speaks for one initiative; for calls the person decides."""
    if not one.actors or not other.actors:
        return 0.0
    if one.actors & other.actors:
        return 0.6
    return -0.6 if one.claim.kind is PROPOSAL else 0.0


def name_likeness(one: Evidence, other: Evidence) -> float:
    """The same title is the same instrument; two titles in one language are two."""
    if one.own_names and one.own_names & other.own_names:
        return 0.8
    if one.name is None or other.name is None or one.language is not other.language:
        return 0.0
    if one.name == other.name or one.name in other.name or other.name in one.name:
        return 1.5
    return -1.2


def word_likeness(one: Evidence, other: Evidence) -> float:
    """Shared title words, matched across languages: a voucher is no award, a park no laboratory."""
    a, b = one.concepts, other.concepts
    if not a or not b:
        return 0.0
    return 0.6 * len(a & b) / min(len(a), len(b)) - 0.2


def fund_type_likeness(one: Evidence, other: Evidence) -> float:
    """A seed fund is no industry fund, unless one source words it loosely."""
    a, b = one.fund_types, other.fund_types
    return -0.8 if a and b and not a & b else 0.0


FEATURES: tuple[Feature, ...] = (
    rarity,
    amount_likeness,
    basis_likeness,
    sector_likeness,
    date_likeness,
    stated_place_likeness,
    actor_likeness,
    name_likeness,
    word_likeness,
    fund_type_likeness,
)
