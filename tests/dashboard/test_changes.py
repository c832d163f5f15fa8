"""The Changes page: from what to what, why, newest first, and nothing run that a title says."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.review.changes_list import builds_html, read_changes, value_words
from dashboard.wording.words import Tongue, has_words
from tests.dashboard_tables import write_tables


def change(what: str, **more: Any) -> dict[str, Any]:
    """A row of the file of changes."""
    return {
        "build": "b" * 64,
        "before": "a" * 64,
        "as_of": "2025-03-10",
        "what": what,
        "initiative_id": "i2",
        "title": "Shenzhen AI fund",
        "title_zh": "深圳人工智能基金",
        "place_code": "440300",
        "field": None,
        "before_value": None,
        "after": None,
        "why": "read_anew",
        "documents": [],
        "note": "",
        **more,
    } | {"before": more.get("before")}


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    return read_dataset(write_tables(tmp_path))


def shown(dataset: Dataset, *changes: dict[str, Any], tongue: Tongue = Tongue.EN) -> str:
    """What a reader sees of some changes."""
    page = builds_html(dataset, list(changes), Selection(), tongue)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def test_without_a_file_there_is_no_change(tmp_path: Path) -> None:
    assert read_changes(tmp_path) == []


def test_the_newest_change_comes_first(tmp_path: Path) -> None:
    lines = [json.dumps(change("new", title=title)) for title in ("old", "young")]
    (tmp_path / "changes.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [row["title"] for row in read_changes(tmp_path)] == ["young", "old"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            change("new", why="document_added", documents=["/srv/atlas/x.zip!/in/y.txt"]),
            "a document was added · x.zip!/y.txt",
        ),
        (
            change("changed", field="review", why="verdict", note="a verdict was taken back"),
            "a person decided it · a decision was taken back",
        ),
        (
            change("changed", field="amount", before=10**10, after=12 * 10**9, why="verdict"),
            "Amount: 10,000,000,000 → 12,000,000,000 a person decided it",
        ),
        (
            change("changed", field="amount_basis", before=None, after="joint"),
            "Own or shared: not stated → shared with other places",
        ),
        (change("merged", after="i1"), "→ Beijing AI fund"),
        (change("gone", initiative_id="x", note="Ann: no AI"), "Gone Shenzhen AI fund"),
    ],
)
def test_each_change_in_words(dataset: Dataset, row: dict[str, Any], words: str) -> None:
    assert words in shown(dataset, row)
    assert "Data bbbbbbbb, documents up to 10 March 2025" in shown(dataset, row)


def test_a_record_that_is_there_is_linked_and_one_that_is_gone_is_not(dataset: Dataset) -> None:
    there = builds_html(dataset, [change("new")], Selection(), Tongue.EN)
    gone = builds_html(dataset, [change("gone", initiative_id="x")], Selection(), Tongue.EN)
    assert "initiative=i2" in there
    assert "initiative=" not in gone


def test_the_document_behind_a_change_is_told_by_its_title_and_linked(dataset: Dataset) -> None:
    (known, *_) = dataset.document_rows(dataset.documents)
    row = change("new", why="document_added", documents=[known["path"]])
    page = builds_html(dataset, [row], Selection(), Tongue.EN)
    assert f"document={known['document_id']}" in page
    assert html.unescape(page).count(known["title"]) == 1
    assert "<img" not in page


def test_titles_and_notes_are_shown_as_typed(dataset: Dataset) -> None:
    row = change("new", title="<img src=x>", note="<b>bold</b>")
    page = builds_html(dataset, [row], Selection(), Tongue.EN)
    assert "<img" not in page
    assert "<b>bold" not in page


@pytest.mark.parametrize(
    ("field", "value", "english"),
    [
        ("sectors", ["robotics", "chips"], "robotics and chips"),
        ("sectors", [], "not stated"),
        ("place_code", "440300", "Shenzhen, Guangdong"),
        ("date_start", "2025-03-10", "10 March 2025"),
        ("review", "accepted", "reviewed"),
        ("corrected", ["amount"], "Amount"),
        ("stated_place", "Haidian", "Haidian"),
    ],
)
def test_values_in_words(dataset: Dataset, field: str, value: Any, english: str) -> None:
    assert value_words(dataset, field, value, Tongue.EN) == english


@pytest.mark.parametrize("what", ["new", "changed", "gone", "merged", "split"])
def test_every_event_has_its_word(what: str) -> None:
    assert has_words(f"changes.{what}")
