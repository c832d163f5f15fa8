"""The Timeline page: when initiatives were proposed, announced, launched, paid out, cancelled."""

import streamlit as st

from dashboard.figure_frame import show_figure
from dashboard.opening import ask_for_record, open_record_if_asked
from dashboard.shell import Page, is_empty, lede, show_page
from dashboard.switches import switch, switched
from dashboard.timeline_sheet import TimelineSheet
from dashboard.timeline_view import Group


def draw(page: Page) -> None:
    """All but the filters; a click on a mark of the chart opens its record."""
    if is_empty(page):
        return
    sheet = TimelineSheet(page, switched("group", Group))
    lede(*sheet.sentences)
    show_figure(
        page,
        sheet.frame,
        sheet.drawing,
        controls=lambda: switch(page.tongue, "group", Group),
        on_pick=ask_for_record,
    )
    open_record_if_asked(page)
    if sheet.undated:
        st.html(sheet.undated)


show_page(draw)
