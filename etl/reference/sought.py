"""Long lists of wordings that are tried only where a text holds a word that they need.

A regular expression with many alternatives costs the same at every letter of a text that has none
of them, and most texts have none. So each is taken apart once into words of which whatever it
matches must hold one; they are looked for in one pass (Aho-Corasick), and the expression itself is
run only where one was found.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any

from ahocorasick_rs import AhoCorasick

# How `re` itself takes a pattern apart. The standard library has no public door to it;
# tests/mentions/test_sought.py tells when it changes.
_parser: Any = import_module("re._parser")
_ops: Any = import_module("re._constants")
_REPEATS = (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT)
_NO_WIDTH = (_ops.AT, _ops.ASSERT, _ops.ASSERT_NOT)

NOTHING: frozenset[str] = frozenset()


Worth = Callable[[frozenset[str]], int]
"""How well the words of one part of a pattern serve to find it."""


def shortest(words: frozenset[str]) -> int:
    """The number of letters of the shortest word: the more, the rarer they are."""
    return min(map(len, words), default=0)


def needed_words(
    pattern: str, flags: re.RegexFlag = re.NOFLAG, worth: Worth = shortest
) -> frozenset[str]:
    """Words of which each match of the pattern holds at least one; empty where none is sure.

    Of several parts that a match must have, the words are those of the part worth most.
    """
    return _of_sequence(_parser.parse(pattern, flags), worth)


def ways_to_match(pattern: str) -> list[list[frozenset[str]]]:
    """The ways in which a pattern can match: of each of these sets a match holds a word.

    A way is empty where no word is sure to stand in what it matches.
    """
    return _ways(_parser.parse(pattern))


def _ways(items: Iterable[tuple[Any, Any]]) -> list[list[frozenset[str]]]:
    wide = [(op, value) for op, value in items if op not in _NO_WIDTH]
    match wide:
        case [(_ops.BRANCH, (_, branches))]:
            return [way for branch in branches for way in _ways(branch)]
        case [(_ops.SUBPATTERN, value)]:
            return _ways(value[-1])
        case _:
            return [[words for words in _parts(wide, shortest) if words]]


def _of_sequence(items: Iterable[tuple[Any, Any]], worth: Worth) -> frozenset[str]:
    return max((NOTHING, *_parts(items, worth)), key=worth)


def _parts(items: Iterable[tuple[Any, Any]], worth: Worth) -> Iterator[frozenset[str]]:
    """Words of each part that a match must have, of which it holds one; none where none is sure."""
    run = ""
    for op, value in (*items, (None, None)):
        if op is _ops.LITERAL:
            run += chr(value)
        elif op not in _NO_WIDTH:
            yield frozenset({run} - {""})
            yield _of_part(op, value, worth)
            run = ""


def _of_part(op: Any, value: Any, worth: Worth) -> frozenset[str]:
    if op is _ops.BRANCH:
        branches = [_of_sequence(branch, worth) for branch in value[1]]
        return NOTHING.union(*branches) if all(branches) else NOTHING
    if op is _ops.SUBPATTERN:
        return _of_sequence(value[-1], worth)
    if op is _ops.ATOMIC_GROUP:
        return _of_sequence(value, worth)
    if op in _REPEATS and value[0]:
        return _of_sequence(value[2], worth)
    if op is _ops.IN and all(kind is _ops.LITERAL for kind, _ in value):
        return frozenset(chr(code) for _, code in value)
    return NOTHING


class Sought:
    """Patterns, any of which may match, each tried only where a word that it needs stands."""

    def __init__(self, *patterns: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """`flags` are those of `re`; where they ignore case, words are equal by case folding."""
        self._patterns: Sequence[str] = patterns
        self._flags = flags
        self._ignores_case = bool(flags & re.IGNORECASE)
        rows_of: dict[str, list[int]] = {}
        for row, pattern in enumerate(patterns):
            for word in needed_words(pattern, flags) or {""}:
                rows_of.setdefault(self._folded(word), []).append(row)
        self._always = rows_of.pop("", [])
        self._rows = list(rows_of.values())
        self._words = AhoCorasick(list(rows_of))

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{pattern})" for pattern in self._patterns), self._flags)

    @cached_property
    def _each(self) -> list[re.Pattern[str]]:
        return [re.compile(pattern, self._flags) for pattern in self._patterns]

    def _folded(self, text: str) -> str:
        return text.casefold() if self._ignores_case else text

    def _rows_for(self, text: str) -> Iterable[int]:
        """The patterns that can match somewhere in the text."""
        found = self._words.find_matches_as_indexes(self._folded(text), overlapping=True)
        if not found:
            return self._always
        rows = (row for hit in {hit[0] for hit in found} for row in self._rows[hit])
        return {*self._always, *rows}

    def may_match(self, text: str) -> bool:
        """Whether any of the patterns can match somewhere in the text: a quick look."""
        return bool(self._always or self._words.find_matches_as_indexes(self._folded(text)))

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search` for all patterns as alternatives."""
        return self._any.search(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer` for all patterns as alternatives."""
        return self._any.finditer(text) if self.may_match(text) else iter(())

    def matches_whole(self, text: str) -> bool:
        """Whether one of the patterns matches the text from end to end."""
        return bool(self.rows_of_whole(text))

    def rows_of_whole(self, text: str) -> list[int]:
        """Which of the patterns match the text from end to end, by their number."""
        return [row for row in self._rows_for(text) if self._each[row].fullmatch(text)]

    def is_in(self, text: str) -> bool:
        """Whether one of the patterns matches somewhere in the text."""
        return any(self._each[row].search(text) for row in self._rows_for(text))
