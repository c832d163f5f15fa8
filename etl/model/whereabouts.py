"""Where a published data set lies, also while, or after, a swap was cut short; its files' names."""

import re
from pathlib import Path

OLD, NEW = "old", "new"
"""Beside `data`, `.data.old-…` is what was there and `.data.new-…` what is being written."""
UNIQUE = r"[a-z0-9_]{8}"
"""What `tempfile` puts at the end of a name."""
PACKAGE = "datapackage.json"
"""The file that every data set has, and that is written last."""
CURATION = "curation.jsonl"
"""What people decided; the only file that a build reads and does not write."""
CHANGES, REDIRECTS, REJECTED = "changes.jsonl", "redirects.jsonl", "rejected.jsonl"
"""What each build changed, which ids became which, and which inputs were set aside."""
TAKEN_BACK = "a verdict was taken back"
"""The note of a change where nobody's verdict stands any more."""


def beside(folder: Path, role: str) -> list[Path]:
    """The folders of that role that builds of a data set have left beside it, by name."""
    name = re.compile(rf"{re.escape(prefix(folder, role))}{UNIQUE}")
    if not folder.parent.is_dir():
        return []
    return sorted(path for path in folder.parent.iterdir() if name.fullmatch(path.name))


def prefix(folder: Path, role: str) -> str:
    """How the names of such folders start."""
    return f".{folder.name}.{role}-"


def lying_at(folder: Path) -> Path:
    """The folder, or where its data set was moved by a swap that then went no further."""
    if folder.exists():
        return folder
    moved = [path for path in beside(folder, OLD) if (path / PACKAGE).is_file()]
    return max(moved, key=lambda path: path.stat().st_mtime_ns, default=folder)
