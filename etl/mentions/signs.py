"""What every sum of money, and every person, has beside it: one look at all of a text for both.

Most sections hold nothing of the kind, and need not be searched for it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from etl.mentions.currencies import CURRENCY_HINTS
from etl.mentions.marks import plain
from etl.mentions.money import MYRIADS
from etl.mentions.persons import CALLS, OTHER_OFFICE, THINKS
from etl.model import Language, Span
from etl.reference.folding import lower
from etl.reference.sought import needed_words

TURN_MARKS = ":：]】"
"""What stands behind a name at the start of a turn."""
CAPITALS = re.compile(r"[A-Z][a-z]+(?= [A-Z][a-z])")
"""Where a name in Latin letters begins, also where a section cuts a word in two."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The offsets at which such signs stand in a text, each list in order."""

    money: Sequence[int]
    persons: Sequence[int]

    def of_money(self, span: Span) -> bool:
        """Whether a sum can stand in a stretch."""
        return _is_one_in(self.money, span)

    def of_persons(self, span: Span) -> bool:
        """Whether a person can stand in a stretch that holds no cue word."""
        return _is_one_in(self.persons, span)


def _is_one_in(offsets: Sequence[int], span: Span) -> bool:
    at = bisect_left(offsets, span.start)
    return at < len(offsets) and offsets[at] < span.end


@cache
def _words(language: Language) -> tuple[AhoCorasick, int]:
    """What is looked for, and how many of its first words are signs of money."""
    money = sorted({*CURRENCY_HINTS, *MYRIADS})
    if language is Language.EN:
        return AhoCorasick(money), len(money)
    said = {*f"{CALLS}|{THINKS}".split("|"), *TURN_MARKS, *needed_words(OTHER_OFFICE.pattern)}
    return AhoCorasick([*money, *sorted({lower(plain(word)) for word in said})]), len(money)


def signs_in(folded: str, narrowed: str, language: Language) -> Signs:
    """The signs in a text, of which `folded` and `narrowed` are the folded and the plain form."""
    words, count = _words(language)
    money: list[int] = []
    persons: list[int] = []
    for word, start, _ in words.find_matches_as_indexes(lower(narrowed), overlapping=True):
        (money if word < count else persons).append(start)
    if language is Language.EN:
        persons = [capital.start() for capital in CAPITALS.finditer(folded)]
    return Signs(sorted(money), sorted(persons))
