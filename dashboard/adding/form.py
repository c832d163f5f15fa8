"""The form of the Add documents page: files, a pasted text, or an address, and reading them."""

from collections.abc import Mapping

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.access.reader import can_write
from dashboard.access.signing import let_upload
from dashboard.adding.progress import telling
from dashboard.adding.reasons import aside_words
from dashboard.adding.writing import (
    MAX_CHARACTERS,
    MAX_FILES,
    MAX_MEGABYTES,
    Asked,
    from_address,
    from_file,
    from_text,
    look,
)
from dashboard.data.cached import data_folder
from dashboard.frame.shell import Page
from dashboard.wording.days import parse_day
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, count_words, say

WAYS = ("files", "text", "address")
TYPES = ("pdf", "docx", "html", "htm", "txt", "md", "eml", "xml", "zip", "gz")
ABOUT = ("title", "publisher", "published", "url")


def add_form(page: Page) -> None:
    """The ways to give documents, and the button that has them read."""
    tongue, is_off = page.tongue, not can_write()
    # The choice of a way is forgotten with the form, while what was found is looked at.
    st.session_state.setdefault("add-way", st.session_state.get("adding-way", WAYS[0]))
    with st.container(key="add-form"):
        way = st.segmented_control(
            say(tongue, "add.way"),
            WAYS,
            key="add-way",
            required=True,
            format_func=lambda one: say(tongue, f"add.way.{one}"),
            label_visibility="collapsed",
            disabled=is_off,
        )
        st.session_state["adding-way"] = way
        {"files": _files, "text": _text, "address": _address}[str(way)](tongue, is_off)
        # A file is there once it has arrived, which takes a while longer than to choose it.
        is_early = way == "files" and not st.session_state.get("add-files")
        asked = st.button(
            say(tongue, "add.read"), key="add-read", type="primary", disabled=is_off or is_early
        )
        if asked and can_write():
            _read(page, str(way))


def _files(tongue: Tongue, is_off: bool) -> None:
    note = say(tongue, "add.files.note", files=MAX_FILES, megabytes=MAX_MEGABYTES)
    choose = say(tongue, "add.files.choose")
    st.html(f'<style>:root{{--choose:"{choose}"}}</style><p class="note">{escaped(note)}</p>')
    session = get_script_run_ctx()
    if session and not is_off:
        let_upload(session.session_id)
    st.file_uploader(
        say(tongue, "add.files"),
        type=TYPES,
        accept_multiple_files=True,
        key="add-files",
        max_upload_size=MAX_MEGABYTES,
        label_visibility="collapsed",
        disabled=is_off,
    )


def _text(tongue: Tongue, is_off: bool) -> None:
    st.text_area(
        say(tongue, "add.text"),
        key="add-text",
        height=260,
        placeholder=say(tongue, "add.text.hint"),
        disabled=is_off,
    )
    st.html(f'<p class="note">{escaped(say(tongue, "add.about"))}</p>')
    for names in (ABOUT[:2], ABOUT[2:]):
        for column, name in zip(st.columns(2), names, strict=True):
            hint = say(tongue, "add.about.published.hint") if name == "published" else None
            column.text_input(
                say(tongue, f"add.about.{name}"),
                key=f"add-{name}",
                placeholder=hint,
                disabled=is_off,
            )


def _address(tongue: Tongue, is_off: bool) -> None:
    st.text_input(
        say(tongue, "add.address"),
        key="add-address",
        placeholder=say(tongue, "add.address.hint"),
        disabled=is_off,
    )


def _read(page: Page, way: str) -> None:
    """Read what the form holds, and show what was found at the next run; or say what is wrong."""
    tongue = page.tongue
    before = "add.fetching" if way == "address" else "add.reading"
    with telling(tongue, "add.comparing", before) as tell:
        asked = _asked(tongue, way)
        if not isinstance(asked, str):
            looked = look(data_folder(), page.dataset, asked, tell)
            if not isinstance(looked, str):
                st.session_state["adding"] = looked
                st.rerun()
            asked = say(tongue, "add.problem", reason=aside_words(looked, tongue))
    st.html(f'<p class="state" role="alert">{escaped(asked)}</p>')


def _asked(tongue: Tongue, way: str) -> Asked | str:
    """The documents that the form holds, or what is wrong with it."""
    form = st.session_state
    asked: Asked = []
    if way == "files":
        files = form.get("add-files") or []
        if len(files) > MAX_FILES:
            return say(tongue, "add.too_many", n=MAX_FILES)
        asked = [from_file(file.name, file.getvalue()) for file in files]
    elif way == "text" and (form.get("add-text") or "").strip():
        if len(form["add-text"]) > MAX_CHARACTERS:
            return say(tongue, "add.too_long", n=count_words(MAX_CHARACTERS, tongue))
        about = {name: (form.get(f"add-{name}") or "").strip() for name in ABOUT}
        if about["published"] and parse_day(about["published"]) is None:
            return say(tongue, "add.bad_date")
        asked = [from_text(form["add-text"], _known(about))]
    elif way == "address" and (form.get("add-address") or "").strip():
        asked = from_address(form["add-address"])
    return asked or say(tongue, "add.nothing")


def _known(about: Mapping[str, str]) -> dict[str, str]:
    return {name: words for name, words in about.items() if words}
