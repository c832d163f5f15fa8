"""What the pages of the documentation say can be done, works, and what they point at is there.

A sample is run in a copy of the checkout, all samples of a page in the order of the page. One that
can't be run says so above it: `<!-- not run: why -->`. Where a sample is followed by a fence of
`text`, those lines have to be among what it prints, in their order; `…` stands for anything.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts.accuracy_table import accuracy_table
from scripts.screenshots import INVENTED, pictures
from tests.markdown import PAGES, Sample, anchors, links, samples
from tests.paths import ROOT

NOT_COPIED = shutil.ignore_patterns(
    ".venv",
    ".git",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
    "*.png",
    "live",
    "demo",
    "snapshots",
    "*-added",
)
FOLDERS = "etl|dashboard|ai_hub_atlas|pages|tests|docs|scripts|static|seeds|benchmarks"
MADE_BY_FOLLOWING = {
    "ai_hub_atlas/static/boundaries/provinces.geojson",
    "dashboard/locale/fr/LC_MESSAGES/atlas.po",
    "dashboard/views/publishers.py",
    "pages/publishers.py",
}
"""Files that pages name and that are there only once somebody has done what the page says."""
SAMPLE_LIMIT_SECONDS = 300


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def run(sample: Sample, folder: Path) -> str:
    """What a sample prints; fails where it fails."""
    shell = ["bash", "-euo", "pipefail", "-c"]
    program = [sys.executable, "-c"] if sample.kind == "python" else shell
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("ATLAS_", "PYTEST_"))}
    done = subprocess.run(
        [*program, sample.body],
        cwd=folder,
        env=environment | {"XDG_CACHE_HOME": str(folder / ".cache")},
        capture_output=True,
        text=True,
        timeout=SAMPLE_LIMIT_SECONDS,
    )
    assert done.returncode == 0, f"{sample.body}\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


def missing_lines(wanted: Sequence[str], printed: str) -> list[str]:
    """The wanted lines that are not among the printed ones, in their order."""
    left = iter([" ".join(line.split()) for line in printed.splitlines()])
    return [line for line in wanted if not any(_is(line, found) for found in left)]


def _is(wanted: str, found: str) -> bool:
    parts = (re.escape(part) for part in " ".join(wanted.split()).split("…"))
    return re.fullmatch(".*".join(parts), found) is not None


@pytest.mark.parametrize("page", [p for p in PAGES if samples(p)], ids=name_of)
def test_samples_do_what_the_page_says(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "checkout"
    shutil.copytree(ROOT, folder, ignore=NOT_COPIED)
    (folder / ".venv").symlink_to(sys.prefix)
    for sample in samples(page):
        if sample.why_not is None:
            assert missing_lines(sample.printed, run(sample, folder)) == [], sample.body


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_files_that_are_named_are_there(page: Path) -> None:
    named = re.findall(rf"`((?:{FOLDERS})/[\w./*-]*)`", page.read_text(encoding="utf-8"))
    missing = [name for name in named if not list(ROOT.glob(name.rstrip("/")))]
    assert set(missing) <= MADE_BY_FOLLOWING


def test_the_pictures_are_those_that_the_script_takes() -> None:
    there = {path.stem for path in (ROOT / "docs").glob("*.png")}
    assert there == {*pictures(), *INVENTED}


def test_every_page_of_the_documentation_is_found_from_the_readme() -> None:
    found = {ROOT / "README.md"}
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        targets = {(page.parent / link.partition("#")[0]).resolve() for link in links(page)}
        fresh = {t for t in targets if t.suffix == ".md"} - found
        found |= fresh
        waiting += fresh
    assert set(PAGES) - found == set()


def test_the_readme_has_today_s_accuracy() -> None:
    table = accuracy_table(ROOT / "data" / "accuracy.json")
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert table in text, "python -m scripts.accuracy_table"
