"""Dates and periods: which words are one, and which days they mean for a dated document."""

import csv
from datetime import date
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.mentions import dates_en, dates_zh
from etl.mentions.dates import find_dates
from etl.mentions.marks import plain
from etl.model import DateMention, Language
from tests.paths import CASES

MONDAY = date(2025, 3, 10)


def rows(language: Language) -> list[tuple[str, str, date | None]]:
    """Words, what they mean, and the date of the document ("none": it carries none)."""
    with (CASES / f"dates_{language}.csv").open(encoding="utf-8") as file:
        return [
            (r["text"], r["date"], None if r["published"] == "none" else day(r["published"]))
            for r in csv.DictReader(file)
        ]


def day(words: str) -> date:
    return date.fromisoformat(words)


def described(mention: DateMention) -> str:
    """A mention in the words of the tables: "2025-03-01..2025-03-31 future", "?" if unknown."""
    words = f"{mention.start}" if mention.start == mention.end else ""
    words = words or f"{mention.start}..{mention.end}"
    return ("?" if mention.start is None else words) + (" future" if mention.is_future else "")


def found_in(text: str, published: date | None, language: Language) -> list[DateMention]:
    return find_dates(plain(text), 0, language, published)


@pytest.mark.parametrize(("text", "meaning", "published"), rows(Language.EN))
def test_english_dates(text: str, meaning: str, published: date | None) -> None:
    found = [described(mention) for mention in found_in(text, published, Language.EN)]
    assert found == ([meaning] if meaning else [])


@pytest.mark.parametrize(("text", "meaning", "published"), rows(Language.ZH))
def test_chinese_dates(text: str, meaning: str, published: date | None) -> None:
    found = [described(mention) for mention in found_in(text, published, Language.ZH)]
    assert found == ([meaning] if meaning else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was rolled out last week in Wuhan.", ["last week"]),
        ("On Monday, March 10, 2025, it opened.", ["On Monday, March 10, 2025"]),
        ("Issued in May; to run by the end of 2027.", ["in May", "by the end of 2027"]),
        ("近日印发，自2025年4月1日起施行。", ["近日", "自2025年4月1日起"]),
    ],
)
def test_spans_hold_the_words(text: str, words: list[str]) -> None:
    assert [m.span.of(text) for m in found_in(text, MONDAY, Language.EN)] == words


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "Last year. Last week. Last month."
    (mention,) = find_dates(plain(text)[11:21], 11, Language.EN, MONDAY)
    assert mention.span.of(text) == "Last week"


HOSTILE = {
    "digits": "9" * 100_000,
    "months": "March " * 16_000,
    "leads": "by the end of " * 7_000,
    "years": "2025年" * 20_000,
    "month characters": "3月" * 50_000,
    "numerals": "二〇" * 50_000,
    "hyphens": "1-" * 50_000,
    "spaces": " " * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_to_its_end(name: str) -> None:
    mentions = found_in(HOSTILE[name] + " . Last week!", MONDAY, Language.EN)
    assert mentions[-1].start == day("2025-03-03")


@given(st.text(max_size=200), st.none() | st.dates())
def test_spans_lie_in_the_text_in_order(text: str, published: date | None) -> None:
    at = 0
    for mention in found_in(text, published, Language.ZH):
        assert at <= mention.span.start < mention.span.end <= len(text)
        assert (mention.start is None) == (mention.end is None)
        at = mention.span.end


RELATIVE = [
    "last week",
    "recently",
    "on Friday",
    "last month",
    "in March",
    "Feb 29",
    "上月",
    "近日",
]


@given(st.sampled_from(RELATIVE), st.dates(date(1960, 1, 1)))
def test_what_lies_behind_starts_no_later_than_the_document(words: str, published: date) -> None:
    (mention,) = found_in(words, published, Language.EN)
    assert mention.start
    assert mention.end
    assert mention.start <= published
    assert mention.start <= mention.end


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.none() | st.dates())
def test_a_full_date_means_itself(when: date, published: date | None) -> None:
    spelled = (f"{when:%B} {when.day}, {when.year}", f"{when.year}年{when.month}月{when.day}日")
    for words in spelled:
        (mention,) = found_in(words, published, Language.EN)
        assert mention.start == mention.end == when


@given(st.sampled_from(RELATIVE[:4] + RELATIVE[6:]))
def test_relative_words_mean_nothing_without_a_date(words: str) -> None:
    (mention,) = found_in(words, None, Language.EN)
    assert (mention.start, mention.end, mention.is_future) == (None, None, False)


@pytest.mark.parametrize("grammar", [dates_en, dates_zh])
@given(data=st.data())
def test_whatever_a_rule_reads_holds_a_core(grammar: ModuleType, data: st.DataObject) -> None:
    pattern, _ = data.draw(st.sampled_from(grammar.RULES))
    words = data.draw(st.from_regex(pattern, fullmatch=True))
    assert any(core.lower() in words.lower() for core in grammar.CORES)


def test_words_far_before_a_date_are_no_part_of_it() -> None:
    text = "In the end, " + "a long way of saying it, " * 9 + "by March 12, 2025 it was done"
    (mention,) = found_in(text, MONDAY, Language.EN)
    assert mention.span.of(text) == "by March 12, 2025"
