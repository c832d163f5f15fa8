"""One decision of a person about a record: what, who, when, why, and on which evidence."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from etl.errors import AtlasError


class Action(StrEnum):
    """What a person can decide."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    UNSURE = "unsure"
    UNDO = "undo"


class BadVerdict(AtlasError):  # noqa: N818 - named for what it says of the decision
    """A decision that can't be taken or read; the message says why and what to do."""


@dataclass(frozen=True, order=True, slots=True)
class Anchor:
    """The evidence that a decision rests on, such that it is found again in another build.

    `words` is a digest of the quote and the amount's words; neither the document's id nor the
    place of the quote in it is part of it, so that a page fetched anew keeps its anchors.
    """

    path: str
    kind: str
    place_code: str
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A line of `curation.jsonl`; `when` is an ISO 8601 time with its zone.

    `anchors` are the evidence of the record; for a merge `others` are those of the record that
    is joined to it, for a split those that leave it. `facts` are what a person saw who
    accepted it or was unsure. `field` and `value` belong to corrections, `undoes` to an undo; None
    or empty otherwise.
    """

    action: Action
    by: str
    when: str
    why: str
    initiative_id: str = ""
    title: str = ""
    anchors: tuple[Anchor, ...] = ()
    others: tuple[Anchor, ...] = ()
    field: str | None = None
    value: Any = None
    facts: tuple[str, ...] = ()
    undoes: str | None = None

    @property
    def verdict_id(self) -> str:
        """A name made of the content, so that a line can't be changed without being noticed."""
        return "v" + sha256(self._body().encode()).hexdigest()[:15]

    def _body(self) -> str:
        return json.dumps(_row(self), ensure_ascii=False, sort_keys=True)

    def line(self) -> str:
        """The line of `curation.jsonl`, without its end."""
        return json.dumps({"verdict_id": self.verdict_id, **_row(self)}, ensure_ascii=False)


def _row(verdict: Verdict) -> dict[str, Any]:
    return {
        "action": verdict.action.value,
        "by": verdict.by,
        "when": verdict.when,
        "why": verdict.why,
        "initiative_id": verdict.initiative_id,
        "title": verdict.title,
        "anchors": [_anchor_row(anchor) for anchor in verdict.anchors],
        "others": [_anchor_row(anchor) for anchor in verdict.others],
        "field": verdict.field,
        "value": verdict.value,
        "facts": list(verdict.facts),
        "undoes": verdict.undoes,
    }


def _anchor_row(anchor: Anchor) -> dict[str, str]:
    return {
        "path": anchor.path,
        "kind": anchor.kind,
        "place_code": anchor.place_code,
        "words": anchor.words,
    }


def verdict_of(line: str) -> Verdict:
    """Reads a line back; raises `BadVerdict` where it is none, or not as it was written."""
    try:
        row = json.loads(line)
        stated = row.pop("verdict_id")
        verdict = _verdict(row)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadVerdict(f"is no verdict ({error}); remove the line") from error
    if verdict.verdict_id != stated:
        raise BadVerdict("was changed by hand; undo the verdict and decide anew instead")
    return verdict


def _verdict(row: Mapping[str, Any]) -> Verdict:
    fields = dict(row)
    fields["action"] = Action(row["action"])
    fields["anchors"] = tuple(Anchor(**anchor) for anchor in row["anchors"])
    fields["others"] = tuple(Anchor(**anchor) for anchor in row["others"])
    fields["facts"] = tuple(row["facts"])
    return Verdict(**fields)
