"""Near copies: reprints and syndicated texts, linked to the earliest of them.

Two texts are compared by their shingles (every run of `SHINGLE` letters and digits outside
boilerplate, case and punctuation ignored), of which the `SKETCH` with the smallest hashes stand for
all: of a short text they are all of them. Only texts that share hashes are compared, each with the
earliest text that has the hash and with the one before it, so the work grows with the number of
texts and not with the number of pairs. Nothing depends on chance or on the order of the input.

A translation shares no shingles and is no copy. Texts of one template are none either: their
sums differ.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from etl.model import Document

SHINGLE = 16
SKETCH = 256
MIN_SHINGLES = 40
"""A shorter text says too little to tell a copy from a set phrase."""
MIN_LIKENESS = 0.6
"""Shared shingles of all shingles of both texts: a reprint with another headline and tail."""
MIN_CONTAINED, MIN_SIZE_RATIO = 0.85, 0.3
"""Share of the shorter text that stands in the longer, and how short it may be: cut reprints."""
MIN_SHARED_HASHES = 0.15
MIN_SAME_SUMS = 0.75
SUM = re.compile(
    r"\d+(?:[.,]\d+)*(?=\s?(?:%|per ?cent|(?:b|m|tr)illion|bn\b|m\b|yuan|rmb|[万萬亿億]|元))",
    re.IGNORECASE,
)
"""The number of a sum or share, which a reprint keeps, unlike days, times and page numbers."""
NO_LETTERS = re.compile(r"[\W_]+")

Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What texts are compared by; `size` counts all shingles of the text.

    `hashes` holds the smallest, ascending, in 16 hexadecimal digits each: as one word they are kept
    and found again at no cost. `sums` are the numbers of the sums and shares that the text names.
    """

    hashes: str
    size: int
    sums: tuple[str, ...]


def sketch_of(document: Document) -> Sketch:
    """The sketch of a document's text outside its boilerplate."""
    body = _body(document)
    hashes = np.unique(_hashes(NO_LETTERS.sub("", body.lower())))
    sums = sorted(set(SUM.findall(body)))
    return Sketch(hashes[:SKETCH].astype(">u8").tobytes().hex(), len(hashes), tuple(sums))


def link_copies(sketched: Sequence[tuple[Document, Sketch]]) -> list[Document]:
    """The documents in their order, each near copy with the id of the one that it repeats.

    That is the earliest published of those that it is like (undated ones last), of several such
    the one with the smallest id.
    """
    ordered = sorted(sketched, key=lambda s: (s[0].published or date.max, s[0].document_id))
    hashes = [np.frombuffer(bytes.fromhex(s.hashes), ">u8").astype(np.uint64) for _, s in ordered]
    originals: dict[str, str] = {}
    for earlier, later in _candidates(hashes):
        (original, one), (document, other) = ordered[earlier], ordered[later]
        if (
            document.document_id not in originals
            and _have_same_sums(one.sums, other.sums)
            and _is_like(hashes[earlier], hashes[later], (one.size, other.size))
        ):
            originals[document.document_id] = original.document_id
    return [
        replace(d, copy_of=originals[d.document_id]) if d.document_id in originals else d
        for d, _ in sketched
    ]


def _body(document: Document) -> str:
    """The text without its boilerplate."""
    kept, start = [], 0
    for span in document.boilerplate:
        kept.append(document.text[start : span.start])
        start = span.end
    return " ".join([*kept, document.text[start:]])


def _hashes(letters: str) -> Hashes:
    """One hash for each shingle, the same on every machine; wraps around at 64 bits."""
    points = np.frombuffer(letters.encode("utf-32-le", "replace"), dtype="<u4").astype(np.uint64)
    count = len(points) - SHINGLE + 1
    if count < MIN_SHINGLES:
        return np.zeros(0, dtype=np.uint64)
    found = np.zeros(count, dtype=np.uint64)
    for i in range(SHINGLE):
        found = found * np.uint64(0x100000001B3) + points[i : i + count]
    # Without this mixing (the finish of SplitMix64) small code points would give small hashes.
    found = (found ^ (found >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    found = (found ^ (found >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return found ^ (found >> np.uint64(31))


def _candidates(sketches: Sequence[Hashes]) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later) of positions that share many hashes, in order."""
    sizes = [len(sketch) for sketch in sketches]
    if not sum(sizes):
        return
    hashes = np.concatenate(sketches)
    owners = np.repeat(np.arange(len(sketches), dtype=np.uint64), sizes)
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    is_first = np.concatenate([[True], hashes[1:] != hashes[:-1]])
    leaders = owners[np.maximum.accumulate(np.where(is_first, np.arange(len(hashes)), 0))]
    later = owners[~is_first]
    count = np.uint64(len(sketches))
    before = owners[:-1][~is_first[1:]]
    pairs = np.concatenate(
        [leaders[~is_first] * count + later, (before * count + later)[before != leaders[~is_first]]]
    )
    found, shared = np.unique(pairs, return_counts=True)
    for pair, number in zip(found.tolist(), shared.tolist(), strict=True):
        earlier, other = divmod(pair, len(sketches))
        if number >= MIN_SHARED_HASHES * min(sizes[earlier], sizes[other]):
            yield earlier, other


def _is_like(one: Hashes, other: Hashes, sizes: tuple[int, int]) -> bool:
    """Whether two texts of these sizes are near copies, judged by their smallest hashes."""
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
