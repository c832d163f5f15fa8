"""Calendar arithmetic: months, quarters, weeks and the latest or next day of a name."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from etl.model.claim import Period

ONE_DAY = timedelta(days=1)
WEEK_DAYS = 7
RECENT_DAYS = 14
"""How many days before the document "recently" reaches back."""
DAYS_OF_A_RECENT_MONTH = 30
"""How many days "in recent weeks" and 近期 reach back."""
DAYS_OF_RECENT_MONTHS = 90
"""How many days "in recent months" reaches back."""
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}

Pick = Callable[[int, int, date], Period]
"""Chooses the stretch of months meant: first month, number of months, the document's date."""


def day(when: date) -> Period:
    """A single day."""
    return Period(when, when)


def day_of(year: int, month: int, day_of_month: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def months(year: int, first: int, count: int = 1) -> Period:
    """`count` whole months from month `first` on, which may lie outside 1 to 12."""
    year, first = year + (first - 1) // 12, (first - 1) % 12 + 1
    last_year, last = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    return Period(date(year, first, 1), date(last_year, last, monthrange(last_year, last)[1]))


def year(number: int) -> Period:
    """A whole year."""
    return months(number, 1, 12)


def part_of_year(number: int, part: str) -> Period:
    """A year, the months at its end or beginning, or its last: "late 2024", 年初, 去年底."""
    if "late" in part:
        return months(number, 10, 3)
    if any(word in part for word in ("end", "close", "底", "末")):
        return months(number, 12)
    if any(word in part for word in ("early", "start", "beginning", "初")):
        return months(number, 1, 3)
    return year(number)


def week(when: date, weeks: int = 0) -> Period:
    """Monday to Sunday of the week of `when`, moved by `weeks`."""
    monday = when - timedelta(days=when.weekday()) + timedelta(weeks=weeks)
    return Period(monday, monday + timedelta(days=6))


def days_up_to(when: date, count: int) -> Period:
    """The `count` days before `when`, and that day."""
    return Period(when - timedelta(days=count), when)


def weeks_ago(when: date, weeks: int) -> Period:
    """Three days either side of the day that many weeks before."""
    middle = when - timedelta(weeks=weeks)
    return Period(middle - timedelta(days=3), middle + timedelta(days=3))


def third(month: Period, part: str) -> Period:
    """The third of a month that 上旬, 中旬 or 下旬 names; other parts leave the month whole."""
    if part not in _THIRDS:
        return month
    first, last = _THIRDS[part]
    end = month.end if last > month.end.day else month.start.replace(day=last)
    return Period(month.start.replace(day=first), end)


def latest_day(month: int, day_of_month: int, published: date) -> date | None:
    """The latest such day up to `published`; None where the calendar never has it."""
    for number in range(published.year, published.year - 9, -1):
        found = day_of(number, month, day_of_month)
        if found and found <= published:
            return found
    return None


def next_day(month: int, day_of_month: int, published: date) -> date | None:
    """The next such day from `published` on; None where the calendar never has it."""
    for number in range(published.year, published.year + 9):
        found = day_of(number, month, day_of_month)
        if found and found >= published:
            return found
    return None


SOON_DAYS = 130
"""So near ahead, the day from which something holds is the next such day."""


def day_of_start(month: int, day_of_month: int, published: date) -> date | None:
    """The day from which something holds: "effective July 1" in March is the July to come."""
    coming = next_day(month, day_of_month, published)
    is_soon = coming is not None and (coming - published).days <= SOON_DAYS
    return coming if is_soon else latest_day(month, day_of_month, published)


def latest_months(first: int, count: int, published: date) -> Period:
    """The latest stretch of `count` months from month `first` that began by `published`."""
    found = months(published.year, first, count)
    return found if found.start <= published else months(published.year - 1, first, count)


def next_months(first: int, count: int, published: date) -> Period:
    """The next stretch of `count` months from month `first` that ends after `published`."""
    found = months(published.year - 1, first, count)
    while found.end < published:
        found = months(found.start.year + 1, first, count)
    return found


def nearest_months(first: int, count: int, published: date) -> Period:
    """The stretch of months, past or to come, that starts nearest to `published`."""
    choices = [months(published.year + step, first, count) for step in (0, 1, -1)]
    return min(choices, key=lambda period: abs((period.start - published).days))


def weekday_of(when: date, weekday: int) -> date:
    """The latest such weekday (0 is Monday) up to and including `when`."""
    return when - timedelta(days=(when.weekday() - weekday) % WEEK_DAYS)
