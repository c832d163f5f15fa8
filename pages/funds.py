"""The Funds page: funds compared by size, and how their total is made."""

from dataclasses import replace

import streamlit as st

from dashboard.cards import full_cards
from dashboard.fund_panels import fund_chart, fund_scale, reading_asked, total_note
from dashboard.fund_scale import Per, scale_note, total_sentence
from dashboard.fund_view import fund_view
from dashboard.shell import Page, heading, is_empty, lede, show_page
from dashboard.words import say


def draw(page: Page) -> None:
    """All but the filters."""
    if is_empty(page):
        return
    view = fund_view(page.dataset, page.initiatives, page.tongue)
    scale = fund_scale(page)
    rate = scale_note(page.dataset.yardsticks, replace(scale, per=Per.FUND), page.tongue)
    lede(total_sentence(view.total, reading_asked(), scale, page.tongue), *rate)

    chart, panel = st.columns([62, 38], gap="large")
    with chart:
        fund_chart(page, view, scale)
    with panel, st.container(key="total"):
        total_note(page, view)
    for records, title, note in (
        (view.sized, "page.funds", ""),
        (view.others, "funds.others", "funds.others.note"),
        (view.unsized, "funds.unsized", ""),
    ):
        if records:
            heading(say(page.tongue, title), say(page.tongue, note) if note else "")
            st.html(full_cards(page.dataset, records, page.selection, page.tongue))


show_page(draw)
