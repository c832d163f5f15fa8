"""The Sources page: the documents behind a selection, and any one with its claims marked."""

import streamlit as st

from dashboard.address import local_param
from dashboard.headline import documents_behind
from dashboard.record_panels import missing
from dashboard.shell import lede, open_page, stop_if_empty
from dashboard.source_panels import document_page, list_documents
from dashboard.words import say, say_count

page = open_page()
asked = local_param("document")
if asked:
    if asked in page.dataset.documents.index:
        document_page(page, asked)
    else:
        missing(page, "source.missing", asked)
    st.stop()
stop_if_empty(page)
documents = documents_behind(page.dataset, page.initiatives)
lede(
    say(
        page.tongue,
        "sources.title",
        records=say_count(page.tongue, "records", len(page.initiatives)),
        documents=say_count(page.tongue, "source.documents", len(documents)),
    )
)
list_documents(page, documents)
