"""The wordings by which pages frame their articles: menus, advertisements, paywalls, credits.

A row of `boilerplate/*.csv` has the columns

* `scope`: what is boilerplate where the pattern is found (see `Scope`),
* `pattern`: a regular expression, case ignored,
* `examples`: lines in which it must be found, separated by ` / `,
* `counter_examples`: lines in which it must not be found.

The tables of both languages are applied to every document, since pages mix them.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from etl.reference.in_lines import InLines
from etl.reference.sought import Sought


class Scope(StrEnum):
    """What is boilerplate where a pattern is found."""

    WORD = "word"
    """One item of a menu bar or tool bar: the line is, when its items are such words."""
    TOPIC = "topic"
    """One item of a menu bar that may be a heading elsewhere: counts in a bar of three only."""
    LINE = "line"
    """The whole line, which the pattern must match from end to end."""
    LABEL = "label"
    """The line, which must match whole, and the one glued to it below."""
    LINKS = "links"
    """The line, which must match whole, and the headlines listed below it."""
    WALL = "wall"
    """The line, which must match whole, and the offers below it."""
    CLOSES = "closes"
    """The line, which must match whole; it ends what the two above began."""
    PART = "part"
    """Only the words that match."""
    CALL = "call"
    """A call to the reader to act: with another call or an offer, the line."""
    OFFER = "offer"
    """What such calls offer; nothing on its own."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One row: a pattern, its scope, and the examples that test it."""

    scope: Scope
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def load_wordings() -> tuple[Wording, ...]:
    """All rows, in the order of the files' names and lines."""
    folder = files("etl.reference") / "boilerplate"
    tables = sorted((f for f in folder.iterdir() if f.name.endswith(".csv")), key=lambda f: f.name)
    return tuple(
        Wording(
            Scope(row["scope"]),
            row["pattern"],
            _listed(row["examples"]),
            _listed(row["counter_examples"]),
        )
        for table in tables
        for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    )


def _listed(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(" / ") if part.strip())


@cache
def pattern_of(scope: Scope) -> re.Pattern[str]:
    """One regular expression for all wordings of a scope, to match a line or an item whole."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in _patterns(scope)), re.IGNORECASE)


@cache
def sought_of(scope: Scope) -> Sought:
    """The same for wordings that may begin anywhere in a line."""
    return Sought(*_patterns(scope), flags=re.IGNORECASE)


WHOLE_LINE = (Scope.LABEL, Scope.LINKS, Scope.WALL, Scope.CLOSES, Scope.LINE)
"""The scopes whose wordings match a line from end to end."""


@cache
def _whole_lines() -> tuple[Sought, list[Scope]]:
    rows = [(scope, pattern) for scope in WHOLE_LINE for pattern in _patterns(scope)]
    sought = Sought(*(pattern for _, pattern in rows), flags=re.IGNORECASE)
    return sought, [scope for scope, _ in rows]


def scopes_of_line(words: str) -> frozenset[Scope]:
    """The scopes of which a wording matches the line from end to end, by one look at it."""
    sought, scopes = _whole_lines()
    return frozenset(scopes[row] for row in sought.rows_of_whole(words))


@cache
def _in_lines() -> InLines[Scope]:
    rows = (row for row in load_wordings() if row.scope is not Scope.OFFER)
    return InLines((row.pattern, row.scope) for row in rows)


def scopes_within(lines: Sequence[str]) -> list[frozenset[Scope]]:
    """For each line the scopes of which a wording may match in it, by one look at all of them.

    Offers, which say nothing on their own, are left out.
    """
    return _in_lines().within(lines)


def _patterns(scope: Scope) -> list[str]:
    return [row.pattern for row in load_wordings() if row.scope is scope]
