"""The axis of time above a figure, its months as each language writes them."""

from datetime import date

from dashboard.palette import Palette
from dashboard.wording.words import Tongue

MONTH_FORMAT = {Tongue.EN: "%b %Y", Tongue.ZH: "%Y年%-m月"}

STEPS_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
MOST_LABELS = 4
"""So many steps: their labels stand side by side on a phone, too."""


def time_axis(ends: list[date], palette: Palette, tongue: Tongue) -> dict[str, object]:
    """The axis from the first to the last of the two days, fixed, with few labels."""
    return {
        "type": "date",
        "side": "top",
        "range": ends,
        "tick0": "2000-01-01",
        "dtick": f"M{_step_months(ends)}",
        "tickformat": MONTH_FORMAT[tongue],
        "gridcolor": palette.hairline,
        "tickfont": {"color": palette.muted, "size": 12},
        "fixedrange": True,
        "zeroline": False,
    }


def _step_months(ends: list[date]) -> int:
    """From one label to the next: whole months, so that no month is named twice."""
    first, last = ends
    months = 12 * (last.year - first.year) + last.month - first.month
    return next((s for s in STEPS_MONTHS if months / s <= MOST_LABELS), STEPS_MONTHS[-1])
