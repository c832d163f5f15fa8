"""Sums that a document itself converts: "1 billion yuan (US$139 million)" makes the two one."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from etl.model import Mentions, MoneyMention

Conversions = Mapping[tuple[str, int], MoneyMention]
"""A converted sum, as (currency, amount) → the sum that it repeats."""


def known_conversions(sections: Iterable[Mentions]) -> Conversions:
    """Every conversion in brackets of a document, by the converted sum."""
    pairs: dict[tuple[str, int], MoneyMention] = {}
    for section in sections:
        for before, after in pairwise(section.money):
            gap = after.core.start - before.core.end
            if before.is_converted and not after.is_converted and gap <= BRACKET_CHARS:
                # "$4.5 billion (29 billion yuan)"
                pairs.setdefault((before.currency, before.amount), after)
            elif after.is_converted:
                pairs.setdefault((after.currency, after.amount), before)
    return pairs


BRACKET_CHARS = 3
TOLERANCE = 0.04
"""Headlines round: "$1.4 billion" over "US$1.37 billion"."""


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


BARE_DOLLAR = {"HKD": "USD"}
"""A headline's bare "$" was read as the local dollar, where the text may go on to convert."""


def original_of(money: MoneyMention, conversions: Conversions) -> MoneyMention | None:
    """The sum that a converted one repeats, rounding allowed; None where it repeats none."""
    currencies = {money.currency, BARE_DOLLAR.get(money.currency)}
    for (currency, amount), original in conversions.items():
        if currency in currencies and abs(amount - money.amount) <= TOLERANCE * amount:
            return original
    return None
