"""Making a decision about a record of a published data set: what the command line and app call."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.curation.anchors import anchor_of_row
from etl.curation.correcting import corrected
from etl.curation.log import append_verdict, in_force, read_verdicts, standing_lines
from etl.curation.verdict import Action, Anchor, BadVerdict, Verdict
from etl.model import NATIONAL_CODE, Initiative, Kind, Status
from etl.model.whereabouts import CURATION

Row = Mapping[str, Any]
BLANK = Initiative("", "", "", Kind.FUND, Status.PROPOSED, NATIONAL_CODE, NATIONAL_CODE, (), 0)
"""A value is tried on this record before it is written, so that no build meets a bad one."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides; `when` is an ISO 8601 time with its zone, given by the caller.

    `other` is the record to be joined (merge), `claim_ids` are the claims that leave (split),
    `field` and `value` belong to a correction.
    """

    action: Action
    initiative_id: str
    by: str
    when: str
    why: str
    other: str | None = None
    claim_ids: tuple[str, ...] = ()
    field: str | None = None
    value: Any = None


def decide(folder: Path, decision: Decision) -> Verdict:
    """Writes the decision to the data set's log; it is applied at the next build.

    Raises `BadVerdict` for a record that isn't there or a decision that can't be taken, and
    `NotWritten`.
    """
    _check(decision)
    records = _rows(folder, "initiatives", "initiative_id")
    record = _record(records, decision.initiative_id)
    leaving = set(decision.claim_ids)
    staying = [key for key in record["claims"] if key not in leaving]
    others: Sequence[str] = ()
    if decision.action is Action.MERGE:
        others = _record(records, decision.other or "")["claims"]
    if decision.action is Action.SPLIT:
        others = [key for key in record["claims"] if key in leaving]
        if not others or not staying or len(others) < len(leaving):
            raise BadVerdict("a split takes some of the record's claims and leaves some")
    anchors = _anchors(folder, [*staying, *others])
    verdict = Verdict(
        action=decision.action,
        by=decision.by,
        when=decision.when,
        why=decision.why,
        initiative_id=decision.initiative_id,
        title=record["title"],
        anchors=tuple(anchors[key] for key in staying),
        others=tuple(anchors[key] for key in others),
        field=decision.field,
        value=decision.value,
        facts=_facts(record) if decision.action in (Action.ACCEPT, Action.UNSURE) else (),
    )
    append_verdict(folder / CURATION, verdict)
    return verdict


def undo(folder: Path, by: str, when: str, verdict_id: str | None = None) -> Verdict:
    """Takes a decision back, the last one that stands unless another, or an undo, is named.

    Raises `BadVerdict` where there is none to take back, and `NotWritten`.
    """
    verdicts = read_verdicts(folder / CURATION)
    standing = standing_lines(verdicts) if verdict_id else in_force(verdicts)
    chosen = [v for v in standing if verdict_id in (None, v.verdict_id)]
    if not chosen:
        raise BadVerdict("there is no such decision to undo")
    last = chosen[-1]
    verdict = Verdict(
        Action.UNDO,
        by,
        when,
        f"undo {last.action}",
        initiative_id=last.initiative_id,
        title=last.title,
        undoes=last.verdict_id,
    )
    append_verdict(folder / CURATION, verdict)
    return verdict


def _check(decision: Decision) -> None:
    if not all(_is_text(words) for words in (decision.by, decision.why, decision.value)):
        raise BadVerdict("there are characters in it that are no text; write it anew")
    if not decision.by.strip() or not decision.why.strip():
        raise BadVerdict("a decision says who made it and why")
    if decision.action is Action.CORRECT:
        corrected(BLANK, decision.field or "", decision.value)
    if decision.action is Action.MERGE and decision.other == decision.initiative_id:
        raise BadVerdict("a record can't be merged with itself")


def _is_text(words: Any) -> bool:
    """Whether it can be stored: half of a character, as a terminal may give, can't."""
    return not isinstance(words, str) or words == words.encode("utf-8", "replace").decode()


def _record(records: Mapping[str, Row], key: str) -> Row:
    if key not in records:
        raise BadVerdict(f"there is no initiative {key!r}; see the table of initiatives")
    return records[key]


def _facts(record: Row) -> tuple[str, ...]:
    """The same as `applying.key_facts`, from a row of the table."""
    money = [record[name] for name in ("amount", "currency", "amount_role", "amount_basis")]
    stated = [str(part) for part in money] if record["amount"] is not None else []
    return (record["kind"], record["place_code"], *stated)


def _anchors(folder: Path, claim_ids: Sequence[str]) -> dict[str, Anchor]:
    claims = _rows(folder, "claims", "claim_id")
    documents = _rows(folder, "documents", "document_id")
    if any(key not in claims or claims[key]["document_id"] not in documents for key in claim_ids):
        raise BadVerdict("the data set was built anew in this moment; decide once more")
    return {
        key: anchor_of_row(claims[key], documents[claims[key]["document_id"]]) for key in claim_ids
    }


def _rows(folder: Path, table: str, key: str) -> dict[str, Row]:
    path = folder / f"{table}.jsonl"
    if not path.exists():
        raise BadVerdict(f"{folder} holds no data set; build it first")
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {row[key]: row for row in rows}
