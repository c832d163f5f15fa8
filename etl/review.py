"""`python -m etl review`: the queue, and a person's verdicts on records of a data set."""

import argparse
import getpass
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl.curation import Action, BadVerdict, Decision, Verdict, decide, read_verdicts, undo
from etl.model.whereabouts import CURATION

QUEUE_LENGTH = 20


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `review` with its own commands; each sets `command` to the function that runs it."""
    review = commands.add_parser("review", help="judge records: accept, correct, merge, undo")
    review.set_defaults(command=run)
    review.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
    review.add_argument("--by", default=None, metavar="NAME", help="who decides (default: you)")
    actions = review.add_subparsers(required=True, metavar="ACTION", dest="action")
    queue = actions.add_parser("queue", help="what to look at first: money at stake times doubt")
    queue.add_argument("--length", type=int, default=QUEUE_LENGTH, metavar="N")
    actions.add_parser("log", help="all verdicts so far, with their ids")
    _add_verdict(actions, "show", "one record with its evidence", needs_why=False)
    for action, meaning in MEANINGS.items():
        parser = _add_verdict(actions, action.value, meaning)
        if action is Action.CORRECT:
            parser.add_argument("field", metavar="FIELD")
            parser.add_argument("value", metavar="VALUE", help="`null` for not told")
        elif action is Action.MERGE:
            parser.add_argument("other", metavar="OTHER", help="the record to be joined to it")
        elif action is Action.SPLIT:
            parser.add_argument("claims", nargs="+", metavar="CLAIM", help="the claims that leave")
    back = actions.add_parser("undo", help="take back the last verdict, or the one named")
    back.add_argument("verdict", nargs="?", default=None, metavar="VERDICT")


MEANINGS = {
    Action.ACCEPT: "the record is right",
    Action.REJECT: "the record is no initiative",
    Action.CORRECT: "one field is something else",
    Action.MERGE: "two records are one",
    Action.SPLIT: "some claims are about something else",
    Action.UNSURE: "looked at, and not decided",
}


def _add_verdict(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    meaning: str,
    *,
    needs_why: bool = True,
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=meaning)
    parser.add_argument("initiative", metavar="INITIATIVE")
    if needs_why:
        parser.add_argument("--why", required=True, metavar="WORDS")
    return parser


def run(options: argparse.Namespace) -> None:
    """Runs one of the review commands; raises `AtlasError` for what can't be done."""
    match options.action:
        case "queue":
            _print_queue(options.data, options.length)
        case "log":
            for verdict in read_verdicts(options.data / CURATION):
                print(_line(verdict))
        case "show":
            _print_record(options.data, options.initiative)
        case "undo":
            verdict = undo(options.data, _who(options), _now(), options.verdict)
            print(f"{_line(verdict)}\nBuild again to apply it.")
        case _:
            verdict = decide(options.data, _decision(options))
            print(f"{_line(verdict)}\nBuild again to apply it.")


def _decision(options: argparse.Namespace) -> Decision:
    return Decision(
        action=Action(options.action),
        initiative_id=options.initiative,
        by=_who(options),
        when=_now(),
        why=options.why,
        other=getattr(options, "other", None),
        claim_ids=tuple(getattr(options, "claims", ())),
        field=getattr(options, "field", None),
        value=_value(getattr(options, "value", None)),
    )


def _value(words: str | None) -> Any:
    """`null` is nothing; all else is text, which the field reads for itself."""
    return None if words == "null" else words


def _who(options: argparse.Namespace) -> str:
    return options.by or getpass.getuser()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _line(verdict: Verdict) -> str:
    what = f"{verdict.field} = {verdict.value} " if verdict.field else ""
    undone = f"{verdict.undoes} " if verdict.undoes else ""
    return (
        f"{verdict.verdict_id}  {verdict.when[:10]}  {verdict.by}  {verdict.action.value} "
        f"{what}{undone}{verdict.initiative_id} “{verdict.title}”: {verdict.why}"
    )


def _records(folder: Path) -> list[Mapping[str, Any]]:
    path = folder / "initiatives.jsonl"
    if not path.exists():
        raise BadVerdict(f"{folder} holds no data set; build it first")
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _print_queue(folder: Path, length: int) -> None:
    open_records = [row for row in _records(folder) if row["review_priority"]]
    ranked = sorted(open_records, key=lambda r: (-r["review_priority"], r["initiative_id"]))
    for row in ranked[:length]:
        conflicts = ", ".join(conflict["field"] for conflict in row["conflicts"])
        disputed = f"  disputed: {conflicts}" if conflicts else ""
        print(f"{row['initiative_id']}  {_money(row)}  {row['review']}  {row['title']}{disputed}")


def _money(row: Mapping[str, Any]) -> str:
    return f"{row['amount']:,} {row['currency']}" if row["amount"] is not None else "no sum"


def _print_record(folder: Path, key: str) -> None:
    record = next((row for row in _records(folder) if row["initiative_id"] == key), None)
    if record is None:
        raise BadVerdict(f"there is no initiative {key!r}; see `review queue`")
    for name, value in record.items():
        print(f"{name}: {json.dumps(value, ensure_ascii=False)}")
    with (folder / "claims.jsonl").open(encoding="utf-8") as lines:
        for claim in map(json.loads, lines):
            if claim["initiative_id"] == key:
                quote = " ".join(claim["quote"].split())
                print(f"\n{claim['claim_id']} in {claim['document_id']}\n  {quote}")
