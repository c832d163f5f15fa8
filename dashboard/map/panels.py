"""The parts of the Map page: the chart, the central government's panel, the newest evidence."""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import streamlit as st

from dashboard.choices.links import href
from dashboard.choices.selection import Selection
from dashboard.data.map_facts import is_known_by, month_numbers
from dashboard.data.newest import newest
from dashboard.data.record import records_of
from dashboard.frame.figure_frame import show_figure
from dashboard.frame.opening import ask_for_place, open_place_if_asked
from dashboard.frame.shell import Page, heading_html, lede_html
from dashboard.map.controls import local_params, switches
from dashboard.map.ranking import ranking
from dashboard.map.sheet import Sheet
from dashboard.records.cards import cards, full_cards, record_lines
from dashboard.wording.marked import escaped
from dashboard.wording.words import run_on, say, say_count

LATEST_CARDS = 6
NATIONAL_LINES = 3
"""Below the first card, so many more of the central government's records as single lines."""

PLAYING_SCRIPT = Path(__file__).parent / "map_time.js"


def sentence_html(sheet: Sheet) -> str:
    """The sentence of the selection, as HTML."""
    said = sheet.headline
    return lede_html(said.pledges, run_on(sheet.page.tongue, said.funds, said.documents))


def map_chart(sheet: Sheet) -> None:
    """The switches and the map in its frame; a click on a place leads to its profile."""
    open_place_if_asked(sheet.page)
    above = st.container()
    show_figure(
        sheet.page,
        sheet.frame,
        sheet.drawing,
        on_pick=lambda state: ask_for_place(picked(state)),
        leads=True,
    )
    with above:
        switches(sheet.page)
        if sheet.month is not None:
            st.html(sheet.bar)
            st.html(f"<script>{_playing()}</script>", unsafe_allow_javascript=True)


def panel_html(sheet: Sheet) -> str:
    """The central government's records, and the places by their value, as HTML."""
    page, ask, local = sheet.page, sheet.ask, local_params()
    nation = nation_html(sheet)
    places = page.kept(
        "ranking",
        lambda: ranking(sheet.view, page.selection, local, page.tongue),
        (ask, *local.items()),
    )
    title = heading_html(say(page.tongue, "map.places"))
    return f'<div class="stack">{nation}{title}<div class="map-ranking">{places}</div></div>'


def nation_html(sheet: Sheet) -> str:
    """The central government's records alone, as HTML."""
    return sheet.page.kept("national", lambda: national(sheet), sheet.ask.month)


def national(sheet: Sheet) -> str:
    """What the central government pledges, up to a month, as HTML: it belongs to no province."""
    tongue = sheet.page.tongue
    title = heading_html(say(tongue, "map.national"), say(tongue, "map.national.note"))
    return f'<section class="national stack">{title}{_national_records(sheet)}</section>'


def _national_records(sheet: Sheet) -> str:
    page, month = sheet.page, sheet.ask.month
    is_ours = page.dataset.is_national[sheet.initiatives["position"].to_numpy()]
    ours = sheet.initiatives[is_ours]
    if month is not None:
        ours = ours[is_known_by(month_numbers(ours), month)]
    if ours.empty:
        return f'<p class="note">{escaped(say(page.tongue, "map.national.none"))}</p>'
    sums = np.nan_to_num(ours["amount_cny"].to_numpy(), nan=-np.inf)
    largest = np.lexsort([ours["newness"].to_numpy(), -sums])[: 1 + NATIONAL_LINES]
    first, *rest = records_of(page.dataset, ours.iloc[largest])
    parts = [cards(page.dataset, (first,), page.selection, page.tongue)]
    if rest:
        parts.append(record_lines(page.dataset, rest, page.selection, page.tongue))
    if len(ours) > 1 + NATIONAL_LINES:
        parts.append(_all_records(page, len(ours), page.selection.toggled("provinces", "100000")))
    return "".join(parts)


def evidence_html(sheet: Sheet) -> str:
    """The newest records, as cards of HTML; one alone with every source's words."""
    return sheet.page.kept("evidence", lambda: _evidence(sheet))


def picked(state: Any) -> str | None:
    """The code of the place that was clicked; None where nothing was."""
    points = state["selection"]["points"]
    return str(points[0]["customdata"]) if points else None


@cache
def _playing() -> str:
    return PLAYING_SCRIPT.read_text(encoding="utf-8")


def _evidence(sheet: Sheet) -> str:
    page = sheet.page
    shown = records_of(page.dataset, newest(sheet.initiatives, LATEST_CARDS))
    parts = (
        heading_html(say(page.tongue, "map.latest")),
        full_cards(page.dataset, shown, page.selection, page.tongue),
        _all_records(page, page.size, page.selection),
    )
    return f'<section class="evidence stack">{"".join(parts)}</section>'


def _all_records(page: Page, n: int, selection: Selection) -> str:
    words = escaped(say_count(page.tongue, "map.latest", n))
    link = escaped(href("initiatives", selection, page.tongue))
    return f'<p class="more"><a href="{link}">{words}</a></p>'
