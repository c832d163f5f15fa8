"""Who publishes what: names, web domains and words by which a source's tier is told.

`publishers.csv` lists known names and domains (`|` between several, a domain stands for all hosts
under it). `publisher_words.csv` has patterns for names that nobody listed, the first row that fits
deciding, each with examples and counter-examples (` / ` between several). Both are written by us.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from etl.model import Tier
from etl.reference.folding import fold


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern of publishers' names, the tier that it tells, and the examples that test it."""

    tier: Tier
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files("etl.reference") / name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def folded_name(name: str) -> str:
    """A publisher's name for comparing: plain characters, lower case, no blank or `The` ahead."""
    return fold(name).casefold().strip().removeprefix("the ").replace(" ", "")


@cache
def tiers_by_name() -> dict[str, Tier]:
    """The listed names, folded, with their tiers."""
    return {
        folded_name(name): Tier(row["tier"])
        for row in _rows("publishers.csv")
        for name in row["names"].split("|")
        if name
    }


@cache
def tiers_by_domain() -> dict[str, Tier]:
    """The listed domains with their tiers."""
    return {
        domain: Tier(row["tier"])
        for row in _rows("publishers.csv")
        for domain in row["domains"].split("|")
        if domain
    }


@cache
def name_patterns() -> tuple[NamePattern, ...]:
    """The patterns of names, in the order in which they are tried."""
    return tuple(
        NamePattern(
            Tier(row["tier"]),
            re.compile(row["pattern"], re.IGNORECASE),
            _listed(row["examples"]),
            _listed(row["counter_examples"]),
        )
        for row in _rows("publisher_words.csv")
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(" / ") if part.strip())
