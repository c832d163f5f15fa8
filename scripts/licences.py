"""Versions and licences of all that the lock pins: `python -m scripts.licences`.

They are told by what is installed here; a library for another system or Python is listed as such.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata, PackageNotFoundError, distribution
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements.lock"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
NOT_HERE, NOT_STATED = "not installed here", "not stated"
MOST_CHARACTERS = 60
"""Some libraries state the whole text of their licence."""


@dataclass(frozen=True, slots=True)
class Library:
    """A library that the lock pins, and its licence as it states it itself."""

    name: str
    version: str
    licence: str


def libraries(lock: str) -> Iterator[Library]:
    """The libraries of a lock, in its order."""
    for name, version in PINNED.findall(lock):
        try:
            found = distribution(name)
            yield Library(name, version, licence(found.metadata) or _opening(found) or NOT_STATED)
        except PackageNotFoundError:
            yield Library(name, version, NOT_HERE)


def licence(metadata: PackageMetadata) -> str:
    """The licence that a library's metadata state: as an expression, a class, or in words.

    Empty where they state none.
    """
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    classes = [c for c in metadata.get_all("Classifier") or () if c.startswith("License ::")]
    named = [c.rpartition(" :: ")[2] for c in classes if c != "License :: OSI Approved"]
    words = metadata["License"].split("\n")[0] if "License" in metadata else ""
    return "; ".join(named) or words[:MOST_CHARACTERS]


def _opening(library: Distribution) -> str:
    """The first line of a library's licence file; empty where it brings none."""
    files = (f for f in library.files or () if "LICEN" in f.name.upper())
    texts = (file.read_text(encoding="utf-8").strip() for file in files)
    return next((text.split("\n")[0][:MOST_CHARACTERS] for text in texts if text), "")


def main() -> int:
    """Print the list; the exit code, 1 where a library states no licence."""
    found = list(libraries(LOCK.read_text(encoding="utf-8")))
    for library in found:
        print(f"{library.name:<28} {library.version:<14} {library.licence}")
    return 1 if any(library.licence == NOT_STATED for library in found) else 0


if __name__ == "__main__":
    sys.exit(main())
