"""What `inspect` shows of a document: every stage, with reasons, in lines that fit."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.cli import main
from etl.terminal import clean, table, width, wrap

ENGLISH = """Wuhu sets up a fund for robots

First published: Monday 10 March 2025, 09:30 Beijing time

Wuhu set up a 3-billion-yuan fund for artificial intelligence on Friday, mayor Li Heng said.

Chuzhou has no plans for an AI fund.
"""
CHINESE = """芜湖市设立人工智能基金

2025年3月10日

芜湖市日前设立总规模30亿元的人工智能产业基金，重点支持机器人企业。
"""


@pytest.fixture
def english(tmp_path: Path) -> Path:
    file = tmp_path / "wuhu.txt"
    file.write_text(ENGLISH, encoding="utf-8")
    return file


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    file = tmp_path / "芜湖.txt"
    file.write_text(CHINESE, encoding="utf-8")
    return file


def shown(file: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["inspect", str(file)]) == 0
    return capsys.readouterr().out


def as_json(file: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["inspect", str(file), "--json"]) == 0
    row: dict[str, Any] = json.loads(capsys.readouterr().out)
    return row


def test_every_stage_is_shown_in_order(english: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = shown(english, capsys)
    heads = [line.split(" (")[0] for line in printed.splitlines() if line and line[0].isupper()]
    assert heads == ["DOCUMENT", "SECTIONS", "CLAIMS", "NOT TAKEN"]


@pytest.mark.parametrize(
    "words",
    [
        "published    2025-03-10",
        "1 headline 0–30",
        "under        0–30 “Wuhu sets up a fund for robots”",
        "place        “Wuhu” Wuhu 340200",
        "money        “3-billion-yuan” CNY 3,000,000,000 exact",
        "date         “on Friday” 2025-03-07",
        "person       “Li Heng” Li Heng, mayor",
        "status       launched",
        "read from “3-billion-yuan”",
    ],
)
def test_metadata_mentions_and_values_are_shown(
    words: str, english: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words in shown(english, capsys)


def test_fields_have_their_reasons_below_them(
    english: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [line.strip() for line in shown(english, capsys).split("CLAIMS")[1].splitlines()]
    for field in ("kind", "place", "status"):
        at = next(i for i, line in enumerate(lines) if line.startswith(f"{field}  "))
        assert lines[at + 1].startswith("← ")


def test_what_was_not_taken_has_its_reason_and_words(
    english: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rest = shown(english, capsys).split("NOT TAKEN")[1]
    assert "no plans" in rest.split("words")[0]
    assert "“Chuzhou has no plans for an AI fund.”" in rest


@pytest.mark.parametrize("columns", [60, 80, 132])
def test_lines_fit_the_terminal(
    columns: int,
    english: Path,
    chinese: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for file in (english, chinese):
        file.rename(file.with_name("a.txt"))
        monkeypatch.chdir(file.parent)
        assert max(map(width, shown(Path("a.txt"), capsys).splitlines())) <= columns


def test_json_spans_slice_the_documents_text(
    chinese: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = as_json(chinese, capsys)
    text = row["document"]["text"]
    assert text == CHINESE
    spans = [claim["span"] for claim in row["claims"]]
    spans += [m["span"] for s in row["sections"] for m in s["mentions"]["places"]]
    assert len(spans) >= 3
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)


def test_json_holds_values_and_reasons(chinese: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (fund,) = (c for c in as_json(chinese, capsys)["claims"] if c["amount"])
    assert (fund["kind"], fund["place_code"], fund["amount"]["amount"]) == (
        "fund",
        "340200",
        3_000_000_000,
    )
    assert fund["announced"] == {"start": "2025-02-24", "end": "2025-03-10"}
    assert any(reason.startswith("kind: ") for reason in fund["reasons"])


def test_a_folder_gives_one_json_line_a_document(
    english: Path, chinese: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["inspect", str(english.parent), "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["document"]["language"] for row in rows} == {"en", "zh"}


def test_an_unreadable_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["inspect", str(empty)]) == 1
    assert "error: no document could be read" in capsys.readouterr().err


def test_control_characters_reach_no_terminal(
    english: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english.write_text(ENGLISH.replace("mayor", "\x9b31mmayor\u202e"), encoding="utf-8")
    printed = shown(english, capsys)
    assert "�31mmayor�" in printed
    assert not {"\x9b", "\u202e"} & set(printed)


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("芜湖市设立基金", 6, ["芜湖市", "设立基", "金"]),
        ("AI基金 fund", 6, ["AI基金", "fund"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ],
)
def test_wrapping(text: str, columns: int, lines: list[str]) -> None:
    assert wrap(text, columns) == lines


@given(st.text(), st.integers(2, 40))
def test_wrapping_loses_nothing_and_fits(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean(text).split())


def test_a_table_aligns_wide_characters() -> None:
    assert table([("地方", "a"), ("x", "12")]) == ["地方   a", "x     12"]
