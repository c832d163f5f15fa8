"""Bytes to text: byte order marks, UTF-8, UTF-16, then the Chinese and Western code pages."""

import codecs
import re

from etl.errors import Unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Where GB 2312 and Big5 keep their everyday characters: a text that was decoded with the wrong
# one of the two is full of the rare ones.
EVERYDAY = {"gb18030": ("gb2312", range(0xB0, 0xD8)), "big5hkscs": ("big5", range(0xA4, 0xC7))}
MIN_EVERYDAY_SHARE = 0.6
UTF16 = ("utf-16-le", "utf-16-be")
EVERYDAY_CHARACTER = re.compile(
    r"[\t\n\r -~\xa0-\u024f\u2010-\u2026\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]"
)
MIN_EVERYDAY_UTF16 = 0.95
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MAX_CONTROL_SHARE = 0.001
NOT_TEXT = "not text in any encoding known here; save it as UTF-8 text, or as PDF, DOCX or HTML"


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data` without its byte order mark; `declared` is a page's own word for it.

    Raises `Unreadable` where the bytes are no text.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], encoding))
    guess = _utf16_by_zeros(data)
    if guess:
        return _checked(_strict(data, guess))
    return _checked(_strict(data, "utf-8") or _legacy(data, declared))


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _utf16_by_zeros(data: bytes) -> str | None:
    """UTF-16 without a mark: Latin letters, digits and line ends leave zero bytes.

    Read in the wrong order of bytes, a text is full of characters that nobody writes.
    """
    if len(data) < 4 or len(data) % 2 or b"\0" not in data[:4000]:
        return None
    shares = {encoding: _everyday_utf16(data[:4000], encoding) for encoding in UTF16}
    best = max(UTF16, key=lambda encoding: shares[encoding])
    return (
        best if shares[best] >= MIN_EVERYDAY_UTF16 and shares[best] > min(shares.values()) else None
    )


def _everyday_utf16(data: bytes, encoding: str) -> float:
    """The share of everyday letters, Han characters and their punctuation, in one byte order."""
    text = data.decode(encoding, "replace")
    return sum(1 for c in text if EVERYDAY_CHARACTER.match(c)) / len(text)


def _legacy(data: bytes, declared: str | None) -> str | None:
    if declared and declared.lower().replace("-", "") not in ("utf8", "gb2312", "gbk", "gb18030"):
        text = _strict(data, "big5hkscs" if declared.lower() == "big5" else declared)
        if text is not None:
            return text
    shares = {encoding: _everyday_share(data, encoding) for encoding in EVERYDAY}
    best = max(shares, key=lambda encoding: shares[encoding])
    if shares[best] >= MIN_EVERYDAY_SHARE:
        return _strict(data, best)
    return _strict(data, "cp1252")


def _everyday_share(data: bytes, encoding: str) -> float:
    """The share of everyday characters among the Han characters of a decoded text."""
    text = _strict(data, encoding)
    if text is None:
        return 0.0
    narrow, leads = EVERYDAY[encoding]
    han = [c for c in text[:200_000] if "\u3400" <= c <= "\u9fff"]
    everyday = sum(1 for c in han if (c.encode(narrow, "ignore") or b"\0")[0] in leads)
    # Western text in cp1252 has a rare accented letter, seldom a whole run of them.
    return everyday / len(han) if han else 0.0


def _checked(text: str | None) -> str:
    if text is None:
        raise Unreadable(NOT_TEXT)
    sample = text[:100_000]
    controls = len(CONTROLS.findall(sample))
    if "\0" in text or controls > MAX_CONTROL_SHARE * len(sample):
        raise Unreadable(NOT_TEXT)
    if not text.strip("\ufeff \t\r\n\v\f\u3000\xa0\u200b"):
        raise Unreadable("the file is empty; nothing to read")
    return text
