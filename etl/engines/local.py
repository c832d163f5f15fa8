"""All cores of this machine: inputs handed out in chunks, what comes of them in their order."""

import os
import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from select import POLLIN, poll

from etl.cache import Cache
from etl.engines.fence import Answer, Fence
from etl.engines.limits import chosen_limits
from etl.engines.work import Work
from etl.extraction import Extract, settled
from etl.model import Limits, Rejected
from etl.progress import Progress
from etl.read import Input, Item, Reading, Source, list_inputs

LEAST_IN_CHUNK, MOST_IN_CHUNK = 4, 32
"""Fewer documents are read before another process would have started; more keep others waiting."""
CHUNKS_PER_WORKER = 4
"""How many are under way or wait for their turn: enough that a slow document stops nobody."""
MOST_WAITING = 128
"""Answers of one chunk that wait for their turn; its process then waits too."""


@dataclass(frozen=True, slots=True)
class Local:
    """An engine: documents are read by `workers` processes, each within `limits`."""

    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    limits: Limits = field(default_factory=chosen_limits)

    def __call__(
        self, inputs: Sequence[Input], cache: Cache | None, progress: Progress
    ) -> Iterator[Extract | Rejected]:
        """The extract of each document; raises `NothingRead` at the end where none was read."""
        items = list_inputs(inputs, self.limits)
        answers = answers_in_order(items, Work(cache, self.limits), self.workers)
        return settled(by_item(progress.watch(items), answers), cache)


def by_item(items: Iterable[Item], answers: Iterator[Answer]) -> Iterator[Reading[Extract]]:
    """What comes of each document; an input is taken as its turn comes."""
    for item in items:
        while (answer := next(answers)) is not None:
            reading: Reading[Extract] = pickle.loads(answer)
            # One string for the path of an input and of what came of it: there may be a million.
            yield replace(reading, path=item) if reading.path == item else reading


def digests_in(items: Sequence[Item], limits: Limits) -> list[list[str]]:
    """Of each input the digests of the documents that it holds, opened in a fence and not read."""
    answers = answers_in_order(items, Work(limits=limits, make=_unread), 1)
    return [_digests(answers) for _ in items]


def _digests(answers: Iterator[Answer]) -> list[str]:
    readings: Iterator[Reading[Extract]] = map(pickle.loads, iter(partial(next, answers), None))
    return [reading.digest for reading in readings if reading.digest]


def _unread(source: Source, limits: Limits) -> Rejected:
    return Rejected(source.path, "")


@dataclass(slots=True)
class _Chunk:
    """Inputs that one process reads; `fence` is None once they are done."""

    fence: Fence | None
    answers: deque[Answer] = field(default_factory=deque)


def answers_in_order(items: Sequence[Item], work: Work, workers: int) -> Iterator[Answer]:
    """What comes of each input, in their order, and None after each.

    What waits for its turn is bounded: a process whose answers nobody can take yet stands still.
    """
    hands = _Hands(items, work, workers)
    try:
        while hands.hand_out():
            first = hands.under_way[0]
            if first.answers:
                yield first.answers.popleft()
            elif first.fence is None:
                hands.under_way.popleft()
            hands.listen(is_in_need=first.fence is not None and not first.answers)
    finally:
        for fence in hands.fences:
            fence.close()


class _Hands:
    """The processes, and the chunks that are under way in them or wait for their turn."""

    def __init__(self, items: Sequence[Item], work: Work, workers: int) -> None:
        self.fences = [Fence(work) for _ in range(workers)]
        self.under_way: deque[_Chunk] = deque()
        self._idle = list(self.fences)
        self._most = workers * CHUNKS_PER_WORKER
        self._chunks = chunks_of(items, self._most)

    def hand_out(self) -> bool:
        """Keeps all processes busy; whether anything is under way or waits for its turn."""
        while self._idle and len(self.under_way) < self._most:
            chunk = next(self._chunks, None)
            if chunk is None:
                break
            fence = self._idle.pop()
            fence.give(chunk)
            self.under_way.append(_Chunk(fence))
        return bool(self.under_way)

    def listen(self, *, is_in_need: bool) -> None:
        """Takes what the processes have to say, and waits for it where nothing else can be done."""
        heard, asked = {}, poll()
        for number, chunk in enumerate(self.under_way):
            if chunk.fence and (number == 0 or len(chunk.answers) < MOST_WAITING):
                handle = chunk.fence.fileno()
                heard[handle] = chunk, chunk.fence
                asked.register(handle, POLLIN)
        for handle, _ in asked.poll(None if is_in_need else 0):
            chunk, fence = heard[handle]
            chunk.answers += fence.receive()
            if fence.is_idle:
                chunk.fence = None
                self._idle.append(fence)


def chunks_of(items: Sequence[Item], count: int) -> Iterator[list[Item]]:
    """The inputs in about so many parts, or in more where those would be long."""
    size = max(LEAST_IN_CHUNK, min(MOST_IN_CHUNK, len(items) // count))
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk
