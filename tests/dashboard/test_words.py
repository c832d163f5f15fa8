"""The words: complete in both languages, and numbers, sums and days as a person says them."""

from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.wording.days import parse_day, period_words
from dashboard.wording.money import money, money_range
from dashboard.wording.numbers import share_words
from dashboard.wording.words import Tongue, has_words, join_words, say_count, tongue_of
from etl.model import AmountRole, Basis, Kind, Language, Level, Outcome, Qualifier, Sector, Status


@pytest.mark.parametrize(
    ("prefix", "vocabulary"),
    [
        ("kind", Kind),
        ("status", Status),
        ("sector", Sector),
        ("level", Level),
        ("role", AmountRole),
        ("qualifier", Qualifier),
        ("basis", Basis),
        ("language", Language),
        ("outcome", Outcome),
    ],
)
def test_every_member_of_a_vocabulary_has_a_label(prefix: str, vocabulary: type[StrEnum]) -> None:
    missing = [m for m in vocabulary if not has_words(f"{prefix}.{m.value}")]
    assert not missing


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (10_000_000_000, "10 billion yuan", "100亿元"),
        (1_000_000_000_000, "1 trillion yuan", "1万亿元"),
        (2_500_000, "2.5 million yuan", "250万元"),
        (131_100_000_000, "131.1 billion yuan", "1311亿元"),
        (800, "800 yuan", "800元"),
        (0, "0 yuan", "0元"),
    ],
)
def test_sums_in_words(value: int, english: str, chinese: str) -> None:
    assert money(value, Tongue.EN) == english
    assert money(value, Tongue.ZH) == chinese


def test_other_currencies_are_named() -> None:
    assert money(5_000_000, Tongue.EN, "HKD") == "5 million Hong Kong dollars"
    assert money(5_000_000, Tongue.ZH, "HKD") == "500万港元"
    assert money(5_000_000, Tongue.EN, "XYZ") == "5 million XYZ"


@pytest.mark.parametrize(
    ("low", "high", "english", "chinese"),
    [
        (1e10, 2e10, "10 to 20 billion yuan", "100亿至200亿元"),
        (9e8, 1.2e9, "900 million to 1.2 billion yuan", "9亿至12亿元"),
        (1e10, 1e10, "10 billion yuan", "100亿元"),
    ],
)
def test_ranges_in_words(low: float, high: float, english: str, chinese: str) -> None:
    assert money_range(low, high, Tongue.EN) == english
    assert money_range(low, high, Tongue.ZH) == chinese


@given(st.integers(1, 10**15))
def test_a_sum_in_words_keeps_its_leading_digits(value: int) -> None:
    number, _, scale = money(value, Tongue.EN).partition(" ")
    size = {"trillion": 1e12, "billion": 1e9, "million": 1e6}.get(scale.split()[0], 1)
    assert float(number.replace(",", "")) * size == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("start", "end", "english", "chinese"),
    [
        ("2025-03-10", "2025-03-10", "10 March 2025", "2025年3月10日"),
        ("2025-03-03", "2025-03-09", "3–9 Mar 2025", "2025年3月3日至9日"),
        ("2025-02-24", "2025-03-10", "24 Feb – 10 Mar 2025", "2025年2月24日至3月10日"),
        (
            "2024-12-20",
            "2025-01-02",
            "20 Dec 2024 – 2 Jan 2025",
            "2024年12月20日至2025年1月2日",
        ),
        ("2025-03-10", None, "10 March 2025", "2025年3月10日"),
    ],
)
def test_periods_in_words(start: str, end: str | None, english: str, chinese: str) -> None:
    days = (parse_day(start), parse_day(end))
    assert period_words(*days, Tongue.EN) == english
    assert period_words(*days, Tongue.ZH) == chinese


def test_no_day_has_no_words() -> None:
    assert period_words(None, None, Tongue.EN) is None
    assert parse_day("soon") is None
    assert parse_day("2025-03-10") == date(2025, 3, 10)


@pytest.mark.parametrize(
    ("n", "words"), [(0, "no documents"), (1, "1 document"), (2, "2 documents"), (1200, "1,200")]
)
def test_counts_read_rightly(n: int, words: str) -> None:
    assert say_count(Tongue.EN, "documents", n).startswith(words)


def test_lists_in_running_text() -> None:
    assert join_words(Tongue.EN, ["law", "health", "chips"]) == "law, health and chips"
    assert join_words(Tongue.ZH, ["法律", "芯片"]) == "法律、芯片"
    assert join_words(Tongue.EN, []) == ""


@pytest.mark.parametrize(
    ("asked", "browser", "tongue"),
    [
        ("zh", "en-GB", Tongue.ZH),
        ("en", "zh-CN", Tongue.EN),
        (None, "zh-CN", Tongue.ZH),
        (None, "zh-TW", Tongue.ZH),
        (None, "zh_Hans", Tongue.ZH),
        ("fr", "zh", Tongue.ZH),
        (None, "de-DE", Tongue.EN),
        ("", "", Tongue.EN),
        (None, None, Tongue.EN),
    ],
)
def test_the_address_goes_before_the_browser(
    asked: str | None, browser: str | None, tongue: Tongue
) -> None:
    assert tongue_of(asked, browser) is tongue


@pytest.mark.parametrize(
    ("share", "digits", "words"),
    [(0.856, "0", "86%"), (0.9, "0.0", "90.0%"), (0.0123456, "@##", "1.23%"), (1, "0.##", "100%")],
)
def test_shares_in_percent(share: float, digits: str, words: str) -> None:
    assert [share_words(share, tongue, digits) for tongue in Tongue] == [words, words]
