"""A data set on disk, looked into piece by piece: the one that was there before, or the new."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from etl.model import Rejected
from etl.model.whereabouts import PACKAGE, REJECTED
from etl.spool import Spool

Row = dict[str, Any]
ID_FIRST = re.compile(rb'\{"initiative_id": "([^"\\]+)"')
"""How a row of the table of initiatives begins, so that not every one has to be read."""


class NoDataSet(Exception):  # noqa: N818 - named for what lies there
    """What lies there is no data set to compare with; the new one replaces it."""


def version_of(folder: Path) -> str:
    """The digest of a data set's content; raises `NoDataSet`."""
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
        return str(package["version"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoDataSet from error


def rows(path: Path) -> Iterator[Row]:
    """The rows of a file of JSON lines, none where there is no file; raises `NoDataSet`."""
    try:
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise NoDataSet from error


def set_aside(folder: Path) -> Iterator[Rejected]:
    """The inputs that the build of a data set could not read, with the reasons, in order."""
    for row in rows(folder / REJECTED):
        yield Rejected(row["path"], row["reason"])


class Side:
    """One of two data sets that are compared.

    Its initiatives are gone through once; what else a comparison asks of it is looked up on disk,
    where `learn` has put it. Every method raises `NoDataSet` for what is none.
    """

    def __init__(self, folder: Path, spool: Spool) -> None:
        self._folder, self._spool = folder, spool
        self._starts = spool.shelf("initiative_id")
        self._claims = spool.shelf("initiative_id", "document_id", "words")
        self._owners = spool.shelf("words", "initiative_id")
        self._paths = spool.shelf("document_id")
        self._files = spool.shelf("path")

    def lines(self) -> Iterator[tuple[str, bytes]]:
        """Each initiative's id and row, as they are in the file, sorted by id."""
        start, last = 0, ""
        try:
            with (self._folder / "initiatives.jsonl").open("rb") as lines:
                for line in lines:
                    told = ID_FIRST.match(line)
                    key = told[1].decode() if told else str(json.loads(line)["initiative_id"])
                    if key <= last:
                        raise NoDataSet
                    self._starts.add(key, start)
                    start, last = start + len(line), key
                    yield key, line
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise NoDataSet from error

    def learn(self) -> None:
        """Puts where it can be looked up which claims and documents there are."""
        for key, document, *said in self._columns(
            "claims", "initiative_id", "document_id", "kind", "place_code", "quote", "amount_text"
        ):
            words = _digest(said)
            self._claims.add(key, document, words, None)
            self._owners.add(words, key, None)
        for document, path in self._columns("documents", "document_id", "path"):
            self._paths.add(document, path)
            self._files.add(path, None)

    def _columns(self, table: str, *names: str) -> Iterator[tuple[Any, ...]]:
        try:
            with pq.ParquetFile(self._folder / f"{table}.parquet") as file:
                for batch in file.iter_batches(columns=list(names)):
                    yield from zip(*(batch[name].to_pylist() for name in names), strict=True)
        except (OSError, ValueError, KeyError) as error:
            raise NoDataSet from error

    def record(self, key: str) -> Row | None:
        """The row of an initiative; None where there is none of that id."""
        found = next(self._starts.at(key), None)
        if found is None:
            return None
        try:
            with (self._folder / "initiatives.jsonl").open("rb") as lines:
                lines.seek(found[1])
                record: Row = json.loads(lines.readline())
                return record
        except (OSError, ValueError) as error:
            raise NoDataSet from error

    def words(self, key: str) -> set[str]:
        """What the claims of an initiative say, each as a digest."""
        return {row[2] for row in self._claims.at(key)}

    def documents(self, key: str) -> set[str]:
        """The documents that tell of an initiative."""
        return {row[1] for row in self._claims.at(key)}

    def owners(self, words: str) -> set[str]:
        """The initiatives of which these words are told."""
        return {row[1] for row in self._owners.at(words)}

    def path(self, document_id: str) -> str | None:
        """Where a document lies; None for one that is not in the data set."""
        return next((row[1] for row in self._paths.at(document_id)), None)

    def has_file(self, path: str) -> bool:
        """Whether a document of the data set lies there."""
        return any(self._files.at(path))


def _digest(said: list[Any]) -> str:
    """What a claim says, whatever its document and where in it: kind, place, and its words."""
    kind, place, quote, amount = said
    words = json.dumps([kind, place, " ".join(quote.split()), amount])
    return sha256(words.encode()).hexdigest()[:32]
