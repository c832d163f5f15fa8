"""Files made of hostile words are inert: no formula, no link, every text as it was."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest
from openpyxl.cell.cell import Cell

from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.exports.plain import plain_initiatives
from dashboard.exports.rows import View, evidence_rows, initiative_rows
from dashboard.exports.spreadsheet import workbook_bytes
from dashboard.wording.csv_text import csv_bytes
from dashboard.wording.words import Tongue
from etl.dataset.feed import feed
from etl.model.cells import OPENS_A_FORMULA, original_cell
from etl.pipeline import build
from tests.hostile_tables import STRINGS, typed, write_hostile_documents, write_hostile_tables

TITLES = [typed(n) for n in range(len(STRINGS))]
CONTROLS = ("\t=1+1", "\n=1+1", "\r=1+1", "'\t=1", "\x07=1\x1b[31m", "\ufeff=1+1")


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    folder = write_hostile_tables(tmp_path_factory.mktemp("data"))
    table = pd.read_parquet(folder / "initiatives.parquet")
    table.loc[range(len(CONTROLS)), "title_zh"] = CONTROLS
    table.to_parquet(folder / "initiatives.parquet")
    dataset = read_dataset(folder)
    return View(dataset, dataset.initiatives, Selection(), "https://atlas/")


def cells(data: bytes) -> Iterator[Cell]:
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        assert sheet._hyperlinks == []
        for row in sheet.iter_rows():
            yield from row


def test_a_workbook_has_texts_and_no_formula_and_no_link(view: View) -> None:
    found = list(cells(workbook_bytes(view, date(2026, 3, 1), Tongue.EN)))
    assert {cell.data_type for cell in found} <= {"s", "inlineStr", "n", "d"}
    assert [cell for cell in found if cell.hyperlink] == []
    texts = {cell.value for cell in found if cell.data_type != "n"}
    assert set(TITLES) <= texts
    risky = [c for c in found if str(c.value).startswith(OPENS_A_FORMULA) and c.data_type == "s"]
    assert len(risky) > 10
    assert all(cell.quotePrefix for cell in risky)


@pytest.mark.parametrize("of", [initiative_rows, evidence_rows])
def test_no_cell_of_a_csv_opens_a_formula_and_all_come_back(view: View, of: object) -> None:
    assert callable(of)
    table = of(view)
    read = list(csv.DictReader(io.StringIO(csv_bytes(table).decode("utf-8-sig"), newline="")))
    risky = [c for row in read for c in row.values() if c.startswith(OPENS_A_FORMULA)]
    assert [cell for cell in risky if not _is_number(cell)] == []
    titles = [original_cell(row[name]) for row in read for name in ("title_zh",) if name in row]
    assert titles == [t for name in ("title_zh",) if name in table for t in table[name]]


def _is_number(cell: str) -> bool:
    return cell.removeprefix("-").replace(".", "", 1).isdigit()


def test_json_and_the_feed_give_the_words_back(view: View) -> None:
    rows = json.loads(json.dumps(plain_initiatives(view)))
    assert [row["title"] for row in rows] == TITLES
    changes = [
        {"build": "b", "what": "new", "initiative_id": f"i{n}", "title": title, "field": None,
         "after": None, "why": "document_added", "note": title, "as_of": None}
        for n, title in enumerate(TITLES)
    ][:100]  # fmt: skip
    root = ElementTree.fromstring(feed(changes))
    entries = root.findall("{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}title")
    said = [str(entry.text).removeprefix("New: ") for entry in reversed(entries)]
    plain = ["".join(c if c.isprintable() else " " for c in t) for t in TITLES[:100]]
    assert said == plain


def test_the_csv_of_a_data_set_opens_no_formula(tmp_path: Path) -> None:
    documents, data = tmp_path / "documents", tmp_path / "data"
    documents.mkdir()
    build([write_hostile_documents(documents)], data)
    with (data / "documents.csv").open(encoding="utf-8", newline="") as lines:
        read = [row["title"] for row in csv.DictReader(lines)]
    assert [title for title in read if title.startswith(OPENS_A_FORMULA)] == []
    titles = pd.read_parquet(data / "documents.parquet")["title"].fillna("").tolist()
    assert [original_cell(title) for title in read] == titles
    assert sum(str(title).startswith(OPENS_A_FORMULA) for title in titles) > 5


def test_a_data_set_reads_hostile_tables(view: View) -> None:
    assert isinstance(view.dataset, Dataset)
    rows = view.dataset.initiative_rows(view.initiatives)
    assert [row["title"] for row in rows] == TITLES
