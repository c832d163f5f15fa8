"""The whole line: the same inputs give the same bytes, and `data/` is what its inputs give."""

import shutil
from pathlib import Path

import pytest

from etl.additions import added_inputs
from etl.pipeline import build
from tests.paths import ROOT

DATA = ROOT / "data"
# What people write, what is measured, and the history of builds: no build of the seeds makes them.
NOT_OF_THE_SEEDS = {
    "curation.jsonl",
    "accuracy.json",
    "changes.jsonl",
    "redirects.jsonl",
    "changes.atom",
}


def inputs() -> list[Path]:
    """The seeds, and what whoever runs the tests has added in the app."""
    return [Path("seeds"), *added_inputs(DATA)]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set built from the seeds by the code as it stands, with people's verdicts."""
    out = tmp_path_factory.mktemp("fresh") / "data"
    out.mkdir()
    if (DATA / "curation.jsonl").exists():
        shutil.copy(DATA / "curation.jsonl", out)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        build(inputs(), out)
    return out


def contents(folder: Path) -> dict[str, bytes]:
    """All files that a build of the documents decides, by name."""
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if path.name not in NOT_OF_THE_SEEDS
    }


def differing(one: Path, other: Path) -> list[str]:
    first, second = contents(one), contents(other)
    return [n for n in sorted(first.keys() | second.keys()) if first.get(n) != second.get(n)]


def test_building_twice_gives_the_same_bytes(fresh: Path, tmp_path: Path) -> None:
    again = tmp_path / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        build(inputs(), again)
    assert differing(fresh, again) == []
    assert len(contents(fresh)) >= 10


def test_building_over_a_data_set_gives_the_same_bytes(fresh: Path, tmp_path: Path) -> None:
    over = tmp_path / "data"
    shutil.copytree(fresh, over)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        build(inputs(), over)
    assert differing(fresh, over) == []


def test_the_order_of_the_inputs_changes_nothing(tmp_path: Path) -> None:
    seeds = sorted((ROOT / "seeds").iterdir())
    build(seeds, tmp_path / "one")
    build(seeds[::-1], tmp_path / "other")
    assert differing(tmp_path / "one", tmp_path / "other") == []


def test_the_data_set_is_what_the_seeds_give(fresh: Path) -> None:
    assert differing(fresh, DATA) == [], "run `make data`"


def test_nothing_is_left_beside_the_data_set(tmp_path: Path) -> None:
    build([ROOT / "seeds"], tmp_path / "data")
    build([ROOT / "seeds"], tmp_path / "data")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
