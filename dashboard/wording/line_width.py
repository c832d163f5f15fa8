"""Lines of text cut and wrapped by how wide they are drawn, in Chinese too, which has no blanks.

A width is told in Latin letters; a Chinese character is as wide as two.
"""

import re
from unicodedata import east_asian_width

ELLIPSIS = "…"
PIECE = re.compile(r"\s+|[\u2e80-\uffdc][，。、；：！？）》」』”’]*|[^\s\u2e80-\uffdc]+")
"""What is not broken: blanks, a Chinese character with the signs that close it, a word."""


def width_of(text: str) -> int:
    """How wide a text is drawn."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def cut(text: str, most: int) -> str:
    """The first words of a text on one line of at most this width; with an ellipsis if cut."""
    whole = " ".join(text.split())
    if width_of(whole) <= most:
        return whole
    first, *_ = wrapped(whole, most - width_of(f" {ELLIPSIS}"))
    is_word_next = whole[len(first) :].startswith(" ")
    return f"{first} {ELLIPSIS}" if is_word_next else f"{first}{ELLIPSIS}"


def wrapped(text: str, most: int) -> list[str]:
    """A text in lines of at most this width; a word that is wider than a line is broken."""
    lines = [""]
    for piece in PIECE.findall(" ".join(text.split())):
        if width_of((lines[-1] + piece).rstrip()) > most:
            lines.append("")
        if width_of(piece) > most:
            *full, piece = _broken(piece, most)
            lines[-1:] = [*full, ""]
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line for line in map(str.rstrip, lines) if line] or [""]


def _broken(word: str, most: int) -> list[str]:
    """A word in pieces that fit; a character is a piece at least."""
    pieces = [""]
    for character in word:
        if pieces[-1] and width_of(pieces[-1] + character) > most:
            pieces.append("")
        pieces[-1] += character
    return pieces
