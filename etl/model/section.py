"""A stretch of a document that stands on its own, with the headings that govern it."""

from dataclasses import dataclass
from enum import StrEnum

from etl.model.document import Span


class SectionKind(StrEnum):
    """What a section is on the page."""

    HEADLINE = "headline"
    HEADING = "heading"
    META = "meta"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Section:
    """One headline, paragraph, list item or table row of a document, outside boilerplate.

    `headings` are the spans of the headings above it, outermost first. A table row has one
    span in `cells` for each cell, and the column heads' spans in `columns` (empty where the
    table has no head). `unit` is what the line above its table says of its numbers (单位：万元).
    """

    kind: SectionKind
    span: Span
    headings: tuple[Span, ...] = ()
    cells: tuple[Span, ...] = ()
    columns: tuple[Span, ...] = ()
    unit: Span | None = None
