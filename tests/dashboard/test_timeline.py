"""The Timeline page: what is drawn when, what has no date, what the title says."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.choices.grouping import Group
from dashboard.data.dataset import Dataset
from dashboard.figures.time_axis import time_axis
from dashboard.figures.timeline import STAGE_SIGNS, SYMBOLS, timeline
from dashboard.palette import LIGHT
from dashboard.timeline.sheet import stage_key
from dashboard.views.timeline import (
    MOST_DRAWN,
    TimelineView,
    stage_sentences,
    timeline_view,
)
from dashboard.wording.words import Tongue
from etl.model.initiative import Stage
from tests.dashboard_tables import INITIATIVES, changed, dataset_of_rows, initiative


def step(stage: str, start: str | None = None, end: str | None = None) -> dict[str, Any]:
    """One stage of a life."""
    days = {"date_start": start, "date_end": end or start}
    return {"stage": stage, **days, "reported": "2025-03-12", "claim_id": None, "quote": "q"}


LIVES = {
    "i1": [step("announced", "2025-03-03", "2025-03-09"), step("launched", "2025-06-01")],
    "i2": [step("proposed", "2025-03-10"), step("cancelled", "2025-04-02")],
    "i3": [step("announced")],
    "i4": [step("announced", "2024-12-20", "2025-01-02"), step("launched")],
}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return dataset_of_rows(changed({key: {"life": life} for key, life in LIVES.items()}))


@pytest.fixture
def initiatives(dataset: Dataset) -> pd.DataFrame:
    return dataset.initiatives


@pytest.fixture
def view(dataset: Dataset, initiatives: pd.DataFrame) -> TimelineView:
    return timeline_view(dataset, initiatives, Group.PLACE, Tongue.EN)


def test_each_dated_step_is_drawn_on_its_initiatives_line(view: TimelineView) -> None:
    at = dict(zip(view.lines["initiative_id"], view.lines["y"], strict=True))
    drawn = zip(view.steps["initiative_id"], view.steps["stage"], view.steps["y"], strict=True)
    assert sorted(drawn) == sorted(
        (key, Stage(each["stage"]), at[key])
        for key, life in LIVES.items()
        for each in life
        if each["date_start"]
    )
    assert view.count == 3


def test_what_has_no_date_is_counted_and_named_and_stays_in_the_table(
    view: TimelineView, initiatives: pd.DataFrame
) -> None:
    assert list(view.undated.index) == ["i0", "i3"]
    assert len(view.table) == 7
    assert view.table["From"].isna().sum() == 2
    told = stage_sentences(view, initiatives, Tongue.EN)
    assert told == [
        "5 initiatives: 2 announced, 2 launched and 1 cancelled.",
        "3 have a step with a date; for 2 no document tells when.",
    ]


@pytest.mark.parametrize(
    ("tongue", "title"),
    [
        (Tongue.EN, "Most steps fall in March 2025: 2 of 5"),
        (Tongue.ZH, "2025年3月步骤最多：5步中有2步"),
    ],
)
def test_the_title_names_the_busiest_month(
    dataset: Dataset, initiatives: pd.DataFrame, tongue: Tongue, title: str
) -> None:
    assert timeline_view(dataset, initiatives, Group.KIND, tongue).title == title


def test_nothing_dated_says_so() -> None:
    dataset = dataset_of_rows(INITIATIVES)
    view = timeline_view(dataset, dataset.initiatives, Group.PLACE, Tongue.EN)
    assert "No document tells when" in view.title
    assert view.steps.empty


def test_groups_stand_above_their_lines(dataset: Dataset, initiatives: pd.DataFrame) -> None:
    lines = timeline_view(dataset, initiatives, Group.KIND, Tongue.EN).lines
    assert list(zip(lines["words"], lines["initiative_id"], strict=True)) == [
        ("Fund", ""),
        ("Beijing AI fund", "i1"),
        ("Shenzhen AI fund", "i2"),
        ("Plan", ""),
        ("Wuhan AI plan", "i4"),
    ]
    assert list(lines["y"]) == [0, 1, 2, 3, 4]


def test_the_chart_has_a_mark_for_each_step_and_a_bar_for_each_period(view: TimelineView) -> None:
    figure = timeline(view.lines, view.steps, LIGHT, Tongue.EN)
    traces = {trace.name: trace for trace in figure.data}
    marks = traces["steps"]
    assert list(marks.customdata) == list(view.steps["initiative_id"])
    of_first = [i for i, key in enumerate(marks.customdata) if key == "i1"]
    assert [marks.x[i] for i in of_first] == [date(2025, 3, 6), date(2025, 6, 1)]
    assert "announced: 3–9 Mar 2025" in marks.hovertext[of_first[0]]
    bars = [traces[name] for name in traces if name and name.startswith("periods")]
    spans = {tuple(bar.x[:2]) for bar in bars}
    assert spans == {
        (date(2025, 3, 3), date(2025, 3, 9)),
        (date(2024, 12, 20), date(2025, 1, 2)),
    }
    assert len(figure.layout.annotations) == len(view.lines)


def test_markup_in_a_title_is_no_markup_in_the_chart() -> None:
    hostile = {key: {"life": life, "title": "<b>x</b>"} for key, life in LIVES.items()}
    dataset = dataset_of_rows(changed(hostile))
    view = timeline_view(dataset, dataset.initiatives, Group.PLACE, Tongue.EN)
    figure = timeline(view.lines, view.steps, LIGHT, Tongue.EN)
    said = str(figure.layout.annotations) + str(figure.data[-1].hovertext)
    assert "<b>x" not in said
    assert "&lt;b&gt;x" in said


def test_only_the_newest_are_drawn_but_all_are_in_the_table() -> None:
    many = [
        initiative(
            f"n{i:02}",
            "plan",
            "420100",
            life=[step("launched", f"2025-{1 + i // 28:02}-{1 + i % 28:02}")],
        )
        for i in range(MOST_DRAWN + 5)
    ]
    dataset = dataset_of_rows(many)
    view = timeline_view(dataset, dataset.initiatives, Group.PLACE, Tongue.EN)
    assert len(view.steps) == MOST_DRAWN
    assert "n00" not in set(view.steps["initiative_id"])
    assert (view.count, len(view.table)) == (MOST_DRAWN + 5, MOST_DRAWN + 5)


def test_every_stage_has_a_mark_of_its_own_and_a_word() -> None:
    assert set(SYMBOLS) == set(STAGE_SIGNS) == set(Stage)
    assert len(set(STAGE_SIGNS.values())) == len(Stage)
    for word in ("proposed", "announced", "launched", "paid out", "cancelled"):
        assert word in stage_key(Tongue.EN)


@pytest.mark.parametrize(
    ("first", "last", "step"),
    [
        (date(2025, 3, 1), date(2025, 3, 9), "M1"),
        (date(2024, 12, 15), date(2025, 3, 20), "M1"),
        (date(2023, 1, 1), date(2026, 1, 1), "M12"),
        (date(1950, 1, 1), date(2049, 1, 1), "M120"),
    ],
)
def test_no_month_is_named_twice_on_an_axis_of_time(first: date, last: date, step: str) -> None:
    assert time_axis([first, last], LIGHT, Tongue.EN)["dtick"] == step
