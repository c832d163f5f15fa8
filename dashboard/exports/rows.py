"""The rows of every export: initiatives, the evidence for them, the documents behind them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.captions.naming import document_name
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, Row
from dashboard.data.frames import STAGES
from dashboard.data.record import present
from dashboard.data.stored import Stored
from dashboard.wording.days import parse_day

WHOLE, NUMBER, DAY, TEXT = "whole", "number", "day", "text"

INITIATIVE_FIELDS: dict[str, str] = {
    "initiative_id": TEXT,
    "title": TEXT,
    "title_zh": TEXT,
    "kind": TEXT,
    "status": TEXT,
    "stage": TEXT,
    "level": TEXT,
    "place_code": TEXT,
    "place": TEXT,
    "place_zh": TEXT,
    "province_code": TEXT,
    "province": TEXT,
    "city_code": TEXT,
    "city": TEXT,
    "amount": WHOLE,
    "amount_max": WHOLE,
    "currency": TEXT,
    "amount_cny": WHOLE,
    "amount_cny_low": WHOLE,
    "amount_cny_high": WHOLE,
    "amount_role": TEXT,
    "amount_qualifier": TEXT,
    "amount_basis": TEXT,
    "shared_with": TEXT,
    "part_of": TEXT,
    "date_start": DAY,
    "date_end": DAY,
    "sectors": TEXT,
    "actors": TEXT,
    "sources": WHOLE,
    "conflicts": TEXT,
    "confidence": NUMBER,
    "review": TEXT,
}
"""The columns that say what an initiative is, and of which type."""

EVIDENCE_FIELDS: dict[str, str] = {
    "quote": TEXT,
    "quote_page": WHOLE,
    "source_publisher": TEXT,
    "source_tier": TEXT,
    "source_title": TEXT,
    "source_url": TEXT,
    "source_path": TEXT,
    "source_date": DAY,
    "source_language": TEXT,
    "document_id": TEXT,
    "claim_id": TEXT,
}
"""The columns that prove it."""

FIELDS = {**INITIATIVE_FIELDS, **EVIDENCE_FIELDS, "link": TEXT}
"""All columns of the table of initiatives."""

CLAIM_FIELDS = {"initiative_id": TEXT, **EVIDENCE_FIELDS}
DOCUMENT_FIELDS = {
    "document_id": TEXT,
    **{k: v for k, v in EVIDENCE_FIELDS.items() if k.startswith("source_")},
}


@dataclass(frozen=True, slots=True)
class View:
    """What is exported: the initiatives that a selection leaves, in the order to write them.

    `address` is that of the app, with a slash at its end; "" where it is not known.
    """

    dataset: Dataset
    initiatives: pd.DataFrame
    selection: Selection
    address: str = ""


def initiative_rows(view: View) -> pd.DataFrame:
    """One row an initiative, with the words of its strongest source."""
    frame = whole(view)
    strongest = [claims[0] if len(claims) else None for claims in frame["claims"]]
    evidence = _evidence(view.dataset, strongest)
    columns: dict[str, list[Any]] = {
        **{name: _values(frame[name], sort) for name, sort in INITIATIVE_FIELDS.items()},
        **evidence,
        "link": [record_address(view.address, key) for key in frame["initiative_id"]],
    }
    return _typed(columns, FIELDS)


def whole(view: View) -> pd.DataFrame:
    """The rows of the initiatives with all their columns, and the last step of each."""
    frame = view.dataset.tables.initiatives.frame(view.initiatives["position"].to_numpy())
    return frame.assign(stage=[STAGES[code] for code in view.initiatives["reached"]])


def evidence_rows(view: View) -> pd.DataFrame:
    """One row a claim: every source's words for the initiatives, strongest first for each."""
    frame = whole(view)
    pairs = [
        (key, claim)
        for key, claims in zip(frame["initiative_id"], frame["claims"], strict=True)
        for claim in claims
    ]
    evidence = _evidence(view.dataset, [claim for _, claim in pairs])
    return _typed({"initiative_id": [key for key, _ in pairs], **evidence}, CLAIM_FIELDS)


def document_rows(view: View) -> pd.DataFrame:
    """One row a document that the initiatives were read from, in order of first use."""
    return evidence_rows(view)[list(DOCUMENT_FIELDS)].drop_duplicates("document_id")


def record_address(address: str, initiative_id: str) -> str:
    """The permanent address of a record: it asks for no filter and no language."""
    return f"{address}initiatives?initiative={initiative_id}"


def document_address(address: str, document_id: str) -> str:
    """The permanent address of a document in the app."""
    return f"{address}sources?document={document_id}"


def _typed(columns: Mapping[str, list[Any]], fields: Mapping[str, str]) -> pd.DataFrame:
    """The columns in order and of their types; days and texts are objects, None for nothing."""
    dtypes = {WHOLE: "Int64", NUMBER: "Float64", DAY: "object", TEXT: "object"}
    return pd.DataFrame(
        {name: pd.Series(columns[name], dtype=dtypes[sort]) for name, sort in fields.items()}
    )


def _evidence(dataset: Dataset, claim_ids: Sequence[str | None]) -> dict[str, list[Any]]:
    """The columns of `EVIDENCE_FIELDS`, a row for each claim; None in all where there is none."""
    wanted = list(dict.fromkeys(key for key in claim_ids if key))
    claims = _by_id(dataset.tables.claims, "claim_id", wanted)
    used = list(dict.fromkeys(row["document_id"] for row in claims.values()))
    documents = _by_id(dataset.tables.documents, "document_id", used)
    rows = [_proof(claims[key], documents) if key else {} for key in claim_ids]
    return {name: [row.get(name) for row in rows] for name in EVIDENCE_FIELDS}


def _by_id(table: Stored, name: str, wanted: Sequence[str]) -> dict[str, Row]:
    """The rows with some ids."""
    is_wanted = pc.is_in(table.table[name], value_set=pa.array(wanted, pa.string()))
    rows = table.frame(np.flatnonzero(is_wanted.to_numpy())).to_dict("records")
    return {str(row[name]): row for row in rows}


def _proof(claim: Row, documents: Mapping[Any, Row]) -> dict[str, object]:
    document = {k: present(v) for k, v in documents[claim["document_id"]].items()}
    page = present(claim["page"])
    return {
        "quote": claim["quote"],
        "quote_page": None if page is None else int(page),
        "source_publisher": document["publisher"],
        "source_tier": document["tier"],
        "source_title": document_name(document["title"], document["text"]),
        "source_url": document.get("url"),
        "source_path": document["path"],
        "source_date": parse_day(document["published"]),
        "source_language": document["language"],
        "document_id": claim["document_id"],
        "claim_id": claim["claim_id"],
    }


def _values(column: pd.Series, sort: str) -> list[object]:
    return [_value(present(value), str(column.name), sort) for value in column]


def _value(value: Any, name: str, sort: str) -> object:
    if value is None:
        return None
    if sort == WHOLE:
        return round(value)
    if sort == DAY:
        return _day(value)
    if name in LISTED:
        return "; ".join(LISTED[name](one) for one in value) or None
    return value


def _day(value: object) -> date | None:
    return parse_day(str(value)[:10])


def _actor(actor: dict[str, str | None]) -> str:
    role = present(actor["role"])
    return f"{actor['name']} ({role})" if role else str(actor["name"])


LISTED: dict[str, Callable[[Any], str]] = {
    "sectors": str,
    "actors": _actor,
    "conflicts": lambda one: str(one["field"]),
    "shared_with": str,
}
"""How one item of a list is written; items are joined by semicolons."""
