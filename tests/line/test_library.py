"""`import etl` as a program sees it: frames with the right types, and nothing loaded too soon."""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import etl
from etl.errors import NothingRead
from etl.library import Dataset
from tests.paths import ROOT

SENTENCE = "Shenzhen will set up a 10 billion yuan fund for AI, the city said last week."


@pytest.fixture(scope="module")
def shipped() -> Dataset:
    """The shipped data set."""
    return etl.load(ROOT / "data")


def test_importing_it_costs_nothing() -> None:
    code = "import etl, sys; print(sorted({m.partition('.')[0] for m in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "'etl'" in done.stdout
    assert not {name for name in ("pandas", "geopandas", "pyarrow") if f"'{name}'" in done.stdout}


def test_it_says_what_it_offers() -> None:
    assert set(etl.__all__) <= set(dir(etl))
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        _ = etl.reed


@pytest.mark.parametrize(
    ("table", "column", "kind"),
    [
        ("documents", "published", "datetime64[s]"),
        ("documents", "title", "str"),
        ("claims", "amount", "Int64"),
        ("claims", "page", "Int64"),
        ("claims", "date_start", "datetime64[s]"),
        ("initiatives", "confidence", "float64"),
        ("initiatives", "reviewed_at", "datetime64[s, UTC]"),
        ("coverage", "documents_searched", "Int64"),
        ("totals", "strict_cny", "float64"),
        ("places", "population", "Int64"),
    ],
)
def test_columns_have_the_type_of_what_they_hold(
    shipped: Dataset, table: str, column: str, kind: str
) -> None:
    frame: pd.DataFrame = getattr(shipped, table)
    assert str(frame[column].dtype) == kind


def test_lists_are_lists_through_and_through(shipped: Dataset) -> None:
    contested = next(found for found in shipped.initiatives["conflicts"] if found)
    assert isinstance(contested, list)
    assert isinstance(contested[0]["values"], list)
    assert shipped.places.set_index("code")["aliases"]["110000"][0] == "Peking"


def test_every_quote_is_the_text_at_its_place(shipped: Dataset) -> None:
    both = shipped.claims.merge(shipped.documents, on="document_id")
    sliced = [row["text"][row["start"] : row["end"]] for row in both.to_dict("records")]
    assert sliced == list(both["quote"])


def test_a_folder_without_a_data_set_is_told(tmp_path: Path) -> None:
    with pytest.raises(NothingRead, match="holds no data set"):
        etl.load(tmp_path)


def test_provinces_come_with_outlines_and_sums(shipped: Dataset) -> None:
    provinces = shipped.geo()
    assert len(provinces) == 34
    assert provinces.crs.to_epsg() == 4326
    assert provinces.geometry.is_valid.all()
    total = shipped.totals.set_index("place_code")["strict_cny"]
    for code in total.index.difference(["local", "100000"]):
        assert provinces.loc[code, "strict_cny"] == total[code]
        assert provinces.loc[code, "initiatives"] > 0


def test_cities_come_as_points_in_their_provinces(shipped: Dataset) -> None:
    cities, provinces = shipped.geo("city"), shipped.geo()
    assert len(cities) == 337
    assert provinces.geometry["440000"].contains(cities.geometry["440300"])
    with pytest.raises(ValueError, match="'province' or 'city', not 'county'"):
        shipped.geo("county")  # type: ignore[arg-type]


def test_claims_are_extracted_from_a_text() -> None:
    (row,) = etl.extract(SENTENCE, published="2025-03-12").to_dict("records")
    assert (row["place"], row["kind"], row["amount"]) == ("Shenzhen", "fund", 10_000_000_000)
    assert row["quote"] == SENTENCE
    assert row["date_start"] == pd.Timestamp(2025, 3, 3)


def test_without_a_day_last_week_is_no_date() -> None:
    claims = etl.extract(SENTENCE)
    assert claims["date_start"].isna().all()
    assert str(claims["date_start"].dtype) == "datetime64[s]"


def test_a_text_without_claims_gives_an_empty_frame_of_the_same_columns() -> None:
    nothing = etl.extract("深圳今天下雨。")
    assert nothing.empty
    assert list(nothing) == list(etl.extract(SENTENCE))


def test_a_name_that_leads_nowhere_is_not_taken_for_a_text() -> None:
    for name in ("plans", "plans/sz.pdf", "深圳.pdf"):
        with pytest.raises(NothingRead, match="no such file"), pytest.warns(match="set aside"):
            etl.extract(name)


def test_files_are_read_and_what_is_set_aside_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    with pytest.warns(match=r"set aside: .*b\.txt: "):
        documents = etl.read(tmp_path)
    assert [document.text for document in documents] == [SENTENCE]
    claims = etl.extract(tmp_path / "a.txt")
    assert list(claims["path"]) == [(tmp_path / "a.txt").as_posix()]


def test_a_data_set_is_built_and_loaded(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text(SENTENCE, encoding="utf-8")
    built = etl.build(document, tmp_path / "mine")
    assert list(built.initiatives["place"]) == ["Shenzhen"]
    assert built.rejected.empty
    again = etl.load(tmp_path / "mine")
    assert again.version == built.version
    pd.testing.assert_frame_equal(again.claims, built.claims)
