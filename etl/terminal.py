"""Text laid out for a terminal: wide characters count two columns, control characters show."""

import unicodedata
from collections.abc import Iterator, Sequence

WIDE = frozenset("WF")
"""East Asian widths (Unicode Annex 11) that take two columns."""


def clean(text: str) -> str:
    """The text on one line: each run of white space one space, control characters as `�`."""
    flat = " ".join(text.split())
    return "".join("�" if unicodedata.category(c) in ("Cc", "Cf") else c for c in flat)


def width(text: str) -> int:
    """Columns that the text takes."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in WIDE else 1


def pad(text: str, columns: int) -> str:
    """The text filled up with spaces to `columns`; longer text is left as it is."""
    return text + " " * max(0, columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most `columns`; broken at spaces and between Chinese characters."""
    lines, line = [], ""
    for piece in _pieces(clean(text), columns):
        if line and width(line) + width(piece.rstrip()) > columns:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str, columns: int) -> Iterator[str]:
    """What a line may not break inside of: a word with its space, or one wide character."""
    piece = ""
    for character in text:
        wide = _width(character) == 2
        if piece and (wide or width(piece) >= columns or piece.endswith(" ")):
            yield piece
            piece = ""
        piece += character
        if wide:
            yield piece
            piece = ""
    if piece:
        yield piece


def labelled(label: str, text: str, indent: int, label_columns: int, columns: int) -> list[str]:
    """A label with its text beside it, the text's further lines under its first."""
    gap = " " * (indent + label_columns)
    lines = wrap(text, max(20, columns - len(gap)))
    first = " " * indent + pad(label, label_columns)
    return [(first if i == 0 else gap) + line for i, line in enumerate(lines)]


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows in aligned columns, the first to the left and the others to the right."""
    sizes = [max(width(row[i]) for row in rows) for i in range(len(rows[0]))]
    return [
        "  ".join(
            [pad(row[0], sizes[0])]
            + [
                " " * (size - width(cell)) + cell
                for cell, size in zip(row[1:], sizes[1:], strict=True)
            ]
        )
        for row in rows
    ]
