"""How long a reader waits: from a click on a filter to the new map, in a headless browser."""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Locator, sync_playwright

from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.reader import go_to

CLICKS = 12
"""Every other one takes the filter off again; the first two are not counted."""

QUIET_MILLISECONDS = 500
"""A page that has not changed for so long is settled."""

WAIT_MILLISECONDS = 120_000

BINARY, BASE64_SHARE = 2, 0.75
"""Frames of this opcode are told in base64, of which three quarters are their own bytes."""

WATCH = """() => {
  const values = () => {
    const map = document.querySelector(".js-plotly-plot");
    const drawn = map?.querySelectorAll("path.choroplethlocation").length;
    const {z, text, hovertext} = map?.data?.[0] ?? {};
    return drawn ? JSON.stringify([z, text, hovertext]) : null;
  };
  const watch = window.watch = {before: values(), clicked: null, painted: null, changed: null};
  document.addEventListener("click", event => {
    if (watch.clicked === null) watch.clicked = event.timeStamp;
  }, {capture: true, once: true});
  new MutationObserver(() => { watch.changed = performance.now(); })
    .observe(document.body, {childList: true, subtree: true, attributes: true,
                             characterData: true});
  const look = () => {
    const now = values();
    if (watch.clicked !== null && now !== null && now !== watch.before)
      requestAnimationFrame(() => { watch.painted = performance.now(); });
    else requestAnimationFrame(look);
  };
  look();
}"""
"""Notes when the next click comes, when the map then shows other values, and the last change."""

IS_SETTLED = f"""() => window.watch.painted !== null
  && performance.now() - window.watch.changed > {QUIET_MILLISECONDS}"""

IS_DRAWN = """() => document.querySelector(".js-plotly-plot .point, path.choroplethlocation")
  && !document.querySelector('[data-testid="stSkeleton"]')"""


@dataclass(frozen=True, slots=True)
class Waited:
    """Milliseconds from a click to the new map and to the last change; bytes sent."""

    painted: float
    settled: float
    received: float


def medians(waits: Sequence[Waited]) -> Waited:
    """What clicks took, each figure for itself."""
    return Waited(*(median(column) for column in zip(*map(astuple, waits), strict=True)))


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chrome or Chromium; RuntimeError where there is none."""
    executable = find_chromium()
    if executable is None:
        raise RuntimeError(MISSING)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=executable, args=ARGUMENTS, env=dict(os.environ)
        )
        yield opened
        opened.close()


class Reader:
    """A page in the browser, and the bytes that it has received."""

    def __init__(self, browser: Browser) -> None:
        self.page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="en-GB")
        self.page.set_default_timeout(WAIT_MILLISECONDS)
        self.received = 0.0
        wire = self.page.context.new_cdp_session(self.page)
        wire.send("Network.enable")
        wire.on("Network.dataReceived", lambda told: self._add(told["dataLength"]))
        wire.on("Network.webSocketFrameReceived", self._add_frame)

    def open(self, url: str) -> float:
        """Go to an address; the seconds until its chart is drawn."""
        started = time.perf_counter()
        self.page.goto(url)
        self.page.wait_for_function(IS_DRAWN)
        return time.perf_counter() - started

    def follow(self, name: str, mark: str) -> float:
        """Go to another page of the app; the seconds until it has what a selector finds."""
        started = time.perf_counter()
        go_to(self.page, name)
        self.page.wait_for_selector(mark)
        return time.perf_counter() - started

    def filter(self, option: Locator) -> Waited:
        """The waits at an option of a filter, clicked again and again."""
        return medians([self.click(option) for _ in range(CLICKS)][2:])

    def click(self, option: Locator) -> Waited:
        """The waits at one click."""
        before = self.received
        self.page.evaluate(WATCH)
        option.click()
        self.page.wait_for_function(IS_SETTLED)
        watch = self.page.evaluate("window.watch")
        painted, settled = (watch[name] - watch["clicked"] for name in ("painted", "changed"))
        return Waited(painted, settled, self.received - before)

    def _add(self, size: float) -> None:
        self.received += size

    def _add_frame(self, told: dict[str, Any]) -> None:
        frame = told["response"]
        is_binary = frame["opcode"] == BINARY
        self._add(len(frame["payloadData"]) * (BASE64_SHARE if is_binary else 1))
