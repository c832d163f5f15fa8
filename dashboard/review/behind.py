"""The documents behind a change, as a reader knows them: by title, not by a path of a server."""

from collections.abc import Iterable, Mapping
from pathlib import PurePath

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.captions.naming import document_name
from dashboard.choices.links import href
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, Row
from dashboard.data.record import present
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue

Named = Mapping[str, str]
"""A document's path → what a reader sees of it, as HTML."""


def documents_named(
    dataset: Dataset, paths: Iterable[str], selection: Selection, tongue: Tongue
) -> Named:
    """Documents by their titles, as links; those that are gone by the names of their files."""
    wanted = sorted(set(paths))
    table = dataset.tables.documents
    is_there = pc.is_in(table.table["path"], pa.array(wanted, pa.large_string()))
    found = {row["path"]: row for row in table.rows(np.flatnonzero(is_there.to_numpy()))}
    return {
        path: _link(found[path], selection, tongue) if path in found else _file(path)
        for path in wanted
    }


def _file(path: str) -> str:
    """The end of a path: of a file in an archive both names."""
    return escaped("!/".join(PurePath(part).name for part in path.split("!/")))


def _link(document: Row, selection: Selection, tongue: Tongue) -> str:
    link = href("sources", selection, tongue, document=document["document_id"])
    title = escaped(document_name(present(document["title"]), document["text"]))
    return f'<a href="{escaped(link)}">{title}</a>'
