"""A data set built from the invented documents, against what those were made to say."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpus import invented, retold
from etl.model import Kind


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Shares from 0 to 1.

    `claims` is F1 over kind, place and sum of every claim, `copies` F1 over the reprints;
    `joined` is the share of stories told again that are one record with the first telling.
    """

    claims: float
    copies: float
    joined: float


def accuracy(data: Path) -> Accuracy:
    """How far the data set says what the documents were made to say."""
    numbers, copy_of = _documents(data)
    said: dict[int, Counter[tuple[str, str, int | None]]] = defaultdict(Counter)
    records: dict[int, dict[tuple[str, str], str]] = defaultdict(dict)
    for claim in _rows(data / "claims.jsonl"):
        if claim["kind"] != Kind.ECOSYSTEM:
            number = numbers[claim["document_id"]]
            said[number][claim["kind"], claim["place_code"], claim["amount"]] += 1
            records[number][claim["kind"], claim["place_code"]] = claim["initiative_id"]
    read = set(numbers.values())
    hits = found = wanted = 0
    for number in read:
        true = Counter((t.kind.value, t.place_code, t.amount) for t in invented(number).truths)
        hits += (true & said[number]).total()
        found += said[number].total()
        wanted += true.total()
    return Accuracy(_f1(hits, found, wanted), _copies(copy_of), _joined(read, records))


def _copies(copy_of: Mapping[int, int]) -> float:
    """Which of several that are the same is called the copy does not matter."""
    true = sum(invented(number).copy_of is not None for number in copy_of)
    found = {number: first for number, first in copy_of.items() if first != number}
    hits = sum(_origin(number) == _origin(first) for number, first in found.items())
    return _f1(hits, len(found), true)


def _origin(number: int) -> int:
    first = invented(number).copy_of
    return number if first is None else first


def _joined(read: set[int], records: dict[int, dict[tuple[str, str], str]]) -> float:
    """Only of stories whose two tellings were both read."""
    both = one = 0
    for number in read:
        first = retold(number)
        if first not in read or invented(number).copy_of is not None:
            continue
        story = invented(number).truths[-1]
        key = (story.kind.value, story.place_code)
        if key in records[number] and key in records[first]:
            both += 1
            one += records[number][key] == records[first][key]
    return one / both if both else 1.0


def _documents(data: Path) -> tuple[dict[str, int], dict[int, int]]:
    """The number of each document by its id, and by number the one that it nearly repeats."""
    numbers = {row["document_id"]: _number(row) for row in _rows(data / "documents.jsonl")}
    copy_of = {
        _number(row): numbers[row["copy_of"] or row["document_id"]]
        for row in _rows(data / "documents.jsonl")
    }
    return numbers, copy_of


def _number(row: Mapping[str, Any]) -> int:
    return int(Path(row["path"]).stem)


def _f1(hits: int, found: int, wanted: int) -> float:
    return 2 * hits / (found + wanted) if found + wanted else 1.0


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
