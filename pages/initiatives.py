"""The Initiatives page: a table to search, and any record with all its evidence."""

import streamlit as st

from dashboard.address import local_param
from dashboard.download_panel import download_control
from dashboard.record import record_with
from dashboard.record_panels import missing, record_page
from dashboard.shell import lede, open_page, stop_if_empty
from dashboard.table_panels import initiative_table
from dashboard.words import say, say_count

page = open_page()
asked = local_param("initiative")
if asked:
    record = record_with(page.dataset, asked)
    if record:
        record_page(page, record)
    else:
        missing(page, "record.missing", asked)
    st.stop()
stop_if_empty(page)
with st.container(horizontal=True, vertical_alignment="bottom"):
    lede(
        say_count(page.tongue, "initiatives.title", len(page.initiatives)),
        say(page.tongue, "table.hint"),
    )
    download_control(page)
initiative_table(page)
