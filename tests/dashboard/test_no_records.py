"""A data set of documents that tell of no pledge: every page opens, and says what was read."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.pipeline import build
from tests.paths import ROOT

WAIT_SECONDS = 30
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
WITHOUT_RECORDS = {"add", "changes", "compare", "method", "places"}
"""Pages that have something to say without any record."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("soup")
    (root / "texts").mkdir()
    (root / "texts" / "soup.txt").write_text("Soup.\n\nTake two onions.\n", encoding="utf-8")
    build([root / "texts"], root / "data")
    return root / "data"


def opened(data: Path, monkeypatch: pytest.MonkeyPatch, page: str, tongue: str) -> AppTest:
    monkeypatch.setenv("ATLAS_DATA", str(data))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT_SECONDS)
    app.query_params["lang"] = tongue
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    return app.run()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_and_none_blames_filters_that_are_off(
    data: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    app = opened(data, monkeypatch, page, "en")
    said = "".join(block.proto.body for block in app.get("html"))
    assert not app.exception
    assert "No record matches all" not in said
    if page not in WITHOUT_RECORDS:
        assert "No record yet" in said
        assert "1 document was read, and no pledge was found in it." in said
        assert 'href="add?' in said


def test_it_is_said_in_chinese_too(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(data, monkeypatch, "map", "zh")
    assert "尚无记录" in "".join(block.proto.body for block in app.get("html"))


def test_a_place_has_nothing_known(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(data, monkeypatch, "places", "en")
    app.query_params["place"] = "110000"
    app.run()
    assert not app.exception
    assert "Nothing is known" in "".join(block.proto.body for block in app.get("html"))
