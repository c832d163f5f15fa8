"""Rows set down on disk while a build runs, so that its memory does not grow with the documents.

A spool is one SQLite file that nothing else opens and that has lost its name before the first row
is written: however a build ends, the disk is free again, and there is nothing to clear up.
"""

import marshal
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from errno import EDQUOT, ENOSPC
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from etl.errors import NotWritten

CACHE_KIB = 32_768
ROWS_AT_ONCE = 500
FULL = (ENOSPC, EDQUOT)

Row = tuple[Any, ...]


class Shelf:
    """Rows of some keys (text or whole numbers) and a value, read back in the order of the keys.

    Rows of equal keys stay in the order in which they came.
    """

    def __init__(self, db: sqlite3.Connection, name: str, keys: tuple[str, ...]) -> None:
        self._db, self._name, self._keys = db, name, keys
        self._waiting: list[Row] = []
        self._order = ", ".join((*keys, "rowid"))
        self._at = [self._question(keys[:width]) for width in range(len(keys) + 1)]
        self._is_sorted = False
        db.execute(f"CREATE TABLE {name} ({', '.join((*keys, 'value'))})")

    def add(self, *row: Any) -> None:
        """Sets a row down: its keys, then its value."""
        self._waiting.append(row)
        if len(self._waiting) >= ROWS_AT_ONCE:
            self._write()

    def __iter__(self) -> Iterator[Row]:
        """All rows in order: keys, then value."""
        self._sort()
        yield from self._db.execute(f"SELECT * FROM {self._name} ORDER BY {self._order}")

    def at(self, *prefix: Any) -> Iterator[Row]:
        """The rows whose first keys are these, in order."""
        self._sort()
        return self._db.execute(self._at[len(prefix)], prefix)

    def _question(self, given: tuple[str, ...]) -> str:
        where = " AND ".join(f"{key} = ?" for key in given) or "TRUE"
        return f"SELECT * FROM {self._name} WHERE {where} ORDER BY {self._order}"

    def groups(self, width: int) -> Iterator[Row]:
        """Every combination of the first keys, so many of them, once and in order."""
        self._sort()
        names = ", ".join(self._keys[:width])
        yield from self._db.execute(f"SELECT DISTINCT {names} FROM {self._name} ORDER BY {names}")

    def numbers(self) -> Iterator[int]:
        """The number of each row, by which `numbered` finds it again, in the order of the keys."""
        self._sort()
        for row in self._db.execute(f"SELECT rowid FROM {self._name} ORDER BY {self._order}"):
            yield row[0]

    def numbered(self, number: int) -> Row:
        """The row of that number."""
        self._write()
        row: Row = self._db.execute(
            f"SELECT * FROM {self._name} WHERE rowid = ?", (number,)
        ).fetchone()
        return row

    def __len__(self) -> int:
        self._write()
        rows: int = self._db.execute(f"SELECT count(*) FROM {self._name}").fetchone()[0]
        return rows

    def _write(self) -> None:
        if self._waiting:
            marks = ", ".join("?" * (len(self._keys) + 1))
            self._db.executemany(f"INSERT INTO {self._name} VALUES ({marks})", self._waiting)
            self._waiting.clear()

    def _sort(self) -> None:
        self._write()
        if not self._is_sorted:
            names = ", ".join(self._keys)
            self._db.execute(f"CREATE INDEX {self._name}_order ON {self._name} ({names})")
            self._is_sorted = True


class Spool:
    """Shelves and files that are gone when the build is over, for one thread at a time."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` lies on the disk to be used; None for that of temporary files."""
        self._folder = folder
        self._names = count()
        try:
            self._db = self._opened()
        except (OSError, sqlite3.Error) as error:
            raise self._refused(error) from error

    def _opened(self) -> sqlite3.Connection:
        """A database in a file that has no name any more."""
        handle, name = tempfile.mkstemp(prefix=".spool-", dir=self._folder)
        os.close(handle)
        try:
            # Whoever drops a generator that holds a spool may do so in another thread.
            db = sqlite3.connect(name, isolation_level=None, check_same_thread=False)
            db.execute("PRAGMA journal_mode = OFF")
            db.execute("PRAGMA synchronous = OFF")
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            db.execute("BEGIN EXCLUSIVE")
        finally:
            os.unlink(name)
        return db

    def _refused(self, error: Exception) -> NotWritten:
        where = self._folder or tempfile.gettempdir()
        said = error.strerror if isinstance(error, OSError) else error
        return NotWritten(f"{where} can't hold what a build sets down there: {said}")

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()
        if isinstance(error, sqlite3.Error) or (isinstance(error, OSError) and error.errno in FULL):
            raise self._refused(error) from error

    def shelf(self, *keys: str) -> Shelf:
        """A new empty shelf with these keys."""
        return Shelf(self._db, f"shelf_{next(self._names)}", keys)

    def file(self) -> IO[bytes]:
        """A new empty file without a name."""
        return tempfile.TemporaryFile(dir=self._folder)


packed, unpacked = marshal.dumps, marshal.loads
"""A plain value as the value of a row, and back; twice as quick as JSON, and this process alone
reads it. Raises `ValueError` for what is not plain.
"""
