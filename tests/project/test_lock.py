"""The lock pins every library by version and hashes, names no address, and licences are known."""

import re
from email.message import Message
from pathlib import Path

import pytest

from scripts.licences import LOCK, NOT_STATED, libraries, licence
from tests.paths import ROOT

LOCKS = sorted(ROOT.glob("requirements*.lock"))


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_library_is_pinned_with_hashes_and_nothing_says_where_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[^\s#])", re.sub(r"(?m)^\s*#.*\n", "", text))
    assert len(entries) > 1
    for entry in filter(None, map(str.strip, entries)):
        assert re.match(r"[\w.-]+==[\w.!+-]+", entry), entry[:60]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry[:60]
    assert not re.search(r"://|^--|--(?!hash=)", text, re.MULTILINE)


def test_every_library_states_a_licence_and_none_that_binds_what_uses_it() -> None:
    found = {one.name: one.licence for one in libraries(LOCK.read_text(encoding="utf-8"))}
    assert len(found) > 50
    assert [name for name, words in found.items() if words == NOT_STATED] == []
    assert [name for name, words in found.items() if re.search(r"\bA?GPL", words)] == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"License-Expression": "MIT", "License": "other"}, "MIT"),
        ({"Classifier": "License :: OSI Approved :: BSD License"}, "BSD License"),
        ({"License": "Apache 2.0\nmuch more"}, "Apache 2.0"),
        ({}, ""),
    ],
)
def test_where_a_licence_is_stated(fields: dict[str, str], expected: str) -> None:
    metadata = Message()
    for name, value in fields.items():
        metadata[name] = value
    assert licence(metadata) == expected  # type: ignore[arg-type]
