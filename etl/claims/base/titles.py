"""Words that stand within a book title: 《…行动方案》."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import SectionKind, Span

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


QUOTED = re.compile(r"《[^》]{1,80}》|「[^」]{1,60}」|“[^”，。,]{1,40}”")
# "| 建设人工智能强市的若干措施（2025年3月） |": the cell that tells where a row is from.
POLICY_CELL = re.compile(
    r"\s*[^，。；|]{4,60}(?:措施|方案|办法|政策|意见|细则|规划|计划|条例|通知)"
    r"(?:[（(][^（）()]{2,20}[）)])?\s*"
)


def spans_of_names(reading: Reading, sentence: Sentence) -> list[Span]:
    """Where titles stand: the verbs in them are parts of names."""
    base = sentence.span.start
    words = sentence.span.of(reading.document.text)
    named = [Span(base + m.start(), base + m.end()) for m in QUOTED.finditer(words)]
    return named + policy_cells(reading, sentence)


def policy_cells(reading: Reading, sentence: Sentence) -> list[Span]:
    """The cells of a table's row that hold a policy's name and nothing else."""
    if sentence.section.kind is not SectionKind.TABLE_ROW:
        return []
    return [c for c in sentence.clauses if POLICY_CELL.fullmatch(reading.plain, c.start, c.end)]


LONG_TITLE = 8
"""Shorter ones only stand for another: 《措施》."""


def titled_apart(one: str, other: str) -> bool:
    """Whether two policies have names of their own: 《…行动计划》 and 《…若干措施》."""
    first, second = (re.sub(r"[（(][^（）()]*[）)]", "", title) for title in (one, other))
    long = min(len(first), len(second)) >= LONG_TITLE
    return long and first not in second and second not in first
