"""How far the reading of documents is, as a bar."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.adding.writing import Tell
from dashboard.wording.words import Tongue, say


@contextmanager
def telling(tongue: Tongue, after: str, before: str = "add.reading") -> Iterator[Tell]:
    """Shows a bar while the block runs; `before`, `after` are the keys of what is said then."""
    bar = st.progress(0.0, text=say(tongue, before))

    def tell(share: float | None) -> None:
        key = after if share is None else "add.reading"
        bar.progress(1.0 if share is None else share, text=say(tongue, key))

    try:
        yield tell
    finally:
        bar.empty()
