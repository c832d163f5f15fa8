"""What sums of money need to know of each initiative, as columns: its ends, and why it counts."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.data import columns
from etl.model import AmountRole, Basis, LeftOut, Stage

REASONS = list(LeftOut)
COUNTED = -1
"""Among reasons to be left out: none."""

BASIS = "amount_basis"


def ledger(table: pa.Table, steps: pd.DataFrame) -> dict[str, np.ndarray]:
    """By name the columns for a table of initiatives and the steps of their lives.

    `amount` as stated, `amount_cny`, `low` and `high` in yuan; `role`; `fault`: why its sum is no
    size to be added, a place in `REASONS` or `COUNTED`; `is_own`, `is_joint`: see `Holding`;
    `is_converted`: stated in another currency; `whole`: the place of what it is a part of, -1 for
    none; `rank`: its place among all by id.
    """
    low, high = (columns.numbers(table[f"amount_cny_{end}"]) for end in ("low", "high"))
    role, basis = (columns.words(table[name]) for name in ("amount_role", BASIS))
    is_contested = _is_basis_contested(table)
    ids = table["initiative_id"]
    order = pc.sort_indices(ids).to_numpy()
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order))
    return {
        "amount": columns.numbers(table["amount"]),
        "amount_cny": columns.numbers(table["amount_cny"]),
        "low": low,
        "high": high,
        "role": role,
        "fault": _faults(role, low, _cancelled(steps, table.num_rows)),
        "is_own": (basis == Basis.OWN) & ~is_contested,
        "is_joint": (basis == Basis.JOINT) & ~is_contested,
        "is_converted": _is_converted(table),
        "whole": columns.places_of(table["part_of"], ids),
        "rank": rank,
    }


def _faults(role: pd.Categorical, low: np.ndarray, is_cancelled: np.ndarray) -> np.ndarray:
    """The first reason against counting a fund's sum, apart from whose and a part of what it is."""
    fault = np.full(len(low), COUNTED, np.int8)
    fault[np.isnan(low)] = REASONS.index(LeftOut.NO_YUAN)
    for code, name in enumerate(role.categories):
        if name != AmountRole.SIZE:
            fault[role.codes == code] = REASONS.index(LeftOut(name))
    fault[role.codes < 0] = REASONS.index(LeftOut.NO_AMOUNT)
    fault[is_cancelled] = REASONS.index(LeftOut.CANCELLED)
    return fault


def _cancelled(steps: pd.DataFrame, rows: int) -> np.ndarray:
    is_cancelled = np.zeros(rows, dtype=bool)
    is_cancelled[steps["initiative"].to_numpy()[steps["stage"] == Stage.CANCELLED]] = True
    return is_cancelled


def _is_basis_contested(table: pa.Table) -> np.ndarray:
    """Whether sources disagree on whose the money is and no person has settled it."""
    conflicts, corrected = (columns.items(table[name]) for name in ("conflicts", "corrected"))
    rows = table.num_rows
    settled = columns.is_any(corrected, corrected.values.cast(pa.string()), BASIS, rows)
    contested = columns.is_any(conflicts, conflicts.field("field"), BASIS, rows)
    return np.asarray(contested & ~settled)


def _is_converted(table: pa.Table) -> np.ndarray:
    foreign = pc.fill_null(pc.not_equal(table["currency"].cast(pa.string()), "CNY"), False)
    amount, yuan = columns.numbers(table["amount"]), columns.numbers(table["amount_cny"])
    is_foreign = np.asarray(foreign.to_numpy(), dtype=bool)
    return np.asarray(is_foreign & ~np.isnan(yuan) & ~np.isnan(amount) & (amount != 0))
