"""Builds ten times as large as the one before: their sizes, and what such a one may need."""

from collections.abc import Iterator

from benchmarks.figure import Figure
from benchmarks.tree import Needed

SMALLEST, FACTOR = 1_000, 10
"""The documents of the first build, and how many times more the next one has."""
MAX_TIME_RATIO, MAX_MEMORY_RATIO, MAX_MEGABYTES = 10.5, 1.5, 1_000
MEGA = 1e6


def memory_and_ratios(what: str, needed: Needed, before: Needed | None) -> Iterator[Figure]:
    """Peak memory, and time and memory to those of the build before; None where it is the first."""
    yield Figure(f"{what}, peak memory", needed.peak_bytes / MEGA, "MB", MAX_MEGABYTES)
    if before:
        time_ratio = needed.cpu_seconds / before.cpu_seconds
        memory_ratio = needed.peak_bytes / before.peak_bytes
        yield Figure(f"{what}, processor time to a tenth", time_ratio, "", MAX_TIME_RATIO)
        yield Figure(f"{what}, peak memory to a tenth", memory_ratio, "", MAX_MEMORY_RATIO)
