"""A fence: one process that reads documents, and the knowledge of which one it died of."""

import pickle
import signal
from collections import deque
from collections.abc import Iterator, Sequence

from etl.engines.process import Process
from etl.engines.work import SWELLED, Tag, Work
from etl.errors import NoWorkers
from etl.model import Limits, Rejected
from etl.read import Item, Reading, path_of

Answer = bytes | None
"""A pickled `Reading` of one document; None once all documents of an input are done."""
FROM_OUTSIDE = (-signal.SIGKILL, -signal.SIGTERM)
"""How a process ends that somebody else ended: a person, or a system that is short of memory."""


class Fence:
    """Reads inputs in a process of its own, which is replaced when a document is the end of it."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._process: Process | None = None
        self._is_ready = False
        self._given: deque[Item] = deque()
        self._documents_done = 0
        self._begun: str | None = None
        self._tried_again: str | None = None

    @property
    def is_idle(self) -> bool:
        """Whether all that was given is done."""
        return not self._given

    def fileno(self) -> int:
        """What tells, by `select.poll`, that `receive` will not wait."""
        assert self._process is not None, "nothing was given"
        return self._process.connection.fileno()

    def give(self, items: Sequence[Item]) -> None:
        """Hands out inputs, to an idle fence."""
        self._given.extend(items)
        if self._process is None or not self._process.is_running:
            self.close()
            self._start()
        else:
            self._process.give(items, 0)

    def answers(self, items: Sequence[Item]) -> Iterator[Answer]:
        """What comes of some inputs, waiting for it; for an idle fence."""
        self.give(items)
        while not self.is_idle:
            yield from self.receive()

    def receive(self) -> list[Answer]:
        """Waits for the process to say something, and tells what it comes to.

        Raises `NoWorkers` where no process can be started.
        """
        assert self._process is not None, "nothing was given"
        frame = self._process.receive()
        if frame is None:
            return self._after_death(self._process.end())
        words = frame[1:]
        match Tag(frame[:1]):
            case Tag.READY:
                self._is_ready = True
            case Tag.BEGUN:
                self._begun = words.decode()
            case Tag.FOUND:
                return [self._found(words)]
            case Tag.DONE:
                if words and self.work.cache:
                    self.work.cache.fault = words.decode()
                return [self._done()]
        return []

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        if self._process is not None:
            self._process.end()
        self._process, self._is_ready = None, False

    def _start(self) -> None:
        self._process, self._is_ready = Process(self.work), False
        self._process.give(self._given, self._documents_done)

    def _found(self, pickled: bytes) -> Answer:
        self._begun = None
        self._documents_done += 1
        return pickled

    def _done(self) -> Answer:
        self._given.popleft()
        self._documents_done = 0
        return None

    def _after_death(self, code: int) -> list[Answer]:
        """One document is set aside, and those after it are given to a new process."""
        answers: list[Answer] = []
        if not self._may_try_again(code):
            if not self._is_ready:
                raise NoWorkers(f"no process can be started to read documents ({_ending(code)})")
            answers = self._set_aside(code)
        if self._given:
            self._start()
        return answers

    def _may_try_again(self, code: int) -> bool:
        """Whether the document need not be what ended the process, and has another try."""
        path = self._begun or path_of(self._given[0])
        if code not in FROM_OUTSIDE or self._tried_again == path:
            return False
        self._tried_again, self._begun = path, None
        return True

    def _set_aside(self, code: int) -> list[Answer]:
        is_open = self._begun is not None
        path = self._begun or path_of(self._given[0])
        reason = _reason(code, "reading it" if is_open else "opening it", self.work.limits)
        reading = self._found(pickle.dumps(Reading(path, "", Rejected(path, reason))))
        # What could not be opened has no further documents that anybody could get at.
        return [reading] if is_open else [reading, self._done()]


def _reason(code: int, what: str, limits: Limits) -> str:
    """Why a document is set aside at which a process ended with that code."""
    if code == -signal.SIGALRM:
        most = f"{limits.seconds:g} s (seconds)"
        return f"{what} took longer than the limit of {most}; split it, or save it as plain text"
    if code == SWELLED:
        most = f"{limits.memory_mb:,} MB (memory_mb)"
        return f"{what} took more memory than the limit of {most}; split it"
    return f"{what} made the reader crash ({_ending(code)}); save it anew, or as plain text"


def _ending(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
