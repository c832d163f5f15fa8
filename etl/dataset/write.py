"""Writes the tables of a data set and what describes them."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.dataset.changes import Comparison, compare, without_detour
from etl.dataset.earlier import CHANGES, REDIRECTS, Earlier, Snapshot, read_earlier
from etl.dataset.feed import feed
from etl.dataset.package import datapackage
from etl.dataset.publishing import INVENTED, staged
from etl.dataset.rows import Row, claim_row, document_row, initiative_row, place_row
from etl.dataset.schema import TABLES, arrow_schema
from etl.dataset.summaries import coverage_rows, total_rows
from etl.dataset.yardsticks import yardsticks
from etl.model import Claim, Coverage, Document, Initiative, Place, Rejected
from etl.reference.gazetteer import load_gazetteer

AS_JSON = json.JSONEncoder(ensure_ascii=False).encode
"""Made once: `json.dumps` makes an encoder for each of a million cells."""


@dataclass(frozen=True, slots=True)
class Build:
    """Everything that a data set is made of.

    `refused` says of each initiative that a person rejected, by its id, who, when and why.
    """

    documents: Sequence[Document]
    claims: Sequence[Claim]
    initiatives: Sequence[Initiative]
    rejected: Sequence[Rejected]
    coverage: Sequence[Coverage] = ()
    refused: Mapping[str, str] = field(default_factory=dict)


def publish(build: Build, folder: Path) -> None:
    """Writes all tables to `folder`; an earlier data set there stays whole until the swap.

    Raises `NotWritten`.
    """
    with staged(folder) as stage:
        _write_all(build, stage, read_earlier(folder), (folder / INVENTED).exists())


def _write_all(build: Build, stage: Path, earlier: Earlier | None, is_invented: bool) -> None:
    tables = _tables(build)
    for name, rows in tables.items():
        _write_jsonl(rows, stage / f"{name}.jsonl")
        _write_parquet(name, rows, stage / f"{name}.parquet")
        _write_csv(name, rows, stage / f"{name}.csv")
    rejected = sorted(build.rejected)
    _write_jsonl([{"path": r.path, "reason": r.reason} for r in rejected], stage / "rejected.jsonl")
    digest = _digest(stage)
    counts = {name: len(rows) for name, rows in tables.items()}
    measured_by = yardsticks(document.published for document in build.documents)
    package = datapackage(counts, digest, measured_by, is_invented=is_invented)
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (stage / "datapackage.json").write_text(text, encoding="utf-8")
    after = Snapshot(
        version=digest,
        documents=tables["documents"],
        claims=tables["claims"],
        initiatives=tables["initiatives"],
        rejected=build.refused,
    )
    _write_history(earlier, after, stage)


def _write_history(earlier: Earlier | None, after: Snapshot, stage: Path) -> None:
    """All changes so far with those since the build before; a first build has none."""
    changes: list[Row] = []
    redirects: list[Row] = []
    if earlier:
        found = compare(earlier.snapshot, after, earlier.redirects)
        whole = Comparison([*earlier.changes, *found.changes], found.redirects)
        history = without_detour(whole, after.version)
        changes, redirects = history.changes, history.redirects
    _write_jsonl(changes, stage / CHANGES)
    _write_jsonl(redirects, stage / REDIRECTS)
    (stage / "changes.atom").write_bytes(feed(changes))


def _tables(build: Build) -> Mapping[str, list[Row]]:
    texts = {document.document_id: document for document in build.documents}
    owner = {c: i.initiative_id for i in build.initiatives for c in i.claim_ids}
    documents = sorted(build.documents, key=lambda d: (d.path, d.document_id))
    order = {document.document_id: i for i, document in enumerate(documents)}
    claims = sorted(
        build.claims, key=lambda c: (order[c.document_id], c.span, c.place_code, c.claim_id)
    )
    return {
        "documents": [document_row(d) for d in documents],
        "claims": [claim_row(c, texts[c.document_id], owner[c.claim_id]) for c in claims],
        "initiatives": [
            initiative_row(i, texts)
            for i in sorted(build.initiatives, key=lambda i: i.initiative_id)
        ],
        "places": [place_row(p) for p in _places(build)],
        "coverage": coverage_rows(build.coverage, build.initiatives),
        "totals": total_rows(build.initiatives),
    }


def _places(build: Build) -> list[Place]:
    """Every unit that a record may belong to, and each place below one that a record names."""
    stated = {c.stated_place for c in build.claims} | {i.stated_place for i in build.initiatives}
    places = load_gazetteer().places.values()
    chosen = (p for p in places if p.rolls_up_to == p.code or p.code in stated)
    return sorted(chosen, key=lambda p: p.code)


def _write_jsonl(rows: Sequence[Row], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(AS_JSON(row) + "\n" for row in rows)


def _write_parquet(table: str, rows: Sequence[Row], path: Path) -> None:
    schema = arrow_schema(table)
    columns = [
        pa.array([_arrow_value(field.name, row[field.name]) for row in rows], field.type)
        for field in schema
    ]
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), path)


def _arrow_value(name: str, value: Any) -> Any:
    """Rival values are text or numbers: in the typed tables each is written as JSON."""
    if name != "conflicts":
        return value
    return [
        {
            **conflict,
            "values": [{**rival, "value": AS_JSON(rival["value"])} for rival in conflict["values"]],
        }
        for conflict in value
    ]


def _write_csv(table: str, rows: Sequence[Row], path: Path) -> None:
    names = [field.name for field in TABLES[table]]
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([_csv_value(row[name]) for name in names] for row in rows)


def _csv_value(value: Any) -> Any:
    return AS_JSON(value) if isinstance(value, list) else value


def _digest(stage: Path) -> str:
    digest = sha256()
    for path in sorted(stage.glob("*.jsonl")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
