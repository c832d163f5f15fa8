"""The list of all places: ranked, searchable in both languages, honest about silence."""

import pandas as pd
import streamlit as st

from dashboard.address import local_param, set_local
from dashboard.links import place_address
from dashboard.marked import escaped
from dashboard.naming import place_name
from dashboard.place_panels import note_unfiltered, place_lists, unplaced
from dashboard.places_search import matching
from dashboard.places_view import PROVINCES, is_pledge_within, ranked, units
from dashboard.shell import Page, heading, lede
from dashboard.widget_state import show_in_widget
from dashboard.words import Tongue, say, say_count
from etl.model import NATIONAL_CODE, PlaceType


def place_list(page: Page) -> None:
    """All provinces and cities, ranked, with a search that knows both languages."""
    tongue, dataset, initiatives = page.tongue, page.dataset, unplaced(page)
    provinces = units(dataset, *PROVINCES)
    cities = units(dataset, PlaceType.PREFECTURE)
    rows = {
        "provinces": ranked(dataset, initiatives, provinces, tongue),
        "cities": ranked(dataset, initiatives, cities, tongue),
    }
    every = pd.concat(rows.values())
    found = f"{int((every['pledges'] > 0).sum()):,}"
    title = say(tongue, "places.title", found=found, all=f"{len(every):,}")
    lede(title, say(tongue, "places.note"))
    asked = _search_field(tongue)
    note_unfiltered(page)
    wanted = set(matching(dataset, [NATIONAL_CODE, *provinces, *cities], asked))
    if not wanted:
        st.html(f'<p class="note">{escaped(say(tongue, "places.nothing"))}</p>')
    if NATIONAL_CODE in wanted:
        st.html(_national_line(page, initiatives))
    for column, (name, frame) in zip(st.columns(2, gap="large"), rows.items(), strict=True):
        with column:
            heading(say(tongue, f"places.{name}"), say(tongue, f"places.{name}.note"))
            place_lists(page, frame[frame["code"].isin(wanted)], is_open=bool(asked))


def _search_field(tongue: Tongue) -> str:
    show_in_widget("places-find", local_param("find") or "")
    st.text_input(
        say(tongue, "places.find"),
        key="places-find",
        on_change=lambda: set_local("find", st.session_state["places-find"].strip() or None),
        placeholder=say(tongue, "places.find.hint"),
    )
    return str(st.session_state["places-find"])


def _national_line(page: Page, initiatives: pd.DataFrame) -> str:
    link = escaped(place_address(NATIONAL_CODE, page.selection, page.tongue))
    name = escaped(place_name(page.dataset, NATIONAL_CODE, page.tongue))
    n = int(is_pledge_within(initiatives, NATIONAL_CODE, PlaceType.NATIONAL).sum())
    words = escaped(say_count(page.tongue, "pledges", n))
    return f'<p class="more"><a href="{link}">{name}</a> <span class="note">{words}</span></p>'
