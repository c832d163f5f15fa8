"""Reviewing in the app: who may write, what comes first, and that decisions and undos last."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.access import reader
from dashboard.access.rules import Standing
from dashboard.captions.review_mark import review_words
from dashboard.data.dataset import read_dataset
from dashboard.data.record import record_with
from dashboard.data.totals import fund_total
from dashboard.review.form import CHOICES, FIELDS, choice_key, read_value
from dashboard.review.log import decision_words
from dashboard.review.queue import after, queue, standing
from dashboard.review.reasons import problem_words
from dashboard.review.state import review_state
from dashboard.review.verdict import ACTIONS
from dashboard.review.writing import (
    Decided,
    Draft,
    decisions,
    inputs_of,
    rebuild,
    store,
    take_back,
)
from dashboard.wording.words import Tongue, has_words
from etl.curation import Action
from etl.curation.correcting import SETTERS
from etl.pipeline import build
from tests.dashboard_tables import dataset_of_rows, initiative, write_tables
from tests.paths import GOLD, ROOT


def waiting(*priorities: float) -> pd.DataFrame:
    """Initiatives a, b, c … with these priorities."""
    rows = [
        initiative(key, "fund", "440300", review_priority=priority)
        for key, priority in zip("abcdef", priorities, strict=False)
    ]
    return dataset_of_rows(rows, []).initiatives


def test_the_queue_is_by_money_at_stake_times_doubt_without_what_is_judged() -> None:
    assert queue(waiting(5, 0, 9, 5)) == ("c", "a", "d")
    assert queue(waiting(5, 0, 9, 5), {"c"}) == ("a", "d")


def test_the_walk_goes_round_the_queue() -> None:
    assert [after("abc", "c", 1), after("abc", "a", -1)] == ["a", "c"]
    assert after("abc", "not in it", 1) == "a"
    assert after((), "a", 1) is None


def line(key: str, action: str = "accept", undoes: str | None = None) -> Decided:
    """A line of the log."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return Decided(key, action, "i", "A fund", "Ann", now, "seen", None, None, undoes)


@pytest.mark.parametrize(
    ("newest_first", "expected"),
    [
        ([], []),
        ([line("b"), line("a")], ["b", "a"]),
        ([line("u", "undo", "a"), line("a")], []),
        ([line("w", "undo", "u"), line("u", "undo", "a"), line("a")], ["a"]),
    ],
)
def test_a_decision_taken_back_no_longer_stands(
    newest_first: list[Decided], expected: list[str]
) -> None:
    assert [one.verdict_id for one in standing(newest_first)] == expected


def test_the_form_offers_what_the_log_can_hold() -> None:
    assert set(FIELDS) == set(SETTERS)
    assert set(ACTIONS) == {action.value for action in Action} - {"undo"}
    words = [choice_key(field, v.value) for field, choices in CHOICES.items() for v in choices]
    assert not [key for key in words if not has_words(key)]


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        ("amount", " 10,000,000,000 ", "10000000000"),
        ("amount", "20 billion", "20000000000"),
        ("amount", "2.5bn", "2500000000"),
        ("amount", "1.2 万亿", "1200000000000"),
        ("amount", "200億", "20000000000"),
        ("amount", "20 billion yuan", "20billionyuan"),
        ("amount", "", None),
        ("amount", "ten", "ten"),
        ("announced", "  ", None),
        ("title", " A fund ", "A fund"),
        ("sectors", ["robotics", "chips"], "robotics,chips"),
        ("sectors", [], ""),
        ("kind", "fund", "fund"),
    ],
)
def test_typed_values(field: str, typed: Any, expected: str | None) -> None:
    assert read_value(field, typed) == expected


@given(st.integers(0, 10**15))
def test_an_amount_is_read_with_and_without_separators(amount: int) -> None:
    assert read_value("amount", f"{amount:,}") == read_value("amount", str(amount)) == str(amount)


def test_a_decision_in_words() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    made = Decided("v", "correct", "i", "A", "Ann", now, "w", "amount", "12000000000", None)
    assert decision_words(made, Tongue.EN) == "Corrected: Amount is 12,000,000,000."
    assert decision_words(line("a"), Tongue.ZH) == "通过"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data set that was built from documents of its own."""
    seeds = tmp_path / "seeds"
    shutil.copytree(GOLD / "dev", seeds)
    for extra in sorted(seeds.iterdir())[6:]:
        extra.unlink()
    build([seeds], tmp_path / "data")
    return tmp_path / "data"


def total_in(folder: Path) -> tuple[float, float, list[str]]:
    """The sum of the local funds of a data set, and what is in it."""
    dataset = read_dataset(folder)
    total = fund_total(dataset, dataset.initiatives)
    return total.strict, total.wide, list(total.counted)


def a_local_fund(folder: Path) -> str:
    """The id of a local fund that is in the total."""
    return total_in(folder)[2][0]


def test_a_corrected_amount_changes_the_total_at_the_next_build_until_it_is_undone(
    folder: Path,
) -> None:
    before = total_in(folder)
    key = a_local_fund(folder)
    draft = Draft("correct", key, "Ann", "misread", field="amount", value="990000000000")
    assert store(folder, draft) is None
    assert total_in(folder) == before
    assert rebuild(folder) is None
    dataset = read_dataset(folder)
    assert fund_total(dataset, dataset.initiatives).strict >= 990_000_000_000
    corrected = record_with(dataset, key)
    assert corrected is not None
    assert review_words(corrected, Tongue.EN) == "corrected by Ann: Amount"
    assert take_back(folder, "Ann", decisions(folder)[0].verdict_id) is None
    assert rebuild(folder) is None
    assert total_in(folder) == before


def test_who_could_not_decide_is_shown_and_the_record_still_waits(folder: Path) -> None:
    key = a_local_fund(folder)
    assert store(folder, Draft("unsure", key, "Ann", "two readings")) is None
    assert rebuild(folder) is None
    dataset = read_dataset(folder)
    undecided = record_with(dataset, key)
    assert undecided is not None
    assert review_words(undecided, Tongue.EN) == "looked at, undecided by Ann"
    assert review_words(undecided, Tongue.ZH) == "已看，未定（Ann）"
    assert key in review_state(folder, dataset.initiatives).waiting


def test_a_decision_waits_until_the_data_set_is_rebuilt(folder: Path) -> None:
    initiatives = read_dataset(folder).initiatives
    first = review_state(folder, initiatives).waiting[0]
    assert store(folder, Draft("accept", first, "Ann", "seen")) is None
    state = review_state(folder, initiatives)
    assert first not in state.waiting
    assert len(state.pending) == state.changes == 1
    assert rebuild(folder) is None
    state = review_state(folder, read_dataset(folder).initiatives)
    assert first not in state.waiting
    assert (state.changes, len(state.decided)) == (0, 1)


@pytest.mark.parametrize(
    ("more", "words", "in_chinese"),
    [
        ({"action": "correct", "field": "amount", "value": "ten"}, "10 billion", "100亿"),
        ({"action": "correct", "field": "amount", "value": "-5"}, "10 billion", "100亿"),
        ({"action": "correct", "field": "announced", "value": "soon"}, "2025-03-10", "日期"),
        ({"action": "correct", "field": "currency", "value": "yuan"}, "three capitals", "大写"),
        ({"action": "correct", "field": "title", "value": " "}, "title has words", "标题"),
        ({"action": "split", "claim_ids": ()}, "some of the quotes", "部分引文"),
        ({"action": "merge", "other": "nobody"}, "choose another record", "另一条"),
        ({"action": "accept", "why": "\ud800"}, "no text", "无法识别"),
    ],
)
def test_what_can_not_be_decided_is_said_and_not_stored(
    folder: Path, more: dict[str, Any], words: str, in_chinese: str
) -> None:
    problem = store(
        folder, Draft(**{"why": "w", **more}, initiative_id=a_local_fund(folder), by="A")
    )
    assert problem is not None
    assert words in problem_words(problem, Tongue.EN)
    assert in_chinese in problem_words(problem, Tongue.ZH)
    assert "int()" not in problem_words(problem, Tongue.ZH)
    assert decisions(folder) == []


def test_no_rebuild_where_a_document_is_gone(folder: Path) -> None:
    found = inputs_of(folder)
    assert found is not None
    found[0].unlink()
    assert inputs_of(folder) is None
    assert rebuild(folder) is not None


def opened(folder: Path, **params: str) -> AppTest:
    """The Review page of a data set."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.query_params.update(params)
    app.switch_page(str(ROOT / "pages" / "review.py"))
    return app.run()


def said(app: AppTest) -> str:
    """All HTML that the page shows."""
    return "".join(block.proto.body for block in app.get("html"))


def test_elsewhere_the_page_says_that_it_is_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(write_tables(tmp_path)))
    app = opened(tmp_path, initiative="i2")
    assert not app.exception
    assert "Read only" in said(app)
    assert app.button(key="review-save").disabled


def test_the_page_stores_a_decision_and_takes_it_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(folder))
    monkeypatch.setattr(reader, "reader_standing", lambda: Standing.MAY)
    app = opened(folder)
    assert "Read only" not in said(app)
    app.button(key="review-save").click().run()
    assert "needs a reason" in said(app)
    assert decisions(folder) == []
    first = app.selectbox(key="review-record").value
    app.text_input(key=f"review-why-{first}").input("as it stands")
    app.button(key="review-save").click().run()
    assert not app.exception
    (made,) = decisions(folder)
    assert (made.action, made.initiative_id, made.why) == ("accept", first, "as it stands")
    assert app.selectbox(key="review-record").value != first
    assert "1 change waits" in said(app)
    app.button(key=f"undo-{made.verdict_id}").click().run()
    assert "Nobody has decided" in said(app)
    assert made.when < datetime.now(UTC) + timedelta(seconds=1)
