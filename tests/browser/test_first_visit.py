"""A reader opens the app, asks about Shenzhen and Hubei, and passes the address on."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.reader import (
    PROVINCES,
    cards,
    choose,
    go_to,
    heading,
    province_point,
    record_id,
    settle,
    visit,
)

pytestmark = pytest.mark.browser

SHENZHEN, HUBEI, GUANGDONG = "440300", "420000", "440000"
UNITS = 34

OWN_FUNDS = "set up their own funds, at 10 billion yuan"
ONE_FUND = "launched a 10 billion yuan (US$1.4 billion) fund"
"""What the two seed documents say of the funds of Beijing and Shenzhen."""


def test_choosing_shenzhen_shows_its_fund_with_the_words_of_both_sources(page: Page) -> None:
    visit(page, "/")
    choose(page, "City", "Shenzhen (1)")
    heading(page, "1 pledge in Shenzhen.")
    card = cards(page)
    expect(card).to_have_count(1)
    expect(card).to_contain_text("Fund")
    expect(card.locator(".sum")).to_have_text("10 billion yuan")
    assert [mark.inner_text() for mark in card.locator("mark").all()] == ["10 billion yuan"] * 2
    quotes = " ".join(card.locator("blockquote").all_inner_texts())
    assert OWN_FUNDS in quotes
    assert ONE_FUND in quotes


def test_shenzhen_stays_chosen_on_every_page(page: Page) -> None:
    visit(page, f"/?city={SHENZHEN}")
    for name, words in [
        ("Funds", "Local funds stated: 10 billion yuan."),
        ("Initiatives", "1 initiative"),
        ("Sources", "1 record, from 2 documents"),
        ("Map", "1 pledge in Shenzhen."),
    ]:
        go_to(page, name)
        heading(page, words)
        expect(page.get_by_role("button", name="Shenzhen ×")).to_be_visible()
        assert f"city={SHENZHEN}" in page.url


def test_a_click_on_hubei_leads_to_its_profile_and_the_plan_of_wuhan(page: Page) -> None:
    visit(page, "/?kind=plan")
    page.mouse.click(*province_point(page, HUBEI))
    expect(page).to_have_url(re.compile(f"places.*place={HUBEI}"))
    settle(page)
    assert "kind=plan" in page.url
    expect(page.locator("h1")).to_contain_text("Hubei")
    card = cards(page)
    expect(card).to_have_count(1)
    for sector in ("health", "education", "law"):
        expect(card.locator(".facts")).to_contain_text(sector)
    expect(card.locator("blockquote")).to_contain_text("health care, education and law")


def test_a_click_needs_no_movement_before(page: Page) -> None:
    visit(page, "/")
    at = province_point(page, HUBEI)
    page.mouse.move(*at)
    page.reload()
    settle(page)
    assert province_point(page, HUBEI) == pytest.approx(at, abs=2)
    page.mouse.down()
    page.mouse.up()
    expect(page).to_have_url(re.compile(f"place={HUBEI}"))


@pytest.mark.parametrize(
    "address",
    [
        f"/funds?province={GUANGDONG}&lang=zh",
        "/initiatives?sector=education&q=plan",
        f"/initiatives?initiative={record_id(SHENZHEN, 'fund')}&province={GUANGDONG}",
    ],
)
def test_an_address_shows_another_browser_the_same(
    page: Page, open_page: OpenPage, address: str
) -> None:
    visit(page, address)
    other = open_page()
    visit(other, page.url)
    assert other.url == page.url
    for part in ("h1", ".st-key-chips", ".stMainBlockContainer"):
        seen = page.locator(part).inner_text()
        expect(other.locator(part)).to_have_text(seen or "nothing", use_inner_text=True)


def test_what_was_clicked_together_can_be_passed_on(page: Page, open_page: OpenPage) -> None:
    visit(page, "/")
    choose(page, "Kind", "Fund (3)")
    heading(page, "2 pledges in 2 places, and 1 by the central government.")
    page.locator(".st-key-switch-metric").get_by_text("Fund total").click()
    expect(page).to_have_url(re.compile("metric=funds"))
    settle(page)
    other = open_page()
    visit(other, page.url)
    heading(other, "2 pledges in 2 places, and 1 by the central government.")
    for part in (".st-key-map-head", ".key", ".ranking", ".cards >> nth=-1"):
        seen = page.locator(part).inner_text()
        expect(other.locator(part)).to_have_text(seen or "nothing", use_inner_text=True)


def _undo_by_chip(page: Page) -> None:
    page.get_by_role("button", name="Fund ×").click()


def _undo_by_reset(page: Page) -> None:
    page.get_by_role("button", name="Reset all").click()


@pytest.mark.parametrize("undo", [_undo_by_chip, _undo_by_reset, Page.go_back])
def test_a_filter_that_was_taken_off_stays_off(page: Page, undo: Callable[[Page], Any]) -> None:
    visit(page, "/?lang=en")
    choose(page, "Kind", "Fund (3)")
    expect(page).to_have_url(re.compile("kind=fund"))
    settle(page)
    undo(page)
    expect(page).not_to_have_url(re.compile("kind"))
    settle(page)
    page.get_by_role("button", name="中文").click()
    heading(page, "6地7项承诺，另有中央政府2项。")
    expect(page).not_to_have_url(re.compile("kind"))
    choose(page, "进展", "提出")
    expect(page).to_have_url(re.compile("status=proposed"))
    expect(page).not_to_have_url(re.compile("kind"))


def test_the_map_draws_every_unit(page: Page) -> None:
    visit(page, "/")
    expect(page.locator(PROVINCES)).to_have_count(UNITS)
    boxes = page.locator(PROVINCES).evaluate_all(
        "shapes => shapes.map(s => s.getBoundingClientRect()).map(b => [b.width, b.height])"
    )
    frame = page.locator(".st-key-map-frame").bounding_box()
    assert frame is not None
    assert all(width > 1 and height > 1 for width, height in boxes)
    # A ring that runs the wrong way round fills the whole frame instead of its province.
    assert max(width for width, _ in boxes) < 0.6 * frame["width"]
    assert sum(width * height for width, height in boxes) > 0.5 * frame["width"] * frame["height"]
