"""The day of a policy's own text by where it stands: behind a label, in brackets, alone.

A page's own day above a policy tells when the page was put up, not when the policy was issued.
"""

import re
from calendar import month_abbr
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from etl.claims.base.reading import Reading
from etl.model import Period

LINE_CHARS = 160
"""Longer lines are prose: a day alone, in brackets or behind a label stands in a short one."""
_MONTH = "(?P<month>" + "|".join(name.lower() for name in month_abbr[1:]) + r")[a-z]{0,6}\.?"
_NUMERAL = r"[\d〇○零一二三四五六七八九十]"
DAYS = (
    re.compile(
        rf"(?P<y>20\d\d|二[〇○零]{_NUMERAL}{{2}})\s?年\s?(?P<m>{_NUMERAL}{{1,2}})\s?月\s?"
        rf"(?P<d>{_NUMERAL}{{1,3}})\s?日"
    ),
    re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<s>[-/·])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?!\d)"),
    re.compile(rf"\b(?:on )?{_MONTH} (?P<d>\d\d?),? (?P<y>20\d\d)\b"),
    re.compile(rf"\b(?:on )?(?P<d>\d\d?) {_MONTH},? (?P<y>20\d\d)\b"),
)
YEAR = re.compile(r"20\d\d|二[〇○零]")
NUMERALS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
# "成文日期：2025-03-16", "Date of issue: March 16, 2025": what a label says, with blanks behind it.
LABEL = re.compile(
    r"(?:(?:成文|发文|印发|签发|生成|制定|颁布)(?:日期|时间)|"
    r"\b(?:date of (?:issue|issuance|promulgation|adoption)|issue date|date issued|issued|"
    r"promulgated|adopted)(?: on)?)[\s:：|]{0,8}$"
)
# "某府办发〔2025〕9号　2025年3月16日印发", "某某市人民政府办公室2025年3月16日印发".
PRINTED = re.compile(r"\s{0,4}(?:印发|颁布)(?![《〈])")
# "（某府发〔2025〕9号　2025年3月16日）", "（2025年3月16日市政府第8次常务会议通过）".
OPENS_BRACKET = re.compile(r"\s*[(（][^()（）。；]{0,60}$")
CLOSES_BRACKET = re.compile(
    r"\s{0,4}(?:[^()（）。；，]{0,40}(?:通过|印发|发布|公布|批准)\s{0,4})?[)）]\s*$"
)
# "(Extracts of the measures, which were issued by the city on March 16, 2025)".
TOLD_EN = re.compile(
    r"\s*(?:[(\[]|note\b|extracts?\b|excerpts?\b|full text\b|translat|unofficial\b)[^.;]{0,100}"
    r"\b(?:issued|promulgated|adopted|approved|released|published)\b[^.;]{0,100}$|"
    r"\s*(?:issued|promulgated|adopted)\b[^.;]{0,100}$"
)
NUMBERED_EN = re.compile(r"\s*[(\[]?(?:document )?no\. ?[^.;]{1,30}, ?$")
STANDS_ALONE = re.compile(r"[\s(（)）]*$")
# "某某市科学技术局　某某市财政局", "The Harbin Municipal People's Government": who signs.
BODY = re.compile(
    r"(?:政府|办公[室厅]|[委局厅部院会]|中心)[\s(（]*$|"
    r"\b(?:government|office|bureau|commission|committee|department|administration|council)"
    r"(?: of [a-z' -]{3,60})?[\s,]*$"
)
BODY_CHARS = 110
SENTENCE_ENDS = tuple(".。!！;；)）")
IN_WORDS = re.compile(r"年|[a-z]{3}")
MOST_CHARS = 2000
"""A policy's last article tells since when it is in force, in prose."""
# "These measures shall take effect as of March 16, 2025", where no day of issue is told.
IN_FORCE = re.compile(
    r"\b(?:(?:tak|com)(?:e|es)|enters?|shall be|(?:is|are)) (?:in(?:to)? )?(?:effect|force|"
    r"effective|implemented)\b(?:[^.;]{0,40}(?: as of| from| since|,))? $|自$"
)


@dataclass(frozen=True, slots=True)
class _Day:
    """A full day in a short line: its words, and the line before and behind it."""

    value: date
    words: str
    start: int
    before: str
    after: str


def issue_day(reading: Reading) -> Period | None:
    """The day of issue that a line of its own tells, the most express first; None without one."""
    told = list(_days(reading))
    for tells in (_is_expressed, _is_signature):
        for day in told:
            if tells(reading, day):
                return Period(day.value, day.value)
    return None


def day_in_force(reading: Reading) -> Period | None:
    """The day since which a policy says that it is in force; None where it tells none."""
    for day in _days(reading, MOST_CHARS):
        if IN_FORCE.search(reading.before(day.start, 80)):
            return Period(day.value, day.value)
    return None


def _days(reading: Reading, most: int = LINE_CHARS) -> Iterator[_Day]:
    start = 0
    for line in reading.document.body().split("\n"):
        plain = reading.plain[start : start + len(line)]
        if len(line) < most and YEAR.search(plain):
            for match in (m for pattern in DAYS for m in pattern.finditer(plain)):
                with suppress(ValueError):
                    before, after = plain[: match.start()], plain[match.end() :]
                    yield _Day(_value(match), match[0], start + match.start(), before, after)
        start += len(line) + 1


def _value(match: re.Match[str]) -> date:
    parts = match.groupdict()
    month = parts.get("month")
    names = [name.lower() for name in month_abbr]
    number = names.index(month) if month else _number(parts["m"])
    return date(_number(parts["y"]), number, _number(parts["d"]))


def _number(digits: str) -> int:
    """`12`, 二〇二五, 十二 or 三十一 as a number."""
    tens, ten, units = digits.partition("十")
    if ten:
        return (NUMERALS[tens] if tens else 1) * 10 + (NUMERALS[units] if units else 0)
    return int("".join(str(NUMERALS.get(c, c)) for c in digits))


def _is_expressed(reading: Reading, day: _Day) -> bool:
    return bool(
        LABEL.search(reading.before(day.start, 36))
        or PRINTED.match(day.after)
        or (OPENS_BRACKET.match(day.before) and CLOSES_BRACKET.match(day.after))
        or TOLD_EN.match(day.before)
        or NUMBERED_EN.match(day.before)
    )


def _is_signature(reading: Reading, day: _Day) -> bool:
    """Whether a day stands alone below what was said, or with the name of a body."""
    if not IN_WORDS.search(day.words) or not STANDS_ALONE.match(day.after):
        return False
    if not STANDS_ALONE.match(day.before):
        return BODY.search(day.before) is not None
    above = reading.before(day.start, BODY_CHARS).rstrip(" (（\u3000")
    return above.endswith(SENTENCE_ENDS) or BODY.search(above) is not None
