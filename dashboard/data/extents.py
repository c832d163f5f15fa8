"""How far each province reaches: what a small map has to show."""

import json
from pathlib import Path
from typing import NamedTuple

from dashboard.data.hatching import rings_of


class Box(NamedTuple):
    """A stretch of the earth in degrees."""

    west: float
    south: float
    east: float
    north: float


CHINA = Box(74.0, 18.0, 135.0, 53.5)
NARROWEST_DEGREES = 5.0
"""A smaller province is shown with so much of its surroundings."""

MARGIN = 0.15
"""The share of its extent that a province has around it."""


def province_boxes(boundaries: Path) -> dict[str, Box]:
    """By six-digit code: the province's extent with some of what lies around it."""
    features = json.loads(boundaries.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["adcode"]: _box(rings_of(f["geometry"])) for f in features}


def _box(rings: list[list[tuple[float, float]]]) -> Box:
    west, east = _widened([x for ring in rings for x, _ in ring])
    south, north = _widened([y for ring in rings for _, y in ring])
    return Box(west, south, east, north)


def _widened(along: list[float]) -> tuple[float, float]:
    low, high = min(along), max(along)
    half = max((high - low) * (0.5 + MARGIN), NARROWEST_DEGREES / 2)
    return (low + high) / 2 - half, (low + high) / 2 + half
