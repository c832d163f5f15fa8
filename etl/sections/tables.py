"""Rows of tables in plain text: `| A | B |`, and where several stand together, `A | B`.

Tabs or runs of blanks part cells as bars do, as in what is copied from a page or a PDF.
"""

import re
from dataclasses import dataclass

from etl.model import Span

TABLE_RULE = re.compile(r"[|\s:+-]+")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a document; `span` is where it stands."""

    span: Span
    text: str


# "单位：万元", "（金额单位：人民币亿元）", "Unit: million yuan", in the line above a table.
UNIT_ABOVE = re.compile(
    r"单位[:：]\s?(?:人民币)?(?P<zh>[千百]?[万亿]?元)|"
    r"\b(?:units?|figures|amounts|sums|all)(?::| in| are in)* "
    r"(?P<en>(?:(?:rmb|cny) ?)?(?:million|billion|trillion)(?: (?:yuan|rmb|cny))?)",
    re.IGNORECASE,
)
MAX_CAPTION_CHARS = 80


def unit_above(block: TextLine) -> Span | None:
    """The unit that a short line tells of the numbers in the table below it."""
    found = UNIT_ABOVE.search(block.text) if len(block.text) <= MAX_CAPTION_CHARS else None
    if found is None:
        return None
    start, end = found.span(found.lastgroup or 0)
    return Span(block.span.start + start, block.span.start + end)


def is_table_row(text: str) -> bool:
    """Whether a line is a row between outer bars: `| A | B |`."""
    return text.strip().startswith("|") and text.count("|") >= 2


MIN_BARE_ROWS, MIN_BARS = 3, 2
BLANKS = re.compile(r"\t[\t ]*+| {3,}+")


# "2025年预算", "2024 budget": of the numbers in a row of heads only years are none of its sums.
YEAR = re.compile(r"20\d\d(?!\d)")


def bare_tables(blocks: list[TextLine]) -> dict[int, bool]:
    """The rows of tables without outer bars (`A | B | C`, three or more in a row of one width).

    By their index; True for a row of column heads: the first, where it has no digit.
    """
    rows: dict[int, bool] = {}
    start = 0
    while start < len(blocks):
        width, end = _width(blocks[start]), start + 1
        while end < len(blocks) and width and _width(blocks[end]) == width:
            end += 1
        if width and end - start >= MIN_BARE_ROWS:
            heads = not any(c.isdigit() for c in YEAR.sub("", blocks[start].text))
            rows.update({i: heads and i == start for i in range(start, end)})
        start = end
    return rows


def _width(block: TextLine) -> int:
    """How many bars, or else gaps, part the cells of a line; 0 where it is no bare row."""
    text = block.text.strip()
    if text.startswith("|"):
        return 0
    # A gap at the beginning of a line is an empty cell: "    Pinggu    grant    2 million".
    count = text.count(" | ")
    if not count and ("   " in block.text or "\t" in block.text):
        count = len(BLANKS.findall(block.text.rstrip()))
    return 0 if count < MIN_BARS else count


def bare_cells(block: TextLine) -> tuple[Span, ...]:
    """The cells of a row without outer bars."""
    marks = re.finditer(r"\|", block.text) if "|" in block.text else BLANKS.finditer(block.text)
    edges = [0, *(at for mark in marks for at in mark.span()), len(block.text)]
    cells = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        part = block.text[start:end]
        lead = start + len(part) - len(part.lstrip())
        cells.append(Span(block.span.start + lead, block.span.start + lead + len(part.strip())))
    return tuple(cells)


def cells_of(block: TextLine) -> tuple[Span, ...]:
    """The cells of a row between outer bars."""
    cells = []
    for match in re.finditer(r"(?<=\|)[^|\n]*(?=\|)", block.text):
        words = match.group().strip()
        start = match.start() + len(match.group()) - len(match.group().lstrip()) if words else 0
        start = start if words else match.start()
        offset = block.span.start + start
        cells.append(Span(offset, offset + len(words)))
    return tuple(cells)
