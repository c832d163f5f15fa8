"""A table as a CSV file for spreadsheets: Chinese readable, no cell run as a formula."""

import re

import pandas as pd
from pandas.api.types import is_numeric_dtype

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine and garbles Chinese."""

OPENS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A text cell that begins so is read as a formula; the full-width signs too, in some languages.

The list is that of the OWASP page on CSV injection.
"""

_RUNS = re.compile(f"'*[{re.escape(''.join(OPENS_A_FORMULA))}]")
_IS_HARMLESS = re.compile(f"'{_RUNS.pattern}")


def csv_bytes(table: pd.DataFrame) -> bytes:
    """The table without its index: UTF-8 with a mark, lines ended as in RFC 4180."""
    safe = table.apply(_harmless_column).rename(columns=harmless_cell)
    text = safe.to_csv(index=False, lineterminator="\r\n")
    return (BYTE_ORDER_MARK + text).encode("utf-8")


def harmless_cell(value: object) -> object:
    """A text that a spreadsheet would run, with an apostrophe before it; all else as it is.

    A text that opens with apostrophes and then such a sign gets one more, so that `original_cell`
    gives every text back.
    """
    return f"'{value}" if isinstance(value, str) and _RUNS.match(value) else value


def original_cell(value: object) -> object:
    """What `harmless_cell` was given."""
    return value[1:] if isinstance(value, str) and _IS_HARMLESS.match(value) else value


def _harmless_column(column: pd.Series) -> pd.Series:
    return column if is_numeric_dtype(column) else column.map(harmless_cell)
