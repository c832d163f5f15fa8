"""Sums told side by side: what the winners of several prizes, or the tiers of one reward, get."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading
from etl.claims.base.sums import Sum
from etl.model import AmountRole, Kind, Language

MANY, PAIR = 3, 2
NEXT = re.compile(r" ?(?:\([^()]{1,40}\))?,? ?(?:or|and|/)? ?(?:up to )?")
# "The yearly total is 30 million yuan, and | no firm can receive more than | 600,000 yuan".
LIMITS = re.compile(r"(?:no|not|the) ")
IN_ORDER = re.compile(r"[^.;]{0,40}\brespectively\b")
# "Puts in 30 million, 20 million and 10 million yuan in the three years": no tiers.
BY_YEAR = re.compile(r"[^.;]{0,40}\b(?:in|over|for|during) (?:\w+ ){0,3}(?:years?|20\d\d)\b")


def with_tiers(reading: Reading, anchor: Anchor, sums: list[Sum]) -> list[Sum]:
    """A subsidy's sums, each of a row of them being what one recipient gets.

    "Prizes of 900,000, 600,000 and 300,000 yuan" are the tiers of one programme.
    """
    if anchor.kind is not Kind.SUBSIDY or len(sums) < PAIR:
        return sums
    if reading.document.language is not Language.EN:
        return sums
    told = list(sums)
    start = 0
    for i in range(1, len(told) + 1):
        if i < len(told) and _is_next(reading, told[i - 1], told[i]):
            continue
        if _are_tiers(reading, told[start:i]):
            told[start:i] = [replace(s, role=AmountRole.CAP) for s in told[start:i]]
        start = i
    return told


def _is_next(reading: Reading, one: Sum, other: Sum) -> bool:
    low, high = one.money.span.end, max(one.money.span.end, other.money.span.start)
    if LIMITS.match(reading.plain, high, other.money.core.start):
        return False
    return NEXT.fullmatch(reading.plain, low, high) is not None


def _are_tiers(reading: Reading, row: list[Sum]) -> bool:
    if len(row) < PAIR or any(s.is_phase or s.is_share for s in row):
        return False
    after = reading.after(row[-1].money.span.end, 60)
    if BY_YEAR.match(after):
        return False
    one_gets = any(s.role is AmountRole.CAP for s in row)
    return one_gets or len(row) >= MANY or IN_ORDER.match(after) is not None
