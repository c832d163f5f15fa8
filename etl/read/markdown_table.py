"""Rows of cells as a Markdown table."""

from collections.abc import Sequence
from itertools import repeat

MAX_HEAD_CHARS = 24


def markdown_table(rows: Sequence[Sequence[str]], has_head: bool | None = None) -> list[str]:
    """The lines of a table; shorter rows are filled up, `|` within a cell becomes `/`.

    The rule that makes the first row the head is set where `has_head` is true; where it is None,
    when the first row looks like names of columns.
    """
    width = max(len(row) for row in rows)
    lines = [_line([*row, *repeat("", width - len(row))]) for row in rows]
    if has_head if has_head is not None else _names_columns(rows):
        lines.insert(1, _line(["---"] * width))
    return lines


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _names_columns(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is short and without figures while others have some."""
    has_figures = [any(c.isdigit() for cell in row for c in cell) for row in rows]
    is_short = all(len(cell) <= MAX_HEAD_CHARS for cell in rows[0])
    return is_short and not has_figures[0] and any(has_figures[1:])
