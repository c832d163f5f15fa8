"""The map: what it counts, how it is shaded, what it says, and how it plays."""

import html
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.choices.map_ask import Ask, Metric, Pledged, View
from dashboard.choices.selection import from_params
from dashboard.data.dataset import Dataset, Row, read_dataset
from dashboard.data.hatching import Ground
from dashboard.data.map_facts import month_number
from dashboard.data.narrowing import narrow
from dashboard.figures.china_map import china_map
from dashboard.figures.over_time import playing_map, playing_tiles
from dashboard.figures.tile_map import tile_map
from dashboard.map.controls import time_bar_html
from dashboard.map.key import key
from dashboard.map.ranking import ranking
from dashboard.map.tile_words import tile_words
from dashboard.palette import DARK, LIGHT, Palette
from dashboard.running.kept import Kept
from dashboard.views.map import MapView, map_table, map_view, survey
from dashboard.views.map_scale import percent, scale_of
from dashboard.views.map_time import month_asked, month_param, months_known, stops
from dashboard.views.map_words import NO_RECORD, UNSEARCHED
from dashboard.views.place_finder import place_options
from dashboard.views.tile_layout import tile_layout
from dashboard.wording.words import Tongue
from etl.reference.gazetteer import load_gazetteer
from tests.dashboard_tables import INITIATIVES, changed, dataset_of_rows, write_tables
from tests.paths import ROOT

GROUND = Ground(
    hatches={"110000": [((1.0, 2.0), (3.0, 4.0))], "420000": [((5.0, 6.0), (7.0, 8.0))]},
    outlines={"110000": [[(1.0, 1.0), (2.0, 1.0), (1.0, 1.0)]]},
)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The small data set, with Guangdong's and Beijing's residents."""
    read = read_dataset(write_tables(tmp_path_factory.mktemp("data")))
    people = {"440000": 100_000_000, "110000": 20_000_000}
    places = read.places.assign(population=read.places["code"].map(people))
    return replace(read, places=places)


def shown(fragment: str) -> str:
    """What a reader sees of a piece of HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", fragment))


def view_of(dataset: Dataset, tongue: Tongue = Tongue.EN, **asked: Any) -> MapView:
    """The map of the whole data set."""
    return map_view(dataset, dataset.initiatives, Ask(**asked), tongue)


def province(view: MapView, code: str) -> Row:
    return next(row for row in view.provinces.to_dict("records") if row["code"] == code)


def with_step(view: MapView, step: int) -> MapView:
    """A view whose first province, Beijing, has a step of its own."""
    return replace(view, provinces=view.provinces.assign(step=[step, *view.provinces["step"][1:]]))


def test_nothing_found_is_told_from_none_in_this_selection_and_from_not_searched(
    dataset: Dataset,
) -> None:
    left = narrow(dataset, from_params({"city": "440300"}))
    steps = map_view(dataset, left, Ask(), Tongue.EN).provinces.set_index("code")["step"]
    assert steps["440000"] == 1
    assert steps["420000"] == steps["330000"] == 0
    without = dataset_of_rows([row for row in INITIATIVES if row["place_code"] != "420100"])
    empty = without.initiatives
    hubei = province(map_view(without, empty, Ask(), Tongue.EN), "420000")
    assert hubei["step"] == NO_RECORD
    assert "No record found in 2 documents; none names it." in str(hubei["hover"])
    named = pd.DataFrame({"documents_mentioning": {"420000": 1}})
    mentioned = replace(without, coverage=named, kept=Kept())
    hubei = province(map_view(mentioned, empty, Ask(), Tongue.EN), "420000")
    assert "No record found in 2 documents; 1 names it." in str(hubei["hover"])
    unsearched = replace(without, coverage=named.rename(index={"420000": "110000"}))
    hubei = province(map_view(unsearched, empty, Ask(), Tongue.EN), "420000")
    assert hubei["step"] == UNSEARCHED
    assert "No document was searched for it." in str(hubei["hover"])


def test_national_records_are_on_no_province(dataset: Dataset) -> None:
    view = view_of(dataset, metric=Metric.FUNDS)
    assert "100000" not in set(view.provinces["code"])
    assert view.provinces["funds_wide"].max() == 10**10


@pytest.mark.parametrize(
    ("asked", "code", "value"),
    [
        ({"metric": Metric.PLEDGES}, "440000", 2),
        ({"metric": Metric.FUNDS}, "440000", 10**10),
        ({"metric": Metric.PER_PERSON}, "440000", 100),
        ({"metric": Metric.PER_PERSON}, "110000", 500),
        ({"metric": Metric.PER_PERSON}, "420000", 0),
        ({"metric": Metric.SHARE}, "440000", 0.5),
        ({"metric": Metric.SHARE, "of": Pledged.PLAN}, "420000", 1),
        ({"metric": Metric.SHARE, "of": Pledged.PLAN}, "330000", 0),
        ({"metric": Metric.LATEST}, "440000", month_number(date(2025, 3, 10))),
        ({"metric": Metric.LATEST}, "110000", 0),
    ],
)
def test_the_metrics(dataset: Dataset, asked: dict[str, Any], code: str, value: float) -> None:
    assert province(view_of(dataset, **asked), code)["value"] == value


def test_a_hover_says_all_in_sentences(dataset: Dataset) -> None:
    assert str(province(view_of(dataset), "440000")["hover"]).split("<br>") == [
        "<b>Guangdong</b>",
        "2 pledges: 1 fund and 1 subsidy.",
        "Local funds stated: 10 billion yuan, 100 yuan a person.",
        "The newest is of 10 March 2025.",
    ]
    assert str(province(view_of(dataset, Tongue.ZH), "110000")["hover"]).split("<br>") == [
        "<b>北京</b>",
        "1项承诺：基金1项。",
        "地方基金公布规模合计100亿元，人均500元。",
        "均无日期。",
    ]


def test_cities_have_a_ring_where_they_have_what_sizes_it(dataset: Dataset) -> None:
    assert set(view_of(dataset, Tongue.ZH).cities["name"]) == {"北京", "武汉", "深圳"}
    for metric in (Metric.FUNDS, Metric.PER_PERSON, Metric.SHARE):
        assert set(view_of(dataset, metric=metric).cities["name"]) == {"Beijing", "Shenzhen"}


@pytest.mark.parametrize(
    ("params", "asked", "title"),
    [
        ({}, {}, "Guangdong has the most: 2 pledges"),
        ({"kind": "fund"}, {}, "Beijing and Guangdong lead with 1 pledge each"),
        ({"city": "440300"}, {}, "Guangdong: 1 pledge"),
        ({"province": "100000"}, {}, "No place in this selection has any"),
        ({}, {"metric": Metric.PER_PERSON}, "Beijing has the most: 500 yuan a person"),
        ({}, {"metric": Metric.SHARE}, "Beijing has the most: 100% funds"),
        ({}, {"metric": Metric.LATEST}, "The newest pledges are those of Hubei and Guangdong,"),
        ({}, {"view": View.PEARL}, "Among its cities, Shenzhen: 1 pledge"),
        (
            {},
            {"view": View.PEARL, "metric": Metric.FUNDS},
            "Among its cities, Shenzhen: 10 billion yuan",
        ),
        ({}, {"view": View.YANGTZE}, "No place in this selection has any"),
        ({}, {"month": 12}, "No place in this selection has any (known by January 1)"),
    ],
)
def test_the_map_is_titled_by_its_finding(
    dataset: Dataset, params: dict[str, str], asked: dict[str, Any], title: str
) -> None:
    left = narrow(dataset, from_params(params))
    view = map_view(dataset, left, Ask(**asked), Tongue.EN)
    assert view.title.startswith(title)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_the_map_is_drawn_from_a_file_with_hatching_and_rings(
    dataset: Dataset, palette: Palette
) -> None:
    figure = china_map(with_step(view_of(dataset), NO_RECORD), GROUND, ("440000",), palette)
    shapes, hatching, dots, rings = figure.data
    assert shapes.geojson == "app/static/boundaries/provinces.geojson"
    assert list(shapes.locations)[-1] == "440000"
    assert max(shapes.marker.line.width) == shapes.marker.line.width[-1]
    assert list(hatching.lon) == [1.0, 3.0, None]
    assert list(dots.lon) == []
    assert set(rings.customdata) == {"110000", "420100", "440300"}
    assert rings.mode == "markers"


def test_what_was_never_searched_is_blank_with_a_dotted_outline(dataset: Dataset) -> None:
    view = with_step(view_of(dataset), UNSEARCHED)
    shapes, hatching, dots, _ = china_map(view, GROUND, (), LIGHT).data
    assert list(hatching.lon) == []
    assert list(dots.lon) == [1.0, 2.0, 1.0, None]
    assert dots.line.dash == "dot"
    assert shapes.marker.line.width[0] == 0
    tiles = tile_map(view, tile_layout(), tile_words(dataset, view, Tongue.EN), (), LIGHT)
    assert [shape.line.dash for shape in tiles.layout.shapes] == ["dot"]


def test_a_delta_fills_the_frame_and_names_its_cities(dataset: Dataset) -> None:
    whole, near = view_of(dataset), view_of(dataset, view=View.PEARL)
    far_rings = china_map(whole, GROUND, (), LIGHT).data[-1]
    figure = china_map(near, GROUND, (), LIGHT)
    assert figure.layout.geo.lonaxis.range[1] - figure.layout.geo.lonaxis.range[0] < 5
    assert "Shenzhen" in figure.data[-1].text
    assert min(figure.data[-1].marker.size) > max(far_rings.marker.size)


def test_every_unit_has_a_tile_of_its_own() -> None:
    tiles, gazetteer = tile_layout(), load_gazetteer()
    units = {code for code in gazetteer.places if code.endswith("0000")} - {"100000"}
    assert set(tiles) == units
    assert len(set(tiles.values())) == len(units)


def test_tiles_lie_about_where_the_provinces_do() -> None:
    tiles, places = tile_layout(), load_gazetteer().places
    for one, other in [("230000", "460000"), ("650000", "310000"), ("110000", "440000")]:
        south = places[one].latitude - places[other].latitude
        assert (tiles[one].row - tiles[other].row) * south < 0
        east = places[one].longitude - places[other].longitude
        assert (tiles[one].column - tiles[other].column) * east >= 0


def test_tiles_carry_name_letters_value_and_the_click(dataset: Dataset) -> None:
    view = with_step(view_of(dataset, metric=Metric.FUNDS), NO_RECORD)
    words = tile_words(dataset, view, Tongue.EN)
    tiles, names, codes, values = tile_map(view, tile_layout(), words, ("420000",), LIGHT).data
    assert list(tiles.customdata)[-1] == "420000"
    assert tiles.marker.pattern.shape[0] == "/"
    by_name = dict(zip(names.text, values.text, strict=True))
    assert by_name == {"Beijing": "", "Zhejiang": "–", "Guangdong": "10bn", "Hubei": "–"}
    assert len(codes.text) == len(names.text)


def test_the_key_has_numbers_and_names_only_what_is_there(dataset: Dataset) -> None:
    words = shown(key(dataset, view_of(dataset), LIGHT, Tongue.EN))
    assert words == "012city, by pledges:1"
    empty = with_step(view_of(dataset, Tongue.ZH, metric=Metric.FUNDS), NO_RECORD)
    words = shown(key(dataset, empty, LIGHT, Tongue.ZH))
    assert words.startswith("未公布规模100亿元")
    assert "未见记录（共检索 2 篇）" in words
    assert "城市，按基金总额：100亿元25亿元" in words
    tiles = view_of(dataset, view=View.TILES)
    assert "city" not in shown(key(dataset, tiles, LIGHT, Tongue.EN))


@pytest.mark.parametrize(
    ("metric", "values", "labels"),
    [
        (Metric.SHARE, [0.1, 1], ("up to 20%", "20% to 40%", "40% to 60%", "60% to 80%")),
        (Metric.LATEST, [24290, 24292], ("March 2024", "April 2024", "May 2024")),
        (Metric.LATEST, [24280, 24295], ("Apr–Jun 2023", "Jul–Sept 2023", "Oct–Dec 2023")),
        (Metric.LATEST, [24000, 24300], ("2020 or earlier", "2021", "2022")),
        (Metric.PER_PERSON, [9, 4900], ("up to 30 yuan", "30 to 100 yuan", "100 to 300 yuan")),
    ],
)
def test_classes_are_said_as_a_person_would(
    metric: Metric, values: list[float], labels: tuple[str, ...]
) -> None:
    assert scale_of(values, [], metric, Tongue.EN).labels[: len(labels)] == labels


FIRST_MONTH = 12
"""January of the year 1, as the measure of latest activity counts it."""


@given(
    st.lists(st.integers(0, 24400), max_size=34),
    st.sampled_from([Metric.PLEDGES, Metric.FUNDS, Metric.PER_PERSON, Metric.LATEST]),
)
def test_every_scale_has_few_classes_and_a_label_for_each(
    values: list[int], metric: Metric
) -> None:
    if metric is Metric.LATEST:
        # Months are counted from the year 0, which no calendar has.
        values = [max(value, FIRST_MONTH) for value in values]
    scale = scale_of(values, [], metric, Tongue.EN)
    assert len(scale.labels) == len(scale.breaks) <= 6
    assert list(scale.breaks) == sorted(scale.breaks)
    assert all(scale.labels)


@pytest.mark.parametrize(("share", "words"), [(0, "0%"), (0.001, "1%"), (0.5, "50%"), (1, "100%")])
def test_a_share_in_per_cent(share: float, words: str) -> None:
    assert percent(share) == words


def test_the_ranking_links_to_each_place_alone_and_keeps_the_switches(dataset: Dataset) -> None:
    chosen = from_params({"kind": "fund"})
    listed = ranking(view_of(dataset), chosen, {"view": "tiles"}, Tongue.EN)
    first = re.findall(r'href="([^"]*)"', listed)[0]
    assert html.unescape(first) == ".?view=tiles&province=440000&kind=fund&lang=en"
    assert shown(listed).startswith("Guangdong2 · 10 billion yuan")
    latest = ranking(view_of(dataset, metric=Metric.LATEST), chosen, {}, Tongue.EN)
    assert shown(latest) == "GuangdongMarch 2025HubeiMarch 2025"


def test_a_ranking_without_room_for_all_leads_to_all(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = from_params({"kind": "fund"})
    assert "places" not in ranking(view_of(dataset), chosen, {}, Tongue.EN)
    monkeypatch.setattr("dashboard.map.ranking.MOST_PLACES", 1)
    listed = ranking(view_of(dataset), chosen, {}, Tongue.EN)
    assert "All 3 provinces with a record" in shown(listed)
    assert html.unescape(re.findall(r'href="([^"]*)"', listed)[-1]) == "places?kind=fund&lang=en"


def test_the_table_has_what_the_map_shows(dataset: Dataset) -> None:
    table = map_table(view_of(dataset), Tongue.EN).set_index("Code")
    assert table.loc["440000", "Funds per person (yuan)"] == 100
    assert table["Funds per person (yuan)"].isna()["440300"]
    assert table.loc["330000", "Records"] == "none in this selection"


def test_a_place_is_found_by_either_name(dataset: Dataset) -> None:
    english, chinese = (place_options(dataset, tongue) for tongue in Tongue)
    assert english["440300"] == "Shenzhen, Guangdong · 广东深圳"
    assert chinese["110000"] == "北京 · Beijing"
    assert "100000" not in english


def dated(dataset: Dataset) -> Dataset:
    """The data set with Beijing's fund dated two months before the others."""
    days = {"date_start": "2025-01-31", "date_end": "2025-01-31"}
    return replace(dataset_of_rows(changed({"i1": days})), coverage=dataset.coverage)


def test_a_record_is_known_from_its_announcement_or_first_document(dataset: Dataset) -> None:
    known = dataset.initiatives["known"]
    assert known["i2"] == pd.Timestamp("2025-03-10")
    assert known["i4"] == pd.Timestamp("2025-03-10")
    assert pd.isna(known["i1"])
    assert len(known) == len(INITIATIVES)


def test_the_slider_stops_at_each_month_and_ends_with_the_undated(dataset: Dataset) -> None:
    some = dated(dataset)
    whole = survey(some, some.initiatives, Ask(), Tongue.EN)
    all_stops = stops(whole)
    assert [month_param(stop.month) for stop in all_stops] == [
        "2025-01",
        "2025-02",
        "2025-03",
        "all",
    ]
    totals = [stop.view.provinces["pledges"].sum() for stop in all_stops]
    assert totals == [1, 1, 3, 4]
    assert all_stops[0].words == "By January 2025: 1 of 4 records."
    assert all_stops[0].view.title == "Beijing: 1 pledge (known by January 2025)"
    assert all_stops[-1].words == "All 4 records, dated or not."
    assert {stop.view.scale for stop in all_stops} == {whole.scale}
    bar = shown(time_bar_html(whole, all_stops))
    assert "1 record without any date is shown only at the end." in bar


def test_the_bar_tells_the_browser_every_stop(dataset: Dataset) -> None:
    some = dated(dataset)
    whole = survey(some, some.initiatives, Ask(), Tongue.ZH)
    bar = time_bar_html(whole, stops(whole))
    data = re.search('data-stops="([^"]*)"', bar)
    assert data
    told = json.loads(html.unescape(data[1]))
    assert [stop["month"] for stop in told] == ["2025-01", "2025-02", "2025-03", "all"]
    assert told[0]["title"] == "北京：1 项承诺（截至2025年1月）"
    assert 'type="range" min="0" max="3"' in bar


@pytest.mark.parametrize(
    ("text", "month"),
    [("2025-02", 24301), ("2026-02", None), ("all", None), ("2025-13", None), (None, None)],
)
def test_the_month_of_an_address(dataset: Dataset, text: str | None, month: int | None) -> None:
    some = dated(dataset)
    months = months_known(survey(some, some.initiatives, Ask(), Tongue.EN).facts)
    assert month_asked(text, months) == month


def test_a_map_that_plays_has_a_frame_and_a_button_for_each_stop(dataset: Dataset) -> None:
    some = dated(dataset)
    all_stops = stops(survey(some, some.initiatives, Ask(), Tongue.EN))
    views = [stop.view for stop in all_stops]
    names = [month_param(stop.month) for stop in all_stops]
    still = china_map(views[-1], GROUND, ("110000",), LIGHT)
    figure = playing_map(still, names, views, LIGHT)
    assert [frame.name for frame in figure.frames] == names
    buttons = figure.layout.updatemenus[0].buttons
    assert [button.args[0] for button in buttons] == [(name,) for name in names]
    order = list(figure.data[0].locations)
    first, last = figure.frames[0], figure.frames[-1]
    assert dict(zip(order, first.data[0].z, strict=True))["110000"] == 1
    assert sum(first.data[0].z) == 1
    assert list(last.data[0].z) == list(figure.data[0].z)
    drawn = [x is not None for x in first.data[1].lon]
    assert dict(zip(figure.data[3].customdata, drawn, strict=True)) == {
        "110000": True,
        "420100": False,
        "440300": False,
    }


def test_tiles_play_too(dataset: Dataset) -> None:
    some = dated(dataset)
    all_stops = stops(survey(some, some.initiatives, Ask(view=View.TILES), Tongue.EN))
    views = [stop.view for stop in all_stops]
    words = [tile_words(some, view, Tongue.EN) for view in views]
    still = tile_map(views[-1], tile_layout(), words[-1], (), LIGHT)
    figure = playing_tiles(still, ["a", "b", "c", "d"], views, words, LIGHT)
    values = [dict(zip(still.data[1].text, f.data[3].text, strict=True)) for f in figure.frames]
    assert [each["Beijing"] for each in values] == ["1", "1", "1", "1"]
    assert [each["Guangdong"] for each in values] == ["0", "0", "1", "2"]
    assert list(figure.frames[-1].data[0].marker.color) == list(still.data[0].marker.color)


def test_the_shipped_layout_is_a_table_that_people_can_edit() -> None:
    lines = (ROOT / "dashboard" / "views" / "tiles.csv").read_text().splitlines()
    assert lines[0] == "code,row,column"
    assert len(lines) == 1 + 34
