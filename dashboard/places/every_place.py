"""The list of all places: ranked, searchable in both languages, honest about silence."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard.captions.naming import place_name
from dashboard.choices.links import place_address
from dashboard.frame.address import local_param, set_local
from dashboard.frame.shell import Page, heading, lede
from dashboard.frame.widget_state import show_in_widget
from dashboard.places.panels import note_unfiltered, place_lists, unplaced
from dashboard.views.places import PROVINCES, is_pledge_within, pledging, ranked, units
from dashboard.views.places_search import matching
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say, say_count
from etl.model import NATIONAL_CODE, PlaceType


@dataclass(frozen=True, slots=True)
class Ranks:
    """Each list of places by its name, in order.

    `pledging`: how many of them have a pledge of their own, a province besides its cities'.
    `national`: how many pledges the central government has.
    """

    lists: dict[str, pd.DataFrame]
    pledging: int
    national: int


def place_list(page: Page) -> None:
    """All provinces and cities, ranked, with a search that knows both languages."""
    tongue, dataset = page.tongue, page.dataset
    ranking = ranks(page)
    every = pd.concat(ranking.lists.values())
    found = f"{ranking.pledging:,}"
    title = say(tongue, "places.title", found=found, all=f"{len(every):,}")
    lede(title, say(tongue, "places.note"))
    asked = _search_field(tongue)
    note_unfiltered(page)
    wanted = set(matching(dataset, [NATIONAL_CODE, *sorted(every["code"])], asked))
    if not wanted:
        st.html(f'<p class="note">{escaped(say(tongue, "places.nothing"))}</p>')
    if NATIONAL_CODE in wanted:
        st.html(_national_line(page, ranking.national))
    for column, name in zip(st.columns(2, gap="large"), ranking.lists, strict=True):
        with column:
            heading(say(tongue, f"places.{name}"), say(tongue, f"places.{name}.note"))
            rows = ranking.lists[name]
            some = rows[rows["code"].isin(wanted)]
            for part in place_lists(page, some, is_open=True) if asked else listed(page, name):
                st.html(part)


def ranks(page: Page) -> Ranks:
    """Provinces and cities in order; made once and kept for the next reader."""
    return page.kept("place-ranks", lambda: _ranks(page))


def listed(page: Page, name: str) -> list[str]:
    """A list with all its places, as HTML; made once and kept too."""
    rows = ranks(page).lists[name]
    return page.kept("place-lists", lambda: place_lists(page, rows, is_open=False), name)


def _ranks(page: Page) -> Ranks:
    dataset, initiatives = page.dataset, unplaced(page)
    codes = {
        "provinces": units(dataset, *PROVINCES),
        "cities": units(dataset, PlaceType.PREFECTURE),
    }
    return Ranks(
        {name: ranked(dataset, initiatives, of, page.tongue) for name, of in codes.items()},
        pledging(initiatives),
        int(is_pledge_within(initiatives, NATIONAL_CODE, PlaceType.NATIONAL).sum()),
    )


def _search_field(tongue: Tongue) -> str:
    show_in_widget("places-find", local_param("find") or "")
    st.text_input(
        say(tongue, "places.find"),
        key="places-find",
        on_change=lambda: set_local("find", st.session_state["places-find"].strip() or None),
        placeholder=say(tongue, "places.find.hint"),
    )
    return str(st.session_state["places-find"])


def _national_line(page: Page, n: int) -> str:
    link = escaped(place_address(NATIONAL_CODE, page.selection, page.tongue))
    name = escaped(place_name(page.dataset, NATIONAL_CODE, page.tongue))
    words = escaped(say_count(page.tongue, "pledges", n))
    return f'<p class="more"><a href="{link}">{name}</a> <span class="note">{words}</span></p>'
