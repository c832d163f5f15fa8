"""Dates and periods in a text, English and Chinese, resolved against the document's date."""

import re
from dataclasses import replace
from datetime import date, timedelta

from etl.mentions.date_rules import Reading
from etl.mentions.dates_en import ENGLISH
from etl.mentions.dates_zh import CHINESE
from etl.mentions.periods import day_of
from etl.model.claim import Period
from etl.model.document import Span
from etl.model.mention import DateMention
from etl.model.vocabulary import Language

_HAN = re.compile(r"[年月日号周天期季前近来今昨明去]")
_LATIN = re.compile(r"[A-Za-z]{3}|\d{4}|Q[1-4]")


def find_dates(
    stretch: str, offset: int, language: Language, published: date | None
) -> list[DateMention]:
    """All dates and periods in a plain stretch, in order, not overlapping.

    Their spans are shifted by `offset`.

    Relative words are resolved against `published`; where that is None they have neither
    start nor end. Durations ("over three years", 三年内) are not dates. Both grammars read
    every text; `language` only decides between two readings of the same words.
    """
    english = ENGLISH.read(stretch, published) if _LATIN.search(stretch) else []
    chinese = CHINESE.read(stretch, published) if _HAN.search(stretch) else []
    first, second = (english, chinese) if language is Language.EN else (chinese, english)
    kept: list[tuple[int, int, Reading]] = []
    for found in sorted([*first, *second], key=lambda item: item[0]):
        if not kept or kept[-1][1] <= found[0]:
            kept.append(found)
        elif found[1] - found[0] > kept[-1][1] - kept[-1][0]:
            kept[-1] = found
    reported = _dateline_day(stretch, published)
    if published is None or reported is None:
        return [_mention(found, offset) for found in kept]
    back = reported - published
    return [_mention(_moved(stretch, found, back), offset) for found in kept]


# "本报3月5日讯（记者 …）今天上午，…": today is the day of the report, not that of the paper.
_DATELINE = re.compile(r"\s*[^，。；\d]{0,14}?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:专?电|讯)")
_TODAY = re.compile(r"[今昨前](?:天|日|晚|晨|早|夜)")


def _dateline_day(stretch: str, published: date | None) -> date | None:
    """The day told in the dateline that opens a stretch, if it is shortly before `published`."""
    told = _DATELINE.match(stretch) if published else None
    if told is None or published is None:
        return None
    reported = day_of(published.year, int(told["month"]), int(told["day"]))
    is_near = reported and timedelta(0) < published - reported <= _LATE
    return reported if is_near else None


_LATE = timedelta(days=4)
"""How long after its dateline a report may come out."""


def _moved(
    stretch: str, found: tuple[int, int, Reading], back: timedelta
) -> tuple[int, int, Reading]:
    """A near day ("today") moved from the day of publication to that of the report."""
    begin, end, reading = found
    if reading.period is None or not _TODAY.match(stretch, begin, end):
        return found
    moved = Period(reading.period.start + back, reading.period.end + back)
    return begin, end, replace(reading, period=moved)


def _mention(found: tuple[int, int, Reading], offset: int) -> DateMention:
    begin, end, reading = found
    period = reading.period
    return DateMention(
        span=Span(offset + begin, offset + end),
        start=period.start if period else None,
        end=period.end if period else None,
        is_future=reading.is_future,
    )
