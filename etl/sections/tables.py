"""Rows of tables in plain text: `| A | B |`, and `A | B` where several stand together."""

import re
from dataclasses import dataclass

from etl.model import Span

TABLE_RULE = re.compile(r"[|\s:+-]+")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a document; `span` is where it stands."""

    span: Span
    text: str


def is_table_row(text: str) -> bool:
    """Whether a line is a row between outer bars: `| A | B |`."""
    return text.strip().startswith("|") and text.count("|") >= 2


MIN_BARE_ROWS, MIN_BARS = 3, 2


def bare_tables(blocks: list[TextLine]) -> dict[int, bool]:
    """The rows of tables without outer bars (`A | B | C`, three or more in a row of one width).

    By their index; True for a row of column heads: the first, where it has no digit.
    """
    rows: dict[int, bool] = {}
    start = 0
    while start < len(blocks):
        width, end = _bars(blocks[start]), start + 1
        while end < len(blocks) and width and _bars(blocks[end]) == width:
            end += 1
        if width and end - start >= MIN_BARE_ROWS:
            heads = not any(c.isdigit() for c in blocks[start].text)
            rows.update({i: heads and i == start for i in range(start, end)})
        start = end
    return rows


def _bars(block: TextLine) -> int:
    """How many bars part the cells of a line; 0 where it is no row of a bare table."""
    text = block.text.strip()
    count = text.count(" | ")
    return 0 if text.startswith("|") or count < MIN_BARS else count


def bare_cells(block: TextLine) -> tuple[Span, ...]:
    """The cells of a row without outer bars."""
    cells, at = [], block.span.start
    for part in block.text.split("|"):
        lead = len(part) - len(part.lstrip())
        cells.append(Span(at + lead, at + lead + len(part.strip())))
        at += len(part) + 1
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
