"""How a grammar of dates is run: an ordered list of rules, read in one pass over the text."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ahocorasick_rs import AhoCorasick

from etl.model.claim import Period
from etl.reference.sought import needed_words


@dataclass(frozen=True, slots=True)
class Reading:
    """What words for a date mean: `period` is None where it can't be told; `is_future`
    where they can only look ahead."""

    period: Period | None
    is_future: bool = False


Words = Mapping[str, str]
"""The words that a rule's named groups matched; empty for a group that did not, or
that the rule lacks."""

Handler = Callable[[Words, date | None], Reading | None]
"""Resolves the words against the document's date; None where the words are no date after all."""

Rule = tuple[str, Handler]
"""A pattern (its groups named, no numbered ones) and what resolves it."""

Core = tuple[int, int]
"""A core that was found: its start and its number."""

_REACH = 64
"""How far behind the start of a date its core can stand."""
_LONGEST_OPENER = 12
"""More letters than any word has that opens a date."""


class Grammar:
    """Rules in order of precedence: at one place in the text the first that fits is taken.

    Most text has no date in it: a rule is tried only before a word that its dates need.
    """

    def __init__(
        self,
        rules: list[Rule],
        cores: Iterable[str],
        opening: str,
        openers: frozenset[str] | None = None,
    ) -> None:
        """`cores` are words of which whatever a rule matches holds one.

        `opening` is a pattern for what a rule can start with: a number, and a word or character;
        `openers` are the words that count among these, in lower case, None for all.
        """
        words = sorted(set(cores))
        holding = [_cores_of(pattern, words) for pattern, _ in rules]
        self._rules = [(re.compile(pattern), handler) for pattern, handler in rules]
        self._rules_of = [
            [rule for rule, held in enumerate(holding) if word.lower() in held] for word in words
        ]
        self._cores = AhoCorasick(words)
        self._opening = re.compile(opening)
        self._openers = openers

    def read(self, stretch: str, published: date | None) -> list[tuple[int, int, Reading]]:
        """Every date of the stretch, as start, end and reading, in order."""
        found, done = [], 0
        hits = self._cores.find_matches_as_indexes(stretch, overlapping=True)
        cores = sorted((start, core) for core, start, _ in hits)
        for start in self._starts(stretch, cores):
            rule = self._rule_at(stretch, start, cores) if start >= done else None
            if rule:
                match, handler = rule
                done = match.end()
                reading = _resolved(handler, match, published)
                if reading:
                    found.append((start, done, reading))
        return found

    def _starts(self, stretch: str, cores: list[Core]) -> Iterator[int]:
        """Where a rule may start, in order: at a word that can open it, with a core in reach."""
        seen = 0
        for core, _ in cores:
            first, end = max(seen, core - _REACH), core + _LONGEST_OPENER
            for word in self._opening.finditer(stretch, first, end):
                if word.start() > core:
                    break
                seen = word.end()
                if self._may_open(word[0]):
                    yield word.start()

    def _may_open(self, word: str) -> bool:
        return self._openers is None or word[0].isdigit() or word.lower() in self._openers

    def _rule_at(
        self, stretch: str, start: int, cores: list[Core]
    ) -> tuple[re.Match[str], Handler] | None:
        """The first rule that fits, of those whose cores are in reach."""
        near = cores[bisect_left(cores, (start, 0)) : bisect_left(cores, (start + _REACH + 1, 0))]
        for rule in sorted({rule for _, core in near for rule in self._rules_of[core]}):
            pattern, handler = self._rules[rule]
            match = pattern.match(stretch, start)
            if match:
                return match, handler
        return None


def _cores_of(pattern: str, cores: list[str]) -> frozenset[str]:
    """Of which cores a match of the pattern holds one, in lower case; all where that isn't sure."""
    known = frozenset(core.lower() for core in cores)

    def held(words: frozenset[str]) -> list[set[str]]:
        return [{core for core in known if core in word.lower()} for word in words]

    words = needed_words(pattern, worth=lambda words: bool(words) and all(held(words)))
    return frozenset().union(*held(words)) if words and all(held(words)) else known


def _resolved(handler: Handler, match: re.Match[str], published: date | None) -> Reading | None:
    try:
        return handler(_words(match), published)
    except (ValueError, OverflowError):  # a day before the year 1 or after 9999
        return None


def _words(match: re.Match[str]) -> Words:
    """What the named groups matched; a figure after a name only keeps two groups apart."""
    words: defaultdict[str, str] = defaultdict(str)
    for name, found in match.groupdict("").items():
        words[name.rstrip("0123456789")] += found
    return words


def placed(period: Period | None, published: date | None, is_deadline: bool = False) -> Reading:
    """The reading of a period that is known: ahead where it starts after the document.

    `is_deadline` (by, 前) makes it look ahead already where it ends after the document, or
    where the document has no date.
    """
    if period is None or published is None:
        return Reading(period, is_deadline)
    return Reading(period, period.start > published or (is_deadline and period.end > published))
