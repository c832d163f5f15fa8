"""The rows as plain objects of JSON: what programs get, and what a point on the map carries."""

import json
from datetime import date
from typing import Any

import pandas as pd

from dashboard.data.record import present
from dashboard.exports.rows import (
    EVIDENCE_FIELDS,
    INITIATIVE_FIELDS,
    LISTED,
    View,
    evidence_rows,
    initiative_rows,
    whole,
)

Plain = dict[str, Any]


def json_bytes(value: Any) -> bytes:
    """JSON as UTF-8, Chinese as it is; NaN is an error, for JSON has none."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")


def plain_initiatives(view: View) -> list[Plain]:
    """The initiatives in order, each with all its evidence under `evidence`, strongest first."""
    evidence: dict[str, list[Plain]] = {}
    for row in _plain_rows(evidence_rows(view), ["initiative_id", *EVIDENCE_FIELDS]):
        evidence.setdefault(row.pop("initiative_id"), []).append(row)
    rows = _plain_rows(initiative_rows(view), [*INITIATIVE_FIELDS, "link"])
    frame = whole(view)
    lists = [_lists(*values) for values in zip(*(frame[name] for name in LISTED), strict=True)]
    return [
        {**row, **listed, "evidence": evidence.get(row["initiative_id"], [])}
        for row, listed in zip(rows, lists, strict=True)
    ]


def _lists(sectors: Any, actors: Any, conflicts: Any, shared_with: Any) -> Plain:
    """What the tables join by semicolons."""
    return {
        "sectors": list(sectors),
        "actors": [{"name": one["name"], "role": present(one["role"])} for one in actors],
        "conflicts": [one["field"] for one in conflicts],
        "shared_with": list(shared_with),
    }


def _plain_rows(table: pd.DataFrame, names: list[str]) -> list[Plain]:
    columns = [[_plain(value) for value in table[name].tolist()] for name in names]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _plain(value: object) -> object:
    if value is None or value is pd.NA:
        return None
    return value.isoformat() if isinstance(value, date) else value
