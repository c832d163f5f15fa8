"""The day of what is told about: "at the ceremony", 会上, go back to a day told before."""

import re

from etl.claims.evidence import after_dateline
from etl.claims.reading import Reading, Sentence
from etl.model import Period

THERE = re.compile(
    r"\b(?:at|during) the (?:same )?(?:[\w-]+ )?"
    r"(?:event|conference|ceremony|meeting|forum|briefing|"
    r"launch|summit|session|congress|expo|exhibition)\b|\b(?:on )?(?:the|that) same day\b|"
    r"(?:^|[，。；：\s])[“”]?(?:(?:在|据)?(?:此次|本次|当天的?|当日的?|这次)?"
    r"(?:发布会|大会|论坛|仪式|座谈会|推介会|推进会|会议|活动|启动会)(?:上|现场|中|指出|提出|强调|明确|透露|公布)|"
    r"会上|会议还|仪式上|现场还|活动现场|就在(?:仪式|活动)?现场|同场)|当天|当日|同日|同一天"
)


def day_told(reading: Reading, sentence: Sentence) -> Period | None:
    """The last single day, not one to come, that a sentence tells; None where it tells none."""
    area = after_dateline(reading, sentence)
    days = [
        Period(d.start, d.end)
        for d in sentence.mentions.dates
        if d.start and d.end and d.start == d.end and not d.is_future and area.covers(d.span)
    ]
    return days[-1] if days else None


def is_there(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence goes on about an occasion that was told before."""
    return THERE.search(reading.plain[sentence.span.start : sentence.span.end]) is not None
