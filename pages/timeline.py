"""The Timeline page: when initiatives were proposed, announced, launched, paid out, cancelled."""

import streamlit as st

from dashboard.choices.grouping import Group
from dashboard.frame.figure_frame import show_figure
from dashboard.frame.opening import ask_for_record, open_record_if_asked
from dashboard.frame.shell import Page, is_empty, lede, show_page
from dashboard.frame.switches import switch, switched
from dashboard.timeline.sheet import TimelineSheet


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
