"""What is read once for all readers: the data set and the map's lines. Treat both as read-only."""

import gc
import logging
import os
import time
from pathlib import Path

import streamlit as st

from dashboard.data.dataset import Dataset, read_dataset
from dashboard.data.extents import Box, province_boxes
from dashboard.data.hatching import Ground, hatch_lines, outlines
from dashboard.running.service_log import milliseconds_since, tell
from etl.model.home import HOME, OUTLINES
from etl.model.whereabouts import PACKAGE, lying_at

LOG = logging.getLogger(__name__)


def data_folder() -> Path:
    """The data set's folder: `ATLAS_DATA`, else `data` beside the app."""
    return Path(os.environ.get("ATLAS_DATA") or HOME / "data")


def current_dataset() -> Dataset:
    """The data set as it now lies in the folder; FileNotFoundError where there never was one.

    One that was read before is served on while the folder can't be read.
    """
    asked = str(data_folder())
    try:
        dataset = _newest(asked)
    except OSError as error:
        if asked not in _served():
            raise
        LOG.warning("%s can't be read (%s); the data set read before is shown", asked, error)
        return _served()[asked]
    _served()[asked] = dataset
    return dataset


def _newest(asked: str) -> Dataset:
    """What the folder holds, all of one build; OSError where it can't be read."""
    while True:
        folder = lying_at(Path(asked))
        mark = _mark(folder)
        try:
            dataset = _dataset(str(folder), mark)
        except Exception:
            # Tables of two builds may not fit together: a swap in the midst of reading.
            if _mark(folder) == mark:
                raise
            continue
        if _mark(folder) == mark:
            return dataset


def _mark(folder: Path) -> tuple[int, int]:
    """What tells a build's data set from the one before it, without reading it."""
    found = (folder / PACKAGE).stat()
    return found.st_ino, found.st_mtime_ns


@st.cache_resource(show_spinner=False)
def _served() -> dict[str, Dataset]:
    """What was last read of each folder."""
    return {}


@st.cache_resource(max_entries=2, show_spinner=False)
def _dataset(folder: str, mark: tuple[int, int]) -> Dataset:
    began = time.monotonic()
    dataset = read_dataset(Path(folder))
    size = len(dataset.initiatives)
    took = milliseconds_since(began)
    tell("data set read", version=dataset.version, initiatives=size, ms=took)
    # What has just been read lives as long as the process: collecting it again costs each run.
    gc.freeze()
    return dataset


@st.cache_resource(show_spinner=False)
def ground() -> Ground:
    """The hatch lines and the outlines of each province, by code."""
    return Ground(hatch_lines(OUTLINES), outlines(OUTLINES))


@st.cache_resource(show_spinner=False)
def boxes() -> dict[str, Box]:
    """The extent of each province, by code."""
    return province_boxes(OUTLINES)
