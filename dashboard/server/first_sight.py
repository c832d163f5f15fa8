"""What readers see who choose nothing: each page's things, made before the first of them comes."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import product

from dashboard.choices.fund_scale import Currency, Per, Reading, scale_of
from dashboard.choices.grouping import Group
from dashboard.choices.map_ask import Ask
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import option_counts
from dashboard.frame.shell import Page
from dashboard.funds.sheet import FundSheet
from dashboard.map.panels import evidence_html, nation_html
from dashboard.map.sheet import Sheet
from dashboard.palette import DARK, LIGHT
from dashboard.places.every_place import listed, ranks
from dashboard.sectors.panels import matrix_shown
from dashboard.timeline.sheet import TimelineSheet
from dashboard.wording.words import Tongue

MENUS = ("provinces", "cities", "kinds", "sectors", "statuses")


def seen_first(dataset: Dataset) -> Iterator[Callable[[], object]]:
    """What makes the first page, for the reader that is likely to come first."""
    page, *_ = _pages(dataset)
    yield partial(_map, page)
    yield partial(_menus, page)


def seen_later(dataset: Dataset) -> Iterator[Callable[[], object]]:
    """What makes all pages, for each language and theme."""
    for page in _pages(dataset):
        for make in (_map, _funds, _timeline, matrix_shown, _places):
            yield partial(make, page)


def _pages(dataset: Dataset) -> list[Page]:
    return [
        Page(dataset, Selection(), tongue, palette)
        for palette, tongue in product((LIGHT, DARK), Tongue)
    ]


def _map(page: Page) -> tuple[object, ...]:
    sheet = Sheet(page, Ask(), None)
    made = (page.size, sheet.drawing, sheet.frame.rows_told, sheet.headline)
    return (*made, nation_html(sheet), evidence_html(sheet))


def _menus(page: Page) -> list[object]:
    return [option_counts(page.dataset, page.selection, name) for name in MENUS]


def _funds(page: Page) -> tuple[object, ...]:
    scale = scale_of(page.dataset.yardsticks, next(iter(Per)), next(iter(Currency)))
    sheet = FundSheet(page, scale, next(iter(Reading)))
    told = (sheet.sentences, sheet.drawing, sheet.frame.rows_told)
    return (*told, sheet.account, sheet.records)


def _timeline(page: Page) -> tuple[object, ...]:
    sheet = TimelineSheet(page, next(iter(Group)))
    return sheet.sentences, sheet.drawing, sheet.frame.rows_told, sheet.undated


def _places(page: Page) -> list[object]:
    return [listed(page, name) for name in ranks(page).lists]
