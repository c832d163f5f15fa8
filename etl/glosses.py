"""Chinese text with pinyin in brackets after its characters (數(shù)據), read without it.

Converters and reading aids leave such marks by the hundred, and each cuts a word in two. The
document is read as if they were not there; every span found is then moved to where its words stand
in the text as it is, so that quotes stay slices of it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from etl.model import Document, Language, Span

T = TypeVar("T")

GLOSS = re.compile(
    r"(?<=[\u4e00-\u9fff])[ \u3000]?[(（](?!ai[)）])"
    r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ]{1,6}[ \u3000]?[)）]"
)
MIN_GLOSSES = 5
"""Fewer may be meant: a name with its reading, an abbreviation."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where something was left out: offsets in the shorter text, and what to add from each on."""

    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def outer(self, offset: int, *, is_end: bool = False) -> int:
        """The offset in the whole text; an end stays before what was left out right after it."""
        at = bisect_right(self.starts, offset - is_end)
        return offset + (self.shifts[at - 1] if at else 0)


def without_glosses(document: Document) -> tuple[Document, Gaps | None]:
    """The document as it is to be read, and what was left out; itself and None where nothing."""
    if document.language is not Language.ZH:
        return document, None
    found = [match.span() for match in GLOSS.finditer(document.text)]
    if len(found) < MIN_GLOSSES:
        return document, None
    text = GLOSS.sub("", document.text)
    starts, shifts, total = [], [], 0
    for start, end in found:
        starts.append(start - total)
        total += end - start
        shifts.append(total)
    shorter = replace(
        document,
        text=text,
        boilerplate=tuple(_inner(span, found) for span in document.boilerplate),
        pages=tuple(_inner_offset(page, found) for page in document.pages),
    )
    return shorter, Gaps(tuple(starts), tuple(shifts))


def _inner(span: Span, found: Sequence[tuple[int, int]]) -> Span:
    return Span(_inner_offset(span.start, found), _inner_offset(span.end, found))


def _inner_offset(offset: int, found: Sequence[tuple[int, int]]) -> int:
    return offset - sum(min(end, offset) - start for start, end in found if start < offset)


def moved(value: T, gaps: Gaps) -> T:
    """The same with every span in it moved to the whole text: dataclasses, tuples and lists."""
    return _moved(value, gaps)  # type: ignore[no-any-return]


def _moved(value: Any, gaps: Gaps) -> Any:
    match value:
        case Span(start, end):
            return Span(gaps.outer(start), gaps.outer(end, is_end=True))
        case tuple() | list():
            return type(value)(_moved(item, gaps) for item in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return replace(
                value, **{f.name: _moved(getattr(value, f.name), gaps) for f in fields(value)}
            )
    return value
