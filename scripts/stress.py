"""Many readers at once: `python -m scripts.stress [--sessions N] [--seconds N] [--data DIR]`.

Starts the app on a free port of this machine, opens sessions as browsers do, has each go from page
to page with changing filters until the time is up, and says how long a page took, what failed, and
how the server's memory went. It asks no other machine. Exits 1 where anything failed, or where
the memory still grows. Needs Linux (`/proc`).
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from dashboard.choices.selection import PARAMS
from dashboard.frame.navigation import PAGES
from etl.model import Kind, Sector, Status
from tests.browser.running_app import free_port, running
from tests.paths import ROOT

MOST_SESSIONS, MOST_SECONDS = 200, 3600
ANSWER_SECONDS = 120.0
PAUSE_SECONDS = (4.0, 12.0)
"""How long a reader looks at a page."""
ARRIVAL_SECONDS = 10.0
"""All sessions are open after so long."""
FEWEST_PARTS = 5
"""A page of fewer parts has not been drawn."""
SAMPLE_SECONDS = 1.0
ERROR = '"level": "error"'
"""What a line of the app's log holds that tells of an error."""
MOST_GROWTH = 1.1
"""The last third of the time may need so much of the memory of the second at most."""
PROVINCES = ("110000", "310000", "330000", "440000", "510000")


@dataclass
class Report:
    """What the sessions saw; memory in bytes, one sample a second."""

    milliseconds: list[float] = field(default_factory=list)
    troubles: Counter[str] = field(default_factory=Counter)
    memory: list[int] = field(default_factory=list)

    def thirds(self) -> tuple[float, float, float]:
        """The mean memory of each third of the time, in megabytes."""
        size = max(1, len(self.memory) // 3)
        parts = (self.memory[:size], self.memory[size : 2 * size], self.memory[-size:])
        first, second, last = (sum(part) / len(part) / 1e6 for part in parts)
        return first, second, last


def question(dice: random.Random) -> tuple[str, str]:
    """A page's path and its query: none, one or two filters."""
    filters = {
        "provinces": PROVINCES,
        "kinds": tuple(Kind),
        "sectors": tuple(Sector),
        "statuses": tuple(Status),
        "text": ("fund", "robot", "深圳", "zzz"),
    }
    chosen = dice.sample(sorted(filters), dice.randint(0, 2))
    asked = {PARAMS[name]: dice.choice(filters[name]) for name in chosen}
    return dice.choice(list(PAGES.values())), urlencode(asked)


async def read_page(line: ClientConnection, page: str, query: str) -> str:
    """Ask for a page and read it to its end; what went wrong, "" for nothing."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.query_string = query
    await line.send(message.SerializeToString())
    trouble, parts = "", 0
    while True:
        answer = ForwardMsg()
        raw = await asyncio.wait_for(line.recv(), ANSWER_SECONDS)
        answer.ParseFromString(raw if isinstance(raw, bytes) else raw.encode())
        parts += answer.HasField("delta")
        if answer.delta.new_element.HasField("exception"):
            trouble = f"an exception on /{page}"
        if answer.HasField("script_finished"):
            done = answer.script_finished
            # A page that writes its address is drawn once more at once.
            if done != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                is_whole = done == ForwardMsg.FINISHED_SUCCESSFULLY and parts >= FEWEST_PARTS
                return trouble or ("" if is_whole else f"/{page} is not whole")


async def read_on(address: str, dice: random.Random, until: float, report: Report) -> None:
    """One reader: a session in which page after page is read until the time is up."""
    # Nobody opens fifty pages in one instant.
    await asyncio.sleep(dice.uniform(0, ARRIVAL_SECONDS))
    try:
        # A busy reader may answer the server late; whether the server answers is measured here.
        streamlit = Subprotocol("streamlit")
        async with connect(
            address, subprotocols=[streamlit], max_size=None, ping_interval=None, open_timeout=60
        ) as line:
            while time.monotonic() < until:
                began = time.monotonic()
                trouble = await read_page(line, *question(dice))
                report.milliseconds.append((time.monotonic() - began) * 1000)
                if trouble:
                    report.troubles[trouble] += 1
                await asyncio.sleep(dice.uniform(*PAUSE_SECONDS))
    except (OSError, TimeoutError, WebSocketException) as error:
        report.troubles[str(error) or type(error).__name__] += 1


async def watch_memory(pid: int, until: float, report: Report) -> None:
    """Sample the server's memory until the time is up."""
    while time.monotonic() < until:
        report.memory.append(resident_bytes(pid))
        await asyncio.sleep(SAMPLE_SECONDS)


def child() -> int:
    """The process that this one started: the server."""
    own = os.getpid()
    return int(Path(f"/proc/{own}/task/{own}/children").read_text(encoding="ascii").split()[0])


def resident_bytes(pid: int) -> int:
    """How much memory a process holds."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024


async def stress(address: str, pid: int, sessions: int, seconds: float) -> Report:
    """What so many sessions saw in so many seconds."""
    report, until = Report(), time.monotonic() + seconds
    readers = (read_on(address, random.Random(n), until, report) for n in range(sessions))
    await asyncio.gather(watch_memory(pid, until, report), *readers)
    return report


def said(report: Report) -> str:
    """The report as text."""
    times = sorted(report.milliseconds) or [0.0]
    half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
    first, second, last = report.thirds()
    troubles = ", ".join(f"{n} x {what}" for what, n in report.troubles.items()) or "none"
    return (
        f"pages read {len(report.milliseconds):,}: half within {half:,.0f} ms, "
        f"95 % within {most:,.0f} ms\n"
        f"failures: {troubles}\n"
        f"memory by thirds of the time: {first:,.0f}, {second:,.0f}, {last:,.0f} MB; "
        f"most {max(report.memory) / 1e6:,.0f} MB"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it; the exit code."""
    parser = argparse.ArgumentParser(description="Reads the app as many readers at once.")
    parser.add_argument("--sessions", type=int, default=50, choices=range(1, MOST_SESSIONS + 1),
                        metavar="N")  # fmt: skip
    parser.add_argument("--seconds", type=int, default=60, choices=range(1, MOST_SECONDS + 1),
                        metavar="N")  # fmt: skip
    parser.add_argument("--data", type=Path, help="a data set (default: the shipped one)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        log = Path(folder) / "app.log"
        environment = {**os.environ, "ATLAS_DATA": str(options.data or ""), "ATLAS_WRITE": "off"}
        flags = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
        command = [sys.executable, "-m", "streamlit", "run", "app.py", *flags]
        with running(command, port, log, cwd=ROOT, env=environment):
            address = f"ws://127.0.0.1:{port}/_stcore/stream"
            report = asyncio.run(stress(address, child(), options.sessions, options.seconds))
        errors = [line for line in log.read_text(encoding="utf-8").split("\n") if ERROR in line]
    print(said(report), *errors, sep="\n")
    _, second, last = report.thirds()
    return 1 if errors or report.troubles or last > second * MOST_GROWTH else 0


if __name__ == "__main__":
    sys.exit(main())
