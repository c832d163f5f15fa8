"""The data set as the app reads it: what filters, sums and maps need, and the rows behind it."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from dashboard.choices.yardsticks import Yardsticks, yardsticks_of
from dashboard.data import columns
from dashboard.data.frames import claims_frame, documents_frame, initiatives_frames
from dashboard.data.ledger import COUNTED
from dashboard.data.stored import Row as Row
from dashboard.data.stored import Stored, spilled
from dashboard.data.vocabulary import Vocabulary
from dashboard.running.kept import Kept
from etl.model import Kind, Level
from etl.model.whereabouts import PACKAGE

COVERAGE_COLUMNS = ["documents_searched", "documents_mentioning", "documents"]

LATER_COLUMNS: dict[str, Any] = {
    "part_of": None,
    "rate_date": None,
    "review": "machine",
    "reviewed_by": None,
    "reviewed_at": None,
    "review_priority": 0.0,
}
"""Columns that a data set of version 0.1 lacks, with what stands for them."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables whole, for the rows that are shown; rows are named by their place."""

    documents: Stored
    claims: Stored
    initiatives: Stored


@dataclass(frozen=True, eq=False)
class Dataset:
    """The data set; read-only by agreement. Frames hold what all rows are looked at for.

    `documents`, by id, the newest first: `published` (a day or NaT), `language`, `tier`, `row`
    (its place in the table). `claims`: the places of each one's `initiative` and `document` in
    these frames, and its own `row` in the table, those of one initiative beside each other.
    `initiatives`, by id, in the order of the table: codes and words as categories, `sectors` joined
    by commas, `region` (the province's code, the national one for the central government), `since`
    and `until`, `known` (the day from which it is known: `until`, else that of the first document
    about it), `newness` (0 for the newest), `position`, and what the ledger adds for
    sums. `steps`: each step of a life with the place of its `initiative`, `stage`, `start`, `end`,
    `reported`. `shared` are pairs of places of initiatives
    for which the same words were read.

    `version` is the first eight characters of the digest of the content. `is_invented`: made for
    demonstration, nothing in it is true. `yardsticks` are what its sums can be measured by.
    `coverage` says by a place's code how many documents were searched and how many mention the
    place, and which; it is empty where the data set has no such table. `kept`: what was made of it.
    """

    documents: pd.DataFrame
    claims: pd.DataFrame
    initiatives: pd.DataFrame
    steps: pd.DataFrame
    shared: np.ndarray
    places: pd.DataFrame
    tables: Tables
    vocabulary: Vocabulary
    version: str
    is_invented: bool = False
    yardsticks: Yardsticks = field(default_factory=Yardsticks)
    coverage: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=COVERAGE_COLUMNS))
    kept: Kept = field(default_factory=Kept)

    @cached_property
    def place_rows(self) -> dict[str, Row]:
        """The row of each place, by its code."""
        return {str(code): row for code, row in self.places.to_dict("index").items()}

    @cached_property
    def nameless(self) -> pd.DataFrame:
        """The initiatives without their ids: of many rows these are slow to copy."""
        return self.initiatives.reset_index(drop=True)

    @cached_property
    def is_fund(self) -> np.ndarray:
        """Which initiatives are funds."""
        return columns.is_among(self.initiatives["kind"], [Kind.FUND])

    @cached_property
    def is_national(self) -> np.ndarray:
        """Which initiatives are the central government's."""
        return columns.is_among(self.initiatives["level"], [Level.NATIONAL])

    @cached_property
    def is_local_size(self) -> np.ndarray:
        """Which are local funds whose size may be added to others'."""
        has_size = self.initiatives["fault"].to_numpy() == COUNTED
        return np.asarray(self.is_fund & ~self.is_national & has_size)

    @cached_property
    def _wholes(self) -> tuple[np.ndarray, np.ndarray]:
        """The places of all parts in the order of their wholes' places, and these."""
        wholes = self.initiatives["whole"].to_numpy()
        parts = np.flatnonzero(wholes >= 0)
        parts = parts[np.argsort(wholes[parts], kind="stable")]
        return parts, wholes[parts]

    def parts_of(self, initiative: int) -> np.ndarray:
        """The places of the initiatives that are parts of the one at a place."""
        parts, wholes = self._wholes
        return parts[_between(wholes, initiative)]

    def claims_of(self, initiatives: np.ndarray) -> pd.DataFrame:
        """The claims for the initiatives at some places, in the order of these."""
        of = self.claims["initiative"].to_numpy()
        spans = [_between(of, place) for place in initiatives]
        found = [np.arange(span.start, span.stop) for span in spans]
        return self.claims.iloc[np.concatenate([np.empty(0, np.int64), *found])]

    def document_rows(self, documents: pd.DataFrame) -> list[Row]:
        """The rows of some documents in full."""
        return self.tables.documents.rows(documents["row"].to_numpy())

    def initiative_rows(self, initiatives: pd.DataFrame) -> list[Row]:
        """The rows of some initiatives in full."""
        return self.tables.initiatives.rows(initiatives["position"].to_numpy())

    def claim_rows(self, claims: pd.DataFrame) -> list[Row]:
        """The rows of some claims in full."""
        return self.tables.claims.rows(claims["row"].to_numpy())

    def document_row(self, document_id: str) -> Row:
        """The row of a document in full; KeyError where there is none."""
        return self.document_rows(self.documents.loc[[document_id]])[0]

    def claims_in(self, document_id: str) -> pd.DataFrame:
        """The claims that were read in a document, in the order of the table."""
        place = self.documents.index.get_loc(document_id)
        return self.claims[self.claims["document"] == place].sort_values("row")


def _between(ascending: np.ndarray, value: int) -> slice:
    """Where a value stands in an array in ascending order."""
    # Looked for as its own type: else all of the array would be turned into another first.
    ends = np.array([value, value + 1], ascending.dtype)
    first, last = np.searchsorted(ascending, ends)
    return slice(int(first), int(last))


def read_dataset(folder: Path) -> Dataset:
    """Read the data set in a folder; FileNotFoundError where a table is missing."""
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    tables = Tables(
        documents=spilled(folder / "documents.parquet", lambda table: table),
        claims=spilled(folder / "claims.parquet", lambda table: table),
        initiatives=spilled(folder / "initiatives.parquet", completed),
    )
    places = pd.read_parquet(folder / "places.parquet").set_index("code", drop=False)
    return dataset_of(tables, places, package, _coverage(folder / "coverage.parquet"))


def dataset_of(
    tables: Tables, places: pd.DataFrame, package: dict[str, Any], coverage: pd.DataFrame
) -> Dataset:
    """The data set of some tables; `places` by code, `package` as `datapackage.json` has it."""
    document_ids = tables.documents.table["document_id"]
    ids = tables.initiatives.table["initiative_id"]
    documents = documents_frame(tables.documents.table)
    claims = claims_frame(tables.claims.table, documents, document_ids, ids)
    initiatives, steps = initiatives_frames(tables.initiatives.table, documents, claims)
    shared = columns.items(tables.initiatives.table["shared_with"])
    pairs = np.stack([shared.rows, columns.places_of(shared.values, ids)], axis=1)
    return Dataset(
        documents=documents,
        claims=claims,
        initiatives=initiatives,
        steps=steps,
        shared=pairs[pairs[:, 1] >= 0],
        places=places,
        tables=tables,
        vocabulary=Vocabulary(tables.documents, tables.claims, tables.initiatives, places),
        version=str(package.get("version", ""))[:8],
        is_invented=package.get("invented") is True,
        yardsticks=yardsticks_of(package),
        coverage=coverage,
    )


def completed(initiatives: pa.Table) -> pa.Table:
    """With the columns that a data set of version 0.1 lacks; one reading there is the only one."""
    rows = initiatives.num_rows
    none = pa.array([[]] * rows, pa.list_(pa.string()))
    later = {name: _same(value, rows) for name, value in LATER_COLUMNS.items()}
    readings = dict.fromkeys(("amount_cny_low", "amount_cny_high"), initiatives["amount_cny"])
    for name, values in {**later, **readings, "life": none, "corrected": none}.items():
        if name not in initiatives.column_names:
            initiatives = initiatives.append_column(name, values)
    return initiatives


def _same(value: str | float | None, rows: int) -> pa.Array:
    kind = pa.float64() if isinstance(value, float) else pa.string()
    return pa.array([value] * rows, kind)


def _coverage(file: Path) -> pd.DataFrame:
    if not file.exists():
        return pd.DataFrame(columns=COVERAGE_COLUMNS)
    return pd.read_parquet(file, columns=["place_code", *COVERAGE_COLUMNS]).set_index("place_code")
