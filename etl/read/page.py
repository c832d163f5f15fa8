"""What a format's reader makes of a file: text, what it states of itself, boilerplate."""

from dataclasses import dataclass

from etl.model import Span
from etl.read.stated import Stated


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one document, before it gets its identity.

    `pages` are the offsets in `text` at which printed pages start; empty for what has none.
    `from_properties` names the fields that only the file's properties tell.
    """

    text: str
    stated: Stated
    boilerplate: tuple[Span, ...]
    pages: tuple[int, ...] = ()
    from_properties: tuple[str, ...] = ()
