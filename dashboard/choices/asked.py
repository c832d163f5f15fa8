"""What an address asks for that is not known here: it is left out, and the reader is told."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from dashboard.choices.fund_scale import Currency, Per, Reading
from dashboard.choices.grouping import Group
from dashboard.choices.map_ask import Metric, Pledged, View
from dashboard.choices.ordering import Order
from dashboard.wording.days import parse_day
from dashboard.wording.words import Tongue, join_words, say
from etl.model import Kind, Sector, Status

VOCABULARIES: Mapping[str, type[StrEnum]] = {
    "kind": Kind,
    "sector": Sector,
    "status": Status,
    "metric": Metric,
    "of": Pledged,
    "view": View,
    "group": Group,
    "per": Per,
    "currency": Currency,
    "reading": Reading,
    "order": Order,
}
"""The parameters that hold words of a closed list."""
CODES, DAYS = ("province", "city", "places"), ("from", "to")
"""Those that hold codes of places, and days."""
MOST_CHARACTERS = 40
MOST_VALUES = 5
"""So much of what is not known is repeated to the reader."""


def unknown_values(params: Mapping[str, str], places: Collection[str]) -> list[tuple[str, str]]:
    """Each parameter and value of an address that nothing is known by; `places` are all codes."""
    return [
        (name, value)
        for name, text in params.items()
        for value in (part.strip() for part in text.split(","))
        if value and not _is_known(name, value, places)
    ]


def unknown_words(values: list[tuple[str, str]], tongue: Tongue) -> str:
    """What is told to the reader; empty for no values."""
    if not values:
        return ""
    shown = [f"{name} “{_shortened(value)}”" for name, value in values[:MOST_VALUES]]
    more = ["…"] if len(values) > MOST_VALUES else []
    return say(tongue, "asked.unknown", values=join_words(tongue, [*shown, *more]))


def _is_known(name: str, value: str, places: Collection[str]) -> bool:
    """Whether a parameter can have a value; parameters of other sorts can have any."""
    if name in VOCABULARIES:
        return value in set(VOCABULARIES[name])
    if name in CODES:
        return value in places
    return name not in DAYS or parse_day(value) is not None


def _shortened(value: str) -> str:
    return value if len(value) <= MOST_CHARACTERS else f"{value[:MOST_CHARACTERS]}…"
