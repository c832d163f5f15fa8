"""The whole hostile folder: all kinds of files, with honest documents among them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.archives import archives
from tests.hostile.good import Good, honest
from tests.hostile.markup import markup
from tests.hostile.papers import papers
from tests.hostile.places import lay_out
from tests.hostile.texts import texts


@dataclass(frozen=True, slots=True)
class Folder:
    """Where it lies, each file that a build has to give an account of, and the honest ones."""

    path: Path
    files: tuple[str, ...]
    honest: tuple[Good, ...]


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file that is bytes alone."""
    for kind in (texts, papers, archives, markup):
        yield from kind()


def make_folder(path: Path, outside: Path) -> Folder:
    """Writes them all; `outside` is a file that links of the folder lead to."""
    path.mkdir()
    files = []
    for name, data in hostile_files():
        (path / name).write_bytes(data)
        files.append(str(path / name))
    files += lay_out(path, outside)
    goods = tuple(honest())
    for good in goods:
        file = path / "honest" / good.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(good.data)
        files.append(str(file))
    return Folder(path, tuple(files), goods)
