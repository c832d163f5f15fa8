"""A table as a CSV file for spreadsheets: Chinese readable, no cell run as a formula."""

import pandas as pd
from pandas.api.types import is_numeric_dtype

from etl.model.cells import harmless_cell

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine and garbles Chinese."""


def csv_bytes(table: pd.DataFrame) -> bytes:
    """The table without its index: UTF-8 with a mark, lines ended as in RFC 4180."""
    safe = table.apply(_harmless_column).rename(columns=harmless_cell)
    text = safe.to_csv(index=False, lineterminator="\r\n")
    return (BYTE_ORDER_MARK + text).encode("utf-8")


def _harmless_column(column: pd.Series) -> pd.Series:
    return column if is_numeric_dtype(column) else column.map(harmless_cell)
