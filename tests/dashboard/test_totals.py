"""What the sum of local funds holds, what it counts once, what it leaves out."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.data.totals import fund_total
from dashboard.views.funds import left_out_words
from dashboard.wording.words import Tongue
from etl.model import LeftOut, Total
from tests.dashboard_tables import dataset_of_rows, initiative, sum_of

BILLION = 10**9


def total_of(*rows: dict[str, Any]) -> Total:
    """The total of some rows of the table of initiatives."""
    dataset = dataset_of_rows(list(rows), [])
    found = fund_total(dataset, dataset.initiatives)
    return whole(found)


def whole(found: Total) -> Total:
    """A total with everything made that is made when it is looked at."""
    return replace(
        found,
        counted=tuple(found.counted),
        shared=tuple(found.shared),
        left_out={reason: tuple(ids) for reason, ids in found.left_out.items()},
        conversions=tuple(found.conversions),
    )


def fund(
    key: str, billions: int, basis: str = "own", high: int | None = None, **more: Any
) -> dict[str, Any]:
    """A local fund with a stated size, and with another highest reading if one is given."""
    size = sum_of(billions * BILLION, basis, amount_cny_high=(high or billions) * BILLION)
    return initiative(key, "fund", "440300", **size, **more)


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
    "one place's own sum may be the very money that the other is said to have": (
        [fund("a", 10, "unclear", shared_with=["b"]), fund("b", 10, shared_with=["a"])],
        10,
        20,
    ),
    "a person has settled whose the sums are": (
        [
            fund(
                one,
                10,
                shared_with=[other],
                corrected=["amount_basis"],
                conflicts=[contested("amount_basis", '"own"')],
            )
            for one, other in (("a", "b"), ("b", "a"))
        ],
        20,
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
    "a range, or sources that disagree on the size": ([fund("a", 5, high=8)], 5, 8),
    "a part of a fund that is counted": ([fund("a", 10), fund("b", 3, part_of="a")], 10, 10),
    "a part of a fund that is not in the selection": ([fund("b", 3, part_of="a")], 3, 3),
}


@pytest.mark.parametrize(("rows", "strict", "wide"), SUMS.values(), ids=SUMS.keys())
def test_sums(rows: list[dict[str, Any]], strict: int, wide: int) -> None:
    total = total_of(*rows)
    assert (total.strict, total.wide) == (strict * BILLION, wide * BILLION)
    parts = set(total.left_out.get(LeftOut.PART, ()))
    assert {*total.counted, *parts} == {row["initiative_id"] for row in rows}


LEFT_OUT = {
    LeftOut.NATIONAL: initiative("x", "fund", "100000", **sum_of(1000 * BILLION)),
    LeftOut.NO_AMOUNT: initiative("x", "fund", "440300"),
    LeftOut.TARGET: initiative("x", "fund", "440300", **sum_of(BILLION, role="target")),
    LeftOut.CAP: initiative("x", "fund", "440300", **sum_of(BILLION, role="cap")),
    LeftOut.ANNUAL: initiative("x", "fund", "440300", **sum_of(BILLION, role="annual")),
    LeftOut.OTHER: initiative("x", "fund", "440300", **sum_of(BILLION, role="other")),
    LeftOut.NO_YUAN: fund("x", 1)
    | {"amount_cny": None, "amount_cny_low": None, "amount_cny_high": None, "currency": "USD"},
    LeftOut.NOT_ASKED: initiative("x", "subsidy", "440300", **sum_of(BILLION)),
    LeftOut.CANCELLED: fund("x", 1, life=[{"stage": "cancelled"}]),
    LeftOut.PART: fund("x", 1, part_of="a"),
}


@pytest.mark.parametrize(("reason", "row"), LEFT_OUT.items(), ids=lambda value: str(value)[:12])
def test_what_is_left_out_says_why(reason: LeftOut, row: dict[str, Any]) -> None:
    total = total_of(fund("a", 10), row)
    assert total.strict == total.wide == 10 * BILLION
    assert total.left_out == {reason: ("x",)}


def test_every_reason_is_tried() -> None:
    # Local sums are left out of the central government's total alone, which no page shows.
    assert set(LEFT_OUT) == set(LeftOut) - {LeftOut.LOCAL}


@pytest.mark.parametrize("reason", LEFT_OUT)
def test_every_reason_has_its_words(reason: LeftOut) -> None:
    total = total_of(fund("a", 10), LEFT_OUT[reason])
    assert len(left_out_words(total, Tongue.ZH)) == 1


def test_a_sum_in_another_currency_says_its_rate_and_its_day() -> None:
    dollars = {"amount": BILLION, "currency": "USD", "rate_date": "2025-03-03"}
    total = total_of(fund("a", 7) | dollars)
    assert total.strict == 7 * BILLION
    (conversion,) = total.conversions
    assert (conversion.cny_per_unit, str(conversion.rate_date)) == (7.0, "2025-03-03")


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
