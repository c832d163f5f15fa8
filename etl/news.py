"""What is new in a data set since the build before it, for the person who ran the build."""

import json
from pathlib import Path
from typing import Any

from etl.errors import NotWritten
from etl.model.whereabouts import CHANGES, PACKAGE
from etl.terminal import clean

MOST_LINES = 60


def holds_data(folder: Path) -> bool:
    """Whether a data set stands in a folder."""
    return (folder / PACKAGE).is_file()


def news_lines(folder: Path, *, is_first: bool = False) -> list[str]:
    """One line for each change of the last build; one that says so where there is none.

    `is_first` is whether no data set stood there before. Raises `NotWritten` where none does now.
    """
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
        text = (folder / CHANGES).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise NotWritten(f"{folder} holds no data set that can be read") from error
    rows = [json.loads(line) for line in text.split("\n") if line]
    lines = [_line(row) for row in rows if row["build"] == package["version"]]
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], f"and {len(lines) - MOST_LINES:,} more: changes.jsonl"]
    if is_first:
        return ["the first build here, so all of it is new"]
    return lines or ["nothing new since the build before"]


def _line(row: dict[str, Any]) -> str:
    title = clean(row["title"])
    if row["what"] == "changed":
        before, after = (_shown(row[side]) for side in ("before", "after"))
        return f"changed: {title}: {row['field']} {before} → {after}"
    return f"{row['what']}: {title}"


def _shown(value: Any) -> str:
    if value is None or value == []:
        return "not told"
    return clean(", ".join(map(str, value)) if isinstance(value, list) else str(value))
