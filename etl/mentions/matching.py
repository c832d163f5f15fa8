"""Finds every form of a word list in one pass over the text, at word boundaries."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

T = TypeVar("T")


class Matcher(Generic[T]):
    """A word list compiled for one-pass matching: form → what it stands for."""

    def __init__(self, forms: Mapping[str, T]) -> None:
        self._forms = list(forms)
        self._values = [forms[form] for form in self._forms]
        # Left to itself it takes another for long lists, which is eight times as slow.
        self._automaton = AhoCorasick(self._forms, implementation=Implementation.ContiguousNFA)

    def find(self, text: str) -> Iterator[tuple[int, int, T]]:
        """All matches as (start, end, value), overlapping ones too, where words end."""
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if _stands_alone(text, start, end):
                yield start, end, self._values[index]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no Latin letter or digit is cut: Chinese characters need no boundary."""
    return not (
        (start and _is_word(text[start - 1]) and _is_word(text[start]))
        or (end < len(text) and _is_word(text[end]) and _is_word(text[end - 1]))
    )


def _is_word(char: str) -> bool:
    return char.isascii() and char.isalnum()


def longest(matches: Iterable[tuple[int, int, T]]) -> list[tuple[int, int, T]]:
    """The longest matches, without overlaps, in order: "state council" hides "the state"."""
    chosen: list[tuple[int, int, T]] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda m: (m[0] - m[1], m[0])):
        places = range(match[0], match[1])
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(match)
    return sorted(chosen, key=lambda m: m[:2])
