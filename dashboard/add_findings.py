"""What documents that are tried out would bring: their records, new or known, beside the data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.record import record_with, records_of
from etl.model import Rejection


@dataclass(frozen=True, slots=True)
class Found:
    """What came of documents that are not kept yet.

    `dataset` holds what they touch of the data set as it would be: the `fresh` documents (by id,
    in order of their paths), their records and all claims for these. `joins` has for each of the
    records the ids of those in the present data set that it would be one with, none for a new
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
        claims = self.dataset.claims
        ours = claims[claims["document_id"] == document_id].sort_values("start")
        return list(dict.fromkeys(ours["initiative_id"]))

    @property
    def new(self) -> int:
        """How many of the records are new."""
        return sum(not joined for joined in self.joins.values())


def nothing_found(current: Dataset) -> Found:
    """No document that would be new."""
    empty = replace(
        current,
        documents=current.documents.iloc[:0],
        claims=current.claims.iloc[:0],
        initiatives=current.initiatives.iloc[:0],
    )
    return Found(empty, (), {}, {}, {})


def compare(trial: Dataset, current: Dataset) -> Found:
    """What a data set with documents tried out has beyond the present one."""
    fresh = trial.documents[~trial.documents.index.isin(current.documents.index)]
    claims = trial.claims
    touched = claims.loc[claims["document_id"].isin(fresh.index), "initiative_id"].unique()
    ours = claims[claims["initiative_id"].isin(touched)]
    joins = {key: _joined(ours, key, current) for key in touched}
    documents = trial.documents[trial.documents.index.isin({*fresh.index, *ours["document_id"]})]
    part = replace(
        trial, documents=documents, claims=ours, initiatives=trial.initiatives.loc[touched]
    )
    return Found(
        dataset=part,
        fresh=tuple(fresh.sort_values("path").index),
        joins=joins,
        disputed=_disputed(part, joins, current),
        copies=_copies(trial.documents, fresh, current),
    )


def _joined(claims: pd.DataFrame, key: str, current: Dataset) -> tuple[str, ...]:
    """The present records whose claims a record of the trial has."""
    ids = claims.loc[claims["initiative_id"] == key, "claim_id"]
    owners = current.claims["initiative_id"]
    return tuple(dict.fromkeys(owners[c] for c in ids if c in owners.index))


def _disputed(
    part: Dataset, joins: Mapping[str, Sequence[str]], current: Dataset
) -> dict[str, tuple[str, ...]]:
    found = {}
    for record in records_of(part, part.initiatives):
        present = [record_with(current, key) for key in joins[record.initiative_id]]
        before = {r.field for one in present if one for r in one.rivalries}
        fields = (r.field for r in record.rivalries if r.field not in before)
        found[record.initiative_id] = tuple(fields)
    return found


def _copies(documents: pd.DataFrame, fresh: pd.DataFrame, current: Dataset) -> dict[str, str]:
    """Near copies, whichever of the two was published first, as (fresh, present) documents.

    Of two fresh ones each other's copy, the later has the earlier.
    """
    found: dict[str, str] = {}
    linked = documents["copy_of"].dropna()
    for copy, original in zip(map(str, linked.index), map(str, linked), strict=True):
        if copy in fresh.index:
            found[copy] = original
        elif original in fresh.index and copy in current.documents.index:
            found[original] = copy
    return found
