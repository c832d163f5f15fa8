"""`curation.jsonl`: the decisions in the order in which they were made, only ever added to."""

import fcntl
import os
from collections.abc import Sequence
from pathlib import Path

from etl.curation.verdict import Action, BadVerdict, Verdict, verdict_of
from etl.errors import NotWritten

FILE = "curation.jsonl"


def read_verdicts(path: Path) -> list[Verdict]:
    """All decisions, the undone ones too; none where there is no file.

    Raises `BadVerdict` for a line that is no decision: nothing is skipped silently.
    """
    if not path.exists():
        return []
    verdicts = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            verdicts.append(verdict_of(line))
        except BadVerdict as error:
            raise BadVerdict(f"{path}, line {number}: {error}") from error
    return verdicts


def append_verdict(path: Path, verdict: Verdict) -> None:
    """Adds a decision in one write that is on the disk on return; raises `NotWritten`."""
    data = (verdict.line() + "\n").encode()
    try:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    except OSError as error:
        raise NotWritten(f"{path} can't be written: {error.strerror}") from error
    try:
        # Two people who decide at once must not mix their lines.
        fcntl.flock(handle, fcntl.LOCK_EX)
        os.write(handle, data)
        os.fsync(handle)
    finally:
        os.close(handle)


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
