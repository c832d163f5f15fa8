"""What documents, their names and addresses say is shown as typed and never run."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.reader import visit
from tests.browser.running_app import running_app
from tests.dashboard_tables import HOSTILE, HOSTILE_PATH, HOSTILE_TITLE, write_tables

pytestmark = pytest.mark.browser

QUOTE = "<script>alert(1)</script> $x$ :red[hot]"
UNHEARD = f"{HOSTILE_TITLE} unheard"
"""Words that no record holds, so that the page says which filter to loosen."""
FOREIGN = "main img, main .katex, main b:text-is('Title'), main i:text-is('Paper')"
"""Elements that there would be only if words had been taken for HTML, Markdown or a formula.

A script that ran would show a dialog."""


@pytest.fixture(scope="module")
def hostile_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app that shows a hostile data set."""
    folder = tmp_path_factory.mktemp("hostile")
    with running_app(folder / "app.log", write_tables(folder)) as url:
        yield url


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/", ["$1", "& more."]),
        ("/initiatives?initiative=i5", [QUOTE]),
        ("/initiatives?initiative=i2", [HOSTILE_TITLE, "The <i>Paper</i>", "& more."]),
        ("/sources?document=d2&claim=c6", [HOSTILE_TITLE, HOSTILE_PATH, *HOSTILE.splitlines()]),
        (f"/initiatives?initiative={quote(QUOTE)}", [QUOTE]),
        (f"/?q={quote(QUOTE)}", [f"“{QUOTE}” ×"]),
        (f"/?city=440300&q={quote(HOSTILE_TITLE)}", [f"“{HOSTILE_TITLE}” ×"]),
        (f"/?city=440300&q={quote(UNHEARD)}", [f"Drop “{UNHEARD}”"]),
    ],
)
def test_words_are_shown_as_typed(
    open_page: OpenPage, hostile_app: str, address: str, words: list[str]
) -> None:
    page = open_page(base_url=hostile_app)
    visit(page, address)
    for said in words:
        expect(page.locator(".stMain")).to_contain_text(said)
    assert page.locator(FOREIGN).count() == 0
    assert page.title() == "China AI Hub Atlas"
