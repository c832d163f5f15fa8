"""The Funds page's measures: dollars at one rate, by person, by GDP; what a mark leads to."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.captions.naming import amount_words
from dashboard.choices.fund_scale import Currency, Per, Reading, Scale, scale_of, total_sentence
from dashboard.choices.selection import Selection
from dashboard.choices.yardsticks import Dollar, Yardsticks, yardsticks_of
from dashboard.data.dataset import Dataset, read_dataset
from dashboard.data.record import StatedAmount
from dashboard.figures.fund_sizes import fund_sizes
from dashboard.frame.shell import Page
from dashboard.funds.account import left_out_list
from dashboard.palette import LIGHT
from dashboard.views.fund_comparison import Comparison, comparison, comparison_table
from dashboard.views.funds import finding, fund_view
from dashboard.wording.words import Tongue
from etl.model import AmountRole, Basis, Qualifier
from tests.dashboard_tables import write_tables

MEASURED_BY = Yardsticks(
    Dollar(7.2, date(2025, 2, 28)),
    2024,
    {"100000": 1e14, "110000": 5e12, "440000": 2e13},
)
PEOPLE = {"110000": 20e6, "440000": 125e6}
YUAN = Scale(Per.FUND, Currency.CNY)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    found = read_dataset(write_tables(tmp_path_factory.mktemp("data")))
    people = pd.Series(PEOPLE).reindex(found.places.index)
    return replace(found, places=found.places.assign(population=people), yardsticks=MEASURED_BY)


def compared(dataset: Dataset, per: Per, currency: Currency, tongue: Tongue) -> Comparison:
    view = fund_view(dataset, dataset.initiatives, tongue)
    scale = scale_of(dataset.yardsticks, per, currency)
    return comparison(dataset, dataset.initiatives, view, scale, tongue)


def test_the_package_says_what_sums_are_measured_by() -> None:
    package = {
        "yardsticks": {
            "usd": {"cny_per_unit": 7.28, "rate_date": "2025-02-28"},
            "gdp": {"year": 2024, "cny": {"110000": 5}},
        }
    }
    assert yardsticks_of(package) == Yardsticks(
        Dollar(7.28, date(2025, 2, 28)), 2024, {"110000": 5.0}
    )
    assert yardsticks_of({}) == Yardsticks()
    assert yardsticks_of({"yardsticks": {"usd": None}}).dollar is None


def test_dollars_are_told_with_their_rate_and_its_day(dataset: Dataset) -> None:
    found = compared(dataset, Per.FUND, Currency.USD, Tongue.EN)
    assert list(found.rows["low"]) == [pytest.approx(1e10 / 7.2)] * 2
    assert found.rows["words"][1] == (
        "10 billion yuan, own or shared: sources disagree (about 1.39 billion US dollars)"
    )
    assert "7.2 yuan, the reference rate of 28 February 2025" in found.note
    assert "1.39 billion US dollars" in found.title
    assert "Lowest reading (US dollars)" in comparison_table(found, Tongue.EN)


@pytest.mark.parametrize(
    ("per", "beijing", "guangdong", "country"),
    [
        (Per.PERSON, 1e10 / 20e6, 1e10 / 125e6, 1e12 / 145e6),
        (Per.GDP, 1e10 / 5e12, 1e10 / 2e13, 1e12 / 1e14),
    ],
)
def test_a_provinces_funds_are_divided_by_what_was_asked(
    dataset: Dataset, per: Per, beijing: float, guangdong: float, country: float
) -> None:
    found = compared(dataset, per, Currency.CNY, Tongue.ZH)
    assert list(found.rows["id"]) == ["110000", "440000"]
    assert list(found.rows["low"]) == [pytest.approx(beijing), pytest.approx(guangdong)]
    assert list(found.national["high"]) == [pytest.approx(country)]
    assert list(found.national["id"]) == ["i0"]
    assert found.title.startswith("北京")


def test_a_place_without_a_divisor_is_named_not_dropped(dataset: Dataset) -> None:
    known = replace(MEASURED_BY, gdp_cny={"100000": 1e14, "110000": 5e12})
    found = compared(replace(dataset, yardsticks=known), Per.GDP, Currency.CNY, Tongue.EN)
    assert list(found.rows["id"]) == ["110000"]
    assert "no figure to divide by: Guangdong" in found.note


def test_without_yardsticks_only_sizes_in_yuan_can_be_shown() -> None:
    assert scale_of(Yardsticks(), Per.GDP, Currency.USD) == YUAN


@pytest.mark.parametrize(
    ("reading", "currency", "words"),
    [
        (Reading.BOTH, Currency.CNY, "Local funds stated: 10 to 20 billion yuan."),
        (Reading.STRICT, Currency.CNY, "counted once: 10 billion yuan."),
        (Reading.WIDE, Currency.CNY, "widest reading: 20 billion yuan."),
        (Reading.STRICT, Currency.USD, "counted once: 1.39 billion US dollars."),
        (Reading.BOTH, Currency.USD, "Local funds stated: 1.39 to 2.78 billion US dollars."),
    ],
)
def test_the_total_is_told_on_each_reading(
    dataset: Dataset, reading: Reading, currency: Currency, words: str
) -> None:
    total = fund_view(dataset, dataset.initiatives, Tongue.EN).total
    scale = scale_of(dataset.yardsticks, Per.FUND, currency)
    assert total_sentence(total, reading, scale, Tongue.EN).endswith(words)


def test_what_is_left_out_is_listed_with_links_to_its_records(dataset: Dataset) -> None:
    page = Page(dataset, Selection(), Tongue.EN, LIGHT)
    fragment = left_out_list(page, fund_view(dataset, dataset.initiatives, Tongue.EN))
    assert "initiatives?initiative=i0" in fragment
    assert "initiatives?initiative=i3" in fragment


def test_each_mark_leads_to_its_record_and_conflicts_differ_from_ranges(
    dataset: Dataset,
) -> None:
    found = compared(dataset, Per.FUND, Currency.CNY, Tongue.EN)
    rows = pd.concat([found.rows, found.rows], ignore_index=True).assign(
        high=[2e10, 3e10, 1e10, 1e10], is_contested=[True, False, False, False]
    )
    figure = fund_sizes(rows, found.national, LIGHT, YUAN, Tongue.EN)
    traces = {trace.name: trace for trace in figure.data}
    assert list(traces["conflicts"].x) == [1e10, 2e10, None]
    assert list(traces["ranges"].x) == [1e10, 3e10, None]
    assert traces["conflicts"].line.color != traces["ranges"].line.color
    assert list(traces["funds"].customdata) == list(rows["id"])
    assert list(traces["national"].customdata) == ["i0"]


@pytest.mark.parametrize("per", list(Per))
@pytest.mark.parametrize("currency", list(Currency))
def test_every_scale_can_be_drawn(dataset: Dataset, per: Per, currency: Currency) -> None:
    found = compared(dataset, per, currency, Tongue.ZH)
    figure = fund_sizes(found.rows, found.national, LIGHT, found.scale, Tongue.ZH)
    assert len(figure.layout.annotations) == len(found.rows) + 1
    assert all(figure.layout.xaxis.ticktext)


def test_an_axis_over_many_powers_of_ten_names_only_some(dataset: Dataset) -> None:
    found = compared(dataset, Per.FUND, Currency.CNY, Tongue.EN)
    rows = found.rows.assign(low=[1e6, 1e12], high=[1e6, 1e12])
    axis = fund_sizes(rows, found.national, LIGHT, YUAN, Tongue.EN).layout.xaxis
    assert len(axis.tickvals) == len(axis.ticktext) == 7
    assert [words for words in axis.ticktext if words] == [
        "1 million",
        "100 million",
        "10 billion",
        "1 trillion",
    ]


@given(st.floats(1, 1e14), st.floats(5, 9))
def test_dollars_are_fewer_than_yuan_and_keep_their_order(yuan: float, rate: float) -> None:
    scale = Scale(Per.FUND, Currency.USD, rate)
    assert scale.converted(yuan) == pytest.approx(yuan / rate)
    assert scale.converted(yuan) < scale.converted(2 * yuan)


def test_an_axis_has_numbers_without_their_unit() -> None:
    assert YUAN.tick(1e10, Tongue.EN) == "10 billion"
    assert YUAN.tick(1e10, Tongue.ZH) == "100亿"
    assert Scale(Per.PERSON, Currency.USD, 7.2).tick(100, Tongue.ZH) == "100"
    assert Scale(Per.GDP, Currency.CNY).tick(0.001, Tongue.EN) == "0.1%"


def test_a_range_in_another_currency_has_both_ends_in_yuan() -> None:
    stated = StatedAmount(
        amount=8e9,
        maximum=12e9,
        currency="EUR",
        yuan=6.2e10,
        role=AmountRole.SIZE,
        qualifier=Qualifier.EXACT,
        basis=Basis.OWN,
        is_basis_contested=False,
        is_contested=False,
        low=6.2e10,
        high=9.3e10,
    )
    assert amount_words(stated, Tongue.EN) == "8 to 12 billion euros (62 to 93 billion yuan)"
    capped = replace(stated, maximum=None, qualifier=Qualifier.AT_MOST, high=6.2e10)
    assert amount_words(capped, Tongue.ZH) == "至多80亿欧元（合620亿元）"


@pytest.mark.parametrize(
    ("hedges", "amount"),
    [
        (["at_most", "at_most"], "at most 10 billion yuan, each or together"),
        (["about", "exact"], "funds: 10 billion yuan, each or together"),
    ],
)
def test_the_largest_fund_is_told_with_its_hedge(
    dataset: Dataset, hedges: list[str], amount: str
) -> None:
    rows = fund_view(dataset, dataset.initiatives, Tongue.EN).sizes.assign(qualifier=hedges)
    assert finding(rows, YUAN, Tongue.EN).endswith(amount)
