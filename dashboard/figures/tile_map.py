"""The provinces as equal tiles, each about where it lies: small ones are as readable as large."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.china_map import drawn, step_colours
from dashboard.figures.frame import base_layout
from dashboard.palette import Palette, text_on
from dashboard.views.map import MapView
from dashboard.views.map_words import NO_RECORD, UNSEARCHED
from dashboard.views.tile_layout import Tile

HEIGHT_PIXELS = 632
TILE_SHARE = 0.94
"""The rest of a tile's place is the gap to the next."""


@dataclass(frozen=True, slots=True)
class TileWords:
    """What stands in a tile: the name in full, a short one for narrow windows, the value."""

    full: str
    short: str
    value: str


def tile_map(
    view: MapView,
    tiles: dict[str, Tile],
    words: dict[str, TileWords],
    chosen: tuple[str, ...],
    palette: Palette,
) -> go.Figure:
    """The tiles of a view's provinces; `words` by code, `chosen` codes have a thick line."""
    rows = drawn(view.provinces, chosen)
    rows = rows.assign(
        x=[tiles[code].column for code in rows["code"]],
        y=[-tiles[code].row for code in rows["code"]],
    )
    unsearched = rows[rows["step"] == UNSEARCHED]
    return go.Figure(
        data=[
            _tile_trace(view, rows, palette),
            _word_trace("names", rows, palette, view, [words[c].full for c in rows["code"]]),
            _word_trace("codes", rows, palette, view, [words[c].short for c in rows["code"]]),
            _word_trace("values", rows, palette, view, [words[c].value for c in rows["code"]]),
        ],
        layout={
            **base_layout(palette, HEIGHT_PIXELS),
            "xaxis": _axis(-0.52, max(t.column for t in tiles.values()) + 0.52),
            "yaxis": _axis(-max(t.row for t in tiles.values()) - 0.52, 0.52)
            | {"scaleanchor": "x", "scaleratio": 0.86},
            "shapes": [_dotted(row, palette) for row in unsearched.to_dict("records")],
            "dragmode": False,
            "hovermode": "closest",
        },
    )


def tile_colours(view: MapView, rows: pd.DataFrame, palette: Palette) -> list[str]:
    """The ground of each tile, by its step."""
    colours = step_colours(len(view.scale.breaks), palette)
    return [colours[int(step) - UNSEARCHED] for step in rows["step"]]


def _tile_trace(view: MapView, rows: pd.DataFrame, palette: Palette) -> go.Bar:
    return go.Bar(
        name="provinces",
        x=rows["x"],
        y=[TILE_SHARE] * len(rows),
        base=rows["y"] - TILE_SHARE / 2,
        width=TILE_SHARE,
        customdata=rows["code"],
        hovertext=rows["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "color": tile_colours(view, rows, palette),
            "pattern": {
                "shape": ["/" if step == NO_RECORD else "" for step in rows["step"]],
                "fgcolor": palette.muted,
                "fillmode": "overlay",
                "size": 7,
                "solidity": 0.15,
            },
            "line": {
                "color": [palette.accent if c else palette.muted for c in rows["is_chosen"]],
                "width": [
                    3 if c else 0 if step == UNSEARCHED else 0.6
                    for c, step in zip(rows["is_chosen"], rows["step"], strict=True)
                ],
            },
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _word_trace(
    name: str, rows: pd.DataFrame, palette: Palette, view: MapView, text: list[str]
) -> go.Scatter:
    """One line of words in all tiles; the style sheet hides full names where tiles are small."""
    is_value = name == "values"
    return go.Scatter(
        name=name,
        x=rows["x"],
        y=rows["y"] + (-0.22 if is_value else 0.17),
        mode="text",
        text=text,
        textposition="middle center",
        textfont={
            "size": 14 if is_value else 12,
            "color": [text_on(c) for c in tile_colours(view, rows, palette)],
        },
        hoverinfo="skip",
    )


def _axis(low: float, high: float) -> dict[str, Any]:
    return {"visible": False, "range": [low, high], "fixedrange": True, "constrain": "domain"}


def _dotted(row: dict[Any, Any], palette: Palette) -> dict[str, Any]:
    half = TILE_SHARE / 2
    return {
        "type": "rect",
        "x0": row["x"] - half,
        "x1": row["x"] + half,
        "y0": row["y"] - half,
        "y1": row["y"] + half,
        "line": {"color": palette.muted, "width": 1, "dash": "dot"},
    }
