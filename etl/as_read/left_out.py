"""A document without some stretches of its text, and every span moved back to the whole."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from etl.model import Document, Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where something was left out: offsets in the shorter text, and what to add from each on."""

    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def outer(self, offset: int, *, is_end: bool = False) -> int:
        """The offset in the whole text; an end stays before what was left out right after it."""
        at = bisect_right(self.starts, offset - is_end)
        return offset + (self.shifts[at - 1] if at else 0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is left out of a text, with a blank in its place where words would run together."""

    span: Span
    leaves_blank: bool = False

    @property
    def length(self) -> int:
        """How much shorter the text becomes."""
        return self.span.end - self.span.start - self.leaves_blank


def left_out(document: Document, found: Sequence[Stretch]) -> tuple[Document, Gaps | None]:
    """The document without the stretches, which are sorted and apart; None where there are none."""
    if not found:
        return document, None
    parts, starts, shifts = [], [], [0]
    end = 0
    for stretch in found:
        parts += [document.text[end : stretch.span.start], " " * stretch.leaves_blank]
        end = stretch.span.end
        starts.append(stretch.span.start - shifts[-1] + stretch.leaves_blank)
        shifts.append(shifts[-1] + stretch.length)
    begins = [stretch.span.start for stretch in found]

    def inner(offset: int) -> int:
        at = bisect_left(begins, offset)
        if at and offset < found[at - 1].span.end:
            return begins[at - 1] - shifts[at - 1]
        return offset - shifts[at]

    shorter = replace(
        document,
        text="".join([*parts, document.text[end:]]),
        boilerplate=tuple(Span(inner(s.start), inner(s.end)) for s in document.boilerplate),
        pages=tuple(inner(page) for page in document.pages),
    )
    return shorter, Gaps(tuple(starts), tuple(shifts[1:]))


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
