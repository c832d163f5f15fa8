"""One-to-one folding of characters, so that words match whatever their spelling.

Curly apostrophes, dashes, diacritics, full-width forms, no-break spaces and traditional
characters are replaced by one plain character each: every offset in the folded text is the
same offset in the original. The folded text is for matching only; quotes are never folded.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache

from etl.model.traditional import simplified_characters

PLAIN = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ",
}  # fmt: skip


@cache
def _table() -> dict[int, str]:
    table = {ord(char): plain for char, plain in PLAIN.items()}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    # Full-width digits and letters; the punctuation of Chinese text keeps its own meaning.
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)):
        table[code] = chr(code - 0xFEE0)
    table[ord("＋")], table[ord("％")], table[ord("．")] = "+", "%", "."
    return table


def fold(text: str) -> str:
    """The text with every character replaced by its plain one; `len(fold(t)) == len(t)`."""
    return text.translate(_table()) if text.isascii() else _all().replaced_in(text)


class Replacements:
    """Characters, each with the one to stand for it: as `str.translate`, but for few of many.

    Most texts hold hardly any of them, and which these are is soon found out.
    """

    def __init__(self, table: Mapping[int, str]) -> None:
        self._table = {chr(code): plain for code, plain in table.items()}
        self._known = frozenset(self._table)
        self._first = self._known.intersection(self._table.values())

    def replaced_in(self, text: str) -> str:
        """The text with those characters replaced, each once."""
        found = self._known.intersection(text)
        # What others become is replaced before them: 苧 is 苎, and 薴 is 苧.
        for char in (*(found & self._first), *(found - self._first)):
            text = text.replace(char, self._table[char])
        return text


@cache
def _all() -> Replacements:
    return Replacements({**simplified_characters(), **_table()})


def lower(text: str) -> str:
    """Lower case, one character for one (the few that would grow stay as they are)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
