"""Takes the pictures in `docs/` from the app on the shipped data: `python -m scripts.screenshots`.

Needs the Chrome or Chromium of the browser tests.
"""

import json
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.reader import visit
from tests.browser.running_app import ROOT, running_app

WIDTH_PIXELS = 1440


def pictures() -> dict[str, tuple[str, int]]:
    """The name of each picture → the address that it shows, and its height in pixels."""
    return {
        "map": ("/", 1010),
        "record": (f"/initiatives?initiative={contested_record()}", 1130),
        "funds": ("/funds", 880),
    }


def contested_record() -> str:
    """The id of the first record on which sources disagree; of the first where none is so."""
    lines = (ROOT / "data" / "initiatives.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return str(next((r for r in records if r["conflicts"]), records[0])["initiative_id"])


def take(browser: Browser, home: str, folder: Path) -> None:
    """Write all pictures into a folder."""
    for name, (address, height) in pictures().items():
        page = browser.new_page(
            base_url=home,
            viewport={"width": WIDTH_PIXELS, "height": height},
            color_scheme="light",
            locale="en-GB",
        )
        visit(page, address)
        page.screenshot(path=folder / f"{name}.png", animations="disabled")
        page.close()


def main() -> None:
    """Start the app and a browser, take the pictures, stop both."""
    executable = find_chromium()
    if executable is None:
        sys.exit(MISSING)
    with (
        tempfile.TemporaryDirectory() as scratch,
        running_app(Path(scratch) / "app.log") as home,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        take(browser, home, ROOT / "docs")
        browser.close()


if __name__ == "__main__":
    main()
