"""Tells what a file is by its content, never by its name alone."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from etl.errors import Unreadable


class Format(StrEnum):
    """A format that can be read."""

    PLAIN = "plain"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    EML = "eml"
    ZIP = "zip"
    TAR = "tar"


FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old Office file; save it as .docx or PDF"),
    (b"\x89PNG", "a picture; run text recognition (OCR) on it and give the text"),
    (b"\xff\xd8\xff", "a picture; run text recognition (OCR) on it and give the text"),
    (b"GIF8", "a picture; run text recognition (OCR) on it and give the text"),
    (b"II*\x00", "a picture; run text recognition (OCR) on it and give the text"),
    (b"MM\x00*", "a picture; run text recognition (OCR) on it and give the text"),
    (b"{\\rtf", "a Rich Text file; save it as .docx or plain text"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it and give the folder"),
    (b"Rar!", "a RAR archive; unpack it and give the folder"),
    (b"BZh", "a bzip2 archive; unpack it and give the folder"),
    (b"\xfd7zXZ", "an xz archive; unpack it and give the folder"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive; unpack it and give the folder"),
    (b"SQLite format 3", "a database; export the documents as text"),
    (b"\x7fELF", "a program, no document"),
    (b"MZ\x90", "a program, no document"),
)
ZIPPED_FOREIGN = (
    ("xl/workbook.xml", "a spreadsheet; save the text of interest as .docx, PDF or .txt"),
    ("ppt/presentation.xml", "a presentation; save it as PDF"),
    ("content.xml", "an OpenDocument file; save it as .docx or PDF"),
    ("META-INF/container.xml", "an e-book; save it as HTML or PDF"),
)
HTML_START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*+>\s*+)?(?:(?><!--.*?-->)\s*+)*+"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|table|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
XML_ROOT = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*+<\?xml[^>]*\?>\s*+"
    rb"(?:(?:(?><!--.*?-->)|<\?[^>]*+>|<!(?!--)[^>]*+>)\s*+)*+<([\w:]+)",
    re.DOTALL,
)
HTML_TAG = re.compile(rb"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,2000})?/?>")
MIN_TAG_SHARE, TAG_SAMPLE_BYTES = 0.2, 200_000
"""A text that is so much tags is a piece of a web page; Markdown with a tag or two is not."""
MAIL_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?\S?.*\r?\n?$")
MAIL_NAMES = {b"from", b"to", b"subject", b"date", b"received", b"return-path", b"message-id"}
MAIL_SURE = {b"mime-version", b"received", b"message-id", b"return-path", b"content-type"}


def format_of(data: bytes) -> Format:
    """The format of a file's content; raises `Unreadable` for one that is known but not read."""
    if not data.strip():
        raise Unreadable("the file is empty; nothing to read")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    for magic, reason in FOREIGN:
        if data.startswith(magic):
            raise Unreadable(reason)
    if data.startswith(b"\x1f\x8b") or data[257:262] == b"ustar":
        return Format.TAR
    head = data[:4096]
    xml = XML_ROOT.match(head)
    if xml and xml[1].lower() not in (b"html", b"body", b"article"):
        raise Unreadable("an XML file that is neither a web page nor a feed; give text or HTML")
    if HTML_START.search(head) or _html_in_wide_letters(head) or _is_mostly_tags(data):
        return Format.HTML
    return Format.EML if is_mail(data) else Format.PLAIN


def may_be_archive(data: bytes) -> bool:
    """Whether the first bytes are those of an archive, or of a Word file, which is one inside."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b")) or (
        data[257:262] == b"ustar"
    )


def _zipped(data: bytes) -> Format:
    try:
        names = set(zipfile.ZipFile(BytesIO(data)).namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable(f"a damaged zip archive ({error}); pack it again") from error
    if "word/document.xml" in names:
        return Format.DOCX
    for name, reason in ZIPPED_FOREIGN:
        if name in names:
            raise Unreadable(reason)
    return Format.ZIP


def _is_mostly_tags(data: bytes) -> bool:
    sample = data[:TAG_SAMPLE_BYTES]
    return sum(map(len, HTML_TAG.findall(sample))) >= MIN_TAG_SHARE * len(sample)


def _html_in_wide_letters(head: bytes) -> bool:
    return bool(b"\0" in head and HTML_START.search(head.replace(b"\0", b"").lstrip(b"\xff\xfe")))


def is_mail(data: bytes) -> bool:
    """Whether the content opens with the headers of a mail, the sure ones among them."""
    names = set()
    for line in data[:16384].splitlines(keepends=True):
        if line.strip() == b"":
            break
        match = MAIL_HEADER.match(line)
        if match:
            names.add(match.group(1).lower())
        elif not line.startswith((b" ", b"\t")):
            return False
    return len(names & MAIL_NAMES) >= 2 and bool(names & MAIL_SURE)
