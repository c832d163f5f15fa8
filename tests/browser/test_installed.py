"""The installed package alone, no checkout around: it serves the app and builds data sets.

The sources are packed, and installed from the pack into an empty folder, offline. What is started
from there has an empty home and stands in another folder.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.reader import PROVINCES, visit
from tests.browser.running_app import free_port, running
from tests.paths import ROOT

pytestmark = pytest.mark.browser

SENTENCE = "Wuhu set up a 3 billion yuan artificial intelligence fund on 3 March 2025.\n"
START_LIMIT_MS = 60_000
PAPER = "rgb(251, 250, 247)"
"""The background of `.streamlit/config.toml` by day."""


@dataclass(frozen=True)
class Installed:
    """An installed copy: its packages, the home of its user, and the folder they stand in."""

    packages: Path
    home: Path
    folder: Path

    @property
    def command(self) -> str:
        """The program that was installed."""
        return str(self.packages / "bin" / "ai-hub-atlas")

    @property
    def environment(self) -> Mapping[str, str]:
        """What its user has set: nothing of the atlas."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("ATLAS_", "XDG_"))}
        own = {"HOME": str(self.home), "PYTHONPATH": str(self.packages), "PYTHONSAFEPATH": "1"}
        return kept | own | {"PYTHONDONTWRITEBYTECODE": "1", "STREAMLIT_SERVER_HEADLESS": "true"}

    def run(self, *command: str) -> str:
        """What a command prints; fails the test where it fails."""
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def files(self) -> dict[str, bytes]:
        """All that was installed, by name."""
        return {str(p): p.read_bytes() for p in self.packages.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The package, installed from its own sources' pack."""
    scratch = tmp_path_factory.mktemp("installed")
    packed = scratch / "packed"
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(packed)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (pack,) = packed.iterdir()
    options = "--quiet --disable-pip-version-check --no-deps --no-index --no-build-isolation"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", *options.split(),
         "--target", str(scratch / "packages"), str(pack)],
        check=True,
    )  # fmt: skip
    for name in ("home", "folder"):
        (scratch / name).mkdir()
    return Installed(scratch / "packages", scratch / "home", scratch / "folder")


def test_it_builds_a_data_set_of_a_folder_elsewhere(installed: Installed) -> None:
    (installed.folder / "news").mkdir()
    (installed.folder / "news" / "a.txt").write_text(SENTENCE, encoding="utf-8")
    printed = installed.run(installed.command, "build", "news", "--out", "mine")
    assert "1 documents read, 0 set aside" in printed
    (line,) = (installed.folder / "mine" / "initiatives.jsonl").read_text("utf-8").splitlines()
    record = json.loads(line)
    assert (record["place"], record["amount_cny"]) == ("Wuhu", 3_000_000_000)
    code = "import etl; print(etl.load('mine').geo().loc['340000', 'strict_cny'])"
    assert float(installed.run(sys.executable, "-c", code)) == 3e9


def test_it_serves_the_app(installed: Installed, open_page: OpenPage, tmp_path: Path) -> None:
    before = installed.files()
    port, log = free_port(), tmp_path / "app.log"
    command = [installed.command, "--port", str(port)]
    with running(command, port, log, cwd=installed.folder, env=installed.environment) as url:
        page = open_page(base_url=url, color_scheme="light")
        page.goto("/")
        page.locator("h1").wait_for(timeout=START_LIMIT_MS)
        visit(page, "/")
        expect(page.locator(PROVINCES)).to_have_count(34)
        expect(page.locator(".stApp")).to_have_css("background-color", PAPER)
        visit(page, "/method?lang=zh")
        expect(page.locator("h1")).to_have_text("记录如何得来")
        page.close()  # before the app stops, for which the page would look in vain
    assert "Traceback" not in log.read_text(encoding="utf-8")
    assert installed.files() == before
    own = installed.home / ".local" / "share" / "ai-hub-atlas"
    assert {p.name for p in own.iterdir()} >= {"data", "seeds", "version"}


def test_a_folder_without_a_data_set_is_told(installed: Installed) -> None:
    done = subprocess.run(
        [installed.command, "--data", "nothing"],
        cwd=installed.folder, env=installed.environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == (
        "error: nothing holds no data set; `ai-hub-atlas build PATH... --out nothing` makes one\n"
    )
