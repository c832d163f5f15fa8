"""A data set of any number of initiatives for the app: a small one repeated with other ids.

Sums differ from repeat to repeat, so that no two pages of figures are alike; places, days and words
are those of the small one.
"""

import shutil
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from etl.model.whereabouts import CHANGES, PACKAGE, REDIRECTS, REJECTED

OWN_IDS = ("initiative_id", "claim_id", "document_id", "part_of")
ID_LISTS = {"initiatives": ("claims", "shared_with")}
SUMS = ("amount", "amount_cny", "amount_cny_low", "amount_cny_high")
TABLES = ("initiatives", "claims", "documents")
SEED = 5


def multiply(source: Path, target: Path, initiatives: int) -> None:
    """Writes a data set of at least that many initiatives to the empty folder `target`."""
    whole = pq.read_metadata(source / "initiatives.parquet").num_rows
    repeats = -(-initiatives // whole)
    target.mkdir(parents=True)
    for table in TABLES:
        _repeat(source / f"{table}.parquet", target / f"{table}.parquet", repeats)
    for name in ("places.parquet", "coverage.parquet", "totals.parquet", PACKAGE):
        shutil.copyfile(source / name, target / name)
    for name in (CHANGES, REDIRECTS, REJECTED):
        (target / name).write_text("", encoding="utf-8")


def _repeat(source: Path, target: Path, repeats: int) -> None:
    table = pq.read_table(source)
    name = source.stem
    with pq.ParquetWriter(target, table.schema) as writer:
        for repeat in range(repeats):
            writer.write_table(_renamed(table, name, repeat) if repeat else table)


def _renamed(table: pa.Table, name: str, repeat: int) -> pa.Table:
    suffix = f"-{repeat}"
    factors = np.random.default_rng([SEED, repeat]).uniform(0.5, 2.0, table.num_rows)
    for column in table.column_names:
        at, values = table.column_names.index(column), table[column].combine_chunks()
        if column in OWN_IDS:
            table = table.set_column(at, table.schema.field(at), _suffixed(values, suffix))
        elif column in ID_LISTS.get(name, ()):
            inner = _suffixed(values.flatten(), suffix)
            lists = pa.ListArray.from_arrays(values.offsets, inner, type=values.type)
            table = table.set_column(at, table.schema.field(at), lists)
        elif name == "initiatives" and column in SUMS:
            scaled = pc.round(pc.multiply(values.cast(pa.float64()), pa.array(factors)))
            table = table.set_column(at, table.schema.field(at), scaled.cast(values.type))
    return table


def _suffixed(values: pa.Array, suffix: str) -> pa.Array:
    return pc.binary_join_element_wise(values, suffix, "")
