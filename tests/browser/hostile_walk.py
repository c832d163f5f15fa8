"""Walks through the app as a hostile data set or address has it, and says what was taken for more
than words.

`python -m tests.browser.hostile_walk [N]` walks through all records, documents and addresses, or
every Nth; the tests walk through some.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Dialog, Page, ViewportSize, sync_playwright

from dashboard.choices.selection import PARAMS
from dashboard.frame.navigation import PAGES
from dashboard.wording.words import Tongue, say
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.reader import settle
from tests.browser.running_app import running_app
from tests.hostile_tables import STRINGS, mark, write_hostile_tables

INTRUDERS = ".inj, .katex, [onerror], [onload], [src*='out.example'], [href*='out.example']"
"""Elements that there would be only if words had been taken for HTML, Markdown or a formula."""

WORDS = Path(__file__).with_name("visible_words.js").read_text("utf-8")
POINTS = """() => [...document.querySelectorAll(".js-plotly-plot .point")]
  .map(point => point.getBoundingClientRect())
  .filter(box => box.width && box.x > 0 && box.y > 0 && box.right < innerWidth
    && box.bottom < innerHeight)
  .slice(0, 3).map(box => [box.x + box.width / 2, box.y + box.height / 2])"""
"""The middles of a few marks of charts, in the window."""
HOVER_MS = 80
"""A chart waits so long before it says what the mouse points at."""
TALL: ViewportSize = {"width": 1440, "height": 2600}
"""A window in which every chart can be pointed at."""
NAMES = {say(tongue, "app.name") for tongue in Tongue}
LOCAL = ("initiative", "document", "claim", "place", "places", "find", "month", "metric", "of",
         "view", "group", "per", "currency", "reading", "lang")  # fmt: skip
ODD = ("9999-12-31", "0001-01-01", "1990-05-05", "2025-02-30", "9" * 500, "-1", "٢٠٢٥-٠١-٠١",
       "100000", "999999", "440300,999999,x", "\x00", "\ud7ff\ue000\ufffd",
       "x" * 1000, " ", ",")  # fmt: skip
"""Values that no page knows, for parameters that hold days, codes, numbers and words."""


@dataclass
class Findings:
    """What went wrong, a line each, and how often each string was seen as it was typed."""

    troubles: list[str] = field(default_factory=list)
    seen: Counter[int] = field(default_factory=Counter)

    def look(self, page: Page, address: str) -> None:
        """Compare all words of a page with what was typed, and search it for elements."""
        words = _squashed(page.evaluate(WORDS))
        for found in re.finditer(r"·(\d{3})·", words):
            n = int(found[1])
            before = words[: found.start()]
            # A list in an address is parted at its commas, and told part by part.
            typed = STRINGS[n].rpartition(",")[2] if "?" in address else STRINGS[n]
            if before.endswith(_squashed(typed)):
                self.seen[n] += 1
            else:
                self.troubles.append(f"{address}: not as typed: {STRINGS[n]!r}: {before[-60:]!r}")
        for what in (INTRUDERS, "[data-testid=stException]"):
            if n := page.locator(what).count():
                self.troubles.append(f"{address}: {n} elements {what}")
        if page.title() not in NAMES:
            self.troubles.append(f"{address}: the page's title is {page.title()!r}")

    def watch(self, page: Page, home: str) -> None:
        """Note dialogs, errors, and requests to any other host, from now on."""

        def asked(url: str) -> None:
            if urlsplit(url).netloc != home and urlsplit(url).scheme not in ("data", "blob"):
                self.troubles.append(f"asked {url}")

        def spoke(dialog: Dialog) -> None:
            self.troubles.append(f"a dialog: {dialog.message}")
            dialog.dismiss()

        page.on("request", lambda request: asked(request.url))
        page.on("websocket", lambda socket: asked(socket.url))
        page.on("pageerror", lambda error: self.troubles.append(f"{page.url}: {error}"))
        page.on("dialog", spoke)


def pages(tongue: str) -> Iterator[str]:
    """The address of each page, and of those drawings that only a choice brings."""
    for path in PAGES.values():
        yield f"/{path}?lang={tongue}"
    for more in ("?view=tiles", "?view=yangtze", "?month=2025-03", "compare?places=110000,120000",
                 "places?place=110000", "timeline?group=place", "funds?per=person"):  # fmt: skip
        yield f"/{more}&lang={tongue}"


def records(step: int) -> Iterator[str]:
    """The address of every record, document and review, or of every so many."""
    for n in range(0, len(STRINGS), step):
        yield f"/initiatives?initiative=i{n}"
        yield f"/sources?document=d{n}&claim=c{n}"
        yield f"/review?initiative=i{n}"


def questions(step: int) -> Iterator[str]:
    """Pages that are asked for with every parameter hostile or odd, or for every so many."""
    paths = list(PAGES.values())
    names = [*PARAMS.values(), *LOCAL]
    for n, words in enumerate([*STRINGS, *ODD]):
        if n % step == 0 or n >= len(STRINGS):
            asked = dict.fromkeys(names, f"{words} {mark(n)}" if n < len(STRINGS) else words)
            if n % 2:
                # Without these the page goes on to what it shows of all records.
                asked = {k: v for k, v in asked.items() if k not in ("initiative", "document")}
            yield f"/{paths[n % len(paths)]}?{urlencode(asked)}"


def walk(page: Page, addresses: Iterable[str], findings: Findings) -> None:
    """Open each address, point at what its charts draw, and look."""
    for address in addresses:
        page.goto(address)
        settle(page)
        findings.look(page, address)
        for x, y in page.evaluate(POINTS):
            page.mouse.move(x, y)
            page.wait_for_timeout(HOVER_MS)
            findings.look(page, address)


def open_menus(page: Page, findings: Findings) -> None:
    """Open every menu and list of choices, and look at each."""
    for address in ("/", "/compare", "/review?initiative=i1", "/initiatives"):
        page.goto(address)
        settle(page)
        closed = page.locator("[data-testid=stPopover] button, [data-testid=stSelectbox] input, "
                              "[data-testid=stMultiSelect] input")  # fmt: skip
        for opener in closed.all():
            if opener.is_visible() and opener.is_enabled():
                opener.click()
                findings.look(page, address)
                page.keyboard.press("Escape")


def _squashed(words: str) -> str:
    """Without white space, which pages are free to change."""
    return "".join(words.split())


def main(step: int) -> None:
    """Walk through everything and print what was found."""
    findings = Findings()
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        data = write_hostile_tables(Path(folder))
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        with running_app(Path(folder) / "app.log", data) as url:
            page = browser.new_page(base_url=url, viewport=TALL)
            findings.watch(page, urlsplit(url).netloc)
            walk(page, (*pages("en"), *pages("zh"), *records(step), *questions(step)), findings)
            open_menus(page, findings)
        browser.close()
    print(*findings.troubles, sep="\n")
    print(f"{len(STRINGS)} strings, {len(findings.seen)} seen as typed,", end=" ")
    print(f"{sum(findings.seen.values())} times; {len(findings.troubles)} troubles")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
