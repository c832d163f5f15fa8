"""What a column is: its name and type, what it means, in which unit, and what a gap in it says."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

TEXT, NUMBER, WHOLE, FLAG = pa.string(), pa.float64(), pa.int64(), pa.bool_()
TEXTS = pa.list_(TEXT)
WHOLES = pa.list_(WHOLE)
SPANS = pa.list_(pa.list_(WHOLE))

DAY = "day, ISO 8601"
MOMENT = "time, ISO 8601"
YUAN = "yuan"
POINTS = "code points of the text"


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its name, its Arrow type and what it means.

    `unit` is that of its values, None for names, keys and words. `null` is what a missing value
    says, None for a column that has none. `items` are the fields of each item, for a list of them.
    """

    name: str
    type: pa.DataType
    meaning: str
    unit: str | None = None
    null: str | None = None
    items: tuple["Field", ...] = ()


def listed(name: str, items: Sequence[Field], meaning: str) -> Field:
    """A column whose values are lists of items with fields of their own."""
    item = pa.struct([(field.name, field.type) for field in items])
    return Field(name, pa.list_(item), meaning, items=tuple(items))
