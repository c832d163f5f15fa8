"""The Review page: the record at hand with its evidence, and the way through the queue."""

import streamlit as st

from dashboard.access.reader import access_note
from dashboard.captions.naming import place_line, record_title
from dashboard.data.record import Record, outlines_of, record_with
from dashboard.frame.address import local_param, set_local
from dashboard.frame.shell import Page, heading, lede
from dashboard.records.detail import evidence_list, field_list, record_head
from dashboard.records.disagreement import conflict_list
from dashboard.review.queue import after
from dashboard.review.state import ReviewState
from dashboard.review.verdict import verdict_form
from dashboard.wording.marked import escaped
from dashboard.wording.words import say, say_count

MOST_LISTED = 200
"""The menu holds at most so many records of the queue, the first; the steps lead to all."""


def review_head(page: Page, state: ReviewState) -> None:
    """How many records wait, in which order; what was just done; why it is read only if it is."""
    n = len(state.waiting)
    order = say(page.tongue, "review.order") if n else say(page.tongue, "review.done")
    lede(say_count(page.tongue, "review.title", n), order)
    message = st.session_state.pop("review-message", "")
    if message:
        st.html(f'<p class="state" role="status">{escaped(message)}</p>')
    access_note(page.tongue, "review")


def current_record(page: Page, state: ReviewState) -> Record | None:
    """The record that the address asks for, else the first of the queue; None without any."""
    asked = local_param("initiative")
    first = state.waiting[0] if state.waiting else None
    found = record_with(page.dataset, asked) if asked else None
    return found or (record_with(page.dataset, first) if first else None)


def queue_walk(page: Page, state: ReviewState, record: Record) -> None:
    """Which record this is, a menu of all that wait, and the steps to the next and the last."""
    waiting = state.waiting
    key = record.initiative_id
    options = list(waiting[:MOST_LISTED])
    if key not in options:
        options.insert(0, key)
    titles = _titles(page, options)
    st.session_state["review-record"] = key
    with st.container(horizontal=True, vertical_alignment="bottom", key="review-walk"):
        st.selectbox(
            say(page.tongue, "review.record", n=len(waiting)),
            options,
            key="review-record",
            format_func=lambda one: titles.get(one, one),
            on_change=lambda: set_local("initiative", st.session_state["review-record"]),
        )
        for name, step, keys in (("previous", -1, "Alt+Left"), ("next", 1, "Alt+Right")):
            st.button(
                say(page.tongue, f"review.{name}"),
                key=f"review-{name}",
                disabled=len(options) < 2,
                shortcut=keys,
                on_click=set_local,
                args=("initiative", after(waiting if key in waiting else options, key, step)),
            )


def record_and_form(page: Page, state: ReviewState, record: Record) -> None:
    """The evidence, and beside it the form and what is recorded."""
    evidence, form = st.columns([58, 42], gap="large")
    with evidence:
        st.html(record_head(page.dataset, record, page.tongue, level=2))
        conflicts = conflict_list(page.dataset, record, page.selection, page.tongue)
        if conflicts:
            heading(say(page.tongue, "record.conflicts"))
            st.html(conflicts)
        heading(say(page.tongue, "record.evidence"))
        st.html(evidence_list(record, page.selection, page.tongue))
    with form:
        with st.container(key="verdict"):
            verdict_form(page, state, record)
        heading(say(page.tongue, "record.fields"))
        st.html(field_list(page.dataset, record, page.selection, page.tongue))


def _titles(page: Page, keys: list[str]) -> dict[str, str]:
    """By id each record's title and place."""
    records = outlines_of(page.dataset, page.dataset.initiatives.loc[keys])
    tongue = page.tongue
    return {
        one.initiative_id: f"{record_title(one, tongue)} · "
        f"{place_line(page.dataset, one.place_code, tongue)}"
        for one in records
    }
