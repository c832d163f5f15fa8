"""What the Map page shows of a selection: provinces, cities, the ranking, the scale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.captions.naming import place_name
from dashboard.choices.map_ask import Ask, Metric
from dashboard.data.breaks import class_of
from dashboard.data.dataset import Dataset, Row
from dashboard.data.map_facts import Facts, Measure, facts, month_number
from dashboard.views.map_scale import Scale, scale_of
from dashboard.views.map_words import (
    NO_RECORD,
    UNSEARCHED,
    brief_words,
    hover_words,
    silent_words,
    title_words,
)
from dashboard.wording.words import Tongue, say
from etl.model import Kind, PlaceType

MAP_COLUMNS = (
    "place",
    "code",
    "pledges",
    "of_kind",
    "funds",
    "funds_wide",
    "population",
    "per_person",
    "latest",
    "coverage",
    "mentions",
)
CITY_COLUMNS = ("code", "name", "value", "ring", "latitude", "longitude", "hover")


@dataclass(frozen=True, slots=True)
class MapView:
    """Frames for the figure and the ranking.

    `provinces`: one row for each province-level unit with `code`, `name`, `iso`, `pledges`,
    `funds` (strict, in yuan), `funds_wide`, `value` (of the metric), `step` (0 for none, then the
    class; `NO_RECORD` or `UNSEARCHED` where there can be no value) and `hover`. `cities`: the
    same without `step`, with `ring`, `latitude` and `longitude`, for those with a ring.
    `ranking`: provinces with a value, the largest first.
    """

    ask: Ask
    provinces: pd.DataFrame
    cities: pd.DataFrame
    ranking: pd.DataFrame
    scale: Scale
    title: str


@dataclass(frozen=True, slots=True)
class Survey:
    """All that views of one selection at different months have in common.

    `known` are the codes of provinces with any record in the data set, `places` what is known of
    each place by code, `scale` fits all months.
    """

    dataset: Dataset
    facts: Facts
    ask: Ask
    tongue: Tongue
    known: frozenset[str]
    places: dict[str, Row]
    scale: Scale


def survey(dataset: Dataset, initiatives: pd.DataFrame, ask: Ask, tongue: Tongue) -> Survey:
    """The survey of some initiatives of a data set; its scale is that of all months."""
    found = facts(dataset, initiatives)
    known = frozenset(map(str, dataset.initiatives["region"].unique()))
    whole = replace(ask, month=None)
    places = dataset.kept.get(("map-places", tongue), lambda: _places(dataset, tongue))
    unscaled = Survey(dataset, found, whole, tongue, known, places, Scale((), (), 0))
    values = [row["value"] for row in _provinces(unscaled)]
    rings = [row["ring"] for row in _cities(unscaled)]
    return replace(unscaled, ask=ask, scale=scale_of(values, rings, ask.metric, tongue))


def map_view(dataset: Dataset, initiatives: pd.DataFrame, ask: Ask, tongue: Tongue) -> MapView:
    """The map of some initiatives of a data set."""
    return view_of(survey(dataset, initiatives, ask, tongue))


def view_of(whole: Survey, *, is_brief: bool = False) -> MapView:
    """The view that a survey's own question asks for; a brief one says little on hover."""
    provinces = [_classed(whole, row) for row in _provinces(whole)]
    cities = [row for row in _cities(whole) if row["ring"]]
    for row in [*provinces, *cities]:
        row["hover"] = _hover(whole, row, is_brief)
    frame = pd.DataFrame(provinces)
    order = ["value", "pledges", "name"]
    return MapView(
        ask=whole.ask,
        provinces=frame,
        cities=pd.DataFrame(cities, columns=None if cities else list(CITY_COLUMNS)).sort_values(
            "ring", ascending=False, ignore_index=True
        ),
        ranking=frame[frame["value"] > 0].sort_values(
            order, ascending=[False, False, True], ignore_index=True
        ),
        scale=whole.scale,
        title=title_words(provinces, cities, whole.ask, whole.tongue),
    )


def map_table(view: MapView, tongue: Tongue) -> pd.DataFrame:
    """All that the map shows, provinces before cities, in the reader's words."""
    both = pd.concat([view.provinces, view.cities], ignore_index=True)
    states = {UNSEARCHED: "unsearched", NO_RECORD: "none"}
    coverage = [
        say(tongue, f"column.coverage.{states.get(step, 'some' if n else 'zero')}")
        for step, n in zip(both["step"], both["pledges"], strict=True)
    ]
    names = {name: say(tongue, f"column.{name}") for name in MAP_COLUMNS}
    filled = both.assign(place=both["name"], coverage=coverage)
    return filled[[*names]].rename(columns=names)


def _places(dataset: Dataset, tongue: Tongue) -> dict[str, Row]:
    columns = ["code", "type", "iso", "latitude", "longitude"]
    mentions = dataset.coverage.get("documents_mentioning", pd.Series(dtype=int)).to_dict()
    people = dataset.places["population"].to_dict()
    return {
        row["code"]: {
            **row,
            "name": place_name(dataset, row["code"], tongue),
            "population": float(n) if pd.notna(n := people[row["code"]]) else None,
            "mentions": int(mentions.get(row["code"], 0)),
        }
        for row in dataset.places[columns].to_dict("records")
    }


def _provinces(whole: Survey) -> list[Row]:
    units = (PlaceType.PROVINCE, PlaceType.MUNICIPALITY)
    codes = sorted(code for code, place in whole.places.items() if place["type"] in units)
    return _measured(whole, codes, whole.facts.by("province_code", whole.ask.month))


def _cities(whole: Survey) -> list[Row]:
    grouped = whole.facts.by("city_code", whole.ask.month)
    return [
        # What is known of a city's population can size a dot and nothing else.
        {**row, "population": None, "per_person": None, "step": None}
        for row in _measured(whole, sorted(grouped), grouped)
    ]


def _measured(whole: Survey, codes: Sequence[str], grouped: Mapping[str, Measure]) -> list[Row]:
    rows = []
    for code in codes:
        sums, place = grouped.get(code, Measure()), whole.places[code]
        population = place["population"]
        row: Row = {
            **place,
            "pledges": sums.pledges,
            "kinds": sums.kinds,
            "of_kind": sums.kinds[Kind(whole.ask.of)],
            "funds": sums.funds,
            "funds_wide": sums.funds_wide,
            "per_person": sums.funds / population if population else None,
            "latest": sums.latest,
        }
        rows.append({**row, "value": _value(row, whole.ask.metric), "ring": _ring(row, whole.ask)})
    return rows


def _value(row: Row, metric: Metric) -> float:
    if metric is Metric.SHARE:
        return row["of_kind"] / row["pledges"] if row["pledges"] else 0.0
    if metric is Metric.LATEST:
        return float(month_number(row["latest"])) if row["latest"] else 0.0
    return float(row[metric.value] or 0)


def _ring(row: Row, ask: Ask) -> float:
    """What sizes a city's ring: the metric, or what it is made from."""
    column = {
        Metric.FUNDS: "funds",
        Metric.PER_PERSON: "funds",
        Metric.SHARE: "of_kind",
    }.get(ask.metric, "pledges")
    return float(row[column])


def _classed(whole: Survey, row: Row) -> Row:
    coverage = whole.dataset.coverage
    if row["code"] in whole.known:
        return {**row, "step": class_of(row["value"], whole.scale.breaks)}
    is_searched = coverage.empty or row["code"] in coverage.index
    return {**row, "step": NO_RECORD if is_searched else UNSEARCHED}


def _hover(whole: Survey, row: dict[Any, Any], is_brief: bool) -> str:
    if row["step"] in (NO_RECORD, UNSEARCHED):
        return silent_words(whole.dataset, row, whole.tongue)
    if is_brief:
        return brief_words(row, whole.ask, whole.tongue)
    return hover_words(row, whole.tongue)
