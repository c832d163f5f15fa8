"""Manners: so many seconds between two questions to one host, and how long to wait after a no."""

import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock

Sleep = Callable[[float], None]
Clock = Callable[[], float]
MAX_DELAY_SECONDS = 30.0
"""A site that asks for more between two questions gets this much."""


class Pacer:
    """Lets questions to one host through at a pace; those to different hosts don't wait."""

    def __init__(self, seconds: float, clock: Clock = time.monotonic, sleep: Sleep = time.sleep):
        self.seconds = seconds
        self.clock = clock
        self.sleep = sleep
        self._locks: dict[str, Lock] = defaultdict(Lock)
        self._free_at: dict[str, float] = {}

    def wait(self, host: str, asked_seconds: float | None = None) -> None:
        """Returns when it is our turn; `asked_seconds` is what the site asks for, None if not."""
        pace = max(self.seconds, min(asked_seconds or 0.0, MAX_DELAY_SECONDS))
        with self._locks[host]:
            left = self._free_at.get(host, 0.0) - self.clock()
            if left > 0:
                self.sleep(left)
            self._free_at[host] = self.clock() + pace


def retry_after_seconds(value: str | None, now: datetime | None = None) -> float | None:
    """What a `Retry-After` header asks for: seconds, or a date; None where it is neither."""
    if not value:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return None
    aware = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (aware - (now or datetime.now(UTC))).total_seconds())
