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
