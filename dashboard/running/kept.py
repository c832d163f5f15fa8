"""What was made of a data set for what readers chose, the last of it: for whoever asks the same."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")

MOST = 384
"""So many things are kept: about a hundred that are made ready for readers who choose nothing, and
what the Map page makes of some 25 selections, a quarter MB for each."""


class Kept:
    """Things by what they were made from; of too many the one that nobody asked for longest goes.

    It belongs to one data set and goes with it. Nothing kept is ever changed.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._things: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._things)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under a key, else what `make` gives; two at once may both make it."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
                kept: T = self._things[key]
                return kept
        made = make()
        with self._lock:
            self._things[key] = made
            if len(self._things) > self._most:
                self._things.popitem(last=False)
        return made
