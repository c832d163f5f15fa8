"""A published data set read back, as far as comparing it with the next one needs."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]
CHANGES, REDIRECTS = "changes.jsonl", "redirects.jsonl"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows of a data set that a comparison looks at, and the digest of its content.

    `rejected` says of each initiative that a person rejected who, when and why.
    """

    version: str
    documents: Sequence[Row]
    claims: Sequence[Row]
    initiatives: Sequence[Row]
    rejected: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Earlier:
    """The data set that was there before, with its own history."""

    snapshot: Snapshot
    changes: Sequence[Row]
    redirects: Sequence[Row]


def read_earlier(folder: Path) -> Earlier | None:
    """The data set in the folder; None where there is none, or none that can be understood.

    Raises `OSError` where the disk doesn't give it: its history must not end for that.
    """
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        snapshot = Snapshot(
            version=package["version"],
            documents=_rows(folder / "documents.jsonl"),
            claims=_rows(folder / "claims.jsonl"),
            initiatives=_rows(folder / "initiatives.jsonl"),
            rejected={},
        )
        changes, redirects = folder / CHANGES, folder / REDIRECTS
        return Earlier(
            snapshot,
            _rows(changes) if changes.exists() else [],
            _rows(redirects) if redirects.exists() else [],
        )
    except (FileNotFoundError, ValueError, KeyError):
        # Whatever lies there is no data set to compare with; the new one replaces it.
        return None


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
