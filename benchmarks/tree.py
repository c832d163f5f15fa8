"""What a command needs: wall-clock and processor time, and the peak memory of all its processes."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import psutil

SECONDS_BETWEEN_LOOKS = 0.1
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Needed:
    """`seconds` on the wall, `cpu_seconds` of all processes, their highest memory together."""

    seconds: float
    cpu_seconds: float
    peak_bytes: int


def run(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Needed:
    """Runs Python with these arguments; raises `CalledProcessError` where it fails."""
    before, started = _cpu_seconds(), time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, _tree_bytes(process.pid))
        time.sleep(SECONDS_BETWEEN_LOOKS)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(arguments))
    return Needed(time.perf_counter() - started, _cpu_seconds() - before, peak)


def _cpu_seconds() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _tree_bytes(pid: int) -> int:
    """Resident memory of a process and all below it; what they share counts for each."""
    try:
        root = psutil.Process(pid)
        processes = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    return sum(map(_bytes, processes))


def _bytes(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return 0
