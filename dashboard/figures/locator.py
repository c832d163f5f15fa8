"""Where a place lies: its province among its neighbours, with the cities that have records."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.data.dataset import Row
from dashboard.data.extents import CHINA, Box
from dashboard.figures.china_map import BOUNDARIES_URL
from dashboard.figures.frame import base_layout
from dashboard.palette import Palette
from dashboard.wording.marked import charted

HEIGHT_PIXELS = 260
LARGEST_RING_PIXELS = 26
SMALLEST_RING_PIXELS = 8
CITY_PIXELS = 4
NAMED_RINGS = 3
"""So many cities, those with most pledges, have their names beside them."""


def locator(provinces: pd.DataFrame, cities: pd.DataFrame, box: Box, palette: Palette) -> go.Figure:
    """A map of the `box`, of `provinces` (`code`, `name`, `is_own`) and of `cities`.

    `cities` has `code`, `name`, `longitude`, `latitude`, `pledges` and `is_own`, the one that the
    map is about.
    """
    middle = {"lon": (box.west + box.east) / 2, "lat": (box.south + box.north) / 2}
    is_china = box == CHINA
    parallels = [25, 47] if is_china else [box.south, box.north]
    return go.Figure(
        data=[_province_trace(provinces, palette), _city_trace(cities, palette)],
        layout={
            **base_layout(palette, HEIGHT_PIXELS),
            "geo": {
                "visible": False,
                "bgcolor": "rgba(0,0,0,0)",
                "projection": {
                    "type": "conic equal area",
                    "parallels": parallels,
                    "rotation": {"lon": middle["lon"]},
                },
                "lonaxis": {"range": [box.west, box.east]},
                "lataxis": {"range": [box.south, box.north]},
                "center": middle,
            },
            "dragmode": False,
            "hovermode": "closest",
        },
    )


def _province_trace(provinces: pd.DataFrame, palette: Palette) -> go.Choropleth:
    return go.Choropleth(
        name="provinces",
        geojson=BOUNDARIES_URL,
        featureidkey="properties.adcode",
        locations=provinces["code"],
        z=provinces["is_own"].astype(int),
        zmin=0,
        zmax=1,
        colorscale=[[0, palette.zero], [1, palette.ramp_low]],
        showscale=False,
        customdata=provinces["code"],
        hovertext=[charted(name) for name in provinces["name"]],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "line": {
                "color": [palette.accent if own else palette.muted for own in provinces["is_own"]],
                "width": [1.6 if own else 0.5 for own in provinces["is_own"]],
            }
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _city_trace(cities: pd.DataFrame, palette: Palette) -> go.Scattergeo:
    most = max([1, *cities["pledges"]])
    named = set(cities.nlargest(NAMED_RINGS, "pledges")["code"])
    own = list(cities["is_own"])
    return go.Scattergeo(
        name="cities",
        lon=cities["longitude"],
        lat=cities["latitude"],
        customdata=cities["code"],
        mode="markers+text",
        text=[
            charted(row["name"]) if _is_named(row, named) else ""
            for row in cities.to_dict("records")
        ],
        textposition="top center",
        textfont={"size": 12, "color": palette.ink},
        hovertext=[
            f"{charted(name)}: {n:,}"
            for name, n in zip(cities["name"], cities["pledges"], strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "size": [_pixels(n / most) if n else CITY_PIXELS for n in cities["pledges"]],
            "color": [palette.accent if o else palette.paper for o in own],
            "opacity": 1,
            "line": {"color": palette.ink, "width": 1.4},
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _is_named(row: Row, named: set[str]) -> bool:
    return bool(row["is_own"]) or (row["code"] in named and bool(row["pledges"]))


def _pixels(share: float) -> float:
    """A ring's diameter: its area follows the number of pledges."""
    return float(max(SMALLEST_RING_PIXELS, LARGEST_RING_PIXELS * share**0.5))
