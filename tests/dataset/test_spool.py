"""What a build sets down on disk: order, look-ups, nothing left behind, a full disk told."""

import os
import sqlite3
from errno import EACCES, ENOSPC
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.errors import NotWritten
from etl.model import Kind
from etl.model.plain import to_plain
from etl.spool import ROWS_AT_ONCE, Spool, packed, unpacked

WORDS = st.text(st.characters(codec="utf-8"), max_size=4)
ROWS = st.lists(st.tuples(WORDS, st.integers(-5, 5), st.integers()), max_size=30)


@given(ROWS)
def test_rows_come_back_in_the_order_of_their_keys_and_equal_ones_as_they_came(
    rows: list[tuple[str, int, int]],
) -> None:
    numbered = [(one, two, str(value)) for one, two, value in rows]
    with Spool() as spool:
        shelf = spool.shelf("one", "two")
        for row in numbered:
            shelf.add(*row)
        assert list(shelf) == sorted(numbered, key=lambda row: row[:2])
        assert len(shelf) == len(rows)
        assert [one for (one,) in shelf.groups(1)] == sorted({row[0] for row in rows})
        assert [shelf.numbered(number) for number in shelf.numbers()] == list(shelf)
        for one, two, _ in rows:
            assert list(shelf.at(one)) == [row for row in shelf if row[0] == one]
            assert list(shelf.at(one, two)) == [row for row in shelf if row[:2] == (one, two)]


def test_what_is_added_after_reading_is_found_too() -> None:
    with Spool() as spool:
        shelf = spool.shelf("key")
        shelf.add("b", 1)
        assert list(shelf.at("b")) == [("b", 1)]
        shelf.add("a", 2)
        assert list(shelf) == [("a", 2), ("b", 1)]


def test_nothing_of_it_has_a_name_even_while_it_is_used(tmp_path: Path) -> None:
    with Spool(tmp_path) as spool:
        shelf = spool.shelf("key")
        for number in range(2 * ROWS_AT_ONCE):
            shelf.add(number, "x" * 100)
        with spool.file() as file:
            file.write(b"x")
            assert len(shelf) == 2 * ROWS_AT_ONCE
            assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    "error",
    [sqlite3.OperationalError("database or disk is full"), OSError(ENOSPC, "Device is full")],
)
def test_a_disk_that_is_full_ends_the_build_with_one_line(tmp_path: Path, error: Exception) -> None:
    with pytest.raises(NotWritten, match=r"can't hold what .* full"), Spool(tmp_path):
        raise error


def test_a_folder_that_is_not_there_ends_the_build_with_one_line(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match=r"can't hold what .* No such file"):
        Spool(tmp_path / "away")


def test_other_errors_stay_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), Spool(tmp_path):
        raise PermissionError(EACCES, "not yours")


class Tagged(str):
    """Text as some parsers give it."""

    __slots__ = ()


@pytest.mark.parametrize(
    "value",
    [None, True, 3, -(10**30), 0.1, "市\ud800", [], [1, [2.5, None]], {"b": 1, "a": [{}]}],
)
def test_a_plain_value_comes_back_as_it_was(value: Any) -> None:
    assert repr(unpacked(packed(value))) == repr(value)


def test_of_a_text_of_another_type_the_text_comes_back() -> None:
    plain = to_plain((Tagged("市"), Kind.FUND))
    assert unpacked(packed(plain)) == ["市", "fund"]
    assert {type(part) for part in plain} == {str}
