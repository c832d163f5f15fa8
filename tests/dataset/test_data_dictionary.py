"""The data dictionary says what the tables hold: every column, and where a value may be missing."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from etl.dataset.fields import Field
from etl.dataset.schema import FILES, TABLES
from etl.pipeline import build
from scripts.data_dictionary import ROWS, dictionary, flattened
from tests.paths import GOLD, ROOT

ALL = {**TABLES, **FILES}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set with a history: one of many documents that became one of two."""
    data = tmp_path_factory.mktemp("dictionary") / "data"
    (data.parent / "empty.txt").touch()
    build([GOLD / "dev", data.parent / "empty.txt"], data)
    held = {name: (data / f"{name}.jsonl").read_bytes() for name in (*TABLES, "rejected")}
    build([ROOT / "seeds", *sorted((GOLD / "dev").iterdir())[:2]], data)
    for name, lines in held.items():
        with (data / f"{name}.jsonl").open("ab") as file:
            file.write(lines)
    return data


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def missing(row: dict[str, Any], fields: Sequence[Field], within: str = "") -> Iterator[str]:
    """The columns that are missing, those of items in lists too; fails where others are there."""
    assert sorted(row) == sorted(field.name for field in fields), within
    for field in fields:
        if row[field.name] is None:
            yield within + field.name
        for item in row[field.name] if field.items else ():
            yield from missing(item, field.items, f"{within}{field.name}[].")


def test_the_page_is_what_the_script_prints() -> None:
    page = (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8")
    assert page == dictionary(), "python -m scripts.data_dictionary > docs/data-dictionary.md"


@pytest.mark.parametrize("name", ALL)
def test_rows_have_the_columns_and_only_these_are_ever_missing(folder: Path, name: str) -> None:
    found = rows(folder, name)
    assert found or name == "redirects"
    may_be = {column for column, field in flattened(ALL[name]) if field.null}
    assert {column for row in found for column in missing(row, ALL[name])} <= may_be


@pytest.mark.parametrize("name", ALL)
def test_every_column_says_what_it_means(name: str) -> None:
    assert ROWS[name].endswith(".")
    for column, field in flattened(ALL[name]):
        assert field.meaning.endswith("."), column
        assert "|" not in field.meaning + (field.unit or "") + (field.null or ""), column


def test_numbers_have_a_unit() -> None:
    unitless = {
        (name, column)
        for name, fields in ALL.items()
        for column, field in flattened(fields)
        if str(field.type) in ("int64", "double") and not field.unit
    }
    assert unitless == set()
