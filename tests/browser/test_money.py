"""What the pages say of the money: nothing counted twice, nothing hidden, the nation's apart."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import cards, record_id, visit

pytestmark = pytest.mark.browser

BEIJING, SHENZHEN = "110000", "440300"


@pytest.mark.parametrize("place", [BEIJING, SHENZHEN])
def test_the_disagreement_shows_both_readings_with_their_words(page: Page, place: str) -> None:
    visit(page, f"/initiatives?initiative={record_id(place, 'fund')}")
    conflict = page.locator(".conflicts")
    own = conflict.locator(".rival").filter(has_text="this place's own")
    unclear = conflict.locator(".rival").filter(has_text="own or shared: unclear")
    expect(own.locator("blockquote")).to_contain_text("their own funds, at 10 billion yuan")
    expect(unclear.locator("blockquote")).to_contain_text("launched a 10 billion yuan")
    for side in (own, unclear):
        expect(side.get_by_role("link", name="see in text")).to_be_visible()


def test_the_way_from_the_map_to_the_disagreement_and_to_the_text(page: Page) -> None:
    visit(page, f"/?city={SHENZHEN}")
    cards(page).get_by_role("link", name="1 conflict").click()
    expect(page.locator(".conflicts")).to_be_visible()
    page.locator(".rival").first.get_by_role("link", name="see in text").click()
    expect(page.locator(".mark.asked").first).to_be_in_viewport()
    expect(page.locator(".mark.asked", has_text="10 billion yuan").first).to_be_visible()


def test_the_total_of_local_funds_is_ten_to_twenty_billion(page: Page) -> None:
    visit(page, "/funds")
    expect(page.locator("h1")).to_have_text("Local funds stated: 10 to 20 billion yuan.")
    account = page.locator(".account")
    expect(account).to_contain_text("10 billion yuan if every sum that may be shared is counted")
    expect(account).to_contain_text("20 billion yuan on the widest reading")
    expect(account).to_contain_text("1 fund of the central government, which is never added")


def test_the_national_fund_is_beside_the_map_and_on_no_province(page: Page) -> None:
    visit(page, "/?metric=funds")
    panel = page.locator(".national")
    expect(panel.locator(".sum")).to_have_text("1 trillion yuan")
    expect(panel.locator("mark")).to_have_text("1 trillion yuan")
    ranked = page.locator(".ranking li").all_inner_texts()
    with_funds = {line.split("\n")[0] for line in ranked if "billion" in line}
    assert with_funds == {"Beijing", "Guangdong"}
    assert not any("trillion" in line for line in ranked)
    expect(page.locator(".key")).not_to_contain_text("trillion")


def test_the_fund_chart_compares_the_local_funds_with_the_national_one(page: Page) -> None:
    visit(page, "/funds")
    chart = page.locator(".stPlotlyChart")
    for words in ("Beijing  10 billion yuan", "Shenzhen  10 billion yuan", "1 trillion yuan"):
        expect(chart).to_contain_text(words)
    local_and_national = 2 + 1
    expect(chart.locator(".scatterlayer .point")).to_have_count(local_and_national)
