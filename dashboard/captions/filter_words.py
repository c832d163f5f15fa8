"""Filters and their values in words, as menus, chips and the notes of an export say them."""

from dashboard.captions.naming import place_name
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.wording.days import day_words
from dashboard.wording.words import Tongue, say

LABELS = {
    "provinces": "province",
    "cities": "city",
    "kinds": "kind",
    "sectors": "sector",
    "statuses": "status",
    "since": "since",
    "until": "until",
    "text": "text",
}
"""The words' key of each filter."""


def value_words(dataset: Dataset, name: str, value: str, tongue: Tongue) -> str:
    """One option of a filter in words."""
    if name in ("provinces", "cities"):
        return place_name(dataset, value, tongue)
    return say(tongue, f"{LABELS[name]}.{value}")


def chosen_values(
    dataset: Dataset, selection: Selection, name: str, tongue: Tongue
) -> list[tuple[str, Selection]]:
    """Each value of a filter in words, with the selection that is left without it."""
    value = getattr(selection, name)
    if name in ("since", "until"):
        words = say(tongue, f"filter.{name}.chip", date=day_words(value, tongue))
        return [(words, selection.without(name))]
    if name == "text":
        return [(say(tongue, "filter.text.chip", text=value), selection.without(name))]
    return [
        (value_words(dataset, name, one, tongue), selection.without(name, one)) for one in value
    ]
