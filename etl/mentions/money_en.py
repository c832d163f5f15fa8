"""The English grammar of quantities: 10-billion-yuan, RMB10bn, half a billion yuan, $138bn."""

import re
from decimal import Decimal

from etl.mentions.currencies import (
    CODES_BEFORE,
    DOLLAR,
    WORDS_AFTER,
    WORDS_BEFORE,
    code_of,
    pattern,
)
from etl.mentions.numerals_en import SMALL_WORDS, read_number
from etl.mentions.quantity import FIGURE, Quantity
from etl.model.vocabulary import Qualifier

_SCALE = "(?:thousand|million|billion|trillion)"
_SHORT = "(?:mln|mn|mil|bln|bil|bn|tril|trn|tn|[kmbt])"
# "A 1.5 - billion - yuan fund": machine translation sets spaces around its hyphens.
_JOINT = "(?:[ ]?-[ ]?|[ ])"
_WORD = rf"(?:{SMALL_WORDS}|hundred|{_SCALE})"
_GAP = r"(?:[ -]|(?:(?<=hundred)|(?<=thousand)|(?<=illion))[ ]and[ ])"
_NUMBER = rf"""
    (?:
        {FIGURE} (?: [ -]?{_SHORT}(?![a-z\d$¥€£]) | (?:{_GAP}?(?:hundred|{_SCALE})\b){{1,3}}
            | [ ]-[ ]{_SCALE}(?=[ ]-[ ]) )?
      | half[ ]a[ -]{_SCALE}\b
      | (?:an?|{SMALL_WORDS}) [ -]and[ -]a[ -]half[ -]{_SCALE}\b
      | an?[ -](?:hundred|{_SCALE})\b (?:{_GAP}{_WORD}\b){{0,6}}
      | (?:{SMALL_WORDS})\b (?:{_GAP}{_WORD}\b){{0,8}}
    )"""
_QUANTITY = re.compile(
    rf"""
    (?: (?<![a-z$]) (?P<before>(?-i:{pattern(CODES_BEFORE, WORDS_BEFORE)})) [ ]? )?
    (?(before)|(?<![a-z\d$])(?<!\d\.)) (?P<number>{_NUMBER})
    (?P<more>\+|-plus\b)?
    (?: {_JOINT}? (?P<after>(?-i:{pattern(WORDS_AFTER)})) (?![a-z]|宇宙|素)
        (?-i:(?!(?<=[A-Z])[ ]?\d)) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LEAST_BEFORE = {"yuan": 1000, "renminbi": 1000}
_LEAST_AFTER = {"won": 10**6, "pound": 10**6}
"""Below this number, a word that is a currency among other things is taken for another."""


def read_english(stretch: str) -> list[Quantity]:
    """Every number of the plain `stretch`, with its currency if one stands beside it."""
    return [_quantity(match) for match in _QUANTITY.finditer(stretch)]


def _quantity(match: re.Match[str]) -> Quantity:
    factor, scale = read_number(match["number"].lower())
    before = _if_plausible(match["before"], factor * scale, _LEAST_BEFORE)
    after = _if_plausible(match["after"], factor * scale, _LEAST_AFTER)
    name = after if before == DOLLAR and after else before or after
    last = "after" if after else "more" if match["more"] else "number"
    return Quantity(
        start=match.start() if before else match.start("number"),
        end=match.end(last),
        factor=factor,
        scale=scale,
        currency=code_of(name) if name else None,
        currency_follows=bool(after),
        hedge=Qualifier.AT_LEAST if match["more"] else None,
    )


def _if_plausible(name: str | None, value: Decimal, least: dict[str, int]) -> str | None:
    """The currency's name, or None where the word is likelier to mean something else."""
    return name if name and value >= least.get(name.lower().rstrip("s"), 0) else None
