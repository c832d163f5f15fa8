"""The demonstration data: invented, said to be so, and as varied as the app has to show."""

import json
from pathlib import Path

import pandas as pd
import pytest

from dashboard.data.dataset import Dataset, read_dataset
from etl.dataset import INVENTED
from etl.pipeline import build
from scripts.demo_documents import NO_RECORD, documents, write_demo

DRAWN_PROVINCES = 33
"""All province-level units but the one that is left without a record on purpose."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demo")
    write_demo(made)
    return made


@pytest.fixture(scope="module")
def demo(folder: Path) -> Dataset:
    return read_dataset(folder / "data")


def table(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_parquet(folder / "data" / f"{name}.parquet")


def test_the_same_documents_are_invented_each_time() -> None:
    assert list(documents()) == list(documents())


def test_every_document_says_that_it_is_invented(folder: Path) -> None:
    label = "Invented for demonstration|本文为演示而编造"
    assert table(folder, "documents")["text"].str.contains(label).all()


def test_the_package_says_that_it_is_invented(folder: Path, demo: Dataset) -> None:
    package = json.loads((folder / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert demo.is_invented
    assert "invented" in package["title"]


def test_it_stays_invented_when_a_decision_builds_it_anew(tmp_path: Path) -> None:
    text = tmp_path / "one.txt"
    text.write_text("Wuhan launched an AI fund of 2 billion yuan.", encoding="utf-8")
    data = tmp_path / "data"
    build([text], data)
    assert not read_dataset(data).is_invented
    (data / INVENTED).write_text("invented", encoding="utf-8")
    build([text], data)
    build([text], data)
    assert read_dataset(data).is_invented


def test_every_quote_is_a_slice_of_its_document(folder: Path) -> None:
    claims = table(folder, "claims")
    texts = claims["document_id"].map(table(folder, "documents").set_index("document_id")["text"])
    rows = zip(texts, claims["start"], claims["end"], claims["quote"], strict=True)
    assert all(text[start:end] == quote for text, start, end, quote in rows)


def test_a_few_hundred_initiatives_lie_in_all_provinces_but_one(demo: Dataset) -> None:
    provinces = set(demo.initiatives["province_code"].dropna())
    assert 300 <= len(demo.initiatives) <= 600
    assert len(provinces) == DRAWN_PROVINCES
    assert NO_RECORD not in provinces
    assert (demo.initiatives["level"] == "national").any()


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("kind", {"fund", "subsidy", "plan", "infrastructure", "proposal"}),
        ("status", {"proposed", "announced", "launched"}),
        ("currency", {"CNY", "USD", "EUR", "HKD", "MOP"}),
        ("amount_role", {"size", "annual", "cap", "target"}),
        ("amount_qualifier", {"exact", "about", "at_least", "at_most"}),
        ("amount_basis", {"own", "joint", "unclear"}),
    ],
)
def test_each_value_that_the_app_shows_occurs(folder: Path, column: str, values: set[str]) -> None:
    assert values <= set(table(folder, "initiatives")[column].dropna())


def test_conflicts_ranges_gaps_copies_and_lives_occur(folder: Path) -> None:
    records, documents = table(folder, "initiatives"), table(folder, "documents")
    stages = {step["stage"] for life in records["life"] for step in life}
    found: dict[str, pd.Series] = {
        "conflicts": records["conflicts"].map(len) > 0,
        "ranges": records["amount_max"].notna(),
        "no amount": records["amount"].isna(),
        "no date": records["date_start"].isna(),
        "several sources": records["sources"] > 1,
        "reprints": documents["copy_of"].notna(),
        "English": documents["language"] == "en",
        "Chinese": documents["language"] == "zh",
    }
    assert {name for name, rows in found.items() if not rows.any()} == set()
    assert stages == {"proposed", "announced", "launched", "paid_out", "cancelled"}
