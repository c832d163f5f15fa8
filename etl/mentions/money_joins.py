"""Quantities that share a currency: ranges (5 to 8 billion yuan) and lists (50万、30万元)."""

import re
from dataclasses import replace
from decimal import Decimal

from etl.mentions.currencies import DOLLAR, YUAN_SIGN
from etl.mentions.quantity import Quantity
from etl.model.vocabulary import Qualifier

_TO = re.compile(r"\s?(?:-?\s?to|-{1,2}|~|至|到)\s?", re.IGNORECASE)
_AND = re.compile(r"\s?(?:and|和|与)\s?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\bbetween|介于|在)\s?$", re.IGNORECASE)
_GROWTH = re.compile(
    r"(?:rais|topp|increas|grow|grew|ris(?:e|ing)|rose|expand|lift|cut|reduc|fell|doubl|"
    r"up\b|增|提高|扩)[^.;。；]{0,100}(?:from|由|从)\s?$",
    re.IGNORECASE,
)
# "Set up funds that range in size from 200 million yuan to 10 billion yuan": nothing grows.
_RANGES = re.compile(r"\b(?:rang|var)\w+ (?:[\w-]+ ){0,3}from\s$", re.IGNORECASE)
# "Topped up by 300 million yuan to 1 billion yuan", but "raised by 2 to 3 billion yuan";
# "expanded its fund of 2 billion yuan to 5 billion yuan", but "has a fund of 2 to 5 billion yuan".
_BY = re.compile(
    r"\b(?:rais|topp|increas|expand|enlarg|lift|boost|grow|cut)[^.;]{1,100}"
    r" (?:by|(?:fund|programme|program|budget|pot|pool|scheme),? (?:now )?(?:of|at|worth))\s$",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s?(?:、|/)\s?")
_ENUMERATED = re.compile(r"\s?(?:[,，]|[,，]?\s?(?:and|or|和|或|及|与))\s?", re.IGNORECASE)
# "A further 300 million (42 million dollars)": the money of the place goes without its name.
_IN_BRACKETS = re.compile(
    r"\s?[(（]\s?(?:(?:or|about|around|roughly|approximately|some|equal to|约|合)\s?){0,2}",
    re.IGNORECASE,
)
_RATES = (Decimal("1.2"), Decimal(12))
"""What one unit of the currencies that texts convert to is worth in yuan, or Hong Kong dollars."""
_LOOK_BACK = 130
_LONGEST_JOINT = 10
_LEAST_LISTED_SCALE = 10**3
"""A number in a list takes the next one's currency only with a scale word of its own."""
_WIDEST_RANGE = 1000
"""A plain number that is smaller than the next by more than this is no lower end of it."""


def join(quantities: list[Quantity], stretch: str) -> list[Quantity]:
    """The sums among the quantities: ranges made one, currencies of lists handed back.

    Numbers that have no currency in the end are left out.
    """
    sums: list[Quantity] = []
    for quantity in reversed(quantities):
        follower = sums[-1] if sums else None
        ranged = _range(quantity, follower, stretch) if follower else None
        if ranged:
            sums[-1] = ranged
        elif follower and _is_converted(quantity, follower, stretch):
            sums.append(replace(quantity, currency=YUAN_SIGN))
        elif follower and _is_listed(quantity, follower, stretch):
            sums.append(replace(quantity, currency=follower.currency))
        else:
            sums.append(quantity)
    return [found for found in reversed(sums) if found.currency]


def _range(low: Quantity, high: Quantity, stretch: str) -> Quantity | None:
    currency = _shared_currency(low.currency, high.currency)
    if currency is None or low.maximum or high.maximum or not _is_span(low, high, stretch):
        return None
    least = _lifted(low, high)
    if not least < high.value:
        return None
    if low.currency is None and low.scale == 1 and least * _WIDEST_RANGE < high.value:
        return None
    return replace(
        high,
        start=low.start,
        factor=least,
        scale=1,
        currency=currency,
        hedge=Qualifier.AT_LEAST,
        maximum=high.value,
    )


def _is_span(low: Quantity, high: Quantity, stretch: str) -> bool:
    between = stretch[low.end : high.start]
    if len(between) > _LONGEST_JOINT:
        return False
    before = stretch[max(0, low.start - _LOOK_BACK) : low.start]
    if _AND.fullmatch(between):
        return bool(_BETWEEN.search(before))
    grown = _GROWTH.search(before) or (
        (low.currency_follows or (low.currency and high.currency)) and _BY.search(before)
    )
    ranges = _RANGES.search(before)
    return bool(_TO.fullmatch(between)) and (ranges is not None or not grown)


def _shared_currency(one: str | None, other: str | None) -> str | None:
    if one == other or one is None or other is None:
        return one or other
    for sign, kin in ((DOLLAR, "D"), (YUAN_SIGN, "Y")):
        if one == sign and other.endswith(kin):
            return other
        if other == sign and one.endswith(kin):
            return one
    return None


def _lifted(low: Quantity, high: Quantity) -> Decimal:
    """The lower end in whole units: the 5 of "5 to 8 billion" is billions too."""
    if low.scale > 1 or low.currency_follows:
        return low.value
    if high.tail > 1 and low.value < 10 and low.value < high.factor / high.tail:
        return low.value * high.tail * high.scale
    if low.value < high.factor:
        return low.value * high.scale
    return low.value


def _is_listed(item: Quantity, follower: Quantity, stretch: str) -> bool:
    if item.currency or not follower.currency or item.scale < _LEAST_LISTED_SCALE:
        return False
    between = stretch[item.end : follower.start]
    if len(between) > _LONGEST_JOINT:
        return False
    same_scale = item.scale == follower.scale
    return bool(_COMMA.fullmatch(between) or (same_scale and _ENUMERATED.fullmatch(between)))


def _is_converted(item: Quantity, follower: Quantity, stretch: str) -> bool:
    """Whether a number without a currency is told once more, in another one, in brackets."""
    if item.currency or follower.currency in ("CNY", YUAN_SIGN) or not follower.value:
        return False
    between = stretch[item.end : follower.start]
    return (
        item.scale >= _LEAST_LISTED_SCALE
        and len(between) <= 2 * _LONGEST_JOINT
        and _IN_BRACKETS.fullmatch(between) is not None
        and _RATES[0] <= item.value / follower.value <= _RATES[1]
    )
