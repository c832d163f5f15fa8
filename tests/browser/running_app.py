"""Starts and stops the app as its own process, on a port that is free."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.paths import ROOT

START_LIMIT_SECONDS = 60
STOP_LIMIT_SECONDS = 10


@contextmanager
def running_app(log: Path, data: Path | None = None, **settings: str) -> Iterator[str]:
    """The address of the app, without a slash at the end; stopped when the block is left.

    What it prints goes to `log`. `data` is the data set's folder, None for the shipped one;
    `settings` are environment variables. Raises RuntimeError, with the log, where it does not
    start.
    """
    port = free_port()
    options = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *flags]
    environment = {**os.environ, "ATLAS_DATA": str(data or ""), **settings}
    with running(command, port, log, cwd=ROOT, env=environment) as url:
        yield url


@contextmanager
def running(
    command: Sequence[str], port: int, log: Path, *, cwd: Path, env: Mapping[str, str]
) -> Iterator[str]:
    """The address of an app that a command starts at a port; see `running_app`."""
    url = f"http://127.0.0.1:{port}{env.get('STREAMLIT_SERVER_BASE_URL_PATH', '')}"
    server = _start(command, log, cwd, env)
    try:
        _wait_until_healthy(server, url, log)
        yield url
    finally:
        server.terminate()
        try:
            server.wait(timeout=STOP_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def free_port() -> int:
    """A port that nothing listens at."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def _start(
    command: Sequence[str], log: Path, cwd: Path, env: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    with log.open("wb") as output:
        return subprocess.Popen(
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def _wait_until_healthy(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    give_up = time.monotonic() + START_LIMIT_SECONDS
    while not _is_healthy(url):
        if server.poll() is not None or time.monotonic() > give_up:
            raise RuntimeError(f"The app did not start:\n{log.read_text(errors='replace')}")
        time.sleep(0.1)


def _is_healthy(url: str) -> bool:
    try:
        with urlopen(f"{url}/_stcore/health", timeout=5) as response:
            return bool(response.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False
