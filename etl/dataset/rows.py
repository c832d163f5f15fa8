"""Rows of the tables: plain dictionaries, keys and meaning as in `schema`."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from etl.model import (
    Actor,
    Amount,
    Claim,
    Conflict,
    Document,
    Initiative,
    Judgement,
    Period,
    Place,
    Step,
    readings,
    review_priority,
)
from etl.reference.gazetteer import load_gazetteer

Row = dict[str, Any]


def document_row(document: Document) -> Row:
    """One row of `documents`."""
    return {
        "document_id": document.document_id,
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "publisher": document.publisher,
        "author": document.author,
        "published": _day(document.published),
        "language": document.language.value,
        "text": document.text,
        "boilerplate": [[span.start, span.end] for span in document.boilerplate],
        "tier": document.tier.value,
        "copy_of": document.copy_of,
        "url": document.url,
        "pages": list(document.pages),
        "from_properties": list(document.from_properties),
    }


def claim_row(claim: Claim, document: Document, initiative_id: str) -> Row:
    """One row of `claims`; the quote is sliced from the document's text here and nowhere else."""
    amount = claim.amount
    return {
        "claim_id": claim.claim_id,
        "document_id": claim.document_id,
        "initiative_id": initiative_id,
        **_facts(claim),
        **_amount(amount, amount.span.of(document.text) if amount else None),
        **_period(claim.announced),
        "quote": claim.span.of(document.text),
        "start": claim.span.start,
        "end": claim.span.end,
        "page": document.page_of(claim.span.start),
        "amount_start": amount.span.start if amount else None,
        "amount_end": amount.span.end if amount else None,
        "reasons": list(claim.reasons),
    }


def initiative_row(initiative: Initiative) -> Row:
    """One row of `initiatives`."""
    low, high = readings(initiative)
    return {
        "initiative_id": initiative.initiative_id,
        "title": initiative.title,
        "title_zh": initiative.title_zh,
        **_facts(initiative),
        **_amount(initiative.amount, initiative.amount_text),
        **_period(initiative.announced),
        "claims": list(initiative.claim_ids),
        "sources": initiative.sources,
        "conflicts": [conflict_row(conflict) for conflict in initiative.conflicts],
        "shared_with": list(initiative.shared_with),
        "part_of": initiative.part_of,
        "independent_sources": initiative.independent_sources,
        "amount_cny_low": low,
        "amount_cny_high": high,
        "rate_date": _day(initiative.rate_date),
        "life": [step_row(step) for step in initiative.life],
        "origins": [{"field": o.field, "claim_ids": list(o.claim_ids)} for o in initiative.origins],
        **_judgement(initiative.judgement),
        "review_priority": review_priority(initiative),
    }


def place_row(place: Place) -> Row:
    """One row of `places`."""
    return {
        "code": place.code,
        "type": place.type.value,
        "name": place.name,
        "name_zh": place.name_zh,
        "short_zh": place.short_zh,
        "province_code": place.province_code,
        "rolls_up_to": place.rolls_up_to,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "population": place.population,
        "iso": place.iso,
        "aliases": [*place.aliases, *place.aliases_zh],
    }


def _facts(record: Claim | Initiative) -> Row:
    return {
        "kind": record.kind.value,
        "status": record.status.value,
        **_places(record.place_code, record.stated_place),
        "sectors": [sector.value for sector in record.sectors],
        "actors": [_actor(actor) for actor in record.actors],
        "confidence": record.confidence,
    }


@cache
def _places(place_code: str, stated_place: str) -> Row:
    gazetteer = load_gazetteer()
    place, stated = gazetteer.places[place_code], gazetteer.places[stated_place]
    province = gazetteer.province_of(place_code)
    city_code = gazetteer.city_code(place_code)
    return {
        "level": gazetteer.level(place_code).value,
        "place_code": place.code,
        "place": place.name,
        "place_zh": place.name_zh,
        "province_code": province.code if province else None,
        "province": province.name if province else None,
        "city_code": city_code,
        "city": gazetteer.places[city_code].name if city_code else None,
        "stated_place": stated.name,
        "stated_place_zh": stated.name_zh,
    }


def _actor(actor: Actor) -> Row:
    return {"name": actor.name, "role": actor.role}


def conflict_row(conflict: Conflict) -> Row:
    """A disagreement with every rival value, its quote, tier, date and what became of it."""
    return {
        "field": conflict.field,
        "finding": conflict.finding.value,
        "note": conflict.note,
        "values": [
            {
                "value": rival.value,
                "claim_id": rival.claim_id,
                "currency": rival.currency,
                "amount_cny": rival.amount_cny,
                "tier": rival.tier.value,
                "published": _day(rival.published),
                "quote": rival.quote,
                "sources": rival.sources,
                "outcome": rival.outcome.value,
                "slip_of": rival.slip_of,
            }
            for rival in conflict.values
        ],
    }


def step_row(step: Step) -> Row:
    """A stage of an initiative's life, with the words that tell it."""
    return {
        "stage": step.stage.value,
        **_period(step.period),
        "reported": _day(step.reported),
        "document_id": step.document_id,
        "claim_id": step.claim_id,
        "quote": step.quote,
    }


def _judgement(judgement: Judgement) -> Row:
    return {
        "review": judgement.review.value,
        "reviewed_by": judgement.by,
        "reviewed_at": judgement.when,
        "review_note": judgement.why,
        "corrected": list(judgement.corrected),
    }


def _amount(amount: Amount | None, text: str | None) -> Row:
    values: Mapping[str, Any] = (
        {
            "amount": amount.amount,
            "currency": amount.currency,
            "amount_cny": amount.amount_cny,
            "amount_role": amount.role.value,
            "amount_qualifier": amount.qualifier.value,
            "amount_max": amount.amount_max,
            "amount_basis": amount.basis.value,
        }
        if amount
        else dict.fromkeys(
            (
                "amount",
                "currency",
                "amount_cny",
                "amount_role",
                "amount_qualifier",
                "amount_max",
                "amount_basis",
            )
        )
    )
    return {**values, "amount_text": text}


def _period(period: Period | None) -> Row:
    return {
        "date_start": _day(period.start) if period else None,
        "date_end": _day(period.end) if period else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
