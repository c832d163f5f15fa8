"""Downloads: the same rows in every form, each with its proof, opened as readers open them."""

import io
import json
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.choices.selection import Selection, from_params
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import narrow
from dashboard.exports.geojson import geojson_bytes
from dashboard.exports.notes import notes
from dashboard.exports.package import package_bytes
from dashboard.exports.parquet import parquet_bytes
from dashboard.exports.rows import FIELDS, View, evidence_rows, initiative_rows
from dashboard.exports.spreadsheet import workbook_bytes
from dashboard.wording.csv_text import csv_bytes
from dashboard.wording.words import Tongue
from etl.model.cells import harmless_cell, original_cell
from tests.dashboard_tables import (
    DOCUMENTS,
    HOSTILE_PATH,
    HOSTILE_TITLE,
    INITIATIVES,
    OWN,
    changed,
    dataset_of_rows,
    write_tables,
)

DAY = date(2026, 3, 1)
FORMULA = '=HYPERLINK("x")'


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    first, *others = DOCUMENTS
    return dataset_of_rows(INITIATIVES, documents=[{**first, "publisher": FORMULA}, *others])


def view(dataset: Dataset, **params: str) -> View:
    selection = from_params(params)
    return View(dataset, narrow(dataset, selection), selection, "https://atlas/")


def from_csv(data: bytes) -> list[list[Any]]:
    frame = pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    return [[original_cell(cell) for cell in row] for row in frame.to_numpy().tolist()]


def from_excel(data: bytes) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [[_text(cell) for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]


def from_parquet(data: bytes) -> list[list[Any]]:
    frame = pd.read_parquet(io.BytesIO(data), dtype_backend="pyarrow")
    return [[_text(cell) for cell in row] for row in frame.astype(object).to_numpy().tolist()]


def _text(cell: Any) -> str:
    if cell is None or cell is pd.NA:
        return ""
    return cell.isoformat()[:10] if isinstance(cell, date) else str(cell)


@pytest.mark.parametrize("params", [{}, {"city": "440300"}, {"kind": "plan,ecosystem"}])
def test_every_form_has_the_same_rows(dataset: Dataset, params: dict[str, str]) -> None:
    chosen = view(dataset, **params)
    rows = from_csv(csv_bytes(initiative_rows(chosen)))
    assert [row[0] for row in rows] == list(chosen.initiatives.index)
    assert from_excel(workbook_bytes(chosen, DAY, Tongue.EN)) == rows
    assert from_parquet(parquet_bytes(chosen)) == rows
    points = json.loads(geojson_bytes(chosen))["features"]
    found = [record["initiative_id"] for p in points for record in p["properties"]["records"]]
    assert sorted(found) == sorted(row[0] for row in rows)


def test_a_row_carries_quote_source_and_day(dataset: Dataset) -> None:
    row = initiative_rows(view(dataset, city="440300")).iloc[0]
    assert row["quote"] == OWN
    assert (row["source_title"], row["source_path"]) == (HOSTILE_TITLE, HOSTILE_PATH)
    assert (row["source_date"], row["date_start"]) == (date(2025, 3, 10), date(2025, 2, 24))
    assert (row["amount"], row["currency"], row["conflicts"]) == (10**10, "CNY", "amount_basis")
    assert row["link"] == "https://atlas/initiatives?initiative=i2"
    assert list(evidence_rows(view(dataset, city="440300"))["claim_id"]) == ["c3", "c2"]


def test_a_row_tells_what_must_not_be_added_up() -> None:
    over = [{"stage": "launched"}, {"stage": "cancelled"}]
    rows = changed({"i2": {"status": "launched", "life": over, "shared_with": ["i1"]}})
    found = initiative_rows(view(dataset_of_rows(rows), kind="fund")).set_index("initiative_id")
    assert (found["status"]["i2"], found["stage"]["i2"]) == ("launched", "cancelled")
    assert found["shared_with"]["i2"] == "i1"
    assert found["part_of"].isna().all()


def test_a_formula_is_a_text_in_every_form(dataset: Dataset) -> None:
    chosen = view(dataset, province="110000")
    assert f"'{FORMULA}".replace('"', '""').encode() in csv_bytes(initiative_rows(chosen))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_bytes(chosen, DAY, Tongue.EN))).worksheets[0]
    cell = sheet.cell(2, list(FIELDS).index("source_publisher") + 1)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (FORMULA, "s", True)


@given(st.text())
def test_a_neutralised_text_comes_back(text: str) -> None:
    assert original_cell(harmless_cell(text)) == text


def test_chinese_is_readable_in_a_workbook_made_for_a_chinese_reader(dataset: Dataset) -> None:
    chosen = view(dataset, city="420100", q="武汉")
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(chosen, DAY, Tongue.ZH)))
    assert book.sheetnames == ["项目", "原文依据", "来源", "说明"]
    lines = dict(book["说明"].iter_rows(values_only=True))
    assert lines["城市"] == "武汉"
    assert lines["检索"] == "“武汉”"
    assert lines["数据版本"] == "01234567"
    assert set(FIELDS) <= set(lines)


def test_notes_say_that_nothing_was_filtered_and_how_to_come_back(dataset: Dataset) -> None:
    lines = dict(notes(view(dataset), DAY, Tongue.EN))
    assert lines["Records"] == "6 records of the 6 in the data set"
    assert "None: the whole data set" in lines
    assert lines["Downloaded on"] == "1 March 2026"
    assert dict(notes(view(dataset, city="440300"), DAY, Tongue.EN))["Address of this view"] == (
        "https://atlas/initiatives?city=440300&lang=en"
    )


def test_a_point_has_its_totals_and_the_centre_has_none(dataset: Dataset) -> None:
    found = {p["id"]: p for p in json.loads(geojson_bytes(view(dataset)))["features"]}
    assert list(found) == ["100000", "110000", "330000", "420000", "420100", "440000", "440300"]
    assert found["100000"]["geometry"] is None
    assert found["100000"]["properties"]["funds_strict_cny"] == 10**12
    assert found["440300"]["geometry"] == {"type": "Point", "coordinates": [114.1, 22.5]}
    guangdong = found["440000"]["properties"]
    assert (guangdong["initiatives_within"], guangdong["funds_strict_cny"]) == (2, 10**10)
    assert [record["initiative_id"] for record in guangdong["records"]] == ["i3"]
    assert found["420000"]["properties"]["funds_strict_cny"] is None


def test_nothing_gives_empty_files_that_still_open(dataset: Dataset) -> None:
    chosen = View(dataset, dataset.initiatives.iloc[:0], Selection())
    assert from_csv(csv_bytes(initiative_rows(chosen))) == []
    assert from_excel(workbook_bytes(chosen, DAY, Tongue.EN)) == []
    assert from_parquet(parquet_bytes(chosen)) == []
    assert json.loads(geojson_bytes(chosen))["features"] == []


def test_the_package_holds_the_files_and_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    write_tables(folder)
    (tmp_path / "secret").write_text("not for others", encoding="utf-8")
    (folder / "link.csv").symlink_to(tmp_path / "secret")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    licence = tmp_path / "LICENSE"
    licence.write_text("free", encoding="utf-8")
    data = package_bytes(folder, (licence, tmp_path / "NOTICE"))
    assert data == package_bytes(folder, (licence,))
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = [name.removeprefix("ai-hub-atlas/") for name in archive.namelist()]
    tables = [f"{name}.parquet" for name in ("claims", "documents", "initiatives", "places")]
    assert sorted(names) == sorted(["LICENSE", "datapackage.json", *tables])
