"""The app serves the data set that lies there, whole, and the last one while it can't be read."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.data import cached
from dashboard.data.cached import current_dataset
from dashboard.data.dataset import Dataset, read_dataset
from etl.pipeline import build

HEFEI = "Hefei, March 3, 2025 -- The city of Hefei set up a 3 billion yuan AI fund on Monday.\n"
WUHAN = "Wuhan, March 5, 2025 -- The city of Wuhan set up a 2 billion yuan AI fund on Monday.\n"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The data set that the app shows, of one document, and `next` beside it, of two."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "hefei.txt").write_text(HEFEI, encoding="utf-8")
    build([tmp_path / "seeds"], tmp_path / "data")
    (tmp_path / "seeds" / "wuhan.txt").write_text(WUHAN, encoding="utf-8")
    build([tmp_path / "seeds"], tmp_path / "next")
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "data"))
    yield tmp_path / "data"
    cached._dataset.clear()
    cached._served.clear()


def swap(data: Path) -> None:
    shutil.rmtree(data)
    (data.parent / "next").rename(data)


def test_a_new_data_set_is_served_without_a_restart(data: Path) -> None:
    assert len(current_dataset().documents) == 1
    swap(data)
    assert len(current_dataset().documents) == 2


def test_one_and_the_same_is_read_once(data: Path) -> None:
    assert current_dataset() is current_dataset()


def test_the_old_one_is_served_while_nothing_can_be_read(
    data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = current_dataset()
    data.rename(data.with_name("away"))
    assert current_dataset() is before
    assert "the data set read before is shown" in caplog.text
    data.with_name("away").rename(data)
    assert current_dataset() is before


def test_where_none_was_ever_read_there_is_none(data: Path) -> None:
    shutil.rmtree(data)
    with pytest.raises(FileNotFoundError):
        current_dataset()


def test_a_swap_that_was_cut_short_hides_nothing(data: Path) -> None:
    data.rename(data.with_name(".data.old-abcdefgh"))
    assert len(current_dataset().documents) == 1


def test_a_swap_in_the_midst_of_reading_mixes_nothing(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []

    def reading(folder: Path) -> Dataset:
        read.append(folder)
        if len(read) == 1:
            swap(folder)
            raise KeyError("a claim of a document that the other table lacks")
        return read_dataset(folder)

    monkeypatch.setattr(cached, "read_dataset", reading)
    assert len(current_dataset().documents) == 2
    assert len(read) == 2


def test_a_data_set_that_is_broken_says_so(data: Path) -> None:
    (data / "claims.parquet").write_bytes(os.urandom(100))
    with pytest.raises(Exception, match="Parquet"):
        current_dataset()
