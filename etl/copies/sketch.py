"""What a text is compared by: its smallest hashes, and its sums."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.model import Document

SHINGLE = 16
SKETCH = 256
MIN_SHINGLES = 40
"""A shorter text says too little to tell a copy from a set phrase."""
SUM = re.compile(
    r"\d(?<!\d\d)(?<!\d[.,]\d)\d*+(?:[.,]\d++)*+"
    r"(?=\s?(?:%|per ?cent|(?:b|m|tr)illion|bn\b|m\b|yuan|rmb|[万萬亿億]|元))",
    re.IGNORECASE,
)
"""The number of a sum or share, which a reprint keeps, unlike days, times and page numbers."""
NO_LETTERS = re.compile(r"[\W_]+")
HEX_DIGITS = 16
BASE = 0x100000001B3

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

    def __len__(self) -> int:
        """The number of hashes."""
        return len(self.hashes) // HEX_DIGITS

    def unpacked(self) -> Hashes:
        """The hashes as numbers."""
        return np.frombuffer(bytes.fromhex(self.hashes), ">u8").astype(np.uint64)


def sketch_of(document: Document) -> Sketch:
    """The sketch of a document's text outside its boilerplate."""
    body = _body(document)
    # White space, most of what goes, goes the quicker way.
    hashes = _sorted_once(_hashes(NO_LETTERS.sub("", "".join(body.lower().split()))))
    sums = sorted(set(SUM.findall(body)))
    return Sketch(hashes[:SKETCH].astype(">u8").tobytes().hex(), len(hashes), tuple(sums))


def _body(document: Document) -> str:
    """The text without its boilerplate."""
    kept, start = [], 0
    for span in document.boilerplate:
        kept.append(document.text[start : span.start])
        start = span.end
    return " ".join([*kept, document.text[start:]])


def _sorted_once(hashes: Hashes) -> Hashes:
    """As `numpy.unique`, which takes its time to begin with, for few numbers."""
    hashes = np.sort(hashes)
    is_first = np.ones(len(hashes), dtype=bool)
    is_first[1:] = hashes[1:] != hashes[:-1]
    return hashes[is_first]


def _hashes(letters: str) -> Hashes:
    """One hash for each shingle, the same on every machine; wraps around at 64 bits."""
    points = np.frombuffer(letters.encode("utf-32-le", "replace"), dtype="<u4").astype(np.uint64)
    count = len(points) - SHINGLE + 1
    if count < MIN_SHINGLES:
        return np.zeros(0, dtype=np.uint64)
    # The sum of all points, each times a power of the base, in steps that double its length.
    found, base, length = points, BASE, 1
    while length < SHINGLE:
        found = found[:-length] * np.uint64(base) + found[length:]
        base, length = base * base % 2**64, 2 * length
    # Without this mixing (the finish of SplitMix64) small code points would give small hashes.
    found = (found ^ (found >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    found = (found ^ (found >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return found ^ (found >> np.uint64(31))
