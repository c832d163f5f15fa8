"""The Map page: what provinces and cities pledge, by place and month, and the newest evidence."""

import streamlit as st

from dashboard.headline import headline
from dashboard.map_panels import latest_evidence, map_chart, page_survey, place_panel
from dashboard.shell import lede, open_page, stop_if_empty
from dashboard.totals import fund_total
from dashboard.words import run_on

page = open_page()
stop_if_empty(page)
total = fund_total(page.dataset, page.initiatives)
sentence = headline(page.dataset, page.initiatives, total, page.tongue)
lede(sentence.pledges, run_on(page.tongue, sentence.funds, sentence.documents))

whole = page_survey(page)
chart, panel = st.columns([62, 38], gap="large")
with chart:
    map_chart(page, whole)
with panel:
    place_panel(page, whole)
latest_evidence(page)
