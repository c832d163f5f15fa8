"""The folder of the cache: one file an entry, written whole or not at all."""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

AS_JSON = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
"""In one go: `json.dump` writes piece by piece, many times slower."""
KEPT_VERSIONS = 4
"""Versions of the code whose entries are kept: those of several branches of work."""


def default_folder() -> Path:
    """The user's cache folder, by the rules of the platform (XDG on Linux)."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "ai-hub-atlas"


class Cache:
    """Entries by key, of one version of the code.

    A folder that can't be read or written makes a build slower and never fails it; `fault` says
    what was wrong (None where nothing was). `hits` counts the documents found. A cache that is read
    only keeps nothing new: what is discarded leaves no trace.
    """

    def __init__(self, folder: Path, version: str, *, is_read_only: bool = False) -> None:
        self.is_read_only = is_read_only
        self.folder = folder / "extracts" / version[:16]
        self.hits = 0
        self.fault: str | None = None
        self._forget_old_versions()

    def get(self, key: str) -> Any | None:
        """The plain value kept under a key; None where there is none that can be read."""
        try:
            return json.loads(self._path(key).read_bytes())
        except (OSError, ValueError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Keeps a plain value; another process that does the same at once does no harm."""
        if self.fault or self.is_read_only:
            return
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "w", encoding="ascii") as file:
                    file.write(AS_JSON(value))
                os.replace(name, path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            self.fault = f"{path.parent}: {error.strerror}"

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"

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
