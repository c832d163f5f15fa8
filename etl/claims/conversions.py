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


TOLERANCE = 0.02
"""Headlines round: "$15.7 billion" over "US$15.72 billion"."""


def same_sum(one: MoneyMention, other: MoneyMention, conversions: Conversions) -> bool:
    """Whether two sums are one: equal, or one the document's own conversion of the other."""
    if (one.currency, one.amount) == (other.currency, other.amount):
        return True
    return _repeats(one, other, conversions) or _repeats(other, one, conversions)


def _repeats(one: MoneyMention, other: MoneyMention, conversions: Conversions) -> bool:
    original = original_of(one, conversions)
    return original is not None and (original.currency, original.amount) == (
        other.currency,
        other.amount,
    )


def original_of(money: MoneyMention, conversions: Conversions) -> MoneyMention | None:
    """The sum that a converted one repeats, rounding allowed; None where it repeats none."""
    for (currency, amount), original in conversions.items():
        if currency == money.currency and abs(amount - money.amount) <= TOLERANCE * amount:
            return original
    return None
