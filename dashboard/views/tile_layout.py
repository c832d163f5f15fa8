"""Where each province's tile stands: a table of our own, near to where the provinces lie."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "tiles.csv"


@dataclass(frozen=True, slots=True)
class Tile:
    """A place in the grid, rows from the north and columns from the west, both from 0."""

    row: int
    column: int


@cache
def tile_layout() -> dict[str, Tile]:
    """The tile of each of the 34 units, by six-digit code."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return {
            row["code"]: Tile(int(row["row"]), int(row["column"])) for row in csv.DictReader(lines)
        }
