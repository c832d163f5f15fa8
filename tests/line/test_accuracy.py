"""The development documents and the seeds, built afresh: figures kept, floors that only rise."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.evaluate import accuracy_rows, evaluate
from etl.pipeline import build
from scripts.raise_floors import SLACK, faults, figures_by_key, raised
from tests.paths import GOLD, ROOT


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The figures of a data set built from the code as it stands."""
    folder = tmp_path_factory.mktemp("accuracy") / "data"
    build([GOLD / "dev", ROOT / "seeds"], folder)
    sets = ("dev", "seeds")
    return accuracy_rows({name: evaluate(GOLD / f"{name}.gold.json", folder) for name in sets})


@pytest.fixture(scope="module")
def floors() -> dict[str, list[float]]:
    loaded: dict[str, list[float]] = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))
    return loaded


def test_no_figure_falls_below_its_floor(
    rows: list[dict[str, Any]], floors: dict[str, list[float]]
) -> None:
    assert faults(floors, figures_by_key(rows)) == []


def test_floors_only_rise(floors: dict[str, list[float]]) -> None:
    falling = {key: steps for key, steps in floors.items() if steps != sorted(set(steps))}
    assert falling == {}


def test_the_figures_that_the_app_shows_are_today_s(rows: list[dict[str, Any]]) -> None:
    shown = json.loads((ROOT / "data" / "accuracy.json").read_text(encoding="utf-8"))
    assert shown == rows, "run `make accuracy`"


def test_a_build_carries_the_figures_over(tmp_path: Path) -> None:
    document, folder = tmp_path / "one.txt", tmp_path / "data"
    document.write_text("Wuhu set up a 3-billion-yuan AI fund.", encoding="utf-8")
    build([document], folder)
    (folder / "accuracy.json").write_text("[]", encoding="utf-8")
    build([document], folder)
    assert (folder / "accuracy.json").read_text(encoding="utf-8") == "[]"


@pytest.mark.parametrize(
    ("floors", "figures", "words"),
    [
        ({"a": [0.8]}, {"a": 0.8}, []),
        ({"a": [0.8]}, {"a": 0.8 + SLACK}, []),
        ({"a": [0.7, 0.8]}, {"a": 0.79}, ["a: 0.79 is below its floor 0.8"]),
        ({"a": [0.8]}, {"a": 0.9}, ["a: 0.9 has left its floor 0.8; run `make accuracy`"]),
        ({"a": [0.8]}, {}, ["a: no longer measured; its floor is 0.8"]),
        ({}, {"a": 0.8}, ["a: has no floor; run `make accuracy`"]),
    ],
)
def test_what_is_wrong_with_a_floor_is_told(
    floors: Mapping[str, Sequence[float]], figures: dict[str, float], words: list[str]
) -> None:
    assert faults(floors, figures) == words


FIGURES = st.dictionaries(st.sampled_from("abc"), st.floats(0, 1).map(lambda x: round(x, 4)))


@given(st.lists(FIGURES, max_size=4))
def test_raising_never_lowers_and_ascends(history: list[dict[str, float]]) -> None:
    floors: dict[str, list[float]] = {}
    for figures in history:
        before, floors = floors, raised(floors, figures)
        assert all(floors[key][: len(steps)] == steps for key, steps in before.items())
        assert all(floors[key][-1] <= max(figures[key], *before.get(key, [0])) for key in figures)
    assert all(steps == sorted(set(steps)) for steps in floors.values())


@given(FIGURES)
def test_raised_floors_hold_for_the_figures_they_came_from(figures: dict[str, float]) -> None:
    assert faults(raised({}, figures), figures) == []
