"""The merge room's one task: all claims in, all initiatives out, one bundle of blocks at a time."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from etl.merge.blocks import Block, bundles
from etl.merge.called_off import CalledOff, called_off
from etl.merge.cluster import Links, cluster_evidence
from etl.merge.copies import copies_of, sources_of, stand_ins
from etl.merge.evidence import Evidence, Statement, gather, statement_of
from etl.merge.fuse import fuse
from etl.merge.naming import named
from etl.merge.parts import Grouped
from etl.merge.ties import Owner, Ties
from etl.model import Claim, Document, Initiative, Rejection
from etl.model.plain import from_plain, to_plain
from etl.spool import Spool, packed, unpacked


class Merging:
    """Hears all documents one by one, then gives the initiatives; what it heard lies on disk."""

    def __init__(self, spool: Spool) -> None:
        self._statements = spool.shelf("kind", "place_code", "claim_id")
        self._tellers = spool.shelf("document_id")
        self._over = spool.shelf("document_id", "start", "end")
        self._initiatives = spool.shelf("initiative_id")
        self._stated: set[tuple[str, str]] = set()
        self._ties = Ties(spool)

    def hear(
        self, document: Document, claims: Sequence[Claim], rejections: Iterable[Rejection]
    ) -> None:
        """Remembers what a document claims, and what it calls off."""
        for claim in claims:
            told = packed(to_plain(statement_of(claim, document)))
            self._statements.add(claim.kind.value, claim.place_code, claim.claim_id, told)
            self._stated.add((claim.place_code, claim.stated_place))
        if claims:
            self._tellers.add(document.document_id, None)
        for refused in rejections:
            over = called_off(refused, document)
            if over:
                span = refused.span
                self._over.add(document.document_id, span.start, span.end, packed(to_plain(over)))

    def merge(self, copy_of: Mapping[str, str], links: Links) -> None:
        """Makes the initiatives, once all documents have been heard.

        `copy_of` has for each near copy the document that it repeats, `links` is what people
        decided about which claims are one. Every claim belongs to exactly one initiative.
        """
        sources = sources_of(copy_of)
        stands_in = stand_ins(sources, lambda document: any(self._tellers.at(document)))
        for bundle in bundles(
            [(kind, place) for kind, place in self._statements.groups(2)],
            sorted(self._stated),
            self._joined(links),
        ):
            with _nothing_collected():
                evidence = gather(self._of(bundle), sources)
                for record in _merged(evidence, stands_in, links):
                    self._keep(record)
        self._ties.settle(from_plain(CalledOff, unpacked(row[-1])) for row in self._over)

    def _joined(self, links: Links) -> list[frozenset[Block]]:
        """The blocks in which the claims lie that people joined, each time."""
        if not links.together:
            return []
        blocks = {claim: (kind, place) for kind, place, claim in self._statements.groups(3)}
        some = [frozenset(blocks[c] for c in ids if c in blocks) for ids in links.together]
        return [found for found in some if found]

    def _of(self, bundle: Iterable[Block]) -> Iterator[Statement]:
        for block in bundle:
            for row in self._statements.at(*block):
                yield from_plain(Statement, unpacked(row[-1]))

    def _keep(self, record: Grouped) -> None:
        initiative = record.initiative
        self._initiatives.add(initiative.initiative_id, packed(to_plain(initiative)))
        self._ties.hear(record)

    def initiatives(self) -> Iterator[Initiative]:
        """All initiatives, sorted by id."""
        return map(self._read, self._initiatives)

    def initiative(self, initiative_id: str) -> Initiative:
        """The one of that id."""
        return self._read(next(self._initiatives.at(initiative_id)))

    def owners(self, document_id: str) -> Iterator[Owner]:
        """The claims of a document with the initiatives that they belong to."""
        return self._ties.owners(document_id)

    def _read(self, row: Sequence[Any]) -> Initiative:
        return self._ties.tied(from_plain(Initiative, unpacked(row[-1])))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Holds the collector of cycles back: merging makes none, and many objects that all stay.

    Going through them again and again took a fifth of the time of 100,000 claims.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _merged(
    evidence: Sequence[Evidence], stands_in: Mapping[str, str], links: Links
) -> list[Grouped]:
    copies = copies_of(evidence, stands_in)
    repeated = {item.claim.claim_id for found in copies.values() for item in found}
    groups = cluster_evidence([e for e in evidence if e.claim.claim_id not in repeated], links)
    return named([_record(group, copies) for group in groups])


def _record(group: Sequence[Evidence], copies: Mapping[str, Sequence[Evidence]]) -> Grouped:
    """The initiative of a group: copies add their claims to it and nothing else."""
    initiative = fuse(group)
    repeats = tuple(copy for item in group for copy in copies.get(item.claim.claim_id, ()))
    if repeats:
        initiative = replace(
            initiative,
            claim_ids=(*initiative.claim_ids, *(e.claim.claim_id for e in repeats)),
            sources=len({e.claim.document_id for e in (*group, *repeats)}),
        )
    return Grouped(initiative, tuple(group), repeats)
