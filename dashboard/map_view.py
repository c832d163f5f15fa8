"""What the Map page shows of a selection: provinces, cities, the ranking, the key."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from dashboard.breaks import class_labels, class_of, readable_breaks
from dashboard.dataset import Dataset
from dashboard.money import money, money_range
from dashboard.naming import place_name
from dashboard.narrowing import pledges
from dashboard.totals import fund_total
from dashboard.words import Tongue, join_words, say, say_count
from etl.model import Kind, Level, PlaceType

NAMED_LEADERS = 3
"""A title names at most so many places that share the lead."""

MAP_COLUMNS = ("place", "code", "pledges", "funds", "funds_wide", "coverage")


class Metric(StrEnum):
    """What the provinces are shaded by."""

    PLEDGES = "pledges"
    FUNDS = "funds"


@dataclass(frozen=True, slots=True)
class MapView:
    """Frames for the figure and the ranking.

    `provinces`: one row for each province-level unit with `code`, `name`, `pledges`, `funds`
    (strict, in yuan), `funds_wide`, `value` (of the metric), `step` (0 for none, then the
    class; -1 where the data set has no record of it at all) and `hover`. `cities`: the same
    without `step`, with `latitude` and `longitude`, for those with a value. `ranking`: places
    with a pledge, the largest value first. `breaks` and `labels` are the classes of `step`.
    """

    metric: Metric
    provinces: pd.DataFrame
    cities: pd.DataFrame
    ranking: pd.DataFrame
    breaks: tuple[float, ...]
    labels: tuple[str, ...]
    title: str


def map_view(
    dataset: Dataset, initiatives: pd.DataFrame, metric: Metric, tongue: Tongue
) -> MapView:
    """The map of some initiatives of a data set."""
    local = pledges(initiatives)
    local = local[local["level"] != Level.NATIONAL]
    provinces = _provinces(dataset, local, metric, tongue)
    breaks = readable_breaks(list(provinces["value"]), metric is Metric.PLEDGES)
    known = set(dataset.initiatives["region"])
    provinces["step"] = [
        class_of(value, breaks) if code in known else -1
        for code, value in zip(provinces["code"], provinces["value"], strict=True)
    ]
    provinces["hover"] = _hovers(dataset, provinces, tongue)
    return MapView(
        metric=metric,
        provinces=provinces,
        cities=_cities(dataset, local, metric, tongue),
        ranking=provinces[provinces["pledges"] > 0].sort_values(
            ["value", "pledges", "name"], ascending=[False, False, True], ignore_index=True
        ),
        breaks=breaks,
        labels=_labels(breaks, provinces["value"].max(), metric, tongue),
        title=_title(provinces, metric, tongue),
    )


def value_words(row: pd.Series, metric: Metric, tongue: Tongue) -> str:
    """A place's value of the metric in words."""
    if metric is Metric.PLEDGES:
        return say_count(tongue, "pledges", int(row["pledges"]))
    return money_range(row["funds"], row["funds_wide"], tongue)


def map_table(view: MapView, tongue: Tongue) -> pd.DataFrame:
    """All that the map shows, provinces before cities, in the reader's words."""
    both = pd.concat([view.provinces, view.cities], ignore_index=True)
    found = both["step"].fillna(0) >= 0
    words = {True: say(tongue, "column.coverage.some"), False: say(tongue, "column.coverage.none")}
    names = {name: say(tongue, f"column.{name}") for name in MAP_COLUMNS}
    return both.assign(place=both["name"], coverage=found.map(words))[[*names]].rename(
        columns=names
    )


def _provinces(
    dataset: Dataset, local: pd.DataFrame, metric: Metric, tongue: Tongue
) -> pd.DataFrame:
    units = dataset.places["type"].isin([PlaceType.PROVINCE, PlaceType.MUNICIPALITY])
    codes = sorted(str(code) for code in dataset.places.index[units])
    names = [place_name(dataset, code, tongue) for code in codes]
    return _measured(local, "province_code", codes, metric).assign(name=names)


def _cities(dataset: Dataset, local: pd.DataFrame, metric: Metric, tongue: Tongue) -> pd.DataFrame:
    codes = sorted(local["city_code"].dropna().unique())
    names = [place_name(dataset, code, tongue) for code in codes]
    cities = _measured(local, "city_code", codes, metric).assign(name=names)
    cities["hover"] = [_hover_words(row, tongue) for _, row in cities.iterrows()]
    cities = cities.join(dataset.places[["latitude", "longitude"]], on="code")
    return cities[cities["value"] > 0].sort_values("value", ascending=False)


def _measured(local: pd.DataFrame, column: str, codes: list[str], metric: Metric) -> pd.DataFrame:
    counts = local[column].value_counts()
    funds = local[local["kind"] == Kind.FUND]
    totals = {str(code): fund_total(group) for code, group in funds.groupby(column)}
    frame = pd.DataFrame(
        {
            "code": codes,
            "pledges": [int(counts.get(code, 0)) for code in codes],
            "funds": [totals[c].strict if c in totals else 0.0 for c in codes],
            "funds_wide": [totals[c].wide if c in totals else 0.0 for c in codes],
        }
    )
    return frame.assign(value=frame[metric.value].astype(float))


def _hovers(dataset: Dataset, provinces: pd.DataFrame, tongue: Tongue) -> list[str]:
    searched = say_count(tongue, "documents", len(dataset.documents))
    nothing = say(tongue, "hover.none", documents=searched)
    return [
        _hover_words(row, tongue) if row["step"] >= 0 else f"<b>{row['name']}</b><br>{nothing}"
        for _, row in provinces.iterrows()
    ]


def _hover_words(row: pd.Series, tongue: Tongue) -> str:
    lines = [f"<b>{row['name']}</b>"]
    if not row["pledges"]:
        return "<br>".join([*lines, say(tongue, "hover.zero")])
    lines.append(say_count(tongue, "pledges", int(row["pledges"])))
    if row["funds_wide"]:
        amount = money_range(row["funds"], row["funds_wide"], tongue)
        lines.append(say(tongue, "hover.funds", amount=amount))
    else:
        lines.append(say(tongue, "hover.no_funds"))
    return "<br>".join(lines)


def _labels(
    breaks: tuple[float, ...], largest: float, metric: Metric, tongue: Tongue
) -> tuple[str, ...]:
    def count_words(low: float, high: float | None) -> str:
        if high is None and low < largest:
            return say(tongue, "amount.or_more", amount=f"{low:,.0f}")
        return f"{low:,.0f}" if high in (low, None) else f"{low:,.0f}–{high:,.0f}"

    def fund_words(low: float, high: float | None) -> str:
        if high is None and low < largest:
            return say(tongue, "amount.or_more", amount=money(low, tongue))
        return money_range(low, low if high is None else high, tongue)

    if metric is Metric.PLEDGES:
        return class_labels(breaks, True, count_words)
    return class_labels(breaks, False, fund_words)


def _title(provinces: pd.DataFrame, metric: Metric, tongue: Tongue) -> str:
    best = provinces["value"].max()
    if not best:
        return say(tongue, "map.title.none")
    leaders = provinces[provinces["value"] == best]
    value = value_words(leaders.iloc[0], metric, tongue)
    if len(leaders) == 1:
        is_only = (provinces["value"] > 0).sum() == 1
        return say(
            tongue,
            "map.title.only" if is_only else "map.title.top",
            place=leaders.iloc[0]["name"],
            value=value,
        )
    if len(leaders) <= NAMED_LEADERS:
        names = join_words(tongue, list(leaders["name"]))
        return say(tongue, "map.title.tie", places=names, value=value)
    return say(tongue, "map.title.many_tie", n=len(leaders), value=value)
