"""What was found in documents that are not kept yet, as HTML: all of their words escaped."""

from dashboard.adding.findings import Found
from dashboard.adding.reasons import aside_words, passed_words
from dashboard.captions.naming import document_name, place_line, record_title
from dashboard.captions.review_mark import field_word
from dashboard.choices.links import href
from dashboard.data.dataset import Row
from dashboard.data.record import Record, present, record_with
from dashboard.frame.shell import Page
from dashboard.records.cards import amount_line, kind_label, life_line, quote
from dashboard.records.reading import claim_marks, text_with_marks
from dashboard.wording.days import day_words, parse_day
from dashboard.wording.marked import Mark, escaped
from dashboard.wording.words import Tongue, join_words, say, say_count
from etl.model import Tier

PASSAGE_CHARACTERS = 240
MOST_PASSAGES = 40
MOST_ASIDE = 50


def found_words(found: Found, tongue: Tongue) -> tuple[str, str]:
    """How many records of which sort were found in how many documents, as two sentences."""
    if not found.fresh:
        return say(tongue, "add.found.none"), ""
    title = say(
        tongue,
        "add.found",
        records=say_count(tongue, "records", len(found.joins)),
        documents=say_count(tongue, "add.found.documents", len(found.fresh)),
    )
    known = len(found.joins) - found.new
    return title[:1].upper() + title[1:], say(
        tongue, "add.found.balance", new=found.new, known=known
    )


def fresh_document(found: Found, document_id: str) -> Row:
    """A document's row."""
    return found.dataset.document_row(document_id)


def fresh_title(document: Row) -> str:
    """What a document is called."""
    return document_name(present(document["title"]), document["text"])


def source_words(document: Row, tongue: Tongue) -> str:
    """Who published a document and of what sort they are, when, in which language."""
    published, tier = parse_day(present(document["published"])), document["tier"]
    parts = [
        present(document["publisher"]),
        say(tongue, f"publisher.{tier}" if tier != Tier.UNKNOWN else "tier.unknown"),
        day_words(published, tongue) if published else say(tongue, "undated"),
        say(tongue, f"language.{document['language']}"),
    ]
    return " · ".join(part for part in parts if part)


def fresh_text(found: Found, document: Row, tongue: Tongue) -> str:
    """A document's text with quotes marked, each leading to its record in the list beside."""
    key = document["document_id"]
    claims = found.dataset.claims_in(key)
    marks: list[Mark] = []
    for claim in found.dataset.claim_rows(claims):
        marks += claim_marks(claim, "evidence", f"#{_anchor(key, claim['initiative_id'])}")
    return text_with_marks(document, marks, tongue)


def record_list(page: Page, found: Found, document_id: str) -> str:
    """The records that a document gives, each new or with the present one that it joins."""
    ids = found.records_in(document_id)
    if not ids:
        return f'<p class="note">{escaped(say(page.tongue, "add.records.none"))}</p>'
    items = (_item(page, found, document_id, key) for key in ids)
    return f'<ul class="cards found">{"".join(items)}</ul>'


def copy_note(page: Page, found: Found, document_id: str) -> str:
    """That a document nearly repeats another, with a link to that; empty where it does not."""
    original = found.copies.get(document_id)
    if original is None:
        return ""
    words = escaped(say(page.tongue, "add.copy"))
    return f'<p class="state">{words} {_document_link(page, found, original)}</p>'


def passages(found: Found, document: Row, tongue: Tongue) -> str:
    """The passages of a document that make no record, with why, behind one line."""
    text = document["text"]
    ours = sorted(
        {
            (r.span.start, r.span.of(text), passed_words(r.reason, tongue))
            for r in found.passed
            if r.document_id == document["document_id"]
        }
    )
    if not ours:
        return ""
    items = "".join(
        f"<li><q>{escaped(_shortened(words))}</q> <span>{escaped(why)}</span></li>"
        for _, words, why in ours[:MOST_PASSAGES]
    )
    title = escaped(say_count(tongue, "add.passed", len(ours)))
    return f'<details class="passed"><summary>{title}</summary><ul>{items}</ul></details>'


def aside_list(page: Page, found: Found) -> str:
    """What was set aside, and why, and what is there already; empty for nothing."""
    items = [
        f"<li><b>{escaped(name)}</b> {escaped(aside_words(reason, page.tongue))}</li>"
        for name, reason in found.aside
    ]
    for name, document_id in found.known:
        words = escaped(say(page.tongue, "add.known", name=name))
        items.append(f"<li>{words} {_document_link(page, found, document_id)}</li>")
    if not items:
        return ""
    more = more_note(len(items) - MOST_ASIDE, page.tongue)
    return f'<ul class="aside">{"".join(items[:MOST_ASIDE])}</ul>{more}'


def more_note(n: int, tongue: Tongue) -> str:
    """That so many more are not shown, as HTML; empty where all are."""
    return f'<p class="note">{escaped(say_count(tongue, "add.more", n))}</p>' if n > 0 else ""


def _item(page: Page, found: Found, document_id: str, key: str) -> str:
    record = record_with(found.dataset, key)
    if record is None:
        return ""
    tongue = page.tongue
    said = next(e for e in record.evidence if e.document_id == document_id)
    standing = _standing(page, found, record, document_id)
    return (
        f'<li id="{escaped(_anchor(document_id, key))}">'
        f'<article class="card kind-{record.kind.value}">{standing}'
        f'<header><p class="eyebrow">{kind_label(record, tongue)}'
        f"<span>{escaped(place_line(page.dataset, record.place_code, tongue))}</span></p>"
        f"{life_line(record, tongue)}</header>"
        f"<h3>{escaped(record_title(record, tongue))}</h3>"
        f"{amount_line(record, tongue)}{quote(said)}</article></li>"
    )


def _standing(page: Page, found: Found, record: Record, document_id: str) -> str:
    """Whether a record is new, or which present ones it would join, and what is then disputed."""
    tongue = page.tongue
    joined = found.joins[record.initiative_id]
    if not joined:
        return f'<p class="standing new">{escaped(say(tongue, "add.new"))}</p>'
    is_copy = document_id in found.copies
    key = "add.joins.several" if len(joined) > 1 else "add.joins.copy" if is_copy else "add.joins"
    words = escaped(say(tongue, key))
    links = "; ".join(_record_link(page, key) for key in joined)
    fields = [field_word(name, tongue) for name in found.disputed[record.initiative_id]]
    disputed = say(tongue, "add.disputed", fields=join_words(tongue, fields)) if fields else ""
    more = f'<span class="disputed">{escaped(disputed)}</span>' if disputed else ""
    return f'<p class="standing known">{words} {links}{more}</p>'


def _record_link(page: Page, key: str) -> str:
    record = record_with(page.dataset, key)
    title = record_title(record, page.tongue) if record else key
    link = href("initiatives", page.selection, page.tongue, initiative=key)
    return _opened_beside(link, title)


def _opened_beside(link: str, words: str) -> str:
    """A link that leaves the page open, with what was found on it."""
    return f'<a href="{escaped(link)}" target="_blank" rel="noopener">{escaped(words)}</a>'


def _document_link(page: Page, found: Found, document_id: str) -> str:
    """A link to a document of the data set; its title alone where it is not kept yet."""
    if document_id in page.dataset.documents.index:
        row = page.dataset.document_row(document_id)
        link = href("sources", page.selection, page.tongue, document=document_id)
        return _opened_beside(link, fresh_title(row))
    return escaped(fresh_title(fresh_document(found, document_id)))


def _anchor(document_id: str, initiative_id: str) -> str:
    return f"found-{document_id}-{initiative_id}"


def _shortened(words: str) -> str:
    cut = words[:PASSAGE_CHARACTERS]
    return cut if cut == words else f"{cut} …"
