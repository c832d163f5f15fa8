"""Checks that a data set is whole: `python -m scripts.check_data [FOLDER]`.

All tables can be read in all formats, hold the rows and have the digest that `datapackage.json`
says, their ids lead to one another, and every quote is the text between its offsets.
"""

import csv
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from etl.model.whereabouts import PACKAGE

Row = Mapping[str, Any]
CSV_FIELD_CHARS = 100_000_000
"""A document's text is one field; the module's own limit is 131,072."""


def faults(folder: Path) -> list[str]:
    """What is wrong with the data set in a folder, a line each; none where it is whole."""
    try:
        return list(_faults(folder))
    except (OSError, ValueError, KeyError, TypeError) as error:
        return [f"{folder} can't be read: {type(error).__name__}: {error}"]


def _faults(folder: Path) -> Iterator[str]:
    package = json.loads((folder / PACKAGE).read_bytes())
    tables = {
        resource["name"]: _rows(folder, resource["name"]) for resource in package["resources"]
    }
    for name, rows in tables.items():
        yield from _miscounted(folder, name, [len(rows), package["rows"][name]])
    if _digest(folder, tables) != package["version"]:
        yield "the tables are not those that datapackage.json names by their digest"
    for name in ("rejected", "changes", "redirects"):
        _rows(folder, name)
    yield from _unlinked(tables["documents"], tables["claims"], tables["initiatives"])


def _rows(folder: Path, name: str) -> list[Row]:
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _miscounted(folder: Path, name: str, counts: list[int]) -> Iterator[str]:
    csv.field_size_limit(CSV_FIELD_CHARS)
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        counts.append(sum(1 for _ in csv.DictReader(lines)))
    counts.append(pq.read_table(folder / f"{name}.parquet").num_rows)
    if len(set(counts)) > 1:
        yield f"{name}: rows in jsonl, datapackage.json, csv and parquet differ: {counts}"


def _digest(folder: Path, tables: Mapping[str, Sequence[Row]]) -> str:
    digest = sha256()
    for name in sorted(f"{table}.jsonl" for table in (*tables, "rejected")):
        digest.update(name.encode() + b"\0" + (folder / name).read_bytes())
    return digest.hexdigest()


def _unlinked(
    documents: Sequence[Row], claims: Sequence[Row], initiatives: Sequence[Row]
) -> Iterator[str]:
    texts = {row["document_id"]: row["text"] for row in documents}
    owners = {key: row["initiative_id"] for row in initiatives for key in row["claims"]}
    for row in claims:
        if row["quote"] != texts.get(row["document_id"], "")[row["start"] : row["end"]]:
            yield f"claim {row['claim_id']}: its quote is not in its document"
        if owners.pop(row["claim_id"], None) != row["initiative_id"]:
            yield f"claim {row['claim_id']}: its initiative doesn't name it"
    yield from (f"initiative {owners[key]} names claim {key}, which isn't there" for key in owners)


def main() -> int:
    """Print what is wrong; 0 where nothing is."""
    found = faults(Path(sys.argv[1] if len(sys.argv) > 1 else "data"))
    print("\n".join(found) or "whole")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
