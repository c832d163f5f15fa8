"""Lines are cut and wrapped by their width: Chinese has no blanks to break at."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.captions.naming import OPENING_CHARACTERS, document_name
from dashboard.wording.line_width import cut, width_of, wrapped

LONG = "内蒙古自治区呼伦贝尔市人工智能与具身智能机器人产业高质量发展引导母基金（二期）设立方案"

CUTS = [
    ("short", 9, "short"),
    ("a fund for robots in Hefei", 14, "a fund for …"),
    ("80亿至120亿欧元，独有基金", 16, "80亿至120亿欧…"),
    ("Donaudampfschifffahrt", 9, "Donauda…"),
    ("  a \n b ", 9, "a b"),
    ("", 9, ""),
]


@pytest.mark.parametrize(("text", "most", "line"), CUTS)
def test_a_line_is_cut_where_it_may_be_broken(text: str, most: int, line: str) -> None:
    assert cut(text, most) == line


def test_a_closing_sign_never_begins_a_line() -> None:
    assert wrapped("规模一百亿元，独有。", 12) == ["规模一百亿", "元，独有。"]


def test_the_opening_of_an_untitled_chinese_document_is_its_name() -> None:
    name = document_name(None, LONG * 3)
    assert name.startswith("“内蒙古自治区")
    assert name.endswith("…”")
    assert width_of(name) <= OPENING_CHARACTERS + 4


@given(st.text(alphabet="ab 基金，。（x\n", max_size=60), st.integers(6, 40))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, most: int) -> None:
    lines = wrapped(text, most)
    assert all(width_of(line) <= most for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert width_of(cut(text, most)) <= most


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=6), max_size=12))
def test_latin_words_wrap_as_usual(words: list[str]) -> None:
    text = " ".join(words)
    assert wrapped(text, 12) == (textwrap.wrap(text, 12) or [""])
