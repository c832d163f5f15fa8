"""The app as a service: its health, its log, its headers, its end."""

import json
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from starlette.requests import Request

from dashboard.running.service_log import JsonLines
from dashboard.server.headers import HEADERS
from dashboard.server.health import health_json
from tests.browser.running_app import free_port, running
from tests.dashboard_tables import write_tables
from tests.paths import ROOT

SAID = "words of a document"


def health() -> tuple[int, Any]:
    answer = health_json(Request({"type": "http"}))
    return answer.status_code, json.loads(bytes(answer.body))


def test_health_tells_the_data_that_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(write_tables(tmp_path)))
    told = {"status": "ok", "data_version": "01234567", "initiatives": 6, "documents": 2}
    assert health() == (200, told)


def test_health_tells_where_there_is_no_data_set_or_a_broken_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "nowhere"))
    code, told = health()
    assert (code, told["status"]) == (503, "no data set")
    broken = tmp_path / "broken"
    broken.mkdir()
    write_tables(broken)
    (broken / "claims.parquet").write_bytes(b"no table")
    monkeypatch.setenv("ATLAS_DATA", str(broken))
    code, told = health()
    assert (code, told["status"]) == (503, "data set unreadable")
    assert str(tmp_path) not in json.dumps(told)


def failed() -> logging.LogRecord:
    """The record of an error that quotes a document."""
    try:
        raise ValueError(SAID)
    except ValueError:
        return logging.LogRecord("x", logging.ERROR, __file__, 1, "failed", None, sys.exc_info())


def test_an_error_is_logged_by_class_and_place_and_not_by_its_words() -> None:
    line = JsonLines().format(failed())
    told = json.loads(line)
    assert (told["level"], told["event"], told["error"]) == ("error", "failed", "ValueError")
    assert told["at"][-1].startswith("tests/dashboard/test_service.py:")
    assert SAID not in line
    assert "\n" not in line


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the running app writes."""
    return tmp_path_factory.mktemp("service") / "app.log"


@pytest.fixture(scope="module")
def url(log: Path) -> Iterator[str]:
    """The address of a running app, which is told to stop as a service is."""
    port = free_port()
    flags = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *flags]
    with running(command, port, log, cwd=ROOT, env=os.environ) as address:
        yield address
    lines = [json.loads(x) for x in log.read_text("utf-8").splitlines() if x.startswith("{")]
    assert lines[0]["event"] == "started"
    assert lines[-1]["event"] == "stopped"
    assert [x for x in lines if x["level"] not in ("info", "warning")] == []


@pytest.mark.parametrize(
    "path", ["", "/funds", "/_stcore/health", "/api/health.json", "/api/initiatives.json?limit=1"]
)
def test_every_answer_has_the_headers(url: str, path: str) -> None:
    with urlopen(f"{url}{path}") as answer:
        assert answer.status == 200
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
