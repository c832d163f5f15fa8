"""Words that English and Chinese titles share: `concepts.csv` maps both to one concept.

A row has a concept and its English and Chinese forms, separated by `|`; `is_name` is "yes" for
what is an initiative's own name ("AI Plus"). The table tells two instruments of one place apart
("voucher" and "award") whatever the language of the text.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from etl.model import Language
from etl.reference.folding import fold, lower


def concepts_in(text: str, language: Language) -> frozenset[str]:
    """The concepts that the text names; empty where it names none of the table."""
    pattern, concept_of = _compiled(language)
    found: set[str] = set()
    for match in pattern.finditer(lower(fold(text))):
        found.update(concept_of[match.group()])
    return frozenset(found)


@cache
def own_names() -> frozenset[str]:
    """The concepts that are an initiative's own name."""
    return frozenset(row["concept"] for row in _rows() if row["is_name"] == "yes")


def _rows() -> list[dict[str, str]]:
    text = (files("etl.reference") / "concepts.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _compiled(language: Language) -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    column = "chinese" if language is Language.ZH else "english"
    concept_of: dict[str, tuple[str, ...]] = {}
    for row in _rows():
        for form in row[column].split("|"):
            key = lower(fold(form))
            concept_of[key] = (*concept_of.get(key, ()), row["concept"])
    forms = "|".join(re.escape(f) for f in sorted(concept_of, key=lambda f: (-len(f), f)))
    edge = "" if language is Language.ZH else r"(?<![a-z0-9]){}(?![a-z0-9])"
    return re.compile(edge.format(f"(?:{forms})") if edge else forms), concept_of
