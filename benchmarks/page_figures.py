"""The map for each kind, as the bare page and the peer show it: made once, from any data set."""

import os
from functools import cache
from pathlib import Path

import plotly.graph_objects as go

from dashboard.dataset import Dataset, read_dataset
from dashboard.figures.china_map import china_map
from dashboard.hatching import Ground, hatch_lines, outlines
from dashboard.map_ask import Ask
from dashboard.map_view import map_view
from dashboard.narrowing import narrow
from dashboard.palette import LIGHT
from dashboard.selection import Selection
from dashboard.words import Tongue
from etl.model import Kind
from etl.model.home import OUTLINES

KINDS = {kind.value.capitalize(): kind for kind in (Kind.FUND, Kind.PLAN)}
"""The options of the filter."""


@cache
def dataset() -> Dataset:
    """The data set that `ATLAS_DATA` names."""
    return read_dataset(Path(os.environ["ATLAS_DATA"]))


@cache
def ground() -> Ground:
    """What the map draws where nothing was found."""
    return Ground(hatch_lines(OUTLINES), outlines(OUTLINES))


def figure(chosen: tuple[str, ...]) -> go.Figure:
    """The map of the chosen kinds, of all for none."""
    kinds = Selection(kinds=tuple(KINDS[name] for name in chosen))
    view = map_view(dataset(), narrow(dataset(), kinds), Ask(), Tongue.EN)
    return china_map(view, ground(), (), LIGHT)


@cache
def ready(chosen: tuple[str, ...]) -> go.Figure:
    """The same, made once: showing it costs nothing that grows with the data."""
    return figure(chosen)
