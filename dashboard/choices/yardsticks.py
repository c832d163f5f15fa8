"""What the sums of a data set can be measured by, as its package says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dashboard.wording.days import parse_day

CENSUS_YEAR = 2020
"""The populations of provinces are those of the Seventh National Population Census."""


@dataclass(frozen=True, slots=True)
class Dollar:
    """The reference rate of one day: yuan for one US dollar."""

    cny_per_unit: float
    rate_date: date


@dataclass(frozen=True, slots=True)
class Yardsticks:
    """One rate for all sums, None where the data set has none; yearly products by place code.

    `gdp_cny` is in whole yuan, of the year `gdp_year`; it is empty where the data set has none.
    """

    dollar: Dollar | None = None
    gdp_year: int = 0
    gdp_cny: Mapping[str, float] = field(default_factory=dict)


def yardsticks_of(package: Mapping[str, Any]) -> Yardsticks:
    """What `datapackage.json` says; an older one says nothing."""
    found = package.get("yardsticks") or {}
    gdp, dollar = found.get("gdp") or {}, found.get("usd") or {}
    day = parse_day(dollar.get("rate_date"))
    return Yardsticks(
        dollar=Dollar(float(dollar["cny_per_unit"]), day) if day else None,
        gdp_year=int(gdp.get("year", 0)),
        gdp_cny={str(code): float(value) for code, value in gdp.get("cny", {}).items()},
    )
