"""The cache: only what changed is read, and the data set is the same to the byte."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etl import extraction
from etl.cache import Cache, code_version, default_folder
from etl.cache import version as version_module
from etl.extraction import Extract, extract
from etl.model import Limits, Rejected
from etl.model.plain import from_plain, to_plain
from etl.pipeline import build
from etl.read import Source

PLACES = ("Hefei", "Wuhan", "Suzhou", "Ningbo", "Foshan", "Xiamen", "Dalian", "Jinan")
ROOT = Path(__file__).resolve().parent.parent


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
    "damage", [b"", b"{", b"[1, 2]", b'{"extract": [[1]]}', b'{"extract": null}', b"\xff\xfe"]
)
def test_damaged_entries_are_read_anew(
    inputs: Path, tmp_path: Path, read_anew: list[str], damage: bytes
) -> None:
    build([inputs], tmp_path / "out", cache(tmp_path))
    for entry in (tmp_path / "cache").rglob("*.json"):
        entry.write_bytes(damage)
    read_anew.clear()
    build([inputs], tmp_path / "again", cache(tmp_path))
    assert len(read_anew) == 13
    assert contents(tmp_path / "again") == contents(tmp_path / "out")


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
