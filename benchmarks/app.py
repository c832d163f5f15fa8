"""The app as a reader feels it: how long after a click on a filter the new map is there.

Beside the app, at each size of the data set, a bare Streamlit page that has the same map ready and
only shows it (the floor), and a Dash page that makes the same map of the same data (the peer). All
are driven by the same browser on the same machine, which the servers share.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from playwright.sync_api import Browser, Locator, Page

from benchmarks.figure import Figure
from benchmarks.many import multiply
from benchmarks.painted import CLICKS, Reader, Waited, browser
from scripts.demo_documents import write_demo
from tests.browser.running_app import ROOT, free_port, running

MOST = 100_000
SMALLEST, FACTOR = 1_000, 100
LIMITS = {100_000: 1.3, 1_000_000: 2.0}
"""By the number of initiatives the most that the app may need of what the floor needs."""

MOST_KILOBYTES = 150
MOST_WARM_SECONDS = 1.0

STREAMLIT = ("-m", "streamlit", "run")
OPTIONS = ("--server.headless=true", "--server.fileWatcherType=none", "--server.address=127.0.0.1")


def figures(most: int) -> Iterator[Figure]:
    """At 1,000 initiatives and a hundredfold, or at `most`: waits, bytes, start, memory."""
    with TemporaryDirectory(prefix="atlas-bench-") as folder, browser() as opened:
        write_demo(Path(folder))
        for size in _sizes(most):
            data = Path(folder) / str(size)
            multiply(Path(folder) / "data", data, size)
            yield from _at(size, data, opened)


def _sizes(most: int) -> list[int]:
    return sorted({min(SMALLEST, most), min(SMALLEST * FACTOR, most), most})


def _at(size: int, data: Path, opened: Browser) -> Iterator[Figure]:
    name = f"{size:,} initiatives: "
    with _serving(ROOT / "app.py", data) as (url, server):
        reader = Reader(opened)
        yield Figure(f"{name}first page of a new server", reader.open(url), "s")
        warm = reader.follow("Funds", ".st-key-figure-fund-sizes .point")
        yield Figure(f"{name}another page", warm, "s", at_most=MOST_WARM_SECONDS)
        yield Figure(f"{name}memory of the server", _megabytes(server), "MB")
        app, app_cpu = _filtered(reader, url, server)
    with _serving(_bare_page(data.parent), data) as (url, server):
        floor, floor_cpu = _filtered(Reader(opened), url, server)
    yield Figure(f"{name}filter to map, bare page (floor)", floor.painted, "ms")
    yield Figure(f"{name}filter to map, app", app.painted, "ms")
    yield Figure(f"{name}app to floor", app.painted / floor.painted, at_most=LIMITS.get(size))
    yield Figure(f"{name}filter to the last change, app to floor", app.settled / floor.settled)
    yield Figure(f"{name}received at a filter", app.received / 1000, "kB", at_most=MOST_KILOBYTES)
    yield Figure(f"{name}server's processor time at a filter", app_cpu, "ms")
    yield Figure(f"{name}the same of the bare page", floor_cpu, "ms")
    yield from _peer(name, data, opened, app)


def _peer(name: str, data: Path, opened: Browser, app: Waited) -> Iterator[Figure]:
    if find_spec("dash") is None:
        print("  (Dash is not installed: left out)", flush=True)
        return
    command = ("-m", "benchmarks.dash_page", "{port}")
    with _served(command, data) as (url, _):
        reader = Reader(opened)
        reader.open(url)
        peer = reader.filter(reader.page.locator("#kinds").get_by_text("Fund"))
    yield Figure(f"{name}filter to map, Dash (peer)", peer.painted, "ms")
    yield Figure(f"{name}app to peer", app.painted / peer.painted)


def _bare_page(folder: Path) -> Path:
    """The floor's script beside what Streamlit serves: it looks for that beside the script."""
    script = folder / "bare_page.py"
    if not script.exists():
        shutil.copyfile(ROOT / "benchmarks" / "bare_page.py", script)
        (folder / "static").symlink_to(ROOT / "static")
    return script


def _filtered(reader: Reader, url: str, server: psutil.Process) -> tuple[Waited, float]:
    """The waits at a filter, and the milliseconds of processor time that the server took for one.

    That time is the same on a busy machine.
    """
    reader.open(url)
    option = _option(reader.page)
    before = _cpu_seconds(server)
    waited = reader.filter(option)
    return waited, 1000 * (_cpu_seconds(server) - before) / CLICKS


def _cpu_seconds(server: psutil.Process) -> float:
    used = server.cpu_times()
    return float(used.user + used.system)


def _option(page: Page) -> Locator:
    """The option "Fund" of the menu of kinds, which is opened."""
    page.get_by_test_id("stPopover").get_by_role("button", name="Kind").click()
    return page.get_by_test_id("stPopoverBody").get_by_text(re.compile("^Fund")).first


@contextmanager
def _serving(script: Path, data: Path) -> Iterator[tuple[str, psutil.Process]]:
    """A Streamlit script; its address and its process."""
    with _served((*STREAMLIT, str(script), "--server.port={port}", *OPTIONS), data) as found:
        yield found


@contextmanager
def _served(arguments: tuple[str, ...], data: Path) -> Iterator[tuple[str, psutil.Process]]:
    port = free_port()
    command = [sys.executable, *(part.format(port=port) for part in arguments)]
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "ATLAS_DATA": str(data), "PYTHONPATH": paths}
    log = data.with_suffix(".log")
    with running(command, port, log, cwd=ROOT, env=environment) as url:
        yield url, psutil.Process().children()[-1]


def _megabytes(server: psutil.Process) -> float:
    return float(server.memory_info().rss) / 1e6
