"""The parts of the Sources page: the list of documents, and one document with its claims."""

from collections.abc import Sequence

import numpy as np
import streamlit as st

from dashboard.captions.naming import document_name
from dashboard.data.record import outlines_of, present
from dashboard.frame.address import local_param
from dashboard.frame.shell import Page, heading
from dashboard.records.cards import record_lines
from dashboard.records.cite_panels import document_foot
from dashboard.records.panels import back
from dashboard.records.reading import (
    document_list,
    metadata,
    records_in,
    text_key,
    text_with_claims,
)
from dashboard.wording.marked import escaped
from dashboard.wording.words import say

DOCUMENTS_A_PAGE = 50

SCROLL_TO_ASKED = """<script>
setTimeout(() => document.querySelector(".mark.asked")?.scrollIntoView({block: "center"}), 300);
</script>"""
"""Brings the quote that was asked for into view; holds nothing that a document says."""


def list_documents(page: Page, documents: np.ndarray) -> None:
    """The documents at some places, newest first, in pages."""
    pages = -(-len(documents) // DOCUMENTS_A_PAGE)
    number = st.pagination(pages, key="document-page") if pages > 1 else 1
    first = (number - 1) * DOCUMENTS_A_PAGE
    shown = page.dataset.documents.iloc[documents[first : first + DOCUMENTS_A_PAGE]]
    counts = records_in(page.dataset, shown, page.initiatives)
    rows = page.dataset.document_rows(shown)
    st.html(document_list(rows, counts, page.selection, page.tongue))


def document_page(page: Page, document_id: str) -> None:
    """One document: its text beside what it says of itself and what was read from it.

    The filters choose among what was read; the quote that is asked for is there whatever they are.
    """
    document = page.dataset.document_row(document_id)
    asked = local_param("claim")
    quoted = [
        claim
        for claim in page.dataset.claim_rows(page.dataset.claims_in(document_id))
        if claim["claim_id"] == asked or claim["initiative_id"] in page.initiatives.index
    ]
    title = document_name(present(document["title"]), document["text"])
    back(page, "document", "source.back")
    st.html(f'<div class="lede"><h1>{escaped(title)}</h1></div>')
    text, facts = st.columns([62, 38], gap="large")
    with text:
        heading(say(page.tongue, "source.text"))
        st.html(text_key(page.tongue))
        st.html(text_with_claims(document, quoted, asked, page.selection, page.tongue))
        if asked:
            st.html(SCROLL_TO_ASKED, unsafe_allow_javascript=True)
    with facts, st.container(key="fields"):
        st.html(metadata(document, page.tongue))
        heading(say(page.tongue, "source.claims"))
        _records(page, [claim["initiative_id"] for claim in quoted])
        document_foot(page, document)


def _records(page: Page, ids: Sequence[str]) -> None:
    every = page.dataset.initiatives
    shown = every.loc[[key for key in dict.fromkeys(ids) if key in every.index]]
    records = outlines_of(page.dataset, shown)
    if records:
        st.html(record_lines(page.dataset, records, page.selection, page.tongue))
    else:
        st.html(f'<p class="note">{escaped(say(page.tongue, "source.none"))}</p>')
