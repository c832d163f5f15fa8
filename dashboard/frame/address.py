"""The selection and the language, kept the same in the session and in the page's address."""

from collections.abc import Collection

import streamlit as st

from dashboard.choices.selection import PARAMS, Selection, from_params, to_params
from dashboard.wording.words import Tongue, tongue_of

SHARED = {*PARAMS.values(), "lang"}
"""The parameters that all pages read; the rest belong to one page."""


def current_selection() -> Selection:
    """The reader's selection; the empty one before `read_address`."""
    selection: Selection = st.session_state.get("selection", Selection())
    return selection


def current_tongue() -> Tongue:
    """The reader's language."""
    tongue: Tongue = st.session_state.get("tongue", Tongue.EN)
    return tongue


def choose(selection: Selection) -> None:
    """Make a selection the reader's, for all pages; the address has it after `write_address`."""
    st.session_state["selection"] = selection
    st.session_state["is_tongue_told"] = True


def choose_tongue(tongue: Tongue) -> None:
    """Make a language the reader's, for all pages; the address has it after `write_address`."""
    st.session_state["tongue"] = tongue
    st.session_state["is_tongue_told"] = True


def read_address() -> None:
    """Take over what the address asks for, unless another page was just opened.

    An address without any of the shared parameters is what Streamlit leaves when a reader
    moves to another page; the session's selection then goes on. On the page where the reader
    was before, it is one to which the browser's Back button led, and means no filter.

    Where the address names no language it is the browser's. It is written with the reader's first
    choice, for others to see the same, and not before, so that Back does not lead here again.
    """
    asked = {k: v for k, v in st.query_params.to_dict().items() if k in SHARED}
    is_first = "selection" not in st.session_state
    if is_first or (asked != st.session_state.get("written") and (asked or _is_same_page())):
        st.session_state["selection"] = from_params(asked)
        st.session_state["tongue"] = tongue_of(asked.get("lang"), st.context.locale)
        st.session_state["is_tongue_told"] = "lang" in asked
        st.session_state["just_asked"] = st.query_params.to_dict()
    st.session_state["page_url"] = st.context.url
    write_address()


def just_asked() -> dict[str, str]:
    """All that the address asked for, once after it was taken over; empty at any other time."""
    asked: dict[str, str] = st.session_state.pop("just_asked", {})
    return asked


def leave_out_unknown(codes: Collection[str]) -> Selection:
    """The reader's selection without places that there are not, in the address too."""
    selection = current_selection()
    known = selection.among(codes)
    if known != selection:
        st.session_state["selection"] = known
        write_address()
    return known


def _is_same_page() -> bool:
    """Whether the reader was on this page before; False where the browser does not tell."""
    url = st.context.url
    return url is not None and url == st.session_state.get("page_url")


def local_param(name: str) -> str | None:
    """A parameter that only this page reads; None where the address has none."""
    return st.query_params.get(name)


def set_local(name: str, value: str | None) -> None:
    """Write or remove a parameter that only this page reads."""
    if value is None:
        if name in st.query_params:
            del st.query_params[name]
    else:
        st.query_params[name] = value


def address_params() -> dict[str, str]:
    """What the address says once it is written: what all pages read, and the page's own part."""
    own = {k: v for k, v in st.query_params.to_dict().items() if k not in SHARED}
    return {**own, **_shared()}


def write_address() -> None:
    """Have the browser's address say what the reader chose.

    It costs the browser a drawing of the whole page, so it waits until a reader has what he
    asked for.
    """
    st.session_state["written"] = _shared()
    wanted = address_params()
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def _shared() -> dict[str, str]:
    shared = to_params(current_selection())
    if st.session_state.get("is_tongue_told"):
        shared["lang"] = current_tongue().value
    return shared
