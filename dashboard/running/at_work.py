"""Whether the server draws a page for anybody: what can wait is done when it does not."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_running = 0
_ended = time.monotonic()


@contextmanager
def at_work() -> Iterator[None]:
    """Around the drawing of a page."""
    global _running, _ended
    with _lock:
        _running += 1
    try:
        yield
    finally:
        with _lock:
            _running -= 1
            _ended = time.monotonic()


def is_at_work(seconds: float = 0.0) -> bool:
    """Whether a page is being drawn, or was within so many seconds."""
    with _lock:
        return _running > 0 or time.monotonic() - _ended < seconds
