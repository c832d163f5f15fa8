"""What a process that reads documents is told, and what it answers: the two sides of a fence."""

from dataclasses import dataclass
from enum import Enum

from etl.cache import Cache
from etl.extraction import Maker, extract
from etl.model import SANE, Limits


class Tag(bytes, Enum):
    """The first byte of an answer."""

    READY = b"r"
    """The process has started."""
    BEGUN = b"b"
    """A document is begun; its path follows."""
    FOUND = b"f"
    """What came of it: a pickled `Reading` follows."""
    DONE = b"d"
    """All documents of one input are done; what is wrong with the cache follows, if anything."""


SWELLED = 77
"""The exit code of a process that needed more memory than it may have."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is the same for all documents of a run: how they are read, and what they may cost.

    `folder` is where relative paths start: None for where the process is started.
    """

    cache: Cache | None = None
    limits: Limits = SANE
    folder: str | None = None
    make: Maker = extract
