"""What all figures have in common: faces, margins, the hover's look."""

from typing import Any, TypeAlias

import plotly.graph_objects as go

from dashboard.palette import Palette

Chart: TypeAlias = go.Figure
"""What a figure's function gives; so called where plotly itself may not be named."""

FACE = (
    '"Source Sans", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", '
    "sans-serif"
)


def base_layout(palette: Palette, height: int) -> dict[str, Any]:
    """The layout on which a figure builds; `height` in pixels."""
    return {
        "height": height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "font": {"family": FACE, "size": 14, "color": palette.ink},
        "hoverlabel": {
            "bgcolor": palette.paper,
            "bordercolor": palette.muted,
            "align": "left",
            "font": {"family": FACE, "size": 14, "color": palette.ink},
        },
    }


CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "topojsonURL": "app/static/",
}
"""Plotly's own map outlines are replaced by an empty stub, so that nothing is fetched."""
