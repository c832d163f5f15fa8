"""The Sources page: the documents behind a selection, and any one with its claims marked."""

from dashboard.address import local_param
from dashboard.headline import documents_behind
from dashboard.record_panels import missing
from dashboard.shell import Page, is_empty, lede, show_page
from dashboard.source_panels import document_page, list_documents
from dashboard.words import say, say_count


def draw(page: Page) -> None:
    """All but the filters."""
    asked = local_param("document")
    if asked:
        if asked in page.dataset.documents.index:
            document_page(page, asked)
        else:
            missing(page, "source.missing", asked)
        return
    if is_empty(page):
        return
    documents = documents_behind(page.dataset, page.initiatives)
    lede(
        say(
            page.tongue,
            "sources.title",
            records=say_count(page.tongue, "records", page.size),
            documents=say_count(page.tongue, "source.documents", len(documents)),
        )
    )
    list_documents(page, documents)


show_page(draw)
