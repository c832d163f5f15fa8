"""One table in three formats, written row by row: no more than a group of rows is ever held."""

import csv
import json
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from operator import itemgetter
from pathlib import Path
from types import NoneType, TracebackType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.dataset.rows import Row
from etl.dataset.schema import TABLES, arrow_schema
from etl.model.cells import MAY_RUN, harmless_cell

AS_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
"""Made once: `json.dumps` makes an encoder for each of a million cells. Rows hold no circles."""
AS_THEY_ARE = frozenset({int, float, bool, NoneType})
"""What a cell of a CSV file holds as it is."""
GROUP_CHARACTERS = 4_000_000
"""A group of rows of a Parquet file is full when it has so many, written as JSON."""


class TableWriter:
    """A table in a folder as `.jsonl`, `.csv` and `.parquet`; the files are whole on leaving."""

    def __init__(self, name: str, folder: Path) -> None:
        self.rows = 0
        names = [field.name for field in TABLES[name]]
        self._values = itemgetter(*names)
        self._schema = arrow_schema(name)
        self._group: list[tuple[Any, ...]] = []
        self._characters = 0
        with ExitStack() as files:
            path = folder / name
            lines = path.with_suffix(".jsonl").open("w", encoding="utf-8", newline="\n")
            self._lines = files.enter_context(lines)
            cells = path.with_suffix(".csv").open("w", encoding="utf-8", newline="")
            self._cells = csv.writer(files.enter_context(cells), lineterminator="\n")
            self._cells.writerow(names)
            writer = pq.ParquetWriter(path.with_suffix(".parquet"), self._schema)
            self._parquet = files.enter_context(writer)
            self._files = files.pop_all()

    def __enter__(self) -> "TableWriter":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._files:
            # A table without rows has a group without rows.
            if kind is None and (self._group or not self.rows):
                self._write_group()

    def write(self, row: Row) -> None:
        """Adds a row."""
        line = AS_JSON(row)
        self._lines.write(line + "\n")
        values = self._values(row)
        self._cells.writerow(
            [
                v
                if type(v) in AS_THEY_ARE or (type(v) is str and v[:1] not in MAY_RUN)
                else _csv_value(v)
                for v in values
            ]
        )
        self._group.append(values)
        self._characters += len(line)
        self.rows += 1
        if self._characters >= GROUP_CHARACTERS:
            self._write_group()

    def _write_group(self) -> None:
        found = zip(*self._group, strict=True) if self._group else [[]] * len(self._schema)
        columns = [
            pa.array(_arrow_values(field.name, values), field.type)
            for field, values in zip(self._schema, found, strict=True)
        ]
        self._parquet.write_table(pa.Table.from_arrays(columns, schema=self._schema))
        self._group, self._characters = [], 0


def write_table(name: str, rows: Iterable[Row], folder: Path) -> int:
    """Writes a whole table; the number of its rows."""
    with TableWriter(name, folder) as table:
        for row in rows:
            table.write(row)
    return table.rows


def _arrow_values(name: str, values: Sequence[Any]) -> Sequence[Any]:
    """Rival values are text or numbers: in the typed tables each is written as JSON."""
    return [_typed(value) for value in values] if name == "conflicts" else values


def _typed(conflicts: list[Row]) -> list[Row]:
    return [
        {
            **conflict,
            "values": [{**rival, "value": AS_JSON(rival["value"])} for rival in conflict["values"]],
        }
        for conflict in conflicts
    ]


def _csv_value(value: Any) -> Any:
    """A list as JSON; a text such that no spreadsheet runs it (`etl.model.cells`)."""
    if isinstance(value, list):
        return AS_JSON(value) if value else "[]"
    return harmless_cell(value)


def write_lines(rows: Iterable[Row], path: Path) -> None:
    """Writes rows as JSON, one a line."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(AS_JSON(row) + "\n" for row in rows)
