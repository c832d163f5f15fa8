"""The Sectors page: which province names which sector how often."""

from dashboard.frame.figure_frame import show_figure
from dashboard.frame.shell import Page, is_empty, lede, show_page
from dashboard.sectors.panels import matrix_shown


def draw(page: Page) -> None:
    """All but the filters."""
    if is_empty(page):
        return
    shown = matrix_shown(page)
    lede(*shown.sentences)
    show_figure(page, shown.frame, shown.matrix)


show_page(draw)
