"""Which initiatives a selection leaves, how many each option would, and what to loosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias

import pandas as pd

from dashboard.dataset import sector_column
from dashboard.search import found
from dashboard.selection import PLACES, Selection
from etl.model import Kind, Sector

Mask: TypeAlias = "pd.Series[bool]"


@dataclass(frozen=True, slots=True)
class Loosening:
    """One filter that, taken off, would leave `records` initiatives."""

    name: str
    records: int


def _among(column: str, filter_name: str) -> Callable[[pd.DataFrame, Selection], Mask]:
    return lambda frame, chosen: frame[column].isin(list(getattr(chosen, filter_name)))


def _in_places(frame: pd.DataFrame, chosen: Selection) -> Mask:
    in_cities = frame["city_code"].isin(list(chosen.cities))
    return frame["region"].isin(list(chosen.whole_provinces())) | in_cities


def _in_sectors(frame: pd.DataFrame, chosen: Selection) -> Mask:
    return frame[[sector_column(sector) for sector in chosen.sectors]].any(axis=1)


def _not_before(frame: pd.DataFrame, chosen: Selection) -> Mask:
    return frame["until"] >= pd.Timestamp(str(chosen.since))


def _not_after(frame: pd.DataFrame, chosen: Selection) -> Mask:
    return frame["since"] <= pd.Timestamp(str(chosen.until))


def _says(frame: pd.DataFrame, chosen: Selection) -> Mask:
    return found(frame["haystack"], chosen.text)


TESTS: dict[str, Callable[[pd.DataFrame, Selection], Mask]] = {
    "provinces": _in_places,
    "cities": _in_places,
    "kinds": _among("kind", "kinds"),
    "sectors": _in_sectors,
    "statuses": _among("status", "statuses"),
    "since": _not_before,
    "until": _not_after,
    "text": _says,
}
"""How each filter is applied; a record without a day passes no filter of days."""


def narrow(initiatives: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """The initiatives that pass every filter, in their order."""
    kept = pd.Series(True, index=initiatives.index)
    for name in selection.names():
        kept &= TESTS[name](initiatives, selection)
    return initiatives[kept]


def pledges(initiatives: pd.DataFrame) -> pd.DataFrame:
    """Those that commit to something or call for it: all but facts about the industry."""
    return initiatives[initiatives["kind"] != Kind.ECOSYSTEM.value]


def loosenings(initiatives: pd.DataFrame, selection: Selection) -> tuple[Loosening, ...]:
    """For a selection that leaves nothing: the filters whose loss would leave something."""
    found = (
        Loosening(name, len(narrow(initiatives, selection.without(name))))
        for name in selection.names()
    )
    return tuple(sorted((x for x in found if x.records), key=lambda x: -x.records))


def option_counts(initiatives: pd.DataFrame, selection: Selection, name: str) -> dict[str, int]:
    """How many initiatives each option of a filter would leave, the other filters as they are.

    Provinces and cities are one filter in this: each counts as if it were the only place.
    """
    own = PLACES if name in PLACES else (name,)
    others = narrow(initiatives, reduce(Selection.without, own, selection))
    if name == "sectors":
        return {s.value: int(others[sector_column(s)].sum()) for s in Sector}
    column = {"provinces": "region", "cities": "city_code", "kinds": "kind", "statuses": "status"}
    return {str(k): int(v) for k, v in others[column[name]].value_counts().items()}
