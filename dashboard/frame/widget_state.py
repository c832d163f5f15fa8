"""What widgets show: it follows the address, and is told to the browser only where it changes."""

from collections.abc import Hashable
from typing import Any

import streamlit as st


def show_in_widget(key: str, value: Any, *labels: Hashable) -> None:
    """Have the widget with a key, which is drawn next, show a value.

    `labels` are the words of its options where these change. A widget that is told a value is
    drawn anew in the browser, and a page has many.
    """
    state = st.session_state
    # Each page has widgets of its own, and none of what those of another show.
    asked = (state.get("page_name"), value, labels)
    if state.get(f"{key}-shown") != asked or key not in state or state[key] != value:
        state[key] = value
        state[f"{key}-shown"] = asked


def key_out_of_sight(key: str, value: Any, *labels: Hashable) -> str:
    """As `show_in_widget`, for a widget in a menu that may be closed; the key to draw it under.

    The browser does not hear of a new value for what it does not show: with the next click, on
    whatever, it sends the old one again, as if a reader had chosen it. Under a new key the widget
    has no old value.
    """
    state = st.session_state
    drawn = state.setdefault(f"{key}-drawn", key)
    if drawn in state and state[drawn] != value:
        number = int(drawn.removeprefix(key).removeprefix("-") or 0) + 1
        drawn = state[f"{key}-drawn"] = f"{key}-{number}"
    show_in_widget(drawn, value, *labels)
    return str(drawn)
