"""What the Sectors page shows of a selection: how often each province names each sector."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.captions.naming import place_name
from dashboard.data.breaks import class_labels, readable_breaks
from dashboard.data.dataset import Dataset
from dashboard.data.narrowing import pledges
from dashboard.wording.words import Tongue, count_words, say, say_count
from etl.model import NATIONAL_CODE, PlaceType, Sector


@dataclass(frozen=True, slots=True)
class SectorView:
    """The matrix, its classes and its title.

    `counts`: one row for each province-level unit and one for the central government, by code,
    those with most pledges first; one column for each sector, the one named most first. An
    initiative counts in each sector that it names. `totals` are each row's pledges, `unnamed`
    those of them that name no sector. `unseen` are the codes of which the whole data set has no
    record. `breaks` and `labels` are the classes of the counts.
    """

    counts: pd.DataFrame
    totals: "pd.Series[int]"
    unnamed: "pd.Series[int]"
    names: dict[str, str]
    unseen: frozenset[str]
    breaks: tuple[float, ...]
    labels: tuple[str, ...]
    title: str

    def count(self, code: str, sector: str) -> int:
        """How many pledges of a place name a sector."""
        return int(self.counts[sector][code])


def sector_view(dataset: Dataset, initiatives: pd.DataFrame, tongue: Tongue) -> SectorView:
    """The matrix of some initiatives of a data set; cities count to their province."""
    ours = pledges(initiatives)
    codes = _codes(dataset)
    combined = _combinations(ours).reindex(codes, fill_value=0)
    totals = combined.sum(axis=1)
    unnamed = combined[""] if "" in combined else 0 * totals
    names = {sector: _naming(combined, sector) for sector in Sector}
    counts = pd.DataFrame({s: combined[found].sum(axis=1) for s, found in names.items()})
    rows = totals.sort_values(ascending=False, kind="stable").index
    columns = counts.sum().sort_values(ascending=False, kind="stable").index
    breaks = readable_breaks([float(n) for n in counts.to_numpy().ravel()], True)
    return SectorView(
        counts=counts.loc[rows, columns],
        totals=totals[rows],
        unnamed=unnamed.astype(int)[rows],
        names={code: place_name(dataset, code, tongue) for code in codes},
        unseen=frozenset(codes) - set(dataset.initiatives["region"].unique()),
        breaks=breaks,
        labels=class_labels(breaks, True, _class_words(int(counts.to_numpy().max()), tongue)),
        title=_title(counts, tongue),
    )


def _combinations(ours: pd.DataFrame) -> pd.DataFrame:
    """How many name which sectors: a row for each region, a column for each combination."""
    regions, sectors = ours["region"].cat, ours["sectors"].cat
    shape = (len(regions.categories), len(sectors.categories))
    cells = regions.codes.to_numpy().astype(np.int64) * shape[1] + sectors.codes.to_numpy()
    found = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)
    return pd.DataFrame(found, index=list(regions.categories), columns=list(sectors.categories))


def _naming(combined: pd.DataFrame, sector: Sector) -> list[str]:
    return [each for each in combined.columns if sector in each.split(",")]


def sector_table(view: SectorView, tongue: Tongue) -> pd.DataFrame:
    """The matrix in the reader's words; a unit without any record has no numbers."""
    columns = {sector: say(tongue, f"sector.{sector}") for sector in view.counts.columns}
    seen = ~view.counts.index.isin(list(view.unseen))
    numbers = view.counts.rename(columns=columns).assign(
        **{
            say(tongue, "sectors.unnamed"): view.unnamed,
            say(tongue, "column.pledges"): view.totals,
        }
    )
    table = numbers.where(pd.Series(seen, index=numbers.index), other=float("nan"))
    table.insert(0, say(tongue, "column.place"), [view.names[str(c)] for c in table.index])
    table.insert(1, say(tongue, "column.code"), table.index)
    return table


def _codes(dataset: Dataset) -> list[str]:
    units = dataset.places["type"].isin([PlaceType.PROVINCE, PlaceType.MUNICIPALITY])
    return [NATIONAL_CODE, *sorted(str(code) for code in dataset.places.index[units])]


def _class_words(largest: int, tongue: Tongue) -> Callable[[float, float | None], str]:
    def words(low: float, high: float | None) -> str:
        first = count_words(low, tongue)
        if high is None:
            return say(tongue, "amount.or_more", amount=first) if low < largest else first
        return first if high == low else f"{first}–{count_words(high, tongue)}"

    return words


def _title(counts: pd.DataFrame, tongue: Tongue) -> str:
    """The sector that most pledges name, and in how many provinces it is named."""
    sums = counts.sum()
    if not sums.max():
        return say(tongue, "sectors.none")
    best = list(sums.index[sums == sums.max()])
    sector = say(tongue, f"sector.{best[0]}")
    places = int((counts[best[0]].drop(NATIONAL_CODE) > 0).sum())
    return say(
        tongue,
        "sectors.title.top" if len(best) == 1 else "sectors.title.tie",
        # English labels begin small, a sentence does not.
        sector=f"{sector[0].upper()}{sector[1:]}" if len(best) == 1 else sector,
        pledges=say_count(tongue, "pledges", int(sums.max())),
        places=say_count(tongue, "sectors.places", places),
    )
