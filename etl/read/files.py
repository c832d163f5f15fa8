"""Finds the files to read: given ones and those in folders, in the order of their paths."""

import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from etl.model import Rejected
from etl.read.side_file import SUFFIX, WITHOUT_FILE

HIDDEN = "hidden, so not read; rename it or give it by its own path"
REPLACED = "earlier versions of a page; the newest, beside them, is read"
SPECIAL = (
    (stat.S_ISFIFO, "a named pipe, no file"),
    (stat.S_ISSOCK, "a socket, no file"),
    (stat.S_ISCHR, "a device, no file"),
    (stat.S_ISBLK, "a device, no file"),
)
_UNKNOWN = """
.json .jsonl .geojson .csv .tsv .svg .yaml .yml .toml .ini .cfg .conf .lock .log .ics
.py .pyc .js .mjs .ts .css .scss .sh .bat .sql .ipynb .c .h .cpp .java .go .rs .r .tex .bib .map
.parquet .db .sqlite .pickle .npy .bak .tmp .part .crdownload .url .webloc
"""
ASSETS = re.compile(r"(.+)(?:_files|\.files|_file|-Dateien|_fichiers|_archivos)")
"""The folder that a browser saves beside a page."""
PAGE_ENDINGS = (".html", ".htm", ".xhtml")
EARLIER = ".earlier"
"""Ends the name of the folder in which the fetcher keeps what a page was before it changed."""
UNKNOWN_SUFFIXES = frozenset(_UNKNOWN.split())
"""Text that is no document: told by name, since its content is text like any other."""


def list_files(paths: Iterable[Path | str]) -> Iterator[str | Rejected]:
    """The paths of all files to read, and what is set aside by its name or kind."""
    # As strings, since there may be a million: a `Path` takes five times the memory.
    found = (item for path in paths for item in _given(Path(path)))
    return (item if isinstance(item, Rejected) else str(item) for item in found)


def shown(path: Path | str) -> str:
    """A path as it is printed and stored: bytes that are no UTF-8 are replaced."""
    words = str(path)
    return words if words.isascii() else os.fsencode(words).decode("utf-8", "replace")


def _rejected(path: Path, reason: str) -> Rejected:
    return Rejected(shown(path), reason)


def _given(path: Path) -> Iterator[Path | Rejected]:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        is_link = path.is_symlink()
        reason = "a link that leads nowhere; give the file itself" if is_link else "no such file"
        yield _rejected(path, reason if is_link else "no such file or folder; check the path")
        return
    except (OSError, ValueError) as error:
        yield _rejected(path, _said(error))
        return
    if stat.S_ISDIR(mode):
        yield from _in_folder(path, path.resolve())
    else:
        yield _checked(path, mode)


def _said(error: Exception) -> str:
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"can't be opened ({words.lower()}); check the path and its permissions"


def _checked(path: Path, mode: int) -> Path | Rejected:
    for is_kind, what in SPECIAL:
        if is_kind(mode):
            return _rejected(path, f"{what}; give a regular file")
    return path


def _in_folder(folder: Path, root: Path) -> Iterator[Path | Rejected]:
    try:
        names = frozenset(os.listdir(folder))
    except OSError as error:
        yield _rejected(folder, _said(error))
        return
    for name in sorted(names):
        if name.endswith(SUFFIX):
            if name.removesuffix(SUFFIX) not in names:
                yield _rejected(folder / name, WITHOUT_FILE)
        elif page := _page_of_assets(name, names):
            yield _rejected(folder / name, _saved_with(page))
        elif name.endswith(EARLIER):
            yield from _earlier(
                folder / name, root, is_replaced=name.removesuffix(EARLIER) in names
            )
        else:
            yield from _member(folder / name, root)


def _earlier(folder: Path, root: Path, *, is_replaced: bool) -> Iterator[Path | Rejected]:
    """What a page was before: read only where the page itself is gone, and then the newest."""
    if is_replaced:
        yield _rejected(folder, REPLACED)
        return
    versions = list(_member(folder, root))
    newest = max((v for v in versions if isinstance(v, Path)), default=None)
    for version in versions:
        if isinstance(version, Path) and version != newest:
            yield _rejected(version, "an earlier version; a newer one is read")
        else:
            yield version


def companion_of(name: str, names: Collection[str]) -> str | None:
    """Why a file of an archive is not read for its folder's sake; None where it is read.

    `names` are the archive's files: the folder of a saved page, or of what it was before, counts
    only beside that page.
    """
    for folder in PurePosixPath(name).parents:
        match = ASSETS.fullmatch(folder.name)
        pages = [f"{match[1]}{ending}" for ending in PAGE_ENDINGS] if match else []
        for page in pages:
            if str(folder.with_name(page)) in names:
                return _saved_with(page)
        if folder.name.endswith(EARLIER) and str(folder).removesuffix(EARLIER) in names:
            return REPLACED
    return None


def _saved_with(page: str) -> str:
    return f"what {page} was saved with; the page itself is read"


def _page_of_assets(name: str, names: Collection[str]) -> str | None:
    """The saved page whose pictures and scripts a folder holds, None for any other name."""
    match = ASSETS.fullmatch(name)
    pages = [match[1] + ending for ending in PAGE_ENDINGS] if match else []
    return next((page for page in pages if page in names), None)


def _member(path: Path, root: Path) -> Iterator[Path | Rejected]:
    try:
        mode = path.lstat().st_mode
        if path.name.startswith("."):
            yield _rejected(path, HIDDEN)
        elif stat.S_ISLNK(mode):
            yield _linked(path, root)
        elif stat.S_ISDIR(mode):
            yield from _in_folder(path, root)
        elif path.suffix.lower() in UNKNOWN_SUFFIXES:
            yield _rejected(path, unknown_format(path.suffix))
        else:
            yield _checked(path, mode)
    except OSError as error:
        yield _rejected(path, _said(error))


def unknown_format(suffix: str) -> str:
    """Why a file with such a suffix is set aside."""
    return f"unknown format {suffix}; give text, Markdown, HTML, PDF, DOCX, EML, ZIP, TAR.GZ"


def _linked(path: Path, root: Path) -> Path | Rejected:
    """A link is read where it leads to a file within the folder, and nowhere else."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return _rejected(path, "a link that leads nowhere; give the file itself")
    if not target.is_relative_to(root):
        return _rejected(path, "a link that leads out of the folder; give the file itself")
    if target.is_dir():
        return _rejected(path, "a link to a folder, which is read where it stands")
    if any(part.startswith(".") for part in target.relative_to(root).parts):
        return _rejected(path, "a link to a hidden file, so not read; give the file itself")
    return _checked(path, target.stat().st_mode)
