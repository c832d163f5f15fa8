"""The running app and a browser to look at it with.

`app_url` is the address of the app, started once; `page` a new page of a headless browser, which
fails its test at the end if the page wrote an error to the console, raised one, or asked any
other host for anything.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import MISSING, find_chromium

_ROOT = Path(__file__).resolve().parents[2]
_START_LIMIT_SECONDS = 60

_BROWSER_ARGUMENTS = [
    "--no-sandbox",  # Chromium's own sandbox refuses to run as root, as in a container
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def _start(port: int, log: Path) -> subprocess.Popen[bytes]:
    options = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    with log.open("wb") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", *flags],
            cwd=_ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def _is_healthy(url: str) -> bool:
    try:
        with urlopen(f"{url}/_stcore/health", timeout=5) as response:
            return bool(response.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False


def _wait_until_healthy(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    give_up = time.monotonic() + _START_LIMIT_SECONDS
    while not _is_healthy(url):
        if server.poll() is not None or time.monotonic() > give_up:
            pytest.fail(f"The app did not start:\n{log.read_text(errors='replace')}")
        time.sleep(0.1)


@pytest.fixture(scope="session")
def app_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that holds everything the running app printed."""
    return tmp_path_factory.mktemp("app") / "app.log"


@pytest.fixture(scope="session")
def app_url(app_log: Path) -> Iterator[str]:
    """The address of the running app, without a slash at the end."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    server = _start(port, app_log)
    try:
        _wait_until_healthy(server, url, app_log)
        yield url
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chrome or Chromium."""
    executable = find_chromium()
    if executable is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=_BROWSER_ARGUMENTS, env=dict(os.environ)
        )
        yield browser
        browser.close()


def _note_troubles(page: Page, home: str) -> list[str]:
    """A list that fills with what goes wrong on the page, one line each."""
    troubles: list[str] = []
    home_address = urlsplit(home).netloc

    def note_request(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != home_address:
            troubles.append(f"asked another host: {url}")

    page.on("request", lambda request: note_request(request.url))
    page.on("websocket", lambda websocket: note_request(websocket.url))
    page.on("pageerror", lambda error: troubles.append(f"error on the page: {error}"))
    page.on(
        "console",
        lambda message: (
            troubles.append(f"console: {message.text}") if message.type == "error" else None
        ),
    )
    return troubles


@pytest.fixture
def page(browser: Browser, app_url: str) -> Iterator[Page]:
    """A new page, 1440 by 900, in a context of its own; relative addresses lead to the app."""
    context = browser.new_context(base_url=app_url, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    troubles = _note_troubles(page, app_url)
    yield page
    context.close()
    assert troubles == []
