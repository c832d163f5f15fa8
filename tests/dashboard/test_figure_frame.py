"""What stands around every figure: the table behind it, its numbers as CSV, its address."""

import csv
import html
import io
import json
import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.captions.figure_table import cell_words, figure_table, rows_told
from dashboard.frame.figure_frame import permalink, picture_tools
from dashboard.wording.csv_text import csv_bytes
from dashboard.wording.words import Tongue
from etl.model.cells import OPENS_A_FORMULA, harmless_cell
from tests.dashboard_tables import write_tables
from tests.paths import ROOT

WAIT_SECONDS = 30


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_a_text_that_a_spreadsheet_would_run_is_neutralised(text: str) -> None:
    rows = read(csv_bytes(pd.DataFrame({"a": [text]})))
    assert rows == [["a"], [f"'{text}"]]


def test_numbers_and_chinese_stay_as_they_are() -> None:
    table = pd.DataFrame({"地区": ["深圳"], "元": [-1.5], "=x": [None]})
    data = csv_bytes(table)
    assert data.startswith(b"\xef\xbb\xbf")
    assert read(data) == [["地区", "元", "'=x"], ["深圳", "-1.5", ""]]


@given(st.text(min_size=1))
def test_no_cell_opens_a_formula_and_none_loses_a_character(text: str) -> None:
    safe = str(harmless_cell(text))
    assert not safe.startswith(OPENS_A_FORMULA)
    assert safe.removeprefix("'") == text or safe == text


def read(data: bytes) -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (10**10, "10,000,000,000"),
        (1.5, "1.5"),
        (120, "120"),
        (0, "0"),
        (float("nan"), "–"),
        (None, "–"),
        ("深圳", "深圳"),
    ],
)
def test_cells_are_shown_as_a_person_writes_them(value: object, words: str) -> None:
    assert cell_words(value) == words


def test_the_table_counts_its_rows_and_escapes_them() -> None:
    told = rows_told(pd.DataFrame({"<b>": ["</style><script>", "]]>"], "n": [1, 2.5]}))
    fragment = figure_table(told, 2, Tongue.EN)
    assert "Table behind the figure (2 rows)" in fragment
    carried = re.search('data-table="([^"]*)"', fragment)
    assert carried
    # Nothing that a browser's guard against scripts would drop the whole attribute for.
    assert not set("<>") & set(html.unescape(carried[1]))
    assert json.loads(html.unescape(carried[1])) == {
        "head": ["<b>", "n"],
        "rows": [["</style><script>", "1"], ["]]>", "2.5"]],
        "numbers": [1],
    }


def test_an_address_leads_to_the_figure_with_its_filters() -> None:
    fragment = permalink("map", {"city": "440300", "q": "a&b"}, Tongue.ZH)
    found = re.search('href="([^"]*)"', fragment)
    assert found
    assert html.unescape(found[1]) == "?city=440300&q=a%26b#map"
    assert "链接" in fragment


def test_a_picture_is_offered_in_both_forms() -> None:
    fragment = picture_tools("map", "atlas-map", Tongue.EN)
    assert re.findall('data-as="(...)"', fragment) == ["png", "svg"]


@pytest.mark.parametrize(("page", "name", "rows"), [("map", "map", 7), ("funds", "fund-sizes", 3)])
def test_a_figure_has_title_units_source_table_and_numbers(
    page: str, name: str, rows: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(write_tables(tmp_path)))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT_SECONDS)
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    app.run()
    shown = "".join(block.proto.body for block in app.get("html"))
    assert f'<div class="heading" id="{name}"><h2>' in shown
    assert "Data version" in shown
    assert f"Table behind the figure ({rows} rows)" in shown
    assert [button.proto.label for button in app.get("download_button")] == ["CSV"]
