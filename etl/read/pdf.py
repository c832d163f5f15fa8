"""PDF files: the text of their pages, healed into paragraphs, headings and tables."""

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from etl.errors import Unreadable
from etl.model import SANE
from etl.read.page import Page
from etl.read.pdf_columns import in_columns
from etl.read.pdf_lines import Word, lines_of_page
from etl.read.pdf_text import compose, page_starts, without_running_heads
from etl.read.plain import read_lines, stated_by_lines
from etl.read.properties import with_title
from etl.read.stated import Stated

MIN_CHARS = 20
MAX_UNKNOWN_SHARE = 0.2
ENCRYPTED = "an encrypted PDF; save it without a password"
DAMAGED = "a damaged PDF; open it in a viewer and save it anew"
SCANNED = "a PDF with no text; OCR it first (text recognition), and give what that makes"
UNMAPPED = "a PDF whose fonts don't tell their letters; run text recognition (OCR) on it first"


def read_pdf(data: bytes, most_pages: int = SANE.pages) -> Page:
    """The page that a PDF holds; raises `Unreadable` for an encrypted, damaged or scanned one."""
    with _opened(data) as document:
        if len(document) > most_pages:
            most = f"{most_pages:,} (pages)"
            raise Unreadable(f"{len(document):,} pages, over the limit of {most}; split it")
        pages = [list(lines_of_page(in_columns(list(_words(page))))) for page in document]
        info = document.get_metadata_dict()
    if sum(len(line.text) for page in pages for line in page) < MIN_CHARS:
        raise Unreadable(SCANNED)
    kept = without_running_heads(pages)
    text = compose(kept)
    _check_letters(text)
    starts = page_starts(kept, text)
    page = read_lines(text, _stated(info, text))
    if page.stated.published is None:
        heads = stated_by_lines("\n\n".join(line.text for page in pages for line in page))
        page = replace(page, stated=page.stated.or_else(heads))
    return with_title(replace(page, pages=starts), info.get("Title"))


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        is_locked = code == pdfium_c.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        raise Unreadable(ENCRYPTED if is_locked else DAMAGED) from error


def _words(page: pdfium.PdfPage) -> Iterator[Word]:
    """The stretches of text of a page with their boxes, in the order of its content.

    A stretch is what was printed at one go. Its words are asked for by its characters, not by its
    box: boxes of kerned letters reach into one another, so that one box has letters of the next.
    """
    text = page.get_textpage()
    height = page.get_height()
    for start, end in pairwise(_starts(text)):
        words = text.get_text_range(start, end - start).replace("\r\n", "\n")
        if words.strip() and text.count_rects(start, end - start):
            left, bottom, right, top = text.get_rect(0)
            size = _size(text, start) or top - bottom
            yield Word(words, left, right, height - top, height - bottom, size)


def _starts(text: pdfium.PdfTextPage) -> Iterator[int]:
    """The first character of each stretch, and the number of all."""
    before, count = 0, text.count_chars()
    for index in range(count):
        stretch = pdfium_c.FPDFText_GetTextObject(text, index)
        # Blanks and breaks that PDFium puts in belong to none.
        address = ctypes.addressof(stretch.contents) if stretch else before
        if index == 0 or address != before:
            yield index
        before = address
    yield count


def _size(text: pdfium.PdfTextPage, index: int) -> float:
    """The height of a letter's box in points, which follows the size of the type."""
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    return float(box.top - box.bottom)


def _check_letters(text: str) -> None:
    unknown = sum(1 for c in text if c == "\ufffd" or "\ue000" <= c <= "\uf8ff")
    if unknown > MAX_UNKNOWN_SHARE * len(text):
        raise Unreadable(UNMAPPED)


def _stated(info: dict[str, str], text: str) -> Stated:
    """The file's own title and author, where the text has them too: others are a program's."""
    flat = "".join(text.split())
    title, author = (
        value if value and "".join(value.split()) in flat else None
        for value in (info.get("Title"), info.get("Author"))
    )
    return Stated(title=title, author=author)
