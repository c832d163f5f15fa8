"""The process that reads documents: `python -m etl.engines.worker SOCKET`.

It trusts what it is told and nothing that it reads. The kernel ends it when a document takes too
long, whatever the process is doing by then, and even when nobody is left who could end it.
"""

import gc
import os
import pickle
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from etl.engines.work import SWELLED, Tag, Work
from etl.extraction import find
from etl.read import Item, open_input

STATM = Path("/proc/self/statm")


def main(handle: int) -> None:
    """Reads what it is given until there is no more, or nobody who gives."""
    with Connection(handle) as connection:
        try:
            work: Work = connection.recv()
            _limit_memory(work.limits.memory_mb)
            connection.send_bytes(Tag.READY)
            _be_quiet()
            while True:
                items, done = connection.recv()
                for item in items:
                    _read(item, done, work, connection)
                    done = 0
                if not gc.get_freeze_count():
                    # Words and places stay as they were loaded: no need to look through them again.
                    gc.collect()
                    gc.freeze()
        except (EOFError, ConnectionError):
            return
        except MemoryError:
            # What is left of the memory is in pieces: the next document gets a new process.
            os._exit(SWELLED)


def _read(item: Item, done: int, work: Work, connection: Connection) -> None:
    """Answers for each document of one input but the first `done`."""
    opened = open_input(item, work.limits)
    number = 0
    while True:
        with _time_limit(work.limits.seconds):
            source = next(opened, None)
        if source is None:
            break
        number += 1
        if number <= done:
            continue
        connection.send_bytes(Tag.BEGUN + source.path.encode())
        with _time_limit(work.limits.seconds):
            frame = pickle.dumps(find(source, work.cache, work.limits, work.make))
        connection.send_bytes(Tag.FOUND + frame)
    fault = work.cache.fault if work.cache else None
    connection.send_bytes(Tag.DONE + (fault or "").encode("utf-8", "replace"))


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Ends the process after so long: nobody handles the signal, so no code can be in the way."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)


def _limit_memory(megabytes: int) -> None:
    """Lets the process grow by so much. Linux only: elsewhere nothing tells how large it is."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if STATM.exists():
        size_bytes = int(STATM.read_text().split()[0]) * resource.getpagesize()
        most = size_bytes + megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _be_quiet() -> None:
    """Parsers print warnings on what they read, and nobody could tell of which document."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stderr.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    main(int(sys.argv[1]))
