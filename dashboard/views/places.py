"""What is known of a place: its records, its cities, its money, and how far it was searched."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.captions.naming import place_name
from dashboard.data.dataset import Dataset
from dashboard.data.map_facts import Measure, facts
from dashboard.data.narrowing import is_pledge
from dashboard.data.totals import fund_total
from dashboard.wording.words import Tongue
from etl.model import NATIONAL_CODE, Level, PlaceType, Total

PROVINCES = (PlaceType.PROVINCE, PlaceType.MUNICIPALITY)
UNITS = (PlaceType.NATIONAL, *PROVINCES, PlaceType.PREFECTURE)


@dataclass(frozen=True, slots=True)
class Searched:
    """How many documents were read, and how many of them mention a place (None: not counted)."""

    documents: int
    mentioning: int | None


@dataclass(frozen=True, slots=True)
class Profile:
    """One place and what is recorded of it.

    `names` are its short name in the reader's language and its full name in the other one.
    `above` is the code of its province, None for a province and the nation. `records` are its
    rows and those of its cities, `own` those of its own government; facts about its industry are
    in neither. `known` counts the records without regard to the filters. `cities`: one row for
    each city of a province with `code`, `name`, `pledges`, `funds`, `funds_wide` (yuan) and
    `mentioning` (documents; -1 where not counted), those with most pledges first.
    """

    code: str
    type: PlaceType
    names: tuple[str, str]
    above: str | None
    records: pd.DataFrame
    own: pd.DataFrame
    known: int
    cities: pd.DataFrame
    total: Total
    searched: Searched


def unit_of(dataset: Dataset, code: str) -> str | None:
    """The unit that a code stands for: itself, or what it belongs to; None for an unknown code."""
    if code not in dataset.places.index:
        return None
    unit = str(dataset.places.at[code, "rolls_up_to"])
    return unit if unit in dataset.places.index else None


def profile(dataset: Dataset, initiatives: pd.DataFrame, code: str, tongue: Tongue) -> Profile:
    """The profile of a unit, of some initiatives of a data set."""
    kind = PlaceType(str(dataset.places.at[code, "type"]))
    records = initiatives[is_pledge_within(initiatives, code, kind)]
    province = dataset.places["province_code"].fillna("")[code]
    return Profile(
        code=code,
        type=kind,
        names=both_names(dataset, code, tongue),
        above=str(province) if province not in ("", code) else None,
        records=records,
        own=records[records["place_code"] == code],
        known=int(is_pledge_within(dataset.initiatives, code, kind).sum()),
        cities=_cities(dataset, records, code, tongue),
        total=fund_total(dataset, records, is_national=code == NATIONAL_CODE),
        searched=searched(dataset, code),
    )


def both_names(dataset: Dataset, code: str, tongue: Tongue) -> tuple[str, str]:
    """A place's short name as the reader says it, and its name in the other language."""
    if code == NATIONAL_CODE:
        other = Tongue.EN if tongue is Tongue.ZH else Tongue.ZH
        return place_name(dataset, code, tongue), place_name(dataset, code, other)
    other_name = dataset.places.at[code, "name" if tongue is Tongue.ZH else "name_zh"]
    return place_name(dataset, code, tongue), str(other_name)


def is_pledge_within(initiatives: pd.DataFrame, code: str, kind: PlaceType) -> np.ndarray:
    """Which are a place's pledges: of a province with its cities', of the nation its own alone."""
    if kind is PlaceType.NATIONAL:
        is_within = initiatives["level"] == Level.NATIONAL
    else:
        is_within = initiatives["province_code" if kind in PROVINCES else "place_code"] == code
    return is_pledge(initiatives) & is_within.to_numpy()


def pledging(initiatives: pd.DataFrame) -> int:
    """How many provinces and cities have a pledge of their own: as many as the Map page counts."""
    is_local = is_pledge(initiatives) & (initiatives["level"] != Level.NATIONAL).to_numpy()
    return int(initiatives["place_code"][is_local].nunique())


def searched(dataset: Dataset, code: str) -> Searched:
    """How far a place was searched."""
    if code not in dataset.coverage.index:
        return Searched(len(dataset.documents), None)
    row = dataset.coverage.loc[[code]].to_dict("records")[0]
    return Searched(int(row["documents_searched"]), int(row["documents_mentioning"]))


def documents_mentioning(dataset: Dataset, code: str) -> pd.DataFrame:
    """The documents that mention a place, newest first; none where that is not known."""
    ids = list(dataset.coverage["documents"].get(code, ()))
    return dataset.documents[dataset.documents.index.isin(ids)]


def ranked(
    dataset: Dataset, initiatives: pd.DataFrame, codes: list[str], tongue: Tongue
) -> pd.DataFrame:
    """One row for each of some units, as in `Profile.cities`; the most pledges first."""
    local = facts(dataset, initiatives)
    by_place = {**local.by("city_code", None), **local.by("province_code", None)}
    measures = [by_place.get(code, Measure()) for code in codes]
    mentioning = dataset.coverage["documents_mentioning"].reindex(codes)
    rows = pd.DataFrame(
        {
            "pledges": [each.pledges for each in measures],
            "funds": [each.funds for each in measures],
            "funds_wide": [each.funds_wide for each in measures],
            "code": codes,
            "name": [place_name(dataset, code, tongue) for code in codes],
            "mentioning": pd.to_numeric(mentioning).fillna(-1).astype(int).tolist(),
        }
    )
    order = ["pledges", "funds_wide", "mentioning", "code"]
    return rows.sort_values(order, ascending=[False, False, False, True], ignore_index=True)


def units(dataset: Dataset, *types: PlaceType) -> list[str]:
    """The codes of all units of some types, in their order."""
    return sorted(str(code) for code in dataset.places.index[dataset.places["type"].isin(types)])


def _cities(dataset: Dataset, records: pd.DataFrame, code: str, tongue: Tongue) -> pd.DataFrame:
    is_city = dataset.places["type"] == PlaceType.PREFECTURE
    below = dataset.places.index[is_city & (dataset.places["province_code"] == code)]
    return ranked(dataset, records, [str(each) for each in below], tongue)
