"""The workshop and Method: whole at both sizes; a decision that changes a total and back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from etl.pipeline import build
from tests.browser.conftest import OpenPage
from tests.browser.reader import go_to, settle, visit
from tests.browser.running_app import running_app
from tests.paths import ROOT

pytestmark = pytest.mark.browser

SIZES: dict[str, ViewportSize] = {
    "desk": {"width": 1440, "height": 900},
    "phone": {"width": 390, "height": 844},
}
HEADINGS = {
    "/add": ("Read a document of your own", "识读您自己的文献"),
    "/review": ("wait for review", "待审核"),
    "/changes": ("No change so far", "尚无变动"),
    "/method": ("How the records are made", "记录如何得来"),
}
OVERFLOW_PIXELS = """() => Math.max(...[document.documentElement, document.querySelector(".stMain")]
  .map(part => part.scrollWidth - part.clientWidth))"""
LOCAL_TOTAL = "Local funds stated: 10 to 20 billion yuan."


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set of the shipped documents, built for these tests."""
    folder = tmp_path_factory.mktemp("workshop")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    build([folder / "seeds"], folder / "data")
    shutil.copy(ROOT / "data" / "accuracy.json", folder / "data")
    return folder / "data"


@pytest.fixture(scope="module")
def workshop(data: Path) -> Iterator[str]:
    """The address of an app that shows that data set."""
    with running_app(data.parent / "app.log", data) as url:
        yield url


@pytest.mark.parametrize("tongue", ["en", "zh"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_are_whole_and_in_bounds(
    open_page: OpenPage, workshop: str, theme: str, tongue: str
) -> None:
    page = open_page(base_url=workshop, color_scheme=theme)
    for address, words in HEADINGS.items():
        for size in SIZES.values():
            page.set_viewport_size(size)
            visit(page, f"{address}?lang={tongue}")
            expect(page.locator("h1")).to_contain_text(words[tongue == "zh"])
            page.wait_for_function(f"() => ({OVERFLOW_PIXELS})() <= 0")
            expect(page.get_by_test_id("stException")).to_have_count(0)


def test_every_page_is_found_below_its_heading(open_page: OpenPage, workshop: str) -> None:
    page = open_page(base_url=workshop)
    visit(page, "/")
    for name, words in [
        ("Add documents", "Read a document"),
        ("Review", "wait for review"),
        ("Changes", "No change so far"),
        ("Method", "How the records are made"),
        ("Funds", "Local funds stated"),
    ]:
        go_to(page, name)
        expect(page.locator("h1")).to_contain_text(words)
        settle(page)


def test_a_corrected_amount_changes_the_total_until_it_is_undone(
    open_page: OpenPage, workshop: str
) -> None:
    page = open_page(base_url=workshop)
    visit(page, "/review?city=440300")
    expect(page.locator(".record h2")).to_contain_text("Shenzhen")
    page.get_by_role("radio", name="Correct").or_(
        page.get_by_role("button", name="Correct", exact=True)
    ).first.click()
    page.get_by_label("Its value").fill("12,000,000,000")
    page.get_by_label("Why").fill("a slip in the translation")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").first).to_contain_text("It applies at the next build")
    page.get_by_role("button", name="Rebuild now from").click()
    expect(page.get_by_text("The data set was rebuilt.")).to_be_visible()
    _expect_total(page, "Local funds stated: 12 to 22 billion yuan.")
    visit(page, "/changes")
    differences = page.locator(".difference")
    expect(differences.filter(has_text="10,000,000,000 → 12,000,000,000")).to_have_count(1)
    feed = page.request.get("/changes.atom")
    assert feed.headers["content-type"].startswith("application/atom+xml")
    visit(page, "/review")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Nobody has decided anything yet.")).to_be_visible()
    page.get_by_role("button", name="Rebuild now from").click()
    expect(page.get_by_text("The data set was rebuilt.")).to_be_visible()
    _expect_total(page, LOCAL_TOTAL)


def test_behind_a_proxy_it_is_read_only(open_page: OpenPage, workshop: str) -> None:
    page = open_page(base_url=workshop, extra_http_headers={"X-Forwarded-For": "203.0.113.7"})
    visit(page, "/review")
    expect(page.get_by_text("Read only:")).to_be_visible()
    expect(page.get_by_role("button", name="Save decision")).to_be_disabled()


def _expect_total(page: Page, words: str) -> None:
    visit(page, "/funds")
    expect(page.locator("h1")).to_have_text(words)
