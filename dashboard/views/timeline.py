"""What the Timeline page shows of a selection: the dated steps of each initiative, in groups."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from dashboard.captions.figure_table import Whole
from dashboard.captions.naming import place_name
from dashboard.choices.grouping import Group
from dashboard.data.dataset import Dataset, Row
from dashboard.data.narrowing import is_pledge, pledges
from dashboard.wording.days import day_words, month_words, period_words
from dashboard.wording.marked import charted
from dashboard.wording.words import Tongue, count_words, join_words, say, say_count
from etl.model.initiative import Stage

MOST_DRAWN = 60
"""The chart draws at most so many initiatives, those with the newest steps."""

MOST_ROWS = 500
"""The table on the page holds at most so many steps, the newest; the file has all."""

STAGES = list(Stage)
TABLE_COLUMNS = ("initiative", "place", "kind", "stage", "start", "end", "reported")


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Frames for the figure and the lists.

    `lines`: one row for each initiative that is drawn and each heading of a group, from the top:
    `y`, `words`, `initiative_id` ("" for a heading), `kind`. `steps`: one for each dated step of
    those: `y`, `initiative_id`, `kind`, `stage`, `start`, `end` (days, both inclusive), `hover`.
    `table`: the newest steps of all, in the reader's words; `whole` the same of every step of
    every initiative. `undated`: the rows of the
    initiatives without any dated step. `count` is the number of those that have one.
    """

    lines: pd.DataFrame
    steps: pd.DataFrame
    table: pd.DataFrame
    whole: Whole
    undated: pd.DataFrame
    count: int
    title: str


def timeline_view(
    dataset: Dataset, initiatives: pd.DataFrame, group: Group, tongue: Tongue
) -> TimelineView:
    """The life of some initiatives of a data set; facts about an industry have none."""
    ours = pledges(initiatives)
    every = _steps(dataset, ours)
    dated = every.dropna(subset=["start"])
    drawn = _newest(dated)
    steps = dated[dated["initiative"].isin(drawn)]
    lines = _lines(dataset, dataset.initiatives.iloc[drawn], steps, group, tongue)
    shown = _worded(dataset, steps, tongue).merge(lines[["initiative_id", "y"]], on="initiative_id")
    is_dated = np.zeros(len(dataset.initiatives), dtype=bool)
    is_dated[dated["initiative"]] = True
    return TimelineView(
        lines=lines,
        steps=shown.assign(hover=[_hover(row, tongue) for row in shown.to_dict("records")]),
        table=_table(_worded(dataset, _first(every), tongue), tongue),
        whole=Whole(len(every), lambda: _table(_worded(dataset, every, tongue), tongue)),
        undated=ours[~is_dated[ours["position"].to_numpy()]],
        count=int(is_dated.sum()),
        title=_title(dated, tongue),
    )


def stage_sentences(view: TimelineView, initiatives: pd.DataFrame, tongue: Tongue) -> list[str]:
    """How far the initiatives have come, and how many have a date."""
    reached = initiatives["reached"].to_numpy()[is_pledge(initiatives)]
    counts = np.bincount(reached, minlength=len(STAGES))
    parts = [
        say(
            tongue,
            "timeline.part",
            n=count_words(int(n), tongue),
            stage=say(tongue, f"stage.{stage}"),
        )
        for stage, n in zip(STAGES, counts, strict=True)
        if n
    ]
    told = {
        "dated": count_words(view.count, tongue),
        "undated": count_words(len(view.undated), tongue),
    }
    return [
        say_count(tongue, "timeline.lede", len(reached), stages=join_words(tongue, parts)),
        say(tongue, "timeline.dated", **told),
    ]


def _steps(dataset: Dataset, ours: pd.DataFrame) -> pd.DataFrame:
    is_ours = np.zeros(len(dataset.initiatives), dtype=bool)
    is_ours[ours["position"].to_numpy()] = True
    steps: pd.DataFrame = dataset.steps[is_ours[dataset.steps["initiative"].to_numpy()]]
    return steps


def _first(every: pd.DataFrame) -> pd.DataFrame:
    """The newest steps, as many as a table of the page holds."""
    starts = every["start"].to_numpy()
    order = np.argsort(np.where(np.isnat(starts), np.inf, -starts.astype(np.int64)), kind="stable")
    return every.iloc[order[:MOST_ROWS]]


def _worded(dataset: Dataset, steps: pd.DataFrame, tongue: Tongue) -> pd.DataFrame:
    """Steps with what their initiatives are called, and days as dates, None for none."""
    title = "title_zh" if tongue is Tongue.ZH else "title"
    of = steps["initiative"].to_numpy()
    each, first = np.unique(of, return_inverse=True)
    titles = _titles(dataset, each, title)
    chosen = dataset.initiatives.iloc[each]
    names = {code: place_name(dataset, code, tongue) for code in chosen["place_code"].unique()}
    places = np.array([names[code] for code in chosen["place_code"]], dtype=object)
    days = {name: _dates(steps[name]) for name in ("start", "end", "reported")}
    return pd.DataFrame(
        {
            "initiative_id": chosen.index.to_numpy(object)[first],
            "title": titles[first],
            "place": places[first],
            "kind": chosen["kind"].astype(str).to_numpy(object)[first],
            "stage": [Stage(stage) for stage in steps["stage"]],
            **days,
        }
    )


def _titles(dataset: Dataset, places: np.ndarray, title: str) -> np.ndarray:
    return dataset.tables.initiatives.frame(places, [title])[title].to_numpy(object)


def _dates(days: pd.Series) -> "pd.Series[Any]":
    dates = days.to_numpy().astype("datetime64[D]").tolist()
    return pd.Series(dates, dtype=object)


def _newest(dated: pd.DataFrame) -> np.ndarray:
    """The places of the initiatives with the newest steps."""
    latest = dated.groupby("initiative")["end"].max()
    return latest.sort_values(ascending=False, kind="stable").index[:MOST_DRAWN].to_numpy()


def _lines(
    dataset: Dataset, drawn: pd.DataFrame, dated: pd.DataFrame, group: Group, tongue: Tongue
) -> pd.DataFrame:
    """Groups with most initiatives first; in each the one that began first."""
    column = "region" if group is Group.PLACE else "kind"
    title = "title_zh" if tongue is Tongue.ZH else "title"
    first = dated.groupby("initiative")["start"].min()
    named = pd.DataFrame(
        {
            "initiative_id": drawn.index.astype(object),
            "kind": drawn["kind"].astype(str).to_numpy(object),
            "region": drawn["region"].astype(str).to_numpy(object),
            "first": first[drawn["position"]].to_numpy(),
            title: _titles(dataset, drawn["position"].to_numpy(), title),
        }
    )
    ordered = named.assign(size=named.groupby(column)[column].transform("size")).sort_values(
        ["size", column, "first"], ascending=[False, True, True], kind="stable"
    )
    rows: list[dict[str, object]] = []
    for key, members in ordered.groupby(column, sort=False):
        is_place = group is Group.PLACE
        name = place_name(dataset, str(key), tongue) if is_place else _kind(str(key), tongue)
        rows.append({"words": name, "initiative_id": "", "kind": ""})
        rows += [
            {"words": row[title], "initiative_id": row["initiative_id"], "kind": row["kind"]}
            for row in members.to_dict("records")
        ]
    frame = pd.DataFrame(rows, columns=["words", "initiative_id", "kind"])
    return frame.assign(y=range(len(frame)))


def _kind(kind: str, tongue: Tongue) -> str:
    return say(tongue, f"kind.{kind}")


def step_words(row: Row, tongue: Tongue) -> str:
    """A step and when it was taken, in words."""
    stage = say(tongue, f"stage.{row['stage']}")
    period = period_words(_date(row["start"]), _date(row["end"]), tongue)
    if period is None:
        return say(tongue, "timeline.step.undated", stage=stage)
    return say(tongue, "timeline.step", stage=stage, period=period)


def _date(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _hover(row: Row, tongue: Tongue) -> str:
    lines = [f"<b>{charted(row['title'])}</b>", charted(step_words(row, tongue))]
    reported = _date(row["reported"])
    if reported:
        words = say(tongue, "timeline.hover.reported", date=day_words(reported, tongue))
        lines.append(charted(words))
    return "<br>".join(lines)


def _table(every: pd.DataFrame, tongue: Tongue) -> pd.DataFrame:
    shown = every.assign(
        initiative=every["title"],
        kind=[_kind(kind, tongue) for kind in every["kind"]],
        stage=[say(tongue, f"stage.{stage}") for stage in every["stage"]],
    ).sort_values(["start", "initiative"], ascending=False, na_position="last", kind="stable")
    names = {name: say(tongue, f"column.{name}") for name in TABLE_COLUMNS}
    return shown[[*TABLE_COLUMNS]].rename(columns=names)


def _title(dated: pd.DataFrame, tongue: Tongue) -> str:
    """The month with the most steps, of those that are told to a single month."""
    if dated.empty:
        return say(tongue, "timeline.none")
    start, end = (dated[name].to_numpy().astype("datetime64[M]") for name in ("start", "end"))
    months, counts = np.unique(start[start == end], return_counts=True)
    if not len(months):
        return say_count(tongue, "timeline.vague", len(dated))
    most = int(counts.max())
    busiest = months[counts == most]
    last = busiest[-1].item()
    words = month_words(last.year, last.month, tongue)
    key = "timeline.busiest.one" if len(busiest) == 1 else "timeline.busiest.many"
    return say(
        tongue, key, month=words, n=count_words(most, tongue), all=count_words(len(dated), tongue)
    )
