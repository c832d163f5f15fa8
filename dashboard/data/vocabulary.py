"""All words that a search looks through: an initiative's own, its places', its sources'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.data import columns
from dashboard.data.search import folded_all, pattern
from dashboard.data.stored import Stored

MOST_KEPT = 64
"""So many terms last searched for are remembered, a byte an initiative each."""


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Texts of rows, each different one once: `codes` (-1 for none) are places in `values`.

    `owners` are the places of the initiatives that the rows are about, None where a row is one.
    """

    codes: np.ndarray
    values: pa.Array
    owners: np.ndarray | None = None

    def add_hits(self, mask: np.ndarray, term: str) -> None:
        """Mark the initiatives of which a text here holds a term."""
        hits = pc.match_substring(self.values, term).to_numpy(zero_copy_only=False)
        somewhere = np.flatnonzero(hits)
        if len(somewhere):
            # Far fewer than all, so that the expression is looked for in few.
            hits = hits.copy()
            hits[somewhere] = pc.match_substring_regex(self.values.take(somewhere), pattern(term))
        # The last stands for code -1.
        found = np.append(hits, False)[self.codes]
        if self.owners is None:
            mask |= found
        else:
            mask[self.owners[found]] = True


class Vocabulary:
    """The words of a data set; gathered when they are first searched."""

    def __init__(
        self, documents: Stored, claims: Stored, initiatives: Stored, places: pd.DataFrame
    ) -> None:
        self._documents, self._claims = documents.table, claims.table
        self._initiatives, self._places = initiatives.table, places
        self.holds = lru_cache(MOST_KEPT)(self._holds)
        """Which initiatives, in the order of their table, hold a folded term."""

    def _holds(self, term: str) -> np.ndarray:
        mask = np.zeros(self._initiatives.num_rows, dtype=bool)
        for texts in self._texts:
            texts.add_hits(mask, term)
        mask.flags.writeable = False
        return mask

    @cached_property
    def _texts(self) -> list[Texts]:
        """Both languages: titles, places, actors; what is quoted, and who published it where."""
        own, said, sources = self._initiatives, self._claims, self._documents
        of = columns.places_of(said["initiative_id"], own["initiative_id"])
        within = columns.places_of(said["document_id"], sources["document_id"])
        named = columns.items(own["actors"])
        return [
            *(_texts(own[f"{name}{end}"]) for name in ("title", "stated_place") for end in ENDS),
            *(self._of_places(own[name]) for name in ("place_code", "province_code")),
            _texts(named.field("name"), named.rows),
            _texts(said["quote"], of),
            *(_about(sources[name], within, of) for name in ("title", "publisher")),
        ]

    def _of_places(self, column: pa.ChunkedArray) -> Texts:
        """For codes of places all names of each: aliases too, where the data set has them."""
        codes, values = columns.coded(column)
        rows = self._places[[name for name in NAMES if name in self._places]].to_dict("index")
        names = [" ".join(_words(rows.get(code, {}).values())) for code in values.to_pylist()]
        return Texts(codes, folded_all(pa.array(names, pa.large_string())))


ENDS = ("", "_zh")
NAMES = ("name", "name_zh", "short_zh", "aliases")


def _texts(column: pa.ChunkedArray, owners: np.ndarray | None = None) -> Texts:
    codes, values = columns.coded(column)
    return Texts(codes, folded_all(values), owners)


def _about(column: pa.ChunkedArray, within: np.ndarray, of: np.ndarray) -> Texts:
    """Texts of documents, as rows of the claims that were read in them."""
    codes, values = columns.coded(column)
    return Texts(codes[within], folded_all(values), of)


def _words(values: Iterable[Any]) -> Iterator[str]:
    """The texts among some cells, and those in lists among them."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif hasattr(value, "__len__"):
            yield from map(str, value)
