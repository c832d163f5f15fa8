"""The lines of a text that hold something, each with its place in the text."""

import re
from dataclasses import dataclass

from etl.model import Span

LINE = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
MARKDOWN_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*\)")
OPENING_MARKS = re.compile(r"(?:#{1,6}\s|>\s?|[-*+·•▪●◆■]\s|\*+|_+|·+)+")

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
WIDE = re.compile(r"[\u2e81-\U0010ffff]+")
RUNNING_WIDTH, SENTENCE_WIDTH = 160, 60
"""From which width a line is running text: whatever its end, and where it ends as a sentence."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank; `span` leaves out the white space around it.

    `words` is the line without Markdown's marks, `is_glued` whether it stands right below the
    line before it (no blank line between), `is_running` whether it is running text.
    """

    span: Span
    words: str
    is_glued: bool
    is_running: bool


def lines_of(text: str) -> list[Line]:
    """All lines of `text` that are not blank, in order."""
    lines: list[Line] = []
    before = 0
    for match in LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if not stripped:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        span, words = Span(start, start + len(stripped)), _words(stripped)
        breaks = text.count("\n", before, start) or text.count("\r", before, start)
        is_glued = bool(lines) and breaks <= 1
        lines.append(Line(span, words, is_glued, is_running_text(words)))
        before = span.end
    return lines


def _words(line: str) -> str:
    bare = MARKDOWN_LINK.sub(r"\1", line) if "](" in line else line
    marks = OPENING_MARKS.match(bare)
    return bare[marks.end() if marks else 0 :].rstrip("*_").replace("**", "").strip()


def cjk_share(text: str) -> float:
    """The share of Han characters among all letters, 0.0 where there are no letters."""
    han = 0 if text.isascii() else sum(map(len, HAN.findall(text)))
    return han / sum(map(str.isalpha, text)) if han else 0.0


def is_running_text(words: str) -> bool:
    """Whether a line is a sentence or more, rather than a heading, a label or a menu."""
    if len(words) > RUNNING_WIDTH:
        return True
    if 2 * len(words) <= SENTENCE_WIDTH:
        return False
    width = width_of(words)
    return width > RUNNING_WIDTH or (width > SENTENCE_WIDTH and _ends_sentence(words))


def _ends_sentence(words: str) -> bool:
    return words.rstrip("\"”’')）」』】 ").endswith((".", "!", "?", "。", "！", "？", "；", ";"))


def width_of(words: str) -> int:
    """The printed width in Latin letters, to the first 400 characters: a Han character is two."""
    seen = words[:400]
    return len(seen) if seen.isascii() else len(seen) + sum(map(len, WIDE.findall(seen)))
