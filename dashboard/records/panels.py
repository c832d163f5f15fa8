"""The record page, put together, and what is shown where there is no such record."""

from datetime import date

import streamlit as st

from dashboard.data.cached import data_folder
from dashboard.data.record import Record, record_with
from dashboard.data.redirects import heirs
from dashboard.frame.address import set_local
from dashboard.frame.shell import Page, heading, lede
from dashboard.records.cite_panels import record_foot
from dashboard.records.detail import evidence_list, field_list, record_head
from dashboard.records.disagreement import conflict_list
from dashboard.records.life import life_list, parts_lines
from dashboard.wording.marked import escaped
from dashboard.wording.words import say, say_count


def open_record(page: Page, asked: str) -> None:
    """The record with an id, or the one that now holds what stood under it."""
    record = record_with(page.dataset, asked)
    moved = [] if record else heirs(data_folder(), asked)
    found = record or (record_with(page.dataset, moved[0]) if moved else None)
    if found is None:
        missing(page, "record.missing", asked)
        return
    if moved:
        words = say_count(page.tongue, "record.moved", len(moved), id=asked)
        st.html(f'<p class="state" role="status">{escaped(words)}</p>')
    record_page(page, found)


def record_page(page: Page, record: Record) -> None:
    """One record: fields beside the evidence, conflicts between the two on a phone."""
    back(page, "initiative", "record.back")
    st.html(record_head(page.dataset, record, page.tongue))
    evidence, fields = st.columns([62, 38], gap="large")
    with evidence:
        conflicts = conflict_list(page.dataset, record, page.selection, page.tongue)
        if conflicts:
            heading(say(page.tongue, "record.conflicts"))
            st.html(conflicts)
        heading(say(page.tongue, "life.title"))
        st.html(life_list(record, page.selection, page.tongue, date.today()))
        heading(say(page.tongue, "record.evidence"))
        st.html(evidence_list(record, page.selection, page.tongue))
    with fields, st.container(key="fields"):
        heading(say(page.tongue, "record.fields"))
        st.html(field_list(page.dataset, record, page.selection, page.tongue))
        ties = parts_lines(page.dataset, record, page.selection, page.tongue)
        if ties:
            st.html(ties)
        record_foot(page, record)


def back(page: Page, param: str, words: str) -> None:
    """A button that leaves the record or document for the list."""
    st.button(
        f"← {say(page.tongue, words)}",
        key=f"back-{param}",
        type="tertiary",
        on_click=leave,
        args=(param,),
    )


def leave(param: str) -> None:
    """Forget which record, document and claim the address asks for."""
    set_local(param, None)
    set_local("claim", None)


def missing(page: Page, words: str, asked: str) -> None:
    """Say that the data set has nothing under an id that the address asks for."""
    param = words.split(".")[0]
    names = {"record": "initiative", "source": "document", "place": "place"}
    back(page, names[param], f"{param}.back")
    lede(say(page.tongue, words, id=asked))
