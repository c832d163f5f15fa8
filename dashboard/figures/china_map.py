"""The map: provinces shaded by class, hatched where nothing was found, rings for cities."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.choices.map_ask import WINDOWS, View
from dashboard.data.hatching import Ground, Outline
from dashboard.figures.frame import base_layout
from dashboard.palette import Palette, translucent
from dashboard.views.map import MapView
from dashboard.views.map_words import NO_RECORD, UNSEARCHED
from dashboard.wording.marked import charted

BOUNDARIES_URL = "app/static/boundaries/provinces.geojson"
"""Relative to the page, since the app may lie below a path of its own."""
LARGEST_RING_PIXELS = 24
SMALLEST_RING_PIXELS = 7
NEARER = 2
"""In the view of a delta rings are so many times as wide."""

HEIGHT_PIXELS = 632
RING_REACH_PIXELS = 6
"""So near to a ring a click is one on the city; further off it is one on the province."""

CHINA = {"lon": (77.6, 125.0), "lat": (18.5, 53.0)}
MIDDLE = (102.7, 36.45)
"""Degrees: ranges and middle are such that the 34 units just fill the frame."""


def china_map(
    view: MapView, ground: Ground, chosen: tuple[str, ...], palette: Palette
) -> go.Figure:
    """The map of a view; `chosen` codes are drawn with a thick line."""
    provinces = view.provinces
    empty = provinces.loc[provinces["step"] == NO_RECORD, "code"]
    unsearched = provinces.loc[provinces["step"] == UNSEARCHED, "code"]
    lines = [segment for code in empty for segment in ground.hatches.get(code, [])]
    outlines = [ring for code in unsearched for ring in ground.outlines.get(code, [])]
    return go.Figure(
        data=[
            _province_trace(view, chosen, palette),
            _line_trace("no record", [list(ends) for ends in lines], palette),
            _line_trace("not searched", outlines, palette),
            _city_trace(view, chosen, palette),
        ],
        layout={
            **base_layout(palette, HEIGHT_PIXELS),
            "geo": _geo(view.ask.view),
            "dragmode": False,
            "hovermode": "closest",
            "hoverdistance": RING_REACH_PIXELS,
        },
    )


PROVINCE_TRACE, CITY_TRACE = 0, 3
"""Where the traces that a reader can click stand in the figure, and that change with time."""


def step_colours(classes: int, palette: Palette) -> tuple[str, ...]:
    """The colours of "not searched", "no record", zero and the classes, in that order."""
    return (palette.paper, palette.paper, palette.zero, *(palette.ramp(classes) if classes else ()))


def ring_pixels(share: float, view: View = View.MAP) -> float:
    """A ring's diameter: its area follows the value, a share of the largest."""
    near = NEARER if view in WINDOWS else 1
    return float(near * max(SMALLEST_RING_PIXELS, LARGEST_RING_PIXELS * share**0.5))


def ring_full(largest: float, smallest: float) -> float:
    """The value that a ring of full size stands for; where all are alike none looks large."""
    return max(largest, 4 * smallest) or 1.0


def drawn(provinces: pd.DataFrame, chosen: tuple[str, ...]) -> pd.DataFrame:
    """Provinces in the order of drawing: a thick outline must not be covered by a neighbour."""
    return provinces.assign(is_chosen=provinces["code"].isin(chosen)).sort_values(
        "is_chosen", kind="stable"
    )


def line_colours(rows: pd.DataFrame, palette: Palette) -> list[str]:
    """Of `drawn` rows: shaded provinces are told apart by lines of paper, pale ones by grey."""
    pairs = zip(rows["is_chosen"], rows["step"], strict=True)
    return [
        palette.accent if is_chosen else palette.paper if step > 0 else palette.muted
        for is_chosen, step in pairs
    ]


def _geo(view: View) -> dict[str, Any]:
    """Equal areas, so that a large province does not look larger than it is."""
    window = WINDOWS.get(view, CHINA)
    longitude, latitude = (sum(window[axis]) / 2 for axis in ("lon", "lat"))
    if view not in WINDOWS:
        longitude, latitude = MIDDLE
    return {
        "visible": False,
        "bgcolor": "rgba(0,0,0,0)",
        "projection": {
            "type": "conic equal area",
            "parallels": [25, 47],
            "rotation": {"lon": 105},
        },
        "lonaxis": {"range": window["lon"]},
        "lataxis": {"range": window["lat"]},
        "center": {"lon": longitude, "lat": latitude},
    }


def _province_trace(view: MapView, chosen: tuple[str, ...], palette: Palette) -> go.Choropleth:
    rows = drawn(view.provinces, chosen)
    colours = step_colours(len(view.scale.breaks), palette)
    shares = [(i / len(colours), (i + 1) / len(colours)) for i in range(len(colours))]
    return go.Choropleth(
        name="provinces",
        geojson=BOUNDARIES_URL,
        featureidkey="properties.adcode",
        locations=rows["code"],
        z=rows["step"],
        zmin=UNSEARCHED - 0.5,
        zmax=len(view.scale.breaks) + 0.5,
        colorscale=[(at, c) for pair, c in zip(shares, colours, strict=True) for at in pair],
        showscale=False,
        customdata=rows["code"],
        hovertext=rows["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "line": {
                "color": line_colours(rows, palette),
                "width": [_line_pixels(row) for row in rows.to_dict("records")],
            }
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _line_pixels(row: dict[Any, Any]) -> float:
    if row["is_chosen"]:
        return 3
    return 0 if row["step"] == UNSEARCHED else 0.6


def _line_trace(name: str, lines: list[Outline], palette: Palette) -> go.Scattergeo:
    is_outline = name == "not searched"
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for points in lines:
        longitudes += [*(round(x, 2) for x, _ in points), None]
        latitudes += [*(round(y, 2) for _, y in points), None]
    return go.Scattergeo(
        name=name,
        lon=longitudes,
        lat=latitudes,
        mode="lines",
        line={"color": palette.muted, "width": 0.6, "dash": "dot" if is_outline else "solid"},
        opacity=1 if is_outline else 0.4,
        hoverinfo="skip",
    )


def _city_trace(view: MapView, chosen: tuple[str, ...], palette: Palette) -> go.Scattergeo:
    cities, is_near = view.cities, view.ask.view in WINDOWS
    full = ring_full(view.scale.ring, cities["ring"].min() if len(cities) else 0)
    return go.Scattergeo(
        name="cities",
        lon=cities["longitude"],
        lat=cities["latitude"],
        customdata=cities["code"],
        hovertext=cities["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
        mode="markers+text" if is_near else "markers",
        text=cities["name"].map(charted) if is_near else None,
        textposition="bottom center",
        textfont={"size": 13, "color": palette.ink},
        marker={
            "size": [ring_pixels(value / full, view.ask.view) for value in cities["ring"]],
            "color": translucent(palette.paper, 0.6),
            "opacity": 1,
            "line": {
                "color": [palette.accent if c in chosen else palette.ink for c in cities["code"]],
                "width": [3 if c in chosen else 1.4 for c in cities["code"]],
            },
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
