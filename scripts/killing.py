"""What the kill campaigns share: work in a process of its own that is ended without a warning."""

import os
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

Tell = Callable[[str], None]
PLACES = ("Hefei", "Wuhan", "Suzhou", "Ningbo", "Xiamen", "Harbin", "Chengdu", "Lanzhou")
TEXT = (
    "{place} backs artificial intelligence\n\n{place}, March 3, 2025 -- The city of {place} set up "
    "a {billions} billion yuan artificial intelligence fund on Monday, the mayor said.\n"
)


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that was started, and the pipe through which it tells what it does."""

    pid: int
    told: TextIO

    def wait_for(self, words: str) -> None:
        """Waits until the process says so, or ends."""
        for line in self.told:
            if line.strip() == words:
                return

    def kill(self) -> list[str]:
        """Ends it at once, whatever it does; all else that it had told."""
        os.kill(self.pid, signal.SIGKILL)
        return self.end()

    def end(self) -> list[str]:
        """All else that it tells, once it has ended."""
        with self.told:
            said = [line.strip() for line in self.told]
        os.waitpid(self.pid, 0)
        return said


def start(work: Callable[[Tell], object]) -> Worker:
    """Runs `work` in a process of its own, with a function by which it tells a line."""
    told, tells = os.pipe()
    pid = os.fork()
    if pid:
        os.close(tells)
        return Worker(pid, os.fdopen(told, encoding="utf-8"))
    os.close(told)
    try:
        work(lambda words: _tell(tells, words))
    except BaseException as error:
        _tell(tells, f"failed: {error!r}")
    finally:
        os._exit(0)


def _tell(pipe: int, words: str) -> None:
    os.write(pipe, f"{words}\n".encode())


def write_documents(folder: Path, billions: int) -> None:
    """A document for each of some cities, all with a fund of the same size."""
    folder.mkdir(exist_ok=True)
    for place in PLACES:
        text = TEXT.format(place=place, billions=billions)
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")


def print_counts(counts: Counter[str]) -> None:
    """What happened, and how often."""
    for words, number in sorted(counts.items()):
        print(f"{number:6,}  {words}")
