"""Every sum of money in the app, by the rules of `etl.model.total`, column by column.

The rules are told there, for single records; here the same is done for all rows at once. A test
holds the two to the same sums, the same ids in the same order.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

import numpy as np
import pandas as pd

from dashboard.data.dataset import Dataset
from dashboard.data.ledger import COUNTED, REASONS
from dashboard.wording.days import parse_day
from etl.model import LeftOut, Total
from etl.model.totals import Conversion, SharedSum

T = TypeVar("T")


class Listed(Sequence[T]):
    """Things that are made when they are looked at: their number is known before."""

    def __init__(self, places: np.ndarray, make: Callable[[int], T]) -> None:
        self._places, self._make = places, make

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self._make(int(place)) for place in self._places[at])
        return self._make(int(self._places[at]))


@dataclass(frozen=True, slots=True, eq=False)
class _Account:
    """What counts, by id, in groups of those that may share a sum.

    `counted` are places of initiatives, those of one group beside each other; `starts` is where
    each group begins among them. By group: `groups` (which sum it belongs to), `low`, `high`,
    `is_own` and `is_joint`. `reasons` are those of all candidates `by_id`.
    """

    by_id: np.ndarray
    reasons: np.ndarray
    counted: np.ndarray
    starts: np.ndarray
    groups: np.ndarray
    low: np.ndarray
    high: np.ndarray
    is_own: np.ndarray
    is_joint: np.ndarray

    def sums(self, ends: np.ndarray, groups: int) -> np.ndarray:
        """Either end added up by group: first what is surely a place's own, then the rest."""
        own, rest = (
            np.bincount(self.groups[chosen], ends[chosen], minlength=groups)
            for chosen in (self.is_own, ~self.is_own)
        )
        return own + rest


def fund_total(dataset: Dataset, initiatives: pd.DataFrame, *, is_national: bool = False) -> Total:
    """Add up the sizes of the local funds among some initiatives, or the central government's.

    Of what is no fund, only money of the level asked for is accounted for as left out: plans
    without a sum, and the other level's other sums, are no candidates that a reader would miss.
    """
    rows = initiatives["position"].to_numpy()
    is_at_level = dataset.is_national[rows] == is_national
    has_amount = ~np.isnan(dataset.initiatives["amount"].to_numpy()[rows])
    rows = rows[dataset.is_fund[rows] | (has_amount & is_at_level)]
    account = _account(dataset, rows, np.zeros(len(rows), np.int32), is_national)
    ids = dataset.initiatives.index

    def key(place: int) -> str:
        return str(ids[place])

    def listed(places: np.ndarray) -> Listed[str]:
        return Listed(places, key)

    is_converted = dataset.initiatives["is_converted"].to_numpy()
    counted = account.by_id[account.reasons == COUNTED]
    return Total(
        strict=float(account.sums(account.low, 1)[0]),
        wide=float(account.sums(account.high, 1)[0]),
        counted=listed(counted),
        shared=Listed(np.flatnonzero(~account.is_own), lambda at: _shared(account, at, key)),
        left_out={
            reason: listed(account.by_id[account.reasons == code])
            for code, reason in enumerate(REASONS)
            if (account.reasons == code).any()
        },
        conversions=Listed(counted[is_converted[counted]], lambda at: _conversion(dataset, at)),
    )


@dataclass(frozen=True, slots=True)
class FundSum:
    """What local funds add up to in yuan, strict and wide, and how many count."""

    counted: int
    strict: float
    wide: float


def fund_sum(dataset: Dataset, rows: np.ndarray) -> FundSum:
    """The total of the local funds among the initiatives at some places, without an account."""
    able = rows[dataset.is_local_size[rows]]
    account = _account(dataset, able, np.zeros(len(able), np.int32), is_national=False)
    return FundSum(
        counted=len(account.counted),
        strict=float(account.sums(account.low, 1)[0]),
        wide=float(account.sums(account.high, 1)[0]),
    )


def sums_by(
    dataset: Dataset, rows: np.ndarray, groups: np.ndarray, size: int
) -> tuple[np.ndarray, np.ndarray]:
    """The local funds among the initiatives at some places added up by group, strict and wide.

    `groups` says to which of so many groups each row belongs. Each sum is made by itself, as if
    there were nothing else; -1 belongs to none.
    """
    is_able = (groups >= 0) & dataset.is_local_size[rows]
    account = _account(dataset, rows[is_able], groups[is_able], is_national=False)
    return account.sums(account.low, size), account.sums(account.high, size)


def _account(dataset: Dataset, rows: np.ndarray, groups: np.ndarray, is_national: bool) -> _Account:
    every = dataset.initiatives
    group_of = np.full(len(every), -1, np.int32)
    group_of[rows] = groups
    by_rank = np.full(len(every), -1, np.int32)
    by_rank[every["rank"].to_numpy()[rows]] = rows
    by_id = by_rank[by_rank >= 0]
    reasons = _reasons(dataset, by_id, is_national)
    able = by_id[reasons == COUNTED]
    sure = np.full(len(every), -1, np.int32)
    sure[able] = group_of[able]
    whole = every["whole"].to_numpy()[by_id]
    is_part = (reasons == COUNTED) & (whole >= 0) & (sure[whole] == group_of[by_id])
    reasons[is_part] = REASONS.index(LeftOut.PART)
    sure[by_id[is_part]] = -1
    return _grouped(dataset, by_id, reasons, sure)


def _reasons(dataset: Dataset, by_id: np.ndarray, is_national: bool) -> np.ndarray:
    """The first reason against counting each; parts of a counted whole are found afterwards."""
    reasons: np.ndarray = dataset.initiatives["fault"].to_numpy()[by_id]
    reasons[~dataset.is_fund[by_id]] = REASONS.index(LeftOut.NOT_ASKED)
    other = LeftOut.LOCAL if is_national else LeftOut.NATIONAL
    reasons[dataset.is_national[by_id] != is_national] = REASONS.index(other)
    return reasons


def _grouped(
    dataset: Dataset, by_id: np.ndarray, reasons: np.ndarray, sure: np.ndarray
) -> _Account:
    """The account, with what counts joined wherever the same words were read for two of them.

    A sum that is surely its place's own stays in the group: what the other place is said to have
    may be that very money.
    """
    every = dataset.initiatives
    counted = by_id[reasons == COUNTED]
    labels = _linked(every["rank"].to_numpy(), dataset.shared, sure)[counted]
    order = np.argsort(labels, kind="stable")
    counted, labels = counted[order], labels[order]
    starts = np.flatnonzero(np.diff(labels, prepend=-1))
    low, high = (np.nan_to_num(every[end].to_numpy()[counted]) for end in ("low", "high"))
    is_own = every["is_own"].to_numpy()[counted]
    all_own, all_joint = (
        _all(every[name].to_numpy()[counted], starts) for name in ("is_own", "is_joint")
    )
    # Sums that are surely two places' own are never one another's.
    own = _added(np.where(is_own, low, 0.0), starts)
    once = np.maximum(own, _largest(low, starts))
    each = _added(high, starts)
    return _Account(
        by_id=by_id,
        reasons=reasons,
        counted=counted,
        starts=starts,
        groups=sure[counted[starts]],
        low=np.where(all_own, own, once),
        high=np.where(all_joint & ~all_own, _largest(high, starts), each),
        is_own=all_own,
        is_joint=all_joint,
    )


def _linked(rank: np.ndarray, pairs: np.ndarray, sure: np.ndarray) -> np.ndarray:
    """For each initiative the lowest rank in its group; `sure` says what counts, and where."""
    one, other = pairs[(sure[pairs[:, 0]] >= 0) & (sure[pairs[:, 0]] == sure[pairs[:, 1]])].T
    labels = rank.copy()
    while True:
        lower = np.minimum(labels[one], labels[other])
        if (labels[one] == lower).all() and (labels[other] == lower).all():
            return labels
        np.minimum.at(labels, one, lower)
        np.minimum.at(labels, other, lower)


def _all(values: np.ndarray, starts: np.ndarray) -> np.ndarray:
    return np.logical_and.reduceat(values, starts) if len(starts) else values


def _added(values: np.ndarray, starts: np.ndarray) -> np.ndarray:
    return np.add.reduceat(values, starts) if len(starts) else values


def _largest(values: np.ndarray, starts: np.ndarray) -> np.ndarray:
    return np.maximum.reduceat(values, starts) if len(starts) else values


def _shared(account: _Account, at: int, key: Callable[[int], str]) -> SharedSum:
    end = account.starts[at + 1] if at + 1 < len(account.starts) else len(account.counted)
    return SharedSum(
        initiative_ids=tuple(key(int(one)) for one in account.counted[account.starts[at] : end]),
        low=float(account.low[at]),
        high=float(account.high[at]),
        is_joint=bool(account.is_joint[at]),
    )


def _conversion(dataset: Dataset, place: int) -> Conversion:
    (row,) = dataset.tables.initiatives.rows([place])
    return Conversion(
        initiative_id=row["initiative_id"],
        currency=row["currency"],
        cny_per_unit=float(row["amount_cny"]) / float(row["amount"]),
        rate_date=parse_day(row["rate_date"]),
    )
