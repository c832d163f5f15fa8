"""An examination as plain values, ready for JSON."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from etl.model import Span
from etl.pipeline import Examination


def inspection_row(examination: Examination) -> dict[str, Any]:
    """`document`, `sections` (each with its `mentions`), `claims` and `rejections`.

    Keys are the names of the model's fields. A span is `{start, end, text}`, offsets in code
    points of `document.text`; a boilerplate span is without its text. Dates are in ISO form.
    """
    text = examination.document.text
    document = _fields(examination.document, "")
    document["boilerplate"] = [[s.start, s.end] for s in examination.document.boilerplate]
    sections = [
        {**_fields(section, text), "mentions": _fields(mentions, text)}
        for section, mentions in examination.sections
    ]
    return {
        "document": document,
        "sections": sections,
        "claims": [_fields(claim, text) for claim in examination.claims],
        "rejections": [_fields(rejection, text) for rejection in examination.rejections],
    }


def _fields(value: Any, text: str) -> dict[str, Any]:
    return {field.name: _plain(getattr(value, field.name), text) for field in fields(value)}


def _plain(value: Any, text: str) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end, "text": value.of(text)}
    if is_dataclass(value):
        return _fields(value, text)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item, text) for key, item in value.items()}
    if isinstance(value, (tuple, list, frozenset)):
        items = sorted(value) if isinstance(value, frozenset) else value
        return [_plain(item, text) for item in items]
    return value
