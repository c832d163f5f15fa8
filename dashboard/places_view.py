"""What is known of a place: its records, its cities, its money, and how far it was searched."""

from collections import defaultdict
from dataclasses import dataclass

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.naming import place_name
from dashboard.narrowing import pledges
from dashboard.totals import fund_total, holding_of_row
from dashboard.words import Tongue
from etl.model import NATIONAL_CODE, Holding, Kind, Level, PlaceType, Total, total

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
    records = records_within(pledges(initiatives), code, kind)
    province = dataset.places["province_code"].fillna("")[code]
    return Profile(
        code=code,
        type=kind,
        names=both_names(dataset, code, tongue),
        above=str(province) if province not in ("", code) else None,
        records=records,
        own=records[records["place_code"] == code],
        known=len(records_within(pledges(dataset.initiatives), code, kind)),
        cities=_cities(dataset, records, code, tongue),
        total=fund_total(records, is_national=code == NATIONAL_CODE),
        searched=searched(dataset, code),
    )


def both_names(dataset: Dataset, code: str, tongue: Tongue) -> tuple[str, str]:
    """A place's short name as the reader says it, and its name in the other language."""
    if code == NATIONAL_CODE:
        other = Tongue.EN if tongue is Tongue.ZH else Tongue.ZH
        return place_name(dataset, code, tongue), place_name(dataset, code, other)
    other_name = dataset.places.at[code, "name" if tongue is Tongue.ZH else "name_zh"]
    return place_name(dataset, code, tongue), str(other_name)


def records_within(initiatives: pd.DataFrame, code: str, kind: PlaceType) -> pd.DataFrame:
    """The rows of a place: of a province with its cities', of the nation its own alone."""
    if kind is PlaceType.NATIONAL:
        return initiatives[initiatives["level"] == Level.NATIONAL]
    column = "province_code" if kind in PROVINCES else "place_code"
    return initiatives[initiatives[column] == code]


def searched(dataset: Dataset, code: str) -> Searched:
    """How far a place was searched."""
    if code not in dataset.coverage.index:
        return Searched(len(dataset.documents), None)
    row = dataset.coverage.loc[[code]].to_dict("records")[0]
    return Searched(int(row["documents_searched"]), int(row["documents_mentioning"]))


def documents_mentioning(dataset: Dataset, code: str) -> pd.DataFrame:
    """The documents that mention a place, newest first; none where that is not known."""
    ids = list(dataset.coverage["documents"].get(code, ()))
    found = dataset.documents.loc[[key for key in ids if key in dataset.documents.index]]
    return found.sort_values("published", ascending=False, na_position="last", kind="stable")


def measured(initiatives: pd.DataFrame, column: str) -> pd.DataFrame:
    """By the codes in a column: `pledges`, and `funds` and `funds_wide` in yuan."""
    local = pledges(initiatives)
    local = local[local["level"] != Level.NATIONAL]
    held: dict[str, list[Holding]] = defaultdict(list)
    for row in local[local["kind"] == Kind.FUND].to_dict("records"):
        held[str(row[column])].append(holding_of_row(row))
    counts = {str(code): int(n) for code, n in local[column].value_counts().items()}
    totals = {code: total(held[code]) for code in counts}
    return pd.DataFrame(
        {
            "pledges": counts,
            "funds": {code: found.strict for code, found in totals.items()},
            "funds_wide": {code: found.wide for code, found in totals.items()},
        },
        columns=["pledges", "funds", "funds_wide"],
    )


def ranked(
    dataset: Dataset, initiatives: pd.DataFrame, codes: list[str], tongue: Tongue
) -> pd.DataFrame:
    """One row for each of some units, as in `Profile.cities`; the most pledges first."""
    by_place = pd.concat(
        [measured(initiatives, "province_code"), measured(initiatives, "city_code")]
    )
    by_place = by_place[~by_place.index.duplicated()].reindex(codes).fillna(0)
    mentioning = dataset.coverage["documents_mentioning"].reindex(codes)
    rows = by_place.assign(
        code=codes,
        name=[place_name(dataset, code, tongue) for code in codes],
        pledges=by_place["pledges"].astype(int),
        mentioning=pd.to_numeric(mentioning).fillna(-1).astype(int),
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
