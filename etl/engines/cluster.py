"""A cluster: a Dask scheduler hands the chunks to workers on any number of machines.

Each worker of the cluster keeps fences of its own, so a document ends no more there than it does
here. Results are asked for in the order of the inputs; what a lost worker had, another one does.
"""

import os
import pickle
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from etl.cache import Cache, code_version
from etl.engines.fence import Answer, Fence
from etl.engines.limits import chosen_limits
from etl.engines.local import CHUNKS_PER_WORKER, by_item, chunks_of
from etl.engines.work import Work
from etl.errors import NoWorkers
from etl.extraction import Extract, settled
from etl.model import Limits, Rejected
from etl.progress import Progress
from etl.read import Input, Item, list_inputs

if TYPE_CHECKING:
    from distributed import Client, Future

Chunk = tuple[list[Answer], str | None]
"""What comes of the inputs of one chunk, and what is wrong with the cache (None: nothing)."""
SECONDS_TO_ANSWER = 10
_idle: dict[bytes, list[Fence]] = {}
"""In a worker of the cluster: the fences that have nothing to do, by the work that they know."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """An engine: documents are read by the workers of the scheduler at an address, as `host:8786`.

    They need the same code, and the same files under the same paths.
    """

    address: str
    limits: Limits = field(default_factory=chosen_limits)

    def __call__(
        self, inputs: Sequence[Input], cache: Cache | None, progress: Progress
    ) -> Iterator[Extract | Rejected]:
        """The extract of each document.

        Raises `NothingRead` at the end where none was read, `NotStarted` where no workers can do.
        """
        items = list_inputs(inputs, self.limits)
        answers = _answers(self.address, items, Work(cache, self.limits, os.getcwd()))
        return settled(by_item(progress.watch(items), answers), cache)


def _answers(address: str, items: Sequence[Item], work: Work) -> Iterator[Answer]:
    pickled = pickle.dumps(work)
    with _connected(address) as client:
        most = CHUNKS_PER_WORKER * sum(client.nthreads().values())
        under_way: deque[Future[Chunk]] = deque()
        try:
            for chunk in chunks_of(items, most):
                under_way.append(client.submit(read_chunk, chunk, pickled, pure=False))
                if len(under_way) >= most:
                    yield from _result(under_way.popleft(), work.cache)
            while under_way:
                yield from _result(under_way.popleft(), work.cache)
        finally:
            client.cancel(list(under_way))
            client.run(end_fences, pickled)


def _result(future: "Future[Chunk]", cache: Cache | None) -> list[Answer]:
    answers, fault = future.result()
    future.release()
    if cache and fault:
        cache.fault = fault
    return answers


@contextmanager
def _connected(address: str) -> "Iterator[Client]":
    """A connection to a scheduler with workers that have this code; raises `NoWorkers`."""
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise NoWorkers("Dask is not installed; install ai-hub-atlas[dask]") from error
    try:
        with Client(address, timeout=SECONDS_TO_ANSWER) as client:
            client.wait_for_workers(1, timeout=SECONDS_TO_ANSWER)
            there = {"the scheduler": client.run_on_scheduler(code_version)}
            _check_code(there | client.run(code_version))
            yield client
    except ImportError as error:
        raise NoWorkers(f"the cluster at {address} has not this code; install it there") from error
    except (OSError, ValueError, CancelledError, KilledWorker) as error:
        what = " ".join(str(error).split()) or type(error).__name__
        reason = f"the cluster at {address} has no scheduler or no workers that answer ({what})"
        raise NoWorkers(f"{reason}; start them, and the build again") from error


def _check_code(versions: Mapping[str, str]) -> None:
    for where, version in versions.items():
        if version != code_version():
            raise NoWorkers(f"{where} has another version of the code; install the same one there")


def read_chunk(items: Sequence[Item], pickled: bytes) -> Chunk:
    """In a worker of the cluster: what comes of some inputs, and what is wrong with the cache."""
    kept = _idle.setdefault(pickled, [])
    try:
        # Several threads may ask at once, and each takes another one.
        fence = kept.pop()
    except IndexError:
        fence = Fence(pickle.loads(pickled))
    answers = list(fence.answers(items))
    kept.append(fence)
    return answers, fence.work.cache.fault if fence.work.cache else None


def end_fences(pickled: bytes) -> None:
    """In a worker of the cluster: ends the processes that a build needs no more."""
    for fence in _idle.pop(pickled, []):
        fence.close()
