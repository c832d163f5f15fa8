"""Days and periods in words: 10 March 2025, 2025年3月10日."""

from datetime import date

from dashboard.words import Tongue, say

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day_words(day: date, tongue: Tongue) -> str:
    """One day in words."""
    if tongue is Tongue.ZH:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def parse_day(text: str | None) -> date | None:
    """An ISO day; None where there is none or it is not one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def period_words(start: date | None, end: date | None, tongue: Tongue) -> str | None:
    """An inclusive period in words, the shared year and month said once; None for no day."""
    if start is None or end is None or start == end:
        only = start or end
        return day_words(only, tongue) if only else None
    return say(
        tongue, "date.period", start=_opening(start, end, tongue), end=_closing(start, end, tongue)
    )


def _opening(start: date, end: date, tongue: Tongue) -> str:
    if tongue is Tongue.ZH or start.year != end.year:
        return day_words(start, tongue)
    if start.month == end.month:
        return str(start.day)
    return f"{start.day} {MONTHS[start.month - 1]}"


def _closing(start: date, end: date, tongue: Tongue) -> str:
    if tongue is Tongue.EN or start.year != end.year:
        return day_words(end, tongue)
    return f"{end.month}月{end.day}日" if start.month != end.month else f"{end.day}日"
