"""Ids that were: which records now hold what stood under an id of an earlier data set."""

import json
from pathlib import Path

from etl.model.whereabouts import REDIRECTS


def heirs(folder: Path, initiative_id: str) -> list[str]:
    """The ids that stand for an earlier one, the largest part first; none where there are none."""
    path = folder / REDIRECTS
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")
    rows = (json.loads(line) for line in lines if line)
    return next((list(row["to"]) for row in rows if row["from"] == initiative_id), [])
