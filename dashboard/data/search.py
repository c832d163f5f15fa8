"""Search: texts folded so that habits of writing don't matter, and which rows hold all words."""

import re
import unicodedata
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

CHINESE = re.compile(r"[\u3400-\u9fff]+")
SHORTEST_PART = 2
"""Characters: one alone would find almost everything."""

LONGEST_SPLIT = 10
"""A longer run of Chinese is looked for as it stands."""

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


def found(holds: Holds, text: str, rows: int) -> np.ndarray:
    """Which of so many rows hold all terms of a search."""
    mask = np.ones(rows, dtype=bool)
    for term in terms(text):
        mask &= _holds(holds, term, rows)
    return mask


def _holds(holds: Holds, term: str, rows: int) -> np.ndarray:
    """Whether a term is there; a run of Chinese also where it falls into parts that all are.

    Chinese is written without spaces: 深圳基金 means 深圳 and 基金.
    """
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
