"""The Chinese grammar of quantities: 100亿元, 五百万元, 3亿5000万元, 50多亿元, 百亿基金."""

import re
from math import prod

from etl.mentions.currencies import (
    CODES_BEFORE,
    WORDS_AFTER,
    WORDS_BEFORE,
    YUAN_SIGN,
    code_of,
    pattern,
)
from etl.mentions.money_bare import speaks_of_money
from etl.mentions.numerals_zh import DIGITS, MYRIADS, NUMERALS, TENS, read_numeral
from etl.mentions.quantity import FIGURE, Quantity
from etl.model.vocabulary import Qualifier

_UNITS = "十拾百佰千仟万亿兆"
_NUMBER = rf"""
    (?:
        {FIGURE} (?: [ ]?[{_UNITS}多余几+]{{1,4}} )?
        (?: (?<=[亿兆]) [ ]?\d{{1,4}}(?:\.\d{{1,4}})?[ ]?[百千]?万 )?
        (?: (?<=[万亿]) \d{{1,4}}(?=元) )?
      | [几数]?[{NUMERALS}] [{NUMERALS}多余几]{{0,13}}
    )"""
_QUANTITY = re.compile(
    rf"""
    (?: (?P<before>{pattern(CODES_BEFORE, WORDS_BEFORE)}) [ ]?:?[ ]? )?
    (?<!\d\.) (?P<number>{_NUMBER})
    (?: [ ]? (?P<after>{pattern(WORDS_AFTER)}) (?!宇宙|素|旦|年) )?
    """,
    re.VERBOSE,
)
_VAGUE = re.compile(r"[几数]")
_MORE = re.compile(r"[多余+ ]")
_ROUND = re.compile(r"[百千]+[万亿]|[百千]|万亿")
_LIFTED = re.compile(r"[上过超破近]$")


def read_chinese(stretch: str) -> list[Quantity]:
    """Every number of the folded `stretch` that is not vague, with its currency or None.

    A bare 亿 or 万 has the currency of 元 where the words around it speak of money.
    """
    found = (_quantity(match, stretch) for match in _QUANTITY.finditer(stretch))
    return [quantity for quantity in found if quantity]


def _quantity(match: re.Match[str], stretch: str) -> Quantity | None:
    plain = _MORE.sub("", match["number"])
    value = None if _VAGUE.search(plain) else read_numeral(plain)
    if value is None:
        return None
    tail, scale = _trailing(plain)
    hedge = _inner_hedge(match, plain)
    if plain in MYRIADS and not _LIFTED.search(stretch, max(0, match.start() - 1), match.start()):
        return None
    name = match["before"] or match["after"]
    if match["after"] and plain in DIGITS:
        name = None
    code = code_of(name) if name else None
    if code is None and scale > 1 and plain not in MYRIADS:
        code = YUAN_SIGN if speaks_of_money(stretch, match.start(), match.end()) else None
    return Quantity(
        start=match.start(),
        end=match.end(),
        factor=value / scale,
        scale=scale,
        tail=tail,
        currency=code,
        currency_follows=bool(match["after"]),
        hedge=hedge,
    )


def _inner_hedge(match: re.Match[str], plain: str) -> Qualifier | None:
    if re.search(r"[多余+]", match["number"]):
        return Qualifier.AT_LEAST
    is_round = plain in MYRIADS or _ROUND.fullmatch(plain)
    return Qualifier.ABOUT if is_round else None


def _trailing(plain: str) -> tuple[int, int]:
    count = plain.rstrip("".join(MYRIADS))
    units = count[len(count.rstrip("".join(TENS))) :]
    tail = prod(TENS[unit] for unit in units)
    return tail, prod(MYRIADS[myriad] for myriad in plain[len(count) :])
