"""The Initiatives page: a table to search, and any record with all its evidence."""

import streamlit as st

from dashboard.frame.address import local_param
from dashboard.frame.download_panel import download_control
from dashboard.frame.shell import Page, is_empty, lede, show_page
from dashboard.records.panels import open_record
from dashboard.records.table_panels import initiative_table
from dashboard.wording.words import say, say_count


def draw(page: Page) -> None:
    """All but the filters."""
    asked = local_param("initiative")
    if asked:
        open_record(page, asked)
        return
    if is_empty(page):
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        lede(
            say_count(page.tongue, "initiatives.title", page.size),
            say(page.tongue, "table.hint"),
        )
        download_control(page)
    initiative_table(page)


show_page(draw)
