"""A door to the ETL: documents are tried out, kept beside the data set, and taken away again."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.adding.findings import Found, compare, nothing_found
from dashboard.data.dataset import Dataset, read_dataset
from etl import additions
from etl.additions import Given, Kept
from etl.errors import AtlasError
from etl.model import Rejected
from etl.model.whereabouts import PACKAGE

Tell = Callable[[float | None], None]
"""Hears how far the reading is, 0 to 1, and None from when on that can't be told."""
MAX_FILES = 20
MAX_MEGABYTES = 50
"""All documents of one go together; a larger one would not be read either."""
MAX_CHARACTERS = 1_000_000
"""Of a pasted text: longer than any law, short enough for a browser."""

Asked = Sequence[Given | Rejected]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, and what is to be kept if the reader saves it."""

    found: Found
    givens: tuple[Given, ...]


def from_file(name: str, data: bytes) -> Given:
    """A file as the reader's browser sent it."""
    return Given(name, data)


def from_text(text: str, about: Mapping[str, str]) -> Given:
    """A pasted text; `about` is what the reader knows of it (title, publisher, published, url)."""
    opening = about.get("title") or next((s for s in map(str.strip, text.splitlines()) if s), "")
    return Given(f"{opening}.txt", text.encode("utf-8", "replace"), additions.side_of(about))


def from_address(url: str) -> list[Given | Rejected]:
    """What a web address leads to: a page, or those of a feed; public addresses only."""
    return additions.fetched(url)


def look(folder: Path, current: Dataset, asked: Asked, tell: Tell) -> Looked | str:
    """What the data set would gain from documents; the reason where that can't be told.

    Nothing of them is left on the disk.
    """
    givens = [item for item in asked if isinstance(item, Given)]
    failed = [(item.path, item.reason) for item in asked if isinstance(item, Rejected)]
    if sum(len(given.data) for given in givens) > MAX_MEGABYTES * 1_000_000:
        return f"over the limit of {MAX_MEGABYTES} MB"
    with tempfile.TemporaryDirectory(prefix="ai-hub-atlas-") as scratch:
        try:
            trial = additions.try_out(givens, folder, Path(scratch) / "data", tell)
        except (AtlasError, OSError) as error:
            return _said(error)
        is_built = (Path(scratch) / "data" / PACKAGE).is_file()
        found = (
            compare(read_dataset(Path(scratch) / "data"), current)
            if is_built
            else nothing_found(current)
        )
    aside = [(_name(item.path, trial.names), item.reason) for item in trial.rejected]
    return Looked(
        replace(
            found,
            known=tuple(trial.known),
            aside=(*failed, *aside),
            passed=tuple(trial.rejections),
            names=trial.names,
        ),
        tuple(trial.fresh),
    )


def save(folder: Path, looked: Looked, tell: Tell) -> str | None:
    """Keep the documents and build the data set with them; the reason where that fails."""
    try:
        additions.save(looked.givens, folder, tell)
    except (AtlasError, OSError) as error:
        return _said(error)
    return None


def remove(folder: Path, name: str, tell: Tell) -> str | None:
    """Take an added document out of the data set; the reason where that fails."""
    try:
        additions.remove(name, folder, tell)
    except (AtlasError, OSError) as error:
        return _said(error)
    return None


def added(folder: Path) -> list[Kept]:
    """The documents that were added to a data set, by name."""
    return additions.kept_documents(folder)


def place_of_added(folder: Path) -> str:
    """The folder in which they lie, as it is said to the reader."""
    return additions.added_folder(folder).as_posix()


def _said(error: AtlasError | OSError) -> str:
    """One line; of the file system's errors what matters is that nothing could be written."""
    return str(error) if isinstance(error, AtlasError) else f"can't be written: {error.strerror}"


def _name(path: str, names: Mapping[str, str]) -> str:
    """The name under which a document was given, with its place in an archive."""
    root, mark, member = path.partition("!/")
    return f"{names.get(root, root)}{mark}{member}"
