"""Killed at any moment, builds leave a whole data set and writers lose no confirmed decision.

A small version of the campaigns in `scripts/`; docs/robustness.md has the figures of large ones.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from etl.pipeline import build
from scripts.check_data import faults
from scripts.killing import write_documents
from tests.paths import ROOT

CAMPAIGNS = (["kill_builds"], ["kill_builds", "--in-two-steps"], ["kill_curation"])


@pytest.mark.parametrize("campaign", CAMPAIGNS)
def test_a_few_kills_break_nothing(campaign: list[str]) -> None:
    name, *options = campaign
    run = subprocess.run(
        [sys.executable, "-m", f"scripts.{name}", "--times", "4", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    # A line that a kill cut short is told when it is read next.
    said = [line for line in run.stderr.splitlines() if "ends in half a line" not in line]
    assert (run.returncode, said) == (0, [])
    assert run.stdout.count("whole: ") + run.stdout.count("nothing lost") >= 1


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A whole data set."""
    write_documents(tmp_path / "seeds", 3)
    build([tmp_path / "seeds"], tmp_path / "data")
    assert faults(tmp_path / "data") == []
    return tmp_path / "data"


def without_last_line(path: Path) -> None:
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def test_the_check_sees_a_missing_row(data: Path) -> None:
    without_last_line(data / "initiatives.jsonl")
    found = "\n".join(faults(data))
    assert "initiatives: rows in jsonl, datapackage.json, csv and parquet differ" in found
    assert "not those that datapackage.json names" in found
    assert "its initiative doesn't name it" in found


def test_the_check_sees_a_changed_text(data: Path) -> None:
    documents = data / "documents.jsonl"
    documents.write_text(documents.read_text(encoding="utf-8").replace("fund", "pond"))
    assert any("its quote is not in its document" in fault for fault in faults(data))


@pytest.mark.parametrize(
    "name", ["claims.parquet", "claims.csv", "changes.jsonl", "datapackage.json"]
)
def test_the_check_sees_a_missing_file(data: Path, name: str) -> None:
    (data / name).unlink()
    (fault,) = faults(data)
    assert name in fault
