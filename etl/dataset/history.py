"""The history of a data set: its changes so far, the ids that led elsewhere, and the feed."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from etl.dataset.changes import Comparison, detour
from etl.dataset.earlier import NoDataSet, Row, Side, rows, version_of
from etl.dataset.feed import NEWEST, feed
from etl.dataset.tables import write_lines
from etl.model.whereabouts import CHANGES, REDIRECTS
from etl.spool import Spool, packed, unpacked


@dataclass(frozen=True, slots=True)
class Edition:
    """A data set that is about to be published: its content's digest, and its own clock.

    `as_of` is the newest day that a document carries, None without one; `refused` says of each
    initiative that a person rejected who, when and why.
    """

    version: str
    as_of: str | None
    refused: Mapping[str, str]


def write_history(before: Path, stage: Path, edition: Edition, spool: Spool) -> None:
    """Writes all changes so far with those since the build before; a first build has none.

    The tables of the edition lie in `stage` already.
    """
    try:
        changes, redirects = _history(before, stage, edition, spool)
        write_lines(changes, stage / CHANGES)
        kept = detour(rows(stage / CHANGES), edition.version)
        if kept:
            number, ids = kept
            redirects = [row for row in redirects if row["from"] not in ids]
            _cut(stage / CHANGES, number)
    except NoDataSet:
        # Whatever lies there is no data set to compare with; the new one replaces it.
        redirects = []
        write_lines([], stage / CHANGES)
    write_lines(redirects, stage / REDIRECTS)
    newest = deque(rows(stage / CHANGES), maxlen=NEWEST)
    (stage / "changes.atom").write_bytes(feed(list(newest)))


def _history(
    before: Path, stage: Path, edition: Edition, spool: Spool
) -> tuple[Iterable[Row], list[Row]]:
    """The changes of all builds so far, and the redirects of this one."""
    previous = version_of(before)
    found = Comparison(Side(before, spool), Side(stage, spool), edition.refused)
    stamp = {"build": edition.version, "previous": previous, "as_of": edition.as_of}
    news = ({**stamp, **row} for row in _in_order(found.events(), spool))
    return chain(rows(before / CHANGES), news), found.redirects(rows(before / REDIRECTS))


def _in_order(events: Iterator[Row], spool: Spool) -> Iterator[Row]:
    shelf = spool.shelf("what", "initiative_id", "field")
    for row in events:
        shelf.add(row["what"], row["initiative_id"], row["field"] or "", packed(row))
    yield from (unpacked(value) for *_, value in shelf)


def _cut(path: Path, lines: int) -> None:
    """Keeps so many lines of a file and no more."""
    with path.open("rb") as file:
        length = sum(len(line) for line in islice(file, lines))
    with path.open("r+b") as file:
        file.truncate(length)
