"""The export as an Excel workbook: initiatives, evidence, sources, and notes on what they are."""

import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.exports.notes import notes
from dashboard.exports.rows import View, document_rows, evidence_rows, initiative_rows
from dashboard.wording.words import Tongue, say
from etl.model.cells import harmless_cell

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that a workbook can't hold; a replacement character stands for each."""

MOST_CHARACTERS = 32_767
"""A cell holds no more; from the specification of Excel."""

BOLD = Font(bold=True)
TOP = Alignment(vertical="top")
WRAPPED = Alignment(vertical="top", wrap_text=True)
WIDTHS = {
    "title": 36,
    "title_zh": 28,
    "quote": 70,
    "source_title": 40,
    "source_url": 40,
    "source_path": 32,
    "link": 40,
}
WIDTH = 14
NOTE_WIDTHS = (28, 110)
"""Widths of columns in characters."""


def workbook_bytes(view: View, today: date, tongue: Tongue) -> bytes:
    """The workbook; its first sheet has the rows of every other form."""
    book = Workbook()
    sheet: Worksheet = book.active
    sheet.title = say(tongue, "export.sheet.initiatives")
    _fill_table(sheet, initiative_rows(view))
    for name, table in (("evidence", evidence_rows(view)), ("sources", document_rows(view))):
        _fill_table(book.create_sheet(say(tongue, f"export.sheet.{name}")), table)
    _fill_notes(book.create_sheet(say(tongue, "export.sheet.notes")), notes(view, today, tongue))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _fill_table(sheet: Worksheet, table: pd.DataFrame) -> None:
    for column, name in enumerate(table.columns, start=1):
        _write(sheet.cell(1, column), name).font = BOLD
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS.get(name, WIDTH)
        for row, value in enumerate(table[name].tolist(), start=2):
            _write(sheet.cell(row, column), value)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions


def _fill_notes(sheet: Worksheet, lines: Iterable[tuple[str, str]]) -> None:
    for column, width in zip("AB", NOTE_WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    for row, (label, text) in enumerate(lines, start=1):
        name = _write(sheet.cell(row, 1), label)
        name.alignment, name.font = TOP, Font(bold=not text)
        _write(sheet.cell(row, 2), text).alignment = WRAPPED


def _write(cell: Cell, value: object) -> Cell:
    """Fill a cell; a text stays a text, also when it is edited and looks like a formula."""
    if value is None or value is pd.NA:
        return cell
    if not isinstance(value, str):
        cell.value = value
        return cell
    cell.value = NOT_IN_XML.sub("\ufffd", value)[:MOST_CHARACTERS]
    cell.data_type = "s"
    if value != harmless_cell(value):
        cell.quotePrefix = True
    return cell
