"""Whom an anaphor stands for within its own sentence: a place that was just named there."""

import re
from dataclasses import replace

from etl.claims.base.reading import GOVERNING, WHERE, Party, Role, Sentence
from etl.claims.parties.levels import at_level

OPENING_CHARS = 12
"""Room for "In the city of"."""


# "在江西，省里拿出…": the province just named, whichever was told of before.
RIGHT_AFTER = re.compile(r"[省市区县州]?(?:方面|这边)?[，：:]")


def of_opening(plain: str, party: Party, earlier: list[Party], sentence: Sentence) -> Party:
    """ "In Fuzhou, …, authorities said": the place that opens the sentence is theirs."""
    if party.role is not Role.ANAPHOR or not earlier:
        return party
    if party.value in ("province", "city") and RIGHT_AFTER.fullmatch(
        plain, earlier[-1].span.end, party.span.start
    ):
        return replace(party, places=at_level(earlier[-1].places, f"our_{party.value}"))
    if party.value == WHERE:
        return replace(party, places=earlier[-1].places)
    if party.value != "actor":
        return party
    first = earlier[0]
    opens = first.role is Role.LOCATIVE and first.span.start - sentence.span.start <= OPENING_CHARS
    if not opens or any(p.role in GOVERNING for p in earlier):
        return party
    return replace(party, places=first.places)
