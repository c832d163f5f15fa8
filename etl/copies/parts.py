"""Items divided among files on disk, so that only one file's have to be held at a time."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from etl.spool import Spool

ITEMS_A_PART, MAX_PARTS = 1_000_000, 250


def parts_for(items: int) -> int:
    """Among how many files so many items are divided; beyond some number the files grow."""
    return min(MAX_PARTS, 1 + items // ITEMS_A_PART)


class Parts:
    """Files that items are divided among by a number of theirs."""

    def __init__(self, spool: Spool, kind: np.dtype[Any], parts: int) -> None:
        self._kind, self._parts = kind, parts
        self._files = [spool.file() for _ in range(parts)]
        self._waiting: list[tuple[NDArray[Any], NDArray[np.uint64]]] = []
        self._count = 0

    def add(self, items: NDArray[Any], numbers: NDArray[np.uint64]) -> None:
        """Puts each item into the part of its number, in the order in which they come."""
        self._waiting.append((items, numbers))
        self._count += len(items)
        if self._count >= ITEMS_A_PART:
            self._write()

    def each(self) -> Iterator[NDArray[Any]]:
        """The parts one after the other; each file is closed once it was read."""
        self._write()
        for file in self._files:
            with file:
                file.seek(0)
                yield np.frombuffer(file.read(), dtype=self._kind)

    def _write(self) -> None:
        if not self._waiting:
            return
        items = np.concatenate([some for some, _ in self._waiting])
        parts = np.concatenate([numbers for _, numbers in self._waiting]) % np.uint64(self._parts)
        order = np.argsort(parts, kind="stable")
        ends = np.searchsorted(parts[order], np.arange(self._parts, dtype=np.uint64), "right")
        for file, some in zip(self._files, np.split(items[order], ends[:-1]), strict=True):
            file.write(some.tobytes())
        self._waiting, self._count = [], 0
