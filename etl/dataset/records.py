"""Rows of documents and their claims, set down as they come and given back in the tables' order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from etl.dataset.rows import Row, claim_row, document_row
from etl.model import Claim, Document
from etl.model.plain import to_plain
from etl.spool import Spool, packed, unpacked


class Stated(NamedTuple):
    """A claim's row, and the code of the place that it names."""

    place_code: str
    row: Row


class Record(NamedTuple):
    """A document's row with those of all its claims, as the tables list them.

    The claims' rows are still without the initiative that each belongs to.
    """

    document: Row
    claims: list[Stated]


class Records:
    """Hears all documents one by one; what it heard lies on disk."""

    def __init__(self, spool: Spool) -> None:
        self._shelf = spool.shelf("path", "document_id")

    def hear(self, document: Document, claims: Sequence[Claim]) -> None:
        """Sets a document down with its claims."""
        stated = [
            Stated(claim.stated_place, claim_row(claim, document, ""))
            for claim in sorted(claims, key=_place)
        ]
        plain = packed(to_plain(Record(document_row(document), stated)))
        self._shelf.add(document.path, document.document_id, plain)

    def each(self, copy_of: Mapping[str, str]) -> Iterator[Record]:
        """All of them; `copy_of` has for each near copy the document that it repeats."""
        for *_, document_id, plain in self._shelf:
            document, claims = unpacked(plain)
            document["copy_of"] = copy_of.get(document_id)
            yield Record(document, [Stated(*claim) for claim in claims])


def _place(claim: Claim) -> tuple[object, ...]:
    return (claim.span, claim.place_code, claim.claim_id)
