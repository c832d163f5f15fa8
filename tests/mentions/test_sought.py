"""Wordings are found wherever their expressions match, though these are hardly ever run."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.reference.boilerplate import Scope, load_wordings, scopes_within, sought_of
from etl.reference.sought import Sought, needed_words

PATTERNS = sorted({row.pattern for row in load_wordings()})

TABLE = [
    (r"beijing", {"beijing"}),
    (r"\bbeijing(?:'s)? city\b", {"beijing"}),
    (r"in (?:shanghai|wuhan)", {"shanghai", "wuhan"}),
    (r"(?:ad|news)", {"ad", "news"}),
    (r".{0,60}\b(?:continues|resumes) below", {"continues", "resumes"}),
    (r"(?:long)?short", {"short"}),
    (r"(?:twice){2}", {"twice"}),
    (r"(?>whole)", {"whole"}),
    (r"[首主]页", {"首", "主"}),
    (r"(?:known|\d+)", set()),
    (r"\d+", set()),
    (r"x?", set()),
    (r"(?!never)ever", {"ever"}),
]


@pytest.mark.parametrize(("pattern", "words"), TABLE)
def test_words_of_which_a_match_must_hold_one(pattern: str, words: set[str]) -> None:
    assert needed_words(pattern) == words


@given(st.data())
@settings(max_examples=60)
def test_whatever_a_wording_matches_holds_a_word_that_it_needs(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    found = data.draw(st.from_regex(pattern, fullmatch=True))
    words = needed_words(pattern)
    assert not words or any(word in found for word in words)


@pytest.mark.parametrize("scope", [Scope.LINE, Scope.PART, Scope.CALL, Scope.OFFER])
def test_the_quick_look_changes_nothing(scope: Scope) -> None:
    rows = load_wordings()
    plain = re.compile("|".join(f"(?:{r.pattern})" for r in rows if r.scope is scope), re.I)
    lines = [line for row in rows for line in (*row.examples, *row.counter_examples)]
    for line in [*lines, *map(str.upper, lines)]:
        sought = sought_of(scope)
        assert sought.matches_whole(line) == bool(plain.fullmatch(line))
        assert [m.span() for m in sought.finditer(line)] == [m.span() for m in plain.finditer(line)]
        first, expected = sought.search(line), plain.search(line)
        assert (first and first.span()) == (expected and expected.span())
        assert sought.is_in(line) == bool(expected)


def test_no_wording_matches_where_the_look_at_all_lines_says_none_may() -> None:
    rows = [row for row in load_wordings() if row.scope is not Scope.OFFER]
    lines = [line for row in rows for line in (*row.examples, *row.counter_examples)]
    lines += map(str.upper, lines[:])
    plain = {
        scope: re.compile("|".join(f"(?:{r.pattern})" for r in rows if r.scope is scope), re.I)
        for scope in {row.scope for row in rows}
    }
    within = scopes_within(lines)
    for line, scopes in zip(lines, within, strict=True):
        assert {scope for scope, pattern in plain.items() if pattern.search(line)} <= scopes
        assert scopes_within([line]) == [scopes]


def test_a_pattern_that_needs_no_word_is_always_tried() -> None:
    sought = Sought(r"\d{4}", r"never")
    assert sought.search("in 2026")
    assert sought.matches_whole("2026")


def test_case_counts_unless_it_is_ignored() -> None:
    assert not Sought("beijing").search("BEIJING")
    assert Sought("Beijing", flags=re.IGNORECASE).search("BEIJING")
