"""Sums that tell between which sizes several funds lie: none of them has that size."""

import re

from etl.claims.base.reading import Reading
from etl.model import MoneyMention

# "Single funds are between 200 million and 10 billion yuan in size", "funds ranging from …".
RANGE_BEFORE = re.compile(
    r"\bfunds\b[^.;]{0,60}\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))\b[^.;]{0,24}$|"
    r"\b(?:single|individual|each|every|most|such|these|the) funds?\b[^.;,]{0,30}"
    r"\bbetween $|"
    r"\b(?:funds|vehicles)\b[^.;]{0,80}\beach\b[^.;]{0,16}$"
)
RANGE_BEFORE_ZH = re.compile(
    r"(?:单[只支个]|每[只支个]|各[只支]?|多[只支]|[一批些]批)[^，。；]{0,6}基金[^。；]{0,20}$"
)
# "Each of a size between 200 million yuan | and as much as 10 billion yuan".
ENDS = re.compile(
    r"\b(?:each|funds|vehicles)\b[^.;]{0,40}\bbetween "
    r"(?:[^.;]{4,40} and (?:as much as |up to |more than |over )?)?$"
)
# "规模从2亿元到100亿元不等".
UNEQUAL_ZH = re.compile(r"[^，。；]{0,4}(?:之间)?不等")
OF_FUNDS_ZH = re.compile(r"基金[^。；]{0,30}$")


def is_range_of_funds(reading: Reading, money: MoneyMention) -> bool:
    """Whether a range, from one sum to another, is told of several funds."""
    before = reading.before(money.core.start, 110)
    if ENDS.search(before):
        return True
    if money.amount_max is None:
        return False
    if RANGE_BEFORE.search(before) or RANGE_BEFORE_ZH.search(before[-40:]):
        return True
    unequal = UNEQUAL_ZH.match(reading.after(money.span.end, 10))
    return unequal is not None and OF_FUNDS_ZH.search(before[-40:]) is not None
