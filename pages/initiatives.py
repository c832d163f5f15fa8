"""The Initiatives page: a table to search, and any record with all its evidence."""

import streamlit as st

from dashboard.address import local_param
from dashboard.download_panel import download_control
from dashboard.record_panels import open_record
from dashboard.shell import lede, open_page, stop_if_empty
from dashboard.table_panels import initiative_table
from dashboard.words import say, say_count

page = open_page()
asked = local_param("initiative")
if asked:
    open_record(page, asked)
    st.stop()
stop_if_empty(page)
with st.container(horizontal=True, vertical_alignment="bottom"):
    lede(
        say_count(page.tongue, "initiatives.title", len(page.initiatives)),
        say(page.tongue, "table.hint"),
    )
    download_control(page)
initiative_table(page)
