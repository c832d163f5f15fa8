"""How well the documents were read: the measured figures as tables, a language a column."""

import json
from pathlib import Path
from typing import Any

from dashboard.wording.marked import escaped
from dashboard.wording.numbers import share_words
from dashboard.wording.words import Tongue, count_words, has_words, say

Figure = dict[str, Any]

FILE = "accuracy.json"
LANGUAGES = ("all", "en", "zh")
FIRST = (
    "pledges_f1",
    "money_f1",
    "amount_role_accuracy",
    "status_accuracy",
    "date_accuracy",
    "sectors_f1",
    "actors_recall",
    "evidence_accuracy",
    "merge_bcubed_f1",
    "merge_across_bcubed_f1",
    "published_accuracy",
    "silence_accuracy",
)
"""The figures in the table; the others stand folded below it."""


def read_accuracy(folder: Path) -> list[Figure]:
    """The measured figures; none where the data set carries none that can be read."""
    path = folder / FILE
    try:
        figures: list[Figure] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return figures


def accuracy_tables(figures: list[Figure], tongue: Tongue) -> str:
    """A table for each set of annotated documents, under what to expect of others, as HTML."""
    if not figures:
        return f'<p class="note">{escaped(say(tongue, "method.accuracy.none"))}</p>'
    sets = dict.fromkeys(figure["set"] for figure in figures)
    unseen = f"<p>{escaped(say(tongue, 'method.accuracy.unseen'))}</p>"
    tables = [_set([f for f in figures if f["set"] == name], name, tongue) for name in sets]
    return "".join([unseen, *tables])


def _set(figures: list[Figure], name: str, tongue: Tongue) -> str:
    values = {(f["figure"], f["language"]): f for f in figures}
    known = [n for n in dict.fromkeys(f["figure"] for f in figures) if has_words(f"accuracy.{n}")]
    documents = max(f["documents"] for f in figures)
    key = f"accuracy.set.{name}" if has_words(f"accuracy.set.{name}") else "accuracy.set.other"
    caption = say(tongue, key, n=documents, name=name)
    languages = [one for one in LANGUAGES if any(f["language"] == one for f in figures)]
    head = _head(languages, tongue)
    main = "".join(_row(n, values, languages, tongue) for n in FIRST if n in known)
    rest = "".join(_row(n, values, languages, tongue) for n in known if n not in FIRST)
    more = escaped(say(tongue, "accuracy.more"))
    folded = (
        f'<details><summary>{more}</summary><table class="accuracy">{head}'
        f"<tbody>{rest}</tbody></table></details>"
    )
    return (
        f'<table class="accuracy"><caption>{escaped(caption)}</caption>{head}'
        f"<tbody>{main}</tbody></table>{folded if rest else ''}"
    )


def _head(languages: list[str], tongue: Tongue) -> str:
    names = [
        say(tongue, "accuracy.all" if one == "all" else f"language.{one}") for one in languages
    ]
    columns = [say(tongue, "accuracy.figure"), *names]
    cells = "".join(f'<th scope="col">{escaped(column)}</th>' for column in columns)
    return f"<thead><tr>{cells}</tr></thead>"


def _row(
    name: str, values: dict[tuple[str, str], Figure], languages: list[str], tongue: Tongue
) -> str:
    label = escaped(say(tongue, f"accuracy.{name}"))
    meaning = escaped(say(tongue, f"accuracy.{name}.text"))
    cells = "".join(f"<td>{_value(values.get((name, one)), tongue)}</td>" for one in languages)
    return f'<tr><th scope="row">{label}<small>{meaning}</small></th>{cells}</tr>'


def _value(figure: Figure | None, tongue: Tongue) -> str:
    if figure is None:
        return "–"
    share = share_words(figure["value"], tongue, "0.0")
    return f"{share}<small>{count_words(figure['judged'], tongue)}</small>"
