"""Wordings that are looked for in all lines of a text at once, to tell where each may match.

A line is short, and to look at it alone costs more than its letters do.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from etl.reference.sought import needed_words

T = TypeVar("T")


class InLines(Generic[T]):
    """Patterns, each with what it stands for, of which one look tells what a line may hold."""

    def __init__(self, patterns: Iterable[tuple[str, T]]) -> None:
        """The patterns ignore case."""
        meant_by: defaultdict[str, set[T]] = defaultdict(set)
        for pattern, meaning in patterns:
            for word in needed_words(pattern, re.IGNORECASE) or {""}:
                meant_by[word.casefold()].add(meaning)
        self._always = frozenset(meant_by.pop("", ()))
        self._meanings = [frozenset(meant) for meant in meant_by.values()]
        self._words = AhoCorasick(list(meant_by))

    def within(self, lines: Sequence[str]) -> list[frozenset[T]]:
        """For each line what the patterns stand for of which one may match somewhere in it."""
        folded = [line.casefold() for line in lines]
        ends = list(accumulate(len(line) + 1 for line in folded))
        found = self._words.find_matches_as_indexes("\n".join(folded), overlapping=True)
        within = [self._always] * len(lines)
        for word, start, _ in found:
            within[bisect_right(ends, start)] |= self._meanings[word]
        return within
