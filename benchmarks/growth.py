"""How time and memory of a whole build grow with the documents, and whether it stays right.

Each size is built by the command line in a process of its own, from an empty cache; then one more
document is added to the largest and built again. `--most 1000000` goes up to a million.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import tree
from benchmarks.corpus import write_corpus
from benchmarks.figure import Figure
from benchmarks.tenfold import FACTOR, SMALLEST, memory_and_ratios
from benchmarks.truth import accuracy

MOST = 10_000
MAX_SECONDS_A_DOCUMENT = 3_600 / 10**6
TABLES = ("documents", "claims", "initiatives", "coverage", "totals", "places")


def figures(most: int) -> Iterator[Figure]:
    """Time, memory, accuracy and bytes at each size up to `most`, and the ratio to the last."""
    with tempfile.TemporaryDirectory() as name:
        folder, before, written = Path(name), None, 0
        documents = min(SMALLEST, most)
        while documents <= most:
            write_corpus(folder / "inputs", written, documents)
            written = documents
            needed = _build(folder, documents)
            yield from _of_size(documents, needed, before)
            yield from _of_result(folder / f"{documents}", documents)
            before, documents = needed, documents * FACTOR
        write_corpus(folder / "inputs", written, written + 1)
        again = _build(folder, written)
        if before:
            ratio = again.cpu_seconds / before.cpu_seconds
            yield Figure(f"one document added to {written:,}", again.seconds, "s")
            yield Figure("the same, processor time to the whole", ratio)


def _build(folder: Path, documents: int) -> tree.Needed:
    """Builds from the cache that builds of this many documents have, into their data set."""
    arguments = [
        "-m",
        "etl",
        "build",
        str(folder / "inputs"),
        "--out",
        str(folder / f"{documents}"),
    ]
    cache = {"XDG_CACHE_HOME": str(folder / f"cache-{documents}"), "ATLAS_ADDED": ""}
    return tree.run([*arguments, "--quiet"], cache)


def _of_size(documents: int, needed: tree.Needed, before: tree.Needed | None) -> Iterator[Figure]:
    what = f"{documents:,} documents"
    yield Figure(what, needed.seconds / documents * 1000, "ms each", MAX_SECONDS_A_DOCUMENT * 1000)
    yield Figure(f"{what}, processor time", needed.cpu_seconds / documents * 1000, "ms each")
    yield from memory_and_ratios(what, needed, before)


def _of_result(data: Path, documents: int) -> Iterator[Figure]:
    found = accuracy(data)
    yield Figure(f"{documents:,} documents, claims found (F1)", found.claims)
    yield Figure(f"{documents:,} documents, reprints found (F1)", found.copies)
    yield Figure(f"{documents:,} documents, stories told again joined", found.joined)
    sizes = [p.stat().st_size for t in TABLES for p in data.glob(f"{t}.parquet")]
    with (data / "claims.jsonl").open("rb") as lines:
        claims = sum(1 for _ in lines)
    yield Figure(f"{documents:,} documents, Parquet a claim", sum(sizes) / max(claims, 1), "bytes")
