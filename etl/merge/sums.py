"""Whether two stated sums can be the same money."""

from etl.merge.evidence import Evidence
from etl.model import AmountRole, Qualifier

EXACT_SHARE = 0.01
HEDGED_SHARE = 0.10
CONVERTED_SHARE = 0.06
"""How far a foreign sum may lie off: rounding ("$70 million") and the rate of another day."""

UNDATED_SHARE = 0.15
WIDEST_SHARE = max(EXACT_SHARE, HEDGED_SHARE, CONVERTED_SHARE, UNDATED_SHARE)
SLIPS = (10, 100, 10_000)
"""亿 read as billion is 10 times too much, 千万 as million 10, 亿 as 万 10,000 and so on."""


def ratio_of(one: Evidence, other: Evidence) -> float | None:
    """The larger sum over the smaller, in the stated currency if shared; None if not comparable."""
    a, b = one.amount, other.amount
    if a is None or b is None:
        return None
    if a.currency == b.currency:
        low, high = sorted((a.amount, b.amount))
    elif one.yuan is not None and other.yuan is not None:
        low, high = sorted((one.yuan, other.yuan))
    else:
        return None
    return high / low if low > 0 else None


def tolerance(one: Evidence, other: Evidence) -> float:
    """The share by which two wordings of one sum may differ."""
    a, b = one.amount, other.amount
    if a is None or b is None:
        return 0.0
    share = HEDGED_SHARE if Qualifier.EXACT not in (a.qualifier, b.qualifier) else EXACT_SHARE
    if Qualifier.ABOUT in (a.qualifier, b.qualifier):
        share = HEDGED_SHARE
    if a.currency != b.currency:
        undated = a.amount_cny is None or b.amount_cny is None
        share = max(share, UNDATED_SHARE if undated else CONVERTED_SHARE)
    return share


def same_sum(one: Evidence, other: Evidence) -> bool:
    """Equal within rounding, or one within the other's range."""
    return is_close(ratio_of(one, other), one, other)


def is_close(ratio: float | None, one: Evidence, other: Evidence) -> bool:
    """The same, for those who know the ratio of the two sums already."""
    if ratio == 1:
        return True
    # Most pairs are far apart and have no range: they need no closer look.
    if ratio is not None and ratio <= 1 + WIDEST_SHARE and ratio <= 1 + tolerance(one, other):
        return True
    if one.top_yuan is None and other.top_yuan is None:
        return False
    return _within(one, other) or _within(other, one)


def _within(one: Evidence, other: Evidence) -> bool:
    if one.yuan is None or other.yuan is None or other.top_yuan is None:
        return False
    return other.yuan <= one.yuan <= other.top_yuan


def is_unit_slip(one: Evidence, other: Evidence) -> bool:
    """Whether one sum is the other with a unit misread: off by just a power of ten."""
    return is_slip(ratio_of(one, other))


def is_slip(ratio: float | None) -> bool:
    """The same, for those who know the ratio of the two sums already."""
    if ratio is None or ratio < SLIPS[0] * (1 - EXACT_SHARE):
        return False
    return any(abs(ratio / slip - 1) <= EXACT_SHARE for slip in SLIPS)


def is_phase_of_whole(one: Evidence, other: Evidence) -> bool:
    """Whether just one of the sums is that of a first phase, and the other is larger."""
    if one.is_phase is other.is_phase or one.yuan is None or other.yuan is None:
        return False
    phase, whole = (one, other) if one.is_phase else (other, one)
    return (phase.yuan or 0) < (whole.yuan or 0)


def is_whole(role: AmountRole) -> bool:
    """Whether a sum measures the whole initiative rather than one recipient or a goal."""
    return role in (AmountRole.SIZE, AmountRole.ANNUAL)
