"""Columns of Arrow as columns to count and compare: words as codes, days as numbers, lists flat."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.wording.days import parse_day

NO_DAY = np.datetime64("NaT", "s")


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a column of lists: the row that each stands in, and their values."""

    rows: np.ndarray
    values: pa.ChunkedArray

    def field(self, name: str) -> pa.ChunkedArray:
        """One field of items that are records, as text; nulls where they have no such field."""
        return pa.chunked_array(
            [_field(chunk, name) for chunk in self.values.chunks], type=pa.string()
        )


def words(column: pa.ChunkedArray) -> pd.Categorical:
    """A column of texts, most of which occur often."""
    codes, values = coded(column)
    return pd.Categorical.from_codes(codes, categories=values.to_pylist())


def coded(column: pa.ChunkedArray) -> tuple[np.ndarray, pa.Array]:
    """For each row which of the different texts it holds, -1 for none, and these texts."""
    chunks = [_text(chunk) for chunk in column.chunks]
    whole = pa.chunked_array(chunks, type=pa.large_string()).dictionary_encode().combine_chunks()
    return whole.indices.fill_null(-1).to_numpy(zero_copy_only=False), whole.dictionary


def days(column: pa.ChunkedArray) -> np.ndarray:
    """The days that a column of ISO days or times names; NaT for none and for what is no day."""
    codes, values = coded(column)
    read = [parse_day(text[:10]) for text in values.to_pylist()]
    # The last stands for code -1.
    found = [NO_DAY if day is None else np.datetime64(day, "s") for day in read]
    by_code = np.array([*found, NO_DAY], dtype="datetime64[s]")
    return np.asarray(by_code[codes])


def numbers(column: pa.ChunkedArray) -> np.ndarray:
    """A column of numbers as floats, NaN for none."""
    return np.asarray(column.cast(pa.float64()).to_numpy())


def joined(column: pa.ChunkedArray, separator: str) -> pa.ChunkedArray:
    """Lists of texts, each as one text."""
    texts = column.cast(pa.list_(pa.string()))
    return pc.binary_join(texts, separator)


def items(column: pa.ChunkedArray) -> Items:
    """The items of a column of lists, in their order."""
    rows, values = [np.empty(0, np.int64)], []
    for start, chunk in _starting(column):
        rows.append(pc.list_parent_indices(chunk).to_numpy() + start)
        values.append(pc.list_flatten(chunk))
    kind = column.type.value_type
    return Items(np.concatenate(rows), pa.chunked_array(values, type=kind))


def is_any(of: Items, texts: pa.ChunkedArray, wanted: str, rows: int) -> np.ndarray:
    """For each of so many rows whether one of its items has the text; `texts` are the items'."""
    has = np.zeros(rows, dtype=bool)
    hits = pc.fill_null(pc.equal(texts, wanted), False)
    has[of.rows[hits.to_numpy()]] = True
    return has


def places_of(keys: pa.ChunkedArray, among: pa.ChunkedArray) -> np.ndarray:
    """Where each key stands in a column of keys that differ; -1 where it does not."""
    known = among.cast(pa.large_string()).combine_chunks()
    found = pc.index_in(keys.cast(pa.large_string()), value_set=known)
    return np.asarray(pc.fill_null(found, -1).to_numpy(), dtype=np.int32)


def is_among(column: pd.Series, wanted: Collection[str]) -> np.ndarray:
    """Which rows of a column of categories hold one of some words."""
    # The last stands for code -1.
    by_code = np.append(column.cat.categories.isin(list(wanted)), False)
    return np.asarray(by_code[column.cat.codes.to_numpy()])


def _starting(column: pa.ChunkedArray) -> Iterator[tuple[int, pa.Array]]:
    start = 0
    for chunk in column.chunks:
        yield start, chunk
        start += len(chunk)


def _text(chunk: pa.Array) -> pa.Array:
    return chunk.cast(pa.large_string())


def _field(chunk: pa.Array, name: str) -> pa.Array:
    if not pa.types.is_struct(chunk.type) or chunk.type.get_field_index(name) < 0:
        return pa.nulls(len(chunk), pa.string())
    return pc.struct_field(chunk, name).cast(pa.string())
