"""The Places page: the profile of a province, a city or the nation; without one, the list."""

import streamlit as st

from dashboard.frame.address import local_param
from dashboard.frame.shell import Page, show_page
from dashboard.places.charts import kind_bars, place_timeline, sector_bars
from dashboard.places.every_place import place_list
from dashboard.places.panels import (
    place_cities,
    place_evidence,
    place_head,
    place_map,
    place_silence,
    place_total,
    unplaced,
)
from dashboard.records.panels import missing
from dashboard.views.places import profile, unit_of


def draw(page: Page) -> None:
    """All but the filters."""
    asked = local_param("place")
    code = unit_of(page.dataset, asked or "")
    if code:
        draw_place(page, code)
    elif asked:
        missing(page, "place.missing", asked)
    else:
        place_list(page)


def draw_place(page: Page, code: str) -> None:
    """The profile of a place."""
    place = profile(page.dataset, unplaced(page), code, page.tongue)
    place_head(page, place)
    chart, panel = st.columns([62, 38], gap="large")
    with chart:
        if not place.records.empty:
            place_timeline(page, (place,))
            kinds, sectors = st.columns(2, gap="large")
            with kinds:
                kind_bars(page, (place,))
            with sectors:
                sector_bars(page, (place,))
        place_silence(page, place)
    with panel:
        place_map(page, place)
        if not place.records.empty:
            with st.container(key="total"):
                place_total(page, place)
    place_cities(page, place)
    place_evidence(page, place)


show_page(draw)
