"""The map: provinces shaded by class, hatched where nothing was found, rings for cities."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.frame import base_layout
from dashboard.hatching import Segment
from dashboard.palette import Palette, translucent

BOUNDARIES_URL = "/app/static/boundaries/provinces.geojson"
LARGEST_RING_PIXELS = 24
SMALLEST_RING_PIXELS = 7
HEIGHT_PIXELS = 632
RING_REACH_PIXELS = 6
"""So near to a ring a click is one on the city; further off it is one on the province."""

GEO = {
    "visible": False,
    "bgcolor": "rgba(0,0,0,0)",
    "projection": {"type": "conic equal area", "parallels": [25, 47], "rotation": {"lon": 105}},
    "lonaxis": {"range": [77.6, 125]},
    "lataxis": {"range": [18.5, 53]},
    "center": {"lon": 102.7, "lat": 36.45},
}
"""Equal areas, so that a large province does not look larger than it is; the ranges and the middle
are such that the 34 units just fill the frame."""


def china_map(
    provinces: pd.DataFrame,
    cities: pd.DataFrame,
    hatches: dict[str, list[Segment]],
    chosen: tuple[str, ...],
    palette: Palette,
) -> go.Figure:
    """The map of `MapView.provinces` and `.cities`; `chosen` codes are drawn with a thick line."""
    empty = list(provinces.loc[provinces["step"] < 0, "code"])
    lines = [segment for code in empty for segment in hatches.get(code, [])]
    return go.Figure(
        data=[
            _province_trace(provinces, chosen, palette),
            _hatch_trace(lines, palette),
            _city_trace(cities, chosen, palette),
        ],
        layout={
            **base_layout(palette, HEIGHT_PIXELS),
            "geo": GEO,
            "dragmode": False,
            "hovermode": "closest",
            "hoverdistance": RING_REACH_PIXELS,
        },
    )


def step_colours(steps: int, palette: Palette) -> tuple[str, ...]:
    """The colours of "no record", zero and the classes, in that order."""
    return (palette.paper, palette.zero, *(palette.ramp(steps) if steps else ()))


def _province_trace(
    provinces: pd.DataFrame, chosen: tuple[str, ...], palette: Palette
) -> go.Choropleth:
    # What is drawn last lies on top: the thick outline must not be covered by a neighbour.
    rows = provinces.assign(is_chosen=provinces["code"].isin(chosen)).sort_values("is_chosen")
    colours = step_colours(max(0, int(rows["step"].max())), palette)
    shares = [(i / len(colours), (i + 1) / len(colours)) for i in range(len(colours))]
    return go.Choropleth(
        name="provinces",
        geojson=BOUNDARIES_URL,
        featureidkey="properties.adcode",
        locations=rows["code"],
        z=rows["step"],
        zmin=-1.5,
        zmax=len(colours) - 1.5,
        colorscale=[(at, c) for pair, c in zip(shares, colours, strict=True) for at in pair],
        showscale=False,
        customdata=rows["code"],
        hovertext=rows["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "line": {
                "color": [palette.accent if c else palette.muted for c in rows["is_chosen"]],
                "width": [3 if c else 0.6 for c in rows["is_chosen"]],
            }
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _hatch_trace(lines: list[Segment], palette: Palette) -> go.Scattergeo:
    longitudes: list[float | None] = []
    latitudes: list[float | None] = []
    for (x1, y1), (x2, y2) in lines:
        longitudes += [round(x1, 2), round(x2, 2), None]
        latitudes += [round(y1, 2), round(y2, 2), None]
    return go.Scattergeo(
        name="no record",
        lon=longitudes,
        lat=latitudes,
        mode="lines",
        line={"color": palette.muted, "width": 0.6},
        opacity=0.4,
        hoverinfo="skip",
    )


def _city_trace(cities: pd.DataFrame, chosen: tuple[str, ...], palette: Palette) -> go.Scattergeo:
    # Where all are alike none should look large.
    full = max(cities["value"].max(), 4 * cities["value"].min()) if len(cities) else 1.0
    return go.Scattergeo(
        name="cities",
        lon=cities["longitude"],
        lat=cities["latitude"],
        customdata=cities["code"],
        hovertext=cities["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
        mode="markers",
        marker={
            "size": [_ring_pixels(value / full) for value in cities["value"]],
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


def _ring_pixels(share: float) -> float:
    """A ring's diameter: its area follows the value."""
    return float(max(SMALLEST_RING_PIXELS, LARGEST_RING_PIXELS * share**0.5))
