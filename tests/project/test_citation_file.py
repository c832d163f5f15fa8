"""CITATION.cff can be read by the tools that ask for it, and names the version that is here."""

import re
import tomllib

from tests.paths import ROOT

WANTED = ("cff-version", "message", "title", "authors", "version", "license", "type")


def entries() -> dict[str, str]:
    """The file's entries by key; one with a list or nothing after the colon is empty."""
    lines = (ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    pairs = (re.fullmatch(r"([a-z-]+):(?: (.*))?", line) for line in lines)
    return {pair[1]: (pair[2] or "").strip('"') for pair in pairs if pair}


def test_it_has_what_the_format_asks_for() -> None:
    found = entries()
    assert set(WANTED) <= set(found)
    assert found["cff-version"] == "1.2.0"
    assert found["type"] == "software"
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.search(r'^authors:\n  - name: "[^"]+"$', text, re.MULTILINE)


def test_it_is_the_version_and_licence_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert entries()["version"] == project["version"]
    assert entries()["license"] == project["license"]
