"""The pages and the bar that leads to them."""

import time

import streamlit as st

from dashboard.frame.address import current_tongue, read_address
from dashboard.running.at_work import at_work
from dashboard.running.service_log import milliseconds_since, tell
from dashboard.wording.words import say
from etl.model.home import HOME

ICON = HOME / "static" / "icon.svg"

SECTIONS: dict[str, tuple[str, ...]] = {
    "explore": ("map", "funds", "places", "compare", "timeline", "sectors"),
    "records": ("initiatives", "sources"),
    "workshop": ("add", "review", "changes"),
    "": ("method",),
}
"""The pages' files by the heading in the bar below which they are found; "" for none."""

PAGES = {name: "" if name == "map" else name for group in SECTIONS.values() for name in group}
"""Each page's file and its path in the address; the first has none."""


def navigate() -> None:
    """Settle language and selection from the address, draw the bar, run the page asked for."""
    read_address()
    tongue = current_tongue()
    st.set_page_config(page_title=say(tongue, "app.name"), page_icon=ICON, layout="wide")
    st.logo(ICON, size="medium")
    pages = {
        name: st.Page(
            HOME / "pages" / f"{name}.py",
            title=say(tongue, f"page.{name}"),
            url_path=path,
            default=not path,
        )
        for name, path in PAGES.items()
    }
    sections = {
        say(tongue, f"section.{section}") if section else "": [pages[name] for name in names]
        for section, names in SECTIONS.items()
    }
    page = st.navigation(sections, position="top")
    # Where the bar is too narrow for them Streamlit moves the links into a drawer that stays open
    # over the page; the style sheet hides its handle and shows this row in its place.
    with st.container(horizontal=True, key="narrow-navigation", gap="small"):
        for each in pages.values():
            st.page_link(each)
    st.session_state["is_navigated"] = True
    st.session_state["page_name"] = page.url_path or "map"
    began = time.monotonic()
    try:
        with at_work():
            page.run()
    finally:
        st.session_state["is_navigated"] = False
        log_page(began)


def is_part_alone() -> bool:
    """Whether only a page's own part is drawn anew, the bar above it being there already."""
    return not st.session_state["is_navigated"]


def log_page(began: float) -> None:
    """Note how long the page took that was drawn since a reading of `time.monotonic`."""
    tell("page", page=st.session_state["page_name"], ms=milliseconds_since(began))


def navigate_if_alone() -> None:
    """Where a page's file runs without the bar, start over with it.

    Streamlit runs a file of `pages/` by itself when the first visit to a new server is to
    that page, and so it does when the file is all that it was given.
    """
    if not st.session_state.get("is_navigated"):
        navigate()
        st.stop()
