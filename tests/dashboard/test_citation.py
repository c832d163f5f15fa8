"""What a reader copies from a record: its citation, and a report of an error in it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.data.dataset import Dataset, read_dataset
from dashboard.data.record import Record, record_with
from dashboard.data.redirects import heirs
from dashboard.records.citation import Visit, cite_document, cite_record, error_report
from dashboard.wording.words import Tongue
from tests.dashboard.test_pages import opened, said
from tests.dashboard_tables import OWN, write_tables

ADDRESS = "https://atlas/initiatives?initiative=i2"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATLAS_DATA", str(write_tables(tmp_path)))
    return tmp_path


@pytest.fixture
def dataset(folder: Path) -> Dataset:
    return read_dataset(folder)


def visit(tongue: Tongue) -> Visit:
    return Visit("https://atlas/", date(2026, 3, 1), "01234567", tongue)


def record(dataset: Dataset, key: str) -> Record:
    found = record_with(dataset, key)
    assert found
    return found


@pytest.mark.parametrize(
    ("tongue", "words"),
    [
        (
            Tongue.EN,
            "“Shenzhen AI fund” (record i2), China AI Hub Atlas, data version 01234567. "
            f"{ADDRESS} (accessed 1 March 2026).",
        ),
        (
            Tongue.ZH,
            "《深圳人工智能项目》（记录 i2），中国人工智能地图集，数据版本 01234567。"
            f"{ADDRESS}（2026年3月1日访问）。",
        ),
    ],
)
def test_a_citation_names_version_address_and_day(
    dataset: Dataset, tongue: Tongue, words: str
) -> None:
    assert cite_record(record(dataset, "i2"), visit(tongue)) == words


def test_a_document_is_cited_by_what_it_says_of_itself(dataset: Dataset) -> None:
    row: dict[Any, Any] = dataset.document_row("d1")
    assert cite_document({**row, "url": "https://paper/1"}, visit(Tongue.EN)) == (
        "The <i>Paper</i>, “The state rolled out a fund of 1 trillion yuan.”, undated, "
        "https://paper/1. As read in China AI Hub Atlas, data version 01234567: "
        "https://atlas/sources?document=d1 (accessed 1 March 2026)."
    )


def test_a_report_says_what_is_recorded_and_asks_what_is_right(dataset: Dataset) -> None:
    text = error_report(dataset, record(dataset, "i2"), visit(Tongue.EN))
    for part in (ADDRESS, "10 billion yuan", OWN, "10 March 2025", "What is right"):
        assert part in text
    assert "Quote: –" not in text


def test_a_record_page_offers_both_texts() -> None:
    texts = [block.value for block in opened("initiatives", initiative="i2", city="110000").code]
    assert "(record i2)" in texts[0]
    assert "?initiative=i2 (accessed" in texts[0]
    assert texts[1].startswith("Error in China AI Hub Atlas")


def test_an_earlier_address_leads_to_what_the_record_became(folder: Path) -> None:
    rows = [{"from": "old", "to": ["i2"]}, {"from": "split", "to": ["i3", "i4"]}]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "redirects.jsonl").write_text(lines, encoding="utf-8")
    assert heirs(folder, "split") == ["i3", "i4"]
    assert heirs(folder, "i2") == []
    shown = said(opened("initiatives", initiative="old"))
    assert "<h1>Shenzhen AI fund</h1>" in shown
    assert "The record “old” is now part of this one." in shown
    assert "is now 2 records" in said(opened("initiatives", initiative="split"))
