"""A door to the ETL: decisions are stored, taken back, applied by a build."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl import additions
from etl.curation import Action, Decision, decide, read_verdicts, undo
from etl.errors import AtlasError
from etl.model.whereabouts import CURATION


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision as a reader has filled it in; `action` is one of the log's words for it."""

    action: str
    initiative_id: str
    by: str
    why: str
    other: str | None = None
    claim_ids: tuple[str, ...] = ()
    field: str | None = None
    value: Any = None


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision in the log; `field` and `value` are None but for a correction."""

    verdict_id: str
    action: str
    initiative_id: str
    title: str
    by: str
    when: datetime
    why: str
    field: str | None
    value: Any
    undoes: str | None


def store(folder: Path, draft: Draft) -> str | None:
    """Write a decision to the log; the reason where it can't be taken, None where it is stored."""
    try:
        decision = Decision(
            action=Action(draft.action),
            initiative_id=draft.initiative_id,
            by=draft.by,
            when=_now(),
            why=draft.why,
            other=draft.other,
            claim_ids=draft.claim_ids,
            field=draft.field,
            value=draft.value,
        )
        decide(folder, decision)
    except AtlasError as error:
        return str(error)
    return None


def take_back(folder: Path, by: str, verdict_id: str) -> str | None:
    """Undo a decision; the reason where that can't be done, None where it is."""
    try:
        undo(folder, by, _now(), verdict_id)
    except AtlasError as error:
        return str(error)
    return None


def decisions(folder: Path) -> list[Decided]:
    """All lines of the log, the newest first; none where it can't be read."""
    try:
        verdicts = read_verdicts(folder / CURATION)
    except AtlasError:
        return []
    return [
        Decided(
            verdict_id=v.verdict_id,
            action=v.action.value,
            initiative_id=v.initiative_id,
            title=v.title,
            by=v.by,
            when=datetime.fromisoformat(v.when),
            why=v.why,
            field=v.field,
            value=v.value,
            undoes=v.undoes,
        )
        for v in reversed(verdicts)
    ]


def inputs_of(folder: Path) -> list[Path] | None:
    """The files that the data set is built from; None where one of them is not there any more."""
    inputs = additions.inputs_of(folder)
    added = [kept.path for kept in additions.kept_documents(folder)]
    return None if inputs is None else [*inputs, *added] or None


def rebuild(folder: Path) -> str | None:
    """Build the data set anew from the same files; the reason where that fails, else None."""
    try:
        additions.rebuild(folder)
    except AtlasError as error:
        return str(error)
    return None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
