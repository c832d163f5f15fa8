"""Each page, wide and narrow, light and dark, in English and Chinese: whole and in bounds."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import OpenPage
from tests.browser.reader import go_to, heading, record_id, rows, settle, visit

pytestmark = pytest.mark.browser

BETWEEN = (1000, 720)
"""Pixels: a tablet, and a desk's window at 200 %."""
SIZES: dict[str, ViewportSize] = {
    "desk": {"width": 1440, "height": 900},
    "phone": {"width": 390, "height": 844},
}
PAPER = {"light": "rgb(251, 250, 247)", "dark": "rgb(20, 24, 29)"}
HEADINGS = {
    "/": ("by the central government.", "另有中央政府"),
    "/funds": ("Local funds stated: 10 to 20 billion yuan.", "合计100亿至200亿元。"),
    "/timeline": ("9 initiatives: 3 proposed", "9个项目：提出3个"),
    "/sectors": ("sectors are named.", "个领域。"),
    "/places": ("have made a pledge", "作出承诺"),
    "/places?place=440000": ("Guangdong 广东省", "广东 Guangdong"),
    "/compare": ("Which places", "要对比哪些地区"),
    "/compare?places=440000,110000": ("Guangdong and Beijing", "广东、北京对比"),
    "/initiatives": ("initiatives", "个项目"),
    "/sources": ("from 2 documents", "出自2 篇文献"),
    f"/initiatives?initiative={record_id('440300', 'fund')}": ("Shenzhen AI", "深圳人工智能"),
    f"/sources?document={rows('documents')[0]['document_id']}": ("“", "“"),
    "/?city=440300&kind=plan": ("No record matches", "没有同时符合"),
}
"""What the main heading of each page says, in English and Chinese."""

OVERFLOW_PIXELS = """() => Math.max(...[document.documentElement, document.querySelector(".stMain")]
  .map(part => part.scrollWidth - part.clientWidth))"""


@pytest.mark.parametrize("tongue", ["en", "zh"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_are_whole_and_in_bounds(open_page: OpenPage, theme: str, tongue: str) -> None:
    page = open_page(color_scheme=theme)
    for address, words in HEADINGS.items():
        page.set_viewport_size(SIZES["desk"])
        visit(page, f"{address}{'&' if '?' in address else '?'}lang={tongue}")
        expect(page.locator("h1")).to_contain_text(words[tongue == "zh"])
        expect(page.locator(".stApp")).to_have_css("background-color", PAPER[theme])
        assert page.evaluate(OVERFLOW_PIXELS) <= 0, address
        for width in BETWEEN:
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_function(f"() => ({OVERFLOW_PIXELS})() <= 0")
        page.set_viewport_size(SIZES["phone"])
        expect(page.locator(".st-key-filters-toggle")).to_be_visible()
        page.wait_for_function(f"() => ({OVERFLOW_PIXELS})() <= 0")
        expect(page.get_by_test_id("stException")).to_have_count(0)
        expect(page.locator("body")).not_to_contain_text("Traceback")


def test_a_phone_reaches_every_page_and_the_filters(open_page: OpenPage) -> None:
    page = open_page(viewport=SIZES["phone"])
    visit(page, "/?city=440300")
    page.get_by_role("button", name="Filters (1)").click()
    expect(page.get_by_role("button", name="Sector")).to_be_visible()
    for name, words in [("Funds", "Local funds stated: 10 billion yuan."), ("Sources", "1 record")]:
        page.locator(".st-key-narrow-navigation").get_by_text(name, exact=True).click()
        expect(page.locator("h1")).to_contain_text(words)
        settle(page)


def test_a_chinese_browser_gets_chinese_and_may_choose_english(open_page: OpenPage) -> None:
    page = open_page(locale="zh-CN")
    visit(page, "/funds?city=440300")
    heading(page, "地方基金公布规模合计100亿元。")
    assert "lang=" not in page.url
    page.get_by_role("button", name="English").click()
    heading(page, "Local funds stated: 10 billion yuan.")
    expect(page).to_have_url(re.compile("lang=en"))
    page.reload()
    heading(page, "Local funds stated: 10 billion yuan.")
    go_to(page, "Map")
    heading(page, "1 pledge in Shenzhen.")
    assert "lang=en" in page.url


def test_the_language_changes_in_place_and_goes_along(page: Page) -> None:
    visit(page, "/?city=440300")
    page.get_by_role("button", name="中文").click()
    heading(page, "深圳1项承诺。")
    go_to(page, "基金")
    heading(page, "地方基金公布规模合计100亿元。")
    assert "lang=zh" in page.url


def test_a_record_on_paper_has_its_quotes_and_no_controls(page: Page) -> None:
    visit(page, f"/initiatives?initiative={record_id('440300', 'fund')}&kind=fund")
    expect(page.get_by_role("button", name="Province")).to_be_visible()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    expect(page.locator("blockquote").first).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("button", name="Province")).to_be_hidden()
    expect(page.get_by_role("button", name="中文")).to_be_hidden()
    page.wait_for_function(f"() => ({OVERFLOW_PIXELS})() <= 0")
