"""What annotators and the data set say of a document, in the same terms."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from etl.errors import AtlasError

UNSCORED_DATE = "any"
"""A `date_start` in an annotation that leaves the claim's date out of the figures."""
QUOTE_CHARS = range(8, 1001)
"""How many code points a piece of evidence may have."""

Row = Mapping[str, Any]
Pledge = tuple[str, str]
"""The place's code and the kind: what one pledge is counted by."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, annotated or found; `amount` in whole currency units, `days` inclusive.

    `actors` are names in case-folded form. None stands for what the document does not tell.
    """

    pledge: Pledge
    status: str | None
    amount: float | None
    currency: str | None
    amount_role: str | None
    days: tuple[date, date] | None
    sectors: frozenset[str]
    actors: frozenset[str]
    initiative: str | None
    quote: str

    @property
    def kind(self) -> str:
        """The kind of instrument."""
        return self.pledge[1]


@dataclass(frozen=True, slots=True)
class Wanted(Statement):
    """An annotated claim; an optional one is neither required nor counted as spurious."""

    is_optional: bool
    has_scored_date: bool


@dataclass(frozen=True, slots=True)
class Found(Statement):
    """A claim of the data set; `is_evident` where its quote is exactly the text at its offsets."""

    is_evident: bool


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that look like a pledge and are none, and why."""

    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """What annotators found in one document; `published` is its own date in ISO form or None."""

    name: str
    language: str
    text_kind: str | None
    published: str | None
    phenomena: tuple[str, ...]
    claims: tuple[Wanted, ...]
    traps: tuple[Trap, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the data set holds of one document."""

    published: str | None
    claims: tuple[Found, ...]


def load_annotations(path: Path) -> list[Annotation]:
    """All annotated documents of a file, by name; raises `AtlasError` where it can't be read."""
    try:
        documents = json.loads(path.read_text(encoding="utf-8"))["docs"]
        return [_annotation(name, row) for name, row in sorted(documents.items())]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise AtlasError(f"{path} can't be read as annotations: {_why(error)}") from error


def load_readings(folder: Path) -> dict[str, Reading]:
    """What a data set says, by file name; raises `AtlasError` where it can't be read."""
    try:
        documents = _rows(folder / "documents.jsonl")
        claims = defaultdict(list)
        for row in _rows(folder / "claims.jsonl"):
            claims[row["document_id"]].append(row)
        return {
            PurePosixPath(row["path"]).name: _reading(row, claims[row["document_id"]])
            for row in documents
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AtlasError(f"{folder} can't be read as a data set: {_why(error)}") from error


def _why(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _annotation(name: str, row: Row) -> Annotation:
    return Annotation(
        name=name,
        language=row["language"],
        text_kind=row.get("text_kind"),
        published=row.get("published"),
        phenomena=tuple(row.get("phenomena", ())),
        claims=tuple(_wanted(claim) for claim in row["claims"]),
        traps=tuple(Trap(trap["quote"], trap["why"]) for trap in row.get("traps", ())),
    )


def _wanted(row: Row) -> Wanted:
    is_dated = row.get("date_start") != UNSCORED_DATE
    return Wanted(
        **_common(row, row.get("actors", ()), has_date=is_dated),
        is_optional=bool(row.get("optional")),
        has_scored_date=is_dated,
    )


def _reading(document: Row, claims: Iterable[Row]) -> Reading:
    text = document["text"]
    found = tuple(
        Found(
            **_common(row, (actor["name"] for actor in row.get("actors", ()))),
            is_evident=text[row["start"] : row["end"]] == row["quote"]
            and len(row["quote"]) in QUOTE_CHARS,
        )
        for row in claims
    )
    return Reading(document.get("published") or None, found)


def _common(row: Row, actors: Iterable[str], *, has_date: bool = True) -> dict[str, Any]:
    return {
        "pledge": (str(row["place_code"]), row["kind"]),
        "status": row.get("status"),
        "amount": row.get("amount"),
        "currency": row.get("currency"),
        "amount_role": row.get("amount_role"),
        "days": _days(row) if has_date else None,
        "sectors": frozenset(row.get("sectors", ())),
        "actors": frozenset(name.casefold() for name in actors),
        "initiative": row.get("initiative") or row.get("initiative_id"),
        "quote": row.get("quote") or "",
    }


def _days(row: Row) -> tuple[date, date] | None:
    start = row.get("date_start")
    if not start:
        return None
    end = row.get("date_end") or start
    return date.fromisoformat(start[:10]), date.fromisoformat(end[:10])
