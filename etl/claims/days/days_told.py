"""The days that a sentence tells, or the one right behind it of what it said."""

import re

from etl.claims.base.evidence import after_dateline
from etl.claims.base.reading import Reading, Sentence
from etl.model import Period

# "He made the remarks when delivering the work report on January 28.", after what he said.
REMARKS = re.compile(
    r"\b(?:made|gave) (?:the|these|his|her|their) (?:remarks|comments|announcement)\b|"
    r"\b(?:the|its|their|his|her) (?:[\w-]+ )?(?:report|budget|plan|document|notice) was "
    r"(?:submitted|delivered|released|published|approved|issued|presented)\b|"
    # "…副局长3日在发布会上作上述表示".
    r"(?:作出?|做出|发表|介绍|透露|披露)了?上述(?:表示|表态|表述|介绍|讲话|情况|消息|内容)|"
    # "That is according to a notice published on Monday", "The announcement came last week".
    r"\b(?:this|that) (?:is|was) according to\b|"
    r"\bthe (?:announcement|news|disclosure) (?:was|came)\b|"
    # "这是记者9日从市科技局了解到的".
    r"这是(?:本报|本台)?记者[^。；]{0,40}(?:了解|获悉|得知|采访)"
)
# "“我市将设立基金。”副市长9日说": who said it, and when, behind the closing quotation mark.
ATTRIBUTES = re.compile(r"[”\"]?[^，。；“”]{2,60}(?:说|表示|介绍|透露|指出|强调|称)[。，]")
QUOTE_ENDS = '”"'


def day_told_after(reading: Reading, following: Sentence | None) -> Period | None:
    """The day of what was just said, where the next sentence tells it."""
    if following is None or not following.mentions.dates:
        return None
    start, end = following.span.start, following.span.end
    if reading.plain[start - 1] in QUOTE_ENDS or reading.plain[start] in QUOTE_ENDS:
        said = ATTRIBUTES.match(reading.plain, start, end)
        return last_told(reading, following, MEETING_DAYS) if said else None
    if not REMARKS.search(reading.plain, start, end):
        return None
    return last_told(reading, following, MEETING_DAYS)


def day_told(reading: Reading, sentence: Sentence) -> Period | None:
    """The last single day, not one to come, that a sentence tells; None where it tells none."""
    return last_told(reading, sentence, 0)


MEETING_DAYS = 190
"""A meeting is told of a month or half a year, too, where the day is not."""
RECORD_DAYS = 14
"""A policy is on record as of "recently", too."""


def last_told(reading: Reading, sentence: Sentence, days: int) -> Period | None:
    """The last period told, no longer than so many days, that does not look ahead."""
    if not sentence.mentions.dates:
        return None
    area = after_dateline(reading, sentence)
    told = [
        gone_by(reading, Period(d.start, d.end))
        for d in sentence.mentions.dates
        if d.start and d.end and not d.is_future and area.covers(d.span)
    ]
    short = [period for period in told if (period.end - period.start).days <= days]
    return short[-1] if short else None


def gone_by(reading: Reading, period: Period) -> Period:
    """Of a period in which the text was published, what had gone by then."""
    day = reading.document.published
    is_short = (period.end - period.start).days <= MEETING_DAYS
    is_running = day and period.start <= day < period.end and is_short
    return Period(period.start, day) if is_running and day else period


def told_by(sentence: Sentence, position: int) -> Period | None:
    """The last single day that a sentence tells before a position."""
    days = [
        Period(d.start, d.end)
        for d in sentence.mentions.dates
        if d.start and d.start == d.end and not d.is_future and d.span.end <= position
    ]
    return days[-1] if days else None
