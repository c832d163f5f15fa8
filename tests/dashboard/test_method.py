"""The Method page: the measured figures, what was read, nothing claimed that was not measured."""

import json
from pathlib import Path

import pytest

from dashboard.data.dataset import read_dataset
from dashboard.method.accuracy import FIRST, accuracy_tables, read_accuracy
from dashboard.method.coverage import coverage_words
from dashboard.method.text import sections
from dashboard.wording.words import Tongue, has_words
from tests.dashboard_tables import write_tables
from tests.paths import ROOT


def figure(name: str, value: float, language: str = "all", of: str = "dev") -> dict[str, object]:
    """A row of the file of figures."""
    return {
        "set": of,
        "language": language,
        "figure": name,
        "value": value,
        "judged": 118,
        "documents": 24,
    }


def test_a_figure_stands_with_its_number_of_verdicts_and_its_meaning() -> None:
    table = accuracy_tables([figure("pledges_f1", 0.9871)], Tongue.EN)
    assert "An upper bound" in table
    assert "98.7%<small>118</small>" in table
    assert "nothing missed and nothing made up" in table
    assert "Documents used in development (24)" in table


def test_a_language_that_was_not_measured_has_no_column_or_a_dash() -> None:
    some = [figure("pledges_f1", 1), figure("money_f1", 1), figure("pledges_f1", 1, "zh")]
    table = accuracy_tables(some, Tongue.EN)
    assert "Chinese" in table
    assert "English" not in table
    assert table.count("<td>–</td>") == 1


def test_an_unknown_set_is_named_and_escaped() -> None:
    assert "Set “&lt;b&gt;”" in accuracy_tables([figure("money_f1", 1, of="<b>")], Tongue.EN)


@pytest.mark.parametrize("content", [None, "{not json"])
def test_without_figures_the_page_says_so(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "accuracy.json").write_text(content, encoding="utf-8")
    assert read_accuracy(tmp_path) == []
    assert "no measurement" in accuracy_tables([], Tongue.EN)


def test_every_figure_of_the_shipped_file_is_worded() -> None:
    rows = json.loads((ROOT / "data" / "accuracy.json").read_text(encoding="utf-8"))
    names = {row["figure"] for row in rows}
    assert not [n for n in names if not has_words(f"accuracy.{n}")]
    assert set(FIRST) <= names


def test_what_was_read_is_counted(tmp_path: Path) -> None:
    words = coverage_words(read_dataset(write_tables(tmp_path)), Tongue.EN)
    assert words["documents"] == "2"
    assert words["languages"] == "English 2"
    assert (words["span"], words["undated"]) == ("10 March 2025", "1")
    assert (words["records"], words["reviewed"]) == ("6", "0")


@pytest.mark.parametrize("tongue", Tongue)
def test_every_explanation_is_there(tongue: Tongue) -> None:
    text = sections(tongue)
    assert text.count("<section>") == text.count("<h2>") == 8
