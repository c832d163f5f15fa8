"""The Sectors page: which province names which sector how often."""

from dashboard.sector_panels import sector_chart, sector_sentences
from dashboard.sector_view import sector_view
from dashboard.shell import lede, open_page, stop_if_empty

page = open_page()
stop_if_empty(page)
view = sector_view(page.dataset, page.initiatives, page.tongue)
lede(*sector_sentences(view, page.tongue))
sector_chart(page, view)
