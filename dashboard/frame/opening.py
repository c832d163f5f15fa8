"""From a mark in a chart to the record or the place that it stands for."""

from typing import Any

import streamlit as st

from dashboard.choices.links import everywhere
from dashboard.choices.selection import to_params
from dashboard.frame.shell import Page
from etl.model.home import HOME

ASKED = "record-asked"
PLACE_ASKED = "place-asked"


def ask_for_record(state: Any) -> None:
    """Note the record whose mark was clicked: it is opened when the page next runs.

    `state` is that of a chart whose marks have the record's id as custom data.
    """
    points = state["selection"]["points"]
    if points:
        st.session_state[ASKED] = str(points[0]["customdata"])


def open_record_if_asked(page: Page) -> None:
    """Go to the record that a click asked for, taking selection and language along."""
    asked = st.session_state.pop(ASKED, None)
    if asked:
        params = {"initiative": asked, **to_params(page.selection), "lang": page.tongue.value}
        st.switch_page(HOME / "pages" / "initiatives.py", query_params=params)


def ask_for_place(code: str | None) -> None:
    """Note a place, by code: its profile is opened when the page next runs. None asks for none."""
    if code:
        st.session_state[PLACE_ASKED] = code


def open_place_if_asked(page: Page) -> None:
    """Go to the profile that a click or a search asked for, other filters than places' kept."""
    asked = st.session_state.pop(PLACE_ASKED, None)
    if asked:
        selection = to_params(everywhere(page.selection))
        params = {"place": asked, **selection, "lang": page.tongue.value}
        st.switch_page(HOME / "pages" / "places.py", query_params=params)
