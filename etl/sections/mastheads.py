"""Short lines that head nothing: between a title and its text, and links among the paragraphs."""

import re
from collections.abc import Callable, Iterator, Sequence

from etl.sections.tables import TextLine

ENDS = re.compile(r"[.!?。！？；;][\"”’')）」』]*\s*$")
MIN_TEXT_CHARS = 30
"""So long is the first line that is running text, and no part of a masthead."""
MIN_ECHO_CHARS = 8
MAX_LINK_CHARS = 90
PLAIN = re.compile(r"\w+")


def masthead_of(
    blocks: Sequence[TextLine], title: str | None, is_meta: Callable[[str], bool]
) -> frozenset[int]:
    """The indices of the lines beside a title that stand over no part of the text.

    "Jinan Evening News", and below it the date: `is_meta` tells lines such as the second.
    """
    text = _first_text(blocks)
    titles = [i for i in range(text) if title and blocks[i].text.strip() == title]
    last = max((i for i in range(text) if is_meta(blocks[i].text)), default=-1)
    return frozenset(i for i in range(last) if titles and i not in titles)


def links_of(blocks: Sequence[TextLine]) -> frozenset[int]:
    """The indices of lines among the paragraphs that are a link to another text, and its words."""
    return frozenset(_links(blocks, _first_text(blocks)))


def _first_text(blocks: Sequence[TextLine]) -> int:
    return next((i for i, block in enumerate(blocks) if _is_text(block.text)), len(blocks))


def _is_text(text: str) -> bool:
    return len(text.strip()) >= MIN_TEXT_CHARS and ENDS.search(text) is not None


def _links(blocks: Sequence[TextLine], first: int) -> Iterator[int]:
    """Lines that the next one repeats: "Fuzhou opens a data lake - Min Post", and it again."""
    for i in range(first, len(blocks) - 1):
        line, below = blocks[i].text, blocks[i + 1].text
        if max(len(line), len(below)) > MAX_LINK_CHARS or ENDS.search(line) or ENDS.search(below):
            continue
        words, again = ("".join(PLAIN.findall(text)) for text in (line, below))
        shorter, longer = sorted((words, again), key=len)
        if len(shorter) >= MIN_ECHO_CHARS and longer.startswith(shorter):
            yield i
            yield i + 1
