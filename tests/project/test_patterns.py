"""No regular expression of the project takes long for a text that was made to stump it."""

import re

import pytest

from tests.patterns.collecting import Uses, collected
from tests.patterns.pumping import slow_pump

SLOW = [
    (r"(a+)+$", "match"),
    (r"(?: \w+ly| jointly)*\s*$", "match"),
    (r"\d*\d*x", "match"),
    (r".*?,.*?,.*?;", "match"),
    (r"\s+$", "search"),
    (r"said [^.]*\bwould\b", "search"),
    (rb"<!--.*-->", "search"),
]
QUICK = [
    (r"(?:a+b)+$", "match"),
    (r"(?: \w+ly| soon)*+\s*$", "match"),
    (r"\d*+x", "match"),
    (r"[^,]*,[^;]*;", "match"),
    (r"(?<!\s)\s++$", "search"),
    (r"said [^.]{0,60}\bwould\b", "search"),
    (rb"<!--[^<]*-->", "search"),
]


@pytest.mark.parametrize(("pattern", "method"), SLOW)
def test_a_pattern_that_backtracks_is_found(pattern: str | bytes, method: str) -> None:
    assert slow_pump(pattern, 0, method)


@pytest.mark.parametrize(("pattern", "method"), QUICK)
def test_its_mended_form_is_not(pattern: str | bytes, method: str) -> None:
    assert slow_pump(pattern, 0, method) is None


def test_no_pattern_of_the_project_backtracks() -> None:
    patterns, _ = collected()
    found = {
        (*sorted(uses.places), pattern, str(slow))
        for (pattern, flags), uses in patterns.items()
        if (slow := slow_pump(pattern, flags, uses.method))
    }
    assert not found


@pytest.mark.parametrize(
    ("asked", "method"),
    [
        ({"match", "fullmatch"}, "match"),
        ({"fullmatch", "pattern"}, "fullmatch"),
        ({"match", "finditer"}, "search"),
        ({"match", "?"}, "search"),
        (set(), "search"),
    ],
)
def test_a_pattern_is_tried_in_the_hardest_way_in_which_it_is_used(
    asked: set[str], method: str
) -> None:
    assert Uses(asked=asked).method == method


def test_no_pattern_of_the_project_is_missed() -> None:
    patterns, unseen = collected()
    assert not unseen, "no pattern is known of these lines: have them run by `collecting`"
    places = {place.split(":")[0] for uses in patterns.values() for place in uses.places}
    kinds = {type(pattern) for pattern, _ in patterns}
    known = {"etl/read/html.py", "dashboard/data/search.py", "etl/claims/parties/companies.py"}
    assert known <= places
    assert kinds == {str, bytes}
    assert ("[A-Z][\\w&.-]{0,24} $", re.UNICODE) in patterns, "written out where it is used"
