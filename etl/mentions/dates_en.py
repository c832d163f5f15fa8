"""The English grammar of dates that the calendar fixes: March 12, 2025, Q1 2025, by 2028."""

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from datetime import date

from etl.mentions import periods
from etl.mentions.date_rules import Grammar, Reading, Rule, Words, placed
from etl.mentions.dates_en_relative import RELATIVE_RULES
from etl.mentions.numerals_en import SMALL
from etl.model.claim import Period

_MONTH_NAMES = month_name[1:]
_ABBREVIATED = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_FULL = "|".join([*_MONTH_NAMES, *(name.upper() for name in _MONTH_NAMES)])
_MONTH = rf"(?:(?:{_FULL})\b|(?:{_ABBREVIATED}|{_ABBREVIATED.upper()})\b\.?)"
_NO_VERB = "|".join(name for name in _MONTH_NAMES if name not in ("March", "May"))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_Y4 = r"(?:19|20)\d\d"
_WEEKDAY = (
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?),? \(?)"
)
_DEADLINE = "(?i:by|before|until|till|through|no later than|not later than|(?:up )?to the end of)"
_START = "(?i:since|(?:(?:starting|beginning|effective|as) (?:from|in|on|of)|from|effective))"
_LEAD = rf"(?:(?P<lead>{_DEADLINE}|{_START}) )"
_ANY_LEAD = rf"(?:{_LEAD}|(?i:as (?:early|far back) as(?: in)?|in|during|of|for|on|at|throughout) )"
_PART = (
    r"(?:(?P<part>(?i:early|late|mid|end|(?:the )?(?:beginning|start|middle|end|close) of))[ -])"
)
_OF_YEAR = (
    rf"(?:,? (?:in |of )?(?P<year>{_Y4})(?![\d,]\d)"
    r"|,? (?:of )?(?i:(?P<named>last|this|next|the) (?:same )?year)\b)"
)
_NO_SUM = r"(?! ?(?:billion|million|trillion|thousand|bn|percent|per cent|%|yuan|\d))"
_BARE_MONTH = rf"(?P<month>{_MONTH})(?!'|-[a-z])"
_TO_MONTH = rf"(?: ?(?:-|to|through) ?(?P<last_month>{_MONTH})(?! \d\d?\b))"
_QUARTER = (
    r"(?i:(?:the )?(?:(?P<ordinal>first|second|third|fourth|final|last)[ -]quarter"
    r"|(?P<short>Q[1-4]|[1-4]Q)\b))"
)
_HALF = r"(?i:(?:the )?(?:(?P<ordinal>first|second|latter)[ -]half|(?P<short>H[12]|[12]H)\b))"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)\b(?! festival| olympic)"
_YEAR_PART = rf"(?:{_PART}|(?i:year-?end|fiscal(?: year)?|the year)[ -])"
_YEAR = rf"(?P<year>{_Y4})(?!'?s\b|[\d,.]\d|-\d|\d){_NO_SUM}"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_STEPS = {"last": -1, "this": 0, "the": 0, "next": 1}
_LATE_MONTH = 10
_STARTS = ("effective", "starting", "beginning", "from")


def _month_number(name: str) -> int:
    """1 to 12; 0 for no name."""
    return [full[:3].lower() for full in ("", *_MONTH_NAMES)].index(name[:3].lower())


def _day_number(name: str) -> int:
    return int(re.sub(r"\D", "", name) or 0)


def _year(words: Words, published: date | None) -> int | None:
    """The year that the words name, None where they name none or the document has no date."""
    if words["year"]:
        return int(words["year"])
    if words["named"] and published:
        return published.year + _STEPS[words["named"].lower()]
    return None


def _is_deadline(words: Words) -> bool:
    return bool(re.fullmatch(_DEADLINE, words["lead"]))


def _since(words: Words, period: Period, published: date | None) -> Reading:
    """The reading of a period that is known; behind "since" it lasts up to the document."""
    if words["lead"].lower() == "since" and published and period.start <= published:
        return Reading(Period(period.start, published))
    return placed(period, published, _is_deadline(words))


def _day(words: Words, published: date | None) -> Reading | None:
    month, number = _month_number(words["month"]), _day_number(words["day"])
    deadline = _is_deadline(words)
    if periods.day_of(2024, month, number) is None:
        return None
    year = _year(words, published)
    if year:
        when = periods.day_of(year, month, number)
    elif published and not words["named"]:
        starts = words["lead"].lower().startswith(_STARTS)
        pick = periods.day_of_start if starts else periods.latest_day
        when = (periods.next_day if deadline else pick)(month, number, published)
    else:
        return Reading(None, deadline)
    return _since(words, _until(words, when), published) if when else None


def _until(words: Words, first: date) -> Period:
    month = _month_number(words["last_month"]) or first.month
    last = periods.day_of(first.year, month, _day_number(words["last_day"]))
    return Period(first, last) if last and last >= first else periods.day(first)


def _iso(words: Words, published: date | None) -> Reading | None:
    when = periods.day_of(int(words["y"]), int(words["m"]), int(words["d"]))
    return placed(periods.day(when), published) if when else None


def _month(words: Words, published: date | None) -> Reading | None:
    first, which = _month_number(words["month"]), words["which"].lower()
    count = max((_month_number(words["last_month"]) or first) - first, 0) + 1
    year = _year(words, published)
    if year:
        return _since(words, periods.months(year, first, count), published)
    if published is None or words["named"]:
        return Reading(None, _is_deadline(words) or which == "next")
    if which:
        return _named_month(which, first, published)
    pick = periods.latest_months
    if _is_deadline(words):
        pick = periods.next_months
    elif words["lead"].lower() not in ("", "since"):
        pick = periods.nearest_months
    return _since(words, pick(first, count, published), published)


def _named_month(which: str, month: int, published: date) -> Reading:
    """Last March, this March, next March."""
    around = periods.months(published.year, published.month)
    if which == "last":
        return Reading(periods.latest_months(month, 1, around.start - periods.ONE_DAY))
    if which == "next":
        return Reading(periods.next_months(month, 1, around.end + periods.ONE_DAY), True)
    return placed(periods.months(published.year, month), published)


def _quarter(words: Words, published: date | None) -> Reading | None:
    name = (words["ordinal"] or words["short"]).lower()
    number = _ORDINALS.get(name) or _day_number(name)
    return _months_of_year(words, published, 3 * number - 2, 3)


def _half(words: Words, published: date | None) -> Reading | None:
    name = (words["ordinal"] or words["short"]).lower()
    is_first = name == "first" or "1" in name
    return _months_of_year(words, published, 1 if is_first else 7, 6)


def _months_of_year(words: Words, published: date | None, first: int, count: int) -> Reading | None:
    year = _year(words, published)
    if year:
        return _since(words, periods.months(year, first, count), published)
    if published is None:
        return Reading(None, _is_deadline(words))
    pick = periods.next_months if _is_deadline(words) else periods.latest_months
    return _since(words, pick(first, count, published), published)


def _season(words: Words, published: date | None) -> Reading | None:
    first, which = _SEASONS[words["season"].lower()], words["which"].lower()
    year = _year(words, published)
    if year:
        return placed(periods.months(year, first, 3), published)
    if published is None:
        return Reading(None, which == "next")
    if which == "this":
        return placed(periods.months(published.year, first, 3), published)
    if which == "next":
        return Reading(periods.next_months(first, 3, published), is_future=True)
    period = periods.latest_months(first, 3, published)
    if which == "last" and period.end >= published:
        period = periods.months(period.start.year - 1, first, 3)
    return placed(period, published)


def _whole_year(words: Words, published: date | None) -> Reading | None:
    period = periods.year(int(words["year"]))
    is_late = re.match("(?i:late|end|the end|close|year-?end)", words["part"])
    is_under_way = published and period.start.year == published.year
    if published and is_late and is_under_way and published.month < _LATE_MONTH:
        return Reading(Period(published, period.end), is_future=True)
    if published and period.end < published:
        period = periods.part_of_year(period.start.year, words["part"].lower())
    return _since(words, period, published)


def _span_of_years(words: Words, published: date | None) -> Reading | None:
    """A plan's period: ahead while it runs; no date of an announcement once it is over."""
    first, last = int(words["first"]), words["last"]
    end = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if end <= first or (published and end < published.year):
        return None
    return Reading(Period(date(first, 1, 1), date(end, 12, 31)), is_future=True)


RULES: list[Rule] = [
    (r"(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d|[-/.]\d)", _iso),
    (
        rf"(?:(?i:between|from) )?(?P<first>{_Y4}) ?(?:-|(?:to|and|through) )(?P<last>{_Y4}|\d\d)"
        rf"(?![\d.,-]?\d){_NO_SUM}",
        _span_of_years,
    ),
    (
        rf"{_ANY_LEAD}?{_WEEKDAY}?(?P<month>{_MONTH}) (?P<day>{_DAY})(?!\d|[:.]\d)"
        rf"(?: ?(?:-|to|and) ?(?:(?P<last_month>{_MONTH}) )?(?P<last_day>{_DAY})(?!\d|[:.]\d))?"
        rf"{_OF_YEAR}?{_NO_SUM}",
        _day,
    ),
    (
        rf"{_ANY_LEAD}?{_WEEKDAY}?(?:the )?(?P<day>{_DAY})(?:-(?P<last_day>{_DAY}))?(?: of)?[ -]"
        rf"(?P<month>{_MONTH})(?:{_OF_YEAR}|(?![ -]?\d))",
        _day,
    ),
    (rf"{_ANY_LEAD}?{_PART}?(?P<month>{_MONTH}){_TO_MONTH}?,?{_OF_YEAR}", _month),
    (
        rf"{_ANY_LEAD}?(?:{_PART}|(?i:(?P<which>last|this|next)) ){_BARE_MONTH}{_NO_SUM}",
        _month,
    ),
    (rf"{_ANY_LEAD}{_BARE_MONTH}{_TO_MONTH}?{_NO_SUM}", _month),
    (rf"(?P<month>(?:{_NO_VERB}|{_NO_VERB.upper()})\b){_TO_MONTH}?{_NO_SUM}", _month),
    (rf"{_ANY_LEAD}?{_PART}?{_QUARTER}{_OF_YEAR}?", _quarter),
    (rf"{_ANY_LEAD}?{_PART}?{_HALF}{_OF_YEAR}", _half),
    (
        rf"(?i:{_ANY_LEAD}?(?:the )?(?:(?P<which>last|this|next) )?{_SEASON}(?: of)?"
        rf" (?P<year>{_Y4}))",
        _season,
    ),
    (rf"(?i:{_ANY_LEAD}?(?P<which>last|this|next) {_SEASON})", _season),
    (rf"(?i:(?:in|during) (?:the )?(?:early |late )?(?!fall){_SEASON})", _season),
    (rf"{_ANY_LEAD}{_YEAR_PART}?{_YEAR}", _whole_year),
    (rf"{_YEAR_PART}{_YEAR}", _whole_year),
    *RELATIVE_RULES,
]

_FIRST_WORDS = """
by before until till through no not since starting beginning effective as from in during of for
on at throughout between early late mid end the start middle close last this next previous coming
first second third fourth final latter q h year fiscal today yesterday tomorrow tonight overnight
earlier later rest remainder every each over within so recently lately about around more nearly
almost a an few several concludes ends closes wraps
"""
"""What a rule can start with, beside the names of days, months and seasons, and numbers."""
_CALENDAR = [*month_name, *month_abbr, *day_name, *day_abbr, "sept", "tues", "thur", "thurs"]
_NAMES = frozenset(name.lower() for name in (*_CALENDAR, *_SEASONS, *SMALL) if name)
_PLURALS = frozenset(f"{name.lower()}s" for name in day_name)

_CORE_WORDS = """
minute hour day week month quarter year decade night morning afternoon evening tomorrow
spring summer autumn fall winter recently lately q
"""
_CORES = [*_CORE_WORDS.split(), *filter(None, (*month_abbr, *day_abbr))]
CORES = ["19", "20", *(form for w in _CORES for form in (w, w.capitalize(), w.upper()))]

ENGLISH = Grammar(
    RULES,
    CORES,
    r"(?<![A-Za-z\d])(?<!\d[.,/-])(?:[A-Za-z]+|(?:\d{4}|\d\d?)(?!\d))",
    _NAMES | _PLURALS | frozenset(_FIRST_WORDS.split()),
)
"""The English rules; they expect plain text (narrow digits, one kind of hyphen)."""
