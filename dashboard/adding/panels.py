"""The Add documents page: what was just done, what was found, and keeping or discarding it."""

import streamlit as st

from dashboard.access.reader import access_note, can_write
from dashboard.adding.form import add_form
from dashboard.adding.progress import telling
from dashboard.adding.reasons import aside_words
from dashboard.adding.results import (
    aside_list,
    copy_note,
    found_words,
    fresh_document,
    fresh_text,
    fresh_title,
    more_note,
    passages,
    record_list,
    source_words,
)
from dashboard.adding.writing import Looked, save
from dashboard.data.cached import data_folder
from dashboard.frame.shell import Page, heading, lede
from dashboard.records.reading import text_key
from dashboard.running.service_log import tell
from dashboard.wording.marked import escaped
from dashboard.wording.words import say, say_count

MOST_DOCUMENTS = 20
"""An archive may hold thousands; so many are shown with their texts."""


def add_documents(page: Page) -> None:
    """The form; or once documents were read, what was found in them."""
    looked: Looked | None = st.session_state.get("adding")
    if looked is None:
        lede(say(page.tongue, "add.title"), say(page.tongue, "add.note"))
        _state(page)
        add_form(page)
    else:
        lede(*found_words(looked.found, page.tongue))
        _state(page)
        _keep_or_not(page, looked)
        _findings(page, looked)


def _state(page: Page) -> None:
    """What was just done, and why the page is read only where it is."""
    message = st.session_state.pop("add-message", "")
    if message:
        st.html(f'<p class="state" role="status">{escaped(message)}</p>')
    access_note(page.tongue, "add")


def _keep_or_not(page: Page, looked: Looked) -> None:
    tongue, n = page.tongue, len(looked.found.fresh)
    with st.container(horizontal=True, key="add-decide"):
        if n:
            label = say_count(tongue, "add.save", n)
            if st.button(label, key="add-save", type="primary", disabled=not can_write()):
                _save(page, looked)
        label = say(tongue, "add.discard" if n else "add.back")
        st.button(label, key="add-discard", on_click=_discard, args=(page,))


def _save(page: Page, looked: Looked) -> None:
    """Keep the documents and build; the page then starts over with what was done."""
    if not can_write():
        return
    tongue = page.tongue
    with telling(tongue, "add.building") as progress:
        problem = save(data_folder(), looked, progress)
    tell("documents added", documents=len(looked.found.fresh), ok=problem is None)
    if problem:
        words = say(tongue, "add.problem", reason=aside_words(problem, tongue))
    else:
        words = say_count(tongue, "add.saved", len(looked.found.fresh))
        _forget()
    st.session_state["add-message"] = words
    st.rerun()


def _discard(page: Page) -> None:
    had_any = bool(st.session_state["adding"].givens)
    _forget()
    if had_any:
        st.session_state["add-message"] = say(page.tongue, "add.discarded")


def _forget() -> None:
    """Nothing of what was read stays in the session, nor what was typed or uploaded."""
    for key in [k for k in st.session_state if str(k).startswith("add-") and k != "add-way"]:
        del st.session_state[key]
    del st.session_state["adding"]


def _findings(page: Page, looked: Looked) -> None:
    found = looked.found
    aside = aside_list(page, found)
    if aside:
        heading(say(page.tongue, "add.found.aside"))
        st.html(aside)
    for document_id in found.fresh[:MOST_DOCUMENTS]:
        _document(page, looked, document_id)
    more = more_note(len(found.fresh) - MOST_DOCUMENTS, page.tongue)
    if more:
        st.html(more)


def _document(page: Page, looked: Looked, document_id: str) -> None:
    """One document: its text with what proves the records, and the records beside it."""
    found, tongue = looked.found, page.tongue
    document = fresh_document(found, document_id)
    with st.container(key=f"fresh-{document_id}"):
        heading(fresh_title(document), source_words(document, tongue))
        note = copy_note(page, found, document_id)
        if note:
            st.html(note)
        text, records = st.columns([58, 42], gap="large")
        with text:
            st.html(text_key(tongue))
            st.html(fresh_text(found, document, tongue))
            passed = passages(found, document, tongue)
            if passed:
                st.html(passed)
        with records:
            heading(say(tongue, "add.records"))
            st.html(record_list(page, found, document_id))
