"""Sums in which no government of China's counts."""

from etl.claims.base.reading import Sentence
from etl.claims.base.sums import Sum

NEVER_OWN = frozenset({"GBP", "INR", "JPY", "KRW", "MYR", "SGD", "THB", "VND", "AED", "SAR"})
"""Without the euro and the dollar, into which papers abroad convert a Chinese sum."""


def in_foreign_money(sentence: Sentence, sums: list[Sum]) -> str | None:
    """ "Shares rose after the government there approved 3 trillion yen": Tokyo's, not the city's.

    A sentence that names the place may be a foreign paper's own: "Wuhan will spend £40m".
    """
    if not sums or not all(s.money.currency in NEVER_OWN for s in sums):
        return None
    return None if sentence.mentions.places else "another country's affair"
