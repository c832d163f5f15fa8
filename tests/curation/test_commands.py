"""The review commands as they are typed."""

import argparse
import json
from pathlib import Path

import pytest

from etl.curation import Action, BadVerdict, read_verdicts
from etl.pipeline import build
from etl.review import add_parser, run
from tests.paths import ROOT

SEEDS = ROOT / "seeds"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review") / "data"
    build([SEEDS], folder)
    return folder


@pytest.fixture
def data(built: Path) -> Path:
    (built / "curation.jsonl").unlink(missing_ok=True)
    return built


def review(data: Path, *words: str) -> None:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers(required=True))
    run(parser.parse_args(["review", "--data", str(data), "--by", "Li", *words]))


def ids(data: Path) -> list[str]:
    rows = (data / "initiatives.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(row)["initiative_id"] for row in rows]


def test_the_queue_is_in_the_order_of_money_at_stake_times_doubt(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    review(data, "queue", "--length", "3")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert "1,000,000,000,000 CNY" in lines[0]
    assert "disputed: amount_basis" in lines[1]


def test_a_record_is_shown_with_the_words_of_its_claims(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (claim, *_) = (data / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    review(data, "show", json.loads(claim)["initiative_id"])
    assert " ".join(json.loads(claim)["quote"].split()) in capsys.readouterr().out


COMMANDS = [
    (["accept", "FIRST"], Action.ACCEPT),
    (["reject", "FIRST"], Action.REJECT),
    (["unsure", "FIRST"], Action.UNSURE),
    (["correct", "FIRST", "status", "announced"], Action.CORRECT),
    (["merge", "FIRST", "SECOND"], Action.MERGE),
]


@pytest.mark.parametrize(("words", "action"), COMMANDS)
def test_a_verdict_is_written_with_who_when_and_why_and_can_be_undone(
    data: Path, capsys: pytest.CaptureFixture[str], words: list[str], action: Action
) -> None:
    first, second, *_ = ids(data)
    named = [{"FIRST": first, "SECOND": second}.get(word, word) for word in words]
    review(data, *named, "--why", "read both documents")
    review(data, "undo")
    review(data, "log")
    made, undone = read_verdicts(data / "curation.jsonl")
    assert (made.action, made.by, made.why) == (action, "Li", "read both documents")
    assert undone.undoes == made.verdict_id
    assert capsys.readouterr().out.count(made.verdict_id) == 4


@pytest.mark.parametrize("words", [["show", "i0"], ["accept", "i0", "--why", "x"], ["undo"]])
def test_what_is_not_there_is_said(data: Path, words: list[str]) -> None:
    with pytest.raises(BadVerdict):
        review(data, *words)
