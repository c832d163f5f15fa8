"""How alike two claims of different documents are: small weighted features, each explained."""

from datetime import timedelta

from etl.model import Amount, AmountRole, Claim, Kind, Period

SAME_AMOUNT_SHARE = 0.01
NEAR_FACTOR = 1.6
UNIT_SLIP = 10
DATE_SLACK = timedelta(days=45)


def likeness(one: Claim, other: Claim) -> float:
    """The sum of all features; claims of another kind or place are never alike."""
    if (one.kind, one.place_code) != (other.kind, other.place_code):
        return float("-inf")
    return (
        _base(one)
        + amount_likeness(one.amount, other.amount)
        + sector_likeness(one, other)
        + date_likeness(one.announced, other.announced)
        + stated_place_likeness(one, other)
        + actor_likeness(one, other)
    )


def _base(claim: Claim) -> float:
    """One place seldom has two funds or facilities in the news, but many calls and subsidies."""
    match claim.kind:
        case Kind.FUND | Kind.PLAN:
            return 0.6
        case Kind.INFRASTRUCTURE | Kind.SUBSIDY:
            return 0.4
        case _:
            return 0.0


def amount_likeness(one: Amount | None, other: Amount | None) -> float:
    """Equal sums speak strongly for one initiative; sums far apart against it."""
    if one is None or other is None:
        return 0.0
    if one.role is not other.role and AmountRole.CAP in (one.role, other.role):
        return -0.5
    a, b = one.amount_cny or one.amount, other.amount_cny or other.amount
    if min(a, b) <= 0:
        return 0.0
    ratio = max(a, b) / min(a, b)
    if ratio <= 1 + SAME_AMOUNT_SHARE:
        return 2.0
    if ratio <= NEAR_FACTOR:
        return 0.5
    is_slip = abs(ratio - UNIT_SLIP) < UNIT_SLIP * SAME_AMOUNT_SHARE
    return 0.0 if is_slip else -2.0


def sector_likeness(one: Claim, other: Claim) -> float:
    """Shared sectors speak for one initiative, disjoint ones against it."""
    a, b = set(one.sectors), set(other.sectors)
    if not a or not b:
        return 0.1 if a == b else 0.0
    return 1.0 * len(a & b) / len(a | b) if a & b else -0.8


def date_likeness(one: Period | None, other: Period | None) -> float:
    """Overlapping or near dates speak for one initiative, dates far apart against it."""
    if one is None or other is None:
        return 0.0
    if one.start <= other.end and other.start <= one.end:
        return 0.5
    gap = max(one.start, other.start) - min(one.end, other.end)
    return 0.0 if gap <= DATE_SLACK else -0.5


def stated_place_likeness(one: Claim, other: Claim) -> float:
    """A district's initiative is seldom its city's."""
    if one.stated_place == other.stated_place:
        return 0.2
    both_narrow = one.stated_place != one.place_code and other.stated_place != other.place_code
    return -1.0 if both_narrow else -0.4


def actor_likeness(one: Claim, other: Claim) -> float:
    """The same person behind both speaks for one initiative; for calls it decides."""
    a, b = {x.name for x in one.actors}, {x.name for x in other.actors}
    if a & b:
        return 0.6
    return -0.6 if a and b and one.kind is Kind.PROPOSAL else 0.0
