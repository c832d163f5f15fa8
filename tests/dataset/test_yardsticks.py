"""What sums are measured by: the provinces' yearly product, and one day's dollar."""

from datetime import date

import pytest

from etl.dataset.yardsticks import yardsticks
from etl.model import NATIONAL_CODE, PlaceType
from etl.reference.gazetteer import load_gazetteer
from etl.reference.gdp import load_gdp

OWN_ACCOUNTS = {"710000", "810000", "820000"}
"""Hong Kong, Macao and Taiwan count for themselves."""


def test_every_mainland_province_has_a_product_of_the_same_year() -> None:
    units = {
        place.code
        for place in load_gazetteer().places.values()
        if place.type in (PlaceType.PROVINCE, PlaceType.MUNICIPALITY)
    }
    products = load_gdp()
    assert set(products) == units - OWN_ACCOUNTS | {NATIONAL_CODE}
    assert {product.year for product in products.values()} == {2024}


def test_the_provinces_add_up_to_nearly_the_country() -> None:
    products = dict(load_gdp())
    country = products.pop(NATIONAL_CODE).gdp_cny
    assert country == pytest.approx(134_908.4e9, rel=1e-6)
    assert 0.98 < sum(p.gdp_cny for p in products.values()) / country < 1.02


def test_product_per_person_is_of_the_size_it_is_known_to_be() -> None:
    products, places = load_gdp(), load_gazetteer().places
    by_person = {
        code: product.gdp_cny / (places[code].population or 0)
        for code, product in products.items()
        if code != NATIONAL_CODE
    }
    assert all(50_000 < each < 240_000 for each in by_person.values())
    assert max(by_person, key=lambda code: by_person[code]) == "110000"
    assert min(by_person, key=lambda code: by_person[code]) in ("230000", "620000")


@pytest.mark.parametrize(
    ("newest", "rate_date"),
    [(date(2025, 3, 10), "2025-02-28"), (date(2025, 3, 31), "2025-03-31")],
)
def test_the_dollar_is_that_of_the_last_month_end(newest: date, rate_date: str) -> None:
    dollar = yardsticks(newest)["usd"]
    assert dollar["rate_date"] == rate_date
    assert 7.2 < dollar["cny_per_unit"] < 7.4


def test_without_any_day_there_is_no_dollar() -> None:
    assert yardsticks(None)["usd"] is None
    assert yardsticks(None)["gdp"]["year"] == 2024
