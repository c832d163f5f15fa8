"""Frames for a map that plays: what of it changes from month to month, and nothing else."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.figures.china_map import (
    CITY_TRACE,
    PROVINCE_TRACE,
    drawn,
    line_colours,
    ring_full,
    ring_pixels,
)
from dashboard.figures.frame import Chart
from dashboard.figures.tile_map import TileWords, tile_colours
from dashboard.palette import Palette, text_on
from dashboard.views.map import MapView

AT_ONCE: dict[str, Any] = {
    "mode": "immediate",
    "frame": {"duration": 0, "redraw": True},
    "transition": {"duration": 0},
}


def playing_map(
    figure: Chart, names: Sequence[str], views: Sequence[MapView], palette: Palette
) -> Chart:
    """A map with a frame for each view; the figure is as drawn from the last of them."""
    last = views[-1]
    chosen = _chosen_last(figure)
    frames = [
        go.Frame(
            name=name,
            traces=[PROVINCE_TRACE, CITY_TRACE],
            data=[_province_frame(view, chosen, palette), _city_frame(view, last)],
        )
        for name, view in zip(names, views, strict=True)
    ]
    return _with_frames(figure, frames)


def playing_tiles(
    figure: Chart,
    names: Sequence[str],
    views: Sequence[MapView],
    words: Sequence[dict[str, TileWords]],
    palette: Palette,
) -> Chart:
    """Tiles with a frame for each view, `words` being those of its tiles."""
    chosen = _chosen_last(figure)
    frames = []
    for name, view, said in zip(names, views, words, strict=True):
        rows = drawn(view.provinces, chosen)
        colours = tile_colours(view, rows, palette)
        inks = {"color": [text_on(colour) for colour in colours]}
        values = [said[code].value for code in rows["code"]]
        frames.append(
            go.Frame(
                name=name,
                traces=[0, 1, 2, 3],
                data=[
                    go.Bar(marker={"color": colours}, hovertext=rows["hover"]),
                    go.Scatter(textfont=inks),
                    go.Scatter(textfont=inks),
                    go.Scatter(textfont=inks, text=values),
                ],
            )
        )
    return _with_frames(figure, frames)


def _chosen_last(figure: Chart) -> tuple[str, ...]:
    """The codes drawn with a thick line, so that frames keep the figure's order."""
    trace = figure.data[PROVINCE_TRACE]
    widths = zip(trace.customdata, trace.marker.line.width, strict=True)
    return tuple(code for code, width in widths if width > 1)


def _province_frame(view: MapView, chosen: tuple[str, ...], palette: Palette) -> go.Choropleth:
    rows = drawn(view.provinces, chosen)
    return go.Choropleth(
        z=rows["step"],
        hovertext=rows["hover"],
        marker={"line": {"color": line_colours(rows, palette)}},
    )


def _city_frame(view: MapView, last: MapView) -> go.Scattergeo:
    """The cities of the last view in its order; those without a ring yet stand nowhere."""
    now = view.cities.set_index("code").reindex(last.cities["code"])
    full = ring_full(last.scale.ring, last.cities["ring"].min() if len(last.cities) else 0)
    return go.Scattergeo(
        lon=[None if x != x else x for x in now["longitude"]],
        lat=[None if y != y else y for y in now["latitude"]],
        hovertext=now["hover"].fillna(""),
        marker={
            "size": [ring_pixels(v / full, view.ask.view) if v == v else 0 for v in now["ring"]]
        },
    )


def _with_frames(figure: Chart, frames: list[go.Frame]) -> Chart:
    """The buttons are never seen: the time bar presses them, and works by keyboard too."""
    buttons = [{"label": "", "method": "animate", "args": [[f.name], AT_ONCE]} for f in frames]
    figure.frames = frames
    figure.update_layout(
        updatemenus=[
            {
                "type": "buttons",
                "buttons": buttons,
                "showactive": False,
                "borderwidth": 0,
                "bgcolor": "rgba(0,0,0,0)",
            }
        ],
        margin={"autoexpand": False},
    )
    return figure
