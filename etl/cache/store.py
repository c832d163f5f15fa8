"""The cache: one database for each version of the code, in which an entry is there or is not."""

import json
import os
import shutil
import sqlite3
import sys
from pathlib import Path
from typing import Any

AS_JSON = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
"""In one go: `json.dump` writes piece by piece, many times slower."""
KEPT_VERSIONS = 4
"""Versions of the code whose entries are kept: those of several branches of work."""
SECONDS_TO_WAIT = 10.0
"""For as long the database may be another process's, before it counts as out of reach."""


def default_folder() -> Path:
    """The user's cache folder, by the rules of the platform (XDG on Linux)."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "ai-hub-atlas"


class Cache:
    """Entries by key, of one version of the code; many processes may keep and find them at once.

    A database that can't be read or written makes a build slower and never fails it; `fault` says
    what was wrong (None where nothing was), and from then on there is no cache. `hits` counts the
    documents found. A cache that is read only keeps nothing new: what is discarded leaves no trace.
    """

    def __init__(self, folder: Path, version: str, *, is_read_only: bool = False) -> None:
        self.is_read_only = is_read_only
        self.folder = folder / "extracts" / version[:16]
        self.path = self.folder / "entries.sqlite"
        self.hits = 0
        self.fault: str | None = None
        self._db: sqlite3.Connection | None = None
        self._forget_old_versions()

    def __getstate__(self) -> dict[str, Any]:
        """What another process is given: it opens the database itself."""
        return {**self.__dict__, "_db": None}

    def get(self, key: str) -> Any | None:
        """The plain value kept under a key; None where there is none that can be read."""
        found = self._ask("SELECT value FROM entries WHERE key = ?", key)
        try:
            return json.loads(found[0]) if found else None
        except (ValueError, TypeError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Keeps a plain value; whatever ends the process after that, it is there."""
        if not self.is_read_only:
            self._ask("INSERT OR REPLACE INTO entries VALUES (?, ?)", key, AS_JSON(value))

    def _ask(self, question: str, *values: str) -> Any | None:
        """The first row of an answer; None without one, and wherever something is wrong."""
        if self.fault:
            return None
        try:
            if self._db is None:
                if self.is_read_only and not self.path.exists():
                    return None
                self._db = self._opened()
            return self._db.execute(question, values).fetchone()
        except (OSError, sqlite3.Error) as error:
            self.fault = f"{self.path}: {_said(error)}"
            return None

    def _opened(self) -> sqlite3.Connection:
        if not self.is_read_only:
            self.folder.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={'ro' if self.is_read_only else 'rwc'}",
            uri=True,
            timeout=SECONDS_TO_WAIT,
            # Each question is a transaction of its own: nobody waits long, and nothing is lost.
            isolation_level=None,
            check_same_thread=False,
        )
        # No write-ahead log: it would not do where several machines share the folder.
        db.execute("PRAGMA journal_mode = TRUNCATE")
        # What a machine that loses power damages is only a cache.
        db.execute("PRAGMA synchronous = OFF")
        if not self.is_read_only:
            db.execute("CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT)")
        return db

    def _forget_old_versions(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            os.utime(self.folder)
            versions = sorted(self.folder.parent.iterdir(), key=lambda p: -p.stat().st_mtime)
        except OSError as error:
            self.fault = f"{self.folder}: {error.strerror}"
            return
        for old in versions[KEPT_VERSIONS:]:
            shutil.rmtree(old, ignore_errors=True)


def _said(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    is_damaged = type(error) is sqlite3.DatabaseError
    return f"{error}; delete it" if is_damaged else str(error)
