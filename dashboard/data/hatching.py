"""Hatch lines and outlines of provinces: how the map shows that nothing is known of them."""

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

Ring = list[tuple[float, float]]
Segment = tuple[tuple[float, float], tuple[float, float]]
Outline = list[tuple[float, float]]

SPACING_DEGREES = 0.85
"""Distance between two hatch lines, measured along a parallel."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What is drawn of provinces without a value: hatch lines and outlines, by six-digit code."""

    hatches: dict[str, list[Segment]]
    outlines: dict[str, list[Outline]]


def hatch_lines(boundaries: Path) -> dict[str, list[Segment]]:
    """By six-digit code: segments ((lon, lat), (lon, lat)) that hatch each province."""
    features = json.loads(boundaries.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["adcode"]: _hatch(rings_of(f["geometry"])) for f in features}


def outlines(boundaries: Path) -> dict[str, list[Outline]]:
    """By six-digit code: the rings around each province, as (lon, lat)."""
    features = json.loads(boundaries.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["adcode"]: rings_of(f["geometry"]) for f in features}


def rings_of(geometry: dict[str, Any]) -> list[Ring]:
    """The outlines and holes of a GeoJSON polygon, or of several."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return [[(x, y) for x, y, *_ in ring] for polygon in polygons for ring in polygon]


def _hatch(rings: list[Ring]) -> list[Segment]:
    """Lines that run south-west to north-east: those of constant `lon - lat`."""
    offsets = [x - y for ring in rings for x, y in ring]
    first = int(min(offsets) / SPACING_DEGREES)
    last = int(max(offsets) / SPACING_DEGREES) + 1
    return [
        segment
        for step in range(first, last + 1)
        for segment in _clipped(rings, step * SPACING_DEGREES)
    ]


def _clipped(rings: list[Ring], offset: float) -> list[Segment]:
    """The stretches of the line `lon - lat = offset` within the rings, by even and odd."""
    crossings = []
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            before, after = x1 - y1 - offset, x2 - y2 - offset
            if (before < 0) != (after < 0):
                share = before / (before - after)
                crossings.append((x1 + share * (x2 - x1), y1 + share * (y2 - y1)))
    crossings.sort()
    return list(zip(crossings[::2], crossings[1::2], strict=False))
