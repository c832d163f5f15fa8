"""The documents that were added earlier: what each gave, and taking it away again."""

import numpy as np
import pyarrow.compute as pc
import streamlit as st

from dashboard.access.reader import can_write
from dashboard.adding.progress import telling
from dashboard.adding.reasons import aside_words
from dashboard.adding.writing import added, place_of_added, remove
from dashboard.captions.naming import document_name
from dashboard.choices.links import href
from dashboard.data.cached import data_folder
from dashboard.data.dataset import Dataset, Row
from dashboard.data.record import present
from dashboard.frame.shell import Page, heading
from dashboard.running.service_log import tell
from dashboard.wording.marked import escaped
from dashboard.wording.words import say, say_count


def added_list(page: Page) -> None:
    """Each file that was added, with its documents and a button to remove it."""
    folder = data_folder()
    kept = added(folder)
    note = say(page.tongue, "add.list.note", folder=place_of_added(folder))
    with st.container(key="added"):
        heading(say(page.tongue, "add.list"), note if kept and can_write() else "")
        if not kept:
            st.html(f'<p class="note">{escaped(say(page.tongue, "add.list.none"))}</p>')
        for one in kept:
            _line(page, one.path.name, documents_of(page.dataset, one.shown))


def documents_of(dataset: Dataset, path: str) -> list[Row]:
    """The documents that come from a file: itself, or what is in the archive."""
    paths = dataset.tables.documents.table["path"]
    is_inside = pc.or_(pc.equal(paths, path), pc.starts_with(paths, f"{path}!/"))
    return dataset.tables.documents.rows(np.flatnonzero(is_inside.to_numpy()))


def document_lines(page: Page, name: str, documents: list[Row]) -> str:
    """The documents of a file as links with the number of their records, as HTML."""
    tongue = page.tongue
    lines = []
    for row in documents:
        key = row["document_id"]
        n = page.dataset.claims_in(key)["initiative"].nunique()
        link = href("sources", page.selection, tongue, document=key)
        title = title_of(name, [row])
        count = escaped(say_count(tongue, "records", n))
        lines.append(
            f'<a href="{escaped(link)}">{escaped(title)}</a> <span class="note">{count}</span>'
        )
    waiting = f'<span class="note">{escaped(say(tongue, "add.list.unread"))}</span>'
    shown = "<br>".join(lines) or waiting
    return f'<p class="decision">{shown}<br><span class="source">{escaped(name)}</span></p>'


def title_of(name: str, documents: list[Row]) -> str:
    """What a file is called: its one document's title, else the file's name."""
    if len(documents) != 1:
        return name
    return document_name(present(documents[0]["title"]), documents[0]["text"])


def _line(page: Page, name: str, documents: list[Row]) -> None:
    tongue = page.tongue
    with st.container(horizontal=True, vertical_alignment="center", key=f"added-{name}"):
        st.html(document_lines(page, name, documents))
        with st.popover(say(tongue, "add.remove"), disabled=not can_write()):
            st.html(f'<p class="note">{escaped(say(tongue, "add.remove.sure"))}</p>')
            if st.button(say(tongue, "add.remove.yes"), key=f"remove-{name}") and can_write():
                _remove(page, name, title_of(name, documents))


def _remove(page: Page, name: str, title: str) -> None:
    tongue = page.tongue
    with telling(tongue, "add.building") as progress:
        problem = remove(data_folder(), name, progress)
    tell("document removed", ok=problem is None)
    reason = aside_words(problem, tongue) if problem else ""
    st.session_state["add-message"] = (
        say(tongue, "add.problem", reason=reason)
        if problem
        else say(tongue, "add.removed", name=title)
    )
    st.rerun()
