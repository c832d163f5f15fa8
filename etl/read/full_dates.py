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
        r"(?<![\d.])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)"
    ),
    re.compile(
        rf"\b{_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*+,)?+\s++(?P<y>(?:19|20)\d\d)\b", re.I
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH}[\s,-]+(?P<y>(?:19|20)\d\d)\b",
        re.I,
    ),
    # Day first or month first: only where one of the two can be no month.
    re.compile(rf"(?<![\d/.])(?P<d>{_DAY})(?P<s>[/.])(?P<m>{_NUMBER})(?P=s)(?P<y>20\d\d)(?!\d)"),
    re.compile(rf"(?<![\d/.])(?P<m>{_NUMBER})(?P<s>[/.])(?P<d>{_DAY})(?P=s)(?P<y>20\d\d)(?!\d)"),
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
