"""The days that a sentence tells, or the one right behind it of what it said."""

import re

from etl.claims.evidence import after_dateline
from etl.claims.reading import Reading, Sentence
from etl.model import Period

# "He made the remarks when delivering the work report on January 28.", after what he said.
REMARKS = re.compile(
    r"\b(?:made|gave) (?:the|these|his|her|their) (?:remarks|comments|announcement)\b|"
    r"\b(?:the|its|their|his|her) (?:[\w-]+ )?(?:report|budget|plan|document|notice) was "
    r"(?:submitted|delivered|released|published|approved|issued|presented)\b|"
    # "…副局长3日在发布会上作上述表示".
    r"(?:作出?|做出|发表|介绍|透露|披露)了?上述(?:表示|表态|表述|介绍|讲话|情况|消息|内容)"
)


def day_told_after(reading: Reading, following: Sentence | None) -> Period | None:
    """The day of what was just said, where the next sentence tells it."""
    if following is None or not REMARKS.search(
        reading.plain, following.span.start, following.span.end
    ):
        return None
    return day_told(reading, following)


def day_told(reading: Reading, sentence: Sentence) -> Period | None:
    """The last single day, not one to come, that a sentence tells; None where it tells none."""
    return last_told(reading, sentence, 0)


RECORD_DAYS = 14
"""A policy is on record as of "recently", too."""


def last_told(reading: Reading, sentence: Sentence, days: int) -> Period | None:
    """The last period told, no longer than so many days, that does not look ahead."""
    if not sentence.mentions.dates:
        return None
    area = after_dateline(reading, sentence)
    told = [
        Period(d.start, d.end)
        for d in sentence.mentions.dates
        if d.start and d.end and not d.is_future and area.covers(d.span)
    ]
    short = [period for period in told if (period.end - period.start).days <= days]
    return short[-1] if short else None


def told_by(sentence: Sentence, position: int) -> Period | None:
    """The last single day that a sentence tells before a position."""
    days = [
        Period(d.start, d.end)
        for d in sentence.mentions.dates
        if d.start and d.start == d.end and not d.is_future and d.span.end <= position
    ]
    return days[-1] if days else None
