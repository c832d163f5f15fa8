"""Counts as bars, in groups or alone: kinds or sectors, of one place or of several."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.frame import base_layout
from dashboard.palette import Palette
from dashboard.wording.marked import charted

ROW_PIXELS = 24
GROUP_PIXELS = 34
ROOM_FOR_COUNT = 1.15
"""So much longer than the longest bar the axis is, for the number after it."""


def count_bars(rows: pd.DataFrame, palette: Palette) -> go.Figure:
    """A bar for each row of `group`, `label`, `value` and `colour`, from the top.

    Rows of a group stand together below its name; a group without a name has no line for it.
    """
    tops = _tops(rows)
    bars = go.Bar(
        name="counts",
        orientation="h",
        x=rows["value"],
        y=tops,
        width=ROW_PIXELS * 0.62,
        marker={"color": rows["colour"], "line": {"width": 0}},
        text=[f"{value:,}" for value in rows["value"]],
        textposition="outside",
        cliponaxis=False,
        hoverinfo="skip",
    )
    height = (tops[-1] if tops else 0) + ROW_PIXELS
    largest = max([1, *rows["value"]])
    layout = {
        **base_layout(palette, height),
        "dragmode": False,
        "bargap": 0,
        "xaxis": {"visible": False, "range": [0, largest * ROOM_FOR_COUNT], "fixedrange": True},
        "yaxis": {**_labels(rows, tops), "range": [height, 0]},
        "annotations": _headings(rows, tops),
    }
    return go.Figure(data=[bars], layout=layout)


def _tops(rows: pd.DataFrame) -> list[int]:
    """The middle of each bar in pixels from the top."""
    tops: list[int] = []
    at, before = ROW_PIXELS // 2, None
    for group in rows["group"]:
        if group and group != before:
            at += GROUP_PIXELS if before is not None else GROUP_PIXELS - ROW_PIXELS // 2
        before = group
        tops.append(at)
        at += ROW_PIXELS
    return tops


def _labels(rows: pd.DataFrame, tops: list[int]) -> dict[str, object]:
    return {
        "tickvals": tops,
        "ticktext": [f"{charted(label)}  " for label in rows["label"]],
        "automargin": True,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
    }


def _headings(rows: pd.DataFrame, tops: list[int]) -> list[dict[str, object]]:
    first = ~rows["group"].duplicated()
    return [
        {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": top - ROW_PIXELS,
            "yanchor": "middle",
            "text": f"<b>{charted(group)}</b>",
            "showarrow": False,
            "align": "left",
        }
        for group, top, is_first in zip(rows["group"], tops, first, strict=True)
        if is_first and group
    ]
