"""The merge room's one task: all claims in, all initiatives out."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from etl.merge.cluster import Links, cluster_evidence
from etl.merge.copies import copies_of
from etl.merge.evidence import Evidence, gather
from etl.merge.fuse import fuse
from etl.merge.life import cancellations
from etl.merge.naming import with_ids
from etl.merge.parts import Grouped, parts_of, shared_sums
from etl.model import Claim, Document, Initiative, Rejection


def merge_claims(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    rejections: Iterable[Rejection] = (),
    links: Links = Links(),  # noqa: B008 - frozen
) -> list[Initiative]:
    """All initiatives, sorted by id; every claim belongs to exactly one of them.

    `links` is what people decided about which claims are one; `rejections` tell of initiatives
    that were called off. Raises `KeyError` for a claim whose document is not given.
    """
    with _nothing_collected():
        return _merged(claims, documents, rejections, links)


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
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    rejections: Iterable[Rejection],
    links: Links,
) -> list[Initiative]:
    evidence = gather(claims, documents)
    copies = copies_of(evidence)
    repeated = {item.claim.claim_id for found in copies.values() for item in found}
    groups = cluster_evidence([e for e in evidence if e.claim.claim_id not in repeated], links)
    records = with_ids([_record(group, copies, documents) for group in groups])
    shared, parts = shared_sums(records), parts_of(records)
    over = cancellations((r.initiative for r in records), rejections, documents)
    finished = []
    for record in records:
        key = record.initiative.initiative_id
        life = record.initiative.life + ((over[key],) if key in over else ())
        finished.append(
            replace(
                record.initiative,
                shared_with=shared.get(key, ()),
                part_of=parts.get(key),
                life=life,
            )
        )
    return sorted(finished, key=lambda i: i.initiative_id)


def _record(
    group: Sequence[Evidence],
    copies: Mapping[str, Sequence[Evidence]],
    documents: Mapping[str, Document],
) -> Grouped:
    """The initiative of a group: copies add their claims to it and nothing else."""
    initiative = fuse(group, documents)
    repeats = [copy for item in group for copy in copies.get(item.claim.claim_id, ())]
    if repeats:
        initiative = replace(
            initiative,
            claim_ids=(*initiative.claim_ids, *(e.claim.claim_id for e in repeats)),
            sources=len({e.claim.document_id for e in (*group, *repeats)}),
        )
    return Grouped(initiative, tuple(group))
