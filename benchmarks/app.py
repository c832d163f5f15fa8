"""The app as a reader feels it: how long after a click on a filter the new map is there.

Beside the app, at each size of the data set, a bare Streamlit page that has the same figures ready
and only shows them (the floor), one that shows the map alone, and a Dash page that makes the same
map of the same data (the peer). All are driven by the same browser on the same machine, which the
servers share.
"""

import asyncio
import os
import re
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psutil
from playwright.sync_api import Browser

from benchmarks.figure import Figure
from benchmarks.many import multiply
from benchmarks.painted import CLICKS, Reader, Waited, browser, medians
from benchmarks.visits import visits
from scripts.demo_documents import write_demo
from scripts.stress import stress
from tests.browser.running_app import free_port, running
from tests.paths import ROOT

MOST = 100_000
SMALLEST, FACTOR = 1_000, 100
LIMITS = {100_000: 1.3, 1_000_000: 2.0}
"""By the number of initiatives the most that the app may need of what the floor needs."""

MOST_KILOBYTES = 150

NEVER_CHOSEN = ("Subsidy", "Plan", "Subsidy", "Infrastructure", "Subsidy", "Plan")
"""Clicks, each of which makes a selection of kinds that none before it made."""

SESSIONS, SESSIONS_SECONDS = 50, 30.0

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
        yield Figure(f"{name}another page", warm, "s")
        yield from visits(name, reader)
        yield Figure(f"{name}memory of the server", _megabytes(server), "MB")
        with (
            _serving(_bare("bare_page.py", data.parent), data) as floor,
            _serving(_bare("bare_map.py", data.parent), data) as alone,
        ):
            app = Clicked(reader, url, server)
            bare = Clicked(Reader(opened), *floor)
            yield from _beside(name, app, bare, Clicked(Reader(opened), *alone), LIMITS.get(size))
            yield from _anew(name, app, bare)
        yield from _crowd(name, url, server)
    yield from _peer(name, data, opened, app)


class Clicked:
    """A page with its filter of kinds opened, what clicks on it took, and its server."""

    def __init__(self, reader: Reader, url: str, server: psutil.Process) -> None:
        self.reader, self.server = reader, server
        self.waits: list[Waited] = []
        self.processor_ms: list[float] = []
        reader.open(url)
        reader.page.get_by_test_id("stPopover").get_by_role("button", name="Kind").click()

    def click(self, kind: str) -> None:
        """Choose a kind, or no more; the server's processor time is the same if it is busy."""
        options = self.reader.page.get_by_test_id("stPopoverBody")
        before = _cpu_seconds(self.server)
        self.waits.append(self.reader.click(options.get_by_text(re.compile(f"^{kind}")).first))
        self.processor_ms.append(1000 * (_cpu_seconds(self.server) - before))

    @property
    def medians(self) -> Waited:
        """Without the first two clicks, for which everything is new."""
        return medians(self.waits[2:])


def _beside(
    name: str, app: Clicked, bare: Clicked, alone: Clicked, at_most: float | None
) -> Iterator[Figure]:
    """All clicked in turns, so that what else the machine does slows all."""
    for _ in range(CLICKS):
        for page in (bare, app, alone):
            page.click("Fund")
    floor, waited, least = bare.medians, app.medians, alone.medians
    yield Figure(f"{name}filter to map, bare page (floor)", floor.painted, "ms")
    yield Figure(f"{name}filter to map, bare page of the map alone", least.painted, "ms")
    yield Figure(f"{name}filter to map, app", waited.painted, "ms")
    yield Figure(f"{name}app to floor", waited.painted / floor.painted, at_most=at_most)
    yield Figure(f"{name}app to the map alone", waited.painted / least.painted)
    yield Figure(f"{name}filter to the last change, app to floor", waited.settled / floor.settled)
    kilobytes = waited.received / 1000
    yield Figure(f"{name}received at a filter", kilobytes, "kB", at_most=MOST_KILOBYTES)
    spent = median(app.processor_ms[2:])
    yield Figure(f"{name}server's processor time at a filter", spent, "ms")
    yield Figure(f"{name}the same of the bare page", median(bare.processor_ms[2:]), "ms")


def _anew(name: str, app: Clicked, bare: Clicked) -> Iterator[Figure]:
    """Selections that nobody made before: nothing of them is kept."""
    known = len(app.waits)
    for kind in NEVER_CHOSEN:
        app.click(kind)
    painted = medians(app.waits[known:]).painted
    yield Figure(f"{name}first time chosen: filter to map", painted, "ms")
    yield Figure(f"{name}first time chosen: app to floor", painted / bare.medians.painted)
    spent = median(app.processor_ms[known:])
    yield Figure(f"{name}first time chosen: server's processor time", spent, "ms")


def _crowd(name: str, url: str, server: psutil.Process) -> Iterator[Figure]:
    """Many sessions at once, each going from page to page with changing filters."""
    address, alone = url.replace("http", "ws", 1) + "/_stcore/stream", _megabytes(server)
    with ThreadPoolExecutor(1) as thread:
        # On a thread of its own, for this one has the browser's loop of events.
        task = stress(address, server.pid, SESSIONS, SESSIONS_SECONDS)
        report = thread.submit(asyncio.run, task).result()
    crowd = f"{name}{SESSIONS} sessions: "
    yield Figure(f"{crowd}a page, median", median(report.milliseconds), "ms")
    yield Figure(f"{crowd}failures", sum(report.troubles.values()), at_most=0)
    more = max(report.memory) / 1e6 - alone
    yield Figure(f"{crowd}memory for each", more / SESSIONS, "MB")


def _peer(name: str, data: Path, opened: Browser, app: Clicked) -> Iterator[Figure]:
    if find_spec("dash") is None:
        print("  (Dash is not installed: left out)", flush=True)
        return
    command = ("-m", "benchmarks.dash_page", "{port}")
    with _served(command, data) as (url, _):
        reader = Reader(opened)
        reader.open(url)
        peer = reader.filter(reader.page.locator("#kinds").get_by_text("Fund"))
    yield Figure(f"{name}filter to map, Dash (peer)", peer.painted, "ms")
    yield Figure(f"{name}app to peer", app.medians.painted / peer.painted)


def _bare(name: str, folder: Path) -> Path:
    """A bare page's script beside what Streamlit serves: it looks for that beside the script."""
    script, served = folder / name, folder / "static"
    shutil.copyfile(ROOT / "benchmarks" / name, script)
    if not served.exists():
        served.symlink_to(ROOT / "static")
    return script


def _cpu_seconds(server: psutil.Process) -> float:
    used = server.cpu_times()
    return float(used.user + used.system)


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
