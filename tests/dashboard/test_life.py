"""The record page tells a life step by step, for how long it is silent, and what it belongs to."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.choices.selection import Selection
from dashboard.data.dataset import read_dataset
from dashboard.data.record import LifeStep, Record, record_with
from dashboard.records.cards import amount_line, life_line
from dashboard.records.life import life_list, parts_lines, silence_words
from dashboard.wording.words import Tongue
from etl.model import Stage, Status
from tests.dashboard_tables import changed, dataset_of_rows, write_tables

TODAY = date(2025, 9, 12)
HOSTILE = "<script>alert(1)</script> scrapped"


def step(stage: Stage, day: str | None = None, **more: Any) -> LifeStep:
    on = date.fromisoformat(day) if day else None
    values = {"reported": None, "document_id": "d1", "claim_id": "c1", "quote": "said", **more}
    return LifeStep(stage=stage, since=on, until=on, **values)


@pytest.fixture
def fund(tmp_path: Path) -> Record:
    found = record_with(read_dataset(write_tables(tmp_path)), "i2")
    assert found is not None
    return found


def told(fund: Record, *steps: LifeStep, tongue: Tongue = Tongue.EN) -> str:
    return life_list(replace(fund, life=steps), Selection(), tongue, TODAY)


def test_each_step_has_its_day_its_words_and_the_way_to_them(fund: Record) -> None:
    html = told(
        fund,
        step(Stage.ANNOUNCED, "2024-12-01", quote="will set up"),
        step(Stage.LAUNCHED, reported=date(2025, 3, 10)),
        step(Stage.PAID_OUT),
        step(Stage.CANCELLED, quote=HOSTILE, claim_id=None, document_id="d2"),
    )
    order = ["announced", "1 December 2024", "will set up", "claim=c1", "reported 10 March 2025",
             "paid out", "no date told", "cancelled", "&lt;script&gt;", "document=d2"]  # fmt: skip
    places = [html.index(words) for words in order]
    assert places == sorted(places)
    assert "<script>" not in html


SILENCE = [
    ("2025-09-01", "Last heard of on 1 September 2025, less than a month ago."),
    ("2025-08-12", "Last heard of on 12 August 2025: silent for 1 month."),
    ("2024-09-12", "Last heard of on 12 September 2024: silent for 12 months."),
    (None, "No document about it has a date, so it can't be told for how long it has been silent."),
]


@pytest.mark.parametrize(("day", "words"), SILENCE)
def test_silence_is_counted_from_the_newest_document_to_the_day_of_reading(
    fund: Record, day: str | None, words: str
) -> None:
    on = date.fromisoformat(day) if day else None
    evidence = tuple(replace(e, published=on) for e in fund.evidence)
    one = replace(fund, evidence=evidence, life=(step(Stage.LAUNCHED, reported=on),))
    assert silence_words(one, Tongue.EN, TODAY) == words


def test_what_was_called_off_is_not_silent_but_over(fund: Record) -> None:
    one = replace(fund, life=(step(Stage.LAUNCHED), step(Stage.CANCELLED)))
    assert silence_words(one, Tongue.EN, TODAY) == ""
    assert "cancelled" in life_line(one, Tongue.EN)
    assert '"on"' not in life_line(one, Tongue.EN)
    assert "取消" in life_line(one, Tongue.ZH)


LAUNCHED_LATER = (
    step(Stage.ANNOUNCED, "2024-12-01"),
    step(Stage.LAUNCHED, "2025-02-01"),
)
DATED = [
    ("2024-12-01", LAUNCHED_LATER, Tongue.EN, "announced 1 December 2024"),
    ("2024-12-01", LAUNCHED_LATER, Tongue.ZH, "2024年12月1日宣布"),
    ("2025-02-01", LAUNCHED_LATER, Tongue.EN, "1 February 2025"),
    ("2024-11-30", LAUNCHED_LATER, Tongue.EN, "announced 30 November 2024"),
    ("2024-12-01", (), Tongue.EN, "1 December 2024"),
    (
        "2025-02-01",
        (*LAUNCHED_LATER, step(Stage.CANCELLED)),
        Tongue.EN,
        "launched 1 February 2025",
    ),
]


@pytest.mark.parametrize(("day", "life", "tongue", "words"), DATED)
def test_a_card_tells_which_step_its_day_is_of_unless_it_is_the_last(
    fund: Record, day: str, life: tuple[LifeStep, ...], tongue: Tongue, words: str
) -> None:
    on = date.fromisoformat(day)
    one = replace(fund, status=Status.LAUNCHED, since=on, until=on, life=life)
    assert f'<span class="when">{words}</span>' in amount_line(one, tongue)


def test_the_day_of_a_proposal_is_not_told_as_that_of_the_announcement(fund: Record) -> None:
    life = (step(Stage.PROPOSED, "2024-11-02"), step(Stage.ANNOUNCED, "2025-01-20"))
    on = date(2024, 11, 2)
    one = replace(fund, status=Status.ANNOUNCED, since=on, until=on, life=life)
    assert '<span class="when">proposed 2 November 2024</span>' in amount_line(one, Tongue.EN)
    assert "2024年11月2日提出" in amount_line(one, Tongue.ZH)


def test_a_part_and_its_whole_lead_to_each_other() -> None:
    tied = dataset_of_rows(changed({"i2": {"part_of": "i1"}}))
    part, whole = record_with(tied, "i2"), record_with(tied, "i1")
    assert part is not None
    assert whole is not None
    assert "Part of:" in (up := parts_lines(tied, part, Selection(), Tongue.EN))
    assert "initiative=i1" in up
    assert "包含：" in (down := parts_lines(tied, whole, Selection(), Tongue.ZH))
    assert "initiative=i2" in down
