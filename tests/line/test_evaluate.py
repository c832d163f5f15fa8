"""Figures of a small annotated set, their laws, and how mistakes are told."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.cli import main
from etl.evaluate import Report, accuracy_rows, evaluate, report_row
from etl.evaluate.figures import bcubed_across, bcubed_f1, figures
from etl.evaluate.judging import Grouping, Measure, judge
from etl.evaluate.statements import Annotation, Found, Reading, Wanted
from tests.paths import CASES

CASES = CASES / "evaluate"
GOLD = CASES / "gold.json"


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate(GOLD, CASES)


def is_same(expected: Any, actual: Any) -> bool:
    if isinstance(expected, dict):
        return all(is_same(value, actual[key]) for key, value in expected.items())
    if isinstance(expected, float):
        return bool(actual == pytest.approx(expected, abs=1e-12))
    return bool(expected == actual)


def test_the_figures_are_those_of_an_independent_scorer(report: Report) -> None:
    row = report_row(report, with_errors=False)
    expected = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))
    wrong = {key: row[key] for key in expected if not is_same(expected[key], row[key])}
    assert wrong == {}


def test_groups_share_out_the_whole(report: Report) -> None:
    for measure in (Measure.PLEDGES, Measure.MONEY, Measure.SECTORS, Measure.STATUS):
        whole = report.overall.tallies[measure]
        for groups in (report.by_language, report.by_kind, report.by_text_kind):
            assert sum(g.tallies[measure].hits for g in groups.values()) == whole.hits
            assert sum(g.tallies[measure].total for g in groups.values()) == whole.total


def test_a_negative_document_is_silent_only_without_a_pledge(report: Report) -> None:
    assert report.by_text_kind["company brief"].share(Measure.SILENCE) == 0.0
    assert report.by_text_kind["newswire"].share(Measure.SILENCE) is None


def test_a_spurious_claim_names_the_trap_that_it_fell_into(report: Report) -> None:
    traps = {
        (m.document, m.verdict.measure.value, m.trap) for m in report.mistakes if m.trap is not None
    }
    assert traps == {
        ("a.txt", "money", "already invested"),
        ("c.txt", "pledges", "financing round"),
        ("c.txt", "money", "financing round"),
    }


def test_mistakes_are_found_by_phenomenon(report: Report) -> None:
    documents = {mistake.document for mistake in report.mistakes_with("already invested")}
    assert documents == {"a.txt", "c.txt"}
    assert {m.document for m in report.mistakes_with("正在研究")} == {"b.html"}


def test_the_command_prints_figures_and_numbered_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(GOLD), str(CASES), "--errors"]) == 0
    printed = capsys.readouterr().out
    assert "not read             d.pdf" in printed
    assert "trap: financing round" in printed
    assert "By phenomenon" in printed
    assert max(map(len, printed.splitlines())) <= 125


def test_the_command_prints_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(GOLD), str(CASES), "--json", "--errors"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["by_language"]["zh"]["documents"] == 2
    assert {"measure", "outcome", "wanted", "found", "phenomena"} <= row["errors"][0].keys()


def test_several_sets_are_told_apart(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = tmp_path / "other.gold.json"
    other.write_bytes(GOLD.read_bytes())
    assert main(["evaluate", str(GOLD), str(other), str(CASES), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows["gold"] == rows["other"]


@pytest.mark.parametrize("content", [None, "", "{}", '{"docs": {"a.txt": {}}}', '{"docs": []}'])
def test_bad_annotations_are_one_line(
    content: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "gold.json"
    if content is not None:
        gold.write_text(content, encoding="utf-8")
    assert main(["evaluate", str(gold), str(CASES)]) == 1
    printed = capsys.readouterr().err
    assert printed.startswith(f"error: {gold} can't be read as annotations: ")
    assert printed.count("\n") == 1


def test_a_folder_without_a_data_set_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(GOLD), str(tmp_path)]) == 1
    assert "can't be read as a data set" in capsys.readouterr().err


def test_written_figures_are_shares_that_rest_on_something(report: Report) -> None:
    rows = accuracy_rows({"small": report})
    assert {row["language"] for row in rows} == {"all", "en", "zh"}
    assert all(0 <= row["value"] <= 1 and row["judged"] > 0 for row in rows)
    # The fund of Hefei is the one claim whose annotated date is met: of three with one, overall.
    (date,) = (r for r in rows if (r["language"], r["figure"]) == ("en", "date_accuracy"))
    assert (date["value"], date["judged"], date["documents"]) == (0.5, 2, 2)


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    written = []
    for name in ("one.json", "two.json"):
        main(["evaluate", str(GOLD), str(CASES), "--json", "--write", str(tmp_path / name)])
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    assert json.loads(written[0])[0]["set"] == "gold"


ACROSS = {
    "one initiative told in both languages": (["1 x en", "1 x zh"], (1.0, 2)),
    "what one language alone tells is not asked": (["1 x en", "1 x zh", "2 y en"], (1.0, 2)),
    "one language has no pairs across": (["1 x en", "1 y en"], (None, 0)),
    "left apart": (["1 x en", "1 y zh"], (0.0, 2)),
    "brought together wrongly": (["1 x en", "2 x zh"], (0.0, 2)),
    # Each of the two is joined to one that belongs to it and one that does not.
    "half of what was joined is right": (["1 x en", "1 x zh", "2 x zh"], (2 / 3, 3)),
    "the same language is no excuse": (["1 x en", "1 x en", "1 y zh"], (0.0, 3)),
}


@pytest.mark.parametrize(("claims", "expected"), ACROSS.values(), ids=ACROSS)
def test_merging_across_languages_looks_at_pairs_of_both_languages_alone(
    claims: list[str], expected: tuple[float | None, int]
) -> None:
    value, judged_claims = bcubed_across([Grouping("fund", *words.split()) for words in claims])
    assert (value and pytest.approx(value), judged_claims) == expected


PLEDGES = st.tuples(st.sampled_from(["110000", "440300"]), st.sampled_from(["fund", "plan"]))
VALUES = st.fixed_dictionaries(
    {
        "pledge": PLEDGES,
        "status": st.sampled_from(["announced", "launched"]),
        "amount": st.none() | st.integers(1, 9).map(lambda n: n * 1e8),
        "currency": st.sampled_from(["CNY", "HKD"]),
        "amount_role": st.just("size"),
        "days": st.none(),
        "sectors": st.frozensets(st.sampled_from(["robotics", "models"])),
        "actors": st.frozensets(st.sampled_from(["ann li", "吴某"])),
        "initiative": st.sampled_from(["a", "b"]),
        "quote": st.just("evidence"),
    }
)


def judged(wanted: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]]) -> Any:
    claims = tuple(Wanted(**v, is_optional=False, has_scored_date=True) for v in wanted)
    annotation = Annotation("a.txt", "en", None, None, (), claims, ())
    reading = Reading(None, tuple(Found(**v, is_evident=True) for v in found))
    return figures([judge(annotation, reading)])


@given(st.lists(VALUES, max_size=6))
def test_the_annotation_itself_makes_no_mistake(values: list[dict[str, Any]]) -> None:
    own = judged(values, values)
    for measure in (Measure.PLEDGES, Measure.MONEY, Measure.SECTORS, Measure.ACTORS):
        assert own.tallies[measure].hits == own.tallies[measure].total


@given(st.lists(VALUES, max_size=5), st.lists(VALUES, max_size=5))
def test_pledges_and_sectors_are_symmetric(
    one: list[dict[str, Any]], other: list[dict[str, Any]]
) -> None:
    forth, back = judged(one, other), judged(other, one)
    for measure in (Measure.PLEDGES, Measure.SECTORS):
        assert forth.tallies[measure].f1 == back.tallies[measure].f1


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=12))
def test_bcubed_is_the_mean_over_claims(pairs: list[tuple[str, str]]) -> None:
    value = bcubed_f1(Grouping("fund", *pair) for pair in pairs)
    if not pairs:
        assert value is None
        return
    precision = sum(pairs.count(p) / sum(q[1] == p[1] for q in pairs) for p in pairs) / len(pairs)
    recall = sum(pairs.count(p) / sum(q[0] == p[0] for q in pairs) for p in pairs) / len(pairs)
    assert value == pytest.approx(2 * precision * recall / (precision + recall))
