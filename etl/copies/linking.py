"""Which texts are near copies of which: from shared hashes to candidates to a verdict."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from etl.copies.parts import Parts, parts_for
from etl.copies.sketch import Hashes, Sketch
from etl.model import Document
from etl.model.plain import from_plain, to_plain
from etl.spool import Spool, packed, unpacked

MIN_LIKENESS = 0.6
"""Shared shingles of all shingles of both texts: a reprint with another headline and tail."""
MIN_CONTAINED, MIN_SIZE_RATIO = 0.85, 0.3
"""Share of the shorter text that stands in the longer, and how short it may be: cut reprints."""
MIN_SHARED_HASHES = 0.15
MIN_SAME_SUMS = 0.75
FETCHED = 1_000
"""Sketches kept at hand while they are compared: what is reprinted often is needed often."""
LATER, EARLIER = np.uint64(32), np.uint64(2**32 - 1)
"""A pair of positions is one number: the later one above so many bits, the earlier below."""

HASH = np.dtype([("hash", "<u8"), ("owner", "<u4")])
PAIR = np.dtype("<u8")


class Copies:
    """Hears all texts one by one, then tells which repeat which; what it heard lies on disk."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._sketches = spool.shelf("published", "document_id")
        self._hashes = 0

    def hear(self, document: Document, sketch: Sketch) -> None:
        """Remembers a text by its sketch."""
        day = (document.published or date.max).isoformat()
        self._hashes += len(sketch)
        self._sketches.add(day, document.document_id, packed(to_plain(sketch)))

    def links(self) -> dict[str, str]:
        """By near copy: the document that it repeats.

        That is the earliest published of those that it is like (undated ones last), of several
        such the one with the smallest id.
        """
        rows = np.fromiter(self._sketches.numbers(), dtype=np.int64)
        fetch = lru_cache(maxsize=FETCHED)(lambda rank: self._fetched(int(rows[rank])))
        found: dict[str, str] = {}
        for earlier, later in _candidates(map(self._hashes_of, rows), self._hashes, self._spool):
            document, other = fetch(later)
            if document in found:
                continue
            original, one = fetch(earlier)
            if _have_same_sums(one.sums, other.sums) and _is_like(one, other):
                found[document] = original
        return found

    def _fetched(self, row: int) -> tuple[str, Sketch]:
        _, document_id, plain = self._sketches.numbered(row)
        return document_id, from_plain(Sketch, unpacked(plain))

    def _hashes_of(self, row: int) -> Hashes:
        return self._fetched(int(row))[1].unpacked()


def _candidates(ordered: Iterable[Hashes], total: int, spool: Spool) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later) of positions that share many hashes; of one later all in order.

    The hashes, then the pairs that share one, are divided among files, so that only one of the
    files has to be held at a time.
    """
    parts = parts_for(total)
    hashes, pairs = Parts(spool, HASH, parts), Parts(spool, PAIR, parts)
    sizes = array("I")
    for position, sketch in enumerate(ordered):
        owned = np.empty(len(sketch), dtype=HASH)
        owned["hash"], owned["owner"] = sketch, position
        hashes.add(owned, sketch)
        sizes.append(len(sketch))
    for some in hashes.each():
        sharing = _sharing(some)
        pairs.add(sharing, sharing >> LATER)
    for some in pairs.each():
        yield from _many_shared(some, np.frombuffer(sizes, dtype=np.uint32))


def _many_shared(pairs: Hashes, sizes: NDArray[np.uint32]) -> Iterator[tuple[int, int]]:
    found, shared = np.unique(pairs, return_counts=True)
    later, earlier = found >> LATER, found & EARLIER
    is_enough = shared >= MIN_SHARED_HASHES * np.minimum(sizes[earlier], sizes[later])
    yield from zip(earlier[is_enough].tolist(), later[is_enough].tolist(), strict=True)


def _sharing(some: NDArray[np.void]) -> Hashes:
    """For each text and hash: the pairs with the earliest text that has it, and the one before."""
    some = some[np.argsort(some["hash"], kind="stable")]
    hashes, owners = some["hash"], some["owner"].astype(np.uint64)
    if not len(hashes):
        return owners
    is_first = np.concatenate([[True], hashes[1:] != hashes[:-1]])
    leaders = owners[np.maximum.accumulate(np.where(is_first, np.arange(len(hashes)), 0))]
    later = owners[~is_first] << LATER
    leaders, before = leaders[~is_first], owners[:-1][~is_first[1:]]
    return np.concatenate([later | leaders, (later | before)[before != leaders]])


def _is_like(first: Sketch, second: Sketch) -> bool:
    """Whether two texts are near copies, judged by their smallest hashes."""
    one, other, sizes = first.unpacked(), second.unpacked(), (first.size, second.size)
    # Up to the lower of the two highest hashes both are complete samples.
    highest = min(one[-1], other[-1])
    a, b = one[one <= highest], other[other <= highest]
    both = len(np.intersect1d(a, b, assume_unique=True))
    likeness = both / (len(a) + len(b) - both)
    shared = likeness * sum(sizes) / (1 + likeness)
    is_cut = shared >= MIN_CONTAINED * min(sizes) and min(sizes) >= MIN_SIZE_RATIO * max(sizes)
    return likeness >= MIN_LIKENESS or is_cut


def _have_same_sums(one: Sequence[str], other: Sequence[str]) -> bool:
    least = min(len(one), len(other))
    return len(set(one) & set(other)) >= MIN_SAME_SUMS * least
