"""The Compare page: two to four places side by side, down to the texts themselves."""

import streamlit as st

from dashboard.frame.shell import Page, show_page
from dashboard.places.charts import kind_bars, place_timeline, sector_bars
from dashboard.places.compare import chosen_places, compare_head, fact_table, texts


def draw(page: Page) -> None:
    """All but the filters."""
    places = chosen_places(page)
    compare_head(page, places)
    if len(places) < 2:
        return
    fact_table(page, places)
    place_timeline(page, places)
    kinds, sectors = st.columns(2, gap="large")
    with kinds:
        kind_bars(page, places)
    with sectors:
        sector_bars(page, places)
    texts(page, places)


show_page(draw)
