"""Documents for a program: those that were read in a list, a warning for each that was not."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from etl.model import Document, Rejected
from etl.read.inputs import read_inputs
from etl.read.sources import Input

Paths = str | Path | Sequence[str | Path]
"""One file, folder or archive, or several."""

T = TypeVar("T")


class Room(ModuleType):
    """A room that can be called: `etl.read` is the room, and `etl.read(paths)` what it does."""

    def __call__(self, paths: Paths) -> list[Document]:
        """The same as `read_all`."""
        return read_all(paths)


def read_all(paths: Paths) -> list[Document]:
    """The documents in files, folders and archives, in the order of their paths.

    Each input that is set aside gives a warning with its reason. Raises `etl.errors.NothingRead`
    where no document could be read.
    """
    return list(without_rejected(read_inputs(several(paths))))


def several(paths: Paths) -> list[Input]:
    """One path or several, as a list."""
    return [Path(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]


def without_rejected(items: Iterable[T | Rejected]) -> Iterator[T]:
    """What was read; a warning for each input that was not."""
    for item in items:
        if isinstance(item, Rejected):
            warnings.warn(f"set aside: {item.path}: {item.reason}", stacklevel=2)
        else:
            yield item
