"""The switches of the map page: measure, drawing, place to find, months; all in its address."""

import json

import streamlit as st

from dashboard.choices.map_ask import Ask, Metric, Pledged, View
from dashboard.frame.address import local_param, set_local
from dashboard.frame.opening import ask_for_place
from dashboard.frame.shell import Page
from dashboard.frame.switches import switch, switched
from dashboard.frame.widget_state import show_in_widget
from dashboard.views.map import Survey
from dashboard.views.map_time import Stop, month_param, months_known, undated_words
from dashboard.views.place_finder import place_options
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say

LOCAL = ("metric", "of", "view", "month")
"""What only this page reads of its address."""


def ask_of_address() -> Ask:
    """What the address asks the map to measure, of all months."""
    return Ask(switched("metric", Metric), switched("of", Pledged), switched("view", View))


def local_params() -> dict[str, str]:
    """This page's own part of its address."""
    return {name: value for name in LOCAL if (value := local_param(name))}


def is_over_time() -> bool:
    """Whether the address asks for the map month by month."""
    return local_param("month") is not None


def switches(page: Page) -> None:
    """What is measured, how it is drawn, whether it plays, and a place to find."""
    with st.container(key="map-switches", gap="small"):
        switch(page.tongue, "metric", Metric)
        if switched("metric", Metric) is Metric.SHARE:
            switch(page.tongue, "of", Pledged)
        with st.container(horizontal=True, vertical_alignment="center", key="map-drawing"):
            switch(page.tongue, "view", View)
            _time_toggle(page.tongue)
            _finder(page)


def time_bar_html(whole: Survey, stops: list[Stop]) -> str:
    """The bar with what it now shows, as HTML; a note instead where there are not two months.

    Where its slider stands is in the address alone.
    """
    tongue, last = whole.tongue, len(stops) - 1
    if len(months_known(whole.facts)) < 2:
        return f'<p class="note">{escaped(say(tongue, "time.too_short"))}</p>'
    told = [
        {"month": month_param(stop.month), "words": stop.words, "title": stop.view.title}
        for stop in stops
    ]
    play, pause, label = (say(tongue, f"time.{name}") for name in ("play", "pause", "slider"))
    return (
        f'<div class="time-bar" data-stops="{escaped(json.dumps(told, ensure_ascii=False))}">'
        f'<button type="button" data-play="{escaped(play)}" data-pause="{escaped(pause)}">'
        f"{escaped(play)}</button>"
        f'<input type="range" min="0" max="{last}" value="{last}" step="1" '
        f'aria-label="{escaped(label)}">'
        f'<output aria-live="off">{escaped(stops[-1].words)}</output>'
        f"<p>{escaped(undated_words(whole.facts, tongue))}</p></div>"
    )


def _time_toggle(tongue: Tongue) -> None:
    show_in_widget("over-time", is_over_time())

    def write() -> None:
        set_local("month", month_param(None) if st.session_state["over-time"] else None)

    st.toggle(
        say(tongue, "time.label"),
        key="over-time",
        on_change=write,
        help=say(tongue, "time.hint"),
    )


def _finder(page: Page) -> None:
    dataset, tongue = page.dataset, page.tongue
    options = dataset.kept.get(("finder", tongue), lambda: place_options(dataset, tongue))
    show_in_widget("find-place", None)

    st.selectbox(
        say(page.tongue, "map.find"),
        list(options),
        key="find-place",
        format_func=lambda code: options.get(code, ""),
        on_change=lambda: ask_for_place(st.session_state["find-place"]),
        placeholder=say(page.tongue, "map.find.hint"),
        label_visibility="collapsed",
    )
