"""A data set as data frames, each column with the type that the schema gives it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from etl.dataset.fields import DAY, MOMENT, Field
from etl.dataset.schema import TABLES
from etl.errors import NothingRead
from etl.model.whereabouts import PACKAGE, REJECTED

if TYPE_CHECKING:
    import geopandas as gpd


@dataclass(frozen=True, slots=True)
class Dataset:
    """A data set that was loaded: its tables as frames, read-only by agreement.

    What each column means, its unit and what a missing value says is in `docs/data-dictionary.md`.
    Days are `datetime64`, whole numbers `Int64`, lists are lists, and anything may be missing.
    `rejected` has a row for each input that was set aside: its path and the reason. `version` is
    the digest of the content. `is_invented`: made for demonstration, nothing in it is true.
    """

    documents: pd.DataFrame
    claims: pd.DataFrame
    initiatives: pd.DataFrame
    places: pd.DataFrame
    coverage: pd.DataFrame
    totals: pd.DataFrame
    rejected: pd.DataFrame
    version: str
    is_invented: bool

    def geo(self, level: Literal["province", "city"] = "province") -> "gpd.GeoDataFrame":
        """The places with what is known of them, on WGS 84, a row each, by code.

        For provinces their outlines, for cities the points of their seats. `initiatives` counts
        those of the place and within it, ecosystem facts left out; `strict_cny` and `wide_cny`
        are the funds' totals in yuan, 0 where there are none, as the table `totals` has them for
        provinces (cities have none). A sum that several provinces may share is in each of them: the
        row `local` of `totals` is what they make together.
        """
        from etl.library.geo import places_with_geometry

        return places_with_geometry(self.places, self.coverage, self.totals, level)


def load(folder: str | Path = "data") -> Dataset:
    """Loads the data set in a folder; raises `NothingRead` where there is none."""
    folder = Path(folder)
    if not (folder / PACKAGE).is_file():
        raise NothingRead(
            f"{folder} holds no data set; etl.build(paths, {str(folder)!r}) makes one"
        )
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    frames = {name: _from_parquet(folder / f"{name}.parquet", TABLES[name]) for name in TABLES}
    # Not by splitlines: names of files may hold other signs that end lines.
    lines = (folder / REJECTED).read_text(encoding="utf-8").split("\n")
    return Dataset(
        **frames,
        rejected=pd.DataFrame(
            map(json.loads, filter(None, lines)), columns=["path", "reason"], dtype="str"
        ),
        version=package["version"],
        is_invented=package.get("invented", False),
    )


def _from_parquet(path: Path, fields: Iterable[Field]) -> pd.DataFrame:
    table = pq.read_table(path)
    return pd.DataFrame({f.name: _column(table[f.name], f) for f in fields})


def frame_of(rows: Iterable[Mapping[str, Any]], fields: Iterable[Field]) -> pd.DataFrame:
    """Rows as the dataset room makes them, as a frame with the columns and types of `fields`."""
    held = list(rows)
    arrays = ((f, pa.array([row[f.name] for row in held], f.type)) for f in fields)
    return pd.DataFrame({field.name: _column(array, field) for field, array in arrays})


def _column(values: "pa.Array | pa.ChunkedArray", field: Field) -> "pd.Series[Any]":
    if pa.types.is_list(field.type):
        # Arrow would give arrays of numpy, which are equal to nothing and can't be written as JSON.
        return pd.Series(values.to_pylist(), dtype=object)
    # Left to itself, Arrow makes floats of whole numbers with gaps.
    mapper = {pa.int64(): pd.Int64Dtype()}.get if pa.types.is_integer(field.type) else None
    column: pd.Series[Any] = values.to_pandas(types_mapper=mapper)
    if field.unit == DAY:
        return pd.to_datetime(column, format="%Y-%m-%d").astype("datetime64[s]")
    if field.unit == MOMENT:
        return pd.to_datetime(column, utc=True, format="ISO8601")
    return column
