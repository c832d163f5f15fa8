"""Files that outlive a crash: whole or absent, on the disk on return, one writer at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EINVAL
from pathlib import Path

PART = ".part"


def write_whole(path: Path, data: bytes) -> None:
    """Puts a file in place, or leaves what was there, even where the machine stops.

    Raises `OSError`.
    """
    part = path.with_name(f".{path.name}{PART}")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    sync(path.parent)


def remove_parts(folder: Path) -> None:
    """Removes what writes that were cut short have left; nobody may write there meanwhile."""
    for part in folder.glob(f".*{PART}"):
        part.unlink(missing_ok=True)


@contextmanager
def locked(path: Path, *, waits: bool = True) -> Iterator[int]:
    """The handle of a file, to read and to add to, that no other holder has meanwhile.

    The file is made where there is none. The lock goes with its holder, however that one ends.
    Raises `BlockingIOError` where another has it and this one doesn't wait, and `OSError`.
    """
    while True:
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
            # Whoever had it before may have put another file there, or none.
            if _is_at(path, handle):
                yield handle
                return
        finally:
            os.close(handle)


def _is_at(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def sync(path: Path) -> None:
    """Waits until a file's content, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network shares can't sync a folder; they keep names in their own time.
        if error.errno != EINVAL:
            raise
    finally:
        os.close(handle)


def sync_all(folder: Path) -> None:
    """The same for all that lies in a folder, and for the folder itself."""
    for parent, _, names in os.walk(folder):
        for file in (Path(parent) / name for name in names):
            if file.is_file() and not file.is_symlink():
                sync(file)
        sync(Path(parent))
