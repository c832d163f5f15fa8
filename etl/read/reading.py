"""From a file's bytes to a page: which reader reads which format."""

from etl.errors import Unreadable
from etl.read.decoding import decode
from etl.read.formats import Format, format_of
from etl.read.html import read_html
from etl.read.page import Page
from etl.read.plain import read_plain

EMPTY = "the file is empty; nothing to read"


def read_page(data: bytes) -> Page:
    """The page that some bytes hold; raises `Unreadable` with one line that says why not."""
    if not data:
        raise Unreadable(EMPTY)
    kind = format_of(data)
    if kind is Format.HTML:
        return read_html(data)
    if kind is Format.PLAIN:
        return read_plain(decode(data))
    raise Unreadable(f"{kind} can't be read yet")
