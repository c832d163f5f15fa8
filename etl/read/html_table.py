"""Tables of web pages as Markdown tables; tables that only lay out a page are told apart."""

import re

from lxml import html

from etl.read.markdown_table import markdown_table

LAID_OUT = ("table", "ul", "ol", "h1", "h2", "h3", "form", "article", "section")
MAX_CELL_CHARS, MAX_SPAN, MAX_ROWS, MAX_CELLS = 400, 50, 5_000, 60
SPACE = re.compile(r"\s+")


def is_data_table(table: html.HtmlElement) -> bool:
    """Whether a table holds data: two rows and columns at least, of short cells."""
    if any(next(table.iterdescendants(tag), None) is not None for tag in LAID_OUT):
        return False
    rows = list(table.iter("tr"))
    widths = [sum(1 for cell in row.iterchildren("td", "th")) for row in rows]
    if len(rows) < 2 or not widths or max(widths) < 2:
        return False
    return all(len(cell.text_content()) <= MAX_CELL_CHARS for cell in table.iter("td", "th"))


def render_table(table: html.HtmlElement) -> list[str]:
    """The lines of a Markdown table; its caption, where it has one, is a line before."""
    grid = _grid(table)
    rows = markdown_table(grid, has_head=_is_marked_head(table) or None)
    caption = next(table.iter("caption"), None)
    words = _words(caption) if caption is not None else ""
    return [words, "", *rows] if words else rows


def _words(cell: html.HtmlElement) -> str:
    words = " ".join(text.strip() for text in cell.itertext() if text.strip())
    return SPACE.sub(" ", words).encode("utf-8", "replace").decode("utf-8").strip()


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name) or ""
    return min(int(value), MAX_SPAN) if value.isascii() and value.isdigit() and int(value) else 1


def _grid(table: html.HtmlElement) -> list[list[str]]:
    """The table's cells row by row; a cell that spans several stands in each of them."""
    grid: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for row in list(table.iter("tr"))[:MAX_ROWS]:
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _fill(cells, hanging)
            words = _words(cell)
            for _ in range(_span(cell, "colspan")):
                if (below := _span(cell, "rowspan") - 1) > 0:
                    hanging[len(cells)] = (below, words)
                cells.append(words)
        _fill(cells, hanging)
        if any(cells):
            grid.append(cells[:MAX_CELLS])
    return grid or [[""]]


def _fill(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Puts in the cells that hang down from the rows above, as far as the row has come."""
    while (held := hanging.pop(len(cells), None)) is not None:
        below, words = held
        if below > 1:
            hanging[len(cells)] = (below - 1, words)
        cells.append(words)


def _is_marked_head(table: html.HtmlElement) -> bool:
    """Whether the first row is marked as the names of the columns."""
    first = next(table.iter("tr"))
    return first.getparent().tag == "thead" or not list(first.iterchildren("td"))
