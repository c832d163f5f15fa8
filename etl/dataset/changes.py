"""How a build differs from the one before: new, changed from what to what, gone, and why.

A record is followed by its words (kind, place, quote, amount's words), not by its id alone, so
that a record whose id changes with its key facts is a change and not a loss.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from etl.dataset.earlier import Row, Snapshot

TRACKED = (
    "kind", "status", "place_code", "stated_place", "amount", "currency", "amount_max",
    "amount_role", "amount_basis", "date_start", "date_end", "sectors", "part_of", "sources",
    "review", "corrected",
)  # fmt: skip

Words = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows of `changes.jsonl` that a build adds, and of `redirects.jsonl` in full."""

    changes: list[Row]
    redirects: list[Row]


class _Side:
    """One of the two data sets, with what the comparison looks up in it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.records = {row["initiative_id"]: row for row in snapshot.initiatives}
        self.paths = {row["document_id"]: row["path"] for row in snapshot.documents}
        self.rejected = snapshot.rejected
        self.words: dict[str, set[Words]] = defaultdict(set)
        self.documents: dict[str, set[str]] = defaultdict(set)
        self.owners: dict[Words, set[str]] = defaultdict(set)
        for claim in snapshot.claims:
            key, words = claim["initiative_id"], _words(claim)
            self.words[key].add(words)
            self.documents[key].add(claim["document_id"])
            self.owners[words].add(key)


def _words(claim: Row) -> Words:
    quote = " ".join(claim["quote"].split())
    return (claim["kind"], claim["place_code"], quote, claim["amount_text"])


def compare(before: Snapshot, after: Snapshot, redirects: Sequence[Row]) -> Comparison:
    """All differences, sorted; `redirects` are those that the earlier data set had."""
    old, new = _Side(before), _Side(after)
    heirs = {key: _heirs(key, old, new) for key in old.records if key not in new.records}
    inherited = {heir for found in heirs.values() for heir in found}
    rows = [_event("new", new.records[k], _why_new(k, old, new))
            for k in new.records if k not in old.records and k not in inherited]  # fmt: skip
    for key, record in old.records.items():
        if key in new.records:
            rows += _changed(record, new.records[key], old, new)
        elif not heirs[key]:
            rows.append(_event("gone", record, _why_gone(key, old, new)))
        else:
            rows += _moved(record, heirs[key], old, new)
    stamp = {"build": after.version, "previous": before.version, "as_of": _as_of(after)}
    ordered = sorted(rows, key=lambda r: (r["what"], r["initiative_id"], r["field"] or ""))
    return Comparison([{**stamp, **row} for row in ordered], _redirects(redirects, heirs, new))


def _heirs(key: str, old: _Side, new: _Side) -> list[str]:
    """The records that now hold the words of one that is gone, the largest part first."""
    counts: dict[str, int] = defaultdict(int)
    for words in old.words[key]:
        for heir in new.owners.get(words, ()):
            counts[heir] += 1
    return sorted(counts, key=lambda heir: (-counts[heir], heir))


def _moved(record: Row, heirs: Sequence[str], old: _Side, new: _Side) -> list[Row]:
    """A record that goes on under another id: split, merged into another, or just renamed."""
    first = new.records[heirs[0]]
    if len(heirs) > 1:
        return [_event("split", record, _why(record, first, old, new), after=list(heirs))]
    if heirs[0] in old.records:
        return [_event("merged", record, _why(record, first, old, new), after=heirs[0])]
    return _changed(record, first, old, new)


def _changed(before: Row, after: Row, old: _Side, new: _Side) -> list[Row]:
    return [
        _event(
            "changed",
            after,
            _why(before, after, old, new, name),
            name,
            before=before.get(name),
            after=after[name],
        )
        for name in TRACKED
        if name in before and before[name] != after[name]
    ]


def _event(what: str, record: Row, why: Row, field: str | None = None, **values: Any) -> Row:
    return {
        "what": what,
        "initiative_id": record["initiative_id"],
        "title": record["title"],
        "title_zh": record["title_zh"],
        "place_code": record["place_code"],
        "field": field,
        "before": values.get("before"),
        "after": values.get("after"),
        **why,
    }


def _why(before: Row, after: Row, old: _Side, new: _Side, field: str | None = None) -> Row:
    """A person's verdict, else documents that came, went or changed, else a new reading.

    What a person set is the verdict's doing; of all else documents are asked first.
    """
    is_judged = _decision(before) != _decision(after)
    judged = _cause("verdict", [], _note(after))
    if is_judged and field in (*BY_PERSONS, *(after.get("corrected") or ())):
        return judged
    return _by_documents(before, after, old, new) or (judged if is_judged else _cause("read_anew"))


BY_PERSONS = ("review", "corrected")


def _by_documents(before: Row, after: Row, old: _Side, new: _Side) -> Row | None:
    came = new.documents[after["initiative_id"]] - old.paths.keys()
    went = old.documents[before["initiative_id"]] - new.paths.keys()
    known = set(old.paths.values())
    fetched = [key for key in came if new.paths[key] in known]
    if fetched:
        return _cause("document_changed", (new.paths[k] for k in fetched))
    if came:
        return _cause("document_added", (new.paths[k] for k in came))
    if went:
        return _cause("document_removed", (old.paths[k] for k in went))
    return None


def _decision(record: Row) -> tuple[Any, ...]:
    return tuple(record.get(name) for name in ("reviewed_by", "reviewed_at"))


def _note(record: Row) -> str:
    if not record.get("reviewed_by"):
        return "a verdict was taken back"
    return f"{record['reviewed_by']}: {record['review_note']}"


def _why_new(key: str, old: _Side, new: _Side) -> Row:
    came = new.documents[key] - old.paths.keys()
    if came:
        return _cause("document_added", (new.paths[k] for k in came))
    return _cause("read_anew")


def _why_gone(key: str, old: _Side, new: _Side) -> Row:
    if key in new.rejected:
        return _cause("verdict", [], new.rejected[key])
    went = old.documents[key] - new.paths.keys()
    if went:
        return _cause("document_removed", (old.paths[k] for k in went))
    return _cause("read_anew")


def _cause(why: str, documents: Iterable[str] = (), note: str = "") -> Row:
    return {"why": why, "documents": sorted(documents), "note": note}


def _redirects(earlier: Sequence[Row], heirs: Mapping[str, Sequence[str]], new: _Side) -> list[Row]:
    """Every id that ever stood for a record, to those that stand for it now.

    `first` are the records that it became when it went, so that a way that a later build takes
    back is taken back here too.
    """
    first: dict[str, list[str]] = {row["from"]: row.get("first") or row["to"] for row in earlier}
    first |= {key: list(found) for key, found in heirs.items() if found}
    return [
        {"from": key, "to": alive, "first": first[key]}
        for key in sorted(first)
        if key not in new.records and (alive := _alive(key, first, new))
    ]


def _alive(key: str, first: Mapping[str, Sequence[str]], new: _Side) -> list[str]:
    """The records of the new data set to which the steps lead from an id that is gone."""
    found: dict[str, None] = {}
    seen, waiting = {key}, list(first[key])
    while waiting:
        step = waiting.pop(0)
        if step in new.records:
            found[step] = None
        elif step not in seen:
            seen.add(step)
            waiting = [*first.get(step, ()), *waiting]
    return list(found)


DOCUMENTS_DID_IT = frozenset({"document_added", "document_removed", "document_changed"})


def without_detour(history: Comparison, version: str) -> Comparison:
    """All changes so far, less those that led away from this very version and back.

    Verdicts that were taken back leave no change, nor ids that only they had made;
    `curation.jsonl` keeps both verdict and undo. What documents did is history, even where a
    later build undoes it.
    """
    changes = history.changes
    away = next((i for i, row in enumerate(changes) if row.get("previous") == version), None)
    if away is None or any(row["why"] in DOCUMENTS_DID_IT for row in changes[away:]):
        return history
    ids = {row["initiative_id"] for row in changes[away:]}
    redirects = [row for row in history.redirects if row["from"] not in ids]
    return Comparison(changes[:away], redirects)


def _as_of(snapshot: Snapshot) -> str | None:
    """The newest day that a document carries: the data set's own clock."""
    return max((row["published"] for row in snapshot.documents if row["published"]), default=None)
