"""Rows of a table on disk: whichever are asked for come, in the order asked for."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.data import stored
from dashboard.data.stored import Stored, spilled

ROWS = [{"key": f"k{i}", "said": [f"text {i}"] * (i % 3)} for i in range(20)]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Stored:
    """Twenty rows that lie in batches of six."""
    path: Path = tmp_path_factory.mktemp("table") / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(ROWS), path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored, "BATCH_ROWS", 6)
        return spilled(path, lambda whole: whole)


@given(st.lists(st.integers(0, len(ROWS) - 1)))
def test_rows_come_in_the_order_asked_for(table: Stored, places: list[int]) -> None:
    expected: list[Any] = [ROWS[at] for at in places]
    assert table.rows(places) == expected
    assert list(table.frame(places)["key"]) == [row["key"] for row in expected]
    assert list(table.frame(places, ["said"]).columns) == ["said"]


def test_an_empty_table_has_its_columns(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pylist(ROWS).slice(0, 0), tmp_path / "none.parquet")
    empty = spilled(tmp_path / "none.parquet", lambda whole: whole)
    assert empty.rows([]) == []
    assert list(empty.frame([]).columns) == ["key", "said"]
