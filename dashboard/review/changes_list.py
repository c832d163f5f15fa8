"""The changes between builds as a list of events, newest build first."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

from dashboard.captions.naming import place_line
from dashboard.captions.review_mark import field_word
from dashboard.choices.links import href
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.review.behind import Named, documents_named
from dashboard.review.form import CHOICES, choice_key
from dashboard.wording.days import day_words, parse_day
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, has_words, join_words, say
from etl.model import Sector
from etl.model.whereabouts import CHANGES, TAKEN_BACK

Change = dict[str, Any]

FEED = "changes.atom"
MOST_CHANGES = 500
"""The page shows at most so many, the newest; the file holds all."""


def read_changes(folder: Path) -> list[Change]:
    """All changes that the data set's file holds, the newest first; none without a file."""
    path = folder / CHANGES
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in reversed(lines) if line.strip()]


def builds_html(
    dataset: Dataset, changes: list[Change], selection: Selection, tongue: Tongue
) -> str:
    """The changes build by build as HTML, and the address of the feed."""
    shown = changes[:MOST_CHANGES]
    paths = (path for change in shown for path in change["documents"])
    named = documents_named(dataset, paths, selection, tongue)
    parts = [
        _build(dataset, list(events)[::-1], named, selection, tongue)
        for _, events in groupby(shown, key=lambda change: change["build"])
    ]
    feed = f'<a href="{FEED}">{escaped(say(tongue, "changes.feed"))}</a>'
    return f'{"".join(parts)}<p class="more">{feed}</p>'


def value_words(dataset: Dataset, field: str, value: Any, tongue: Tongue) -> str:
    """A field's value before or after a change, as a person would say it."""
    if value is None or value == []:
        return say(tongue, "unknown")
    if isinstance(value, list):
        return join_words(tongue, [_word(field, str(one), tongue) for one in value])
    if field in ("amount", "amount_max"):
        return f"{value:,}" if isinstance(value, int | float) else str(value)
    if field == "place_code":
        return place_line(dataset, str(value), tongue)
    day = parse_day(str(value)) if field in ("date_start", "date_end") else None
    return day_words(day, tongue) if day else _word(field, str(value), tongue)


def _word(field: str, value: str, tongue: Tongue) -> str:
    if field == "corrected":
        return field_word(value, tongue)
    if field == "sectors" and value in set(Sector):
        return say(tongue, f"sector.{value}")
    key = choice_key(field, value) if field in CHOICES else f"{field}.{value}"
    return say(tongue, key) if has_words(key) else value


def _build(
    dataset: Dataset, events: list[Change], named: Named, selection: Selection, tongue: Tongue
) -> str:
    day = parse_day(events[0]["as_of"])
    until = day_words(day, tongue) if day else say(tongue, "undated")
    title = say(tongue, "changes.build", version=events[0]["build"][:8], date=until)
    items = "".join(_event(dataset, event, named, selection, tongue) for event in events)
    return (
        f'<section class="build"><h2>{escaped(title)}</h2><ul class="lines">{items}</ul></section>'
    )


def _event(
    dataset: Dataset, event: Change, named: Named, selection: Selection, tongue: Tongue
) -> str:
    verb = escaped(say(tongue, f"changes.{event['what']}"))
    where = escaped(place_line(dataset, event["place_code"], tongue))
    return (
        f'<li><b class="what what-{escaped(event["what"])}">{verb}</b> '
        f'{_title(dataset, event, selection, tongue)} <span class="note">{where}</span>'
        f"{_difference(dataset, event, selection, tongue)}"
        f'<p class="note">{_cause(event, named, tongue)}</p></li>'
    )


def _title(dataset: Dataset, event: Change, selection: Selection, tongue: Tongue) -> str:
    """The record's title, as a link where the record is still there."""
    title = escaped(event["title_zh"] if tongue is Tongue.ZH else event["title"])
    return _link(dataset, event["initiative_id"], title, selection, tongue)


def _link(dataset: Dataset, key: str, words: str, selection: Selection, tongue: Tongue) -> str:
    if key not in dataset.initiatives.index:
        return words
    link = href("initiatives", selection, tongue, initiative=key)
    return f'<a href="{escaped(link)}">{words}</a>'


def _difference(dataset: Dataset, event: Change, selection: Selection, tongue: Tongue) -> str:
    """From what to what, or which records a merged or split one has become; else empty."""
    field = event["field"]
    if field:
        before = escaped(value_words(dataset, field, event["before"], tongue))
        after = escaped(value_words(dataset, field, event["after"], tongue))
        name = escaped(field_word(field, tongue))
        return f'<p class="difference">{name}: <del>{before}</del> → <ins>{after}</ins></p>'
    if not event["after"]:
        return ""
    keys = event["after"] if isinstance(event["after"], list) else [event["after"]]
    links = [_link(dataset, key, _name(dataset, key, tongue), selection, tongue) for key in keys]
    return f'<p class="difference">→ {join_words(tongue, links)}</p>'


def _name(dataset: Dataset, key: str, tongue: Tongue) -> str:
    if key not in dataset.initiatives.index:
        return escaped(key)
    (row,) = dataset.initiative_rows(dataset.initiatives.loc[[key]])
    return escaped(row["title_zh" if tongue is Tongue.ZH else "title"])


def _cause(event: Change, named: Named, tongue: Tongue) -> str:
    """Why, with the documents or the person's words behind it, as HTML."""
    why, note = say(tongue, f"changes.why.{event['why']}"), event["note"]
    if note == TAKEN_BACK:
        note = say(tongue, "changes.taken_back")
    documents = [named[path] for path in event["documents"]]
    return " · ".join(part for part in (escaped(why), *documents, escaped(note)) if part)
