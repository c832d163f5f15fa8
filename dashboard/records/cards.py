"""The evidence card: one initiative, the words that prove it, and where they stand."""

from collections.abc import Iterable

from dashboard.captions.naming import (
    amount_meaning,
    amount_words,
    document_name,
    place_line,
    record_title,
    sector_words,
)
from dashboard.captions.progress import dated_words, progress_words, stage_of
from dashboard.captions.review_mark import review_words
from dashboard.choices.links import href
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.data.record import Evidence, Record
from dashboard.palette import KIND_SIGNS
from dashboard.wording.days import day_words
from dashboard.wording.marked import Mark, escaped, marked, shortened
from dashboard.wording.words import Tongue, say, say_count
from etl.model import Level, Stage, Status, Tier

QUOTE_CHARACTERS = 320
"""A card shows at most this much of a quote."""


def cards(
    dataset: Dataset, records: tuple[Record, ...], selection: Selection, tongue: Tongue
) -> str:
    """A list of cards as HTML, each with the words of its strongest source."""
    items = (
        _card(dataset, record, _strongest(record, selection, tongue), selection, tongue)
        for record in records
    )
    return f'<ul class="cards">{"".join(items)}</ul>'


def full_cards(
    dataset: Dataset, records: tuple[Record, ...], selection: Selection, tongue: Tongue
) -> str:
    """As `cards`; but a record that stands alone shows the words of each of its sources."""
    if len(records) != 1:
        return cards(dataset, records, selection, tongue)
    every = _every(records[0], selection, tongue)
    return f'<ul class="cards">{_card(dataset, records[0], every, selection, tongue)}</ul>'


def _card(
    dataset: Dataset, record: Record, words: str, selection: Selection, tongue: Tongue
) -> str:
    link = href("initiatives", selection, tongue, initiative=record.initiative_id)
    title = escaped(record_title(record, tongue))
    return (
        f'<li><article class="card kind-{record.kind.value}">'
        f'<header><p class="eyebrow">{kind_label(record, tongue)}'
        f"<span>{escaped(place_line(dataset, record.place_code, tongue))}</span></p>"
        f"{life_line(record, tongue)}</header>"
        f'<h3><a href="{escaped(link)}">{title}</a></h3>'
        f"{amount_line(record, tongue)}{words}</article></li>"
    )


def kind_label(record: Record, tongue: Tongue) -> str:
    """The kind, with its sign beside its colour, as HTML."""
    word = escaped(say(tongue, f"kind.{record.kind.value}"))
    return (
        f'<b class="kind kind-{record.kind.value}">'
        f'<i aria-hidden="true">{KIND_SIGNS[record.kind]}</i>{word}</b>'
    )


def life_line(record: Record, tongue: Tongue) -> str:
    """How far it has come: proposed, announced, launched, or what came of it since, as HTML."""
    steps = list(Status)
    is_over = stage_of(record) is Stage.CANCELLED
    reached = -1 if is_over else steps.index(record.status)
    dots = "".join(f'<i class="{"on" if i <= reached else "off"}"></i>' for i in range(len(steps)))
    word = escaped(progress_words(record, tongue))
    line = "life over" if is_over else "life"
    return f'<p class="{line}"><span class="dots" aria-hidden="true">{dots}</span>{word}</p>'


def amount_line(record: Record, tongue: Tongue) -> str:
    """The amount with its meaning, and the day, as HTML; empty where neither is stated."""
    when = dated_words(record, tongue)
    parts = []
    if record.amount:
        meaning = escaped(amount_meaning(record.amount, record.kind, tongue))
        words = escaped(amount_words(record.amount, tongue))
        parts.append(f'<b class="sum">{words}</b> <span class="meaning">{meaning}</span>')
    else:
        parts.append(f'<span class="meaning">{escaped(sector_words(record, tongue))}</span>')
    parts.append(f'<span class="when">{escaped(when)}</span>')
    return f'<p class="facts">{"".join(parts)}</p>'


def quote(evidence: Evidence) -> str:
    """The quote with its proving words marked, as HTML."""
    window = shortened(evidence.quote, evidence.amount, QUOTE_CHARACTERS)
    marks = [Mark(evidence.amount, "amount")] if evidence.amount else []
    before = "… " if window.start > evidence.quote.start else ""
    after = " …" if window.end < evidence.quote.end else ""
    words = marked(evidence.text, window, marks)
    return f"<blockquote>{before}{words}{after}</blockquote>"


def origin(evidence: Evidence, tongue: Tongue) -> str:
    """Who published the document, of what sort they are, when, and on which page, as HTML."""
    parts = [evidence.publisher or document_name(evidence.title, evidence.text)]
    if evidence.tier is not Tier.UNKNOWN:
        parts.append(say(tongue, f"publisher.{evidence.tier}"))
    parts.append(
        day_words(evidence.published, tongue) if evidence.published else say(tongue, "undated")
    )
    if evidence.page is not None:
        parts.append(say(tongue, "source.page", n=str(evidence.page)))
    return " · ".join(escaped(part) for part in parts)


def see_in_text(evidence: Evidence, selection: Selection, tongue: Tongue) -> str:
    """The link to the words in their document, as HTML."""
    local = {"document": evidence.document_id, "claim": evidence.claim_id}
    link = href("sources", selection, tongue, **local)
    return f'<a href="{escaped(link)}">{escaped(say(tongue, "card.see"))}</a>'


def _strongest(record: Record, selection: Selection, tongue: Tongue) -> str:
    """The first quote, with its source and the number of all on one line."""
    count = _count(record, selection, tongue)
    if not record.evidence:
        return f'<p class="source">{count}</p>'
    first = record.evidence[0]
    line = f"{_source(first, selection, tongue)} · {count}"
    return f'{quote(first)}<p class="source">{line}</p>'


def _every(record: Record, selection: Selection, tongue: Tongue) -> str:
    """Each source's quote with its own line, and the number of them below."""
    said = "".join(
        f'{quote(one)}<p class="source">{_source(one, selection, tongue)}</p>'
        for one in record.evidence
    )
    return f'{said}<p class="source">{_count(record, selection, tongue)}</p>'


def _source(evidence: Evidence, selection: Selection, tongue: Tongue) -> str:
    return f"{origin(evidence, tongue)} · {see_in_text(evidence, selection, tongue)}"


def _count(record: Record, selection: Selection, tongue: Tongue) -> str:
    parts = [escaped(say_count(tongue, "card.source", record.sources))]
    if record.rivalries:
        link = href("initiatives", selection, tongue, initiative=record.initiative_id)
        words = escaped(say_count(tongue, "card.conflict", len(record.rivalries)))
        parts.append(f'<a class="conflict" href="{escaped(link)}">{words}</a>')
    parts.append(review_mark(record, tongue))
    return " · ".join(parts)


def review_mark(record: Record, tongue: Tongue) -> str:
    """Whether a person has looked at the record, as HTML."""
    words = escaped(review_words(record, tongue))
    return f'<span class="review review-{record.review.value}">{words}</span>'


def record_lines(
    dataset: Dataset, records: Iterable[Record], selection: Selection, tongue: Tongue
) -> str:
    """Records as single lines that link to them."""
    items = (_record_line(dataset, record, selection, tongue) for record in records)
    return f'<ul class="lines">{"".join(items)}</ul>'


def _record_line(dataset: Dataset, record: Record, selection: Selection, tongue: Tongue) -> str:
    link = href("initiatives", selection, tongue, initiative=record.initiative_id)
    title = escaped(record_title(record, tongue))
    is_national = record.level is Level.NATIONAL
    place = "" if is_national else escaped(place_line(dataset, record.place_code, tongue))
    return (
        f'<li>{kind_label(record, tongue)} <a href="{escaped(link)}">{title}</a> '
        f'<span class="note">{place}</span></li>'
    )
