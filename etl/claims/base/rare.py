"""Wordings that few documents hold: one look at a whole text rules out most of them.

An expression costs something at every letter of a text, also where nothing like it stands there.
So each is taken apart once into the words that whatever it matches must hold; those of all
expressions are looked for in a text in one pass (Aho-Corasick), and an expression itself is tried
only in a text that holds its own.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import ClassVar

from ahocorasick_rs import AhoCorasick

from etl.reference.sought import shortest, ways_to_match


class Rare:
    """A pattern that is asked of a whole text or of a stretch of one.

    Made as its module is loaded, so that all are known when the first text is looked at.
    """

    made: ClassVar[list["Rare"]] = []

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        self.ways = [_telling(way) for way in ways_to_match(pattern)]
        self.made.append(self)

    def may_be_in(self, text: str) -> bool:
        """Whether the pattern can match somewhere in a whole text: a quick look."""
        return self in _possible(text)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`, in a stretch of a whole text."""
        return self.pattern.search(text, start, end) if self in _possible(text) else None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`, in a stretch of a whole text."""
        return self.pattern.finditer(text, start, end) if self in _possible(text) else iter(())


def _telling(way: list[frozenset[str]]) -> list[frozenset[str]]:
    """The parts of a way to match that most texts do not have; of none such the best."""
    if not way:
        raise ValueError("no word is sure to stand in whatever matches")
    told = [words for words in way if all(map(_is_rare, words))]
    return told or [max(way, key=shortest)]


def _is_rare(word: str) -> bool:
    """Whether not nearly every text has a word; looking for those that have it is in vain."""
    return not word.isascii() or len(word.strip()) >= RARE_CHARS


RARE_CHARS = 4


@lru_cache(maxsize=2)
def _possible(text: str) -> frozenset[Rare]:
    """Those that can match somewhere in a text; kept for a document's text and its folded one."""
    words, parts_with, ways = _wanted(tuple(Rare.made))
    hits = {hit[0] for hit in words.find_matches_as_indexes(text, overlapping=True)}
    told = {part for word in hits for part in parts_with[word]}
    return frozenset([rare for rare, way in ways if way <= told])


@cache
def _wanted(
    made: tuple[Rare, ...],
) -> tuple[AhoCorasick, list[list[int]], list[tuple[Rare, frozenset[int]]]]:
    """All words; the parts of patterns that have each; the ways to match, by their parts."""
    parts: dict[frozenset[str], int] = {}
    ways = [
        (rare, frozenset(parts.setdefault(words, len(parts)) for words in way))
        for rare in made
        for way in rare.ways
    ]
    parts_with: dict[str, list[int]] = {}
    for words, number in parts.items():
        for word in words:
            parts_with.setdefault(word, []).append(number)
    return AhoCorasick(list(parts_with)), list(parts_with.values()), ways
