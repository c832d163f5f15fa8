"""Who publishes what: names, web domains and words by which a source's tier is told.

`publishers.csv` lists known names and domains (`|` between several, a domain stands for all hosts
under it). `publisher_words.csv` has patterns for names that nobody listed, the first row that fits
deciding, each with examples and counter-examples (` / ` between several); the tier `unknown` marks
names of bodies of which more can't be told. `publisher_generic.csv` has wordings that stand where a
name may stand and name nobody (a section, a column, a picture agency), with examples as well. All
are written by us.
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
    """A pattern of names, the tier that it tells (None: nobody's), the examples that test it."""

    tier: Tier | None
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


@cache
def generic_patterns() -> tuple[NamePattern, ...]:
    """The patterns of wordings that name nobody; each has to match from end to end."""
    return tuple(
        NamePattern(
            None,
            re.compile(row["pattern"], re.IGNORECASE),
            _listed(row["examples"]),
            _listed(row["counter_examples"]),
        )
        for row in _rows("publisher_generic.csv")
    )


def is_generic(name: str) -> bool:
    """Whether a wording names nobody, such as `Press Release` or `本站`."""
    plain = fold(name).strip()
    return any(p.pattern.fullmatch(plain) for p in generic_patterns())


def is_listed(name: str) -> bool:
    """Whether a name is that of a listed publisher."""
    return folded_name(name) in tiers_by_name()


def is_body(name: str) -> bool:
    """Whether a name can only be that of a body, by the list or by its words; no person's is."""
    plain = fold(name).strip()
    return not is_generic(plain) and (
        is_listed(plain) or any(p.pattern.search(plain) for p in name_patterns())
    )


@cache
def _names_by_domain() -> dict[str, tuple[str, ...]]:
    return {
        domain: tuple(name for name in row["names"].split("|") if name)
        for row in _rows("publishers.csv")
        for domain in row["domains"].split("|")
        if domain
    }


def names_of_host(host: str) -> tuple[str, ...]:
    """The names of who publishes at the longest listed domain over a host; () where none is."""
    return next((names for d in domains_over(host) if (names := _names_by_domain().get(d))), ())


def domains_over(host: str) -> list[str]:
    """A host's own name and the domains that it lies under, the longest first."""
    labels = host.rstrip(".").lower().split(".")
    return [".".join(labels[i:]) for i in range(len(labels))]


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(" / ") if part.strip())
