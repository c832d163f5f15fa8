"""What readers see who choose nothing: each page's things, made before the first of them comes."""

from collections.abc import Callable, Iterator
from itertools import product

from dashboard.dataset import Dataset
from dashboard.map_ask import Ask
from dashboard.map_panels import evidence_html, nation_html
from dashboard.map_sheet import Sheet
from dashboard.narrowing import option_counts
from dashboard.palette import DARK, LIGHT
from dashboard.selection import Selection
from dashboard.shell import Page
from dashboard.words import Tongue

MENUS = ("provinces", "cities", "kinds", "sectors", "statuses")


def sights(dataset: Dataset) -> Iterator[Callable[[], object]]:
    """What makes them, those first that are likely to be asked for first."""
    for palette, tongue in product((LIGHT, DARK), Tongue):
        page = Page(dataset, Selection(), tongue, palette)
        yield lambda page=page: _map(page)  # type: ignore[misc]
    yield lambda: [option_counts(dataset, Selection(), name) for name in MENUS]


def _map(page: Page) -> tuple[object, ...]:
    sheet = Sheet(page, Ask(), None)
    made = (page.size, sheet.drawing, sheet.frame, sheet.frame.rows_told)
    return (*made, sheet.headline, nation_html(sheet), evidence_html(sheet))
