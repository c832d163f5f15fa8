"""A number as a money grammar reads it, before ranges and lists are joined."""

from dataclasses import dataclass
from decimal import Decimal

from etl.model.vocabulary import Qualifier

FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?!\d)(?:\.\d{1,6}(?!\d))?"
"""The pattern of a number in Arabic digits: 1,200 or 3.5."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of `factor` times `scale` (the worth of its scale word, 1 without one).

    `start`, `end` are offsets in the folded stretch. `tail` is the worth of units between the
    factor's figure and its scale word (五百万: factor 500, tail 100, scale 万). `currency` is
    None where none stands beside the number; `currency_follows` tells on which side it stands.
    `hedge` is a qualifier inside the number (50多亿), None without one. `maximum` is the upper
    end of a range in whole units, None for a single sum.
    """

    start: int
    end: int
    factor: Decimal
    scale: int
    currency: str | None = None
    currency_follows: bool = False
    hedge: Qualifier | None = None
    tail: int = 1
    maximum: Decimal | None = None

    @property
    def value(self) -> Decimal:
        """The number itself, in whole units."""
        return self.factor * self.scale
