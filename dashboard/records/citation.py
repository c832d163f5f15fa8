"""Texts to copy from a record or document: how to cite it, how to report an error in it."""

from dataclasses import dataclass
from datetime import date

from dashboard.captions.naming import (
    amount_words,
    document_name,
    place_line,
    record_title,
)
from dashboard.captions.progress import dated_words, progress_words
from dashboard.data.dataset import Dataset, Row
from dashboard.data.record import Evidence, Record, present
from dashboard.exports.rows import document_address, record_address
from dashboard.wording.days import day_words, parse_day
from dashboard.wording.words import Tongue, say


@dataclass(frozen=True, slots=True)
class Visit:
    """Who reads where and when: the app's address with a slash at its end, and the day."""

    address: str
    today: date
    version: str
    tongue: Tongue


def cite_record(record: Record, visit: Visit) -> str:
    """A record's citation, with the day of access and the data version."""
    return say(
        visit.tongue,
        "cite.record",
        title=record_title(record, visit.tongue),
        id=record.initiative_id,
        version=visit.version,
        address=record_address(visit.address, record.initiative_id),
        day=day_words(visit.today, visit.tongue),
    )


def cite_document(document: Row, visit: Visit) -> str:
    """A document's citation: what it says of itself, and where it was read."""
    return say(
        visit.tongue,
        "cite.document",
        source=_source(document, visit.tongue),
        version=visit.version,
        address=document_address(visit.address, document["document_id"]),
        day=day_words(visit.today, visit.tongue),
    )


def error_report(dataset: Dataset, record: Record, visit: Visit) -> str:
    """A text that says which record is wrong and what it now says, with lines to fill in."""
    first = record.evidence[0] if record.evidence else None
    source = dataset.document_row(first.document_id) if first else None
    return say(
        visit.tongue,
        "report.text",
        version=visit.version,
        title=record_title(record, visit.tongue),
        id=record.initiative_id,
        address=record_address(visit.address, record.initiative_id),
        fields=_fields(dataset, record, visit.tongue),
        quote=_quoted(first) if first else "–",
        source=_source(source, visit.tongue) if source else "–",
    )


def _fields(dataset: Dataset, record: Record, tongue: Tongue) -> str:
    parts = [
        say(tongue, f"kind.{record.kind.value}"),
        place_line(dataset, record.place_code, tongue),
        amount_words(record.amount, tongue) if record.amount else None,
        progress_words(record, tongue),
        dated_words(record, tongue),
    ]
    return " · ".join(part for part in parts if part)


def _quoted(evidence: Evidence) -> str:
    return " ".join(evidence.quote.of(evidence.text).split())


def _source(document: Row, tongue: Tongue) -> str:
    """Author, publisher, title, day and address of a document, as far as it tells them."""
    published = parse_day(present(document["published"]))
    parts = [
        present(document["author"]),
        present(document["publisher"]),
        document_name(present(document["title"]), document["text"]),
        day_words(published, tongue) if published else say(tongue, "undated"),
        present(document.get("url")) or document["path"],
    ]
    return ("，" if tongue is Tongue.ZH else ", ").join(
        dict.fromkeys(str(part) for part in parts if part)
    )
