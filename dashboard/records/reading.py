"""The Sources page: documents with their metadata, and a text with what was read from it."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.captions.naming import document_name
from dashboard.choices.links import href
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, Row
from dashboard.data.record import present
from dashboard.wording.days import day_words, parse_day
from dashboard.wording.marked import Mark, escaped, marked, shortened
from dashboard.wording.words import Tongue, count_words, say, say_count
from etl.model import Span

MOST_CHARACTERS = 60_000
"""Of a longer text so much is shown: around the quote that is asked for, else from its start."""


def document_list(
    documents: Sequence[Row], counts: Mapping[str, int], selection: Selection, tongue: Tongue
) -> str:
    """Documents as a list of links, each with its publisher, day and number of records."""
    items = (
        _document_item(row, counts.get(row["document_id"], 0), selection, tongue)
        for row in documents
    )
    return f'<ul class="documents">{"".join(items)}</ul>'


def records_in(
    dataset: Dataset, documents: pd.DataFrame, initiatives: pd.DataFrame
) -> dict[str, int]:
    """By id how many of some initiatives were read in each of some documents."""
    places = dataset.documents.index.get_indexer(documents.index)
    claims = dataset.claims[dataset.claims["document"].isin(places)]
    ours = claims[claims["initiative"].isin(initiatives["position"])]
    counts = ours.groupby("document")["initiative"].nunique()
    ids = dataset.documents.index[counts.index.to_numpy()]
    return dict(zip(ids.astype(str), counts.tolist(), strict=True))


def metadata(document: Row, tongue: Tongue) -> str:
    """What the document says of itself, and which file it was read from."""
    published = parse_day(present(document["published"]))
    values = [
        ("publisher", present(document["publisher"])),
        ("tier", say(tongue, f"publisher.{document['tier']}")),
        ("author", present(document["author"])),
        ("published", day_words(published, tongue) if published else None),
        ("language", say(tongue, f"language.{document['language']}")),
        ("path", document["path"]),
        ("sha256", document["sha256"]),
    ]
    unknown = f'<span class="unknown">{escaped(say(tongue, "unknown"))}</span>'
    rows = (
        f"<div><dt>{escaped(say(tongue, f'field.{name}'))}</dt>"
        f"<dd>{escaped(value) if value else unknown}</dd></div>"
        for name, value in values
    )
    return f'<dl class="fields">{"".join(rows)}</dl>'


def text_with_claims(
    document: Row,
    claims: Sequence[Row],
    asked: str | None,
    selection: Selection,
    tongue: Tongue,
) -> str:
    """The text with the quotes of claims marked and linked, and boilerplate greyed.

    The quote of the claim `asked` is marked as the one to be looked at.
    """
    marks: list[Mark] = []
    focus = None
    for claim in claims:
        name = "evidence asked" if claim["claim_id"] == asked else "evidence"
        link = href("initiatives", selection, tongue, initiative=claim["initiative_id"])
        marks += claim_marks(claim, name, link)
        if claim["claim_id"] == asked:
            focus = marks[-1].span
    return text_with_marks(document, marks, tongue, focus)


def text_with_marks(
    document: Row, marks: Sequence[Mark], tongue: Tongue, focus: Span | None = None
) -> str:
    """The text, or the part of it around the focus, with some marks, and boilerplate greyed."""
    text = document["text"]
    marks = [
        *(Mark(Span(int(a), int(b)), "boilerplate") for a, b in document["boilerplate"]),
        *marks,
    ]
    window = shortened(Span(0, len(text)), focus, MOST_CHARACTERS)
    lang = escaped(document["language"])
    words = f'<div class="text" lang="{lang}">{marked(text, window, marks)}</div>'
    if window.end - window.start == len(text):
        return words
    lengths = {
        "n": count_words(MOST_CHARACTERS, tongue),
        "all": count_words(len(text), tongue),
    }
    return f'<p class="note">{escaped(say(tongue, "source.cut", **lengths))}</p>{words}'


def text_key(tongue: Tongue) -> str:
    """What the marks in a text mean."""
    return (
        f'<p class="text-key"><mark class="evidence">{escaped(say(tongue, "source.key.evidence"))}'
        f'</mark> <mark class="evidence amount">{escaped(say(tongue, "source.key.amount"))}</mark> '
        f'<span class="boilerplate">{escaped(say(tongue, "source.key.boilerplate"))}</span></p>'
    )


def claim_marks(claim: Row, name: str, link: str) -> list[Mark]:
    """The marks of a claim in its text: its quote, of some classes, and the amount's words."""
    marks = [Mark(Span(int(claim["start"]), int(claim["end"])), name, link)]
    first, last = present(claim["amount_start"]), present(claim["amount_end"])
    if first is not None and last is not None:
        marks.append(Mark(Span(int(first), int(last)), "amount"))
    return marks


def _document_item(document: Row, records: int, selection: Selection, tongue: Tongue) -> str:
    link = href("sources", selection, tongue, document=document["document_id"])
    published = parse_day(present(document["published"]))
    parts = [
        present(document["publisher"]),
        day_words(published, tongue) if published else say(tongue, "undated"),
        say(tongue, f"language.{document['language']}"),
        say_count(tongue, "records", records),
    ]
    line = " · ".join(escaped(part) for part in parts if part)
    title = escaped(document_name(present(document["title"]), document["text"]))
    return f'<li><a href="{escaped(link)}">{title}</a><p class="source">{line}</p></li>'
