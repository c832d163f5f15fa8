"""Long work shows itself: a bar on a terminal, a line now and then in a log, or nothing."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import TextIO, TypeVar

from etl.terminal import width

T = TypeVar("T")

BAR_COLUMNS = 24
SECONDS_BETWEEN_DRAWS = 0.1
SECONDS_BETWEEN_LINES = 10.0
CLEAR_LINE = "\r\x1b[K"


class Show(StrEnum):
    """How progress shows itself."""

    BAR = "bar"
    LINES = "lines"
    NOTHING = "nothing"


def fitting(stream: TextIO, *, is_quiet: bool) -> Show:
    """A bar for a person at a terminal, lines for a log."""
    if is_quiet:
        return Show.NOTHING
    return Show.BAR if stream.isatty() else Show.LINES


class Progress:
    """Tells how far some work has come: items done, items a second, time left.

    `clock` gives seconds; a log gets its first line after ten of them: short work is silent.
    """

    def __init__(
        self,
        show: Show = Show.NOTHING,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.show = show
        self.stream = stream or sys.stderr
        self.clock = clock
        self.last_shown = clock()

    def watch(self, items: Sequence[T], verb: str = "reading") -> Iterator[T]:
        """The items one after the other, shown as they are taken."""
        started = self.clock()
        for done, item in enumerate(items):
            self._tell(partial(self._state, verb, done, len(items), started))
            yield item
        self.end()

    def stage(self, words: str) -> None:
        """Names a stage whose length can't be told."""
        self._tell(lambda: words)

    def end(self) -> None:
        """Takes the bar away, so that what is printed next stands alone."""
        if self.show is Show.BAR:
            self.stream.write(CLEAR_LINE)
            self.stream.flush()

    def _tell(self, words: Callable[[], str]) -> None:
        pause = SECONDS_BETWEEN_DRAWS if self.show is Show.BAR else SECONDS_BETWEEN_LINES
        now = self.clock()
        if self.show is Show.NOTHING or now - self.last_shown < pause:
            return
        self.last_shown = now
        line = f"{CLEAR_LINE}{words()}" if self.show is Show.BAR else f"{words()}\n"
        self.stream.write(line)
        self.stream.flush()

    def _state(self, verb: str, done: int, total: int, started: float) -> str:
        seconds = max(self.clock() - started, 1e-9)
        rate = done / seconds
        left = f"{clock_time((total - done) / rate)} left" if done else "time left unknown"
        filled = "█" * (BAR_COLUMNS * done // total) if self.show is Show.BAR else ""
        bar = f"{filled}{'░' * (BAR_COLUMNS - width(filled))}  " if self.show is Show.BAR else ""
        return f"{verb}  {bar}{done:,} of {total:,}  {rate:,.1f}/s  {left}"


def clock_time(seconds: float) -> str:
    """A duration as people read it: `0:07`, `12:30`, `1:02:03`."""
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
