"""Finds every form of a word list in one pass over the text, at word boundaries."""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

T = TypeVar("T")


class Matcher(Generic[T]):
    """A word list compiled for one-pass matching: form → what it stands for."""

    def __init__(self, forms: Mapping[str, T]) -> None:
        self._values = list(forms.values())
        # Whether a form opens and ends with a Latin letter or digit, and must not cut a word there.
        self._edges = [(_is_word(form[0]), _is_word(form[-1])) for form in forms]
        # Left to itself it takes another for long lists, which is eight times as slow.
        self._automaton = AhoCorasick(list(forms), implementation=Implementation.ContiguousNFA)

    def find(self, text: str) -> Iterator[tuple[int, int, T]]:
        """All matches as (start, end, value), overlapping ones too, where words end."""
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            opens, ends = self._edges[index]
            if opens and start and _is_word(text[start - 1]):
                continue
            if ends and end < len(text) and _is_word(text[end]):
                continue
            yield start, end, self._values[index]


def _is_word(char: str) -> bool:
    return char.isascii() and char.isalnum()


def longest(matches: list[tuple[int, int, T]]) -> list[tuple[int, int, T]]:
    """The longest matches, without overlaps, in order: "state council" hides "the state"."""
    if len(matches) < 2:
        return matches
    chosen: list[tuple[int, int, T]] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda m: (m[0] - m[1], m[0])):
        places = range(match[0], match[1])
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(match)
    return sorted(chosen, key=lambda m: m[:2])
