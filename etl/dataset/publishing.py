"""One build at a time; a data set is staged beside the old one, synced, and swapped in whole."""

import ctypes
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from errno import EBUSY, EINVAL, ENOSYS, ENOTSUP
from pathlib import Path
from socket import gethostname

from etl.durable import locked, sync, sync_all
from etl.errors import NotWritten
from etl.model.whereabouts import CURATION, NEW, OLD, PACKAGE, beside, lying_at, prefix

INVENTED = "INVENTED"
"""A file of this name in its folder marks a data set as invented, in this and all later builds."""
BEFORE_A_BUILD = (CURATION, "accuracy.json", INVENTED)
"""Files that may lie in a folder before the first data set does."""
TABLE_ENDINGS = (".jsonl", ".parquet", ".csv")
AT_WORKING_FOLDER = -100
"""`AT_FDCWD` of Linux: names are relative to the working folder."""
SWAP = 2
"""`RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS: both names change places at once."""
NO_SWAP = (EINVAL, ENOSYS, ENOTSUP)


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Keeps other builds away from a folder, having cleared up what killed ones have left.

    Raises `NotWritten` where another build has it or no data set can be put there.
    """
    folder = folder.resolve()
    lock = _lock_of(folder)
    with ExitStack() as held:
        with _told(folder):
            folder.parent.mkdir(parents=True, exist_ok=True)
            held.enter_context(_alone(lock, folder))
            _clear_up(folder)
            _check(folder)
        yield


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A new folder to write to, which takes the place of `folder` once all went well.

    Files that no build has made (people's verdicts, measured accuracy) move along. Until the swap
    the earlier data set is whole, and so is the new one after it. Raises `NotWritten`.
    """
    folder = folder.resolve()
    with _told(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=prefix(folder, NEW), dir=folder.parent))
        try:
            stage.chmod(0o755)
            yield stage
            _date_back(stage, folder)
            sync_all(stage)
            _put_in_place(stage, folder)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What the file system refuses, as one line for whoever runs the build."""
    try:
        yield
    except OSError as error:
        said = (os.strerror(error.errno) if error.errno else str(error)).lower()
        if error.errno == EBUSY:
            said = "it is where a disk is mounted; give a folder within it"
        raise NotWritten(f"{folder} can't be written: {said}") from error


@contextmanager
def _alone(lock: Path, folder: Path) -> Iterator[None]:
    with ExitStack() as held:
        try:
            handle = held.enter_context(locked(lock, waits=False))
        except BlockingIOError as error:
            raise NotWritten(
                f"another build of {folder} is under way{_holder(lock)}; "
                "wait until it has ended, or write elsewhere with --out"
            ) from error
        since = datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
        try:
            os.ftruncate(handle, 0)
            os.write(handle, f"process {os.getpid()} on {gethostname()}, since {since}".encode())
            yield
        finally:
            with suppress(OSError):
                lock.unlink()


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.lock")


def _date_back(stage: Path, folder: Path) -> None:
    """Gives the data set the time at which its build began: later verdicts are not in it."""
    with suppress(FileNotFoundError):
        began_ns = _lock_of(folder).stat().st_mtime_ns
        os.utime(stage / PACKAGE, ns=(began_ns, began_ns))


def _holder(lock: Path) -> str:
    """Who builds, where that one has signed."""
    try:
        signed = lock.read_text(encoding="utf-8", errors="replace")
    except OSError:
        signed = ""
    return f" ({signed})" if signed.isprintable() and signed else ""


def _clear_up(folder: Path) -> None:
    """Ends a swap that was cut short, and removes what killed builds of this folder have left."""
    moved = lying_at(folder)
    if moved != folder:
        os.rename(moved, folder)
    for left in (*beside(folder, NEW), *beside(folder, OLD)):
        shutil.rmtree(left, ignore_errors=True)


def _check(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise NotWritten(f"{folder} is a file; give a folder for the data set")
    if not folder.exists() or (folder / PACKAGE).exists():
        return
    others = [name for name in os.listdir(folder) if name not in BEFORE_A_BUILD]
    if others:
        raise NotWritten(
            f"{folder} holds no data set but other files ({min(others)}); "
            "give an empty folder or a new one"
        )


def _put_in_place(stage: Path, folder: Path) -> None:
    if not folder.exists():
        os.rename(stage, folder)
    else:
        try:
            # Nobody may decide in between: a verdict in the old folder alone would be lost.
            with locked(folder / CURATION):
                _carry_over(folder, stage)
                sync_all(stage)
                _swap(stage, folder)
        finally:
            _remove_if_empty(folder / CURATION)
    sync(folder.parent)


def _remove_if_empty(log: Path) -> None:
    """Locking makes a log where nobody has decided anything yet."""
    with suppress(OSError), locked(log) as handle:
        if not os.fstat(handle).st_size:
            log.unlink()


def _carry_over(folder: Path, stage: Path) -> None:
    """All that no build has made: the very same files where the disk allows, else copies."""
    made = _made_before(folder)
    for path in folder.iterdir():
        target = stage / path.name
        if path.name in made or target.exists():
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, target, symlinks=True, copy_function=_linked)
        else:
            _linked(path, target)


def _made_before(folder: Path) -> set[str]:
    """The tables of the data set that lies there; what else it has, every build makes."""
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
        tables = [table["name"] for table in package["resources"]]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {name + ending for name in tables for ending in TABLE_ENDINGS}


def _linked(source: Path | str, target: Path | str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _swap(stage: Path, folder: Path) -> None:
    """Puts the new folder in the old one's place, and the old one in that of the stage."""
    if _exchange(stage, folder):
        return
    # Two steps. Where the second is never made, the next build or reader finds what was moved.
    moved = Path(tempfile.mkdtemp(prefix=prefix(folder, OLD), dir=folder.parent))
    os.rename(folder, moved)
    try:
        os.rename(stage, folder)
    except BaseException:
        os.rename(moved, folder)
        raise
    os.rename(moved, stage)


def _exchange(one: Path, other: Path) -> bool:
    """Both names change places in one step; False where platform or file system can't do it."""
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        failed = library.renamex_np(*names, SWAP)
    elif hasattr(library, "renameat2"):
        failed = library.renameat2(AT_WORKING_FOLDER, names[0], AT_WORKING_FOLDER, names[1], SWAP)
    else:
        return False
    number = ctypes.get_errno()
    if failed and number not in NO_SWAP:
        raise OSError(number, os.strerror(number), str(other))
    return not failed
