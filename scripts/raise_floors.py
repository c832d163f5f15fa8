"""Raises the floors of `tests/gold/floors.json` to the figures in `data/accuracy.json`.

A floor is the last of an ascending list: the lists only grow, so lowering one takes the removal of
a line that was there. Run by `make accuracy`.
"""

import json
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FLOORS, ACCURACY = ROOT / "tests/gold/floors.json", ROOT / "data/accuracy.json"
SLACK = 0.02
"""How far a figure may rise above its floor before the floor must follow."""

Floors = Mapping[str, Sequence[float]]
"""`set/language/figure` → the floors that it has had, ascending; the last one holds."""


def figures_by_key(rows: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """The rows of `accuracy.json` as `set/language/figure` → value."""
    return {f"{row['set']}/{row['language']}/{row['figure']}": row["value"] for row in rows}


def faults(floors: Floors, figures: Mapping[str, float]) -> list[str]:
    """One line for each figure below its floor, risen above it unnoticed, or gone."""
    found = []
    for key, steps in floors.items():
        value, floor = figures.get(key), steps[-1]
        if value is None:
            found.append(f"{key}: no longer measured; its floor is {floor}")
        elif value < floor:
            found.append(f"{key}: {value} is below its floor {floor}")
        elif value > floor + SLACK:
            found.append(f"{key}: {value} has left its floor {floor}; run `make accuracy`")
    new = [f"{key}: has no floor; run `make accuracy`" for key in figures.keys() - floors.keys()]
    return found + sorted(new)


def raised(floors: Floors, figures: Mapping[str, float]) -> dict[str, list[float]]:
    """The floors with a step added wherever the figure, cut to two decimals, is above the last."""
    steps = {key: list(values) for key, values in floors.items()}
    for key, value in figures.items():
        step = math.floor(value * 100) / 100
        if key not in steps:
            steps[key] = [step]
        elif step > steps[key][-1]:
            steps[key].append(step)
    return dict(sorted(steps.items()))


def main() -> int:
    """Writes the raised floors; 1 where a figure has fallen below its floor."""
    figures = figures_by_key(json.loads(ACCURACY.read_text(encoding="utf-8")))
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    steps = raised(floors, figures)
    lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(steps[key])}" for key in steps)
    FLOORS.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8", newline="\n")
    left = faults(steps, figures)
    for line in left:
        print(line, file=sys.stderr)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
