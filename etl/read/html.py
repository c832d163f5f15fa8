"""Web pages: the article as Markdown-like text, with what the page's head states of it."""

import re
from dataclasses import replace
from functools import cache

from lxml import etree, html

from etl.errors import Unreadable
from etl.read.decoding import decode
from etl.read.html_brand import brand_names
from etl.read.html_frame import drop_frame
from etl.read.html_head import read_head
from etl.read.html_text import render
from etl.read.lines import lines_of
from etl.read.masthead import find_copyright
from etl.read.page import Page
from etl.read.plain import read_lines, stated_by_lines
from etl.read.stated import Stated, web_address

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*+=\s*+[\"']?\s*+([\w-]{3,20})", re.IGNORECASE)
SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)"
)
"""What browsers and their savers note at the head of a page that they save."""
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
MAX_ATTRIBUTES = 1_000
TOO_MANY_ATTRIBUTES = "a web page whose tags have thousands of attributes; save its text or a PDF"
QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
NO_TEXT = "a web page without text, perhaps drawn by scripts; save the page's text or a PDF of it"


@cache
def _parser() -> html.HTMLParser:
    return html.HTMLParser(remove_comments=True, remove_pis=True)


def read_html(data: bytes, charset: str | None = None) -> Page:
    """The article of a web page; raises `Unreadable` for a page without any text.

    `charset` is what a mail's header names; None where the page itself may name it.
    """
    own = CHARSET.search(data[:4096])
    source = decode(data, charset or (own.group(1).decode("ascii") if own else None))
    _check_attributes(source)
    try:
        root = html.document_fromstring(XML_DECLARATION.sub("", source), parser=_parser())
    except (etree.ParserError, ValueError) as error:
        raise Unreadable(NO_TEXT) from error
    stated = read_head(root).or_else(Stated(url=_saved_from(source)))
    brands = brand_names(root)
    whole = render(root)
    drop_frame(root)
    text = render(root) or whole
    if not text:
        raise Unreadable(NO_TEXT)
    page = read_lines(text, stated)
    if page.stated.published is None:
        # The date often stands in a bar or a footer that is no part of the article.
        page = replace(page, stated=page.stated.or_else(stated_by_lines(whole)))
    # An author's name stands behind some titles too.
    brand = next((name for name in brands if name != page.stated.author), None)
    site = Stated(publisher=brand or find_copyright(lines_of(whole)))
    return replace(page, stated=page.stated.or_else(site))


def _check_attributes(source: str) -> None:
    """Raises `Unreadable` for a tag of thousands of attributes, each compared with all others."""
    for piece in source.split("<"):
        if len(piece) > MAX_ATTRIBUTES and piece[0].isalpha():
            tag = QUOTED.sub("", piece).partition(">")[0]
            if len(tag.replace("=", " ").split()) > 2 * MAX_ATTRIBUTES:
                raise Unreadable(TOO_MANY_ATTRIBUTES)


def _saved_from(source: str) -> str | None:
    match = SAVED_FROM.search(source[:4096])
    return web_address(match[1] or match[2]) if match else None
