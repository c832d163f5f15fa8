"""What a sum in another currency is in yuan, and which day's rate it was converted at."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.reference.rates import Conversion, load_rates, to_cny

CURRENCIES = ("AUD", "CAD", "CHF", "EUR", "GBP", "HKD", "JPY", "KRW", "MOP", "SGD", "USD")
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("currency", "on", "rate_date", "low", "high"),
    [
        ("USD", date(2025, 3, 31), date(2025, 3, 31), 7.2, 7.3),
        ("USD", date(2025, 3, 30), date(2025, 2, 28), 7.2, 7.4),
        ("USD", date(2006, 1, 15), date(2005, 12, 30), 8.0, 8.2),
        ("HKD", date(2025, 3, 12), date(2025, 2, 28), 0.92, 0.95),
        ("EUR", date(2025, 3, 12), date(2025, 2, 28), 7.4, 7.7),
        ("JPY", date(2025, 3, 12), date(2025, 2, 28), 0.045, 0.052),
        ("KRW", date(2025, 3, 12), date(2025, 2, 28), 0.0045, 0.0055),
    ],
)
def test_the_last_month_end_rate_is_taken(
    currency: str, on: date, rate_date: date, low: float, high: float
) -> None:
    converted = to_cny(1_000_000, currency, on)
    assert converted is not None
    assert converted.rate_date == rate_date
    assert low * 1_000_000 < converted.amount_cny < high * 1_000_000


def test_yuan_stay_as_they_are() -> None:
    on = date(1999, 5, 1)
    assert to_cny(5_000_000_000, "CNY", on) == Conversion(5_000_000_000, 1.0, on)


@pytest.mark.parametrize(
    ("currency", "on"),
    [("USD", date(2005, 3, 31)), ("TWD", date(2025, 3, 1)), ("XXX", date(2025, 3, 1))],
)
def test_what_has_no_rate_is_not_converted(currency: str, on: date) -> None:
    assert to_cny(100, currency, on) is None


def test_a_day_after_the_tables_end_shows_the_date_of_the_rate_used() -> None:
    converted = to_cny(100, "USD", date(2099, 1, 1))
    assert converted is not None
    assert converted.rate_date == load_rates()["USD"][-1].rate_date


def test_every_currency_has_one_rate_for_every_month() -> None:
    rates = load_rates()
    assert tuple(sorted(rates)) == CURRENCIES
    months = [(rate.rate_date.year, rate.rate_date.month) for rate in rates["EUR"]]
    first, last = months[0][0] * 12 + months[0][1], months[-1][0] * 12 + months[-1][1]
    assert len(months) == len(set(months)) == last - first + 1
    for currency in CURRENCIES:
        assert [(r.rate_date.year, r.rate_date.month) for r in rates[currency]] == months


def test_the_pataca_keeps_its_peg() -> None:
    for hkd, mop in zip(load_rates()["HKD"], load_rates()["MOP"], strict=True):
        assert hkd.cny_per_unit / mop.cny_per_unit == pytest.approx(1.03, rel=1e-4)


@given(st.integers(0, 10**15), st.sampled_from(CURRENCIES), DAYS)
def test_a_rate_is_never_later_than_the_day(amount: int, currency: str, on: date) -> None:
    converted = to_cny(amount, currency, on)
    if on < date(2005, 4, 29):
        assert converted is None
    else:
        assert converted is not None
        assert converted.rate_date <= on
        assert converted.amount_cny == round(amount * converted.cny_per_unit)


@given(st.integers(0, 10**13), st.integers(0, 10**13), DAYS)
def test_more_money_is_never_fewer_yuan(one: int, other: int, on: date) -> None:
    small, large = (to_cny(amount, "USD", on) for amount in sorted((one, other)))
    if small and large:
        assert small.amount_cny <= large.amount_cny
