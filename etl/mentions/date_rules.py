"""How a grammar of dates is run: an ordered list of rules, read in one pass over the text."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ahocorasick_rs import AhoCorasick

from etl.model.claim import Period


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

_NAME = re.compile(r"\?P<\w+>")
_REACH = 64
"""How far behind the start of a date its core can stand."""
_LONGEST_OPENER = 12
"""More letters than any word has that opens a date."""


class Grammar:
    """Rules in order of precedence: at one place in the text the first that fits is taken.

    Most text has no date in it: rules are tried only before a word that every date needs.
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
        self._rules = [(re.compile(pattern), handler) for pattern, handler in rules]
        anonymous = (_NAME.sub("?:", pattern) for pattern, _ in rules)
        branches = "|".join(f"(?P<rule{n}>{branch})" for n, branch in enumerate(anonymous))
        self._any = re.compile(branches)
        self._cores = AhoCorasick(sorted(set(cores)))
        self._opening = re.compile(opening)
        self._openers = openers

    def read(self, stretch: str, published: date | None) -> list[tuple[int, int, Reading]]:
        """Every date of the stretch, as start, end and reading, in order."""
        found = []
        for hit in self._hits(stretch):
            pattern, handler = self._rules[int((hit.lastgroup or "rule0")[4:])]
            match = pattern.match(stretch, hit.start())
            reading = _resolved(handler, match, published) if match else None
            if reading:
                found.append((hit.start(), hit.end(), reading))
        return found

    def _hits(self, stretch: str) -> Iterator[re.Match[str]]:
        done = 0
        for start in self._starts(stretch):
            hit = self._any.match(stretch, start) if start >= done else None
            if hit:
                done = hit.end()
                yield hit

    def _starts(self, stretch: str) -> Iterator[int]:
        """Where a rule may start, in order: at a word that can open it, with a core in reach."""
        seen = 0
        for _, core, _ in self._cores.find_matches_as_indexes(stretch):
            first, end = max(seen, core - _REACH), core + _LONGEST_OPENER
            for word in self._opening.finditer(stretch, first, end):
                if word.start() > core:
                    break
                seen = word.end()
                if self._may_open(word[0]):
                    yield word.start()

    def _may_open(self, word: str) -> bool:
        return self._openers is None or word[0].isdigit() or word.lower() in self._openers


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
