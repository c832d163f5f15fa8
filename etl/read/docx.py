"""Word files: paragraphs, headings, lists and tables, in the order of the document."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from etl.errors import Unreadable
from etl.read.markdown_table import markdown_table
from etl.read.page import Page
from etl.read.plain import read_lines
from etl.read.properties import with_title
from etl.read.stated import Stated

DAMAGED = "a damaged Word file; open it and save it anew, or as PDF"
NO_TEXT = "a Word file without text; if it holds pictures of text, run text recognition (OCR)"
HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-6])", re.IGNORECASE)
MAX_COLUMNS = 63
"""Of a table, as Word itself has it."""
UNSEEN = (
    qn("w:del"),
    qn("w:moveFrom"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)


def read_docx(data: bytes) -> Page:
    """The page that a Word file holds; raises `Unreadable` for a damaged or empty one."""
    try:
        document = docx.Document(BytesIO(data))
    except (KeyError, ValueError, zipfile.BadZipFile) as error:
        raise Unreadable(DAMAGED) from error
    text = "\n\n".join(block for item in document.iter_inner_content() for block in _blocks(item))
    if not text.strip():
        raise Unreadable(NO_TEXT)
    title = (document.core_properties.title or "").strip()
    page = read_lines(text, Stated(title=title if title and title in text else None))
    return with_title(page, title)


def _blocks(item: Paragraph | Table) -> Iterator[str]:
    if isinstance(item, Table):
        yield from _table(item)
        return
    words = _words(item._p).strip()
    if words:
        yield _mark(item) + words


def _mark(paragraph: Paragraph) -> str:
    style = paragraph.style.name if paragraph.style is not None else ""
    heading = HEADING.match(style or "")
    if heading:
        return "#" * min(6, int(heading.group(1)) + 1) + " "
    if style in ("Title", "标题", "標題"):
        return "# "
    is_listed = paragraph._p.find(f".//{qn('w:numPr')}") is not None
    return "- " if is_listed or (style or "").startswith("List Bullet") else ""


def _words(element: Any) -> str:
    """The words that a reader sees: insertions too, deletions not; breaks end a line."""
    parts = []
    for node in element.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")):
        if any(parent.tag in UNSEEN for parent in node.iterancestors()):
            continue
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.getparent().tag == qn("w:r"):
            parts.append("\t" if node.tag == qn("w:tab") else "\n")
    return "".join(parts)


def _table(table: Table) -> Iterator[str]:
    for span in table._tbl.iter(qn("w:gridSpan")):
        columns = span.get(qn("w:val"), "")
        # A cell that claims to span millions of columns would be read as often.
        if not (columns.isdecimal() and len(columns) < 3 and int(columns) <= MAX_COLUMNS):
            span.set(qn("w:val"), "1")
    rows = [list(_cells(row)) for row in table.rows]
    rows = [row for row in rows if any(row)]
    if len(rows) > 1 and max(map(len, rows)) > 1:
        yield "\n".join(markdown_table(rows))
    else:
        yield from (words for row in rows for words in dict.fromkeys(row) if words)


def _cells(row: _Row) -> Iterator[str]:
    """The words of a row's cells; one that spans columns has them in its first only."""
    before = None
    for cell in row.cells:
        yield "" if cell._tc is before else " ".join(_words(cell._tc).split())
        before = cell._tc
