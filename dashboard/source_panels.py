"""The parts of the Sources page: the list of documents, and one document with its claims."""

import pandas as pd
import streamlit as st

from dashboard.address import local_param
from dashboard.cards import record_lines
from dashboard.cite_panels import document_foot
from dashboard.marked import escaped
from dashboard.naming import document_name
from dashboard.reading import (
    document_list,
    metadata,
    text_key,
    text_with_claims,
)
from dashboard.record import present, records_of
from dashboard.record_panels import back
from dashboard.shell import Page, heading
from dashboard.words import say

DOCUMENTS_A_PAGE = 50

SCROLL_TO_ASKED = """<script>
setTimeout(() => document.querySelector(".mark.asked")?.scrollIntoView({block: "center"}), 300);
</script>"""
"""Brings the quote that was asked for into view; holds nothing that a document says."""


def list_documents(page: Page, documents: pd.DataFrame) -> None:
    """The documents, newest first, in pages."""
    claims = page.dataset.claims
    ours = claims[claims["initiative_id"].isin(page.initiatives.index)]
    counted = ours.groupby("document_id")["initiative_id"].nunique()
    counts = {str(key): int(n) for key, n in counted.items()}
    pages = -(-len(documents) // DOCUMENTS_A_PAGE)
    number = st.pagination(pages, key="document-page") if pages > 1 else 1
    first = (number - 1) * DOCUMENTS_A_PAGE
    shown = documents.iloc[first : first + DOCUMENTS_A_PAGE]
    st.html(document_list(shown, counts, page.selection, page.tongue))


def document_page(page: Page, document_id: str) -> None:
    """One document: its text beside what it says of itself and what was read from it."""
    document = page.dataset.documents.loc[[document_id]].to_dict("records")[0]
    claims = page.dataset.claims[page.dataset.claims["document_id"] == document_id]
    claims = claims[claims["initiative_id"].isin(page.initiatives.index)]
    asked = local_param("claim")
    title = document_name(present(document["title"]), document["text"])
    back(page, "document", "source.back")
    st.html(f'<div class="lede"><h1>{escaped(title)}</h1></div>')
    text, facts = st.columns([62, 38], gap="large")
    with text:
        heading(say(page.tongue, "source.text"))
        st.html(text_key(page.tongue))
        st.html(text_with_claims(document, claims, asked, page.selection, page.tongue))
        if asked:
            st.html(SCROLL_TO_ASKED, unsafe_allow_javascript=True)
    with facts, st.container(key="fields"):
        st.html(metadata(document, page.tongue))
        heading(say(page.tongue, "source.claims"))
        _claims(page, claims)
        document_foot(page, document)


def _claims(page: Page, claims: pd.DataFrame) -> None:
    ids = claims["initiative_id"].unique()
    records = records_of(page.dataset, page.dataset.initiatives.loc[ids])
    if records:
        st.html(record_lines(page.dataset, records, page.selection, page.tongue))
    else:
        st.html(f'<p class="note">{escaped(say(page.tongue, "source.none"))}</p>')
