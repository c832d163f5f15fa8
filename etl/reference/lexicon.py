"""The cue lexicons: what can be listed about wording, one row a cue, with its own test examples.

A row of `lexicon/en/*.csv` or `lexicon/zh/*.csv` has the columns

* `group`: which list the cue belongs to (the file's name says the same),
* `value`: what the cue says (a kind, a status, a sector …),
* `forms`: its wordings, separated by `|`; `fund(|s)` stands for `fund` and `funds`,
* `examples`: wordings in which it must be found, separated by ` / `,
* `counter_examples`: wordings in which it must not be found.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product

from etl.model import Language


@dataclass(frozen=True, slots=True)
class Entry:
    """One cue: its group and value, all its forms, and the examples that test it."""

    group: str
    value: str
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def load_lexicon(language: Language) -> tuple[Entry, ...]:
    """All cues of one language, in the order of the files' names and rows."""
    folder = files("etl.reference") / "lexicon" / language
    tables = sorted((f for f in folder.iterdir() if f.name.endswith(".csv")), key=lambda f: f.name)
    return tuple(
        entry
        for table in tables
        for entry in _entries(table.name.removesuffix(".csv"), table.read_text(encoding="utf-8"))
    )


def _entries(group: str, text: str) -> Iterator[Entry]:
    for row in csv.DictReader(text.splitlines()):
        yield Entry(
            group=group,
            value=row["value"],
            forms=tuple(dict.fromkeys(f for form in _split(row["forms"]) for f in expand(form))),
            examples=_listed(row["examples"]),
            counter_examples=_listed(row["counter_examples"]),
        )


def _split(forms: str) -> list[str]:
    """Splits at `|` outside parentheses."""
    return [form.strip() for form in re.split(r"\|(?![^()]*\))", forms) if form.strip()]


def _listed(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(" / ") if part.strip())


def expand(form: str) -> tuple[str, ...]:
    """All wordings of a form with alternatives: `launch(|ed)` gives `launch` and `launched`."""
    parts = re.split(r"\(([^()]*)\)", form)
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    return tuple("".join(words) for words in product(*choices))
