"""A process that reads documents, seen from the one that started it."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import Pipe
from pathlib import Path

import etl
from etl.engines.work import Work
from etl.errors import NoWorkers
from etl.read import Item

ROOT = Path(etl.__file__).resolve().parent.parent


class Process:
    """One process and the connection to it.

    It is no `multiprocessing.Process`: that one runs the starting program's main script again,
    which in the app is a page.
    """

    def __init__(self, work: Work) -> None:
        self.connection, theirs = Pipe()
        with theirs:
            self._running = _started(theirs.fileno(), work.folder)
        self._send(work)

    @property
    def is_running(self) -> bool:
        """Whether it has not ended yet, as far as one knows."""
        return self._running.poll() is None

    def give(self, items: Sequence[Item], documents_done: int) -> None:
        """Hands out inputs; of the first so many documents are done already."""
        self._send((list(items), documents_done))

    def receive(self) -> bytes | None:
        """Waits for what it has to say; None where it has ended."""
        with suppress(EOFError, OSError):
            return self.connection.recv_bytes()
        return None

    def end(self) -> int:
        """Ends it, whatever it is doing; its exit code, negative for a signal."""
        self.connection.close()
        self._running.kill()
        return self._running.wait()

    def _send(self, message: object) -> None:
        # That it has ended just now is found out by `receive`.
        with suppress(ConnectionError):
            self.connection.send(message)


def _started(handle: int, folder: str | None) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(
            # -P: the folder that one stands in may be one of documents, and hold anything.
            [sys.executable, "-P", "-m", "etl.engines.worker", str(handle)],
            pass_fds=[handle],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": _search_path()},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            # Ctrl-C is for the one who started the build, who then ends this process.
            start_new_session=True,
        )
    except OSError as error:
        where = f"{socket.gethostname()}, {folder or os.getcwd()}"
        reason = f"no process can be started to read documents ({error.strerror}: {where})"
        raise NoWorkers(reason) from error


def _search_path() -> str:
    return os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
