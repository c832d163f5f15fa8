"""Days and periods in words: 10 March 2025, 2025年3月10日."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_interval, format_skeleton

from dashboard.wording.words import Tongue

THIN_DASH = "\u2009–\u2009"
"""What Unicode's rules put between two ends; a search in the page does not find its spaces."""


@lru_cache(maxsize=10_000)
def day_words(day: date, tongue: Tongue) -> str:
    """One day in words."""
    return format_date(day, "long", locale=tongue.locale)


@lru_cache(maxsize=10_000)
def month_words(year: int, month: int, tongue: Tongue) -> str:
    """One month in words; January is 1."""
    return format_skeleton("yMMMM", date(year, month, 1), locale=tongue.locale)


def months_words(year: int, months: tuple[int, int], tongue: Tongue) -> str:
    """Some months of one year in words, from the first to the last of them, English ones short."""
    first, last = (date(year, month, 1) for month in months)
    return format_interval(first, last, "yMMM", locale=tongue.locale).replace(THIN_DASH, "–")


def parse_day(text: str | None) -> date | None:
    """An ISO day; None where there is none or it is not one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def period_words(start: date | None, end: date | None, tongue: Tongue) -> str | None:
    """An inclusive period in words, the shared year and month said once; None for no day.

    Where there are two days to name, English shortens their months.
    """
    if start is None or end is None or start == end:
        only = start or end
        return day_words(only, tongue) if only else None
    return format_interval(start, end, "yMMMd", locale=tongue.locale).replace(THIN_DASH, " – ")
