"""Every page in both themes is free of what bars readers who see, hear or type otherwise.

axe-core, which comes with its package and asks no host, looks for it. All that it calls serious or
critical is a failure; a rule is never left out, and no part of a page.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from dashboard.frame.navigation import PAGES
from tests.browser.conftest import OpenPage
from tests.browser.reader import record_id, rows, visit

pytestmark = pytest.mark.browser

GRAVE = ("serious", "critical")
ADDRESSES = [
    *(f"/{path}" for path in PAGES.values()),
    f"/initiatives?initiative={record_id('440300', 'fund')}",
    f"/sources?document={rows('documents')[0]['document_id']}",
    "/places?place=440300",
    "/compare?places=110000,440300",
    "/?view=tiles",
    "/?city=440300&kind=plan",
]
"""All pages of the bar, and the views to which they lead."""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_page_bars_a_reader(open_page: OpenPage, theme: str) -> None:
    page = open_page(color_scheme=theme)
    found = []
    for address in ADDRESSES:
        visit(page, address)
        found += [(address, *fault) for fault in grave_faults(page)]
    assert found == []


def test_pale_words_and_a_picture_without_words_are_noticed(page: Page) -> None:
    visit(page, "/method")
    assert grave_faults(page) == []
    page.locator("h1").evaluate(
        """(h1, src) => {
          h1.style.color = "#e8e8e8";
          h1.append(Object.assign(new Image(), {src}));
        }""",
        "data:image/gif;base64,R0lGODlhAQABAAAAADs=",
    )
    assert {rule for rule, _, _ in grave_faults(page)} == {"color-contrast", "image-alt"}


def grave_faults(page: Page) -> list[tuple[str, str, str]]:
    """What is serious or critical on a page: the rule, where, and what would mend it."""
    return [
        (fault["id"], str(node["target"]), node["failureSummary"])
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]
