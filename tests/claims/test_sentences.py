"""Sections are cut into sentences, and sentences into clauses."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.claims.base.sentences import split_clauses, split_sentences
from etl.model import Language, Span

Splitter = Callable[[str, Span, Language], list[Span]]


def pieces(text: str, split: Splitter) -> list[str]:
    """The words of each piece, the language told by the characters."""
    language = Language.ZH if any("\u4e00" <= c <= "\u9fff" for c in text) else Language.EN
    return [span.of(text) for span in split(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Wuhu has a fund.", "It is small."],
        ["Wuhu has a fund!", "Is it small?", "“Never.”", "Yes."],
        ["“We will pay.”", "He left."],
        ["Dr. Lin of St. Mary spoke to Mr. J. Wu of Lan Inc. in Xi'an.", "All agreed."],
        ["The U.S. fund has $3.5 billion.", "Ours has 2.75 million yuan."],
        ["The rules came on Jan. 3.", "They hold until Dec. 31."],
        ["It opens at 9 a.m. sharp.", "Tickets are free."],
        ["Wuhu pays half;", "Yibin pays all."],
        ["Is it big?", "3 billion yuan.", "¥200m more later."],
        ["Lab No. 4 is last."],
        ["芜湖设立基金。", "规模30亿元！", "够吗？"],
        ["他说：“我们会补贴。”", "大家点头。"],
        ["宜宾出钱；", "泸州出地。"],
        ["（一）建平台。", "（二）发券。"],
        ["AI基金规模3.5亿元。", "首期1.2亿元。"],
    ],
)
def test_sentences(expected: list[str]) -> None:
    text = ("" if "\u4e00" <= "".join(expected)[-2] <= "\u9fff" else " ").join(expected)
    assert pieces(text, split_sentences) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wuhu set up a fund, which will buy robots, and Yibin opened a lab.",
            ["Wuhu set up a fund,", "which will buy robots,", "and Yibin opened a lab."],
        ),
        ("The lab (it is new) is big.", ["The lab (", "it is new)", "is big."]),
        ("Wuhu pays 3,500,000 yuan.", ["Wuhu pays 3,500,000 yuan."]),
        ("A well-known lab — the first — opens.", ["A well-known lab —", "the first —", "opens."]),
        ("It pays while others wait", ["It pays", "while others wait"]),
        (
            "芜湖设立基金，规模30亿元，首期10亿元。",
            ["芜湖设立基金，", "规模30亿元，", "首期10亿元。"],
        ),
        (
            "印发《芜湖市机器人、大模型（试行）办法》，即日施行。",
            ["印发《芜湖市机器人、大模型（试行）办法》，", "即日施行。"],
        ),
        ("基金（首期）设立——由市里出资。", ["基金（", "首期）", "设立——", "由市里出资。"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert pieces(text, split_clauses) == expected


MARKS = st.sampled_from(
    [". ", "。", "; ", "；", ", ", "，", "(", "）", "《", "》", "\n", " and ", "“", "?"]
)
WORDS = st.sampled_from(
    ["Wuhu", "pays", "3.5", "Mr", "the fund", "芜湖", "设立基金", "A.", "—", "which"]
)
TEXTS = st.lists(st.one_of(MARKS, WORDS, st.text(max_size=5)), max_size=30).map("".join)


@given(TEXTS, st.sampled_from([split_sentences, split_clauses]), st.sampled_from(Language))
def test_pieces_are_in_order_and_leave_out_only_white_space(
    text: str, split: Splitter, language: Language
) -> None:
    found = split(text, Span(0, len(text)), language)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)
    assert "".join("".join(span.of(text) for span in found).split()) == "".join(text.split())


@given(TEXTS, TEXTS, TEXTS, st.sampled_from(Language))
def test_pieces_stay_within_the_stretch_that_is_cut(
    before: str, text: str, after: str, language: Language
) -> None:
    stretch = Span(len(before), len(before) + len(text))
    for split in (split_sentences, split_clauses):
        assert all(stretch.covers(p) for p in split(before + text + after, stretch, language))
