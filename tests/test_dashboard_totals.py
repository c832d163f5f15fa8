"""What the sum of local funds holds, what it counts once, what it leaves out."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.totals import FundTotal, Reason, fund_total
from tests.dashboard_tables import initiative, sum_of

BILLION = 10**9


def total_of(*rows: dict[str, Any]) -> FundTotal:
    """The total of some rows of the table of initiatives."""
    return fund_total(pd.DataFrame(rows).set_index("initiative_id", drop=False))


def fund(key: str, billions: int, basis: str = "own", **more: Any) -> dict[str, Any]:
    """A local fund with a stated size."""
    return initiative(key, "fund", "440300", **sum_of(billions * BILLION, basis), **more)


def contested(field: str, *values: str) -> dict[str, Any]:
    """A conflict over a field."""
    return {"field": field, "values": [{"value": v, "claim_id": "c"} for v in values]}


SUMS = {
    "own sums are added": ([fund("a", 10), fund("b", 5)], 15, 15),
    "an unclear sum of one place alone": ([fund("a", 10, "unclear")], 10, 10),
    "the same words for two, unclear": (
        [fund("a", 10, "unclear", shared_with=["b"]), fund("b", 10, "unclear", shared_with=["a"])],
        10,
        20,
    ),
    "the same words for two, each one's own in all sources": (
        [fund("a", 10, shared_with=["b"]), fund("b", 10, shared_with=["a"])],
        20,
        20,
    ),
    "the same words for two, of whom one has it elsewhere as its own": (
        [fund("a", 10, "unclear", shared_with=["b"]), fund("b", 10, shared_with=["a"])],
        10,
        20,
    ),
    "sources disagree whether it is shared": (
        [
            fund("a", 10, shared_with=["b"], conflicts=[contested("amount_basis", '"own"')]),
            fund("b", 10, shared_with=["a"], conflicts=[contested("amount_basis", '"own"')]),
        ],
        10,
        20,
    ),
    "a joint sum of three is one": (
        [
            fund("a", 10, "joint", shared_with=["b", "c"]),
            fund("b", 10, "joint", shared_with=["a", "c"]),
            fund("c", 10, "joint", shared_with=["a", "b"]),
        ],
        10,
        10,
    ),
    "linked one after the other": (
        [
            fund("a", 10, "unclear", shared_with=["b"]),
            fund("b", 10, "unclear", shared_with=["a", "c"]),
            fund("c", 10, "unclear", shared_with=["b"]),
        ],
        10,
        30,
    ),
    "a stated range": ([fund("a", 5, amount_max=8 * BILLION)], 5, 8),
    "sources disagree on the size": (
        [fund("a", 10, conflicts=[contested("amount", "12000000000", "10000000000")])],
        10,
        12,
    ),
}


@pytest.mark.parametrize(("rows", "strict", "wide"), SUMS.values(), ids=SUMS.keys())
def test_sums(rows: list[dict[str, Any]], strict: int, wide: int) -> None:
    total = total_of(*rows)
    assert (total.strict, total.wide) == (strict * BILLION, wide * BILLION)
    assert set(total.counted) == {row["initiative_id"] for row in rows}


LEFT_OUT = {
    Reason.NATIONAL: initiative("x", "fund", "100000", **sum_of(1000 * BILLION)),
    Reason.NO_AMOUNT: initiative("x", "fund", "440300"),
    Reason.TARGET: initiative("x", "fund", "440300", **sum_of(BILLION, role="target")),
    Reason.CAP: initiative("x", "fund", "440300", **sum_of(BILLION, role="cap")),
    Reason.ANNUAL: initiative("x", "fund", "440300", **sum_of(BILLION, role="annual")),
    Reason.OTHER: initiative("x", "fund", "440300", **sum_of(BILLION, role="other")),
    Reason.NO_YUAN: fund("x", 1) | {"amount_cny": None, "currency": "USD"},
    Reason.NOT_A_FUND: initiative("x", "subsidy", "440300", **sum_of(BILLION)),
}


@pytest.mark.parametrize(("reason", "row"), LEFT_OUT.items(), ids=lambda value: str(value)[:12])
def test_what_is_left_out_says_why(reason: Reason, row: dict[str, Any]) -> None:
    total = total_of(fund("a", 10), row)
    assert total.strict == total.wide == 10 * BILLION
    assert total.left_out == {reason: ("x",)}


def test_every_reason_is_tried() -> None:
    assert set(LEFT_OUT) == set(Reason)


def test_a_plan_without_money_is_not_worth_a_word() -> None:
    assert total_of(initiative("p", "plan", "440300")).left_out == {}


KEYS = "abcdef"


@st.composite
def fund_lists(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Local funds of which some share their words."""
    keys = list(KEYS[: draw(st.integers(1, 6))])
    return [
        fund(
            key,
            draw(st.integers(1, 100)),
            draw(st.sampled_from(["own", "joint", "unclear"])),
            shared_with=draw(st.lists(st.sampled_from(keys), max_size=2)),
        )
        for key in keys
    ]


@given(fund_lists(), st.randoms())
def test_the_order_of_funds_does_not_matter(rows: list[dict[str, Any]], random: Any) -> None:
    shuffled = random.sample(rows, len(rows))
    one, other = total_of(*rows), total_of(*shuffled)
    assert (one.strict, one.wide) == (other.strict, other.wide)


@given(fund_lists())
def test_strict_is_between_the_largest_fund_and_wide_and_wide_at_most_all(
    rows: list[dict[str, Any]],
) -> None:
    total = total_of(*rows)
    sizes = [row["amount"] for row in rows]
    assert max(sizes) <= total.strict <= total.wide <= sum(sizes)
