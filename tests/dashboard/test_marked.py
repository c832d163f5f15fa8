"""Text of documents comes out as it was typed, with its proving words marked."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.wording.marked import Mark, charted, escaped, marked, paragraph_around, shortened
from etl.model import Span

TEXT = 'The city pays "5 < 6" & more.'


def shown(fragment: str) -> str:
    """What a reader sees of a piece of HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", fragment))


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "$x$", ":red[hot]", "**bold**", "<img src=x onerror=y>", "&amp;"],
)
def test_markup_comes_out_as_typed(text: str) -> None:
    assert shown(escaped(text)) == text
    assert "<" not in escaped(text)


def test_a_mark_wraps_its_words_alone() -> None:
    start = TEXT.index("pays")
    fragment = marked(TEXT, Span(0, len(TEXT)), [Mark(Span(start, start + 4), "evidence")])
    assert '<mark class="evidence">pays</mark>' in fragment
    assert shown(fragment) == TEXT


def test_overlapping_marks_all_apply() -> None:
    marks = [Mark(Span(0, 8), "evidence", "there?a=1&b=2"), Mark(Span(4, 12), "amount")]
    fragment = marked("abcdefghijkl", Span(0, 12), marks)
    assert fragment.count("<mark>") + fragment.count("<mark ") == 3
    assert 'class="mark evidence amount" href="there?a=1&amp;b=2"><mark>efgh' in fragment


def test_boilerplate_is_greyed_and_not_called_evidence() -> None:
    fragment = marked("Subscribe now", Span(0, 13), [Mark(Span(0, 13), "boilerplate")])
    assert fragment == '<span class="boilerplate">Subscribe now</span>'


def test_the_sign_of_a_heading_can_be_hidden_and_is_still_there() -> None:
    text = "# Hefei plans\nIts plan # 1"
    fragment = marked(text, Span(0, len(text)), [Mark(Span(0, 13), "evidence")])
    assert fragment.count("heading-sign") == 1
    assert ">Hefei plans</mark>" in fragment
    assert shown(fragment) == text


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda p: Span(min(p), max(p)))
MARKS = st.builds(Mark, SPANS, st.sampled_from(["evidence", "amount", "boilerplate"]))


@given(st.text(max_size=40), SPANS, st.lists(MARKS, max_size=5))
def test_marks_never_change_the_words(text: str, window: Span, marks: list[Mark]) -> None:
    fragment = marked(text, window, marks)
    # A text may itself hold what looks like a tag; escaped, it has no bracket left.
    assert shown(fragment) == window.of(text)


def test_the_paragraph_is_the_line_around_the_quote() -> None:
    text = "First.\nThe second line says it.\nThird."
    quote = Span(text.index("says"), text.index("says") + 4)
    assert paragraph_around(text, quote).of(text) == "The second line says it."


@given(SPANS, SPANS, st.integers(1, 20))
def test_a_shortened_window_lies_in_the_window(window: Span, focus: Span, most: int) -> None:
    short = shortened(window, focus, most)
    assert window.start <= short.start <= short.end <= window.end
    assert short.end - short.start <= most or short == window


@pytest.mark.parametrize(
    ("typed", "markup"),
    [
        ("<b>5 < 6</b>", "&lt;b&gt;5 &lt; 6&lt;/b&gt;"),
        ("R&D &lt;", "R&amp;D &amp;lt;"),
        ("""a "b" 'c'""", """a "b" 'c'"""),
    ],
)
def test_words_in_a_chart_are_no_tags_and_quotation_marks_stay(typed: str, markup: str) -> None:
    assert charted(typed) == markup
