"""The table of initiatives: what comes first, and what a row says of a sum and of progress."""

from typing import Any

import pytest

from dashboard.choices.ordering import Order
from dashboard.choices.selection import Selection
from dashboard.data.ordering import first_in
from dashboard.data.record import outlines_of
from dashboard.frame.shell import Page
from dashboard.palette import LIGHT
from dashboard.records.table_panels import table_frame
from dashboard.wording.words import Tongue
from tests.dashboard_tables import changed, dataset_of_rows, initiative, sum_of


def ordered(order: Order, most: int) -> list[str]:
    rows = [
        initiative("target", "fund", "440000", **sum_of(9 * 10**10, role="target")),
        initiative("none", "plan", "440000"),
        initiative("small", "fund", "440000", **sum_of(10**9)),
        initiative("large", "fund", "440300", **sum_of(10**10)),
        initiative("cap", "subsidy", "440000", **sum_of(10**6, role="cap")),
    ]
    return list(first_in(dataset_of_rows(rows).initiatives, order, most).index)


def test_sizes_come_before_targets_and_ceilings_and_what_has_no_sum_last() -> None:
    assert ordered(Order.LARGEST, 9) == ["large", "small", "target", "cap", "none"]
    assert ordered(Order.LARGEST, 2) == ["large", "small"]
    assert len(ordered(Order.NEWEST, 3)) == 3


@pytest.mark.parametrize(
    ("change", "column", "words"),
    [
        ({"life": [{"stage": "cancelled"}]}, "status", "cancelled"),
        ({"status": "launched"}, "status", "launched"),
        ({"amount_role": "target"}, "meaning", "a target"),
        (
            {"amount": 10**9, "amount_qualifier": "at_most", "currency": "EUR"},
            "amount",
            "at most 1 billion euros",
        ),
    ],
)
def test_a_row_says_what_became_of_it_and_what_its_sum_measures(
    change: dict[str, Any], column: str, words: str
) -> None:
    for step in change.get("life", []):
        step |= {"date_start": None, "date_end": None, "reported": None, "quote": "q"}
        step |= {"claim_id": None, "document_id": "d1"}
    dataset = dataset_of_rows(changed({"i2": change}))
    page = Page(dataset, Selection(), Tongue.EN, LIGHT)
    frame = table_frame(page, outlines_of(dataset, dataset.initiatives.loc[["i2"]]))
    assert frame[column][0] == words
