"""`curation.jsonl`: the decisions in the order in which they were made, only ever added to.

A write that a crash cut short leaves a torn last line. It was never confirmed to anybody, so it
counts for nothing; the next writer moves it to `curation.torn` and says so.
"""

import fcntl
import json
import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from etl.curation.verdict import Action, BadVerdict, Verdict, verdict_of
from etl.durable import locked, sync
from etl.errors import NotWritten

TORN = ".torn"
"""Ends the name of the file beside the log that keeps what was torn."""
LOG = logging.getLogger(__name__)


def read_verdicts(path: Path) -> list[Verdict]:
    """All decisions, the undone ones too; none where there is no file.

    Raises `BadVerdict` for a line that is no decision: nothing is skipped silently but a torn
    last line, of which a warning is logged.
    """
    if not path.exists():
        return []
    data = _content(path)
    sound = _sound(data)
    if sound < len(data):
        LOG.warning("%s ends in half a line, from a write cut short; it counts for nothing", path)
    # By line feeds alone: what people write may hold other characters that end lines.
    lines = data[:sound].split(b"\n")
    return [_verdict(path, n, line) for n, line in enumerate(lines, 1) if line.strip()]


def _content(path: Path) -> bytes:
    """The log's bytes, none of them from the midst of somebody's write."""
    try:
        with path.open("rb") as file:
            with suppress(OSError):
                # Some network shares have no locks; a line in the making is then taken for torn.
                fcntl.flock(file, fcntl.LOCK_SH)
            return file.read()
    except OSError as error:
        raise BadVerdict(f"{path} can't be read: {error.strerror}") from error


def _sound(data: bytes) -> int:
    """How many bytes of the log are whole lines; the last one may lack its end."""
    end = data.rfind(b"\n") + 1
    try:
        json.loads(data[end:])
    except ValueError:
        return end
    return len(data)


def _verdict(path: Path, number: int, line: bytes) -> Verdict:
    try:
        return verdict_of(line.decode())
    except (BadVerdict, UnicodeDecodeError) as error:
        said = error if isinstance(error, BadVerdict) else "is no UTF-8; restore it from a copy"
        raise BadVerdict(f"{path}, line {number}: {said}") from error


def append_verdict(path: Path, verdict: Verdict) -> None:
    """Adds a decision in one write that is on the disk on return; raises `NotWritten`."""
    _append(path, (verdict.line() + "\n").encode())


def mend_log(path: Path) -> None:
    """Takes a torn last line out of the log and keeps it beside it; raises `NotWritten`."""
    if path.exists():
        _append(path, b"")


def _append(path: Path, data: bytes) -> None:
    try:
        # Two people who decide at once must not mix their lines.
        with locked(path) as handle:
            is_new = not os.fstat(handle).st_size
            data = _mended(path, handle) + data
            if data:
                _add(handle, data)
        if is_new:
            sync(path.parent)
    except OSError as error:
        raise NotWritten(f"{path} can't be written: {error.strerror}") from error


def _mended(path: Path, handle: int) -> bytes:
    """Leaves whole lines in the log; what still is to be written before another can follow."""
    data = path.read_bytes()
    sound = _sound(data)
    if sound < len(data):
        beside = path.with_suffix(TORN)
        with locked(beside) as torn:
            _add(torn, data[sound:] + b"\n")
        os.ftruncate(handle, sound)
        os.fsync(handle)
        LOG.warning("%s ended in half a line, which was moved to %s", path, beside.name)
    return b"\n" if sound and not data[:sound].endswith(b"\n") else b""


def _add(handle: int, data: bytes) -> None:
    """All of it or, where the disk is full, nothing."""
    before = os.fstat(handle).st_size
    try:
        written = 0
        while written < len(data):
            written += os.write(handle, data[written:])
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, before)
        raise


def in_force(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The decisions that nobody took back, without the undos themselves."""
    return [v for v in standing_lines(verdicts) if v.action is not Action.UNDO]


def standing_lines(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """All lines that no later undo takes back; an undo can itself be undone."""
    undone: set[str] = set()
    standing = []
    for verdict in reversed(verdicts):
        if verdict.verdict_id in undone:
            undone.discard(verdict.verdict_id)
            continue
        standing.append(verdict)
        if verdict.action is Action.UNDO:
            undone.add(verdict.undoes or "")
    return standing[::-1]
