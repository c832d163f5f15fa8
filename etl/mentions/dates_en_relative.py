"""The English rules for dates that only the document's own date fixes: last week, recently."""

import re
from datetime import date, timedelta

from etl.mentions import periods
from etl.mentions.date_rules import Reading, Rule, Words, placed
from etl.mentions.numerals_en import SMALL, SMALL_WORDS
from etl.model.claim import Period

_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?"
_ORDER = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PART_OF_DAY = r"(?: (?i:morning|afternoon|evening|night|noon))?"
_COUNT = rf"(?P<count>a couple of|a few|few|several|an?|\d{{1,2}}|{SMALL_WORDS})"
_NUMBERS = SMALL | {"a couple of": 2, "a": 1, "an": 1}
_STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "month": 30}
_DAYS_OF_A_FEW = {"minute": 0, "hour": 0, "day": 7, "week": 42, "month": 180}
"""How many days back "a few days ago" and its like can lie."""


def _count(number: str) -> int | None:
    """What a word counts, None for the vague (a few, several)."""
    return int(number) if number.isdigit() else _NUMBERS.get(number.lower())


def _near_day(words: Words, published: date | None) -> Reading | None:
    phrase = words["phrase"].lower()
    step = 0
    if "tomorrow" in phrase:
        step = 2 if "after" in phrase else 1
    elif "before yesterday" in phrase:
        step = -2
    elif re.search("yesterday|last night|overnight", phrase):
        step = -1
    if published is None:
        return Reading(None, step > 0)
    return Reading(periods.day(published + timedelta(days=step)), step > 0)


def _weekday(words: Words, published: date | None) -> Reading | None:
    which, number = words["which"].lower(), _ORDER.index(words["weekday"][:3].lower())
    week = words["week"].lower() or (which if which in ("this", "next") else "")
    if published is None:
        return Reading(None, week == "next")
    if week:
        monday = periods.week(published, _STEPS[week]).start
        return placed(periods.day(monday + timedelta(days=number)), published)
    latest = published - periods.ONE_DAY if which == "last" else published
    return Reading(periods.day(periods.weekday_of(latest, number)))


def _coming(words: Words, published: date | None) -> Reading | None:
    """ "The session, which concludes Tuesday": the next such day."""
    if published is None:
        return Reading(None, is_future=True)
    number = _ORDER.index(words["weekday"][:3].lower())
    next_one = periods.weekday_of(published + timedelta(days=6), number)
    return Reading(periods.day(next_one), is_future=True)


def _weekend(words: Words, published: date | None) -> Reading | None:
    ahead = words["which"].lower() == "next"
    if published is None:
        return Reading(None, ahead)
    saturday = periods.weekday_of(published, 5) + timedelta(weeks=int(ahead))
    return Reading(Period(saturday, saturday + periods.ONE_DAY), ahead)


def _moved(words: Words, published: date | None) -> Reading | None:
    """Last, this or next week, month or year; what is under way ends with the document's date."""
    step = _STEPS[words["which"].lower()]
    if published is None:
        return Reading(None, step > 0)
    period = _unit(words["unit"], published, step)
    if step < 0 and words["unit"].lower() == "year":
        period = periods.part_of_year(period.start.year, words["part"].lower())
    return Reading(Period(period.start, published)) if step == 0 else Reading(period, step > 0)


def _unit(unit: str, published: date, step: int) -> Period:
    """The week, month, quarter or year of `published`, moved by `step` of them."""
    match unit.lower():
        case "week":
            return periods.week(published, step)
        case "month":
            return periods.months(published.year, published.month + step)
        case "quarter":
            first = (published.month - 1) // 3 * 3 + 1
            return periods.months(published.year, first + 3 * step, 3)
        case _:
            return periods.year(published.year + step)


def _rest(words: Words, published: date | None) -> Reading | None:
    if published is None:
        return Reading(None, is_future=True)
    return Reading(Period(published, _unit(words["unit"], published, 0).end), is_future=True)


def _so_far(words: Words, published: date | None) -> Reading | None:
    if published is None:
        return Reading(None)
    return Reading(Period(_unit(words["unit"], published, 0).start, published))


def _recent(words: Words, published: date | None) -> Reading | None:
    days = {"week": periods.DAYS_OF_A_RECENT_MONTH, "month": periods.DAYS_OF_RECENT_MONTHS}.get(
        words["unit"].lower(), periods.RECENT_DAYS
    )
    return Reading(periods.days_up_to(published, days) if published else None)


def _past(words: Words, published: date | None) -> Reading | None:
    """In the past week, over the last three months."""
    unit, number = words["unit"].lower(), words["count"]
    count = _count(number) if number else 1
    days = _DAYS_OF_A_FEW[unit] if count is None else count * _DAYS[unit]
    return Reading(periods.days_up_to(published, days) if published else None)


def _ago(words: Words, published: date | None) -> Reading | None:
    unit, count = words["unit"].lower(), _count(words["count"])
    if published is None:
        return Reading(None)
    if count is None:
        days = _DAYS_OF_A_FEW.get(unit)
        return None if days is None else Reading(periods.days_up_to(published, days))
    if unit == "week":
        return Reading(periods.weeks_ago(published, count))
    if unit in ("month", "year"):
        return Reading(_unit(unit, published, -count))
    return Reading(periods.day(published - timedelta(days=count * _DAYS[unit])))


def _years_ahead(words: Words, published: date | None) -> Reading | None:
    count = _count(words["count"])
    if published is None or words["unit"].lower() != "year" or count is None:
        return Reading(None, is_future=True)
    return Reading(Period(published, date(published.year + count, 12, 31)), is_future=True)


def _nothing(words: Words, published: date | None) -> Reading | None:
    return None


RELATIVE_RULES: list[Rule] = [
    (
        r"(?P<phrase>(?i:the day before yesterday|the day after tomorrow|yesterday|tomorrow"
        r"|tonight|last night|overnight|(?:earlier |late )?today"
        r"|this (?:morning|afternoon|evening)))\b",
        _near_day,
    ),
    (rf"(?i:every|each) {_WEEKDAY}s?\b|{_WEEKDAY}s\b", _nothing),
    (rf"{_WEEKDAY} ?(?:to|through|-) ?{_WEEKDAY}", _nothing),
    (
        rf"(?:concludes|ends|closes|wraps up) (?:on )?(?P<weekday>{_WEEKDAY})\b"
        r"(?!,? (?:\d|[A-Z][a-z]{2,8} \d))",
        _coming,
    ),
    (
        rf"(?i:on )?(?i:(?P<week>last|this|next) week's )(?P<weekday>{_WEEKDAY})\b",
        _weekday,
    ),
    (
        rf"(?i:on )?(?i:(?P<which>last|this|next|late|early) )?(?P<weekday>{_WEEKDAY})\b"
        rf"{_PART_OF_DAY}(?:,? (?i:of )?(?i:(?P<week>last|this|next) week)\b)?",
        _weekday,
    ),
    (rf"(?i:on )(?P<weekday>{_SHORT_WEEKDAY})", _weekday),
    (r"(?i:(?:over |at |during |on )?(?:the past|the|last|this) weekend\b)", _weekend),
    (r"(?i:(?P<which>next) weekend\b)", _weekend),
    (
        r"(?i:(?:by |before |at |until |through )?(?:the )?"
        r"(?:(?:end|close|rest|remainder) of|later)"
        r" (?:this |the )(?P<unit>year|month|week|quarter)\b)",
        _rest,
    ),
    (r"(?i:(?:by |before |at |until )?(?:the )?(?P<unit>year)(?:'s)?[ -]end\b)", _rest),
    (r"(?i:within (?:this|the) (?P<unit>year|month|week|quarter)\b)", _rest),
    (
        r"(?i:(?:so far|earlier|early|(?:since |at |in |from )?the (?:start|beginning) of)"
        r" (?:this|the) (?P<unit>year|month|week|quarter)\b)",
        _so_far,
    ),
    (
        r"(?i:(?:(?P<part>early|late|mid|the (?:end|beginning|start) of)[ -])?(?:the )?"
        r"(?P<which>last|previous|this|next|coming) (?P<unit>week|month|quarter|year)\b)",
        _moved,
    ),
    (
        r"(?i:in (?:the )?(?:recent|past few|last few) years"
        r"|(?:over|in|during) the (?:past|last) (?:\w+ )?(?:years?|decades?))\b",
        _nothing,
    ),
    (r"(?i:in recent (?P<unit>day|week|month)s\b)", _recent),
    (r"(?i:recently|lately|the other day)\b", _recent),
    (
        rf"(?i:(?:over|in|within|during) the (?:past|last) (?:{_COUNT} )?"
        r"(?P<unit>day|week|month)s?\b)",
        _past,
    ),
    (
        rf"(?i:(?:about |around |more than |nearly |almost )?{_COUNT} "
        r"(?P<unit>minute|hour|day|week|month|year)s? (?:ago|earlier)\b)",
        _ago,
    ),
    (
        r"(?i:(?:(?:over|in|within|for|during) )?(?:the )?(?:next|coming) "
        rf"(?:{_COUNT} (?:to \w+ )?)?"
        r"(?P<unit>day|week|month|quarter|year|decade)s?\b)",
        _years_ahead,
    ),
]
