"""The axis of time above a figure, its months as each language writes them."""

from datetime import date

from dashboard.palette import Palette
from dashboard.words import Tongue

MONTH_FORMAT = {Tongue.EN: "%b %Y", Tongue.ZH: "%Y年%-m月"}


def time_axis(ends: list[date], palette: Palette, tongue: Tongue) -> dict[str, object]:
    """The axis from the first to the last of the two days, fixed, with few labels."""
    return {
        "type": "date",
        "side": "top",
        "range": ends,
        "nticks": 6,
        "tickformat": MONTH_FORMAT[tongue],
        "gridcolor": palette.hairline,
        "tickfont": {"color": palette.muted, "size": 12},
        "fixedrange": True,
        "zeroline": False,
    }
