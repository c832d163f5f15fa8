"""Engines: the same bytes on any number of processes, and no document that stops the others."""

import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import psutil
import pytest

from etl.cache import Cache
from etl.cli import main
from etl.engines import Local, chosen_limits
from etl.engines.local import answers_in_order
from etl.engines.work import Work
from etl.errors import NoWorkers
from etl.extraction import Extract
from etl.model import Limits, Rejected
from etl.pipeline import build
from etl.read import Reading, list_inputs
from tests.faulty import CRASH, EXIT, HANG, KILLED_ONCE, SWELL, faulty
from tests.paths import GOLD, ROOT

PLACES = ("Hefei", "Wuhan", "Suzhou", "Ningbo", "Foshan", "Xiamen", "Dalian", "Jinan")
TIGHT = Limits(seconds=5, memory_mb=300)


def text(number: int) -> bytes:
    place = PLACES[number % len(PLACES)]
    return f"{place} set up an AI fund of {number + 2} billion yuan on Monday.\n".encode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents of many kinds, doubles and unreadable ones among them."""
    folder = tmp_path_factory.mktemp("inputs")
    for number in range(40):
        (folder / f"{number:02}.txt").write_bytes(text(number % 36))
    for document in sorted((GOLD / "dev").iterdir()):
        (folder / document.name).write_bytes(document.read_bytes())
    (folder / "07.png").write_bytes(b"\x89PNG\r\n")
    with zipfile.ZipFile(folder / "33.zip", "w") as archive:
        for number in range(30, 50):
            archive.writestr(f"{number}.txt", text(number))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def alone(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the documents give without any process but this one."""
    out = tmp_path_factory.mktemp("alone") / "data"
    build([folder], out)
    return contents(out)


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_any_number_of_processes_gives_the_same_bytes(
    folder: Path, alone: dict[str, bytes], tmp_path: Path, workers: int
) -> None:
    build([folder], tmp_path / "data", engine=Local(workers))
    assert contents(tmp_path / "data") == alone


def test_a_cache_is_filled_and_used_by_all_processes(
    folder: Path, alone: dict[str, bytes], tmp_path: Path
) -> None:
    build([folder], tmp_path / "data", Cache(tmp_path / "cache", "one"), engine=Local(2))
    kept = Cache(tmp_path / "cache", "one")
    outcome = build([folder], tmp_path / "data", kept, engine=Local(2))
    assert kept.hits == outcome.documents
    assert contents(tmp_path / "data") == alone


def test_a_cache_that_can_not_be_written_is_told(folder: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache", "one")
    cache.folder.rmdir()
    cache.folder.write_text("a file, no folder")
    build([folder], tmp_path / "data", cache, engine=Local(1))
    assert cache.fault is not None


def made(inputs: Sequence[Path], work: Work) -> Iterator[Extract | Rejected]:
    for answer in answers_in_order(list_inputs(inputs), work, workers=2):
        if answer is not None:
            reading: Reading[Extract] = pickle.loads(answer)
            yield reading.made


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Good documents, and among them each kind that is the end of its reader."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_bytes(text(number))
    for name, data in (("04", HANG), ("05", SWELL), ("06", CRASH), ("29", EXIT)):
        (folder / f"{name}.txt").write_bytes(data)
    with zipfile.ZipFile(folder / "12.zip", "w") as archive:
        for number, data in enumerate((text(90), CRASH, text(91), SWELL, text(92))):
            archive.writestr(f"{number}.txt", data)
    return folder


def test_exactly_the_documents_that_end_their_reader_are_set_aside(hostile: Path) -> None:
    items = list(made([hostile], Work(limits=TIGHT, make=faulty)))
    aside = {Path(i.path).name: i.reason for i in items if isinstance(i, Rejected)}
    crashed = "made the reader crash"
    swelled = "took more memory than the limit of 300 MB"
    assert {name: reason.partition(" (")[0] for name, reason in aside.items()} == {
        "04.txt": "reading it took longer than the limit of 5 s",
        "05.txt": f"reading it {swelled}",
        "06.txt": f"reading it {crashed}",
        "29.txt": f"reading it {crashed}",
        "1.txt": f"reading it {crashed}",
        "3.txt": f"reading it {swelled}",
    }
    read = [i.document.path.rpartition("/")[2] for i in items if isinstance(i, Extract)]
    assert read == [
        *(f"{n:02}.txt" for n in range(12) if n not in (4, 5, 6)),
        "12.txt", "0.txt", "2.txt", "4.txt",
        *(f"{n:02}.txt" for n in range(13, 29)),
    ]  # fmt: skip


def test_a_limit_is_told_by_its_name_and_may_be_chosen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATLAS_LIMITS", "seconds=7 pages=9")
    assert chosen_limits(["pages=3"]) == Limits(seconds=7, pages=3)
    (tmp_path / "a.txt").write_bytes(text(1))
    for wrong in ("pages", "pages=", "pages=0", "pages=1.5", "seconds=inf", "seconds=nan", "x=1"):
        command = ["build", str(tmp_path), "--out", str(tmp_path / "data"), "--limit", wrong]
        assert main(command) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith("error: ")
        assert wrong.partition("=")[0] in line
    assert not (tmp_path / "data").exists()


def test_where_no_process_can_be_started_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(text(1))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(NoWorkers, match="no process can be started"):
        build([tmp_path / "a.txt"], tmp_path / "data", engine=Local(1))
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    with pytest.raises(NoWorkers, match="exit code 1"):
        build([tmp_path / "a.txt"], tmp_path / "data", engine=Local(1))
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_a_run_that_is_broken_off_leaves_no_process(
    tmp_path: Path, how: signal.Signals, code: int
) -> None:
    (tmp_path / "inputs").mkdir()
    for number in range(1500):
        (tmp_path / "inputs" / f"{number}.txt").write_bytes(text(number) * 20)
    words = ["build", str(tmp_path / "inputs"), "--out", str(tmp_path / "data"), "--no-cache"]
    running = subprocess.Popen(
        [sys.executable, "-m", "etl", *words, "--workers", "2"],
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
        # Who runs the tests in the background of a shell has it ignored.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    workers = children(running.pid, 2)
    running.send_signal(how)
    assert running.wait(30) == code
    _, alive = psutil.wait_procs(workers, 30)
    assert alive == []
    assert not (tmp_path / "data").exists()


def children(pid: int, count: int) -> list[psutil.Process]:
    """The processes that one has started, once there are so many that read documents."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found: list[psutil.Process] = psutil.Process(pid).children()
        if len(found) == count and all(p.cpu_times().user > 0.5 for p in found):
            return found
        time.sleep(0.05)
    raise AssertionError("the processes did not start")


def test_a_document_whose_process_somebody_else_killed_is_read_again(
    hostile: Path, tmp_path: Path
) -> None:
    data = KILLED_ONCE + os.fsencode(tmp_path / "mark")
    (hostile / "03.txt").write_bytes(data)
    items = list(made([hostile / "02.txt", hostile / "03.txt"], Work(make=faulty)))
    assert all(isinstance(item, Extract) for item in items)
    assert (tmp_path / "mark").exists()
