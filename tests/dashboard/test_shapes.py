"""Class breaks and hatch lines, the colours' contrast."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.data.breaks import class_labels, class_of, readable_breaks
from dashboard.data.hatching import hatch_lines
from dashboard.palette import DARK, LIGHT, Palette
from tests.paths import ROOT

BOUNDARIES = ROOT / "static" / "boundaries" / "provinces.geojson"


@pytest.mark.parametrize(
    ("values", "is_whole", "breaks"),
    [
        ([0, 0], True, ()),
        ([0, 1, 3], True, (1, 2, 3)),
        ([1, 13], True, (1, 2, 5, 10)),
        ([1, 900], True, (1, 3, 10, 30, 100, 300)),
        ([1e9, 2.4e10], False, (1e9, 2e9, 5e9, 1e10, 2e10)),
    ],
)
def test_breaks_are_readable(
    values: list[float], is_whole: bool, breaks: tuple[float, ...]
) -> None:
    assert readable_breaks(values, is_whole) == breaks


@given(st.lists(st.floats(1, 1e13), min_size=1, max_size=34), st.booleans())
def test_every_value_falls_into_a_class(values: list[float], is_whole: bool) -> None:
    breaks = readable_breaks(values, is_whole)
    classes = [class_of(value, breaks) for value in values]
    assert 1 <= len(breaks) <= 6
    assert all(1 <= number <= len(breaks) for number in classes)
    by_size = [number for _, number in sorted(zip(values, classes, strict=True))]
    assert by_size == sorted(classes)


def test_labels_close_whole_classes_before_the_next() -> None:
    labels = class_labels((1, 2, 5), True, lambda low, high: f"{low}-{high}")
    assert labels == ("1-1", "2-4", "5-None")


def test_hatch_lines_stay_within_a_square_with_a_hole(tmp_path: Path) -> None:
    outer = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]
    hole = [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]]
    feature = {
        "properties": {"adcode": "110000"},
        "geometry": {"type": "Polygon", "coordinates": [outer, hole]},
    }
    file = tmp_path / "one.geojson"
    file.write_text(json.dumps({"features": [feature]}))
    lines = hatch_lines(file)["110000"]
    assert len(lines) > 10
    for (x1, y1), (x2, y2) in lines:
        assert all(-1e-9 <= at <= 10 + 1e-9 for at in (x1, y1, x2, y2))
        middle = ((x1 + x2) / 2, (y1 + y2) / 2)
        assert not all(4 < at < 6 for at in middle)


def test_every_province_large_enough_to_see_is_hatched() -> None:
    lines = hatch_lines(BOUNDARIES)
    bare = {code for code, segments in lines.items() if not segments}
    assert len(lines) == 34
    assert bare <= {"810000", "820000"}


def luminance(colour: str) -> float:
    """Relative luminance as in WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as in WCAG 2.2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_text_can_be_read_on_every_ground(palette: Palette) -> None:
    for ground in (palette.paper, palette.panel):
        for text in (palette.ink, palette.muted, palette.accent, palette.conflict):
            assert contrast(text, ground) >= 4.5
    assert contrast(palette.ink, palette.evidence) >= 4.5
    assert contrast(palette.ink, palette.wash) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_the_ramp_goes_one_way(palette: Palette) -> None:
    for steps in range(1, 7):
        shades = [luminance(colour) for colour in palette.ramp(steps)]
        assert len(set(shades)) == steps
        rises = [b > a for a, b in pairwise(shades)]
        assert len(set(rises)) <= 1
