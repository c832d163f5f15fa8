"""A cluster: a real scheduler and workers on this machine give what one process gives."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pytest

from etl.cli import main
from etl.engines import Cluster
from etl.extraction import extract_inputs
from etl.pipeline import build
from etl.progress import Progress
from tests.paths import GOLD, ROOT

SECONDS_TO_START = 60


@dataclass(frozen=True)
class Running:
    """A scheduler's address, and the processes of its workers."""

    address: str
    workers: list["subprocess.Popen[bytes]"]


def dask(*words: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]]
    return subprocess.Popen(
        [*command, "--no-dashboard"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Running]:
    """A scheduler and two workers, on addresses of this machine that nobody else can reach."""
    file = tmp_path / "scheduler.json"
    at = ("--host", "127.0.0.1")
    running = [dask("scheduler", *at, "--port", "0", "--scheduler-file", str(file))]
    try:
        running += [
            dask("worker", *at, "--scheduler-file", str(file), "--nthreads", "1", "--no-nanny",
                 "--local-directory", str(tmp_path / f"worker-{number}"))
            for number in range(2)
        ]  # fmt: skip
        yield Running(address_in(file), running[1:])
    finally:
        for process in running:
            process.kill()
            process.wait()


def address_in(file: Path) -> str:
    until = time.monotonic() + SECONDS_TO_START
    while not file.exists() or not file.stat().st_size:
        assert time.monotonic() < until, "the scheduler did not start"
        time.sleep(0.1)
    return str(json.loads(file.read_text())["address"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Real documents, and what is set aside among them."""
    folder = tmp_path / "inputs"
    shutil.copytree(GOLD / "dev", folder)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n")
    shutil.copy(folder / "dev01.txt", folder / "again.txt")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_cluster_gives_the_same_bytes_even_where_a_worker_is_lost(
    cluster: Running, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Relative, as one gives it: the workers stand in another folder.
    monkeypatch.chdir(tmp_path)
    build([Path("inputs")], tmp_path / "here")
    command = ["build", "inputs", "--out", "there", "--no-cache", "--quiet"]
    assert main([*command, "--engine", "dask", "--scheduler", cluster.address]) == 0
    assert contents(tmp_path / "there") == contents(tmp_path / "here")

    expected = list(extract_inputs([folder], None, Progress()))
    found = Cluster(cluster.address)([folder], None, Progress())
    first = list(islice(found, len(expected) // 2))
    cluster.workers[0].send_signal(signal.SIGKILL)
    assert [*first, *found] == expected


def test_where_there_is_no_cluster_one_line_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.engines.cluster.SECONDS_TO_ANSWER", 1)
    assert main(["build", str(folder), "--engine", "dask"]) == 1
    assert capsys.readouterr().err.startswith("error: which cluster?")
    nowhere = ["--engine", "dask", "--scheduler", "tcp://127.0.0.1:1"]
    assert main(["build", str(folder), "--out", str(folder / "out"), *nowhere]) == 1
    assert "has no scheduler or no workers" in capsys.readouterr().err
    assert not (folder / "out").exists()
