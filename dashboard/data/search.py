"""Search: texts folded so that habits of writing don't matter, and which rows hold all words."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.model.traditional import simplified

CHINESE = re.compile(r"[\u3400-\u9fff]+")
SHORTEST_PART = 2
"""Characters: one alone would find almost everything."""

LONGEST_SPLIT = 10
"""A longer run of Chinese is looked for as it stands."""

MOST_SYLLABLES, LONGEST_SYLLABLE = 5, 6
"""Of a name in pinyin that a reader writes apart: xi shuang ban na."""

Holds: TypeAlias = Callable[[str], np.ndarray]
"""Which rows hold a folded term."""

_TONES = "[\u0300-\u036f]"
_APOSTROPHES = "['’‘ʼ`´]"
_OTHER_LETTERS = "[^\\x00-\\x7f\u2000-\u2bff\u3000-\ua4cf\uf900-\ufaff]"
"""Characters of which small letters alone may not be all that folding does."""


def folded(text: str) -> str:
    """Text as it is compared: case, tones and accents, apostrophes, full-width forms gone.

    Xī'ān, XI’AN and xian are one; Ürümqi is urumqi.
    """
    plain = re.sub(_TONES, "", unicodedata.normalize("NFKD", text))
    return re.sub(_APOSTROPHES, "", unicodedata.normalize("NFC", plain).casefold())


def folded_all(texts: pa.Array) -> pa.Array:
    """Every text as `folded` gives it, most of them without Python."""
    plain = pc.replace_substring_regex(pc.utf8_normalize(texts, "NFKD"), _TONES, "")
    simple = pc.replace_substring_regex(
        pc.utf8_lower(pc.utf8_normalize(plain, "NFC")), _APOSTROPHES, ""
    )
    is_other = pc.fill_null(pc.match_substring_regex(simple, _OTHER_LETTERS), False)
    others = [folded(text) for text in pc.filter(texts, is_other).to_pylist()]
    return pc.replace_with_mask(simple, is_other, pa.array(others, simple.type))


def terms(text: str) -> list[str]:
    """What has to be found, all of it: words between spaces, Chinese apart from other writing."""
    return [
        term
        for word in folded(text).split()
        for term in re.findall(f"{CHINESE.pattern}|(?:(?!{CHINESE.pattern}).)+", word)
    ]


def pattern(term: str) -> str:
    """What finds a term where a word or number starts: fund in funds, never hang in chang.

    A number is found whole: 10 is neither in 100 nor in 10.5.
    """
    before = after = ""
    if "a" <= term[0] <= "z":
        before = "(?:^|[^a-z])"
    elif term[0] in _DIGITS:
        before = "(?:^|[^0-9.,]|(?:^|[^0-9])[.,])"
    if term[-1] in _DIGITS:
        after = "(?:$|[^0-9.,]|[.,](?:$|[^0-9]))"
    return before + re.escape(term) + after


_DIGITS = "0123456789"


def found(holds: Holds, text: str, rows: int) -> np.ndarray:
    """Which of so many rows hold all terms of a search; syllables also where they make one word."""
    parts = terms(text)
    masks = [_holds(holds, term, rows) for term in parts]
    for first, end in _names_apart(parts):
        whole = holds("".join(parts[first:end]))
        masks[first:end] = [mask | whole for mask in masks[first:end]]
    return reduce(np.logical_and, masks, np.ones(rows, dtype=bool))


def _names_apart(parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From where to where a search may have a name written apart: shen zhen, hu he hao te."""
    is_syllable = [p.isascii() and p.isalpha() and len(p) <= LONGEST_SYLLABLE for p in parts]
    for first in range(len(parts)):
        for end in range(first + 2, min(first + MOST_SYLLABLES, len(parts)) + 1):
            if all(is_syllable[first:end]):
                yield first, end


def _holds(holds: Holds, term: str, rows: int) -> np.ndarray:
    """Whether a term is there, in whichever characters; Chinese also in parts that all are.

    Chinese is written without spaces: 深圳基金 means 深圳 and 基金.
    """
    spellings = {term, simplified(term)}
    return np.asarray(reduce(np.logical_or, (_in_parts(holds, each, rows) for each in spellings)))


def _in_parts(holds: Holds, term: str, rows: int) -> np.ndarray:
    if not CHINESE.fullmatch(term) or not 2 * SHORTEST_PART <= len(term) <= LONGEST_SPLIT:
        return holds(term)
    # reached[i]: the rows that hold the first i characters, in parts.
    reached = {0: np.ones(rows, dtype=bool)}
    for end in range(SHORTEST_PART, len(term) + 1):
        reached[end] = np.zeros(rows, dtype=bool)
        for start in range(end - SHORTEST_PART + 1):
            if start in reached and reached[start].any():
                reached[end] |= reached[start] & holds(term[start:end])
    return reached[len(term)]
