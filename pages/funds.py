"""The Funds page: funds compared by size, and how their total is made."""

import streamlit as st

from dashboard.frame.shell import Page, is_empty, lede, show_page
from dashboard.funds.panels import fund_chart, fund_sheet, total_note


def draw(page: Page) -> None:
    """All but the filters."""
    if is_empty(page):
        return
    sheet = fund_sheet(page)
    lede(*sheet.sentences)
    chart, panel = st.columns([62, 38], gap="large")
    with chart:
        fund_chart(sheet)
    with panel, st.container(key="total"):
        total_note(sheet)
    if sheet.records:
        st.html(sheet.records)


show_page(draw)
