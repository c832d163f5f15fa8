"""What the cache saves: a build of some documents against one after one more was added.

The second data set must be byte for byte what a build without the cache makes.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from etl.cache import Cache, code_version
from etl.pipeline import build
from etl.reference.gazetteer import load_gazetteer

MOST = 1_000
MAX_RATIO = 0.1
INSTRUMENTS = (
    "set up an AI industry fund of {n} billion yuan",
    "will hand out computing vouchers worth {n} million yuan a year to AI firms",
    "issued an action plan for embodied intelligence",
    "opened an AI computing centre that cost {n} million yuan",
)
NOUNS = ("harbour", "mill", "school", "clinic", "orchard", "quarry", "museum", "depot", "bridge")
VERBS = ("repaired", "moved", "painted", "measured", "sold", "opened", "shut", "named", "praised")


def document(number: int) -> str:
    """A made-up article with a pledge or two among sentences about other things."""
    chance = random.Random(number)
    places = sorted({p.name for p in load_gazetteer().places.values()})
    paragraphs = [f"City notes, part {number}", f"Published {1 + number % 28} March 2025"]
    for part in range(8):
        idle = " ".join(
            f"The {chance.choice(NOUNS)} of {chance.choice(NOUNS)} street was "
            f"{chance.choice(VERBS)} by {chance.randint(2, 99)} people from the {noun}."
            for noun in chance.sample(NOUNS, 4)
        )
        act = chance.choice(INSTRUMENTS).format(n=chance.randint(2, 99))
        pledge = f"{chance.choice(places)} {act}, the government said on Monday. "
        paragraphs.append(idle if part % 2 else pledge + idle)
    return "\n\n".join(paragraphs) + "\n"


def seconds_of(inputs: Path, out: Path, cache: Cache | None) -> float:
    """How long a build takes."""
    started = time.perf_counter()
    build([inputs], out, cache)
    return time.perf_counter() - started


def differing(one: Path, other: Path) -> list[str]:
    """The names of the files in which two data sets differ."""
    names = {path.name for folder in (one, other) for path in folder.iterdir()}
    return [n for n in sorted(names) if (one / n).read_bytes() != (other / n).read_bytes()]


def figures(most: int) -> Iterator[Figure]:
    """The ratio of the two times, the documents found in the cache, and the files that differ."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = folder / "inputs"
        inputs.mkdir()
        for number in range(most):
            (inputs / f"{number:06}.txt").write_text(document(number), encoding="utf-8")
        first = seconds_of(inputs, folder / "first", Cache(folder / "cache", code_version()))
        (inputs / "one-more.txt").write_text(document(most), encoding="utf-8")
        cache = Cache(folder / "cache", code_version())
        again = seconds_of(inputs, folder / "again", cache)
        seconds_of(inputs, folder / "clean", None)
        changed = differing(folder / "again", folder / "clean")
    yield Figure(f"{most:,} documents, first build", first, "s")
    yield Figure("with one more, to the first", again / first, at_most=MAX_RATIO)
    yield Figure("share kept from before", cache.hits / most, at_least=1)
    yield Figure("files that differ from a clean build", len(changed), at_most=0)
