"""A data set is published whole or not at all, by one build at a time, and loses nothing."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from etl.cli import main
from etl.dataset import claimed, publishing
from etl.errors import NotWritten
from etl.model.whereabouts import lying_at
from etl.pipeline import build

HEFEI = "Hefei, March 3, 2025 -- The city of Hefei set up a 3 billion yuan AI fund on Monday.\n"
WUHAN = "Wuhan, March 5, 2025 -- The city of Wuhan set up a 2 billion yuan AI fund on Monday.\n"
NEW, EMPTY = sha256(b"new").hexdigest(), sha256(b"").hexdigest()
ON_A_SMALL_DISK = """
import resource, sys
from etl.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))
sys.exit(main(["build", "--quiet", "--no-cache", sys.argv[1], "--out", sys.argv[2]]))
"""
"""No file may grow beyond a few kB: what a full disk does, without one."""
STEPS = ("fsync", "rename", "link", "open", "replace")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with one document."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "hefei.txt").write_text(HEFEI, encoding="utf-8")
    return folder


@pytest.fixture
def data(seeds: Path, tmp_path: Path) -> Path:
    """A data set of one document; a second document then waits for the next build."""
    folder = tmp_path / "out" / "data"
    build([seeds], folder)
    (seeds / "wuhan.txt").write_text(WUHAN, encoding="utf-8")
    return folder


def content(folder: Path) -> dict[str, str]:
    """Every file below a folder, by its name, with a digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def documents(folder: Path) -> int:
    return len((folder / "documents.jsonl").read_text(encoding="utf-8").splitlines())


def test_nothing_but_the_data_set_remains(data: Path, seeds: Path) -> None:
    build([seeds], data)
    assert documents(data) == 2
    assert [path.name for path in data.parent.iterdir()] == ["data"]


def test_what_no_build_has_made_moves_along(data: Path, seeds: Path) -> None:
    (data / "notes").mkdir()
    (data / "notes" / "mine.txt").write_text("mine", encoding="utf-8")
    (data / "accuracy.json").write_text("[]", encoding="utf-8")
    build([seeds], data)
    assert (data / "notes" / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert (data / "accuracy.json").read_text(encoding="utf-8") == "[]"


def test_a_table_that_builds_make_no_more_goes(data: Path, seeds: Path) -> None:
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"].append({"name": "former"})
    (data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (data / "former.csv").write_text("gone", encoding="utf-8")
    build([seeds], data)
    assert not (data / "former.csv").exists()


def test_a_folder_of_other_files_is_left_alone(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "letter.txt").write_text("dear", encoding="utf-8")
    assert main(["build", str(seeds), "--out", str(own)]) == 1
    assert "holds no data set but other files (letter.txt)" in capsys.readouterr().err
    assert os.listdir(own) == ["letter.txt"]


def test_a_file_is_not_replaced_by_a_data_set(seeds: Path) -> None:
    file = seeds / "hefei.txt"
    with pytest.raises(NotWritten, match=r"is a file; give a folder"):
        build([seeds], file)
    assert file.read_text(encoding="utf-8") == HEFEI


def test_two_builds_of_one_folder_are_kept_apart(
    data: Path, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(data)
    with claimed(data):
        assert main(["build", str(seeds), "--out", str(data)]) == 1
    said = capsys.readouterr().err
    assert f"another build of {data} is under way (process {os.getpid()} on " in said
    assert "wait until it has ended" in said
    assert content(data) == before
    assert main(["build", str(seeds), "--out", str(data)]) == 0


def test_what_killed_builds_left_goes_and_what_is_like_it_stays(data: Path, seeds: Path) -> None:
    for name in (".data.new-abcdefgh", ".data.old-12345678", ".data.new-mine", ".data.lock"):
        (data.parent / name).mkdir() if name != ".data.lock" else (data.parent / name).touch()
    build([seeds], data)
    assert sorted(path.name for path in data.parent.iterdir()) == [".data.new-mine", "data"]


def test_a_swap_that_was_cut_short_is_ended(data: Path, seeds: Path) -> None:
    (data / "curation.jsonl").touch()
    before = content(data)
    moved = data.with_name(".data.old-abcdefgh")
    data.rename(moved)
    assert content(lying_at(data)) == before
    with claimed(data):
        assert content(data) == before
    assert not moved.exists()


def test_without_an_exchange_the_swap_takes_two_steps(
    data: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    (data / "accuracy.json").write_text("[]", encoding="utf-8")
    build([seeds], data)
    assert documents(data) == 2
    assert (data / "accuracy.json").exists()
    assert [path.name for path in data.parent.iterdir()] == ["data"]


class Failing:
    """Lets a number of calls of a few functions through and fails the one after them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, passes: int, number: int) -> None:
        self.left, self.number, self.has_failed = passes, number, False
        for name in STEPS:
            monkeypatch.setattr(os, name, self._wrapped(getattr(os, name)))

    def _wrapped(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            self.left -= 1
            if self.left == -1:
                self.has_failed = True
                raise OSError(self.number, os.strerror(self.number))
            return real(*args, **options)

        return call


def failures(number: int, attempt: Callable[[], object]) -> Iterator[str | None]:
    """What each attempt says when its first, second … step fails, until none is left to fail."""
    passes = 0
    while True:
        said = None
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, passes, number)
            try:
                attempt()
            except NotWritten as error:
                said = str(error)
        if not failing.has_failed:
            return
        yield said
        passes += 1


@pytest.mark.parametrize("has_exchange", [True, False])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS])
def test_whatever_step_fails_the_data_set_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, has_exchange: bool
) -> None:
    if not has_exchange:
        monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    data = tmp_path / "data"
    data.mkdir()
    for name in ("datapackage.json", "claims.csv", "accuracy.json"):
        (data / name).write_text("old", encoding="utf-8")
    old = content(data)
    new = {"datapackage.json": NEW, "claims.csv": NEW, "accuracy.json": old["accuracy.json"]}

    def attempt() -> None:
        with claimed(data), publishing.staged(data) as stage:
            for name in ("datapackage.json", "claims.csv"):
                (stage / name).write_text("new", encoding="utf-8")

    told = []
    for said in failures(number, attempt):
        told.append(said)
        found = content(lying_at(data))
        # The log that was made to be locked can be left over, with nothing in it.
        assert found.pop("curation.jsonl", EMPTY) == EMPTY
        assert found in (old, new)
        assert said is None or (os.strerror(number).lower() in said and "\n" not in said)
    assert len([said for said in told if said]) > 5
    assert content(data) == new


def test_a_full_disk_is_one_line_and_leaves_the_data_set_whole(data: Path, seeds: Path) -> None:
    before = content(data)
    run = subprocess.run(
        [sys.executable, "-c", ON_A_SMALL_DISK, str(seeds), str(data)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (1, f"error: {data} can't be written: file too large\n")
    assert content(data) == before
    assert [path.name for path in data.parent.iterdir()] == ["data"]
