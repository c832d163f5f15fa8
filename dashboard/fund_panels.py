"""The parts of the Funds page: the chart with its key, and the account of the total."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard.address import choose
from dashboard.cards import record_lines
from dashboard.figure_frame import Frame, show_figure
from dashboard.figures.fund_sizes import fund_sizes
from dashboard.fund_comparison import Comparison, comparison, comparison_table
from dashboard.fund_scale import Currency, Per, Reading, Scale, measures, scale_of
from dashboard.fund_view import FundView, accounted, left_out_words, total_sentences
from dashboard.headline import documents_behind
from dashboard.marked import escaped
from dashboard.opening import ask_for_record, open_record_if_asked
from dashboard.record import outlines_of
from dashboard.shell import Page, heading
from dashboard.switches import switch, switched
from dashboard.words import Tongue, count_words, say

KEY = (
    ("●", "exact", ""),
    ("▶", "at_least", ""),
    ("◀", "at_most", ""),
    ("◉", "about", ""),
    ("", "range", "bar"),
    ("", "conflict", "bar conflict"),
    ("○", "hollow", ""),
)
"""Sign, words' key and class of each mark in the chart."""

MOST_TOLD = 3
"""More sums that were shared or converted than this are told when asked for."""

MOST_LEFT_OUT = 20
"""Of each reason at most so many records are named."""


def fund_scale(page: Page) -> Scale:
    """What the address asks the funds to be measured in."""
    yardsticks = page.dataset.yardsticks
    return scale_of(yardsticks, switched("per", Per), switched("currency", Currency))


def fund_chart(page: Page, view: FundView, scale: Scale) -> None:
    """The chart in its frame; a click opens a fund's record, or chooses a province."""
    compared = comparison(page.dataset, page.initiatives, view, scale, page.tongue)
    is_empty = compared.rows.empty and compared.national.empty
    shown = (compared.rows, compared.national, page.palette, scale, page.tongue)

    def pick(state: Any) -> None:
        points = state["selection"]["points"]
        code = str(points[0]["customdata"]) if points else ""
        if code in page.dataset.places.index:
            choose(page.selection.toggled("provinces", code))
        else:
            ask_for_record(state)

    show_figure(
        page,
        fund_frame(page, compared),
        None if is_empty else fund_sizes(*shown),
        controls=lambda: _switches(page, scale),
        on_pick=pick,
    )
    open_record_if_asked(page)


def _switches(page: Page, scale: Scale) -> None:
    with st.container(horizontal=True, width="content", key="fund-switches"):
        if len(measures(page.dataset.yardsticks)) > 1:
            switch(page.tongue, "per", Per)
        if page.dataset.yardsticks.dollar and scale.per is not Per.GDP:
            switch(page.tongue, "currency", Currency)


def fund_frame(page: Page, compared: Comparison) -> Frame:
    """What stands around the chart."""
    return Frame(
        name="fund-sizes",
        title=compared.title,
        units=say(page.tongue, compared.units),
        alt=say(page.tongue, "funds.alt", finding=compared.title),
        table=comparison_table(compared, page.tongue),
        documents=len(documents_behind(page.dataset, page.initiatives)),
        key=mark_key(page.tongue) if compared.scale.per is Per.FUND else "",
        note=compared.note,
        empty=say(page.tongue, "funds.none"),
        variant=f"{compared.scale.per}-{compared.scale.currency}",
    )


def mark_key(tongue: Tongue) -> str:
    """What the marks of the chart mean, as HTML."""
    items = (
        f'<li><i class="sign {name}" aria-hidden="true">{sign}</i>'
        f"{escaped(say(tongue, f'key.{key}'))}</li>"
        for sign, key, name in KEY
    )
    return f'<ul class="key">{"".join(items)}</ul>'


def total_note(page: Page, view: FundView) -> None:
    """How the total is made, the switch between its readings, and what is left out and why."""
    heading(say(page.tongue, "funds.how"))
    switch(page.tongue, "reading", Reading)
    first, *rest = total_sentences(page.dataset, view.total, page.tongue)
    told = "".join(f"<p>{escaped(sentence)}</p>" for sentence in rest)
    if len(rest) > MOST_TOLD:
        n = count_words(accounted(view.total), page.tongue)
        words = escaped(say(page.tongue, "total.counted", n=n))
        told = f"<details><summary>{words}</summary>{told}</details>"
    said = f"<p>{escaped(first)}</p>{told}"
    st.html(f'<div class="account">{said}{left_out_list(page, view)}</div>')


def left_out_list(page: Page, view: FundView) -> str:
    """Each reason with the number of its records, which open below it, as HTML."""
    lines = left_out_words(view.total, page.tongue)
    reasons = zip(lines, view.total.left_out.values(), strict=True)
    items = "".join(
        f"<details><summary>{escaped(line)}</summary>{_left_out(page, ids)}</details>"
        for line, ids in reasons
    )
    return f"<p>{escaped(say(page.tongue, 'left.title'))}</p>{items}" if items else ""


def _left_out(page: Page, ids: Sequence[str]) -> str:
    rows = page.dataset.initiatives.loc[list(ids[:MOST_LEFT_OUT])]
    shown = outlines_of(page.dataset, rows)
    more = len(ids) - len(shown)
    words = escaped(say(page.tongue, "left.more", n=count_words(more, page.tongue))) if more else ""
    lines = record_lines(page.dataset, shown, page.selection, page.tongue)
    return f'{lines}<p class="note">{words}</p>'


def reading_asked() -> Reading:
    """Which total the address asks for."""
    return switched("reading", Reading)
