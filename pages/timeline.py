"""The Timeline page: when initiatives were proposed, announced, launched, paid out, cancelled."""

from dashboard.shell import Page, is_empty, lede, show_page
from dashboard.switches import switched
from dashboard.timeline_panels import timeline_chart, undated_list
from dashboard.timeline_view import Group, stage_sentences, timeline_view


def draw(page: Page) -> None:
    """All but the filters."""
    if is_empty(page):
        return
    group = switched("group", Group)
    view = timeline_view(page.dataset, page.initiatives, group, page.tongue)
    lede(*stage_sentences(view, page.initiatives, page.tongue))
    timeline_chart(page, view, group)
    undated_list(page, view)


show_page(draw)
