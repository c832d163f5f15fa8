"""The rows of a table as they lie on disk: mapped into memory, read only when they are shown."""

import mmap
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

Row: TypeAlias = dict[Hashable, Any]
"""One row of a table, by the names of its columns."""

BATCH_ROWS = 16_384
"""So many rows are unpacked at once, and lie together."""


@dataclass(frozen=True)
class Stored:
    """A table that is not changed; rows are named by their place in it, from 0."""

    table: pa.Table

    @cached_property
    def _batches(self) -> tuple[list[pa.RecordBatch], np.ndarray]:
        """The parts that the table lies in, and the place where each begins."""
        batches = self.table.to_batches()
        return batches, np.cumsum([0, *(batch.num_rows for batch in batches)])[:-1]

    def rows(self, places: Sequence[int] | np.ndarray) -> list[Row]:
        """Some rows, in the order asked for; None stands for nothing."""
        batches, starts = self._batches
        asked = np.asarray(places, dtype=np.int64)
        of = np.searchsorted(starts, asked, side="right") - 1
        within = (asked - starts[of]).tolist()
        parts = [batches[k].slice(at, 1) for k, at in zip(of.tolist(), within, strict=True)]
        # In one piece, for what costs is each column of each piece.
        found: list[Row] = (
            pa.Table.from_batches(parts, self.table.schema).combine_chunks().to_pylist()
        )
        return found

    def frame(
        self, places: Sequence[int] | np.ndarray, columns: Sequence[str] | None = None
    ) -> pd.DataFrame:
        """Some rows in the order asked for, as a frame of some columns; of all for None."""
        table = self.table if columns is None else self.table.select(columns)
        order = np.argsort(places, kind="stable")
        ascending = np.asarray(places, dtype=np.int64)[order]
        parts, start = [], 0
        for batch in table.to_batches():
            first, last = np.searchsorted(ascending, (start, start + batch.num_rows))
            if first < last:
                parts.append(batch.take(pa.array(ascending[first:last] - start)))
            start += batch.num_rows
        back = np.empty_like(order)
        back[order] = np.arange(len(order))
        found: pd.DataFrame = pa.Table.from_batches(parts, table.schema).to_pandas(
            ignore_metadata=True
        )
        return found.iloc[back].reset_index(drop=True)


def spilled(path: Path, completed: Callable[[pa.Table], pa.Table]) -> Stored:
    """A Parquet file unpacked batch by batch into a file that goes with the process.

    `completed` adds the columns that a file of an earlier version lacks. Memory is needed for one
    batch; what is looked at later comes from the file, which the system drops from memory at will.
    """
    parquet = pq.ParquetFile(path)
    schema = completed(parquet.schema_arrow.empty_table()).schema.remove_metadata()
    with TemporaryFile() as file:
        with pa.ipc.new_file(file, schema) as writer:
            for batch in parquet.iter_batches(BATCH_ROWS):
                table = completed(pa.Table.from_batches([batch])).replace_schema_metadata()
                writer.write_table(table.combine_chunks())
        file.flush()
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    return Stored(pa.ipc.open_file(pa.py_buffer(mapped)).read_all())
