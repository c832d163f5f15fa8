"""The folder of added documents, beside the data set: each kept as it came, with its side file."""

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from etl.durable import remove_parts, write_whole
from etl.errors import NotWritten, Unreadable
from etl.model import Rejected
from etl.read import Source, read_side_file

ENVIRONMENT = "ATLAS_ADDED"
SUFFIX = "-added"
SIDE = ".meta.toml"
SUFFIXES = frozenset(
    {".txt", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".eml", ".zip", ".gz", ".xml"}
)
"""Endings that a kept file may have; a build looks at the content."""
MAX_STEM_CHARS = 50
DIGEST_CHARS = 8


@dataclass(frozen=True, slots=True)
class Given:
    """One document, or an archive of them: its name, its bytes, and the bytes of its side file."""

    name: str
    data: bytes
    side: bytes = b""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that was added: its file, and the name under which the data set knows it."""

    path: Path
    shown: str
    size_bytes: int


def added_folder(data: Path) -> Path:
    """Where documents added to a data set lie: `ATLAS_ADDED`, else beside it (`data-added`).

    Relative where it lies below the working folder, so that a build from the command line and
    one from the app give the same paths.
    """
    named = os.environ.get(ENVIRONMENT)
    beside = os.path.abspath(data) + SUFFIX
    folder = Path(os.path.abspath(named or beside))
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def added_inputs(data: Path) -> list[Path]:
    """What a build of a data set reads beside what it was told to: the folder, where it is one."""
    folder = added_folder(data)
    return [folder] if folder.is_dir() and any(folder.iterdir()) else []


def kept_documents(data: Path) -> list[Kept]:
    """The documents that were added to a data set, by name."""
    folder = added_folder(data)
    with suppress(OSError):
        files = [p for p in folder.iterdir() if p.is_file() and not p.name.startswith(".")]
        documents = sorted(p for p in files if not p.name.endswith(SIDE))
        return [Kept(p, p.as_posix(), p.stat().st_size) for p in documents]
    return []


def as_source(given: Given, folder: Path) -> Source | Rejected:
    """The document as a build will find it once it is kept."""
    path = (folder / kept_name(given)).as_posix()
    try:
        return Source(path, given.data, read_side_file(given.side))
    except Unreadable as error:
        return Rejected(path, str(error))


def kept_name(given: Given) -> str:
    """A file name that is safe everywhere and the same for the same name and content."""
    plain = PurePath(given.name.replace("\\", "/")).name
    suffix = PurePath(plain).suffix.lower()
    ending = suffix if suffix in SUFFIXES else ""
    stem = re.sub(r"[^\w-]+", "-", plain.removesuffix(PurePath(plain).suffix)).strip("-_")
    digest = sha256(given.data).hexdigest()[:DIGEST_CHARS]
    # No disk takes more than 255 bytes, and a Chinese character is three.
    return f"{stem[:MAX_STEM_CHARS].rstrip('-_') or 'document'}-{digest}{ending}"


def keep(givens: Sequence[Given], folder: Path) -> list[Path]:
    """Writes documents into the folder; the files that are new there. Raises `NotWritten`."""
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        remove_parts(folder)
        for given in givens:
            path = folder / kept_name(given)
            for file, data in ((side_path(path), given.side), (path, given.data)):
                if data and not file.exists():
                    written.append(file)
                    write_whole(file, data)
    except OSError as error:
        take_out(written, folder)
        raise NotWritten(f"{folder} can't be written: {error.strerror}") from error
    return written


def take_out(files: Sequence[Path], folder: Path) -> dict[Path, bytes]:
    """Deletes files, and the folder once it is empty; what they held, to be put back."""
    held = {file: file.read_bytes() for file in files if file.is_file()}
    for file in held:
        file.unlink()
    with suppress(OSError):
        folder.rmdir()
    return held


def put_back(held: Mapping[Path, bytes]) -> None:
    """Writes files again that were taken out."""
    for file, data in held.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, data)


def side_path(path: Path) -> Path:
    """The side file of a document."""
    return path.with_name(path.name + SIDE)


def side_of(entries: Mapping[str, str]) -> bytes:
    """A side file's bytes; entries without words are left out."""
    return "".join(_lines(entries)).encode()


def _lines(entries: Mapping[str, str]) -> Iterator[str]:
    for key, value in entries.items():
        words = " ".join("".join(c if c.isprintable() else " " for c in value).split())
        if words:
            # A string of JSON is one of TOML once it holds no control character.
            sound = words.encode("utf-8", "replace").decode("utf-8")
            yield f"{key} = {json.dumps(sound, ensure_ascii=False)}\n"
