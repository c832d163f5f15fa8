"""The parts of the Map page: the switch, the chart, the central government's panel."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.address import choose, local_param, set_local
from dashboard.cached import hatches
from dashboard.cards import cards, full_cards, record_lines
from dashboard.figure_frame import Frame, show_figure
from dashboard.figures.china_map import china_map
from dashboard.headline import documents_behind
from dashboard.links import href
from dashboard.map_view import MapView, Metric, map_table
from dashboard.marked import escaped
from dashboard.ranking import key
from dashboard.record import records_of
from dashboard.selection import Selection
from dashboard.shell import Page, heading
from dashboard.words import say, say_count
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


def current_metric() -> Metric:
    """What the address asks the provinces to be shaded by; pledges where it does not say."""
    asked = local_param("metric")
    return Metric(asked) if asked in set(Metric) else Metric.PLEDGES


def map_chart(page: Page, view: MapView) -> None:
    """The map in its frame; a click on a place chooses it alone."""
    chosen = page.selection.provinces + page.selection.cities
    show_figure(
        page,
        map_frame(page, view),
        china_map(view.provinces, view.cities, hatches(), chosen, page.palette),
        controls=lambda: _metric_switch(page, view),
        on_pick=lambda state: choose(picked(page.selection, state)),
    )
    st.html(CLICK_WITHOUT_MOVING, unsafe_allow_javascript=True)


def map_frame(page: Page, view: MapView) -> Frame:
    """What stands around the map."""
    metric = say(page.tongue, f"map.metric.{view.metric}")
    chosen = page.selection.provinces + page.selection.cities
    return Frame(
        name="map",
        title=view.title,
        units=say(page.tongue, f"map.subtitle.{view.metric}"),
        alt=say(page.tongue, "map.alt", metric=metric, finding=view.title),
        table=map_table(view, page.tongue),
        documents=len(documents_behind(page.dataset, page.initiatives)),
        key=key(view, len(page.dataset.documents), page.palette, page.tongue),
        note=say(page.tongue, "map.note"),
        # Other for each choice: a click on the place that is chosen then is a click again.
        variant="-".join((view.metric, *chosen)),
        height="stretch",
    )


def _metric_switch(page: Page, view: MapView) -> None:
    st.session_state["metric"] = view.metric
    st.segmented_control(
        say(page.tongue, "map.metric"),
        list(Metric),
        key="metric",
        required=True,
        format_func=lambda metric: say(page.tongue, f"map.metric.{metric}"),
        on_change=lambda: set_local("metric", st.session_state["metric"]),
        label_visibility="collapsed",
    )


def national_panel(page: Page) -> None:
    """What the central government pledges: it belongs to no province."""
    national = newest_first(page.initiatives[page.initiatives["level"] == Level.NATIONAL])
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
    shown = records_of(page.dataset, newest_first(page.initiatives).head(LATEST_CARDS))
    st.html(full_cards(page.dataset, shown, page.selection, page.tongue))
    _all_records(page, len(page.initiatives), page.selection)


def newest_first(initiatives: pd.DataFrame) -> pd.DataFrame:
    """By the newest document about them; of a day those with the largest sum, then most sources.

    Those that nothing dates come last.
    """
    order = ["latest", "amount_cny", "sources"]
    return initiatives.sort_values(order, ascending=False, na_position="last", kind="stable")


def picked(selection: Selection, state: Any) -> Selection:
    """The selection after a click on the map: the place alone, or none if it was alone."""
    points = state["selection"]["points"]
    code = str(points[0]["customdata"]) if points else ""
    if not code:
        return selection
    name = "cities" if points[0].get("curve_number") == 2 else "provinces"
    return selection.toggled(name, code)


def _all_records(page: Page, n: int, selection: Selection) -> None:
    words = escaped(say_count(page.tongue, "map.latest", n))
    link = escaped(href("initiatives", selection, page.tongue))
    st.html(f'<p class="more"><a href="{link}">{words}</a></p>')
