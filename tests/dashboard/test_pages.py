"""The pages run as a reader opens them, keep one selection, and say where nothing matches."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.frame.shell import Page
from tests.dashboard_tables import write_tables
from tests.paths import ROOT

FILTERED = ["map", "funds", "timeline", "sectors", "initiatives", "sources", "review"]
PAGES = [*FILTERED, "places", "compare", "add", "changes", "method"]
WAIT_SECONDS = 30


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(write_tables(tmp_path)))


def opened(page: str, **params: str) -> AppTest:
    """The app with an address, at one of its pages."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT_SECONDS)
    app.query_params.update(params)
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    return app.run()


def said(app: AppTest) -> str:
    """All HTML that a page shows, but for its style and scripts."""
    blocks = (block.proto for block in app.get("html"))
    return "".join(block.body for block in blocks if not block.unsafe_allow_javascript)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_and_has_one_main_heading(page: str) -> None:
    app = opened(page)
    assert not app.exception
    assert said(app).count("<h1>") == 1


@pytest.mark.parametrize("claim", ["c2", "c4"])
def test_the_quote_that_is_asked_for_is_marked_whatever_the_filters(claim: str) -> None:
    words = said(opened("sources", document="d1", claim=claim, kind="subsidy"))
    assert "evidence asked" in words
    assert ("initiative=i2" in words) is (claim == "c2")


def test_a_page_that_fails_says_so_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: Page) -> None:
        raise KeyError("words of a document")

    monkeypatch.setattr("dashboard.records.table_panels.initiative_table", fail)
    app = opened("initiatives", lang="zh")
    assert app.exception
    assert "此页未能显示。" in said(app)
    assert "words of a document" not in said(app)


@pytest.mark.parametrize("page", FILTERED)
def test_choosing_shenzhen_leaves_its_records_on_every_page(page: str) -> None:
    app = opened(page, city="440300")
    assert not app.exception
    words = said(app) + str([frame.value for frame in app.dataframe])
    assert "Wuhan" not in words
    assert [button.label for button in app.button if "Shenzhen" in button.label] == ["Shenzhen ×"]


@pytest.mark.parametrize("page", PAGES)
def test_an_address_may_ask_for_chinese(page: str) -> None:
    app = opened(page, lang="zh")
    assert not app.exception
    assert "English" in [button.label for button in app.button]
    assert "pledge" not in said(app)


@pytest.mark.parametrize(
    ("locale", "asked", "other"),
    [("zh-CN", {}, "English"), ("zh-CN", {"lang": "en"}, "中文"), ("fr-FR", {}, "中文")],
)
def test_the_first_visit_is_in_the_browsers_language_unless_the_address_asks(
    locale: str, asked: dict[str, str], other: str
) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT_SECONDS)
    app.context["locale"] = locale
    app.query_params.update(asked)
    app.run()
    assert app.button(key="language").label == other
    assert set(app.query_params) == set(asked)
    app.button(key="language").click().run()
    assert app.query_params["lang"] == ("zh" if other == "中文" else "en")


@pytest.mark.parametrize("page", FILTERED)
def test_where_nothing_matches_one_click_helps(page: str) -> None:
    app = opened(page, city="440300", kind="plan")
    assert "No record matches" in said(app)
    app.button(key="loosen-kinds").click().run()
    assert "No record matches" not in said(app)
    assert app.query_params["city"] == "440300"
    assert "kind" not in app.query_params


@pytest.mark.parametrize(
    ("tongue", "words"),
    [("en", ("you may mean", "Zhejiang")), ("zh", ("目前所知", "浙江"))],
)
def test_a_place_without_a_record_is_no_dead_end(tongue: str, words: tuple[str, str]) -> None:
    shown = said(opened("funds", q="zhejang 10 billion", lang=tongue))
    assert all(each in shown for each in words)
    assert "place=330000" in shown


def test_the_selection_goes_along_to_another_page() -> None:
    app = opened("funds", city="440300")
    app.query_params.clear()
    app.switch_page(str(ROOT / "pages" / "initiatives.py")).run()
    assert "<h1>1 initiative</h1>" in said(app)
    assert app.query_params["city"] == "440300"


def test_a_filter_is_written_to_the_address_and_reset_takes_it_out() -> None:
    app = opened("initiatives")
    app.text_input(key="filter-text").input("wuhan").run()
    assert app.query_params["q"] == "wuhan"
    assert "<h1>1 initiative</h1>" in said(app)
    app.button(key="reset").click().run()
    assert "q" not in app.query_params


def test_an_address_opens_a_record_and_the_way_back() -> None:
    app = opened("initiatives", initiative="i2")
    assert "<h1>Shenzhen AI fund</h1>" in said(app)
    assert "Where sources disagree" in said(app)
    app.button(key="back-initiative").click().run()
    assert "<h1>6 initiatives</h1>" in said(app)


def test_an_address_opens_a_document() -> None:
    app = opened("sources", document="d2")
    assert "<h1>&lt;b&gt;Title&lt;/b&gt; $1 **bold** $2</h1>" in said(app)


@pytest.mark.parametrize(
    ("page", "param"), [("initiatives", "initiative"), ("sources", "document")]
)
def test_an_unknown_id_is_said_to_be_unknown(page: str, param: str) -> None:
    app = opened(page, **{param: "<script>"})
    assert not app.exception
    assert "There is no" in said(app)
    assert "<script>" not in said(app)


def test_without_a_data_set_the_page_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "nowhere"))
    app = opened("map")
    assert not app.exception
    assert "python -m etl build" in said(app)


def test_what_is_not_known_is_left_out_and_told_once() -> None:
    app = opened("funds", province="999999,440000", kind="<b>loan</b>", per="parsec")
    assert "province “999999”, kind “&lt;b&gt;loan&lt;/b&gt;” and per “parsec”" in said(app)
    assert app.query_params["province"] == "440000"
    assert "left out" not in said(app.run())


def test_sectors_of_records_that_name_none_are_told_and_not_drawn() -> None:
    app = opened("sectors", kind="subsidy")
    assert not app.exception
    assert 'class="heat"' not in said(app)
