"""Days and periods in words: 10 March 2025, 2025年3月10日."""

from datetime import date

from babel.dates import format_date, format_interval, format_skeleton

from dashboard.words import Tongue

THIN_SPACE = "\u2009"


def day_words(day: date, tongue: Tongue) -> str:
    """One day in words."""
    return format_date(day, "long", locale=tongue.locale)


def month_words(year: int, month: int, tongue: Tongue) -> str:
    """One month in words; January is 1."""
    return format_skeleton("yMMMM", date(year, month, 1), locale=tongue.locale)


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
    # The space between two dates is one that a search in the page finds.
    return format_interval(start, end, "yMMMd", locale=tongue.locale).replace(THIN_SPACE, " ")
