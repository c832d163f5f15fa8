"""Documents with their claims, set down as they come and given back in the order of the tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from etl.model import Claim, Document
from etl.model.plain import from_plain, to_plain
from etl.spool import Spool, packed, unpacked


class Record(NamedTuple):
    """A document with all its claims, as the tables list them."""

    document: Document
    claims: tuple[Claim, ...]


class Records:
    """Hears all documents one by one; what it heard lies on disk."""

    def __init__(self, spool: Spool) -> None:
        self._shelf = spool.shelf("path", "document_id")

    def hear(self, document: Document, claims: Sequence[Claim]) -> None:
        """Sets a document down with its claims."""
        plain = packed([to_plain(document), to_plain(claims)])
        self._shelf.add(document.path, document.document_id, plain)

    def each(self, copy_of: Mapping[str, str]) -> Iterator[Record]:
        """All of them; `copy_of` has for each near copy the document that it repeats."""
        for *_, document_id, plain in self._shelf:
            document, claims = unpacked(plain)
            yield Record(
                replace(from_plain(Document, document), copy_of=copy_of.get(document_id)),
                tuple(sorted((from_plain(Claim, claim) for claim in claims), key=_place)),
            )


def _place(claim: Claim) -> tuple[object, ...]:
    return (claim.span, claim.place_code, claim.claim_id)
