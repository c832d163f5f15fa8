"""The foot of a record or document: its citation to copy, and the way to report an error."""

import streamlit as st

from dashboard.access.reader import can_write
from dashboard.choices.links import href
from dashboard.data.dataset import Row
from dashboard.data.record import Record
from dashboard.frame.download_panel import app_address, reader_today
from dashboard.frame.shell import Page, heading
from dashboard.records.citation import Visit, cite_document, cite_record, error_report
from dashboard.wording.marked import escaped
from dashboard.wording.words import say


def record_foot(page: Page, record: Record) -> None:
    """A record's citation, and a text that reports an error in it."""
    visit = _visit(page)
    _citation(page, cite_record(record, visit))
    with st.expander(say(page.tongue, "report.open"), key="report"):
        st.html(f'<p class="note">{escaped(say(page.tongue, "report.note"))}</p>')
        st.code(error_report(page.dataset, record, visit), language=None, wrap_lines=True)
        if can_write():
            link = href("review", page.selection, page.tongue, initiative=record.initiative_id)
            words = escaped(say(page.tongue, "report.correct"))
            st.html(f'<p class="note"><a href="{escaped(link)}">{words}</a></p>')


def document_foot(page: Page, document: Row) -> None:
    """A document's citation."""
    _citation(page, cite_document(document, _visit(page)))


def _citation(page: Page, text: str) -> None:
    heading(say(page.tongue, "cite.heading"), say(page.tongue, "cite.note"))
    st.code(text, language=None, wrap_lines=True)


def _visit(page: Page) -> Visit:
    return Visit(app_address(), reader_today(), page.dataset.version, page.tongue)
