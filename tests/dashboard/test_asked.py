"""What an address asks for in vain is left out and told, shortly."""

import pytest

from dashboard.choices.asked import MOST_CHARACTERS, MOST_VALUES, unknown_values, unknown_words
from dashboard.choices.selection import from_params
from dashboard.views.map_time import month_asked
from dashboard.wording.words import Tongue

PLACES = {"440000", "440300"}


@pytest.mark.parametrize(
    ("name", "text", "unknown"),
    [
        ("province", "440000", []),
        ("province", "440000,999999", ["999999"]),
        ("city", "<b>x</b>, 440300", ["<b>x</b>"]),
        ("places", "440000,1", ["1"]),
        ("kind", "fund,loan", ["loan"]),
        ("sector", "", []),
        ("order", "largest,best", ["best"]),
        ("metric", "javascript:alert(1)", ["javascript:alert(1)"]),
        ("from", "2025-02-30", ["2025-02-30"]),
        ("to", "2025-02-28", []),
        ("q", "anything at all, really", []),
        ("initiative", "told on the page itself", []),
        ("utm_source", "of no page", []),
    ],
)
def test_what_is_not_known(name: str, text: str, unknown: list[str]) -> None:
    assert unknown_values({name: text}, PLACES) == [(name, value) for value in unknown]


def test_it_is_told_shortly_and_nothing_else_is() -> None:
    assert unknown_words([], Tongue.EN) == ""
    assert "kind “loan” and from “x”" in unknown_words([("kind", "loan"), ("from", "x")], Tongue.EN)
    many = unknown_words([("kind", "x" * 500)] * 50, Tongue.ZH)
    assert len(many) < (MOST_CHARACTERS + 20) * (MOST_VALUES + 1)


def test_a_selection_keeps_only_places_that_there_are() -> None:
    asked = from_params({"province": "440000,999999", "city": "440300,1", "kind": "fund"})
    kept = asked.among(PLACES)
    assert (kept.provinces, kept.cities, kept.kinds) == (("440000",), ("440300",), asked.kinds)


@pytest.mark.parametrize("text", ["9" * 5000 + "-01", "2025-" + "1" * 5000, "all", None, "٢٠٢٥-٠١"])
def test_a_month_that_is_none_is_none(text: str | None) -> None:
    assert month_asked(text, range(10)) is None
