"""A folder of hostile and odd files: nothing stops the build, nothing is lost, nothing gets out."""

import json
import os
import stat
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.folder import Folder, make_folder
from tests.paths import ROOT

MOST_BYTES = 1_500_000_000
SECRET = "The city of Harbin set up a 999 billion yuan artificial intelligence fund on Monday."
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Built:
    """What came of the build, and what it did to the machine."""

    folder: Folder
    status: int
    said: str
    peak_bytes: int
    tables: Mapping[str, Rows]
    has_left_all_else: bool


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The folder built by the command line."""
    root = tmp_path_factory.mktemp("hostile")
    (root / "outside").mkdir()
    (root / "outside" / "secret.txt").write_text(SECRET, encoding="utf-8")
    (root / "out").mkdir()
    with warnings.catch_warnings(action="ignore"):
        folder = make_folder(root / "in", root / "outside" / "secret.txt")
    before = _listing(root)
    process = subprocess.Popen(
        [sys.executable, "-m", "etl", "build", str(root / "in"), "--out", str(root / "out/data")],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    peaks = [0]
    watch = threading.Thread(target=_watch, args=(process, peaks))
    watch.start()
    _, said = process.communicate()
    watch.join()
    names = ("documents", "claims", "rejected")
    tables = {name: _rows(root / "out" / "data" / f"{name}.jsonl") for name in names}
    return Built(folder, process.returncode, said, max(peaks), tables, _listing(root) == before)


def _listing(root: Path) -> dict[bytes, tuple[int, ...]]:
    """All that lies in a folder but the data set, each with what changes when it is touched."""
    found: dict[bytes, tuple[int, ...]] = {}
    for parent, folders, files in os.walk(os.fsencode(root)):
        if b"out" in folders:
            folders.remove(b"out")
        for name in (*folders, *files):
            path = os.path.join(parent, name)
            status = os.lstat(path)
            found[path] = (status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)
    return found


def _watch(process: "subprocess.Popen[str]", peaks: list[int]) -> None:
    while process.poll() is None:
        peaks.append(_tree_bytes(process.pid))
        time.sleep(0.1)


def _tree_bytes(pid: int) -> int:
    """The memory of a process and all below it, counting what they share once for each."""
    try:
        status = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return 0
    return int(status[1]) * os.sysconf("SC_PAGE_SIZE") + sum(_tree_bytes(int(c)) for c in children)


def _rows(path: Path) -> Rows:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _shown(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")


def the_folder_is_large_and_of_all_sorts(built: Built) -> None:
    kinds = {stat.S_IFMT(os.lstat(path).st_mode) for path in built.folder.files}
    assert len(built.folder.files) >= 400
    assert kinds >= {stat.S_IFREG, stat.S_IFLNK, stat.S_IFIFO, stat.S_IFSOCK}


def the_build_ends_with_success(built: Built) -> None:
    assert (built.status, "Traceback" in built.said) == (0, False)


def every_file_is_read_or_set_aside_with_a_reason(built: Built) -> None:
    told = {row["path"].split("!/")[0] for row in built.tables["documents"]}
    reasons = {row["path"]: row["reason"] for row in built.tables["rejected"]}
    told |= {path.split("!/")[0] for path in reasons} | set(reasons)
    assert [path for path in built.folder.files if _shown(path) not in told] == []
    assert [path for path, reason in reasons.items() if len(reason) < 10 or "\n" in reason] == []


def no_reason_asks_to_report_a_fault_of_ours(built: Built) -> None:
    faults = [row for row in built.tables["rejected"] if "please report it" in row["reason"]]
    assert faults == []


def every_honest_document_is_read_rightly(built: Built) -> None:
    paths = {row["document_id"]: row["path"] for row in built.tables["documents"]}
    read = {(paths[c["document_id"]], c["place_code"], c["amount"]) for c in built.tables["claims"]}
    wanted = {
        (_shown(f"{built.folder.path}/honest/{good.name}"), good.place_code, good.amount)
        for good in built.folder.honest
    }
    assert wanted - read == set()


def what_links_lead_to_outside_is_not_read(built: Built) -> None:
    assert [row["path"] for row in built.tables["documents"] if "Harbin" in row["text"]] == []
    assert [row["path"] for row in built.tables["documents"] if "root:x:" in row["text"]] == []


def nothing_else_is_touched(built: Built) -> None:
    assert built.has_left_all_else


def memory_stays_bounded(built: Built) -> None:
    assert 0 < built.peak_bytes < MOST_BYTES


CHECKS = (
    the_folder_is_large_and_of_all_sorts,
    the_build_ends_with_success,
    every_file_is_read_or_set_aside_with_a_reason,
    no_reason_asks_to_report_a_fault_of_ours,
    every_honest_document_is_read_rightly,
    what_links_lead_to_outside_is_not_read,
    nothing_else_is_touched,
    memory_stays_bounded,
)


def test_a_hostile_folder_is_built_whole(built: Built) -> None:
    # One test, since tests that run side by side would each build the folder.
    for check in CHECKS:
        check(built)
