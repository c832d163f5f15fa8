"""Documents that are the end of whoever reads them: what their text says happens."""

import ctypes
import os
import signal
import time
from pathlib import Path

from etl.extraction import Extract, extract
from etl.model import Limits, Rejected
from etl.read import Source

HANG, SWELL, CRASH, EXIT = b"please hang\n", b"please swell\n", b"please crash\n", b"please exit\n"
KILLED_ONCE = b"please be killed once: "


def faulty(source: Source, limits: Limits) -> Extract | Rejected:
    """Reads a document as a build does, but for one that says what is to happen."""
    if source.data == HANG:
        time.sleep(600)
    elif source.data == SWELL:
        return Rejected(source.path, f"{len(b'x' * 10**12)} bytes were there")
    elif source.data == CRASH:
        ctypes.string_at(0)
    elif source.data == EXIT:
        os._exit(3)
    elif source.data.startswith(KILLED_ONCE):
        mark = Path(source.data.removeprefix(KILLED_ONCE).decode())
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return extract(source, limits)
