"""The data set with documents added: tried out in a scratch folder, or built for good."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from etl.additions.folder import (
    SIDE,
    Given,
    added_folder,
    added_inputs,
    as_source,
    keep,
    kept_documents,
    put_back,
    side_path,
    take_out,
)
from etl.cache import Cache, code_version, default_folder
from etl.engines import Local, chosen_limits, digests_in
from etl.errors import NotWritten
from etl.extraction import Engine, Extract
from etl.model import Rejected, Rejection
from etl.model.whereabouts import CURATION, REJECTED
from etl.pipeline import build
from etl.progress import Progress
from etl.read import Input, Source, may_hold_others

MISSING = "a document that the data set was built from is not where it was"
SAME_CONTENT = "same content as"
"""How the read room says that a file repeats another."""

Tell = Callable[[float | None], None]
"""Hears how far the reading is, 0 to 1, and None from when on that can't be told."""
T = TypeVar("T")
_one_build = RLock()
"""Two readers of one app who save at once write and build one after the other."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying documents out.

    `fresh` holds those worth keeping, `known` pairs the name of one that the data set holds
    already with that document's id. `rejected` were set aside, `rejections` are candidates that
    were not taken. `names` has for each path in the data set the name under which it was given.
    """

    fresh: Sequence[Given]
    known: Sequence[tuple[str, str]]
    rejected: Sequence[Rejected]
    rejections: Sequence[Rejection]
    names: dict[str, str]


def _nobody(_: float | None) -> None:
    """Hears nothing."""


class _Told(Progress):
    """Hands progress to whoever listens, instead of printing it."""

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self.listener = tell

    def watch(self, items: Sequence[T], verb: str = "reading") -> Iterator[T]:
        for done, item in enumerate(items):
            self.listener(done / len(items))
            yield item

    def stage(self, words: str) -> None:
        self.listener(None)


class _Listener:
    """Reads documents by an engine, and remembers what came of those that are tried out.

    `names` are by path, that of an archive for all that lies in it.
    """

    def __init__(self, engine: Engine, names: Mapping[str, str]) -> None:
        self._engine, self._names = engine, names
        self.read: set[str] = set()
        self.rejected: list[Rejected] = []
        self.rejections: list[Rejection] = []

    def __call__(
        self, inputs: Sequence[Input], cache: Cache | None, progress: Progress
    ) -> Iterator[Extract | Rejected]:
        """What comes of each input, as the engine gives it."""
        for item in self._engine(inputs, cache, progress):
            if isinstance(item, Rejected):
                self.rejected += [item] if _root(item.path) in self._names else []
            elif (root := _root(item.document.path)) in self._names:
                self.read.add(root)
                self.rejections += item.rejections
            yield item


def inputs_of(data: Path) -> list[Path] | None:
    """The files that a data set was made from, without those added; None where one is away.

    A document out of an archive counts as the archive, and an address is no file.
    """
    names = [row["path"] for row in _rows(data / "documents.jsonl")]
    # Of two files of one content the first is read; the other is needed once that one is gone.
    twice = [row["path"] for row in _rows(data / REJECTED) if _repeats(row["reason"])]
    paths = {_file(name) for name in names} | {p for p in map(_file, twice) if p.exists()}
    own = sorted(path for path in paths if not _is_added(path, data))
    return own if all(path.is_file() for path in own) else None


def rebuild(data: Path, tell: Tell = _nobody) -> None:
    """Builds the data set anew from the same files and those added; raises `AtlasError`."""
    with _one_build:
        build(_inputs(data), data, _cache(), _Told(tell), _engine())


def try_out(givens: Sequence[Given], data: Path, scratch: Path, tell: Tell = _nobody) -> Trial:
    """Builds, in a scratch folder, the data set as it would be with these documents.

    Nothing is built where none of them is new. Raises `AtlasError`.
    """
    inputs, folder = _inputs(data), added_folder(data)
    ids = {row["sha256"]: row["document_id"] for row in _rows(data / "documents.jsonl")}
    sources = {as_source(given, folder): given for given in givens}
    names = {source.path: given.name for source, given in sources.items()}
    held = _held(list(sources), ids)
    known = [(names[s.path], found) for s, there in held.items() for found in there if found]
    fresh = [s for s, there in held.items() if not there or None in there]
    if not fresh:
        return Trial([], known, [], [], names)
    scratch.mkdir(parents=True, exist_ok=True)
    if (data / CURATION).is_file():
        shutil.copy2(data / CURATION, scratch / CURATION)
    heard = _Listener(_engine(), names)
    cache = _cache(is_read_only=True)
    outcome = build([*inputs, *fresh], scratch, cache, _Told(tell), heard)
    rejections = [*heard.rejections, *outcome.refused]
    told = {name for name, _ in known}
    return Trial(
        fresh=[sources[source] for source in fresh if source.path in heard.read],
        known=known,
        rejected=[
            r for r in heard.rejected if not (_repeats(r.reason) and names[_root(r.path)] in told)
        ],
        rejections=[r for r in rejections if r.document_id not in ids.values()],
        names=names,
    )


def save(givens: Sequence[Given], data: Path, tell: Tell = _nobody) -> None:
    """Keeps documents beside the data set and builds it with them; both or neither.

    Raises `AtlasError`.
    """
    folder = added_folder(data)
    with _one_build:
        written = keep(givens, folder)
        try:
            rebuild(data, tell)
        except BaseException:
            # A reader who leaves the page ends the run in between: nothing may stay half added.
            take_out(written, folder)
            raise


def remove(name: str, data: Path, tell: Tell = _nobody) -> None:
    """Takes an added document out of its folder and of the data set; both or neither.

    Raises `AtlasError`, also where no document of that name was added.
    """
    folder = added_folder(data)
    found = next((kept for kept in kept_documents(data) if kept.path.name == name), None)
    if found is None:
        raise NotWritten("no such document was added")
    with _one_build:
        files = take_out([found.path, side_path(found.path)], folder)
        try:
            rebuild(data, tell)
        except BaseException:
            put_back(files)
            raise


def _inputs(data: Path) -> list[Input]:
    """All that the data set is built from; raises `NotWritten` where something is away."""
    inputs = inputs_of(data)
    if inputs is None:
        raise NotWritten(MISSING)
    return [*inputs, *_set_aside(data, inputs), *added_inputs(data)]


def _set_aside(data: Path, inputs: Sequence[Path]) -> Iterator[Rejected]:
    """What the build before set aside, but for what the files to be read will give again."""
    again = {path.as_posix() for path in inputs}
    for row in _rows(data / REJECTED):
        source = _root(row["path"]).removesuffix(SIDE)
        if source not in again and not _is_added(Path(source), data):
            yield Rejected(row["path"], row["reason"])


def _is_added(path: Path, data: Path) -> bool:
    return path.absolute().is_relative_to(added_folder(data).absolute())


def _held(
    sources: Sequence[Source | Rejected], ids: Mapping[str, str]
) -> dict[Source | Rejected, list[str | None]]:
    """For each document of each source its id in the data set, None for one that isn't there."""
    held: dict[Source | Rejected, list[str | None]] = {
        s: [ids.get(s.digest)] if isinstance(s, Source) else [] for s in sources
    }
    packed = [s for s in sources if isinstance(s, Source) and may_hold_others(s.data)]
    for source, digests in zip(packed, digests_in(packed, chosen_limits()), strict=True):
        held[source] = [ids.get(digest) for digest in digests]
    return held


def _engine() -> Engine:
    return Local()


def _cache(*, is_read_only: bool = False) -> Cache:
    return Cache(default_folder(), code_version(), is_read_only=is_read_only)


def _repeats(reason: str) -> bool:
    return reason.startswith(SAME_CONTENT)


def _root(path: str) -> str:
    """The file in which a document lies: itself, or its archive."""
    return path.partition("!/")[0]


def _file(name: str) -> Path:
    return Path(_root(name))


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
