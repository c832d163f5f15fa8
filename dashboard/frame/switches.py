"""Switches of one page, such as how a chart is grouped: kept in the address of the page."""

from enum import StrEnum
from typing import TypeVar

import streamlit as st

from dashboard.frame.address import local_param, set_local
from dashboard.frame.widget_state import show_in_widget
from dashboard.wording.words import Tongue, say

E = TypeVar("E", bound=StrEnum)


def switched(name: str, options: type[E]) -> E:
    """What the address asks a switch to be; the first option where it does not say."""
    asked = local_param(name)
    return options(asked) if asked in set(options) else next(iter(options))


def switch(tongue: Tongue, name: str, options: type[E]) -> None:
    """Draw a switch; its words are those under `{name}.label` and `{name}.{option}`."""
    first, key = next(iter(options)), f"switch-{name}"
    show_in_widget(key, switched(name, options))

    def write() -> None:
        chosen = st.session_state[key]
        set_local(name, None if chosen == first else chosen)

    st.segmented_control(
        say(tongue, f"{name}.label"),
        list(options),
        key=key,
        required=True,
        format_func=lambda option: say(tongue, f"{name}.{option}"),
        on_change=write,
        label_visibility="collapsed",
    )
