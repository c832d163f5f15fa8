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


def month_words(year: int, month: int, tongue: Tongue) -> str:
    """One month in words; January is 1."""
    return f"{year}年{month}月" if tongue is Tongue.ZH else f"{MONTHS[month - 1]} {year}"


def parse_day(text: str | None) -> date | None:
    """An ISO day; None where there is none or it is not one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def period_words(start: date | None, end: date | None, tongue: Tongue) -> str | None:
    """An inclusive period in words, the shared year and month said once; None for no day.

    Where there are two months to name, English shortens them.
    """
    if start is None or end is None or start == end:
        only = start or end
        return day_words(only, tongue) if only else None
    return say(
        tongue, "date.period", start=_opening(start, end, tongue), end=_closing(start, end, tongue)
    )


def _opening(start: date, end: date, tongue: Tongue) -> str:
    if tongue is Tongue.ZH:
        return day_words(start, tongue)
    if start.year != end.year:
        return f"{_short(start)} {start.year}"
    return str(start.day) if start.month == end.month else _short(start)


def _closing(start: date, end: date, tongue: Tongue) -> str:
    is_same_month = (start.year, start.month) == (end.year, end.month)
    if tongue is Tongue.EN:
        return day_words(end, tongue) if is_same_month else f"{_short(end)} {end.year}"
    if start.year != end.year:
        return day_words(end, tongue)
    return f"{end.month}月{end.day}日" if start.month != end.month else f"{end.day}日"


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
