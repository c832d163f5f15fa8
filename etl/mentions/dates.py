"""Dates and periods in a text, English and Chinese, resolved against the document's date."""

import re
from datetime import date

from etl.mentions.date_rules import Reading
from etl.mentions.dates_en import ENGLISH
from etl.mentions.dates_zh import CHINESE
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
    return [_mention(found, offset) for found in kept]


def _mention(found: tuple[int, int, Reading], offset: int) -> DateMention:
    begin, end, reading = found
    period = reading.period
    return DateMention(
        span=Span(offset + begin, offset + end),
        start=period.start if period else None,
        end=period.end if period else None,
        is_future=reading.is_future,
    )
