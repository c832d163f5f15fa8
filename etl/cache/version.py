"""What a document's extract depends on beside its bytes: code, reference data, parsers."""

import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

ETL = Path(__file__).resolve().parent.parent
ROOMS = (
    "as_read",
    "cache",
    "claims",
    "copies",
    "coverage.py",
    "errors.py",
    "extraction.py",
    "feeds.py",
    "mentions",
    "model",
    "read",
    "reference",
    "sections",
)
"""What makes an extract. Merging and writing come after it and are done anew in every build."""
PARSERS = ("ahocorasick_rs", "lxml", "pypdfium2", "python-docx")


@cache
def code_version() -> str:
    """A digest of all of it, in hex: another one means that every document is to be read anew."""
    digest = sha256()
    for path in sorted(_files()):
        content = sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(ETL).as_posix()}\0{content}\n".encode())
    for name in PARSERS:
        digest.update(f"{name} {version(name)}\n".encode())
    digest.update(f"python {sys.version_info.major}.{sys.version_info.minor}\n".encode())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    for room in ROOMS:
        path = ETL / room
        found = path.rglob("*") if path.is_dir() else [path]
        yield from (p for p in found if p.is_file() and p.suffix != ".pyc")
