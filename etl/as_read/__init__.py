"""A document as it is to be read: without readings in brackets, its broken lines put together.

Nothing of this shows in what is published: every span found is moved back to where its words stand
in the text as it is, so that quotes stay slices of it.
"""

from etl.as_read.glosses import glosses_in
from etl.as_read.left_out import Gaps, left_out, moved
from etl.as_read.wraps import wraps_in
from etl.model import Document

__all__ = ["Gaps", "as_read", "moved"]


def as_read(document: Document) -> tuple[Document, Gaps | None]:
    """The document as it is to be read, and what was left out; itself and None where nothing."""
    glosses = glosses_in(document)
    read, gaps = left_out(document, glosses)
    if gaps:
        # Texts with readings come from converters that keep whole paragraphs.
        return read, gaps
    return left_out(document, wraps_in(document))
