"""How time and memory of all that comes after reading grow: copies, merging, curation, writing.

A thousand invented documents are read once; what was read of them is then repeated with other ids,
days and sums as often as needed, so that a million documents can be tried in minutes.

    python -m benchmarks.streaming FOLDER DOCUMENTS    one size, in this process
"""

import pickle
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random

import numpy as np

from benchmarks import tree
from benchmarks.corpus import invented, path_of
from benchmarks.figure import Figure
from benchmarks.tenfold import FACTOR, SMALLEST, memory_and_ratios
from etl.copies import Sketch
from etl.dataset import claimed
from etl.extraction import Extract, extract
from etl.line import Line
from etl.model import Amount, Claim, Period
from etl.model.whereabouts import CURATION
from etl.progress import Progress
from etl.read import Source
from etl.spool import Spool

MOST = 10_000
READ, DATA = "read", "data"
DAYS, SUMS = 3_000, 997


def figures(most: int) -> Iterator[Figure]:
    """Time and memory at each size up to `most`, and the ratio to the last."""
    with tempfile.TemporaryDirectory() as folder:
        read = [extract(Source(path_of(n), invented(n).text.encode())) for n in range(SMALLEST)]
        (Path(folder) / READ).write_bytes(pickle.dumps(read))
        yield from _by_size(Path(folder), most)


def _by_size(folder: Path, most: int) -> Iterator[Figure]:
    before: tree.Needed | None = None
    documents = min(SMALLEST, most)
    while documents <= most:
        shutil.rmtree(folder / DATA, ignore_errors=True)
        needed = tree.run(["-m", "benchmarks.streaming", str(folder), str(documents)])
        what = f"{documents:,} documents"
        yield Figure(f"{what}, after reading", needed.cpu_seconds / documents * 1000, "ms each")
        yield from memory_and_ratios(what, needed, before)
        before, documents = needed, documents * FACTOR


def _repeated(first: Sequence[Extract], documents: int) -> Iterator[Extract]:
    for number in range(documents):
        round_number, which = divmod(number, len(first))
        yield _altered(first[which], round_number) if round_number else first[which]


def _altered(item: Extract, number: int) -> Extract:
    """The same document as if it came from elsewhere, later, and with other sums."""
    chance = Random(number)
    later, factor = timedelta(days=chance.randrange(DAYS)), 1 + chance.randrange(SUMS)
    mask = np.uint64(chance.getrandbits(64))
    key = partial(_key, number)
    document = item.document
    document_id = key(document.document_id)
    return replace(
        item,
        document=replace(
            document,
            document_id=document_id,
            path=f"{number}/{document.path}",
            published=_moved(document.published, later),
        ),
        sketch=_masked(item.sketch, mask),
        claims=tuple(
            replace(
                _claim(claim, later, factor), claim_id=key(claim.claim_id), document_id=document_id
            )
            for claim in item.claims
        ),
        rejections=tuple(replace(r, document_id=document_id) for r in item.rejections),
    )


def _key(number: int, key: str) -> str:
    return key[0] + sha256(f"{number} {key}".encode()).hexdigest()[: len(key) - 1]


def _moved(day: date | None, later: timedelta) -> date | None:
    return day + later if day else None


def _masked(sketch: Sketch, mask: np.uint64) -> Sketch:
    hashes = np.sort(sketch.unpacked() ^ mask)
    return replace(sketch, hashes=hashes.astype(">u8").tobytes().hex())


def _claim(claim: Claim, later: timedelta, factor: int) -> Claim:
    period = claim.announced
    moved = Period(period.start + later, period.end + later) if period else None
    return replace(claim, announced=moved, amount=_scaled(claim.amount, factor))


def _scaled(amount: Amount | None, factor: int) -> Amount | None:
    if amount is None:
        return None
    top, yuan = amount.amount_max, amount.amount_cny
    return replace(
        amount,
        amount=amount.amount * factor,
        amount_cny=yuan * factor if yuan is not None else None,
        amount_max=top * factor if top is not None else None,
    )


def main(folder: Path, documents: int) -> None:
    """Runs the line after reading for so many documents, into a data set in the folder."""
    data = folder / DATA
    read = pickle.loads((folder / READ).read_bytes())
    with claimed(data), Spool(folder) as spool:
        line = Line(spool, data / CURATION)
        for item in _repeated(read, documents):
            line.hear(item)
        line.publish(data, Progress())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
