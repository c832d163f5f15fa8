"""Starts and stops the app as its own process, on a port that is free."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
START_LIMIT_SECONDS = 60
STOP_LIMIT_SECONDS = 10


@contextmanager
def running_app(log: Path, data: Path | None = None) -> Iterator[str]:
    """The address of the app, without a slash at the end; stopped when the block is left.

    What it prints goes to `log`. `data` is the data set's folder, None for the shipped one.
    Raises RuntimeError, with the log, where it does not start.
    """
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    server = _start(port, log, data)
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


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def _start(port: int, log: Path, data: Path | None) -> subprocess.Popen[bytes]:
    options = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    environment = {**os.environ, "ATLAS_DATA": str(data or "")}
    with log.open("wb") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", *flags],
            cwd=ROOT,
            env=environment,
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
