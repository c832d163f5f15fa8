"""Chinese words whose last character opens another one: 其中山东 is no 中山, 城市长期 no 市长."""

from collections.abc import Collection

BARE_CHARS = 2
"""Longer forms hardly ever begin in the middle of a word."""


def begins_within(folded: str, start: int, words: Collection[str]) -> bool:
    """Whether what begins at `start` is the end of one of the words and the start of the next.

    Where the word before it would lose its own end by that, it is none: 投资|金华.
    """
    ends = folded[start - 1 : start + 1] in words or folded[start - 2 : start + 1] in words
    return ends and folded[start - 2 : start] not in words
