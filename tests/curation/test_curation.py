"""People's verdicts last: through a rebuild, a page fetched anew, a new document; undo undoes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etl.curation import Action, BadVerdict, Decision, decide, read_verdicts, undo
from etl.errors import NotWritten
from etl.pipeline import build

FIRST = (
    "Hefei sets up robot fund\n\nMarch 12, 2025\n\n"
    "HEFEI -- The Hefei government has set up a 5-billion-yuan fund for robots and "
    "artificial intelligence, the city said on Wednesday.\n"
)
SECOND = (
    "Wuhan backs AI chips\n\nApril 2, 2025\n\n"
    "WUHAN -- The Wuhan government has set up a 3-billion-yuan fund for artificial "
    "intelligence chips, the city said on Wednesday.\n"
)
THIRD = (
    "Robots in Hefei\n\nJune 5, 2025\n\n"
    "The Hefei government set up a 5-billion-yuan fund for robots and artificial "
    "intelligence in March.\n"
)
FOURTH = (
    "Hefei looks back\n\nJuly 8, 2025\n\n"
    "The Hefei government set up a 5-billion-yuan fund for robots and artificial "
    "intelligence this spring.\n"
)
AT = "2025-07-01T10:00:00.000+00:00"


class House:
    """A folder of documents and the data set that is built from it."""

    def __init__(self, root: Path) -> None:
        self.texts, self.data = root / "texts", root / "data"
        self.texts.mkdir()
        self.write("first", FIRST)
        self.write("second", SECOND)
        self.build()

    def write(self, name: str, text: str) -> None:
        (self.texts / f"{name}.txt").write_text(text, encoding="utf-8")

    def build(self) -> None:
        build([self.texts], self.data)

    def rows(self, table: str = "initiatives") -> list[dict[str, Any]]:
        lines = (self.data / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def at(self, place: str) -> list[dict[str, Any]]:
        return [row for row in self.rows() if row["place"] == place and row["kind"] == "fund"]

    def bytes(self) -> dict[str, bytes]:
        """All that a build writes; the log of decisions is only ever added to."""
        return {
            path.name: path.read_bytes()
            for path in self.data.iterdir()
            if path.name != "curation.jsonl"
        }

    def decide(self, action: Action, place: str, **more: Any) -> None:
        (record,) = self.at(place)
        decide(self.data, Decision(action, record["initiative_id"], "Li", AT, "checked", **more))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def rebuilt(house: House) -> None:
    """The same documents, built again."""


def fetched_anew(house: House) -> None:
    """The same page with another line above the story: another digest, other offsets."""
    house.write("first", "Menu | Home | Weather\n\n" + FIRST)
    house.write("second", "Menu | Home | Weather\n\n" + SECOND)


def a_new_document(house: House) -> None:
    """One more document about the same fund."""
    house.write("third", THIRD)


EVENTS = (rebuilt, fetched_anew, a_new_document)


@pytest.mark.parametrize("event", EVENTS)
def test_an_accepted_record_stays_accepted(house: House, event: Callable[[House], None]) -> None:
    house.decide(Action.ACCEPT, "Hefei")
    event(house)
    house.build()
    (record,) = house.at("Hefei")
    assert (record["review"], record["reviewed_by"], record["reviewed_at"]) == (
        "accepted",
        "Li",
        AT,
    )
    assert record["review_priority"] == 0
    assert [row["review"] for row in house.at("Wuhan")] == ["machine"]


@pytest.mark.parametrize("event", EVENTS)
def test_an_undecided_record_stays_undecided_and_in_the_queue(
    house: House, event: Callable[[House], None]
) -> None:
    house.decide(Action.UNSURE, "Hefei")
    event(house)
    house.build()
    (record,) = house.at("Hefei")
    assert (record["review"], record["reviewed_by"], record["reviewed_at"]) == ("unsure", "Li", AT)
    assert record["review_note"] == "checked"
    assert record["review_priority"] > 0
    assert [row["review"] for row in house.at("Wuhan")] == ["machine"]


@pytest.mark.parametrize("event", EVENTS)
def test_a_rejected_record_stays_away_and_is_counted(
    house: House, event: Callable[[House], None]
) -> None:
    house.decide(Action.REJECT, "Hefei")
    event(house)
    house.build()
    assert house.at("Hefei") == []
    assert all(row["place"] != "Hefei" for row in house.rows("claims"))


@pytest.mark.parametrize("event", EVENTS)
def test_a_correction_stays_and_moves_the_total(
    house: House, event: Callable[[House], None]
) -> None:
    house.decide(Action.CORRECT, "Hefei", field="amount", value="6000000000")
    event(house)
    house.build()
    (record,) = house.at("Hefei")
    assert (record["amount"], record["amount_cny"]) == (6_000_000_000, 6_000_000_000)
    assert (record["review"], record["corrected"]) == ("corrected", ["amount"])
    assert house.rows("totals")[0]["wide_cny"] == 9_000_000_000


@pytest.mark.parametrize("event", EVENTS)
def test_merged_records_stay_merged(house: House, event: Callable[[House], None]) -> None:
    (other,) = house.at("Wuhan")
    house.decide(Action.MERGE, "Hefei", other=other["initiative_id"])
    event(house)
    house.build()
    funds = house.at("Hefei") + house.at("Wuhan")
    assert len(funds) == 1
    assert funds[0]["sources"] >= 2


@pytest.mark.parametrize("event", [rebuilt, fetched_anew])
def test_split_records_stay_split(house: House, event: Callable[[House], None]) -> None:
    split_hefei(house)
    event(house)
    house.build()
    assert [row["sources"] for row in house.at("Hefei")] == [1, 1]


def test_split_records_stay_split_when_a_new_document_tells_of_both(house: House) -> None:
    stays, leaves = split_hefei(house)
    house.write("fourth", FOURTH)
    house.build()
    kept = [set(row["claims"]) for row in house.at("Hefei")]
    assert sorted(row["sources"] for row in house.at("Hefei")) == [1, 2]
    assert not any({stays, leaves} <= claims for claims in kept)


def split_hefei(house: House) -> tuple[str, str]:
    """Hefei's fund told by two documents, which a person says are two; their claims' ids."""
    house.write("third", THIRD)
    house.build()
    (record,) = house.at("Hefei")
    first, second = record["claims"]
    house.decide(Action.SPLIT, "Hefei", claim_ids=(second,))
    return first, second


ALL = {
    Action.ACCEPT: {},
    Action.REJECT: {},
    Action.UNSURE: {},
    Action.CORRECT: {"field": "place_code", "value": "340200"},
}


@pytest.mark.parametrize("action", ALL)
def test_undo_restores_the_bytes_of_every_file(house: House, action: Action) -> None:
    before = house.bytes()
    house.decide(action, "Hefei", **ALL[action])
    house.build()
    assert house.bytes() != before
    undo(house.data, "Li", AT)
    house.build()
    assert house.bytes() == before


@pytest.mark.parametrize("is_built_between", [True, False])
def test_undo_of_a_merge_restores_the_bytes_of_every_file(
    house: House, is_built_between: bool
) -> None:
    before = house.bytes()
    (other,) = house.at("Wuhan")
    house.decide(Action.MERGE, "Hefei", other=other["initiative_id"])
    if is_built_between:
        house.build()
        assert house.bytes() != before
    undo(house.data, "Li", AT)
    house.build()
    assert house.bytes() == before


def test_undo_restores_where_an_older_id_leads(house: House) -> None:
    more = {name: THIRD.replace("5-billion", "6-billion") for name in ("third", "fourth")}
    for name, text in more.items():
        house.write(name, text.replace("June 5", "June 9") if name == "fourth" else text)
    house.build()
    before = house.bytes()
    (redirect,) = house.rows("redirects")
    (hefei,) = house.at("Hefei")
    assert redirect["to"] == [hefei["initiative_id"]]
    house.decide(Action.MERGE, "Wuhan", other=hefei["initiative_id"])
    house.decide(Action.CORRECT, "Wuhan", field="amount", value="3000000000")
    house.build()
    (one,) = house.at("Hefei") + house.at("Wuhan")
    assert {tuple(row["to"]) for row in house.rows("redirects")} == {(one["initiative_id"],)}
    undo(house.data, "Li", AT)
    house.build()
    undo(house.data, "Li", AT)
    house.build()
    assert house.bytes() == before


def test_undo_takes_back_no_change_that_a_document_made(house: House) -> None:
    house.decide(Action.ACCEPT, "Hefei")
    house.write("third", THIRD)
    house.build()
    undo(house.data, "Li", AT)
    house.build()
    told = [(row["field"], row["why"]) for row in house.rows("changes")]
    assert ("sources", "document_added") in told
    assert told[-1] == ("review", "verdict")


def told_by_persons(house: House) -> set[tuple[str, str, str]]:
    return {(row["what"], row["why"], row["note"]) for row in house.rows("changes")}


def test_what_a_split_makes_is_told_as_a_persons_doing(house: House) -> None:
    split_hefei(house)
    house.build()
    assert ("new", "verdict", "Li: checked") in told_by_persons(house)
    assert "read_anew" not in {why for _, why, _ in told_by_persons(house)}


def test_what_comes_back_when_a_merge_is_taken_back_is_told_so(house: House) -> None:
    house.write("third", THIRD)
    house.build()
    wuhan, *_ = house.at("Wuhan")
    house.decide(Action.MERGE, "Hefei", other=wuhan["initiative_id"])
    house.build()
    house.write("fourth", FOURTH)
    house.build()
    undo(house.data, "Li", AT)
    house.build()
    assert {(row["what"], row["why"]) for row in house.rows("changes")} >= {("new", "verdict")}
    assert "read_anew" not in {why for _, why, _ in told_by_persons(house)}


def test_undo_of_a_split_restores_the_bytes_of_every_file(house: House) -> None:
    house.write("third", THIRD)
    house.build()
    before = house.bytes()
    split_hefei(house)
    house.build()
    assert len(house.at("Hefei")) == 2
    undo(house.data, "Li", AT)
    house.build()
    assert house.bytes() == before


def test_an_undo_can_be_undone(house: House) -> None:
    house.decide(Action.REJECT, "Hefei")
    taken_back = undo(house.data, "Li", AT)
    undo(house.data, "Li", AT, taken_back.verdict_id)
    house.build()
    assert house.at("Hefei") == []


def test_the_log_is_only_ever_added_to(house: House) -> None:
    log = house.data / "curation.jsonl"
    house.decide(Action.ACCEPT, "Hefei")
    first = log.read_bytes()
    undo(house.data, "Li", AT)
    house.build()
    assert log.read_bytes().startswith(first)
    assert [v.action for v in read_verdicts(log)] == [Action.ACCEPT, Action.UNDO]


ON_THE_WHOLE = [Action.ACCEPT, Action.UNSURE]


@pytest.mark.parametrize("action", ON_THE_WHOLE)
def test_a_verdict_whose_words_changed_reopens(house: House, action: Action) -> None:
    house.decide(action, "Hefei")
    house.write("first", FIRST.replace("the city said", "the mayor said"))
    house.build()
    assert [row["review"] for row in house.at("Hefei")] == ["reopened"]


@pytest.mark.parametrize("action", ON_THE_WHOLE)
def test_a_verdict_on_a_sum_that_other_documents_change_reopens(
    house: House, action: Action
) -> None:
    house.decide(action, "Hefei")
    house.write("third", THIRD.replace("5-billion", "6-billion"))
    house.write("fourth", THIRD.replace("5-billion", "6-billion").replace("June 5", "June 9"))
    house.build()
    (record,) = house.at("Hefei")
    assert (record["amount"], record["review"]) == (6_000_000_000, "reopened")


def test_a_verdict_sleeps_while_its_document_is_away(house: House) -> None:
    house.decide(Action.REJECT, "Hefei")
    (house.texts / "first.txt").unlink()
    house.build()
    house.write("first", FIRST)
    house.build()
    assert house.at("Hefei") == []


BAD = [
    {"action": Action.CORRECT, "field": "amount", "value": "much"},
    {"action": Action.CORRECT, "field": "claims", "value": "x"},
    {"action": Action.CORRECT, "field": "place_code", "value": "999999"},
    {"action": Action.MERGE, "other": "nothing"},
    {"action": Action.SPLIT, "claim_ids": ()},
]


@pytest.mark.parametrize("decision", BAD)
def test_a_decision_that_cannot_be_taken_is_refused_before_it_is_written(
    house: House, decision: dict[str, Any]
) -> None:
    (record,) = house.at("Hefei")
    values = {"initiative_id": record["initiative_id"], "by": "Li", "when": AT, "why": "x"}
    with pytest.raises(BadVerdict):
        decide(house.data, Decision(**{**values, **decision}))
    assert not (house.data / "curation.jsonl").exists()


def test_a_line_changed_by_hand_stops_the_build_and_says_which(house: House) -> None:
    house.decide(Action.ACCEPT, "Hefei")
    log = house.data / "curation.jsonl"
    log.write_text(log.read_text(encoding="utf-8").replace("checked", "unchecked"))
    with pytest.raises(BadVerdict, match="line 1: was changed by hand"):
        house.build()


def test_a_log_that_cannot_be_written_says_so(house: House) -> None:
    (house.data / "curation.jsonl").mkdir()
    with pytest.raises(NotWritten):
        house.decide(Action.ACCEPT, "Hefei")
