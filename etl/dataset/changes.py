"""How a build differs from the one before: new, changed from what to what, gone, and why.

A record is followed by its words (kind, place, quote, amount's words), not by its id alone, so
that a record whose id changes with its key facts is a change and not a loss.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from etl.dataset.earlier import Row, Side
from etl.model.whereabouts import TAKEN_BACK

TRACKED = (
    "kind", "status", "place_code", "stated_place", "amount", "currency", "amount_max",
    "amount_role", "amount_basis", "date_start", "date_end", "sectors", "part_of", "sources",
    "review", "corrected",
)  # fmt: skip


class Comparison:
    """What became of the records of one data set in the next; both lie on disk."""

    def __init__(self, old: Side, new: Side, rejected: Mapping[str, str]) -> None:
        """`rejected` says of each initiative that a person rejected who, when and why."""
        self._old, self._new, self._rejected = old, new, rejected
        self._came: list[str] = []
        self._went: list[str] = []
        self._differ: list[str] = []
        for key, before, after in _side_by_side(old.lines(), new.lines()):
            if before is None:
                self._came.append(key)
            elif after is None:
                self._went.append(key)
            elif before != after:
                self._differ.append(key)
        if self._came or self._went or self._differ:
            old.learn()
            new.learn()
        self.heirs = {key: found for key in self._went if (found := self._heirs(key))}

    def events(self) -> Iterator[Row]:
        """All differences, as rows of `changes.jsonl` without what all of a build share."""
        inherited = {heir for found in self.heirs.values() for heir in found}
        for key in self._came:
            if key not in inherited:
                yield _event("new", self._after(key), self._why_new(key))
        # In the order of the ids, as two records may have become the same one.
        for key in sorted((*self._went, *self._differ)):
            before = self._before(key)
            if key in self.heirs:
                yield from self._moved(before, self.heirs[key])
            elif self._new.record(key) is None:
                yield _event("gone", before, self._why_gone(key))
            else:
                yield from self._changed(before, self._after(key))

    def _before(self, key: str) -> Row:
        return self._old.record(key) or {}

    def _after(self, key: str) -> Row:
        return self._new.record(key) or {}

    def _heirs(self, key: str) -> list[str]:
        """The records that now hold the words of one that is gone, the largest part first."""
        counts: dict[str, int] = defaultdict(int)
        for words in self._old.words(key):
            for heir in self._new.owners(words):
                counts[heir] += 1
        return sorted(counts, key=lambda heir: (-counts[heir], heir))

    def _moved(self, record: Row, heirs: Sequence[str]) -> list[Row]:
        """A record that goes on under another id: split, merged into another, or just renamed."""
        first = self._after(heirs[0])
        if len(heirs) > 1:
            return [_event("split", record, self._why(record, first), after=list(heirs))]
        if self._old.record(heirs[0]):
            why = self._why(record, first)
            if why["why"] == READ_ANEW:
                why = self._by_person(heirs[0]) or why
            return [_event("merged", record, why, after=heirs[0])]
        return self._changed(record, first)

    def _changed(self, before: Row, after: Row) -> list[Row]:
        return [
            _event(
                "changed",
                after,
                self._why(before, after, name),
                name,
                before=before.get(name),
                after=after[name],
            )
            for name in TRACKED
            if name in before and before[name] != after[name]
        ]

    def _why(self, before: Row, after: Row, field: str | None = None) -> Row:
        """A person's verdict, else documents that came, went or changed, else a new reading.

        What a person set is the verdict's doing; of all else documents are asked first.
        """
        is_judged = _decision(before) != _decision(after)
        judged = _cause("verdict", [], _note(after))
        if is_judged and field in (*BY_PERSONS, *(after.get("corrected") or ())):
            return judged
        by_documents = self._by_documents(before["initiative_id"], after["initiative_id"])
        return by_documents or (judged if is_judged else _cause(READ_ANEW))

    def _by_documents(self, before: str, after: str) -> Row | None:
        came, went = self._arrived(after), self._departed(before)
        fetched = [path for path in came if self._old.has_file(path)]
        if fetched:
            return _cause("document_changed", fetched)
        if came:
            return _cause("document_added", came)
        return _cause("document_removed", went) if went else None

    def _arrived(self, key: str) -> list[str]:
        """Where the documents lie that tell of a new record and were not there before."""
        return _beyond(self._new, key, self._old)

    def _departed(self, key: str) -> list[str]:
        return _beyond(self._old, key, self._new)

    def _why_new(self, key: str) -> Row:
        came = self._arrived(key)
        if came:
            return _cause("document_added", came)
        holders = {holder for words in self._new.words(key) for holder in self._old.owners(words)}
        found = (self._by_person(holder) for holder in sorted(holders))
        return next(filter(None, found), _cause(READ_ANEW))

    def _by_person(self, key: str) -> Row | None:
        """A verdict about an old record, or one taken back, by which words left or joined it."""
        before, after = self._before(key), self._after(self.heirs.get(key, [key])[0])
        is_judged = before and after and _decision(before) != _decision(after)
        return _cause("verdict", [], _note(after)) if is_judged else None

    def _why_gone(self, key: str) -> Row:
        if key in self._rejected:
            return _cause("verdict", [], self._rejected[key])
        went = self._departed(key)
        return _cause("document_removed", went) if went else _cause(READ_ANEW)

    def redirects(self, earlier: Iterable[Row]) -> list[Row]:
        """Every id that ever stood for a record, to those that stand for it now.

        `earlier` are those that the data set before had. `first` are the records that it became
        when it went, so that a way that a later build takes back is taken back here too.
        """
        first: dict[str, list[str]] = {r["from"]: r.get("first") or r["to"] for r in earlier}
        first |= self.heirs
        return [
            {"from": key, "to": alive, "first": first[key]}
            for key in sorted(first)
            if not self._new.record(key) and (alive := self._alive(key, first))
        ]

    def _alive(self, key: str, first: Mapping[str, Sequence[str]]) -> list[str]:
        """The records of the new data set to which the steps lead from an id that is gone."""
        found: dict[str, None] = {}
        seen, waiting = {key}, list(first[key])
        while waiting:
            step = waiting.pop(0)
            if self._new.record(step):
                found[step] = None
            elif step not in seen:
                seen.add(step)
                waiting = [*first.get(step, ()), *waiting]
        return list(found)


Line = tuple[str, bytes]


def _side_by_side(
    before: Iterator[Line], after: Iterator[Line]
) -> Iterator[tuple[str, bytes | None, bytes | None]]:
    """Each id with its row on either side, None where it has none; both sides are sorted."""
    old, new = next(before, None), next(after, None)
    while old or new:
        key = min(line[0] for line in (old, new) if line)
        both = tuple(line[1] if line and line[0] == key else None for line in (old, new))
        yield key, both[0], both[1]
        old = next(before, None) if old and old[0] == key else old
        new = next(after, None) if new and new[0] == key else new


def _beyond(side: Side, key: str, other: Side) -> list[str]:
    """Where the documents of a record lie that the other data set has not."""
    own = (document for document in side.documents(key) if other.path(document) is None)
    return [path for document in own if (path := side.path(document)) is not None]


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


BY_PERSONS = ("review", "corrected")
READ_ANEW = "read_anew"


def _decision(record: Row) -> tuple[Any, ...]:
    return tuple(record.get(name) for name in ("reviewed_by", "reviewed_at"))


def _note(record: Row) -> str:
    if not record.get("reviewed_by"):
        return TAKEN_BACK
    return f"{record['reviewed_by']}: {record['review_note']}"


def _cause(why: str, documents: Iterable[str] = (), note: str = "") -> Row:
    return {"why": why, "documents": sorted(documents), "note": note}


DOCUMENTS_DID_IT = frozenset({"document_added", "document_removed", "document_changed"})


def detour(changes: Iterable[Row], version: str) -> tuple[int, set[str]] | None:
    """From which change on all led away from this very version and back, and of which ids.

    Verdicts that were taken back leave no change, nor ids that only they had made;
    `curation.jsonl` keeps both verdict and undo. None where there is no such change: what
    documents did is history, even where a later build undoes it.
    """
    away, ids = None, set()
    for number, row in enumerate(changes):
        if away is None and row.get("previous") == version:
            away = number
        if away is not None:
            if row["why"] in DOCUMENTS_DID_IT:
                return None
            ids.add(row["initiative_id"])
    return None if away is None else (away, ids)
