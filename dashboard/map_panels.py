"""The parts of the Map page: the chart, the central government's panel, the newest evidence."""

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.address import local_param
from dashboard.cached import ground
from dashboard.cards import cards, full_cards, record_lines
from dashboard.figure_frame import Frame, show_figure
from dashboard.figures.china_map import china_map
from dashboard.figures.frame import Chart
from dashboard.figures.over_time import playing_map, playing_tiles
from dashboard.figures.tile_map import tile_map
from dashboard.headline import documents_behind
from dashboard.links import href
from dashboard.map_ask import Metric, View
from dashboard.map_controls import (
    ask_of_address,
    is_over_time,
    local_params,
    switches,
    time_bar,
)
from dashboard.map_facts import is_known_by, month_numbers
from dashboard.map_key import key
from dashboard.map_time import Stop, month_asked, month_param, months_known, stops
from dashboard.map_view import MapView, Survey, map_table, survey, view_of
from dashboard.marked import escaped
from dashboard.newest import newest, newest_first
from dashboard.opening import ask_for_place, open_place_if_asked
from dashboard.ranking import ranking
from dashboard.record import records_of
from dashboard.selection import Selection, to_params
from dashboard.shell import Page, heading
from dashboard.tile_layout import tile_layout
from dashboard.tile_words import tile_words
from dashboard.words import run_on, say, say_count
from etl.model import Level

LATEST_CARDS = 6
NATIONAL_LINES = 3
"""Below the first card, so many more of the central government's records as single lines."""

CLICK_WITHOUT_MOVING = """<script>
if (!window.atlasHearsClicks) {
  window.atlasHearsClicks = true;
  document.addEventListener("mousedown", ({target, clientX, clientY}) => {
    if (target.closest(".st-key-map-frame"))
      target.dispatchEvent(new MouseEvent("mousemove", {clientX, clientY, bubbles: true}));
  }, true);
}
</script>"""
"""Plotly takes a click for one on what the pointer last moved over, so that a click by a pointer
that rests where the map has just been drawn would do nothing."""


def page_survey(page: Page) -> Survey:
    """What the address asks of the page's initiatives, up to the month that it names."""
    whole = survey(page.dataset, page.initiatives, ask_of_address(), page.tongue)
    month = month_asked(local_param("month"), months_known(whole.facts))
    return replace(whole, ask=replace(whole.ask, month=month))


def map_chart(page: Page, whole: Survey) -> None:
    """The switches and the map in its frame; a click on a place leads to its profile."""
    open_place_if_asked(page)
    switches(page)
    all_stops = _stops(_identity(page, whole), whole) if is_over_time() else []
    if all_stops:
        time_bar(whole, all_stops)
    show_figure(
        page,
        map_frame(page, view_of(whole)),
        drawing(page, whole, all_stops),
        on_pick=lambda state: ask_for_place(picked(state)),
    )
    st.html(CLICK_WITHOUT_MOVING, unsafe_allow_javascript=True)


@st.cache_resource(max_entries=8, show_spinner=False)
def _stops(identity: tuple[object, ...], _whole: Survey) -> list[Stop]:
    """The stops of a survey, kept while the slider moves between them."""
    return stops(_whole)


def _identity(page: Page, whole: Survey) -> tuple[object, ...]:
    """All that the stops of a survey depend on."""
    chosen = tuple(to_params(page.selection).items())
    return (page.dataset.version, chosen, replace(whole.ask, month=None), str(page.tongue))


def drawing(page: Page, whole: Survey, all_stops: list[Stop]) -> Chart:
    """The figure; one that plays is drawn as of its last stop, whatever the month."""
    palette = page.palette
    chosen = page.selection.provinces + page.selection.cities
    view = all_stops[-1].view if all_stops else view_of(whole)
    names = [month_param(stop.month) for stop in all_stops]
    views = [stop.view for stop in all_stops]
    if whole.ask.view is View.TILES:
        words = tile_words(page.dataset, view, page.tongue)
        tiles = tile_map(view, tile_layout(), words, chosen, palette)
        said = [tile_words(page.dataset, each, page.tongue) for each in views]
        return playing_tiles(tiles, names, views, said, palette) if views else tiles
    figure = china_map(view, ground(), chosen, palette)
    return playing_map(figure, names, views, palette) if views else figure


def map_frame(page: Page, view: MapView) -> Frame:
    """What stands around the map."""
    metric = view.ask.metric
    chosen = page.selection.provinces + page.selection.cities
    kind = say(page.tongue, f"kind.{view.ask.of}").lower()
    units = say(
        page.tongue, f"map.units.{metric}", **({"kind": kind} if metric is Metric.SHARE else {})
    )
    return Frame(
        name="map",
        title=view.title,
        units=run_on(page.tongue, units, say(page.tongue, "map.click")),
        alt=say(page.tongue, "map.alt", metric=say(page.tongue, f"metric.{metric}")),
        table=map_table(view, page.tongue),
        documents=len(documents_behind(page.dataset, page.initiatives)),
        key=key(page.dataset, view, page.palette, page.tongue),
        note=say(page.tongue, "map.note"),
        variant="-".join((metric, view.ask.view, *chosen)),
        height="stretch",
    )


def place_panel(page: Page, whole: Survey) -> None:
    """The central government's records, and the places by their value."""
    with st.container(key="national"):
        national_panel(page, whole.ask.month)
    heading(say(page.tongue, "map.places"))
    with st.container(key="map-ranking"):
        st.html(ranking(view_of(whole), page.selection, local_params(), page.tongue))


def national_panel(page: Page, month: int | None) -> None:
    """What the central government pledges, up to a month: it belongs to no province."""
    national = newest_first(page.initiatives[page.initiatives["level"] == Level.NATIONAL])
    if month is not None:
        national = national[is_known_by(month_numbers(national), month)]
    heading(say(page.tongue, "map.national"), say(page.tongue, "map.national.note"))
    if national.empty:
        st.html(f'<p class="note">{escaped(say(page.tongue, "map.national.none"))}</p>')
        return
    money_first = national.sort_values("amount_cny", ascending=False, kind="stable")
    first, *rest = records_of(page.dataset, money_first.head(1 + NATIONAL_LINES))
    st.html(cards(page.dataset, (first,), page.selection, page.tongue))
    if rest:
        st.html(record_lines(page.dataset, rest, page.selection, page.tongue))
    if len(national) > 1 + NATIONAL_LINES:
        _all_records(page, len(national), page.selection.toggled("provinces", "100000"))


def latest_evidence(page: Page) -> None:
    """The newest records, as cards; one alone with every source's words."""
    with st.container(key="evidence"):
        heading(say(page.tongue, "map.latest"))
    shown = records_of(page.dataset, newest(page.initiatives, LATEST_CARDS))
    st.html(full_cards(page.dataset, shown, page.selection, page.tongue))
    _all_records(page, len(page.initiatives), page.selection)


def picked(state: Any) -> str | None:
    """The code of the place that was clicked; None where nothing was."""
    points = state["selection"]["points"]
    return str(points[0]["customdata"]) if points else None


def _all_records(page: Page, n: int, selection: Selection) -> None:
    words = escaped(say_count(page.tongue, "map.latest", n))
    link = escaped(href("initiatives", selection, page.tongue))
    st.html(f'<p class="more"><a href="{link}">{words}</a></p>')
