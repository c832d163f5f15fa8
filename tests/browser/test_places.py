"""From the list of places to a profile, from there to a city, and two places side by side."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import heading, settle, visit

pytestmark = pytest.mark.browser


def test_a_place_is_found_opened_and_followed_to_its_city(page: Page) -> None:
    visit(page, "/places")
    page.get_by_label("Find a place").fill("guang dong")
    page.keyboard.press("Enter")
    expect(page.locator(".ranking.places li")).to_have_count(1)
    page.locator(".ranking.places").get_by_text("Guangdong").click()
    heading(page, "Guangdong 广东省")
    page.locator(".ranking.places").get_by_text("Shenzhen").click()
    heading(page, "Shenzhen 深圳市")
    page.get_by_role("link", name="City in Guangdong").click()
    heading(page, "Guangdong 广东省")


def test_two_places_are_compared_down_to_the_quote_and_the_address_says_which(page: Page) -> None:
    visit(page, "/places?place=440300")
    page.get_by_role("link", name="Compare with other places").click()
    heading(page, re.compile("choose another place"))
    page.get_by_label("Two to four places").fill("beij")
    page.get_by_role("option", name="Beijing 北京市").click()
    heading(page, "Shenzhen and Beijing, side by side")
    assert "places=440300%2C110000" in page.url
    page.reload()
    heading(page, "Shenzhen and Beijing, side by side")
    settle(page)
    page.get_by_role("link", name="see in text").first.click()
    expect(page.locator("mark.amount").first).to_be_visible()
