"""From the printed lines of a PDF to paragraphs, headings and tables."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from etl.read.markdown_table import markdown_table
from etl.read.pdf_lines import PdfLine

MARGIN_LINES = 3
"""Lines at a page's head and foot that can be running heads."""
PAGE_NUMBER = re.compile(
    r"[-—–·\s]*+(?:(?:第\s*+)?\d{1,4}\s*+(?:页\s*+)?(?:[,，/共]\s*+(?:共\s*+)?\d{1,4}\s*+页?)?"
    r"|page \d+(?: of \d+)?|\d+ ?/ ?\d+)[-—–·\s]*+",
    re.IGNORECASE,
)
HEADING_RATIO = 1.1
"""Type that is so much larger than the body's makes a heading."""
SAME_SIZE = 0.07
MAX_HEADING_CHARS = 120
MAX_PITCH_RATIO = 1.3
OPENING = re.compile(
    r"(?:[-*•·▪●◆■–] ?(?=\S)|\d{1,2}[.、)）] ?(?!\d)"
    r"|[(（]?[一二三四五六七八九十]{1,3}[、)）]|第[一二三四五六七八九十百]{1,4}[章节条]"
    r"|[QA][:：]|[\u3400-\u9fff]{0,5}[问答][:：])"
)
BULLET = re.compile(r"^[•·▪●◆■\uf0b7\uf06c\uf0a7]\s*")
MAX_SPACED_SHARE = 0.25
"""Blanks between Han characters, per character, from which on a text is set letter by letter."""
HYPHENS = "-\xad\u2010"
HAN = re.compile(r"[\u3000-\u9fff\uff00-\uffef“”‘’…—]")
NARROW_BREAK = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")


def without_running_heads(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """The pages without the lines that recur at their heads and feet, and without page numbers."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_place(line) for line in _margins(page)})
    kept = []
    for page in pages:
        margins = frozenset(_margins(page))
        kept.append([p for p in page if not (p in margins and _is_running_head(p, seen))])
    return kept


def _place(line: PdfLine) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.top / 6)


def _margins(page: Sequence[PdfLine]) -> list[PdfLine]:
    by_height = sorted(page, key=lambda line: line.top)
    return [*by_height[:MARGIN_LINES], *by_height[MARGIN_LINES:][-MARGIN_LINES:]]


def _is_running_head(line: PdfLine, seen: Counter[tuple[str, int]]) -> bool:
    words, place = _place(line)
    near = sum(seen[words, place + step] for step in (-1, 0, 1))
    return near > 1 or bool(PAGE_NUMBER.fullmatch(line.text))


def compose(pages: Sequence[Sequence[PdfLine]]) -> str:
    """The text of all pages: paragraphs healed, headings and tables marked as in Markdown."""
    lines = [line for page in pages for line in page]
    if not lines:
        return ""
    weights: Counter[int] = Counter()
    for line in lines:
        weights[round(line.size * 2)] += len(line.text)
    body = weights.most_common(1)[0][0] / 2
    vocabulary = frozenset(word.lower() for line in lines for word in line.text.split())
    blocks = list(_blocks(pages, body))
    titles = [b[0].size for b in blocks if b[0].size > body * HEADING_RATIO]
    largest = max(titles, default=0.0)
    out: list[str] = []
    for block in blocks:
        if len(block[0].cells) > 1:
            out.append("\n".join(_table(block)))
            continue
        words = _joined(block, vocabulary)
        is_heading = block[0].size > body * HEADING_RATIO and len(words) <= MAX_HEADING_CHARS
        mark = ("# " if block[0].size >= largest * 0.97 else "## ") if is_heading else ""
        out.append(mark + BULLET.sub("- ", words))
    return "\n\n".join(words for words in out if words)


def page_starts(pages: Sequence[Sequence[PdfLine]], text: str) -> tuple[int, ...]:
    """Where in the composed text each page starts.

    Healing changes blanks, hyphens and marks only, so letters and digits are counted.
    """
    starts, before = [], 0
    places = [i for i, c in enumerate(text) if c.isalnum()]
    for page in pages:
        starts.append(places[before] if before < len(places) else len(text))
        before += sum(c.isalnum() for line in page for c in line.text)
    return (0, *starts[1:])


def _blocks(pages: Sequence[Sequence[PdfLine]], body: float) -> Iterator[list[PdfLine]]:
    """Lines that belong together: a paragraph, a heading, or the rows of a table."""
    block: list[PdfLine] = []
    measure = _Measure(pages, body)
    for page in pages:
        for line in page:
            if block and not measure.continues(block[-1], line):
                yield block
                block = []
            block.append(line)
    if block:
        yield block


class _Measure:
    """The measures of the body's column: its edges, and the pitch of its lines."""

    def __init__(self, pages: Sequence[Sequence[PdfLine]], body: float) -> None:
        lines = [line for page in pages for line in page]
        text = [line for line in lines if abs(line.size - body) <= SAME_SIZE * body] or lines
        self.body = body
        columns = {line.column for line in lines}
        self.left = {c: min((p.left for p in text if p.column == c), default=0.0) for c in columns}
        self.right = {
            c: max((p.right for p in text if p.column == c), default=0.0) for c in columns
        }
        drops = [b.top - a.top for a, b in pairwise(text) if b.top > a.top]
        self.pitch = min(median(drops), 2.6 * body) if drops else 0.0

    def continues(self, before: PdfLine, line: PdfLine) -> bool:
        """Whether `line` goes on with what `before` began."""
        if len(before.cells) > 1 or len(line.cells) > 1:
            return len(before.cells) > 1 and len(line.cells) > 1 and line.top > before.top
        if abs(line.size - before.size) > SAME_SIZE * before.size or OPENING.match(line.text):
            return False
        drop = line.top - before.top
        if drop > max(self.pitch, 1.2 * line.size) * MAX_PITCH_RATIO:
            return False
        if before.size > self.body * HEADING_RATIO:
            return 0 < drop <= 2 * line.size
        is_indented = line.left > before.left + 0.9 * line.size and line.left > (
            self.left[line.column] + 0.9 * line.size
        )
        return not is_indented and self._is_full(before, line)

    def _is_full(self, before: PdfLine, line: PdfLine) -> bool:
        """Whether the next line's first word would not have fitted on the line before.

        A line in mid-word or before a small letter goes on, however short it is.
        """
        if before.text[-1] in HYPHENS or (
            line.text[0].islower() and not before.text.endswith((".", ":", "!", "?"))
        ):
            return True
        first = line.text.split(" ", 1)[0]
        letters = 1 if HAN.match(first) else len(first) + 1
        width = (line.right - line.left) / max(len(line.text), 1) * letters
        return before.right + width * 1.02 + 0.3 * line.size >= self.right[before.column]


def _joined(block: Sequence[PdfLine], vocabulary: frozenset[str]) -> str:
    """The lines of a paragraph as one: no blank between Han, no hyphen that only breaks a word."""
    words = block[0].text
    for line in block[1:]:
        words = _join(words, line.text, vocabulary)
    if len(NARROW_BREAK.findall(words)) > MAX_SPACED_SHARE * len(words):
        words = NARROW_BREAK.sub("", words)
    return words.replace("\xad", "-")


def _join(before: str, after: str, vocabulary: frozenset[str]) -> str:
    if HAN.match(before[-1]) and HAN.match(after[0]):
        return before + after
    if before[-1] not in HYPHENS or not after[0].islower():
        return before + ("" if before[-1] in "-\u2010" and after[0].isalnum() else " ") + after
    stem = before[:-1].rsplit(" ", 1)[-1].lower()
    tail = after.split(" ", 1)[0].lower()
    is_compound = not stem.isalpha() or f"{stem}-{tail}" in vocabulary
    is_one_word = stem + tail in vocabulary
    if not is_one_word and (is_compound or stem in vocabulary):
        return before[:-1] + "-" + after
    return before[:-1] + after


def _table(rows: Sequence[PdfLine]) -> list[str]:
    """Rows of cells as a Markdown table; a single row stays a line of its cells."""
    if len(rows) == 1:
        return [" | ".join(rows[0].cells)]
    return markdown_table([row.cells for row in rows])
