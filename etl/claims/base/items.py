"""Which item of a list a sentence stands in: a list's own, or 一是…二是… within a paragraph."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import SectionKind, Span

# "一是建设算力中心，每年安排2000万元。二是培育大模型，…": each has its own measures.
RUN_IN = re.compile(r"(?:^|(?<=[。；：:;\s]))[一二三四五六七八九十]是")
MARK_CHARS = 3
BACK_CHARS = 300
LEAD_CHARS = 900
"""So far above its item a list's lead is looked for."""
ITEM_MARK = re.compile(r"(?:[-–—•*●■◆·]|\d{1,2}[.)、]|[（(]\d{1,2}[)）]|\|)")


def item_of(reading: Reading, sentence: Sentence) -> Span | None:
    """The item that a sentence stands in; None in running text."""
    section = sentence.section
    low = max(section.span.start, sentence.span.start - BACK_CHARS)
    high = min(section.span.end, sentence.span.start + MARK_CHARS)
    marks = list(RUN_IN.finditer(reading.plain, low, high))
    if marks:
        return Span(marks[-1].start(), section.span.end)
    return section.span if section.kind is SectionKind.LIST_ITEM else None


def lead_of(reading: Reading, sentence: Sentence) -> str:
    """The last line above the list of an item, as folded text; "" outside of lists."""
    if sentence.section.kind is not SectionKind.LIST_ITEM:
        return ""
    start = sentence.section.span.start
    low = max(0, start - LEAD_CHARS)
    # Folding keeps offsets, but no line breaks.
    end = start
    for line in reversed(reading.document.text[low:start].splitlines(keepends=True)):
        end -= len(line)
        if line.strip() and not ITEM_MARK.match(line.lstrip()):
            return reading.plain[end : end + len(line)].strip()
    return ""


def opens_item(sentence: Sentence) -> bool:
    """Whether a sentence stands at the head of a list's item."""
    is_item = sentence.section.kind is SectionKind.LIST_ITEM
    return is_item and sentence.span.start - sentence.section.span.start <= 1
