"""What documents that are tried out would bring: their records, new or known, beside the data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.data.dataset import Dataset, Row
from dashboard.data.record import Record, record_with, records_of
from etl.model import Rejection


@dataclass(frozen=True, slots=True)
class Found:
    """What came of documents that are not kept yet.

    `dataset` is the data set as it would be, `fresh` are the new documents in it (by id, in order
    of their paths). `joins` has for each of the records that these give the ids
    of those in the present data set that it would be one with, none for a new
    one; `disputed` the fields on which sources would disagree and did not before. `copies` has for
    a fresh document the present one that it nearly repeats. `known` pairs the name of a document
    that is there already with its id, `aside` that of one that was set aside with the reason.
    `passed` are candidates that were not taken; `names` are those under which documents were
    given, by path.
    """

    dataset: Dataset
    fresh: tuple[str, ...]
    joins: Mapping[str, tuple[str, ...]]
    disputed: Mapping[str, tuple[str, ...]]
    copies: Mapping[str, str]
    known: tuple[tuple[str, str], ...] = ()
    aside: tuple[tuple[str, str], ...] = ()
    passed: tuple[Rejection, ...] = ()
    names: Mapping[str, str] | None = None

    def records_in(self, document_id: str) -> list[str]:
        """The ids of the records that a document gives, in the order of its text."""
        claims = self.dataset.claim_rows(self.dataset.claims_in(document_id))
        return list(dict.fromkeys(c["initiative_id"] for c in sorted(claims, key=_start)))

    @property
    def new(self) -> int:
        """How many of the records are new."""
        return sum(not joined for joined in self.joins.values())


def nothing_found(current: Dataset) -> Found:
    """No document that would be new."""
    return Found(current, (), {}, {}, {})


def compare(trial: Dataset, current: Dataset) -> Found:
    """What a data set with documents tried out has beyond the present one."""
    is_fresh = ~trial.documents.index.isin(current.documents.index)
    rows = sorted(trial.document_rows(trial.documents[is_fresh]), key=lambda row: row["path"])
    fresh = tuple(row["document_id"] for row in rows)
    claims = trial.claims
    of = claims["initiative"][is_fresh[claims["document"].to_numpy()]].unique()
    records = records_of(trial, trial.initiatives.iloc[of])
    joins = {record.initiative_id: _joined(record, current) for record in records}
    return Found(
        dataset=trial,
        fresh=fresh,
        joins=joins,
        disputed=_disputed(records, joins, current),
        copies=_copies(trial, fresh, current),
    )


def _start(claim: Row) -> int:
    return int(claim["start"])


def _joined(record: Record, current: Dataset) -> tuple[str, ...]:
    """The present records whose claims a record of the trial has."""
    table = current.tables.claims.table
    ids = pa.array([each.claim_id for each in record.evidence], pa.string())
    places = pc.indices_nonzero(pc.is_in(table["claim_id"], value_set=ids)).to_numpy()
    by_id = {row["claim_id"]: row["initiative_id"] for row in current.tables.claims.rows(places)}
    found = (by_id.get(each.claim_id) for each in record.evidence)
    return tuple(dict.fromkeys(filter(None, found)))


def _disputed(
    records: Sequence[Record], joins: Mapping[str, Sequence[str]], current: Dataset
) -> dict[str, tuple[str, ...]]:
    found = {}
    for record in records:
        present = [record_with(current, key) for key in joins[record.initiative_id]]
        before = {r.field for one in present if one for r in one.rivalries}
        fields = (r.field for r in record.rivalries if r.field not in before)
        found[record.initiative_id] = tuple(fields)
    return found


def _copies(trial: Dataset, fresh: Sequence[str], current: Dataset) -> dict[str, str]:
    """Near copies, whichever of the two was published first, as (fresh, present) documents.

    Of two fresh ones each other's copy, the later has the earlier.
    """
    found: dict[str, str] = {}
    table = trial.tables.documents.table.select(["document_id", "copy_of"])
    linked = table.filter(pc.is_valid(table["copy_of"])).to_pylist()
    for copy, original in (row.values() for row in linked):
        if copy in fresh:
            found[copy] = original
        elif original in fresh and copy in current.documents.index:
            found[original] = copy
    return found
