"""What the provinces' economies produce in a year: what sums are measured against."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Gdp:
    """The gross domestic product of one place in one year, in whole yuan at that year's prices."""

    year: int
    gdp_cny: int


@cache
def load_gdp() -> Mapping[str, Gdp]:
    """By six-digit code; `100000` is the country as a whole.

    Hong Kong, Macao and Taiwan have none: their own authorities count them, in other currencies
    (origin: `SOURCES.md`).
    """
    text = (files("etl.reference") / "gdp.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return MappingProxyType({r["code"]: Gdp(int(r["year"]), int(r["gdp_cny"])) for r in rows})
