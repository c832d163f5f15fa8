"""From a file's bytes to a page: which reader reads which format."""

from etl.model import Limits
from etl.read.decoding import decode
from etl.read.docx import read_docx
from etl.read.formats import Format
from etl.read.html import read_html
from etl.read.mail import read_mail
from etl.read.page import Page
from etl.read.pdf import read_pdf
from etl.read.plain import read_plain

READERS = {
    Format.HTML: read_html,
    Format.DOCX: read_docx,
    Format.EML: read_mail,
}


def read_page(data: bytes, kind: Format, limits: Limits) -> Page:
    """The page that some bytes hold; raises `Unreadable` with one line that says why not."""
    if kind is Format.PDF:
        return read_pdf(data, limits.pages)
    reader = READERS.get(kind)
    return reader(data) if reader else read_plain(decode(data))
