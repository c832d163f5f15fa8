"""The parts of the Funds page: the chart with its switches, and the account of the total."""

from typing import Any

import streamlit as st

from dashboard.choices.fund_scale import Currency, Per, Reading, Scale, measures, scale_of
from dashboard.frame.address import choose
from dashboard.frame.figure_frame import show_figure
from dashboard.frame.opening import ask_for_record, open_record_if_asked
from dashboard.frame.shell import Page, heading
from dashboard.frame.switches import switch, switched
from dashboard.funds.sheet import FundSheet
from dashboard.wording.words import say


def fund_sheet(page: Page) -> FundSheet:
    """The sheet that the address asks for."""
    yardsticks = page.dataset.yardsticks
    scale = scale_of(yardsticks, switched("per", Per), switched("currency", Currency))
    return FundSheet(page, scale, switched("reading", Reading))


def fund_chart(sheet: FundSheet) -> None:
    """The chart in its frame; a click opens a fund's record, or chooses a province."""
    page = sheet.page

    def pick(state: Any) -> None:
        points = state["selection"]["points"]
        code = str(points[0]["customdata"]) if points else ""
        if code in page.dataset.places.index:
            choose(page.selection.toggled("provinces", code))
        else:
            ask_for_record(state)

    show_figure(
        page,
        sheet.frame,
        sheet.drawing,
        controls=lambda: _switches(page, sheet.scale),
        on_pick=pick,
    )
    open_record_if_asked(page)


def _switches(page: Page, scale: Scale) -> None:
    with st.container(horizontal=True, width="content", key="fund-switches"):
        if len(measures(page.dataset.yardsticks)) > 1:
            switch(page.tongue, "per", Per)
        if page.dataset.yardsticks.dollar and scale.per is not Per.GDP:
            switch(page.tongue, "currency", Currency)


def total_note(sheet: FundSheet) -> None:
    """How the total is made, with the switch between its readings."""
    heading(say(sheet.page.tongue, "funds.how"))
    switch(sheet.page.tongue, "reading", Reading)
    st.html(sheet.account)
