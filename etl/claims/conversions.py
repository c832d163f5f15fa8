"""Sums that a document itself converts: "1 billion yuan (US$139 million)" makes the two one."""

from collections.abc import Iterable, Mapping

from etl.model import Mentions, MoneyMention

Conversions = Mapping[tuple[str, int], MoneyMention]
"""A converted sum, as (currency, amount) → the sum that it repeats."""


def known_conversions(sections: Iterable[Mentions]) -> Conversions:
    """Every conversion in brackets of a document, by the converted sum."""
    pairs: dict[tuple[str, int], MoneyMention] = {}
    for section in sections:
        for original, converted in zip(section.money, section.money[1:], strict=False):
            if converted.is_converted:
                pairs.setdefault((converted.currency, converted.amount), original)
    return pairs


def same_sum(one: MoneyMention, other: MoneyMention, conversions: Conversions) -> bool:
    """Whether two sums are one: equal, or one the document's own conversion of the other."""
    if (one.currency, one.amount) == (other.currency, other.amount):
        return True
    for a, b in ((one, other), (other, one)):
        original = conversions.get((a.currency, a.amount))
        if original and (original.currency, original.amount) == (b.currency, b.amount):
            return True
    return False
