"""Adding a document in the browser: read, discarded, saved, on the map, removed again."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from etl.pipeline import build
from tests.browser.conftest import OpenPage
from tests.browser.reader import settle, visit
from tests.browser.running_app import running_app
from tests.browser.test_workshop import OVERFLOW_PIXELS, SIZES
from tests.paths import ROOT

pytestmark = pytest.mark.browser

ARTICLE = (
    "Wuhu set up a 3 billion yuan AI fund for robotics on 5 March 2025, officials said.\n"
    "The city's government expects the first investments before the end of the year.\n"
    "<img src=x onerror=alert(1)> $x^2$ :red[hot] **bold**\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data set of the shipped documents, built for this test."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    build([tmp_path / "seeds"], tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def app(data: Path) -> Iterator[str]:
    """The address of an app that shows that data set."""
    with running_app(data.parent / "app.log", data) as url:
        yield url


def test_an_article_is_read_discarded_saved_and_removed(
    open_page: OpenPage, app: str, data: Path
) -> None:
    page = open_page(base_url=app)
    added = data.parent / "data-added"
    _read(page, ARTICLE)
    found = page.locator(".found")
    expect(found).to_contain_text("New")
    expect(found).to_contain_text("3 billion yuan")
    expect(page.locator(".text mark.amount, .text .amount mark")).to_have_text("3 billion yuan")
    expect(page.locator(".text")).to_contain_text("<img src=x onerror=alert(1)> $x^2$ :red[hot]")
    page.set_viewport_size(SIZES["phone"])
    page.wait_for_function(f"() => ({OVERFLOW_PIXELS})() <= 0")
    page.set_viewport_size(SIZES["desk"])
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_role("status")).to_contain_text("Nothing was kept")
    assert not added.exists()
    _expect_places(page, 0)

    _read(page, ARTICLE)
    page.get_by_role("button", name="Save this document").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Saved.")
    assert len([path for path in added.iterdir() if path.suffix == ".txt"]) == 1
    _expect_places(page, 1)

    visit(page, "/add")
    page.get_by_role("button", name="Remove").press("Enter")
    page.get_by_role("button", name="Remove this document").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Removed")
    expect(page.get_by_text("No document has been added yet.")).to_be_visible()
    assert not added.exists()
    _expect_places(page, 0)


def test_a_dropped_file_that_can_not_be_read_says_why(open_page: OpenPage, app: str) -> None:
    page = open_page(base_url=app)
    page.route("**/upload_file/**", _arrive_late)
    visit(page, "/add?lang=zh")
    expect(page.get_by_role("button", name="开始识读")).to_be_disabled()
    files = [
        {"name": "<b>扫描</b>.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 broken"},
        {"name": "wuhu.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()},
    ]
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(files)  # type: ignore[arg-type]
    expect(page.get_by_text("wuhu.txt")).to_be_visible()
    page.get_by_role("button", name="开始识读").click()
    page.get_by_role("button", name="放弃").wait_for()
    expect(page.locator(".aside")).to_contain_text("<b>扫描</b>.pdf")
    expect(page.locator(".aside")).to_contain_text("文件损坏")
    expect(page.locator("h1")).to_have_text("1 篇新文献中有 1 条记录")


def _arrive_late(route: Route) -> None:
    """What is sent reaches the app a while after it was chosen, as on a slow line."""
    time.sleep(1)
    route.continue_()


def _read(page: Page, text: str) -> None:
    visit(page, "/add")
    page.get_by_role("radio", name="Text").or_(
        page.get_by_role("button", name="Text", exact=True)
    ).first.click()
    page.get_by_label("Its address").wait_for()
    settle(page)
    page.get_by_label("The text").fill(text)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Discard").wait_for()
    expect(page.locator("h1")).to_have_text("1 record in 1 new document")
    settle(page)


def _expect_places(page: Page, n: int) -> None:
    """How often the added article's city stands in the list of places beside the map."""
    visit(page, "/")
    expect(page.locator(".ranking a", has_text="Anhui")).to_have_count(n)
