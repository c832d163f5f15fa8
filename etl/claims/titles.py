"""Words that stand within a book title: 《…行动方案》."""

import re

from etl.claims.anchor import Anchor
from etl.claims.reading import Reading, Sentence

BOOK_TITLE = re.compile(r"《[^》\n]{2,120}》")


def is_in_title(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the word stands within a title: 《…行动方案》 exists once it has one."""
    return bool(title_of(reading, sentence, anchor))


def title_of(reading: Reading, sentence: Sentence, anchor: Anchor) -> str:
    """The book title that the word stands in, without its marks; empty where in none."""
    for match in BOOK_TITLE.finditer(reading.plain, sentence.span.start, sentence.span.end):
        if match.start() <= anchor.span.start and anchor.span.end <= match.end():
            return match.group()[1:-1]
    return ""


LONG_TITLE = 8
"""Shorter ones only stand for another: 《措施》."""


def titled_apart(one: str, other: str) -> bool:
    """Whether two policies have names of their own: 《…行动计划》 and 《…若干措施》."""
    first, second = (re.sub(r"[（(][^（）()]*[）)]", "", title) for title in (one, other))
    long = min(len(first), len(second)) >= LONG_TITLE
    return long and first not in second and second not in first
