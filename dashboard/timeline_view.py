"""What the Timeline page shows of a selection: the dated steps of each initiative, in groups."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd

from dashboard.dataset import Dataset, Row
from dashboard.days import day_words, month_words, parse_day, period_words
from dashboard.marked import charted
from dashboard.naming import place_name
from dashboard.narrowing import pledges
from dashboard.words import Tongue, count_words, join_words, say, say_count
from etl.model.initiative import Stage

MOST_DRAWN = 60
"""The chart draws at most so many initiatives, those with the newest steps."""

STAGES = list(Stage)
TABLE_COLUMNS = ("initiative", "place", "kind", "stage", "start", "end", "reported")


class Group(StrEnum):
    """What the lines are grouped by."""

    PLACE = "place"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Frames for the figure and the lists.

    `lines`: one row for each initiative that is drawn and each heading of a group, from the top:
    `y`, `words`, `initiative_id` ("" for a heading), `kind`. `steps`: one for each dated step of
    those: `y`, `initiative_id`, `kind`, `stage`, `start`, `end` (days, both inclusive), `hover`.
    `table`: every step of every initiative, in the reader's words. `undated`: the rows of the
    initiatives without any dated step. `count` is the number of those that have one.
    """

    lines: pd.DataFrame
    steps: pd.DataFrame
    table: pd.DataFrame
    undated: pd.DataFrame
    count: int
    title: str


def timeline_view(
    dataset: Dataset, initiatives: pd.DataFrame, group: Group, tongue: Tongue
) -> TimelineView:
    """The life of some initiatives of a data set; facts about an industry have none."""
    ours = pledges(initiatives)
    every = _steps(dataset, ours, tongue)
    dated = every.dropna(subset=["start"])
    drawn = _newest(dated)
    lines = _lines(dataset, ours.loc[drawn], dated, group, tongue)
    steps = dated.merge(lines[["initiative_id", "y"]], on="initiative_id")
    return TimelineView(
        lines=lines,
        steps=steps.assign(hover=[_hover(row, tongue) for row in steps.to_dict("records")]),
        table=_table(every, tongue),
        undated=ours[~ours.index.isin(dated["initiative_id"])],
        count=int(dated["initiative_id"].nunique()),
        title=_title(dated, tongue),
    )


def stage_sentences(view: TimelineView, initiatives: pd.DataFrame, tongue: Tongue) -> list[str]:
    """How far the initiatives have come, and how many have a date."""
    ours = pledges(initiatives)
    reached = [_reached(row) for row in ours.to_dict("records")]
    parts = [
        say(
            tongue,
            "timeline.part",
            n=count_words(reached.count(s), tongue),
            stage=say(tongue, f"stage.{s}"),
        )
        for s in STAGES
        if s in reached
    ]
    counts = {
        "dated": count_words(view.count, tongue),
        "undated": count_words(len(view.undated), tongue),
    }
    return [
        say_count(tongue, "timeline.lede", len(ours), stages=join_words(tongue, parts)),
        say(tongue, "timeline.dated", **counts),
    ]


def _reached(row: Row) -> Stage:
    """The last stage of an initiative's life; its status where no life is told."""
    stages = [Stage(step["stage"]) for step in row["life"]]
    return max(stages, key=STAGES.index) if stages else Stage(str(row["status"]))


def _steps(dataset: Dataset, ours: pd.DataFrame, tongue: Tongue) -> pd.DataFrame:
    title = "title_zh" if tongue is Tongue.ZH else "title"
    rows = [
        {
            "initiative_id": row["initiative_id"],
            "title": row[title],
            "place": place_name(dataset, row["place_code"], tongue),
            "kind": row["kind"],
            "stage": Stage(step["stage"]),
            "start": parse_day(step["date_start"]),
            "end": parse_day(step["date_end"] or step["date_start"]),
            "reported": parse_day(step["reported"]),
        }
        for row in ours.to_dict("records")
        for step in row["life"]
    ]
    columns = ["initiative_id", "title", "place", "kind", "stage", "start", "end", "reported"]
    return pd.DataFrame(rows, columns=columns)


def _newest(dated: pd.DataFrame) -> list[str]:
    latest = dated.groupby("initiative_id")["end"].max()
    return list(latest.sort_values(ascending=False, kind="stable").index[:MOST_DRAWN])


def _lines(
    dataset: Dataset, drawn: pd.DataFrame, dated: pd.DataFrame, group: Group, tongue: Tongue
) -> pd.DataFrame:
    """Groups with most initiatives first; in each the one that began first."""
    column = "region" if group is Group.PLACE else "kind"
    title = "title_zh" if tongue is Tongue.ZH else "title"
    first = dated.groupby("initiative_id")["start"].min()
    ordered = drawn.assign(
        first=[first[key] for key in drawn.index],
        size=drawn.groupby(column)[column].transform("size"),
    ).sort_values(["size", column, "first"], ascending=[False, True, True], kind="stable")
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
    months = [
        (start.year, start.month)
        for start, end in zip(dated["start"], dated["end"], strict=True)
        if (start.year, start.month) == (end.year, end.month)
    ]
    if not months:
        return say_count(tongue, "timeline.vague", len(dated))
    counts = Counter(months)
    most = max(counts.values())
    busiest = [each for each, n in counts.items() if n == most]
    year, month = max(busiest)
    words = month_words(year, month, tongue)
    key = "timeline.busiest.one" if len(busiest) == 1 else "timeline.busiest.many"
    return say(
        tongue, key, month=words, n=count_words(most, tongue), all=count_words(len(dated), tongue)
    )
