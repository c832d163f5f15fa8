"""The Map page: what provinces and cities pledge, by place and month, and the newest evidence."""

import streamlit as st

from dashboard.frame.shell import Page, is_empty, show_page
from dashboard.map.panels import evidence_html, map_chart, panel_html, sentence_html
from dashboard.map.sheet import sheet_asked


def draw(page: Page) -> None:
    """All but the filters; the map first, for which a reader waits."""
    if is_empty(page):
        return
    sheet = sheet_asked(page)
    above = st.container()
    chart, panel = st.columns([62, 38], gap="large")
    with chart:
        map_chart(sheet)
    with above:
        st.html(sentence_html(sheet))
    with panel:
        st.html(panel_html(sheet))
    st.html(evidence_html(sheet))


show_page(draw)
