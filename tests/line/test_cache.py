"""The cache: only what changed is read, and the data set is the same to the byte."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etl import extraction
from etl.cache import Cache, code_version, default_folder, store
from etl.cache import version as version_module
from etl.extraction import Extract, extract
from etl.model import Limits, Rejected
from etl.model.plain import from_plain, to_plain
from etl.pipeline import build
from etl.read import Source
from tests.paths import ROOT

PLACES = ("Hefei", "Wuhan", "Suzhou", "Ningbo", "Foshan", "Xiamen", "Dalian", "Jinan")


def text(number: int) -> str:
    place = PLACES[number % len(PLACES)]
    return (
        f"{place} sets up a fund\n\nPublished 12 March 2025\n\nThe city of {place} set up an AI "
        f"fund of {number + 2} billion yuan on Monday, said Li Ming, its mayor.\n"
    )


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(text(number))
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n")
    return folder


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of all documents that are read, and not found in the cache."""
    paths: list[str] = []

    def noted(source: Source, limits: Limits) -> Extract | Rejected:
        paths.append(Path(source.path).name)
        return extract(source, limits)

    monkeypatch.setattr(extraction, "extract", noted)
    return paths


def cache(folder: Path, version: str = "one") -> Cache:
    return Cache(folder / "cache", version)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_after_one_more_document_one_is_read(
    inputs: Path, tmp_path: Path, read_anew: list[str]
) -> None:
    build([inputs], tmp_path / "first", cache(tmp_path))
    assert len(read_anew) == 13
    (inputs / "one-more.txt").write_text(text(99))
    read_anew.clear()
    kept = cache(tmp_path)
    build([inputs], tmp_path / "again", kept)
    assert (read_anew, kept.hits) == (["one-more.txt"], 12)
    build([inputs], tmp_path / "clean")
    assert contents(tmp_path / "again") == contents(tmp_path / "clean")


def change_bytes(inputs: Path) -> None:
    (inputs / "03.txt").write_text(text(77))


def add_side_file(inputs: Path) -> None:
    (inputs / "03.txt.meta.toml").write_text('publisher = "Xinhua"')


@pytest.mark.parametrize("change", [change_bytes, add_side_file])
def test_what_changed_is_read_anew(
    inputs: Path, tmp_path: Path, read_anew: list[str], change: Callable[[Path], None]
) -> None:
    build([inputs], tmp_path / "out", cache(tmp_path))
    change(inputs)
    read_anew.clear()
    build([inputs], tmp_path / "out", cache(tmp_path))
    assert read_anew == ["03.txt"]


def test_a_document_that_moved_is_not_read_again_and_has_its_new_path(
    inputs: Path, tmp_path: Path, read_anew: list[str]
) -> None:
    build([inputs], tmp_path / "out", cache(tmp_path))
    read_anew.clear()
    (inputs / "03.txt").rename(inputs / "moved.txt")
    build([inputs], tmp_path / "out", cache(tmp_path))
    assert read_anew == []
    read = (tmp_path / "out" / "documents.jsonl").read_text(encoding="utf-8")
    assert str(inputs / "moved.txt") in read
    assert str(inputs / "03.txt") not in read


def test_another_version_of_the_code_reads_everything(
    inputs: Path, tmp_path: Path, read_anew: list[str]
) -> None:
    build([inputs], tmp_path / "out", cache(tmp_path))
    read_anew.clear()
    build([inputs], tmp_path / "out", cache(tmp_path, "two"))
    assert len(read_anew) == 13


def test_an_interrupted_build_goes_on_where_it_was(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_anew: list[str]
) -> None:
    noted = extraction.extract

    def interrupted(source: Source, limits: Limits) -> Extract | Rejected:
        if len(read_anew) == 5:
            raise KeyboardInterrupt
        return noted(source, limits)

    with monkeypatch.context() as patch:
        patch.setattr(extraction, "extract", interrupted)
        with pytest.raises(KeyboardInterrupt):
            build([inputs], tmp_path / "out", cache(tmp_path))
    assert not (tmp_path / "out").exists()
    read_anew.clear()
    build([inputs], tmp_path / "out", cache(tmp_path))
    assert len(read_anew) == 8


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[1, 2]", '{"extract": [[1]]}', '{"extract": null}', b"\xff\xfe", 7, None],
)
def test_damaged_entries_are_read_anew(
    inputs: Path, tmp_path: Path, read_anew: list[str], damage: object
) -> None:
    kept = cache(tmp_path)
    build([inputs], tmp_path / "out", kept)
    with sqlite3.connect(kept.path) as db:
        db.execute("UPDATE entries SET value = ?", [damage])
    for anew in (13, 0):
        read_anew.clear()
        build([inputs], tmp_path / "again", cache(tmp_path))
        assert len(read_anew) == anew
        assert contents(tmp_path / "again") == contents(tmp_path / "out")


def all_of_it(database: Path) -> None:
    database.write_bytes(b"no database at all, but long enough to be taken for one" * 100)


def a_page_within(database: Path) -> None:
    with database.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096)


def its_table(database: Path) -> None:
    with sqlite3.connect(database) as db:
        db.execute("DROP TABLE entries")
        db.execute("CREATE TABLE entries (another)")


@pytest.mark.parametrize("damage", [all_of_it, a_page_within, its_table])
def test_a_damaged_database_costs_time_only_and_is_told(
    inputs: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    kept = cache(tmp_path)
    build([inputs], tmp_path / "out", kept)
    damage(kept.path)
    useless = cache(tmp_path)
    outcome = build([inputs], tmp_path / "again", useless)
    assert (outcome.documents, useless.hits) == (12, 0)
    assert useless.fault is not None
    assert str(kept.path) in useless.fault
    assert contents(tmp_path / "again") == contents(tmp_path / "out")


def test_a_database_that_somebody_keeps_locked_costs_time_only_and_is_told(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "SECONDS_TO_WAIT", 0.01)
    kept = cache(tmp_path)
    build([inputs], tmp_path / "out", kept)
    holder = sqlite3.connect(kept.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    useless = cache(tmp_path)
    build([inputs], tmp_path / "again", useless)
    assert useless.fault == f"{kept.path}: database is locked"
    holder.close()
    found = cache(tmp_path)
    build([inputs], tmp_path / "again", found)
    assert found.hits == 12


KEEPING = """
import os, signal, sys
from pathlib import Path
from etl.cache import Cache
kept = Cache(Path(sys.argv[1]), "one")
for number in range(50):
    kept.put(f"{sys.argv[2]} {number}", [number, sys.argv[2]])
print(kept.fault)
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_processes_that_keep_entries_at_once_lose_none_even_if_they_are_killed(
    tmp_path: Path,
) -> None:
    keepers = [
        subprocess.Popen(
            [sys.executable, "-c", KEEPING, str(tmp_path), name], stdout=subprocess.PIPE, cwd=ROOT
        )
        for name in "abc"
    ]
    for keeper in keepers:
        assert keeper.communicate()[0] == b"None\n"
        assert keeper.returncode == -signal.SIGKILL
    kept = Cache(tmp_path, "one")
    for name in "abc":
        assert [kept.get(f"{name} {n}") for n in range(50)] == [[n, name] for n in range(50)]


def test_a_cache_that_is_read_only_finds_and_keeps_nothing(tmp_path: Path) -> None:
    reading = Cache(tmp_path, "one", is_read_only=True)
    reading.put("key", [1])
    assert (reading.get("key"), reading.fault) == (None, None)
    assert not reading.path.exists()
    Cache(tmp_path, "one").put("key", [2])
    before = reading.path.read_bytes()
    reading.put("key", [3])
    assert (reading.get("key"), reading.fault) == ([2], None)
    assert reading.path.read_bytes() == before


def test_a_folder_that_can_not_be_written_costs_time_only(inputs: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder")
    useless = cache(tmp_path)
    outcome = build([inputs], tmp_path / "out", useless)
    assert outcome.documents == 12
    assert useless.fault is not None


def test_only_the_latest_versions_are_kept(tmp_path: Path) -> None:
    for number in range(7):
        made = Cache(tmp_path, f"version-{number}")
        os.utime(made.folder, (number, number))
    kept = {path.name for path in (tmp_path / "extracts").iterdir()}
    assert kept == {"version-3", "version-4", "version-5", "version-6"}


@pytest.mark.parametrize("change", ["read/new.py", "reference/new.csv", "claims/build.py"])
def test_the_version_follows_code_and_reference_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    for name in ("read", "reference", "claims", "merge"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "build.py").write_text("1")
    monkeypatch.setattr(version_module, "ETL", tmp_path)
    monkeypatch.setattr(version_module, "ROOMS", ("read", "reference", "claims"))
    before = code_version.__wrapped__()
    (tmp_path / "merge" / "build.py").write_text("2")
    assert code_version.__wrapped__() == before
    (tmp_path / change).write_text("2")
    assert code_version.__wrapped__() != before


def test_every_part_of_the_line_up_to_the_claims_is_in_the_version() -> None:
    after_the_claims = {
        "__init__.py", "__main__.py", "additions", "cli.py", "closing.py", "curation", "dataset",
        "durable.py", "engines", "evaluate", "fetch", "fetch_report.py", "inspection", "library",
        "line.py", "merge", "news.py", "pipeline.py", "progress.py", "review.py", "spool.py",
        "terminal.py", "web_inputs.py",
    }  # fmt: skip
    there = {p.name for p in (ROOT / "etl").iterdir() if p.name != "__pycache__"}
    assert there - after_the_claims == set(version_module.ROOMS)


def test_extracts_come_back_as_they_were() -> None:
    for path in sorted((ROOT / "seeds").iterdir()):
        made = extract(Source(str(path), path.read_bytes()))
        assert from_plain(Extract, to_plain(made)) == made


@pytest.mark.parametrize("value", [None, 3, "x", [], [1, 2, 3], {"document": 1}])
def test_other_values_are_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_plain(Extract, value)


def test_the_cache_is_the_users_and_never_in_the_data_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "ai-hub-atlas"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert default_folder() == Path.home() / ".cache" / "ai-hub-atlas"
