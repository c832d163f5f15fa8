"""Funds by size on a log axis: a row for each, its words above its mark."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.choices.fund_scale import Scale
from dashboard.data.dataset import Row
from dashboard.figures.frame import base_layout
from dashboard.palette import Palette
from dashboard.wording.line_width import width_of, wrapped
from dashboard.wording.marked import charted
from dashboard.wording.words import Tongue, say
from etl.model import Kind

ROW_PIXELS = 56
LINE_CHARACTERS = 54
SHORTEST_LINE_CHARACTERS = 24
MOST_NAMED_TICKS = 5
"""On a phone the words of more would run into one another."""

MARGIN_LEFT_PIXELS = 14
MARGIN_TOP_PIXELS = 58
MARGIN_BOTTOM_PIXELS = 8
TOP_Y = -1.05
"""The first row's words may take two lines, which must not cover the numbers of the axis."""
NATIONAL_Y = -0.95

SYMBOLS = {
    "exact": "circle",
    "at_least": "triangle-right",
    "at_most": "triangle-left",
    "about": "circle-dot",
}


def fund_sizes(
    sizes: pd.DataFrame, national: pd.DataFrame, palette: Palette, scale: Scale, tongue: Tongue
) -> go.Figure:
    """The chart of `Comparison.rows`, with the central government's fund as a line across it.

    Every mark has its row's id.
    """
    colours = {False: palette.kinds[Kind.FUND], True: palette.conflict}
    spans = [
        _spans(sizes[sizes["is_contested"].eq(is_contested)], is_contested, colour)
        for is_contested, colour in colours.items()
    ]
    return go.Figure(
        data=[*spans, _marks(sizes, palette), _national_mark(national, palette)],
        layout=_layout(sizes, national, palette, scale, tongue),
    )


def _layout(
    sizes: pd.DataFrame, national: pd.DataFrame, palette: Palette, scale: Scale, tongue: Tongue
) -> dict[str, Any]:
    low, high = _extent(sizes, national)
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    # Away from the nearer edge, so that the words are not cut off.
    is_left = len(national) > 0 and math.log10(national["high"].iloc[0] / low) < len(decades) / 2
    side = "left" if is_left else "right"
    rows = max(len(sizes), 1) - 0.5 - TOP_Y
    return {
        **base_layout(palette, round(MARGIN_TOP_PIXELS + MARGIN_BOTTOM_PIXELS + ROW_PIXELS * rows)),
        "margin": {
            "l": MARGIN_LEFT_PIXELS,
            "r": 22,
            "t": MARGIN_TOP_PIXELS,
            "b": MARGIN_BOTTOM_PIXELS,
        },
        "dragmode": False,
        "xaxis": _size_axis(decades, palette, scale, tongue),
        "yaxis": {"visible": False, "range": [max(len(sizes), 1) - 0.5, TOP_Y], "fixedrange": True},
        "shapes": [_national_line(row, palette) for _, row in national.iterrows()],
        "annotations": [
            *(_row_words(i, row, palette) for i, row in enumerate(sizes.to_dict("records"))),
            *(
                {**_national_words(row, palette, scale, tongue), "xanchor": side}
                for row in national.to_dict("records")
            ),
        ],
    }


def _size_axis(decades: range, palette: Palette, scale: Scale, tongue: Tongue) -> dict[str, object]:
    """The log axis above the chart: a line at each power of ten, as many of them named as fit."""
    ticks = [10.0**power for power in decades]
    apart = math.ceil(len(ticks) / MOST_NAMED_TICKS)
    return {
        "type": "log",
        "side": "top",
        "range": [decades[0] - 0.45, decades[-1] + 0.15],
        "tickvals": ticks,
        "ticktext": ["" if i % apart else scale.tick(tick, tongue) for i, tick in enumerate(ticks)],
        "tickangle": 0,
        "gridcolor": palette.hairline,
        "tickfont": {"color": palette.muted, "size": 12},
        "fixedrange": True,
        "zeroline": False,
    }


def _extent(sizes: pd.DataFrame, national: pd.DataFrame) -> tuple[float, float]:
    every = pd.concat([sizes[["low", "high"]], national[["low", "high"]]]).astype(float)
    return float(every["low"].min()), float(every["high"].max())


def _spans(rows: pd.DataFrame, is_contested: bool, colour: str) -> go.Scatter:
    """A bar between the ends of each amount that has two."""
    two = rows[rows["low"] < rows["high"]]
    x: list[float | None] = []
    y: list[int | None] = []
    for position, low, high in zip(two.index, two["low"], two["high"], strict=True):
        x += [low, high, None]
        y += [position, position, None]
    return go.Scatter(
        name="conflicts" if is_contested else "ranges",
        x=x,
        y=y,
        mode="lines",
        hoverinfo="skip",
        line={"color": colour, "width": 5},
    )


def _marks(sizes: pd.DataFrame, palette: Palette) -> go.Scatter:
    colour = palette.kinds[Kind.FUND]
    lines = [palette.conflict if c else colour for c in sizes["is_contested"]]
    return go.Scatter(
        name="funds",
        x=sizes["low"],
        y=list(range(len(sizes))),
        mode="markers",
        customdata=sizes["id"],
        hovertext=[
            f"<b>{charted(p)}</b><br>{charted(w)}"
            for p, w in zip(sizes["place"], sizes["words"], strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "size": 14,
            "symbol": [SYMBOLS[q] for q in sizes["qualifier"]],
            "color": [
                palette.paper if h else c for h, c in zip(sizes["is_hollow"], lines, strict=True)
            ],
            "line": {"color": lines, "width": 2.5},
            "opacity": 1,
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _national_mark(national: pd.DataFrame, palette: Palette) -> go.Scatter:
    """A mark at the head of the line, so that it too can be asked for its words."""
    return go.Scatter(
        name="national",
        x=national["high"],
        y=[NATIONAL_Y] * len(national),
        mode="markers",
        customdata=national["id"],
        hovertext=[
            f"<b>{charted(p)}</b><br>{charted(w)}"
            for p, w in zip(national["place"], national["words"], strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"size": 11, "symbol": "diamond", "color": palette.ink, "opacity": 1},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        cliponaxis=False,
    )


def _row_words(position: int, row: Row, palette: Palette) -> Row:
    """The place and its words, above the mark; in two lines where a phone is too narrow."""
    place, words = str(row["place"]), str(row["words"])
    width = max(LINE_CHARACTERS - width_of(place), SHORTEST_LINE_CHARACTERS)
    lines = wrapped(words, width)
    shown = "<br>".join(charted(line) for line in lines)
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "xshift": -MARGIN_LEFT_PIXELS,
        "y": position,
        "yanchor": "bottom",
        "yshift": 10,
        "text": f"<b>{charted(place)}</b>  <span style='color:{palette.muted}'>{shown}</span>",
        "showarrow": False,
        "align": "left",
        "bgcolor": palette.paper,
        "borderpad": 0,
        "font": {"size": 13},
    }


def _national_line(row: pd.Series, palette: Palette) -> dict[str, object]:
    return {
        "type": "line",
        "x0": row["high"],
        "x1": row["high"],
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": palette.ink, "width": 1.5, "dash": "dot"},
    }


def _national_words(row: Row, palette: Palette, scale: Scale, tongue: Tongue) -> dict[str, object]:
    high = float(str(row["high"]))
    amount = scale.words(high, high, tongue)
    return {
        "x": math.log10(high),
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 24,
        "text": charted(say(tongue, "funds.national.line", amount=amount)),
        "showarrow": False,
        "font": {"size": 13, "color": palette.ink},
    }
