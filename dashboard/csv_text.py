"""A table as a CSV file for spreadsheets: Chinese readable, no cell run as a formula."""

import pandas as pd

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine and garbles Chinese."""

OPENS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A text cell that begins so is read as a formula; the full-width signs too, in some languages.

The list is that of the OWASP page on CSV injection.
"""


def csv_bytes(table: pd.DataFrame) -> bytes:
    """The table without its index: UTF-8 with a mark, lines ended as in RFC 4180."""
    safe = table.map(harmless_cell).rename(columns=harmless_cell)
    text = safe.to_csv(index=False, lineterminator="\r\n")
    return (BYTE_ORDER_MARK + text).encode("utf-8")


def harmless_cell(value: object) -> object:
    """A text that a spreadsheet would run, with an apostrophe before it; all else as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(OPENS_A_FORMULA) else value
