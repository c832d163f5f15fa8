"""Profiles of places, and places side by side: sums, sentences, search, figures by trace."""

import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.choices.links import compare_address, place_address
from dashboard.choices.selection import Selection
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.data.extents import NARROWEST_DEGREES, province_boxes
from dashboard.figures.count_bars import count_bars
from dashboard.figures.locator import locator
from dashboard.figures.pledge_strips import SYMBOLS, pledge_strips
from dashboard.palette import LIGHT
from dashboard.places.lists import MOST_SHOWN, absent_list, ranked_list
from dashboard.views.compare import asked_places, facts, finding, suggestions, title
from dashboard.views.place_figures import kind_counts, locator_frames, sector_counts, strips
from dashboard.views.place_sentences import (
    absence,
    account,
    coverage_sentence,
    fund_sentence,
    pledge_sentence,
)
from dashboard.views.places import (
    UNITS,
    Profile,
    Searched,
    documents_mentioning,
    profile,
    ranked,
    unit_of,
    units,
)
from dashboard.views.places_looked_for import places_looked_for
from dashboard.views.places_search import matching, named_in, plain_name
from dashboard.wording.words import Tongue
from etl.model import Kind, PlaceType
from tests.dashboard_tables import changed, dataset_of_rows, write_tables
from tests.paths import ROOT

BOUNDARIES = ROOT / "static" / "boundaries" / "provinces.geojson"
WAIT_SECONDS = 30
COVERAGE = [("110000", 2, ["d1", "d2"]), ("330000", 1, ["d2"]), ("420000", 0, [])]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = write_tables(tmp_path)
    rows = [
        {"place_code": code, "documents_searched": 2, "documents_mentioning": n, "documents": ids}
        for code, n, ids in COVERAGE
    ]
    pd.DataFrame(rows).to_parquet(made / "coverage.parquet")
    return made


@pytest.fixture
def dataset(folder: Path) -> Dataset:
    return read_dataset(folder)


def of(dataset: Dataset, code: str, tongue: Tongue = Tongue.EN) -> Profile:
    return profile(dataset, dataset.initiatives, code, tongue)


def test_a_province_has_its_own_records_and_those_of_its_cities(dataset: Dataset) -> None:
    guangdong = of(dataset, "440000")
    assert set(guangdong.records.index) == {"i2", "i3"}
    assert set(guangdong.own.index) == {"i3"}
    assert list(guangdong.cities["name"]) == ["Shenzhen"]
    assert list(guangdong.cities["pledges"]) == [1]


def test_a_city_and_the_nation_have_their_own_alone(dataset: Dataset) -> None:
    assert list(of(dataset, "440300").records.index) == ["i2"]
    assert list(of(dataset, "100000").records.index) == ["i0"]
    assert of(dataset, "440300").above == "440000"
    assert of(dataset, "110000").above is None


def test_both_names_are_given_the_readers_own_first(dataset: Dataset) -> None:
    assert of(dataset, "440300").names == ("Shenzhen", "深圳市")
    assert of(dataset, "440300", Tongue.ZH).names == ("深圳", "Shenzhen")
    assert of(dataset, "100000", Tongue.ZH).names == ("中央政府", "Central government")


@pytest.mark.parametrize(
    ("code", "english", "chinese"),
    [
        ("440000", "2 pledges: 1 by the province itself, 1 by 1 city.", "省级1项，1个城市1项"),
        ("420000", "1 pledge, all by 1 city.", "1项承诺，均出自1个城市。"),
        ("440300", "1 pledge.", "1项承诺。"),
        ("330000", "No record found: 1 of the 2 documents read mentions it", "2篇文献中有1篇提及"),
    ],
)
def test_the_computed_sentence(dataset: Dataset, code: str, english: str, chinese: str) -> None:
    assert pledge_sentence(of(dataset, code), Tongue.EN).startswith(english)
    assert chinese in pledge_sentence(of(dataset, code, Tongue.ZH), Tongue.ZH)


def test_where_a_filter_hides_the_records_that_is_said(dataset: Dataset) -> None:
    plans = dataset.initiatives[dataset.initiatives["kind"] == "plan"]
    hidden = profile(dataset, plans, "440000", Tongue.EN)
    assert "without them there are 2" in pledge_sentence(hidden, Tongue.EN)


@pytest.mark.parametrize(
    ("searched", "words"),
    [
        (Searched(2, None), "No record was found in the 2 documents read."),
        (Searched(2, 0), "Nothing is known: none of the 2 documents read mentions it."),
        (Searched(9, 3), "3 of the 9 documents read mention it, and none tells of a pledge."),
    ],
)
def test_not_found_not_mentioned_and_not_counted_differ(searched: Searched, words: str) -> None:
    assert absence(searched, Tongue.EN).endswith(words)


def test_how_often_a_place_with_records_is_mentioned_is_said(dataset: Dataset) -> None:
    words = coverage_sentence(of(dataset, "110000"), Tongue.EN)
    assert words == "2 of the 2 documents read mention it."
    assert coverage_sentence(of(dataset, "440300"), Tongue.EN) == ""


def test_documents_that_mention_a_place_can_be_looked_at(dataset: Dataset) -> None:
    assert list(documents_mentioning(dataset, "330000").index) == ["d2"]
    assert documents_mentioning(dataset, "440300").empty


def test_the_nations_fund_is_summed_on_its_own_page_alone(dataset: Dataset) -> None:
    assert fund_sentence(of(dataset, "100000"), Tongue.EN) == "Funds stated: 1 trillion yuan."
    assert fund_sentence(of(dataset, "440000"), Tongue.EN) == "Funds stated: 10 billion yuan."


def test_what_is_left_out_of_a_sum_is_said(dataset: Dataset) -> None:
    sentences, left_out = account(dataset, of(dataset, "440000"), Tongue.EN)
    assert sentences[0] == "Its funds add up to 10 billion yuan."
    assert left_out == ["1 sum that is not a fund, such as a subsidy"]


def test_a_district_stands_for_its_city_and_an_unknown_code_for_nothing(dataset: Dataset) -> None:
    assert unit_of(dataset, "440300") == "440300"
    assert unit_of(dataset, "999999") is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("shen zhen", ["440300"]),
        ("SHĒN", ["440300"]),
        ("深圳", ["440300"]),
        ("湖北省", ["420000"]),
        ("ang", ["330000", "440000"]),
        ("nowhere", []),
        ("  ", ["110000", "330000", "420000", "420100", "440000", "440300"]),
    ],
)
def test_a_place_is_found_in_either_language(
    dataset: Dataset, asked: str, found: list[str]
) -> None:
    codes = [code for code in dataset.places.index if code != "100000"]
    assert matching(dataset, codes, asked) == found


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("Shenzhen 10 billion AI fund", ["440300"]),
        ("深圳市基金", ["440300"]),
        ("廣東 基金", ["440000"]),
        ("武漢", ["420100"]),
        ("shēn zhèn", ["440300"]),
        ("shenzen fund", ["440300"]),
        ("guang dong", ["440000"]),
        ("recipes for soup", []),
        ("", []),
    ],
)
def test_a_search_in_vain_knows_the_place_that_was_meant(
    dataset: Dataset, asked: str, named: list[str]
) -> None:
    assert named_in(dataset, units(dataset, *UNITS), asked) == named


def test_a_place_looked_for_in_vain_is_offered_with_what_is_known(dataset: Dataset) -> None:
    html = places_looked_for(dataset, "zhejiang robot fund", Tongue.EN)
    assert 'href="places?place=330000&amp;lang=en"' in html
    assert "no record in 1 document that mentions it" in html
    assert "1 pledge" in places_looked_for(dataset, "深圳 银行", Tongue.EN)
    assert not places_looked_for(dataset, "soup", Tongue.ZH)


@given(st.lists(st.sampled_from(["Xi", "'", "’", " ", "-", "ān", "AN", "Ü", "安"])))
def test_case_tones_blanks_and_apostrophes_do_not_matter(parts: list[str]) -> None:
    spelt = "".join(parts)
    bare = "".join(part for part in parts if part[0].isalnum())
    assert plain_name(spelt) == plain_name(bare.lower()) == plain_name(bare.upper())


def test_the_ranking_is_by_pledges_and_silence_stays_in_it(dataset: Dataset) -> None:
    codes = units(dataset, PlaceType.PROVINCE, PlaceType.MUNICIPALITY)
    rows = ranked(dataset, dataset.initiatives, codes, Tongue.EN)
    assert list(rows["code"]) == ["440000", "110000", "420000", "330000"]
    assert list(rows["pledges"]) == [2, 1, 1, 0]
    assert list(rows["mentioning"]) == [-1, 2, 0, 1]


def test_the_lists_lead_to_profiles_and_say_what_was_searched(dataset: Dataset) -> None:
    codes = units(dataset, PlaceType.PROVINCE, PlaceType.MUNICIPALITY)
    rows = ranked(dataset, dataset.initiatives, codes, Tongue.EN)
    shown = ranked_list(dataset, rows[rows["pledges"] > 0], Selection(), Tongue.EN)
    assert 'href="places?place=440000&amp;lang=en"' in shown
    absent = absent_list(dataset, rows[rows["pledges"] == 0], Selection(), Tongue.EN, is_open=False)
    assert "1 place without a record" in absent
    assert "no record in 1 document that mentions it" in absent


def test_a_long_ranking_keeps_its_rest_below_a_line(dataset: Dataset) -> None:
    rows = ranked(dataset, dataset.initiatives, ["440000"], Tongue.EN)
    many = pd.concat([rows] * (MOST_SHOWN + 5), ignore_index=True)
    assert "5 more places with a record" in ranked_list(dataset, many, Selection(), Tongue.EN)


def test_the_filters_of_places_do_not_go_along_to_a_profile() -> None:
    chosen = Selection(provinces=("330000",), kinds=(Kind.FUND,))
    assert place_address("440000", chosen, Tongue.ZH) == "places?place=440000&kind=fund&lang=zh"
    assert compare_address(["1", "2"], Selection(), Tongue.EN) == "compare?places=1%2C2&lang=en"


def test_kinds_are_drawn_as_bars_in_their_colours(dataset: Dataset) -> None:
    counts = kind_counts([of(dataset, "440000")], LIGHT, Tongue.EN)
    bars = count_bars(counts.bars, LIGHT).data[0]
    assert list(bars.x) == [1, 1, 0, 0, 0]
    assert list(bars.marker.color)[:2] == [LIGHT.kinds[Kind.FUND], LIGHT.kinds[Kind.SUBSIDY]]
    assert counts.title == "Fund and Subsidy come first with 1 each"
    assert list(counts.table.columns) == ["Kind", "Guangdong"]


def test_several_places_stand_together_below_each_kind(dataset: Dataset) -> None:
    places = [of(dataset, "440000"), of(dataset, "420000")]
    counts = kind_counts(places, LIGHT, Tongue.EN)
    figure = count_bars(counts.bars, LIGHT)
    assert [note.text for note in figure.layout.annotations][:2] == [
        "<b>● Fund</b>",
        "<b>◆ Subsidy</b>",
    ]
    assert [label.strip() for label in figure.layout.yaxis.ticktext][:2] == ["Guangdong", "Hubei"]
    tops = list(figure.data[0].y)
    assert tops == sorted(set(tops))


def test_sectors_that_nobody_names_have_no_bar(dataset: Dataset) -> None:
    counts = sector_counts([of(dataset, "440000")], LIGHT, Tongue.EN)
    assert list(counts.bars["label"]) == ["robotics"]
    assert counts.title == "The sector named most: robotics, in 1 of 2"
    assert sector_counts([of(dataset, "330000")], LIGHT, Tongue.EN).table.empty


def test_each_dated_pledge_is_a_mark_in_its_month(dataset: Dataset) -> None:
    places = [of(dataset, "440000"), of(dataset, "420000")]
    view = strips(dataset, places, Tongue.EN)
    figure = pledge_strips(view.marks, view.names, LIGHT, Tongue.EN)
    (trace,) = figure.data
    assert list(trace.customdata) == ["i2"]
    assert trace.marker.symbol == SYMBOLS[Kind.FUND]
    assert [note.text for note in figure.layout.annotations] == ["<b>Guangdong</b>", "<b>Hubei</b>"]
    assert view.undated == 2
    assert list(view.table["Announced"]) == ["24 Feb – 10 Mar 2025"]


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(1, 12), st.sampled_from(Kind)), min_size=1)
)
def test_no_two_marks_lie_on_each_other(drawn: list[tuple[int, int, Kind]]) -> None:
    rows = [
        {"strip": s, "month": pd.Timestamp(2025, m, 1).date(), "kind": k.value, "hover": ""}
        for s, m, k in drawn
    ]
    marks = pd.DataFrame(rows).assign(initiative_id=[str(n) for n in range(len(rows))])
    figure = pledge_strips(marks, ["a", "b", "c", "d"], LIGHT, Tongue.EN)
    points = [(x, y) for trace in figure.data for x, y in zip(trace.x, trace.y, strict=True)]
    assert len(set(points)) == len(rows)
    assert all(0 < y < figure.layout.height for _, y in points)


def test_the_small_map_marks_the_place_and_its_cities(dataset: Dataset) -> None:
    boxes = province_boxes(BOUNDARIES)
    provinces, cities = locator_frames(dataset, of(dataset, "440300"), Tongue.EN)
    shaded, rings = locator(provinces, cities, boxes["440000"], LIGHT).data
    own = [code for code, z in zip(shaded.locations, shaded.z, strict=True) if z]
    assert own == ["440000"]
    assert list(rings.customdata) == ["440300"]
    assert list(rings.marker.color) == [LIGHT.accent]


def test_every_province_fits_its_box_and_none_is_a_keyhole() -> None:
    boxes = province_boxes(BOUNDARIES)
    assert len(boxes) == 34
    for box in boxes.values():
        assert box.east - box.west >= NARROWEST_DEGREES - 1e-9
        assert box.north - box.south >= NARROWEST_DEGREES - 1e-9
    assert boxes["810000"].west < 114.16 < boxes["810000"].east


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ("440000,110000", ("440000", "110000")),
        ("440000,440000,999999, ,<b>", ("440000",)),
        ("110000,330000,420000,420100,440000", ("110000", "330000", "420000", "420100")),
        ("", ()),
    ],
)
def test_which_places_an_address_compares(
    dataset: Dataset, asked: str, codes: tuple[str, ...]
) -> None:
    assert asked_places(dataset, asked) == codes


def test_what_is_said_of_places_side_by_side(dataset: Dataset) -> None:
    places = [of(dataset, "440000"), of(dataset, "330000")]
    assert title(places, Tongue.EN) == "Guangdong and Zhejiang, side by side"
    assert (
        finding(places, Tongue.EN) == "Guangdong has the most pledges, 2; Zhejiang the fewest, 0."
    )
    table = facts(dataset, places, Tongue.EN).set_index("Place")
    assert list(table.loc["Pledges"]) == ["2", "0"]
    assert list(table.loc["Funds stated"]) == ["10 billion yuan", "–"]
    assert list(table.loc["Not in the sum"]) == ["1 sum that is not a fund, such as a subsidy", "–"]
    assert list(table.loc["Documents that mention it"]) == ["–", "1"]


def test_what_was_called_off_does_not_count_as_launched() -> None:
    called_off = {"status": "launched", "life": [{"stage": "cancelled"}]}
    paid = {"status": "launched", "life": [{"stage": "launched"}, {"stage": "paid_out"}]}
    found = dataset_of_rows(changed({"i2": called_off, "i3": paid}))
    table = facts(found, [of(found, "440000")], Tongue.EN).set_index("Place")
    assert list(table.loc["Launched"]) == ["1"]


def test_those_with_most_pledges_are_suggested(dataset: Dataset) -> None:
    found = suggestions(dataset, dataset.initiatives, Tongue.EN)
    assert found == [["440000", "110000"], ["440000", "110000", "420000"]]


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, page: str, **params: str) -> AppTest:
    monkeypatch.setenv("ATLAS_DATA", str(folder))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=WAIT_SECONDS)
    app.query_params.update(params)
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    return app.run()


def said(app: AppTest) -> str:
    return "".join(block.proto.body for block in app.get("html"))


@pytest.mark.parametrize(
    ("page", "params", "words"),
    [
        ("places", {"place": "440000"}, "2 pledges: 1 by the province itself"),
        ("places", {"place": "440300", "province": "330000"}, "do not apply on this page"),
        ("places", {"place": "100000"}, "Funds stated: 1 trillion yuan."),
        ("places", {"place": "330000"}, "Documents that mention it"),
        ("places", {"place": "<script>"}, "No place has the code"),
        ("places", {"find": "深圳"}, "places?place=440300"),
        ("places", {"find": "atlantis"}, "No place has such a name."),
        ("compare", {"places": "440000,110000"}, "Guangdong and Beijing, side by side"),
        ("compare", {"places": "440000,330000"}, "No record found"),
        ("compare", {"places": "440000"}, "choose another place beside it"),
        ("compare", {}, "Compare Guangdong and Beijing"),
    ],
)
def test_what_the_pages_of_places_say(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    page: str,
    params: dict[str, str],
    words: str,
) -> None:
    app = opened(folder, monkeypatch, page, **params)
    assert not app.exception
    assert words in said(app)
    assert "<script>alert" not in said(app)
    assert "“<script>”" not in said(app)


@pytest.mark.parametrize("filters", [{}, {"kind": "fund"}])
def test_the_map_and_the_list_count_the_same_places(
    monkeypatch: pytest.MonkeyPatch, filters: dict[str, str]
) -> None:
    on_map = said(opened(ROOT / "data", monkeypatch, "map", **filters))
    listed = said(opened(ROOT / "data", monkeypatch, "places", **filters))
    found = re.findall(r"pledges in (\d+) places", on_map)
    assert found
    assert found == re.findall(r"(\d+) of \d+ provinces and cities have", listed)


def test_choosing_places_is_written_to_the_address(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(folder, monkeypatch, "compare", places="440000")
    app.multiselect(key="compare-places").set_value(["440000", "420000"]).run()
    assert app.query_params["places"] == "440000,420000"
    assert "Guangdong and Hubei, side by side" in said(app)
