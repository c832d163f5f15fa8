"""The data set is built again exactly when something that decides its content changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.build_data import inputs_digest


def write(root: Path, name: str, content: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with one document, one module and a lock."""
    write(tmp_path, "seeds/one.txt", "Shenzhen set up a fund.")
    write(tmp_path, "etl/cli.py", "x = 1\n")
    write(tmp_path, "requirements.lock", "pandas==3.1.1\n")
    return tmp_path


CHANGES: dict[str, Callable[[Path], object]] = {
    "a document changes": lambda root: write(root, "seeds/one.txt", "Shenzhen did not."),
    "a document is added": lambda root: write(root, "seeds/子/二.txt", "深圳市设立基金。"),
    "a document is removed": lambda root: (root / "seeds/one.txt").unlink(),
    "a document gets another name": lambda root: (root / "seeds/one.txt").rename(
        root / "seeds/two.txt"
    ),
    "the code changes": lambda root: write(root, "etl/cli.py", "x = 2\n"),
    "a reference table is added": lambda root: write(root, "etl/reference/a.csv", "code\n"),
    "a document is added in the app": lambda root: write(root, "data-added/a.txt", "Wuhu …"),
    "a record is curated": lambda root: write(root, "data/curation.jsonl", "{}\n"),
    "a library's version changes": lambda root: write(root, "requirements.lock", "pandas==3.2\n"),
}

NO_CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is touched": lambda root: (root / "seeds/one.txt").touch(),
    "Python compiles a module": lambda root: write(root, "etl/__pycache__/cli.pyc", "…"),
    "the data set is built": lambda root: write(root, "data/claims.jsonl", "{}\n"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_the_inputs_asks_for_a_build(
    root: Path, change: Callable[[Path], object]
) -> None:
    before = inputs_digest(root)
    change(root)
    assert inputs_digest(root) != before


@pytest.mark.parametrize("change", NO_CHANGES.values(), ids=NO_CHANGES)
def test_anything_else_does_not(root: Path, change: Callable[[Path], object]) -> None:
    before = inputs_digest(root)
    change(root)
    assert inputs_digest(root) == before
