"""The export as a Parquet file: the same rows in typed columns."""

import json
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.choices.selection import to_params
from dashboard.exports.rows import DAY, FIELDS, NUMBER, TEXT, WHOLE, View, initiative_rows

TYPES = {WHOLE: pa.int64(), NUMBER: pa.float64(), DAY: pa.date32(), TEXT: pa.string()}


def parquet_bytes(view: View) -> bytes:
    """The table of initiatives; the file's metadata names the data version and the filters."""
    about = {
        "data_version": view.dataset.version,
        "filters": json.dumps(to_params(view.selection), ensure_ascii=False),
        "licence": "Apache-2.0",
    }
    schema = pa.schema([(name, TYPES[sort]) for name, sort in FIELDS.items()], metadata=about)
    table = pa.Table.from_pandas(initiative_rows(view), schema, preserve_index=False)
    target = BytesIO()
    pq.write_table(table.replace_schema_metadata(about), target)
    return target.getvalue()
