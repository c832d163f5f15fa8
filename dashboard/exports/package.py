"""The whole data set as one zip: every table and its description, with licence and notice."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can name: the same data set gives the same bytes."""


def package_bytes(folder: Path, legal: tuple[Path, ...]) -> bytes:
    """The files of a data set, and those of `legal` that are there, in one folder.

    Links and hidden files are left out: what is not the data set's own is not handed on.
    """
    files = [p for p in sorted(folder.iterdir()) if p.is_file() and not p.is_symlink()]
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for path in (*(p for p in files if not p.name.startswith(".")), *legal):
            if path.is_file():
                entry = ZipInfo(f"ai-hub-atlas/{path.name}", EARLIEST)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes())
    return target.getvalue()
