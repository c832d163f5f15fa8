"""Prints the data dictionary from the schema: `python -m scripts.data_dictionary`.

`docs/data-dictionary.md` is what this prints; a test compares the two.
"""

from collections.abc import Iterator, Sequence

import pyarrow as pa

from etl.dataset.fields import Field
from etl.dataset.schema import FILES, TABLES

INTRODUCTION = """\
# Data dictionary

Every column of every table of a data set. This page is made from the schema by
`python -m scripts.data_dictionary`; a test compares the two, and the schema with the tables.

Each table is a file of JSON lines (`.jsonl`), a Parquet file and a CSV file with the same rows.
In JSON a missing value is `null`; in CSV it is an empty cell, lists are JSON, and a text that looks
like a formula has [an apostrophe before it](exports.md#texts-that-look-like-formulas). Days are ISO
8601 texts in all three; `etl.load` makes dates of them. A list is never missing, at most empty.
`field[].name` is a field of each item of a list. Where the last column is empty, no value is ever
missing. What the words mean is in [methodology.md](methodology.md).
"""

ROWS = {
    "documents": "One document that was read.",
    "claims": "What one document says about one initiative, with the words that say it.",
    "initiatives": "One initiative, merged from all claims about it.",
    "places": "A place that a record may belong to or name.",
    "coverage": "How far a place was searched, for provinces and prefectures, found or not.",
    "totals": "What the funds of a province, of all, or of the nation add up to.",
    "rejected": "An input that was set aside.",
    "changes": "How a build differed from the one before it.",
    "redirects": "An id that was, and what it became.",
}
"""What one row of each table is."""

OTHER_FILES = """\
## Other files

- `datapackage.json`: the tables described for machines (Frictionless Data Package), the data's
  version, and what sums are measured by: the dollar's rate on the day of the newest document, the
  provinces' product.
- `changes.atom`: the newest changes, for feed readers.
- `curation.jsonl`: people's verdicts, in the order in which they were made; there once somebody has
  decided something.
- `accuracy.json`: how often the reading was right on annotated documents.
"""


def dictionary() -> str:
    """The page, in Markdown."""
    tables = [line for name, fields in TABLES.items() for line in _table(name, fields)]
    files = [line for name, fields in FILES.items() for line in _table(f"{name}.jsonl", fields)]
    return "\n".join([INTRODUCTION, *tables, *files, OTHER_FILES])


def _table(name: str, fields: Sequence[Field]) -> Iterator[str]:
    yield f"## {name}\n"
    yield ROWS[name.removesuffix(".jsonl")] + "\n"
    yield "| column | type | meaning | unit | missing |"
    yield "| --- | --- | --- | --- | --- |"
    for column, field in flattened(fields):
        cells = (f"`{column}`", type_name(field), field.meaning, field.unit or "", field.null or "")
        yield f"| {' | '.join(cells)} |"
    yield ""


def flattened(fields: Sequence[Field], within: str = "") -> Iterator[tuple[str, Field]]:
    """Each column and, after it, the fields of the items that it lists."""
    for field in fields:
        yield within + field.name, field
        yield from flattened(field.items, f"{within}{field.name}[].")


def type_name(field: Field) -> str:
    """A type as a reader knows it."""
    return "list of records" if field.items else _named(field.type)


def _named(arrow: pa.DataType, plural: str = "") -> str:
    if pa.types.is_list(arrow):
        return f"list{plural} of {_named(arrow.value_type, 's')}"
    names = {pa.string(): "text", pa.int64(): "integer", pa.float64(): "number"}
    return {**names, pa.bool_(): "boolean", pa.null(): "any"}[arrow] + plural


if __name__ == "__main__":
    print(dictionary(), end="")
