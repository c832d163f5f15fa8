"""Reference exchange rates to the yuan, one a month, and the conversion made with them."""

import csv
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from operator import attrgetter
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Rate:
    """The reference rate of one day: yuan for one unit of a currency."""

    rate_date: date
    cny_per_unit: float


@dataclass(frozen=True, slots=True)
class Conversion:
    """A sum in whole yuan, and the rate and day it was converted at."""

    amount_cny: int
    cny_per_unit: float
    rate_date: date


def to_cny(amount: int, currency: str, on: date) -> Conversion | None:
    """Convert whole units of an ISO 4217 currency at the last month-end rate known on a day.

    A day after the table's end takes its last rate, whose date the result shows. Yuan stay as
    they are, at rate 1 on that day. None for a currency that the table does not hold, and for
    a day before its first rate.
    """
    if currency == "CNY":
        return Conversion(amount, 1.0, on)
    known = load_rates().get(currency, ())
    position = bisect_right(known, on, key=attrgetter("rate_date"))
    if position == 0:
        return None
    rate = known[position - 1]
    return Conversion(round(amount * rate.cny_per_unit), rate.cny_per_unit, rate.rate_date)


@cache
def load_rates() -> Mapping[str, tuple[Rate, ...]]:
    """The rates of `rates.csv` by ISO 4217 code, oldest first (origin: `SOURCES.md`)."""
    rates: dict[str, list[Rate]] = {}
    with files("etl.reference").joinpath("rates.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            rate = Rate(date.fromisoformat(row["rate_date"]), float(row["cny_per_unit"]))
            rates.setdefault(row["currency"], []).append(rate)
    oldest_first = attrgetter("rate_date")
    return MappingProxyType({c: tuple(sorted(r, key=oldest_first)) for c, r in rates.items()})
