"""The menu of cities by province: a whole province, or just one of its cities."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.captions.naming import place_name
from dashboard.choices.selection import Selection, province_of
from dashboard.data.dataset import Dataset
from dashboard.frame.address import choose, current_selection
from dashboard.frame.widget_state import key_out_of_sight
from dashboard.wording.words import Tongue, say

WHOLE = "whole-"
"""Before the code of a province that is offered as a whole."""

MOST_SHOWN = 12
"""More cities than these are no row of buttons but a list to search in."""


def place_options(cities: Mapping[str, int], selection: Selection) -> list[str]:
    """Each province that has cities with records, as a whole, and after it those cities.

    `cities` counts records by city. A municipality is one with its province.
    """
    codes = {*cities, *selection.cities}
    within: dict[str, list[str]] = {}
    for code in sorted(codes):
        within.setdefault(province_of(code), []).append(code)
    return [
        option
        for province, found in within.items()
        for option in ([] if found == [province] else [WHOLE + province]) + found
    ]


def chosen_options(selection: Selection, options: list[str]) -> list[str]:
    """The options that stand for a selection's places, as far as they are on offer."""
    chosen = {*selection.cities, *(WHOLE + code for code in selection.whole_provinces())}
    return [option for option in options if option in chosen]


def with_options(selection: Selection, offered: list[str], picked: list[str]) -> Selection:
    """The selection after some options were picked; places that are not on offer stay."""
    wholes = tuple(option.removeprefix(WHOLE) for option in picked if option.startswith(WHOLE))
    others = tuple(code for code in selection.provinces if WHOLE + code not in offered)
    cities = tuple(option for option in picked if not option.startswith(WHOLE))
    return selection.placed((*others, *wholes), cities)


def option_words(
    dataset: Dataset, provinces: Mapping[str, int], cities: Mapping[str, int], tongue: Tongue
) -> Callable[[str], str]:
    """How an option reads: with its province before it, and the records it would leave."""

    def words(option: str) -> str:
        code = option.removeprefix(WHOLE)
        province = place_name(dataset, province_of(code), tongue)
        if option.startswith(WHOLE):
            return say(tongue, "filter.city.all", province=province, n=provinces.get(code, 0))
        name, n = place_name(dataset, code, tongue), cities.get(code, 0)
        if code == province_of(code):
            return say(tongue, "filter.option", name=name, n=n)
        return say(tongue, "filter.city.one", province=province, name=name, n=n)

    return words


def city_list(options: list[str], words: Callable[[str], str], tongue: Tongue) -> None:
    """A list to search in by typing, grouped by province."""
    chosen = chosen_options(current_selection(), options)
    key = key_out_of_sight("filter-cities", chosen, *map(words, options))

    def changed() -> None:
        choose(with_options(current_selection(), options, st.session_state[key]))

    st.multiselect(
        say(tongue, "filter.city"),
        options,
        key=key,
        on_change=changed,
        format_func=words,
        placeholder=say(tongue, "filter.city.hint"),
        label_visibility="collapsed",
        filter_mode="contains",
        select_all=False,
    )
