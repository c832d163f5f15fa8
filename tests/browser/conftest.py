"""The running app and a browser to look at it with.

`app_url` is the address of the app, started once. `open_page` opens a page of a headless browser
in a context of its own, `page` is one such page. Each fails its test at the end if the page wrote
an error to the console, raised one, showed a dialog, asked any other host for anything, or if the
app logged an error.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.running_app import running_app

WIDE = {"width": 1440, "height": 900}


class OpenPage(Protocol):
    """Opens a page; keywords are those of a browser context, and `base_url` another app's."""

    def __call__(self, **context: Any) -> Page:
        """The page, 1440 by 900 unless told, relative addresses leading to the app."""


@pytest.fixture(scope="session")
def app_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that holds everything the running app printed."""
    return tmp_path_factory.mktemp("app") / "app.log"


@pytest.fixture(scope="session")
def app_url(app_log: Path) -> Iterator[str]:
    """The address of the running app, without a slash at the end."""
    with running_app(app_log) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chrome or Chromium."""
    executable = find_chromium()
    if executable is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=ARGUMENTS, env=dict(os.environ)
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, app_url: str, app_log: Path) -> Iterator[OpenPage]:
    """Opens pages that are watched until the test ends."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def opened(**context: Any) -> Page:
        settings = {"base_url": app_url, "viewport": WIDE, "locale": "en-GB", **context}
        contexts.append(browser.new_context(**settings))
        page = contexts[-1].new_page()
        _note_troubles(page, settings["base_url"], troubles)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []
    log = app_log.read_text(encoding="utf-8", errors="replace")
    assert [line for line in log.splitlines() if '"level": "error"' in line] == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A new page of the app."""
    return open_page()


def _note_troubles(page: Page, home: str, troubles: list[str]) -> None:
    """Fill the list with what goes wrong on the page, one line each."""
    home_address = urlsplit(home).netloc

    def note_request(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != home_address:
            troubles.append(f"asked another host: {url}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(f"console: {message.text} {message.location}")

    page.on("request", lambda request: note_request(request.url))
    page.on("websocket", lambda websocket: note_request(websocket.url))
    page.on("pageerror", lambda error: troubles.append(f"error on the page: {error}"))
    page.on("dialog", lambda dialog: troubles.append(f"dialog: {dialog.message}"))
    page.on("console", note_message)
