"""Takes the pictures in `docs/` of every page: `python -m scripts.screenshots`.

The shipped data is pictured; pages that it leaves almost empty are pictured on the demonstration
data, and only where the line that calls it invented is in the picture. Needs the Chrome or Chromium
of the browser tests.
"""

import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, expect, sync_playwright

from scripts.demo_documents import DEMO, write_demo
from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.reader import visit
from tests.browser.running_app import running_app
from tests.paths import ROOT

WIDTH_PIXELS = 1440
PATIENCE_MS = 60_000
"""How long a page may take to be whole: a busy machine is no fault of the page."""

Pictures = Mapping[str, tuple[str, int]]
"""The name of each picture → the address that it shows, and its height in pixels."""

INVENTED: Pictures = {
    "timeline": ("/timeline?province=440000", 1000),
    "sectors": ("/sectors", 1000),
    "demo": ("/", 1140),
}
"""What is pictured on the demonstration data."""


def pictures() -> Pictures:
    """What is pictured on the shipped data."""
    return {
        "map": ("/", 1140),
        "funds": ("/funds", 880),
        "places": ("/places?place=440300", 1100),
        "compare": ("/compare?places=110000,440300", 1000),
        "initiatives": ("/initiatives", 760),
        "record": (f"/initiatives?initiative={contested_record()}", 1130),
        "sources": (f"/sources?document={longest_document()}", 1000),
        "add": ("/add", 760),
        "review": ("/review", 1000),
        "changes": ("/changes", 500),
        "method": ("/method", 1000),
    }


def contested_record() -> str:
    """The id of the first record on which sources disagree; of the first where none is so."""
    records = _rows("initiatives")
    return str(next((r for r in records if r["conflicts"]), records[0])["initiative_id"])


def longest_document() -> str:
    """The id of the document with the longest text."""
    return str(max(_rows("documents"), key=lambda row: len(row["text"]))["document_id"])


def take(browser: Browser, home: str, wanted: Pictures, *, is_invented: bool) -> None:
    """Write pictures into `docs/`; fails where the line on invented data is not as it should be."""
    for name, (address, height) in wanted.items():
        page = browser.new_page(
            base_url=home,
            viewport={"width": WIDTH_PIXELS, "height": height},
            color_scheme="light",
            locale="en-GB",
        )
        visit(page, address)
        label = page.locator(".invented")
        expect(label).to_have_count(int(is_invented))
        if is_invented:
            expect(label).to_be_in_viewport(ratio=1)
        page.screenshot(path=ROOT / "docs" / f"{name}.png", animations="disabled")
        page.close()


def main() -> None:
    """Start the app on either data set and a browser, take the pictures, stop them."""
    executable = find_chromium()
    if executable is None:
        sys.exit(MISSING)
    expect.set_options(timeout=PATIENCE_MS)
    write_demo(ROOT / DEMO)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        log = Path(scratch) / "app.log"
        with running_app(log) as home:
            take(browser, home, pictures(), is_invented=False)
        with running_app(log, ROOT / DEMO / "data") as home:
            take(browser, home, INVENTED, is_invented=True)
        browser.close()


def _rows(table: str) -> list[dict[str, Any]]:
    lines = (ROOT / "data" / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


if __name__ == "__main__":
    main()
