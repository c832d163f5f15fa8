"""Sums of money: which are found, in which currency, and what the words beside them say."""

import csv
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.mentions.marks import plain
from etl.mentions.money import find_money
from etl.mentions.numerals_zh import read_numeral
from etl.model import Language, MoneyMention, Qualifier
from tests.paths import CASES

FLAGS = ("annual", "each", "converted")


def rows(language: Language) -> list[tuple[str, str, str]]:
    with (CASES / f"money_{language}.csv").open(encoding="utf-8") as file:
        return [(r["text"], r["sums"], r["home_currency"]) for r in csv.DictReader(file)]


def described(mention: MoneyMention) -> str:
    """A mention in the words of the tables: "5e9-8e9 CNY at_least annual"."""
    upper = f"-{mention.amount_max}" if mention.amount_max else ""
    words = [f"{mention.amount}{upper}", mention.currency]
    if mention.qualifier is not Qualifier.EXACT:
        words.append(mention.qualifier)
    return " ".join([*words, *(flag for flag in FLAGS if getattr(mention, f"is_{flag}"))])


def expected(sums: str) -> list[str]:
    """The table's sums with their numbers written out."""
    spelled = []
    for entry in filter(None, sums.split("; ")):
        number, *rest = entry.split()
        whole = "-".join(str(int(Decimal(part))) for part in number.split("-"))
        spelled.append(" ".join([whole, *rest]))
    return spelled


def found_in(text: str, language: Language, home: str | None = None) -> list[MoneyMention]:
    return find_money(plain(text), 0, language, home)


@pytest.mark.parametrize(("text", "sums", "home"), rows(Language.EN))
def test_english_sums(text: str, sums: str, home: str) -> None:
    assert [described(m) for m in found_in(text, Language.EN, home or None)] == expected(sums)


@pytest.mark.parametrize(("text", "sums", "home"), rows(Language.ZH))
def test_chinese_sums(text: str, sums: str, home: str) -> None:
    assert [described(m) for m in found_in(text, Language.ZH, home or None)] == expected(sums)


@pytest.mark.parametrize(
    ("text", "span", "core"),
    [
        ("It pays up to 5 million yuan each.", "up to 5 million yuan", "5 million yuan"),
        ("worth 10 billion yuan or more.", "10 billion yuan or more", "10 billion yuan"),
        ("企业最高给予500万元奖励", "最高给予500万元", "500万元"),
        ("规模100亿元以上的基金", "100亿元以上", "100亿元"),
        ("约合14亿美元", "约合14亿美元", "14亿美元"),
    ],
)
def test_span_has_the_hedge_and_core_the_sum_alone(text: str, span: str, core: str) -> None:
    (mention,) = found_in(text, Language.EN)
    assert (mention.span.of(text), mention.core.of(text)) == (span, core)


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "1 million yuan. 2 million yuan. 3 million yuan."
    (mention,) = find_money(plain(text)[16:31], 16, Language.EN)
    assert (mention.amount, mention.span.of(text)) == (2_000_000, "2 million yuan")


ADVERSARIAL = {
    "digits": "9" * 100_000,
    "hedges": "about " * 20_000,
    "commas": "1," * 50_000,
    "codes": "RMB " * 25_000,
    "number words": "five hundred " * 8_000,
    "numerals": "一" * 100_000,
    "units": "亿" * 100_000,
    "spaces": " " * 100_000,
    "brackets": "5 yuan (" * 10_000,
    "glue": "最高给予" * 25_000 + "5元",
    "ranges": "1 to " * 20_000,
}


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_hostile_text_is_read_to_its_end(name: str) -> None:
    text = ADVERSARIAL[name] + " 7 million yuan."
    assert found_in(text, Language.EN)[-1].amount == 7_000_000


def test_a_sum_beyond_belief_is_left_out() -> None:
    assert found_in("999999 trillion yuan", Language.EN) == []


@given(st.text(max_size=200))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for mention in found_in(text, Language.ZH):
        assert at <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.covers(mention.core)
        at = mention.span.end


FILLER = st.text(alphabet="abcdefgh 的了是在", max_size=60)


@given(FILLER, FILLER, st.sampled_from(["RMB 12 billion", "12 billion yuan", "120亿元"]))
def test_a_sum_is_found_in_any_surroundings(before: str, after: str, words: str) -> None:
    amounts = [m.amount for m in found_in(f"{before} {words}. {after}", Language.EN)]
    assert amounts == [12_000_000_000]


@given(st.integers(min_value=1, max_value=10**15))
def test_grouped_figures_round_trip(amount: int) -> None:
    (mention,) = found_in(f"{amount:,} yuan", Language.EN)
    assert mention.amount == amount


@given(st.integers(min_value=1, max_value=99_999), st.sampled_from([(10**4, "万"), (10**8, "亿")]))
def test_myriads_round_trip(hundredths: int, unit: tuple[int, str]) -> None:
    number = Decimal(hundredths) / 100
    (mention,) = found_in(f"投资{number}{unit[1]}元", Language.ZH)
    assert mention.amount == round(number * unit[0])


def in_chinese(number: int) -> str:
    """A whole number below 10**12 in Chinese numerals, as a schoolbook writes it."""
    for worth, unit in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= worth:
            high, low = divmod(number, worth)
            gap = "零" if 0 < low < worth // 10 else ""
            return in_chinese(high) + unit + (gap + in_chinese(low) if low else "")
    return "零一二三四五六七八九"[number]


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_chinese_numerals_round_trip(number: int) -> None:
    assert read_numeral(in_chinese(number)) == number
