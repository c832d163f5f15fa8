"""What is fuzzed, and the laws that hold for any bytes: each target raises where one is broken."""

import time
from collections.abc import Callable, Mapping
from datetime import date

from etl.errors import Unreadable
from etl.extraction import examine
from etl.feeds import entries_of
from etl.mentions.dates import find_dates
from etl.mentions.marks import plain
from etl.mentions.money_en import read_english
from etl.mentions.money_zh import read_chinese
from etl.model import Document, Language, Rejected
from etl.read import Source, read_document
from etl.read.side_file import read_side_file
from etl.read.sources import open_source
from etl.reference.folding import fold

SECONDS, SECONDS_PER_BYTE = 2.0, 0.002
"""What a target may take: many times what it does take, also where every branch is counted."""
PUBLISHED = date(2025, 3, 10)
MOST_ENTRIES = 100
Target = Callable[[bytes], None]


def read_anything(data: bytes) -> None:
    """Bytes of any format: read or set aside with one line, never an exception."""
    for opened in open_source(Source("fuzz", data)):
        made = opened if isinstance(opened, Rejected) else read_document(opened)
        if isinstance(made, Rejected):
            assert _is_line(made.reason), made.reason
        else:
            check_document(made)


def _is_line(reason: str) -> bool:
    return bool(reason.strip()) and "\n" not in reason


def check_document(document: Document) -> None:
    """The text can be stored, and all that points into it does."""
    length = len(document.text)
    document.text.encode()
    assert document.text.strip(), "a document without text"
    ends = [(span.start, span.end) for span in document.boilerplate]
    assert ends == sorted(ends), f"boilerplate out of order: {ends}"
    assert all(0 <= start < end <= length for start, end in ends), f"boilerplate outside: {ends}"
    for words in (document.title, document.publisher, document.author, document.url):
        (words or "").encode()


def read_html(data: bytes) -> None:
    """The bytes as a web page, whatever they are."""
    read_anything(b"<!doctype html><html><body>" + data)


def read_mail(data: bytes) -> None:
    """The bytes as a mail, whatever they are."""
    read_anything(b"From: a@b\nTo: c@d\nMIME-Version: 1.0\n" + data)


def read_feed(data: bytes) -> None:
    """The bytes as a feed: entries of text."""
    entries, more = entries_of(b"<feed>" + data, MOST_ENTRIES)
    assert len(entries) == MOST_ENTRIES or not more
    for entry in entries:
        for words in (entry.url, entry.title, entry.author, entry.text, entry.source):
            (words or "").encode()


def read_side(data: bytes) -> None:
    """The bytes as a side file: understood, or refused with one line."""
    try:
        stated = read_side_file(data)
    except Unreadable as error:
        said = str(error)
    else:
        said = "understood"
        (stated.title or "").encode()
    assert _is_line(said), said


def numbers(data: bytes) -> None:
    """Both grammars of sums: spans within the text, in order, of finite values."""
    stretch = fold(_text(data))
    for read in (read_english, read_chinese):
        last = 0
        for found in read(stretch):
            assert last <= found.start < found.end <= len(stretch), found
            assert found.value.is_finite(), found
            assert found.value >= 0, found
            last = found.end


def dates(data: bytes) -> None:
    """Both grammars of dates: spans within the text, in order, periods that end later."""
    text = _text(data)
    for language in Language:
        last = 0
        for found in find_dates(plain(text), 0, language, PUBLISHED):
            assert last <= found.span.start < found.span.end <= len(text), found
            assert not (found.start and found.end) or found.start <= found.end, found
            last = found.span.end


def claims(data: bytes) -> None:
    """The claims of a text in both languages: evidence is a stretch of it, sums are finite."""
    text = _text(data)
    if not text.strip():
        return  # No reader makes a document of it.
    for language in Language:
        document = Document("d", "fuzz", "0", language, text, published=PUBLISHED)
        found = examine(document)
        evidence = [claim.span for claim in found.claims]
        evidence += [claim.amount.span for claim in found.claims if claim.amount]
        spans = [*evidence, *(rejection.span for rejection in found.rejections)]
        assert all(0 <= s.start < s.end <= len(text) for s in spans), spans
        assert all(_is_bare(span.of(text)) for span in evidence), evidence


def _is_bare(words: str) -> bool:
    return words == words.strip() != ""


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


READERS: Mapping[str, Target] = {
    "bytes": read_anything,
    "html": read_html,
    "mail": read_mail,
    "feed": read_feed,
    "side": read_side,
}
TEXTS: Mapping[str, Target] = {"numbers": numbers, "dates": dates, "claims": claims}
TARGETS: Mapping[str, Target] = {**READERS, **TEXTS}


def check(name: str, data: bytes) -> None:
    """One run of a target, which also breaks a law by taking too long."""
    started = time.process_time()
    TARGETS[name](data)
    seconds = time.process_time() - started
    most = SECONDS + SECONDS_PER_BYTE * len(data)
    assert seconds <= most, f"{seconds:.1f} s for {len(data)} bytes"
