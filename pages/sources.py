"""The Sources page: the documents behind a selection, and any one with its claims marked."""

from dashboard.captions.headline import documents_behind
from dashboard.frame.address import local_param
from dashboard.frame.shell import Page, is_empty, lede, show_page
from dashboard.records.panels import missing
from dashboard.records.source_panels import document_page, list_documents
from dashboard.wording.words import say, say_count


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
