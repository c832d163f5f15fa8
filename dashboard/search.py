"""Search: texts folded so that habits of writing don't matter, and which rows hold all words."""

import re
import unicodedata

import pandas as pd

CHINESE = re.compile(r"[\u3400-\u9fff]+")
SHORTEST_PART = 2
"""Characters: one alone would find almost everything."""

LONGEST_SPLIT = 10
"""A longer run of Chinese is looked for as it stands."""

_TONES = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("['’‘ʼ`´]")


def folded(text: str) -> str:
    """Text as it is compared: case, tones and accents, apostrophes, full-width forms gone.

    Xī'ān, XI’AN and xian are one; Ürümqi is urumqi.
    """
    plain = _TONES.sub("", unicodedata.normalize("NFKD", text))
    return _APOSTROPHES.sub("", unicodedata.normalize("NFC", plain).casefold())


def terms(text: str) -> list[str]:
    """What has to be found, all of it: words between spaces, Chinese apart from other writing."""
    return [
        term
        for word in folded(text).split()
        for term in re.findall(f"{CHINESE.pattern}|(?:(?!{CHINESE.pattern}).)+", word)
    ]


def found(haystack: "pd.Series[str]", text: str) -> "pd.Series[bool]":
    """Which rows hold all terms of a search; `haystack` is folded."""
    mask = pd.Series(True, index=haystack.index)
    for term in terms(text):
        mask &= _holds(haystack, term)
    return mask


def _holds(haystack: "pd.Series[str]", term: str) -> "pd.Series[bool]":
    """Whether a term is there; a run of Chinese also where it falls into parts that all are.

    Chinese is written without spaces: 深圳基金 means 深圳 and 基金.
    """
    whole = _contains(haystack, term)
    if not CHINESE.fullmatch(term) or not 2 * SHORTEST_PART <= len(term) <= LONGEST_SPLIT:
        return whole
    # reached[i]: the rows that hold the first i characters, in parts.
    reached = {0: pd.Series(True, index=haystack.index)}
    for end in range(SHORTEST_PART, len(term) + 1):
        reached[end] = pd.Series(False, index=haystack.index)
        for start in range(end - SHORTEST_PART + 1):
            if start in reached and reached[start].any():
                reached[end] |= reached[start] & _contains(haystack, term[start:end])
    return reached[len(term)]


def _contains(haystack: "pd.Series[str]", term: str) -> "pd.Series[bool]":
    return pd.Series([term in text for text in haystack], index=haystack.index, dtype=bool)
