"""One initiative with its evidence, as cards and the record page show it."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from dashboard.data.dataset import Dataset, Row
from dashboard.wording.days import parse_day
from etl.model import (
    AmountRole,
    Basis,
    Kind,
    Level,
    Outcome,
    Qualifier,
    Review,
    Sector,
    Span,
    Stage,
    Status,
    Tier,
)


@dataclass(frozen=True, slots=True)
class StatedAmount:
    """An amount as stated, in whole units of `currency`.

    `maximum` is the upper end of a stated range, None without one. `yuan` is the same in yuan,
    None where it can't be told. `low` and `high` are the ends, in yuan, of all that the sources
    say; None where `yuan` is.
    """

    amount: float
    maximum: float | None
    currency: str
    yuan: float | None
    role: AmountRole | None
    qualifier: Qualifier
    basis: Basis
    is_basis_contested: bool
    is_contested: bool
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one document says: where in its text the quote and the amount's words stand.

    `page` is the page on which the quote begins, counted from one; None in a text without pages.
    """

    claim_id: str
    document_id: str
    title: str | None
    publisher: str | None
    tier: Tier
    published: date | None
    text: str
    page: int | None
    quote: Span
    amount: Span | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RivalValue:
    """A value as decoded, the claim that gives it, and what became of it.

    `currency` is that of a sum; None for other values. `slip_of` is the claim of which the sum is
    probably a slip of units; None for no slip.
    """

    value: object
    claim_id: str
    currency: str | None
    outcome: Outcome
    slip_of: str | None = None


@dataclass(frozen=True, slots=True)
class Rivalry:
    """A field on which sources disagree, with every value, the one that the record has first."""

    field: str
    values: tuple[RivalValue, ...]


@dataclass(frozen=True, slots=True)
class LifeStep:
    """One stage of its life; days are None where not told, `claim_id` where no claim tells it."""

    stage: Stage
    since: date | None
    until: date | None
    reported: date | None
    document_id: str
    claim_id: str | None
    quote: str


@dataclass(frozen=True, slots=True)
class Record:
    """An initiative, with place names in both languages and its evidence, strongest first.

    `reviewed_by` is None where nobody has judged it; `corrected` are the fields that a person set.
    `part_of` is the record of which it is a part, None for none; `parts` are its own parts.
    """

    initiative_id: str
    title: str
    title_zh: str
    kind: Kind
    status: Status
    level: Level
    place_code: str
    stated_place: str
    stated_place_zh: str
    amount: StatedAmount | None
    since: date | None
    until: date | None
    sectors: tuple[Sector, ...]
    actors: tuple[tuple[str, str | None], ...]
    sources: int
    confidence: float
    rivalries: tuple[Rivalry, ...]
    shared_with: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    review: Review
    reviewed_by: str | None
    corrected: tuple[str, ...]
    life: tuple[LifeStep, ...]
    part_of: str | None
    parts: tuple[str, ...]


def records_of(dataset: Dataset, initiatives: pd.DataFrame) -> tuple[Record, ...]:
    """The records of some initiatives, in their order."""
    places = initiatives["position"].to_numpy()
    said = _evidence_by_id(dataset, places)
    return tuple(
        _record(row, tuple(said[key] for key in row["claims"]), _parts(dataset, int(at)))
        for at, row in zip(places, dataset.initiative_rows(initiatives), strict=True)
    )


def outlines_of(dataset: Dataset, initiatives: pd.DataFrame) -> tuple[Record, ...]:
    """The same without their evidence and parts, for lists that show neither."""
    return tuple(_record(row, (), ()) for row in dataset.initiative_rows(initiatives))


def record_with(dataset: Dataset, initiative_id: str) -> Record | None:
    """The record with an id; None where there is none."""
    if initiative_id not in dataset.initiatives.index:
        return None
    return records_of(dataset, dataset.initiatives.loc[[initiative_id]])[0]


def present(value: Any) -> Any:
    """A cell's value, with None for whatever a frame uses for nothing."""
    return None if value is None or (not hasattr(value, "__len__") and pd.isna(value)) else value


def _record(row: Row, evidence: tuple[Evidence, ...], parts: tuple[str, ...]) -> Record:
    return Record(
        initiative_id=row["initiative_id"],
        title=row["title"],
        title_zh=row["title_zh"],
        kind=Kind(row["kind"]),
        status=Status(row["status"]),
        level=Level(row["level"]),
        place_code=row["place_code"],
        stated_place=row["stated_place"],
        stated_place_zh=row["stated_place_zh"],
        amount=None if pd.isna(row["amount"]) else _amount(row),
        since=parse_day(present(row["date_start"])),
        until=parse_day(present(row["date_end"])),
        sectors=tuple(Sector(s) for s in row["sectors"]),
        actors=tuple((a["name"], present(a["role"])) for a in row["actors"]),
        sources=int(row["sources"]),
        confidence=float(row["confidence"]),
        rivalries=_rivalries(row["conflicts"]),
        shared_with=tuple(row["shared_with"]),
        evidence=evidence,
        review=Review(row["review"]),
        reviewed_by=present(row["reviewed_by"]),
        corrected=tuple(row["corrected"]),
        life=tuple(_step(step) for step in row["life"]),
        part_of=present(row["part_of"]),
        parts=parts,
    )


def _step(step: Row) -> LifeStep:
    return LifeStep(
        stage=Stage(step["stage"]),
        since=parse_day(present(step["date_start"])),
        until=parse_day(present(step["date_end"])),
        reported=parse_day(present(step["reported"])),
        document_id=step["document_id"],
        claim_id=present(step["claim_id"]),
        quote=step["quote"],
    )


def _parts(dataset: Dataset, position: int) -> tuple[str, ...]:
    return tuple(dataset.initiatives.index[dataset.parts_of(position)])


def readings(row: Row) -> tuple[float | None, float | None]:
    """The lowest and highest reading of a row's amount in yuan; None where none is in yuan."""
    low, high = present(row["amount_cny_low"]), present(row["amount_cny_high"])
    return (None if low is None else float(low)), (None if high is None else float(high))


def is_open(row: Row, field: str) -> bool:
    """Whether the sources disagree on a field and no person has settled it."""
    is_contested = any(conflict["field"] == field for conflict in row["conflicts"])
    return is_contested and field not in row["corrected"]


def decoded(value: str | None) -> object:
    """A rival value, which the table holds as JSON; the text itself where it is none."""
    try:
        return json.loads(value) if value is not None else None
    except ValueError:
        return value


def _amount(row: Row) -> StatedAmount:
    yuan, role = present(row["amount_cny"]), present(row["amount_role"])
    low, high = readings(row)
    return StatedAmount(
        amount=float(row["amount"]),
        maximum=present(row["amount_max"]),
        currency=row["currency"],
        yuan=yuan,
        role=AmountRole(role) if role else None,
        qualifier=Qualifier(present(row["amount_qualifier"]) or Qualifier.EXACT),
        basis=Basis(present(row["amount_basis"]) or Basis.UNCLEAR),
        is_basis_contested=is_open(row, "amount_basis"),
        is_contested=any(is_open(row, f) for f in ("amount", "amount_max")),
        low=low,
        high=high,
    )


def _rivalries(conflicts: Any) -> tuple[Rivalry, ...]:
    return tuple(
        Rivalry(
            field=conflict["field"],
            values=tuple(_rival_value(value) for value in conflict["values"]),
        )
        for conflict in conflicts
    )


def _rival_value(row: Row) -> RivalValue:
    return RivalValue(
        value=decoded(row["value"]),
        claim_id=row["claim_id"],
        currency=present(row["currency"]),
        outcome=Outcome(row["outcome"]),
        slip_of=present(row.get("slip_of")),
    )


def _evidence_by_id(dataset: Dataset, places: np.ndarray) -> dict[str, Evidence]:
    """What the claims for the initiatives at some places say, by their ids."""
    found = dataset.claims_of(places)
    cited, which = np.unique(found["document"].to_numpy(), return_inverse=True)
    sources = dataset.tables.documents.rows(dataset.documents["row"].to_numpy()[cited])
    claims = zip(dataset.claim_rows(found), which.tolist(), strict=True)
    return {claim["claim_id"]: _evidence(claim, sources[at]) for claim, at in claims}


def _evidence(claim: Row, document: Row) -> Evidence:
    first, last = present(claim["amount_start"]), present(claim["amount_end"])
    page = present(claim["page"])
    return Evidence(
        claim_id=claim["claim_id"],
        document_id=claim["document_id"],
        title=present(document["title"]),
        publisher=present(document["publisher"]),
        tier=Tier(document["tier"]),
        published=parse_day(present(document["published"])),
        text=document["text"],
        page=None if page is None else int(page),
        quote=Span(int(claim["start"]), int(claim["end"])),
        amount=Span(int(first), int(last)) if first is not None and last is not None else None,
        reasons=tuple(claim["reasons"]),
    )
