"""The data set of whoever starts an installed atlas: made once, kept through updates."""

import json
from pathlib import Path

import pytest

from ai_hub_atlas import own_data
from ai_hub_atlas.own_data import own_folder, prepared
from tests.paths import ROOT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder, made by version 1 of an atlas installed in this checkout."""
    monkeypatch.setattr(own_data, "HOME", ROOT)
    monkeypatch.setattr(own_data, "version", lambda _: "1")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return prepared(own_folder())


def places(folder: Path) -> set[str]:
    lines = (folder / "data" / "initiatives.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["place"] for line in lines}


def test_it_is_the_shipped_one_at_first(folder: Path, tmp_path: Path) -> None:
    assert folder == tmp_path / "ai-hub-atlas"
    for name in ("data/claims.jsonl", "data/datapackage.json", "data/accuracy.json"):
        assert (folder / name).read_bytes() == (ROOT / name).read_bytes()


def test_the_same_version_leaves_it_alone(folder: Path) -> None:
    (folder / "data" / "claims.jsonl").write_text("", encoding="utf-8")
    prepared(folder)
    assert (folder / "data" / "claims.jsonl").read_bytes() == b""


def test_an_update_builds_it_anew_with_what_was_added(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "data-added").mkdir()
    text = "Wuhu set up a 3 billion yuan artificial intelligence fund on 3 March 2025.\n"
    (folder / "data-added" / "a.txt").write_text(text, encoding="utf-8")
    before = places(folder)
    monkeypatch.setattr(own_data, "version", lambda _: "2")
    prepared(folder)
    assert places(folder) == before | {"Wuhu"}
    assert (folder / "data" / "accuracy.json").is_file()
    assert (folder / "version").read_text(encoding="utf-8") == "2"
