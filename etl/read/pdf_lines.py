"""The lines of a PDF page: boxes of words that stand side by side, cells where gaps are wide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

MIN_CELL_GAP = 1.2
"""A gap between boxes, in heights of the type, from which on they are cells of a table."""
MIN_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of text with its box: points from the page's left and top; `size` of the type.

    `text` ends with the blank, or the end of the line, that comes before the next stretch.
    `column` counts from 1 on a page of columns, 0 for what stands across them and elsewhere.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    column: int = 0


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One printed line; `cells` are its parts that wide gaps set apart (one where none does)."""

    cells: tuple[str, ...]
    left: float
    right: float
    top: float
    bottom: float
    size: float
    column: int = 0

    @property
    def text(self) -> str:
        """The line's words."""
        return " ".join(self.cells)


def lines_of_page(words: Iterable[Word]) -> Iterator[PdfLine]:
    """Puts the boxes of a page together to lines, in the order of its content."""
    row: list[Word] = []
    for word in words:
        if row and not _stands_beside(row[-1], word):
            yield _line(row)
            row = []
        row.append(word)
    if row:
        yield _line(row)


def _stands_beside(before: Word, word: Word) -> bool:
    if before.column != word.column:
        return False
    overlap = min(before.bottom, word.bottom) - max(before.top, word.top)
    least = min(before.bottom - before.top, word.bottom - word.top)
    return overlap >= MIN_OVERLAP * least and word.left >= before.right - word.size


def _line(row: list[Word]) -> PdfLine:
    """One line of boxes that stand side by side.

    Blanks between boxes are PDFium's, which knows how wide the font's are: letters that a page
    places one by one stand further apart than some words. Where it saw another line it has none.
    """
    cells = [row[0].text]
    for before, word in pairwise(row):
        if word.left - before.right > MIN_CELL_GAP * max(word.size, 1.0):
            cells.append(word.text)
        else:
            is_apart = before.text.endswith("\n") and word.left - before.right >= 0.12 * word.size
            cells[-1] = cells[-1].rstrip("\n") + (" " if is_apart else "") + word.text
    return PdfLine(
        cells=tuple(words for cell in cells if (words := _clean(cell))),
        left=row[0].left,
        right=row[-1].right,
        top=min(word.top for word in row),
        bottom=max(word.bottom for word in row),
        size=max(row, key=lambda word: len(word.text)).size,
        column=row[0].column,
    )


def _clean(words: str) -> str:
    """Single blanks; PDFium's marks for a hyphen at a line's end as one soft hyphen."""
    words = words.replace("\x02", "\xad").replace("\ufffe", "\xad").replace("\0", "")
    return " ".join(words.encode("utf-8", "replace").decode("utf-8").split())
