"""A reader takes a selection along, and finds a place among many and the way back."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.demo_documents import write_demo
from tests.browser.conftest import OpenPage
from tests.browser.reader import rows, settle, visit
from tests.browser.running_app import running_app

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app with hundreds of invented records in all provinces."""
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder)
    with running_app(folder / "app.log", folder / "data") as url:
        yield url


def saved(page: Page, button: str) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return waiting.value.path()


def chips(page: Page) -> Locator:
    return page.locator(".st-key-chips button:visible")


def says(page: Page, words: str) -> None:
    """Wait for a heading; while a filter goes, the one before stays for a moment below it."""
    expect(page.locator("h1").first).to_have_text(words)
    settle(page)


def test_what_is_downloaded_opens_with_the_rows_of_the_view(page: Page) -> None:
    visit(page, "/initiatives?province=440000")
    page.get_by_role("button", name="Download", exact=True).click()
    frame = pd.read_csv(saved(page, "CSV"), encoding="utf-8-sig")
    book = openpyxl.load_workbook(BytesIO(saved(page, "Excel workbook").read_bytes()))
    keys = [str(cell.value) for cell in book.worksheets[0]["A"]][1:]
    expected = [r["initiative_id"] for r in rows("initiatives") if r["province_code"] == "440000"]
    assert list(frame["initiative_id"]) == keys
    assert sorted(keys) == sorted(expected)
    assert frame["quote"].notna().all()
    link = page.get_by_role("link", name="The same as JSON").get_attribute("href")
    answer = page.request.get(f"/{link}").json()
    assert [one["initiative_id"] for one in answer["initiatives"]] == keys


def test_a_place_is_found_among_many_and_back_undoes_it(open_page: OpenPage, crowded: str) -> None:
    page = open_page(base_url=crowded)
    visit(page, "/initiatives")
    everything = page.locator("h1").inner_text()
    page.get_by_role("button", name="City", exact=True).click()
    page.get_by_test_id("stPopoverBody").get_by_role("combobox").fill("guangd")
    page.get_by_role("option", name="Guangdong: all of it").click()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(chips(page)).to_have_text(["Guangdong ×", "Reset all"])
    expect(page.locator("h1")).not_to_have_text(everything)
    settle(page)
    assert page.url.endswith("?province=440000&lang=en")
    page.go_back()
    says(page, everything)
    page.go_forward()
    expect(chips(page)).to_have_text(["Guangdong ×", "Reset all"])
    chips(page).last.click()
    says(page, everything)
    assert page.url.endswith("/initiatives?lang=en")
