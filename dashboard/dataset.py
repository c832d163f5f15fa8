"""The data set as the app reads it: four tables and their version, never changed after reading."""

import json
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd

from dashboard.days import parse_day
from dashboard.search import folded
from dashboard.yardsticks import Yardsticks, yardsticks_of
from etl.model import NATIONAL_CODE, Sector

Row: TypeAlias = dict[Hashable, Any]
"""One row of a table, by the names of its columns."""

TABLES = ("documents", "claims", "initiatives", "places")

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
class Dataset:
    """The four tables, each indexed by its key; read-only by agreement.

    `initiatives` has further columns: `region` (the province's code, the national one for the
    central government), `since` and `until` (days or NaT), `latest` (the day of the newest
    document about it, else of its announcement, else NaT), `haystack` (all words that a search
    looks through, folded) and one column of booleans for each sector. `version` is the
    first eight characters of the digest of the content. `is_invented`: made for demonstration,
    nothing in it is true. `yardsticks` are what its sums can be measured by. `coverage` says by
    a place's code how many documents were searched and how many mention the place, and which;
    it is empty where the data set has no such table.
    """

    documents: pd.DataFrame
    claims: pd.DataFrame
    initiatives: pd.DataFrame
    places: pd.DataFrame
    version: str
    is_invented: bool = False
    yardsticks: Yardsticks = field(default_factory=Yardsticks)
    coverage: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=COVERAGE_COLUMNS))


def read_dataset(folder: Path) -> Dataset:
    """Read the data set in a folder; FileNotFoundError where a table is missing."""
    tables = {name: pd.read_parquet(folder / f"{name}.parquet") for name in TABLES}
    documents = tables["documents"].set_index("document_id", drop=False)
    claims = tables["claims"].set_index("claim_id", drop=False)
    places = tables["places"].set_index("code", drop=False)
    initiatives = _completed(tables["initiatives"]).set_index("initiative_id", drop=False)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return Dataset(
        documents=documents,
        claims=claims,
        initiatives=_with_search_columns(initiatives, claims, documents, places),
        places=places,
        version=str(package.get("version", ""))[:8],
        is_invented=package.get("invented") is True,
        yardsticks=yardsticks_of(package),
        coverage=_coverage(folder / "coverage.parquet"),
    )


def _coverage(file: Path) -> pd.DataFrame:
    if not file.exists():
        return pd.DataFrame(columns=COVERAGE_COLUMNS)
    return pd.read_parquet(file, columns=["place_code", *COVERAGE_COLUMNS]).set_index("place_code")


def _completed(initiatives: pd.DataFrame) -> pd.DataFrame:
    """With the columns that a data set of version 0.1 lacks; one reading there is the only one."""
    empty = pd.Series([()] * len(initiatives), index=initiatives.index, dtype=object)
    readings = dict.fromkeys(("amount_cny_low", "amount_cny_high"), initiatives["amount_cny"])
    later = {**LATER_COLUMNS, **readings, "life": empty, "corrected": empty}
    missing = {name: value for name, value in later.items() if name not in initiatives}
    return initiatives.assign(**missing)


def _with_search_columns(
    initiatives: pd.DataFrame,
    claims: pd.DataFrame,
    documents: pd.DataFrame,
    places: pd.DataFrame,
) -> pd.DataFrame:
    sectors = initiatives["sectors"].map(frozenset)
    added: dict[str, pd.Series] = {
        sector_column(sector): sectors.map(lambda chosen, s=sector: s.value in chosen)
        for sector in Sector
    }
    added["region"] = initiatives["province_code"].fillna(NATIONAL_CODE)
    added["since"] = pd.to_datetime(initiatives["date_start"].map(_day))
    added["until"] = pd.to_datetime(initiatives["date_end"].map(_day))
    published = pd.to_datetime(claims["document_id"].map(documents["published"]).map(_day))
    newest = published.groupby(claims["initiative_id"]).max()
    added["latest"] = initiatives.index.to_series().map(newest).fillna(added["until"])
    added["haystack"] = _haystack(initiatives, claims, documents, places)
    return initiatives.assign(**added)


def sector_column(sector: Sector) -> str:
    """The name of the column that says whether an initiative is in a sector."""
    return f"in_{sector.value}"


def _day(value: object) -> pd.Timestamp | None:
    day = parse_day(str(value)[:10]) if isinstance(value, str) else None
    return pd.Timestamp(day) if day else None


def _haystack(
    initiatives: pd.DataFrame, claims: pd.DataFrame, documents: pd.DataFrame, places: pd.DataFrame
) -> "pd.Series[str]":
    """All words about an initiative in both languages: its own, its places', its sources'."""
    names = _place_words(places)
    sources = documents["title"].fillna("") + " " + documents["publisher"].fillna("")
    said = claims["quote"] + " " + claims["document_id"].map(sources)
    actors = initiatives["actors"].map(lambda named: " ".join(actor["name"] for actor in named))
    parts = [
        *(initiatives[name] for name in ("title", "title_zh", "stated_place", "stated_place_zh")),
        *(initiatives[name].map(names) for name in ("place_code", "province_code")),
        actors,
        initiatives.index.to_series().map(said.groupby(claims["initiative_id"]).agg(" ".join)),
    ]
    joined = pd.Series("", index=initiatives.index)
    for part in parts:
        joined = joined + " " + part.fillna("").astype(str)
    return joined.map(folded)


def _place_words(places: pd.DataFrame) -> dict[str, str]:
    """All names of each place: aliases too, where the data set has them."""
    columns = [name for name in ("name", "name_zh", "short_zh", "aliases") if name in places]
    rows = places[columns].to_dict("index")
    return {str(code): " ".join(_words(row.values())) for code, row in rows.items()}


def _words(values: Iterable[Any]) -> Iterator[str]:
    """The texts among some cells, and those in lists among them."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif hasattr(value, "__len__"):
            yield from map(str, value)
