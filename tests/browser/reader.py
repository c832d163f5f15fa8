"""What a reader does in the app, and what can be asked of the page then."""

import json
import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.paths import ROOT

PROVINCES = "path.choroplethlocation"
IS_DRAWN = """() => !document.querySelector('[data-testid="stSkeleton"]')
  && [...document.querySelectorAll(".stPlotlyChart")]
    .every(chart => chart.querySelector(".point, .choroplethlocation"))"""
"""No part is still a grey stand-in, and every chart has its marks."""

DRAWN_MS = 30_000
"""A page takes a fraction of it, unless the machine has other work to do."""
SETTLED = '.stApp[data-test-script-state="notRunning"]'


def visit(page: Page, address: str) -> None:
    """Open an address and wait until the page is whole."""
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the page has been drawn and nothing is running."""
    expect(page.locator("h1")).to_have_count(1, timeout=DRAWN_MS)
    page.locator(SETTLED).wait_for()
    page.wait_for_function(IS_DRAWN)


def heading(page: Page, words: str | re.Pattern[str]) -> None:
    """Wait until the main heading says some words."""
    expect(page.locator("h1")).to_have_text(words)
    settle(page)


def choose(page: Page, menu: str, option: str) -> None:
    """Pick one option of a filter's menu, and close the menu."""
    page.get_by_role("button", name=menu, exact=True).click()
    page.get_by_test_id("stPopoverBody").get_by_text(option).click()
    page.keyboard.press("Escape")


def go_to(page: Page, name: str) -> None:
    """Open a page by its link in the bar, below whichever heading it stands."""
    direct = page.get_by_test_id("stTopNavLink").get_by_text(name, exact=True)
    if direct.count():
        direct.click()
        return
    below = page.get_by_test_id("stTopNavDropdownLink").get_by_text(name, exact=True)
    for section in page.get_by_test_id("stTopNavSection").all():
        section.click()
        page.get_by_test_id("stTopNavDropdownLink").first.wait_for()
        if below.count():
            below.click()
            return
        page.keyboard.press("Escape")
        page.get_by_test_id("stTopNavDropdownLink").first.wait_for(state="hidden")
    raise AssertionError(f"no page {name} in the bar")


def province_point(page: Page, code: str) -> tuple[float, float]:
    """Where in the window to click on a province: a point of it that nothing covers, in pixels."""
    page.locator(PROVINCES).first.wait_for()
    point: list[float] = page.evaluate(
        """code => {
          const shape = [...document.querySelectorAll("path.choroplethlocation")]
            .find(path => path.__data__.loc === code);
          shape.scrollIntoView({block: "center"});
          const box = shape.getBoundingClientRect(), rings = [...document.querySelectorAll(
            ".scattergeo .point")].map(ring => ring.getBoundingClientRect());
          const isFree = (x, y) => rings.every(ring => Math.hypot(
            ring.x + ring.width / 2 - x, ring.y + ring.height / 2 - y) > ring.width / 2 + 8);
          for (let across = 0.5; across > 0; across -= 0.05)
            for (const down of [0.5, 0.4, 0.6]) {
              const x = box.x + box.width * across, y = box.y + box.height * down;
              const at = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
              if (isFree(x, y) && shape.isPointInFill(at)) return [x, y];
            }
        }""",
        code,
    )
    return point[0], point[1]


def cards(page: Page) -> Locator:
    """The evidence cards below the map, or those of the Funds page."""
    return page.locator(".cards").last.locator("> li")


def rows(table: str) -> list[dict[str, Any]]:
    """The rows of a table of the shipped data set."""
    lines = (ROOT / "data" / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def record_id(place_code: str, kind: str) -> str:
    """The id of a place's first record of a kind in the shipped data set."""
    found = (r for r in rows("initiatives") if (r["place_code"], r["kind"]) == (place_code, kind))
    return str(next(found)["initiative_id"])
