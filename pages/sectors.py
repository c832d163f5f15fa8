"""The Sectors page: which province names which sector how often."""

from dashboard.sector_panels import sector_chart, sector_sentences
from dashboard.sector_view import sector_view
from dashboard.shell import Page, is_empty, lede, show_page


def draw(page: Page) -> None:
    """All but the filters."""
    if is_empty(page):
        return
    view = sector_view(page.dataset, page.initiatives, page.tongue)
    lede(*sector_sentences(view, page.tongue))
    sector_chart(page, view)


show_page(draw)
