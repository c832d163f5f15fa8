"""The functions that extract claims from documents and build a data set of them."""

import os
import re
from datetime import date
from pathlib import Path

import pandas as pd

from etl.additions import added_inputs
from etl.cache import Cache, code_version, default_folder
from etl.dataset.fields import TEXT, Field
from etl.dataset.rows import claim_row
from etl.dataset.schema import CLAIMS
from etl.engines import Local
from etl.library.frames import Dataset, frame_of, load
from etl.pipeline import build as build_data_set
from etl.pipeline import examine_inputs
from etl.read import Paths, Source, several, without_rejected
from etl.read.stated import Stated

TEXT_PATH = "text"
"""The path of a document that was given as a text."""

_NAME = re.compile(r"[!-~]{1,255}|\S{1,255}\.[A-Za-z0-9]{2,5}")
"""No sentence but a file's name: ASCII without a space, or what ends as file names do."""
_COLUMNS = (
    Field("path", TEXT, "The document."),
    *(field for field in CLAIMS if field.name != "initiative_id"),
)


def extract(source: Paths, *, published: date | str | None = None) -> pd.DataFrame:
    """The claims in documents: a row each, with the quote that it rests on.

    `source` is a text, or files and folders; a string is taken for a file where one of that name
    is there, or where it looks like a name rather than a sentence. `published` is the day of a
    text, from which "last week" is counted (None: not known); files tell it themselves. The
    columns are those of the table `claims`, after the document's path; only a data set, which
    brings claims of several documents together, has initiatives. Warns and raises as `etl.read`.
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    inputs = several(source)
    if isinstance(source, str) and _is_text(source):
        data = source.encode("utf-8", "replace")
        inputs = [Source(TEXT_PATH, data, Stated(published=day))]
    rows = [
        {**claim_row(claim, found.document, ""), "path": found.document.path}
        for found in without_rejected(examine_inputs(inputs))
        for claim in found.claims
    ]
    return frame_of(rows, _COLUMNS)


def build(paths: Paths, out: str | Path = "data") -> Dataset:
    """Builds the data set of some documents in the folder `out`, and loads it.

    It is what `python -m etl build` does: documents added in the app and people's verdicts on
    the data set in `out` are heeded, only what is new is read, on all cores, and a document that
    hangs or swells is set aside, as `rejected` of the result says. Raises `etl.errors.AtlasError`
    where nothing could be read or written; the earlier data set is untouched then.
    """
    folder = Path(out)
    inputs = [*several(paths), *added_inputs(folder)]
    build_data_set(inputs, folder, Cache(default_folder(), code_version()), engine=Local())
    return load(folder)


def _is_text(source: str) -> bool:
    return not os.path.exists(source) and not _NAME.fullmatch(source)
