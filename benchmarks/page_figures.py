"""The map for each kind, as bare pages and the peer show it, and all that the app shows with it."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from dashboard.choices.map_ask import Ask
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.data.hatching import Ground, hatch_lines, outlines
from dashboard.data.narrowing import narrow
from dashboard.figures.china_map import china_map
from dashboard.figures.frame import CONFIG
from dashboard.frame.figure_frame import foot_html, table_html
from dashboard.frame.shell import Page, heading_html
from dashboard.map.panels import evidence_html, panel_html, sentence_html
from dashboard.map.sheet import Sheet
from dashboard.palette import LIGHT
from dashboard.views.map import map_view
from dashboard.wording.words import Tongue
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
    view = map_view(dataset(), narrow(dataset(), selection(chosen)), Ask(), Tongue.EN)
    return china_map(view, ground(), (), LIGHT)


def selection(chosen: tuple[str, ...]) -> Selection:
    """The filter that chose kinds by their words."""
    return Selection(kinds=tuple(KINDS[name] for name in chosen))


@cache
def ready(chosen: tuple[str, ...]) -> go.Figure:
    """The same, made once: showing it costs nothing that grows with the data."""
    return figure(chosen)


def show_ready(chosen: tuple[str, ...]) -> None:
    """Draw it in a Streamlit page."""
    st.plotly_chart(
        ready(chosen),
        key="map",
        theme=None,
        config=CONFIG,
        selection_mode="points",
        on_select="ignore",
    )


@dataclass(frozen=True)
class Around:
    """What the app's page shows above and below its map, each as one piece of HTML."""

    above: str
    below: str


@cache
def around(chosen: tuple[str, ...]) -> Around:
    """The sentence; title, key, source and table of the map, the lists beside it, the cards."""
    sheet = Sheet(Page(dataset(), selection(chosen), Tongue.EN, LIGHT), Ask(), None)
    page, frame = sheet.page, sheet.frame
    below = (
        foot_html(page, frame),
        table_html(page, frame),
        panel_html(sheet),
        evidence_html(sheet),
    )
    return Around(sentence_html(sheet) + heading_html(frame.title, frame.units), "".join(below))
