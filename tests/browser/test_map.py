"""A reader plays the map by keyboard, sees it as tiles, finds a place by its Chinese name."""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.reader import PROVINCES, settle, visit
from tests.browser.running_app import running_app
from tests.dashboard_tables import write_tables

pytestmark = pytest.mark.browser

GUANGDONG = "440000"
SHADES = """code => getComputedStyle([...document.querySelectorAll("path.choroplethlocation")]
  .find(path => path.__data__.loc === code)).fill"""


@pytest.fixture(scope="module")
def two_months(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app whose records became known in January and in March 2025."""
    folder: Path = write_tables(tmp_path_factory.mktemp("data"))
    table = folder / "initiatives.parquet"
    rows = pd.read_parquet(table)
    rows.loc[rows["initiative_id"] == "i1", ["date_start", "date_end"]] = "2025-01-31"
    rows.to_parquet(table)
    with running_app(folder / "app.log", folder) as url:
        yield url


def test_the_map_plays_by_keyboard_and_the_month_stays(
    open_page: OpenPage, two_months: str
) -> None:
    page = open_page(base_url=two_months)
    visit(page, "/")
    page.get_by_text("Over time").click()
    slider = page.get_by_role("slider", name="Records known up to")
    expect(page.locator(".time-bar output")).to_have_text("All 4 records, dated or not.")
    settle(page)
    full = page.evaluate(SHADES, GUANGDONG)
    slider.focus()
    page.keyboard.press("Home")
    expect(page.locator("#map h2")).to_have_text("Beijing: 1 pledge (known by January 2025)")
    page.wait_for_function(f"([code, full]) => ({SHADES})(code) !== full", arg=[GUANGDONG, full])
    expect(page).to_have_url(re.compile("month=2025-01"))
    expect(page.locator(".ranking li")).to_have_count(1)
    expect(slider).to_be_focused()
    page.reload()
    settle(page)
    expect(page.locator(".time-bar output")).to_have_text("By January 2025: 1 of 4 records.")
    page.get_by_role("button", name="Play").click()
    expect(page.locator(".time-bar output")).to_have_text("All 4 records, dated or not.")
    expect(page.locator("#map h2")).to_have_text("Guangdong has the most: 2 pledges")
    expect(page).to_have_url(re.compile("month=all"))


def test_a_click_on_a_tile_leads_to_the_profile(page: Page) -> None:
    visit(page, "/")
    page.get_by_text("Tiles", exact=True).click()
    expect(page.locator(".bars .point")).to_have_count(34)
    box = page.locator(".cartesianlayer text").get_by_text("Hubei").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile("places.*place=420000"))
    expect(page.locator("h1")).to_contain_text("Hubei")


def test_a_search_by_the_chinese_name_leads_to_the_profile(page: Page) -> None:
    visit(page, "/?metric=funds")
    page.get_by_role("combobox", name="Find a place").fill("深圳")
    page.get_by_role("option", name="Shenzhen").click()
    expect(page).to_have_url(re.compile("places.*place=440300"))
    expect(page.locator("h1")).to_contain_text("Shenzhen")


def test_below_a_path_of_its_own_the_app_finds_its_outlines(
    open_page: OpenPage, tmp_path: Path
) -> None:
    with running_app(tmp_path / "app.log", STREAMLIT_SERVER_BASE_URL_PATH="/atlas") as url:
        page = open_page(base_url=url)
        for address in ("/", "/places?place=440000"):
            visit(page, url + address)
            expect(page.locator(PROVINCES)).not_to_have_count(0)
