"""What a format's reader makes of a file: text, what it states of itself, boilerplate."""

from dataclasses import dataclass

from etl.model import Span
from etl.read.stated import Stated


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one document, before it gets its identity.

    `pages` are the offsets in `text` at which printed pages start; empty for what has none.
    """

    text: str
    stated: Stated
    boilerplate: tuple[Span, ...]
    pages: tuple[int, ...] = ()
