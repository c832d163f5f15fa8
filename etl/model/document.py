"""A document as it was read, and a stretch of its text."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from etl.model.vocabulary import Language, Tier


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A half-open stretch `[start, end)` of a document's text, in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves: the only way in which a quote is made."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its text, what it says of itself, and which stretches are boilerplate.

    `published` is the date the document itself carries (None where it carries none).
    `boilerplate` is sorted and does not overlap. `copy_of` is the id of the document that this
    one nearly repeats (None for an independent one). `url` is the address that the document gives
    or was fetched from (None where not known). `pages` are the offsets in `text` at which the pages
    of a PDF start (empty for what has no pages). `from_properties` names the fields that only the
    file's properties tell, which programs fill in: less sure than the text.
    """

    document_id: str
    path: str
    sha256: str
    language: Language
    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    boilerplate: tuple[Span, ...] = ()
    tier: Tier = Tier.UNKNOWN
    copy_of: str | None = None
    url: str | None = None
    pages: tuple[int, ...] = ()
    from_properties: tuple[str, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The page, counted from 1, on which a place in the text stands; None without pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def body(self) -> str:
        """The text with its boilerplate blanked out: every offset stays what it was."""
        parts, end = [], 0
        for span in self.boilerplate:
            parts += [self.text[end : span.start], " " * (span.end - span.start)]
            end = span.end
        return "".join([*parts, self.text[end:]])


@dataclass(frozen=True, order=True, slots=True)
class Rejected:
    """An input that was set aside: its path, and one line that says why and what to do."""

    path: str
    reason: str
