"""What a reader chose: in the address, on the records, and loosened."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.choices.selection import Selection, from_params, to_params
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.data.narrowing import loosenings, narrow, option_counts, pledges
from dashboard.frame.place_menu import chosen_options, place_options, with_options
from etl.model import Kind, Sector, Status
from tests.dashboard_tables import write_tables

CODES = st.lists(st.from_regex(r"[1-9][0-9]{5}", fullmatch=True), unique=True, max_size=3)


def several(vocabulary: Iterable[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Some members of a vocabulary, each once."""
    return st.lists(st.sampled_from(list(vocabulary)), unique=True, max_size=3).map(tuple)


SELECTIONS = st.builds(
    Selection,
    provinces=CODES.map(tuple),
    cities=CODES.map(tuple),
    kinds=several(Kind),
    sectors=several(Sector),
    statuses=several(Status),
    since=st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    until=st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    text=st.text(max_size=60).map(str.strip),
)


@given(SELECTIONS)
def test_the_address_gives_the_same_selection_back(selection: Selection) -> None:
    assert from_params(to_params(selection)) == selection


@pytest.mark.parametrize(
    "params",
    [
        {"province": "44"},
        {"city": "<script>"},
        {"kind": "loan,"},
        {"sector": ""},
        {"from": "yesterday"},
        {"to": "2025-02-30"},
        {"q": "   "},
        {"something": "else"},
    ],
)
def test_what_an_address_cannot_mean_is_left_out(params: dict[str, str]) -> None:
    assert from_params(params) == Selection()


def test_a_long_search_is_cut() -> None:
    assert len(from_params({"q": "x" * 5000}).text) == 200


def test_a_place_is_toggled_alone() -> None:
    chosen = Selection(provinces=("110000", "440000")).toggled("provinces", "440000")
    assert chosen.provinces == ("440000",)
    assert chosen.toggled("provinces", "440000").provinces == ()


def test_a_place_alone_leaves_no_other() -> None:
    chosen = Selection(cities=("440300",)).toggled("provinces", "420000")
    assert (chosen.provinces, chosen.cities) == (("420000",), ())


@pytest.mark.parametrize(
    ("before", "picked", "after"),
    [
        (("440000", ""), ("440000", "440300"), ("", "440300")),
        (("", "440300"), ("440000", "440300"), ("440000", "")),
        (("440000", ""), ("440000", "420100"), ("440000", "420100")),
        (("", "440300,420100"), ("440000", "440300,420100"), ("440000", "420100")),
        (("440000", "420100"), ("", "420100"), ("", "420100")),
    ],
)
def test_of_a_province_and_its_city_the_one_just_chosen_holds(
    before: tuple[str, str], picked: tuple[str, str], after: tuple[str, str]
) -> None:
    chosen = from_params({"province": before[0], "city": before[1]})
    new = from_params({"province": picked[0], "city": picked[1]})
    assert chosen.placed(new.provinces, new.cities) == from_params(
        {"province": after[0], "city": after[1]}
    )


def test_cities_stand_below_their_province_and_a_municipality_for_itself() -> None:
    options = place_options(
        {"440300": 2, "440100": 1, "110000": 4}, from_params({"city": "420100"})
    )
    assert options == ["110000", "whole-420000", "420100", "whole-440000", "440100", "440300"]


@pytest.mark.parametrize(
    ("picked", "left", "shown"),
    [
        (["whole-440000"], {"province": "100000,440000"}, ["whole-440000"]),
        (["whole-440000", "440300"], {"province": "100000", "city": "440300"}, ["440300"]),
        (["420100"], {"province": "100000", "city": "420100"}, ["420100"]),
        ([], {"province": "100000"}, []),
    ],
)
def test_a_list_of_cities_offers_whole_provinces(
    picked: list[str], left: dict[str, str], shown: list[str]
) -> None:
    before = from_params({"province": "100000"})
    options = place_options({"440300": 2, "420100": 1}, before)
    after = with_options(before, options, picked)
    assert after == from_params(left)
    assert chosen_options(after, options) == shown


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder: Path = tmp_path_factory.mktemp("data")
    return read_dataset(write_tables(folder))


@pytest.mark.parametrize(
    ("params", "left"),
    [
        ({}, ["i0", "i1", "i2", "i3", "i4", "i5"]),
        ({"city": "440300"}, ["i2"]),
        ({"province": "440000"}, ["i2", "i3"]),
        ({"province": "100000"}, ["i0"]),
        ({"province": "110000,420000"}, ["i1", "i4"]),
        ({"province": "110000", "city": "440300"}, ["i1", "i2"]),
        ({"province": "440000", "city": "440300"}, ["i2"]),
        ({"province": "440000", "city": "420100"}, ["i2", "i3", "i4"]),
        ({"kind": "fund"}, ["i0", "i1", "i2"]),
        ({"kind": "fund", "status": "launched"}, ["i2"]),
        ({"sector": "robotics,health"}, ["i2", "i4"]),
        ({"from": "2025-03-10"}, ["i2"]),
        ({"from": "2025-03-11"}, []),
        ({"to": "2025-02-24"}, ["i2"]),
        ({"to": "2025-02-23"}, []),
        ({"q": "OWN fund"}, ["i2"]),
        ({"q": "武汉市"}, ["i4"]),
        ({"q": "<script>"}, ["i5"]),
        ({"q": "(.*"}, []),
    ],
)
def test_each_filter_leaves_what_it_says(
    dataset: Dataset, params: dict[str, str], left: list[str]
) -> None:
    assert list(narrow(dataset, from_params(params)).index) == left


@given(selection=SELECTIONS)
def test_loosening_leaves_as_many_as_it_says(dataset: Dataset, selection: Selection) -> None:
    for way in loosenings(dataset, selection):
        left = narrow(dataset, selection.without(way.name))
        assert len(left) == way.records > 0


def test_loosening_names_the_filter_to_blame(dataset: Dataset) -> None:
    ways = loosenings(dataset, from_params({"city": "440300", "kind": "plan"}))
    assert [(way.name, way.records) for way in ways] == [("cities", 1), ("kinds", 1)]


def test_an_option_counts_what_choosing_it_would_leave(dataset: Dataset) -> None:
    counts = option_counts(dataset, from_params({"province": "440000"}), "kinds")
    assert counts == {"fund": 1, "subsidy": 1}
    assert option_counts(dataset, Selection(), "sectors")["robotics"] == 1


def test_a_place_counts_as_if_it_were_the_only_one(dataset: Dataset) -> None:
    chosen = from_params({"city": "440300", "kind": "fund"})
    counts = {"100000": 1, "110000": 1, "440000": 1}
    assert option_counts(dataset, chosen, "provinces") == counts


def test_facts_about_the_industry_are_no_pledges(dataset: Dataset) -> None:
    assert "i5" not in pledges(dataset.initiatives).index
