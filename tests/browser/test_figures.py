"""A reader takes a figure along: a picture with its title and source, and an address."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.reader import heading, visit

pytestmark = pytest.mark.browser

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEAST_WIDTH_PIXELS = 1600


def saved(page: Page, button: str) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return waiting.value.path()


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/", "Guangdong has the most: 3 pledges"),
        ("/funds?lang=zh", "各有或共有不明"),
        ("/funds?lang=en", "Central government's largest"),
    ],
)
def test_a_saved_picture_carries_its_title_and_source(page: Page, address: str, title: str) -> None:
    visit(page, address)
    drawing = saved(page, "SVG").read_text(encoding="utf-8")
    assert title in drawing
    assert ("Data version" in drawing) or ("数据版本" in drawing)
    assert 'class="point' in drawing
    picture = saved(page, "PNG").read_bytes()
    assert picture.startswith(PNG_SIGNATURE)
    assert int.from_bytes(picture[16:20]) >= LEAST_WIDTH_PIXELS


def test_a_matrix_is_saved_whole_even_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    visit(page, "/sectors")
    drawing = saved(page, "SVG").read_text(encoding="utf-8")
    assert "Heilongjiang" in drawing
    assert "all pledges" in drawing


def test_the_table_behind_a_figure_is_made_when_it_is_opened(page: Page) -> None:
    visit(page, "/")
    expect(page.locator(".figure-table td")).to_have_count(0)
    page.get_by_text("Table behind the figure").click()
    cells = page.locator(".figure-table tr").filter(has_text="Guangdong").first.locator("td")
    expect(cells.first).to_have_text("Guangdong")
    expect(cells.nth(2)).to_have_text("3")
    expect(cells.nth(2)).to_have_css("text-align", "right")


def test_a_click_on_a_step_opens_its_record(page: Page) -> None:
    visit(page, "/timeline?city=440300")
    page.locator(".scatterlayer .point").first.click(force=True)
    heading(page, "Shenzhen AI and robotics fund")
    expect(page).to_have_url(re.compile("/initiatives\\?.*city=440300"))


def test_the_link_of_a_figure_leads_back_to_it(open_page: OpenPage) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    visit(page, "/?city=440300&metric=funds")
    page.get_by_role("link", name="Link", exact=True).click()
    expect(page.get_by_role("link", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith("city=440300&metric=funds#map") or copied.endswith(
        "metric=funds&city=440300#map"
    )
    other = open_page()
    visit(other, copied)
    expect(other.locator("#map h2")).to_have_text(page.locator("#map h2").inner_text())


def test_dollars_and_the_strict_total_stay_in_the_address(page: Page) -> None:
    visit(page, "/funds")
    page.get_by_role("radio", name="US dollars").click()
    expect(page.locator("h1")).to_contain_text("billion US dollars")
    page.get_by_role("radio", name="Strict").click()
    words = re.compile("counted once: 1.3[0-9] billion US dollars")
    heading(page, words)
    expect(page).to_have_url(re.compile("currency=usd&reading=strict"))
    page.reload()
    heading(page, words)
    expect(page.locator(".lede")).to_contain_text("the reference rate of 28 February 2025")


def test_a_click_on_a_fund_opens_its_quotes(page: Page) -> None:
    visit(page, "/funds?city=440300")
    page.locator(".scatterlayer .point").first.click(force=True)
    heading(page, "Shenzhen AI and robotics fund")
    expect(page.locator("blockquote").first).to_contain_text("10 billion yuan")
