"""Builds the data set in `data/`, unless it was already built from the very same inputs.

Inputs are compared by content: a checkout gives every file about the same time of change.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_STAMP = Path(".venv/data-inputs.sha256")


def input_files(root: Path) -> Iterator[Path]:
    """Every file that decides what the data set holds, in a fixed order."""
    yield from sorted(p for p in (root / "seeds").rglob("*") if p.is_file())
    yield from sorted(
        p for p in (root / "etl").rglob("*") if p.is_file() and "__pycache__" not in p.parts
    )
    yield from added_files(root)
    yield from (
        p for p in [root / "data" / "curation.jsonl", root / "requirements.lock"] if p.is_file()
    )


def added_files(root: Path) -> list[Path]:
    """The documents that were added in the app, where `etl.additions` keeps them."""
    folder = Path(os.environ.get("ATLAS_ADDED") or root / "data-added")
    return sorted(p for p in folder.rglob("*") if p.is_file())


def inputs_digest(root: Path) -> str:
    """SHA-256, in hex, over the name and the content of every input file under `root`."""
    digest = hashlib.sha256()
    for file in input_files(root):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        name = file.relative_to(root) if file.is_relative_to(root) else file
        digest.update(f"{name.as_posix()}\0{content}\n".encode())
    return digest.hexdigest()


def is_current(root: Path, digest: str) -> bool:
    """Whether the data set is there and was built from inputs with this digest."""
    stamp = root / _STAMP
    return (
        (root / "data" / "datapackage.json").is_file()
        and stamp.is_file()
        and stamp.read_text(encoding="ascii") == digest
    )


def main() -> int:
    """Build where needed; the exit code of the build, 0 where there was nothing to do."""
    root = Path(__file__).resolve().parent.parent
    digest = inputs_digest(root)
    if is_current(root, digest):
        return 0
    print("Building the data set ...", flush=True)
    build = subprocess.run([sys.executable, "-m", "etl", "build"], cwd=root, check=False)
    if build.returncode == 0:
        (root / _STAMP).write_text(digest, encoding="ascii")
    return build.returncode


if __name__ == "__main__":
    sys.exit(main())
