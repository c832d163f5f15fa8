"""`datapackage.json`: the data set described for machines (Frictionless Data Package)."""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from etl.dataset.fields import Field
from etl.dataset.schema import TABLES

TITLE = "China AI Hub Atlas: what China's provinces and cities pledge on AI"
INVENTED_TITLE = "China AI Hub Atlas: invented data for demonstration, nothing in it is true"

CELLS = (
    "A text that a spreadsheet would run as a formula has an apostrophe before it; to get it back, "
    "take one away where a cell matches ^'+[=+\\-@\\t\\r\\n＝＋－＠]. "
    "The .jsonl and .parquet files have all texts unchanged."
)


def datapackage(
    rows: Mapping[str, int],
    digest: str,
    yardsticks: Mapping[str, Any],
    *,
    is_invented: bool = False,
) -> dict[str, Any]:
    """The package's description; `rows` counts each table's rows, `digest` names its content.

    `yardsticks` is what its sums can be measured by. One of invented documents says so in its
    title and by a field of its own.
    """
    return {
        "name": "ai-hub-atlas",
        "title": INVENTED_TITLE if is_invented else TITLE,
        **({"invented": True} if is_invented else {}),
        "version": digest,
        "profile": "tabular-data-package",
        "licenses": [{"name": "Apache-2.0", "title": "Apache License 2.0"}],
        "rows": dict(rows),
        "yardsticks": dict(yardsticks),
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "description": CELLS,
                "schema": {"fields": [_field(field) for field in fields]},
            }
            for name, fields in TABLES.items()
        ],
    }


def _field(field: Field) -> dict[str, str]:
    gap = f" Null: {field.null}." if field.null else ""
    unit = {"unit": field.unit} if field.unit else {}
    described = {"name": field.name, "type": _type(field.type)}
    return {**described, **unit, "description": field.meaning + gap}


def _type(arrow: pa.DataType) -> str:
    if pa.types.is_list(arrow):
        return "array"
    if pa.types.is_integer(arrow):
        return "integer"
    return "number" if pa.types.is_floating(arrow) else "string"
