"""The Map page: pledges or fund totals by province and city, and the newest evidence."""

import streamlit as st

from dashboard.headline import headline
from dashboard.map_panels import current_metric, latest_evidence, map_chart, national_panel
from dashboard.map_view import map_view
from dashboard.ranking import ranking
from dashboard.shell import heading, lede, open_page, stop_if_empty
from dashboard.totals import fund_total
from dashboard.words import run_on, say

page = open_page()
stop_if_empty(page)
total = fund_total(page.initiatives)
sentence = headline(page.dataset, page.initiatives, total, page.tongue)
lede(sentence.pledges, run_on(page.tongue, sentence.funds, sentence.documents))

chart, panel = st.columns([62, 38], gap="large")
view = map_view(page.dataset, page.initiatives, current_metric(), page.tongue)
with chart:
    map_chart(page, view)
with panel:
    with st.container(key="national"):
        national_panel(page)
    heading(say(page.tongue, "map.places"))
    st.html(ranking(view, page.selection, page.tongue))
latest_evidence(page)
