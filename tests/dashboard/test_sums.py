"""Sums made column by column are those that the rules give record by record, to the last id."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.data.totals import FundSum, fund_sum, fund_total, sums_by
from etl.model import AmountRole, Basis, Holding, Kind, Level, total
from etl.model.totals import Conversion
from tests.dashboard.test_totals import contested, whole
from tests.dashboard_tables import dataset_of_rows, initiative, sum_of

KEYS = "abcdefg"
PLACES = ("440300", "440000", "110000", "100000")
FAILED = [{"stage": "announced"}, {"stage": "cancelled"}]


@st.composite
def rows(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Initiatives of all sorts that may share sums, be parts of each other, or not count."""
    keys = draw(st.permutations(KEYS[: draw(st.integers(1, len(KEYS)))]))
    return [_row(draw, key, keys) for key in keys]


def _row(draw: st.DrawFn, key: str, keys: list[str]) -> dict[str, Any]:
    kind = draw(st.sampled_from(["fund", "fund", "fund", "plan", "ecosystem"]))
    low = draw(st.integers(1, 50))
    basis = draw(st.sampled_from(["own", "joint", "unclear"]))
    role = draw(st.sampled_from(["size", "size", "size", "target", "cap"]))
    high = low + draw(st.integers(0, 5))
    size = sum_of(low, basis, role, amount_cny_high=high, amount_cny_low=low)
    stated = size if draw(st.integers(0, 5)) else {}
    if draw(st.integers(0, 3)) == 0:
        stated = {**stated, "amount": 3, "currency": "USD", "rate_date": "2025-03-03"}
    return initiative(
        key,
        kind,
        draw(st.sampled_from(PLACES)),
        **stated,
        shared_with=draw(st.lists(st.sampled_from(keys), max_size=2)),
        part_of=draw(st.sampled_from([None, None, "gone", *keys])),
        conflicts=draw(st.sampled_from([[], [contested("amount_basis", '"own"')]])),
        corrected=draw(st.sampled_from([[], ["amount_basis"]])),
        life=draw(st.sampled_from([[], [], FAILED])),
    )


def holding(row: dict[str, Any]) -> Holding:
    """What the rules need to know of a row."""
    conflicts = [conflict["field"] for conflict in row["conflicts"]]
    is_converted = row["currency"] not in (None, "CNY") and row["amount_cny"] and row["amount"]
    return Holding(
        initiative_id=row["initiative_id"],
        kind=Kind(row["kind"]),
        level=Level(row["level"]),
        role=AmountRole(row["amount_role"]) if row["amount_role"] else None,
        basis=Basis(row["amount_basis"]) if row["amount_basis"] else None,
        low=row["amount_cny_low"],
        high=row["amount_cny_high"],
        partners=frozenset(row["shared_with"]),
        part_of=row["part_of"],
        is_basis_contested="amount_basis" in conflicts and not row["corrected"],
        is_cancelled=any(step["stage"] == "cancelled" for step in row["life"]),
        conversion=Conversion(
            row["initiative_id"], "USD", row["amount_cny"] / row["amount"], date(2025, 3, 3)
        )
        if is_converted
        else None,
    )


@settings(max_examples=50, deadline=None)
@given(rows(), st.booleans(), st.randoms(use_true_random=False))
def test_the_total_is_that_of_the_rules(
    every: list[dict[str, Any]], is_national: bool, random: Any
) -> None:
    dataset = dataset_of_rows(every, [])
    chosen = [row for row in every if random.random() < 0.8]
    candidates = [
        row
        for row in chosen
        if row["kind"] == "fund"
        or (row["amount"] is not None and (row["level"] == "national") is is_national)
    ]
    found = fund_total(
        dataset,
        dataset.initiatives.loc[[row["initiative_id"] for row in chosen]],
        is_national=is_national,
    )
    expected = total(map(holding, candidates), is_national=is_national)
    assert whole(found) == expected
    if not is_national:
        ids = pd.Index([row["initiative_id"] for row in chosen], dtype="str")
        places = dataset.initiatives.index.get_indexer(ids)
        brief = FundSum(len(expected.counted), expected.strict, expected.wide)
        assert fund_sum(dataset, places) == brief


@settings(max_examples=50, deadline=None)
@given(rows())
def test_sums_by_place_are_each_place_s_own_total(every: list[dict[str, Any]]) -> None:
    dataset = dataset_of_rows(every, [])
    groups = np.array([PLACES.index(row["place_code"]) for row in every])
    strict, wide = sums_by(dataset, np.arange(len(every)), groups, len(PLACES))
    for at, code in enumerate(PLACES):
        expected = total(holding(row) for row in every if row["place_code"] == code)
        assert (strict[at], wide[at]) == (expected.strict, expected.wide)
