"""Which words of a sentence are about an instrument and prove it, and which dates can date it."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Span

MAX_QUOTE_CHARS = 700
DATELINE = re.compile(
    r"^[A-Z][A-Za-z' ,./]{2,40}?(?:\([^)]{2,40}\)|/[\w ]+/)?\s*+(?:-{1,2}|—|–)\s|"
    # "JINAN, (APP - News Agency - 3rd May, 2025) The city will …".
    r"^[A-Z][A-Za-z' ]{2,24},? ?\((?:[^()]{1,60} - )?[^()]{2,60} - [^()]{3,24}\d{4}\)\s|"
    r"^[A-Z' ]{3,25},[^.]{0,40}?(?:\([^)]{2,40}\)|/[\w ]+/)\s*+(?:-{1,2}|—|–)\s|"
    r"^[^，。]{0,14}?\d{1,2}月\d{1,2}日(?:电|电讯|讯|電|訊)|"
    # "date 2025-03-11 Foshan is to …": the day of publication, set before the text.
    r"^\s*+(?:date|published|posted|updated)[: ]\s*+\d{4}-\d\d-\d\d\s"
)


def after_dateline(reading: Reading, sentence: Sentence) -> Span:
    """The sentence without the dateline that opens a wire story: its date dates the report."""
    if sentence.span.start != sentence.section.span.start:
        return sentence.span
    words = sentence.span.of(reading.document.text)
    match = DATELINE.match(words)
    return Span(sentence.span.start + match.end(), sentence.span.end) if match else sentence.span


def quote_span(sentence: Sentence, area: Span) -> Span:
    """The sentence, or in a very long one the clauses about the instrument."""
    if sentence.span.end - sentence.span.start <= MAX_QUOTE_CHARS:
        return sentence.span
    first = sentence.clauses[sentence.clause_of(area.start)].start
    last = sentence.clauses[sentence.clause_of(max(area.end - 1, area.start))].end
    return Span(first, min(max(last, area.end), first + MAX_QUOTE_CHARS))


def reach_of(sentence: Sentence, anchors: list[Anchor], i: int) -> Span:
    """The stretch about one instrument: up to the clause in which another one begins."""
    start = sentence.span.start
    end = sentence.span.end
    for other in anchors[:i]:
        boundary = sentence.clauses[sentence.clause_of(anchors[i].phrase.start)].start
        start = max(start, min(boundary, max(other.span.end, start)))
    for other in anchors[i + 1 :]:
        boundary = sentence.clauses[sentence.clause_of(other.phrase.start)].start
        end = min(end, max(boundary, anchors[i].span.end))
    return Span(min(start, anchors[i].phrase.start), max(end, anchors[i].span.end))
