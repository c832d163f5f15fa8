"""What goes along with an export: what was chosen, from which data, what the columns mean."""

from datetime import date

from dashboard.captions.filter_words import LABELS, chosen_values
from dashboard.choices.links import href
from dashboard.exports.rows import FIELDS, View
from dashboard.wording.days import day_words
from dashboard.wording.words import Tongue, count_words, join_words, say, say_count

Notes = list[tuple[str, str]]
"""Lines of a label and its text; a label without text is a heading."""


def notes(view: View, today: date, tongue: Tongue) -> Notes:
    """All notes on an export made on a day, in the reader's language."""
    return [
        *_about(view, today, tongue),
        (say(tongue, "export.filters"), ""),
        *_filters(view, tongue),
        (say(tongue, "export.licence"), ""),
        *((say(tongue, f"export.licence.{of}"), say(tongue, f"export.licence.{of}.text"))
          for of in ("records", "quotes", "reference")),
        (say(tongue, "export.fields"), ""),
        *((name, field_meaning(name, tongue)) for name in FIELDS),
    ]  # fmt: skip


def field_meaning(name: str, tongue: Tongue) -> str:
    """What a column of the exports holds."""
    return say(tongue, f"export.field.{name}")


def _about(view: View, today: date, tongue: Tongue) -> Notes:
    version = view.dataset.version
    records = say_count(tongue, "records", len(view.initiatives))
    selected = say(
        tongue, "export.of", records=records, n=count_words(len(view.dataset.initiatives), tongue)
    )
    warning = say(tongue, "invented.note")
    return [
        (say(tongue, "app.name"), ""),
        *([(say(tongue, "invented"), warning)] if view.dataset.is_invented else []),
        (say(tongue, "export.records"), selected),
        (say(tongue, "export.version"), version),
        (say(tongue, "export.day"), day_words(today, tongue)),
        (say(tongue, "export.address"), view.address + href("initiatives", view.selection, tongue)),
        (say(tongue, "export.cite"), say(tongue, "export.cite.text", version=version)),
        (say(tongue, "export.beware"), say(tongue, "export.beware.text")),
    ]


def _filters(view: View, tongue: Tongue) -> Notes:
    chosen = view.selection.names()
    if not chosen:
        return [(say(tongue, "export.filters.none"), "–")]
    return [(_label(name, tongue), _values(view, name, tongue)) for name in chosen]


def _label(name: str, tongue: Tongue) -> str:
    return say(tongue, f"filter.{LABELS[name]}")


def _values(view: View, name: str, tongue: Tongue) -> str:
    values = chosen_values(view.dataset, view.selection, name, tongue)
    return join_words(tongue, [words for words, _ in values])
