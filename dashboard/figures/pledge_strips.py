"""Pledges over time: a mark for each in the month of its announcement, a strip for each row."""

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.frame import base_layout
from dashboard.figures.time_axis import time_axis
from dashboard.palette import Palette
from dashboard.wording.marked import charted
from dashboard.wording.words import Tongue
from etl.model import Kind

MARK_PIXELS = 9
STEP_PIXELS = 12
HEAD_PIXELS = 26
MARGIN_TOP_PIXELS = 30
SPARE_DAYS = 45
"""Room before the first and after the last mark."""

SYMBOLS: dict[Kind, str] = {
    Kind.FUND: "circle",
    Kind.SUBSIDY: "diamond",
    Kind.PLAN: "square",
    Kind.INFRASTRUCTURE: "triangle-up",
    Kind.PROPOSAL: "circle-open",
    Kind.ECOSYSTEM: "circle",
}
"""The signs of the palette as plotly calls them."""


def pledge_strips(
    marks: pd.DataFrame, strips: list[str], palette: Palette, tongue: Tongue
) -> go.Figure:
    """The marks `strip` (a position in `strips`), `month`, `kind`, `hover`, `initiative_id`.

    Marks of one month in one strip are stacked; `strips` are the names above them, "" for none.
    """
    levels = marks.groupby(["strip", "month"]).cumcount()
    floors = _floors(marks, levels, strips)
    places = marks.assign(
        y=[floors[strip] - STEP_PIXELS * n for strip, n in zip(marks["strip"], levels, strict=True)]
    )
    height = floors[-1] + STEP_PIXELS
    layout = {
        **base_layout(palette, MARGIN_TOP_PIXELS + height),
        "margin": {"l": 0, "r": 0, "t": MARGIN_TOP_PIXELS, "b": 0},
        "dragmode": False,
        "hovermode": "closest",
        "xaxis": time_axis(_ends(marks), palette, tongue),
        "yaxis": {"visible": False, "range": [height, 0], "fixedrange": True},
        "shapes": [_ground(floor, palette) for floor in floors],
        "annotations": [
            _name(name, top, palette)
            for name, top in zip(strips, [0, *(f + STEP_PIXELS for f in floors)], strict=False)
            if name
        ],
    }
    data = [_trace(kind, own, palette) for kind, own in places.groupby("kind", sort=True)]
    return go.Figure(data=data, layout=layout)


def _floors(marks: pd.DataFrame, levels: "pd.Series[int]", strips: list[str]) -> list[int]:
    """Where the lowest marks of each strip stand, in pixels from the top."""
    highest = levels.groupby(marks["strip"]).max()
    floors, at = [], 0
    for position, name in enumerate(strips):
        at += (HEAD_PIXELS if name else STEP_PIXELS) + STEP_PIXELS * int(highest.get(position, 0))
        floors.append(at)
        at += STEP_PIXELS
    return floors


def _ends(marks: pd.DataFrame) -> list[date]:
    spare = timedelta(days=SPARE_DAYS)
    return [marks["month"].min() - spare, marks["month"].max() + spare]


def _trace(kind: object, own: pd.DataFrame, palette: Palette) -> go.Scatter:
    member = Kind(str(kind))
    return go.Scatter(
        name=member.value,
        x=own["month"],
        y=own["y"],
        mode="markers",
        customdata=own["initiative_id"],
        hovertext=own["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "size": MARK_PIXELS,
            "symbol": SYMBOLS[member],
            "color": palette.kinds[member],
            "line": {"width": 2 if member is Kind.PROPOSAL else 0},
            "opacity": 1,
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _ground(floor: int, palette: Palette) -> dict[str, object]:
    at = floor + STEP_PIXELS * 0.7
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": at,
        "y1": at,
        "line": {"color": palette.hairline, "width": 1},
        "layer": "below",
    }


def _name(name: str, top: int, palette: Palette) -> dict[str, object]:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": top + 2,
        "yanchor": "top",
        "text": f"<b>{charted(name)}</b>",
        "showarrow": False,
        "bgcolor": palette.paper,
        "borderpad": 0,
    }
