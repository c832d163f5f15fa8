"""The record page: every field, and every source's words in their paragraph."""

from dashboard.captions.naming import (
    actor_words,
    amount_meaning,
    amount_words,
    announced_words,
    document_name,
    place_line,
    record_title,
    sector_words,
)
from dashboard.captions.review_mark import review_words
from dashboard.choices.links import href
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.data.record import Evidence, Record, StatedAmount, record_with
from dashboard.records.cards import amount_line, kind_label, life_line, origin, see_in_text
from dashboard.wording.marked import Mark, escaped, marked, paragraph_around, shortened
from dashboard.wording.money import money
from dashboard.wording.numbers import share_words
from dashboard.wording.words import Tongue, join_words, say, say_count
from etl.model import Span

PARAGRAPH_CHARACTERS = 1600
"""At most this much of a paragraph is shown around a quote."""


def record_head(dataset: Dataset, record: Record, tongue: Tongue, level: int = 1) -> str:
    """The record's title as a heading of a level, kind, place, life line and amount."""
    return (
        f'<div class="record card kind-{record.kind.value}">'
        f'<header><p class="eyebrow">{kind_label(record, tongue)}'
        f"<span>{escaped(place_line(dataset, record.place_code, tongue))}</span></p>"
        f"{life_line(record, tongue)}</header>"
        f"<h{level}>{escaped(record_title(record, tongue))}</h{level}>"
        f"{amount_line(record, tongue)}</div>"
    )


def field_list(dataset: Dataset, record: Record, selection: Selection, tongue: Tongue) -> str:
    """Every field with its value in words; what no document states says so."""
    unknown = f'<span class="unknown">{escaped(say(tongue, "unknown"))}</span>'
    rows = [
        f"<div><dt>{escaped(say(tongue, f'field.{name}'))}</dt>"
        f"<dd>{escaped(value) if value else unknown}</dd></div>"
        for name, value in _fields(dataset, record, tongue)
    ]
    return f'<dl class="fields">{"".join(rows)}</dl>{_partners(dataset, record, selection, tongue)}'


def evidence_list(record: Record, selection: Selection, tongue: Tongue) -> str:
    """Each source's paragraph with the quote and the amount marked."""
    return "".join(_evidence(e, selection, tongue) for e in record.evidence)


def _fields(dataset: Dataset, record: Record, tongue: Tongue) -> list[tuple[str, str | None]]:
    return [
        ("kind", say(tongue, f"kind.{record.kind.value}")),
        ("status", say(tongue, f"status.{record.status.value}")),
        ("level", say(tongue, f"level.{record.level.value}")),
        ("place", place_line(dataset, record.place_code, tongue)),
        ("stated_place", record.stated_place_zh if tongue is Tongue.ZH else record.stated_place),
        ("code", record.place_code),
        *_amount_fields(record, tongue),
        ("announced", announced_words(record, tongue)),
        ("sectors", sector_words(record, tongue)),
        ("actors", actor_words(record, tongue)),
        ("sources", say_count(tongue, "source.documents", record.sources)),
        ("confidence", share_words(record.confidence, tongue)),
        ("review", review_words(record, tongue)),
        ("id", record.initiative_id),
    ]


def _amount_fields(record: Record, tongue: Tongue) -> list[tuple[str, str | None]]:
    amount = record.amount
    if amount is None:
        return [("amount", None)]
    yuan = None if amount.yuan is None else money(amount.yuan, tongue)
    return [
        ("amount", amount_words(amount, tongue)),
        ("amount_role", amount_meaning(amount, record.kind, tongue)),
        ("amount_qualifier", say(tongue, f"qualifier.{amount.qualifier.value}")),
        ("amount_basis", _basis_words(amount, tongue)),
        ("amount_cny", yuan),
        ("amount_text", _amount_words_of(record)),
    ]


def _basis_words(amount: StatedAmount, tongue: Tongue) -> str:
    words = say(tongue, f"basis.{amount.basis.value}")
    return say(tongue, "basis.contested", basis=words) if amount.is_basis_contested else words


def _amount_words_of(record: Record) -> str | None:
    found = (e.amount.of(e.text) for e in record.evidence if e.amount)
    return next(found, None)


def _partners(dataset: Dataset, record: Record, selection: Selection, tongue: Tongue) -> str:
    partners = [record_with(dataset, key) for key in record.shared_with]
    links = [
        f'<a href="{escaped(href("initiatives", selection, tongue, initiative=p.initiative_id))}">'
        f"{escaped(record_title(p, tongue))}</a>"
        for p in partners
        if p
    ]
    if not links:
        return ""
    between = "：" if tongue is Tongue.ZH else " "
    words = escaped(say(tongue, "record.same_words"))
    return f'<p class="note">{words}{between}{join_words(tongue, links)}</p>'


def _evidence(evidence: Evidence, selection: Selection, tongue: Tongue) -> str:
    around = shortened(
        paragraph_around(evidence.text, evidence.quote), evidence.quote, PARAGRAPH_CHARACTERS
    )
    title = document_name(evidence.title, evidence.text)
    reasons = "".join(f"<li>{escaped(reason)}</li>" for reason in evidence.reasons)
    how = escaped(say(tongue, "record.reasons"))
    return (
        f'<section class="passage" id="{escaped(evidence.claim_id)}">'
        f"<h3>{escaped(title)}</h3><blockquote>{marked_words(evidence, around)}</blockquote>"
        f'<p class="source">{origin(evidence, tongue)} · '
        f"{see_in_text(evidence, selection, tongue)}</p>"
        + (f"<details><summary>{how}</summary><ul>{reasons}</ul></details>" if reasons else "")
        + "</section>"
    )


def marked_words(evidence: Evidence, window: Span) -> str:
    """A window of the evidence's document with its quote and amount marked."""
    marks = [Mark(evidence.quote, "evidence")]
    if evidence.amount:
        marks.append(Mark(evidence.amount, "amount"))
    return marked(evidence.text, window, marks)
