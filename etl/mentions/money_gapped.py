"""Sums without the currency told before: "Ordos 60 million yuan and Baotou 25 million"."""

import re
from dataclasses import replace

from etl.mentions.quantity import Quantity

_LEAST_SCALE = 10**6
"""A smaller number without a currency is likelier a count of something."""
_LONGEST_GAP = 120
# "… and Baotou's", ", while the city has", "… with the other": whose it is, and nothing counted.
_WHOSE = re.compile(
    r"(?:^|[\s,;])(?:[A-Z][\w'’-]{2,20}(?:['’]s)?(?: (?:City|Province|District|County))?|"
    r"the (?:cit(?:y|ies)|province|district|county|region|state|municipality|zone|rest|other|"
    r"latter|government|treasury)(?:['’]s)?|(?:the |its |their )?(?:other|another|a further|"
    r"remaining|former|latter)),?"
    r"(?: (?:with|at|of|to|has|gets|gives?|pays?|puts? in|contributes?|adds?|only|about|some|"
    r"around|nearly|another|a further|the (?:other|remaining)|over|more than|up to|is|was|"
    r"bears?)){0,3} $"
)
# "…, its model vouchers at 100 million", "… and a bonus of 2 million".
_WHAT = re.compile(
    r"\b(?:vouchers?|coupons?|funds?|grants?|rewards?|bonus(?:es)?|prizes?|"
    r"allowances?|subsid(?:y|ies)|budgets?|ceilings?|caps?|limits?|quotas?),? "
    r"(?:(?:at|to|of|with|is|are|worth|up|about|over|nearly|only|another) ){1,3}$"
)
_STOPS = re.compile(r"[.;!?]\s|\n")
# "25 million." and "25 million for the lab", but "25 million users".
_ENDS = re.compile(
    r"\s?(?:[.,;:)–—]|$|\n)|\s(?:and|while|but|or|for|from|in|to|a year|each|apiece|over)\b"
)


def with_gapped(quantities: list[Quantity], stretch: str) -> list[Quantity]:
    """The quantities; one that only says whose it is has the currency of the one before it."""
    if not any(q.currency is None and q.scale >= _LEAST_SCALE for q in quantities):
        return quantities
    found: list[Quantity] = []
    last: Quantity | None = None
    for quantity in quantities:
        if quantity.currency is None and last and _goes_on(last, quantity, stretch):
            quantity = replace(quantity, currency=last.currency)
        found.append(quantity)
        last = quantity if quantity.currency else last
    return found


def _goes_on(last: Quantity, quantity: Quantity, stretch: str) -> bool:
    between = stretch[last.end : quantity.start]
    return (
        quantity.scale >= _LEAST_SCALE
        and len(between) <= _LONGEST_GAP
        and _STOPS.search(between) is None
        and (_WHOSE.search(between) is not None or _WHAT.search(between) is not None)
        and _ENDS.match(stretch, quantity.end) is not None
    )
