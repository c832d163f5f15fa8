"""Full dates (year, month and day) as pages print them, in English and Chinese."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sep sept", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY, _NUMBER = r"(?:1[3-9]|2\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_DIGITS = "[0-9〇○零一二三四五六七八九十]"
PATTERNS = (
    re.compile(
        rf"(?<![0-9])(?P<y>(?:19|20)\d\d|[二一][〇○零九][〇○零一二三四五六七八九]{{2}})\s?年\s?"
        rf"(?P<m>{_DIGITS}{{1,2}})\s?月\s?(?P<d>{_DIGITS}{{1,3}})\s?[日号號]"
    ),
    re.compile(
        r"(?<![\d.])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])\s?(?P<m>\d{1,2})(?P=s)\s?(?P<d>\d{1,2})(?!\d)"
    ),
    re.compile(
        rf"\b{_MONTH}(?:\s+|-)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:(?:\s*+,)?+\s++|-)"
        r"(?P<y>(?:19|20)\d\d)\b",
        re.I,
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH}[\s,-]+(?P<y>(?:19|20)\d\d)\b",
        re.I,
    ),
    # Day first or month first: only where one of the two can be no month.
    re.compile(rf"(?<![\d/.-])(?P<d>{_DAY})(?P<s>[/.-])(?P<m>{_NUMBER})(?P=s)(?P<y>20\d\d)(?!\d)"),
    re.compile(rf"(?<![\d/.])(?P<m>{_NUMBER})(?P<s>[/.])(?P<d>{_DAY})(?P=s)(?P<y>20\d\d)(?!\d)"),
    re.compile(r"(?<![\d/.])(?P<m>\d\d)/(?P<d>\d\d)\s(?P<y>20\d\d)(?!\d)"),
)
YEAR = re.compile(r"(?:19|20)\d\d|年")
"""What every full date has: most lines have none, and are done with."""
NUMERALS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}


@dataclass(frozen=True, slots=True)
class FullDate:
    """A date and where it stands in the line that was searched."""

    start: int
    end: int
    value: date


def may_hold_date(line: str) -> bool:
    """Whether a full date can stand in a line: a quick look."""
    return YEAR.search(line) is not None


def full_dates(line: str) -> Iterator[FullDate]:
    """All full dates of a line, in order; an impossible one (31 June) is passed over."""
    if not YEAR.search(line):
        return iter(())
    found = [
        FullDate(*match.span(), value)
        for pattern in PATTERNS
        for match in pattern.finditer(line)
        if (value := _value(match)) is not None
    ]
    return iter(sorted(found, key=lambda item: item.start))


EITHER_WAY = re.compile(
    r"(?<![\d/.-])(?P<one>0?[1-9]|1[0-2])(?P<s>[/.-])(?P<two>0?[1-9]|1[0-2])(?P=s)(?P<y>20\d\d)(?!\d)"
)
WEEKDAYS = (
    re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b", re.I),
    re.compile(r"(?:星期|周|週)([一二三四五六日])"),
)
WEEKDAY_NAMES = (["mon", "tue", "wed", "thu", "fri", "sat", "sun"], list("一二三四五六日"))


def either_way(line: str, *, is_chinese: bool) -> Iterator[FullDate]:
    """Dates of which both numbers can be the month, `06/11/2025`, where the order is known.

    A weekday in the line decides it, else the day comes first on Chinese pages and before hyphens.
    """
    for match in EITHER_WAY.finditer(line):
        one, two, year = int(match["one"]), int(match["two"]), int(match["y"])
        day_first, month_first = date(year, two, one), date(year, one, two)
        fitting = {day for day in (day_first, month_first) if day.weekday() == _weekday(line)}
        if len(fitting) != 1:
            is_day_first = is_chinese or match["s"] == "-"
            fitting = {day_first} if is_day_first else {day_first} & {month_first}
        yield from (FullDate(*match.span(), day) for day in fitting)


def _weekday(line: str) -> int | None:
    """The day of the week that a line names, 0 for Monday; None where it names none."""
    for pattern, names in zip(WEEKDAYS, WEEKDAY_NAMES, strict=True):
        named = pattern.search(line)
        if named:
            return names.index(named[1].lower())
    return None


def _value(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = parts.get("m")
    try:
        number = _number(month) if month else MONTHS[parts["month"].lower()]
        return date(_number(parts["y"]), number, _number(parts["d"]))
    except ValueError:
        return None


def _number(digits: str) -> int:
    """`12`, 二〇二五, 十二 or 三十一 as a number."""
    if digits.isascii():
        return int(digits)
    if "十" not in digits:
        return int("".join(str(NUMERALS.get(c, c)) for c in digits))
    tens, units = digits.split("十", 1)
    return (NUMERALS[tens] if tens else 1) * 10 + (NUMERALS[units] if units else 0)
