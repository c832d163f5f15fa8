"""The frames behind the figures of places: kinds, sectors, months; of one place or of several."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.captions.figure_table import Whole
from dashboard.data.dataset import Dataset, Row
from dashboard.data.narrowing import sectors_among
from dashboard.palette import KIND_SIGNS, Palette
from dashboard.views.places import Profile, units
from dashboard.wording.days import period_words
from dashboard.wording.marked import charted
from dashboard.wording.words import Tongue, join_words, say, say_count
from etl.model import NATIONAL_CODE, Kind, PlaceType, Sector

DRAWN_SECTORS = 8
DRAWN_SECTORS_EACH = 6
"""Where several places share each sector, so many are drawn."""

MOST_MARKS = 400
"""Of each place at most so many pledges are drawn over time, the newest."""

PLEDGES = tuple(kind for kind in Kind if kind is not Kind.ECOSYSTEM)


@dataclass(frozen=True, slots=True)
class Counts:
    """Bars for `count_bars`, all their numbers in the reader's words, and what they show."""

    bars: pd.DataFrame
    table: pd.DataFrame
    title: str


@dataclass(frozen=True, slots=True)
class Strips:
    """Marks and names for `pledge_strips`, the same as a table, the finding, those undated.

    `whole` has those too that are not drawn.
    """

    marks: pd.DataFrame
    names: list[str]
    table: pd.DataFrame
    whole: Whole
    title: str
    undated: int


def kind_counts(places: Sequence[Profile], palette: Palette, tongue: Tongue) -> Counts:
    """Pledges by kind: the kinds as rows; below each, where there are several, the places."""
    counts = {
        kind: [int((place.records["kind"] == kind).sum()) for place in places] for kind in PLEDGES
    }
    names = {kind: say(tongue, f"kind.{kind}") for kind in PLEDGES}
    signs = {kind: f"{KIND_SIGNS[kind]} {names[kind]}" for kind in PLEDGES}
    bars = [
        bar
        for kind in PLEDGES
        for bar in _bars(places, signs[kind], counts[kind], palette.kinds[kind])
    ]
    title = say(tongue, "compare.kinds.title")
    if len(places) == 1:
        single = {names[kind]: found[0] for kind, found in counts.items()}
        title = _leading(single, ("place.kinds", "kind"), len(places[0].records), tongue)
    table = _table(places, {names[k]: n for k, n in counts.items()}, "column.kind", tongue)
    return Counts(pd.DataFrame(bars), table, title)


def sector_counts(places: Sequence[Profile], palette: Palette, tongue: Tongue) -> Counts:
    """Pledges by sector, those named most; the table has all that are named."""
    by_place = [sectors_among(place.records) for place in places]
    every = {
        say(tongue, f"sector.{sector}"): [counts.get(sector, 0) for counts in by_place]
        for sector in Sector
    }
    counts = dict(sorted(every.items(), key=lambda pair: -sum(pair[1])))
    counts = {name: found for name, found in counts.items() if sum(found)}
    bars = [
        bar
        for name in list(counts)[: drawn_sectors(places)]
        for bar in _bars(places, name, counts[name], palette.ramp_middle)
    ]
    title = say(tongue, "compare.sectors.title")
    if len(places) == 1:
        single = {name: found[0] for name, found in counts.items()}
        title = _leading(single, ("place.sectors", "sector"), len(places[0].records), tongue)
    return Counts(pd.DataFrame(bars), _table(places, counts, "column.sector", tongue), title)


def drawn_sectors(places: Sequence[Profile]) -> int:
    """At most so many sectors have bars."""
    return DRAWN_SECTORS_EACH if len(places) > 1 else DRAWN_SECTORS


def strips(dataset: Dataset, places: Sequence[Profile], tongue: Tongue) -> Strips:
    """Each dated pledge in its month, of many the newest; a strip for each place."""
    every = [place.records[place.records["since"].notna()] for place in places]
    dated = pd.concat(every)
    drawn = [_latest(records) for records in every]
    marks = _marks(dataset, drawn, tongue)
    several = len(places) > 1
    return Strips(
        marks=marks.assign(hover=[_hover(row, tongue) for row in marks.to_dict("records")]),
        names=[place.names[0] if several else "" for place in places],
        table=_strip_table(places, marks, tongue),
        whole=Whole(
            len(dated), lambda: _strip_table(places, _marks(dataset, every, tongue), tongue)
        ),
        title=say(tongue, "compare.timeline.title") if several else _when(dated, tongue),
        undated=sum(len(place.records) for place in places) - len(dated),
    )


def _latest(records: pd.DataFrame) -> pd.DataFrame:
    order = np.argsort(-records["since"].to_numpy().astype(np.int64), kind="stable")
    return records.iloc[np.sort(order[:MOST_MARKS])]


def _marks(dataset: Dataset, strips: Sequence[pd.DataFrame], tongue: Tongue) -> pd.DataFrame:
    records, title = pd.concat(strips), "title_zh" if tongue is Tongue.ZH else "title"
    titles = dataset.tables.initiatives.frame(records["position"].to_numpy(), [title])
    since, until = (
        records[name].to_numpy().astype("datetime64[D]").tolist() for name in ("since", "until")
    )
    marks = pd.DataFrame(
        {
            "strip": np.repeat(range(len(strips)), [len(each) for each in strips]),
            "month": pd.Series([day.replace(day=1) for day in since], dtype=object),
            "kind": records["kind"].astype(str).tolist(),
            "initiative_id": records.index.tolist(),
            "title": titles[title].tolist(),
            "when": [period_words(*days, tongue) for days in zip(since, until, strict=True)],
        }
    )
    return marks.sort_values(["strip", "month", "kind", "title"])


def locator_frames(
    dataset: Dataset, place: Profile, tongue: Tongue
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The provinces and cities for `locator`."""
    name = "short_zh" if tongue is Tongue.ZH else "name"
    province = place.above or place.code
    codes = units(dataset, PlaceType.PROVINCE, PlaceType.MUNICIPALITY)
    provinces = dataset.places.loc[codes, ["code", name]].rename(columns={name: "name"})
    is_own = provinces["code"] == province
    if place.code == NATIONAL_CODE:
        is_own = provinces["code"] != ""
    shown = place.cities["code"].tolist() or ([place.code] if place.above else [])
    where = dataset.places.loc[shown, ["code", name, "longitude", "latitude"]]
    counts = place.cities.set_index("code")["pledges"]
    cities = where.rename(columns={name: "name"}).assign(
        pledges=[int(counts.get(code, len(place.records))) for code in shown],
        is_own=[code == place.code for code in shown],
    )
    return provinces.assign(is_own=is_own), cities


def _bars(
    places: Sequence[Profile], name: str, counts: list[int], colour: str
) -> list[dict[str, object]]:
    several = len(places) > 1
    return [
        {
            "group": name if several else "",
            "label": place.names[0] if several else name,
            "value": n,
            "colour": colour,
        }
        for place, n in zip(places, counts, strict=True)
    ]


def _leading(counts: dict[str, int], keys: tuple[str, str], everything: int, tongue: Tongue) -> str:
    """The title of one place's bars: what is named most; `keys` are the words' and the name's."""
    prefix, placeholder = keys
    most = max(counts.values(), default=0)
    if not most:
        return say(tongue, f"{prefix}.none")
    leaders = [name for name, n in counts.items() if n == most]
    if len(leaders) == 1:
        values = {placeholder: leaders[0], "n": most, "all": everything}
        return say(tongue, f"{prefix}.title", **values)
    return say(tongue, f"{prefix}.tie", **{f"{placeholder}s": join_words(tongue, leaders)}, n=most)


def _table(
    places: Sequence[Profile], counts: dict[str, list[int]], column: str, tongue: Tongue
) -> pd.DataFrame:
    names = [place.names[0] for place in places]
    rows = [[name, *found] for name, found in counts.items()]
    return pd.DataFrame(rows, columns=[say(tongue, column), *names])


def _hover(row: Row, tongue: Tongue) -> str:
    kind = say(tongue, f"kind.{row['kind']}")
    return f"<b>{charted(row['title'])}</b><br>{kind} · {charted(row['when'])}"


def _strip_table(places: Sequence[Profile], marks: pd.DataFrame, tongue: Tongue) -> pd.DataFrame:
    shown = {
        "column.place": [places[at].names[0] for at in marks["strip"]],
        "column.initiative": marks["title"].tolist(),
        "column.kind": [say(tongue, f"kind.{kind}") for kind in marks["kind"]],
        "column.announced": marks["when"].tolist(),
    }
    return pd.DataFrame({say(tongue, key): values for key, values in shown.items()})


def _when(dated: pd.DataFrame, tongue: Tongue) -> str:
    n = len(dated)
    if n < 2:
        return say_count(tongue, "place.timeline.title", n)
    years = dated["since"].dt.year.value_counts()
    most = int(years.max())
    leaders = [str(year) for year in sorted(years.index[years == most])]
    if len(leaders) == 1:
        return say_count(tongue, "place.timeline.title", n, year=leaders[0], most=most)
    values = {"year": join_words(tongue, leaders), "most": most, "n": n}
    return say(tongue, "place.timeline.title.tie", **values)
