"""Which initiatives a selection leaves, how many each option would, and what to loosen."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
import pandas as pd

from dashboard.choices.selection import PLACES, Selection
from dashboard.data.columns import is_among
from dashboard.data.dataset import Dataset
from dashboard.data.search import found
from etl.model import Kind


@dataclass(frozen=True, slots=True)
class Loosening:
    """One filter that, taken off, would leave `records` initiatives."""

    name: str
    records: int


def _among(column: str, filter_name: str) -> Callable[[Dataset, Selection], np.ndarray]:
    return lambda dataset, chosen: is_among(
        dataset.initiatives[column], getattr(chosen, filter_name)
    )


def _in_places(dataset: Dataset, chosen: Selection) -> np.ndarray:
    in_cities = is_among(dataset.initiatives["city_code"], chosen.cities)
    in_provinces = is_among(dataset.initiatives["region"], chosen.whole_provinces())
    return np.asarray(in_provinces | in_cities)


def _in_sectors(dataset: Dataset, chosen: Selection) -> np.ndarray:
    words = dataset.initiatives["sectors"].cat
    has = [not set(chosen.sectors).isdisjoint(each.split(",")) for each in words.categories]
    return np.array(has, dtype=bool)[words.codes.to_numpy()]


def _not_before(dataset: Dataset, chosen: Selection) -> np.ndarray:
    return dataset.initiatives["until"].to_numpy() >= np.datetime64(str(chosen.since))


def _not_after(dataset: Dataset, chosen: Selection) -> np.ndarray:
    return dataset.initiatives["since"].to_numpy() <= np.datetime64(str(chosen.until))


def _says(dataset: Dataset, chosen: Selection) -> np.ndarray:
    return found(dataset.vocabulary.holds, chosen.text, len(dataset.initiatives))


TESTS: dict[str, Callable[[Dataset, Selection], np.ndarray]] = {
    "provinces": _in_places,
    "cities": _in_places,
    "kinds": _among("kind", "kinds"),
    "sectors": _in_sectors,
    "statuses": _among("status", "statuses"),
    "since": _not_before,
    "until": _not_after,
    "text": _says,
}
"""How each filter is applied; a record without a day passes no filter of days."""


def narrow(
    dataset: Dataset, selection: Selection, columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """The initiatives that pass every filter, in their order.

    With all columns and their ids; with some columns without ids, which is quicker.
    """
    initiatives = dataset.initiatives if columns is None else dataset.nameless[list(columns)]
    return initiatives[_passing(dataset, selection)] if selection.names() else initiatives


def count_left(dataset: Dataset, selection: Selection) -> int:
    """How many initiatives pass every filter."""
    return int(_passing(dataset, selection).sum())


def _passing(dataset: Dataset, selection: Selection) -> np.ndarray:
    masks = [TESTS[name](dataset, selection) for name in selection.names()]
    return reduce(np.logical_and, masks, np.ones(len(dataset.initiatives), dtype=bool))


def is_pledge(initiatives: pd.DataFrame) -> np.ndarray:
    """Which commit to something or call for it: all but facts about the industry."""
    return (initiatives["kind"] != Kind.ECOSYSTEM.value).to_numpy()


def pledges(initiatives: pd.DataFrame) -> pd.DataFrame:
    """Those that commit to something or call for it."""
    return initiatives[is_pledge(initiatives)]


def loosenings(dataset: Dataset, selection: Selection) -> tuple[Loosening, ...]:
    """For a selection that leaves nothing: the filters whose loss would leave something."""
    found = (
        Loosening(name, count_left(dataset, selection.without(name))) for name in selection.names()
    )
    return tuple(sorted((x for x in found if x.records), key=lambda x: -x.records))


def option_counts(dataset: Dataset, selection: Selection, name: str) -> dict[str, int]:
    """How many initiatives each option of a filter would leave, the other filters as they are.

    Provinces and cities are one filter in this: each counts as if it were the only place.
    """
    own = PLACES if name in PLACES else (name,)
    others: Selection = reduce(Selection.without, own, selection)
    return dataset.kept.get(("options", name, others), lambda: _options(dataset, others, name))


def _options(dataset: Dataset, others: Selection, name: str) -> dict[str, int]:
    columns = {"provinces": "region", "cities": "city_code", "kinds": "kind", "statuses": "status"}
    words = dataset.initiatives[columns.get(name, name)].cat
    codes = words.codes.to_numpy()
    chosen = codes[_passing(dataset, others)] if others.names() else codes
    counts = _counted(chosen, words.categories)
    return _by_sector(counts) if name == "sectors" else counts


def sectors_among(initiatives: pd.DataFrame) -> dict[str, int]:
    """How many of some initiatives name each sector."""
    words = initiatives["sectors"].cat
    return _by_sector(_counted(words.codes.to_numpy(), words.categories))


def _counted(codes: np.ndarray, categories: pd.Index) -> dict[str, int]:
    # Code -1 is counted first.
    found = np.bincount(codes.astype(np.int32) + 1, minlength=len(categories) + 1)[1:]
    return {str(categories[at]): int(found[at]) for at in np.flatnonzero(found).tolist()}


def _by_sector(combinations: dict[str, int]) -> dict[str, int]:
    """How often each sector is among combinations of them, which are joined by commas."""
    each: Counter[str] = Counter()
    for combination, n in combinations.items():
        each.update(dict.fromkeys(filter(None, combination.split(",")), n))
    return dict(each)
