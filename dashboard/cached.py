"""What is read once for all readers: the data set and the map's lines. Treat both as read-only."""

import gc
import os
from pathlib import Path

import streamlit as st

from dashboard.dataset import Dataset, read_dataset
from dashboard.extents import Box, province_boxes
from dashboard.hatching import Ground, hatch_lines, outlines

ROOT = Path(__file__).parent.parent
BOUNDARIES = ROOT / "static" / "boundaries" / "provinces.geojson"


def data_folder() -> Path:
    """The data set's folder: `ATLAS_DATA`, else `data` beside the app."""
    return Path(os.environ.get("ATLAS_DATA") or ROOT / "data")


def current_dataset() -> Dataset:
    """The data set as it now lies in the folder; FileNotFoundError where there is none."""
    package = data_folder() / "datapackage.json"
    return _dataset(str(package.parent), package.stat().st_mtime_ns)


@st.cache_resource(max_entries=2, show_spinner=False)
def _dataset(folder: str, changed_ns: int) -> Dataset:
    dataset = read_dataset(Path(folder))
    # What has just been read lives as long as the process: collecting it again costs each run.
    gc.freeze()
    return dataset


@st.cache_resource(show_spinner=False)
def ground() -> Ground:
    """The hatch lines and the outlines of each province, by code."""
    return Ground(hatch_lines(BOUNDARIES), outlines(BOUNDARIES))


@st.cache_resource(show_spinner=False)
def boxes() -> dict[str, Box]:
    """The extent of each province, by code."""
    return province_boxes(BOUNDARIES)
