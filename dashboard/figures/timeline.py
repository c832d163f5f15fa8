"""The life of initiatives over time: a line for each, a mark for each step, a bar for a period."""

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.data.dataset import Row
from dashboard.figures.frame import base_layout
from dashboard.figures.time_axis import time_axis
from dashboard.palette import KIND_SIGNS, Palette, translucent
from dashboard.wording.line_width import cut
from dashboard.wording.marked import charted
from dashboard.wording.words import Tongue
from etl.model import Kind
from etl.model.initiative import Stage

ROW_PIXELS = 40
MARGIN_TOP_PIXELS = 30
LINE_CHARACTERS = 50
LEAST_DAYS = 60
"""A single day is not drawn as if it were the whole of time."""

SYMBOLS: dict[Stage, str] = {
    Stage.PROPOSED: "circle",
    Stage.ANNOUNCED: "circle-dot",
    Stage.LAUNCHED: "circle",
    Stage.PAID_OUT: "circle-cross",
    Stage.CANCELLED: "x",
}
STAGE_SIGNS: dict[Stage, str] = {
    Stage.PROPOSED: "○",
    Stage.ANNOUNCED: "◉",
    Stage.LAUNCHED: "●",
    Stage.PAID_OUT: "⊕",
    Stage.CANCELLED: "✕",
}
"""The same marks as characters, for the key."""


def timeline(
    lines: pd.DataFrame, steps: pd.DataFrame, palette: Palette, tongue: Tongue
) -> go.Figure:
    """The chart of `TimelineView.lines` and `.steps`; every mark has its record's id."""
    ends = _range(steps)
    layout = {
        **base_layout(palette, MARGIN_TOP_PIXELS + ROW_PIXELS * len(lines)),
        "margin": {"l": 0, "r": 0, "t": MARGIN_TOP_PIXELS, "b": 0},
        "dragmode": False,
        "hovermode": "closest",
        "xaxis": time_axis(ends, palette, tongue),
        "yaxis": {"visible": False, "range": [len(lines) - 0.5, -0.6], "fixedrange": True},
        "annotations": [_words(row, palette) for row in lines.to_dict("records")],
    }
    guides = _guides(steps, ends[0], palette)
    data = [guides, _lives(steps, palette), *_periods(steps, palette), _marks(steps, palette)]
    return go.Figure(data=data, layout=layout)


def _range(steps: pd.DataFrame) -> list[date]:
    first, last = steps["start"].min(), steps["end"].max()
    spare = max(LEAST_DAYS - (last - first).days, (last - first).days // 10) // 2 + 1
    return [first - timedelta(days=spare), last + timedelta(days=spare)]


def _guides(steps: pd.DataFrame, left: date, palette: Palette) -> go.Scatter:
    """A faint line from each record's words to its first mark."""
    first = steps.groupby("y")["start"].min()
    return go.Scatter(
        name="guides",
        x=[day for start in first for day in (left, start, None)],
        y=[at for y in first.index for at in (y, y, None)],
        mode="lines",
        hoverinfo="skip",
        line={"color": palette.hairline, "width": 1, "dash": "dot"},
    )


def _lives(steps: pd.DataFrame, palette: Palette) -> go.Scatter:
    """A thin line from the first to the last step of each initiative that has several."""
    x: list[date | None] = []
    y: list[int | None] = []
    for _, own in steps.groupby("y"):
        if len(own) > 1:
            x += [own["start"].min(), own["end"].max(), None]
            y += [own["y"].iloc[0], own["y"].iloc[0], None]
    return go.Scatter(
        name="lives",
        x=x,
        y=y,
        mode="lines",
        hoverinfo="skip",
        line={"color": palette.muted, "width": 1},
    )


def _periods(steps: pd.DataFrame, palette: Palette) -> list[go.Scatter]:
    """A bar over the days among which a step's day lies, one trace for each kind."""
    long = steps[steps["start"] < steps["end"]]
    return [
        go.Scatter(
            name=f"periods of {kind}",
            x=[day for a, b in zip(own["start"], own["end"], strict=True) for day in (a, b, None)],
            y=[at for y in own["y"] for at in (y, y, None)],
            mode="lines",
            hoverinfo="skip",
            line={"color": translucent(palette.kinds[Kind(str(kind))], 0.4), "width": 16},
        )
        for kind, own in long.groupby("kind")
    ]


def _marks(steps: pd.DataFrame, palette: Palette) -> go.Scatter:
    """A mark at the middle of each step's days; hollow where only proposed."""
    colours = [palette.kinds[Kind(kind)] for kind in steps["kind"]]
    stages = list(steps["stage"])
    return go.Scatter(
        name="steps",
        x=[a + (b - a) / 2 for a, b in zip(steps["start"], steps["end"], strict=True)],
        y=steps["y"],
        mode="markers",
        customdata=steps["initiative_id"],
        hovertext=steps["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "size": 12,
            "symbol": [SYMBOLS[stage] for stage in stages],
            "color": [_filling(s, c, palette) for s, c in zip(stages, colours, strict=True)],
            "line": {"color": colours, "width": 2},
            "opacity": 1,
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _filling(stage: Stage, colour: str, palette: Palette) -> str:
    is_hollow = stage in (Stage.PROPOSED, Stage.ANNOUNCED, Stage.PAID_OUT)
    return palette.paper if is_hollow else colour


def _words(row: Row, palette: Palette) -> Row:
    """A group's heading, or a record's sign and title, above its line."""
    words = charted(cut(str(row["words"]), LINE_CHARACTERS))
    if not row["initiative_id"]:
        text, below = f"<b>{words}</b>", 0
    else:
        kind = Kind(row["kind"])
        sign = f"<span style='color:{palette.kinds[kind]}'>{KIND_SIGNS[kind]}</span>"
        text, below = f"{sign} {words}", 8
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": row["y"],
        "yanchor": "bottom",
        "yshift": below,
        "text": text,
        "showarrow": False,
        "align": "left",
        "bgcolor": palette.paper,
        "borderpad": 0,
        "font": {"size": 15 if below == 0 else 13},
    }
