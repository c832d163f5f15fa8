"""What the map counts: the local pledges by place, by month and by kind, with their money."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd

from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import is_pledge
from dashboard.data.totals import sums_by
from etl.model import Kind

NEVER = -1
"""The month of what nothing dates."""

PLEDGED = ["province_code", "city_code", "kind", "known", "position"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What a place's pledges add up to: money in yuan, strict and wide; the newest day known."""

    pledges: int = 0
    kinds: Counter[Kind] = field(default_factory=Counter)
    funds: float = 0.0
    funds_wide: float = 0.0
    latest: date | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """The local pledges among some initiatives, with the month from which each is known.

    `measured` keeps what was measured: one page asks for the same several times.
    """

    dataset: Dataset
    pledges: pd.DataFrame
    months: np.ndarray
    measured: dict[tuple[str, int | None], Mapping[str, Measure]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.pledges)

    def known_by(self, month: int | None) -> np.ndarray:
        """Which are known by the end of a month; all, undated ones too, for None."""
        if month is None:
            return np.ones(len(self), dtype=bool)
        return is_known_by(self.months, month)

    def by(self, column: str, month: int | None) -> Mapping[str, Measure]:
        """What is known by a month, by the codes of provinces (their cities included) or cities."""
        asked = (column, month)
        if asked not in self.measured:
            self.measured[asked] = _measures(self, column, month)
        return self.measured[asked]


def month_number(day: date) -> int:
    """The months from the beginning of year 0 to the day's own."""
    return 12 * day.year + day.month - 1


def month_numbers(initiatives: pd.DataFrame) -> np.ndarray:
    """The month from which each initiative is known; `NEVER` where nothing dates it."""
    known = initiatives["known"].to_numpy()
    # NumPy counts months from 1970.
    months = known.astype("datetime64[M]").astype(np.int64) + 12 * 1970
    return np.where(np.isnat(known), NEVER, months)


def is_known_by(months: np.ndarray, month: int) -> np.ndarray:
    """Which are dated, and by the end of a month."""
    return np.asarray((months != NEVER) & (months <= month))


def facts(dataset: Dataset, initiatives: pd.DataFrame) -> Facts:
    """The local pledges among some initiatives."""
    is_local = ~dataset.is_national[initiatives["position"].to_numpy()]
    counted = initiatives[PLEDGED][is_pledge(initiatives) & is_local]
    return Facts(dataset, counted, month_numbers(counted))


def _measures(found: Facts, column: str, month: int | None) -> dict[str, Measure]:
    rows = found.pledges if month is None else found.pledges[found.known_by(month)]
    places, kinds = rows[column].cat, rows["kind"].cat
    names = [str(code) for code in places.categories]
    groups, size = places.codes.to_numpy().astype(np.int32), len(names)
    placed = groups >= 0
    shape = (size, len(kinds.categories))
    cells = groups[placed] * shape[1] + kinds.codes.to_numpy()[placed]
    counts = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)
    strict, wide = sums_by(found.dataset, rows["position"].to_numpy(), groups, size)
    newest = _newest(rows["known"].to_numpy()[placed], groups[placed], size)
    words = [Kind(str(kind)) for kind in kinds.categories]
    return {
        names[at]: Measure(
            pledges=int(counts[at].sum()),
            kinds=Counter({k: int(n) for k, n in zip(words, counts[at], strict=True) if n}),
            funds=float(strict[at]),
            funds_wide=float(wide[at]),
            latest=newest[at],
        )
        for at in np.flatnonzero(counts.any(axis=1))
    }


def _newest(known: np.ndarray, groups: np.ndarray, size: int) -> list[date | None]:
    """The newest day of each group."""
    dated = ~np.isnat(known)
    # Days before the beginning of time stand for none.
    none = np.iinfo(np.int64).min
    newest = np.full(size, none, np.int64)
    np.maximum.at(newest, groups[dated], known[dated].astype("datetime64[D]").astype(np.int64))
    days = newest.astype("datetime64[D]").tolist()
    return [None if at == none else day for at, day in zip(newest.tolist(), days, strict=True)]
