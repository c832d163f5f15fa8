"""What a page or a feed points to: the articles of a feed, the links of a page that tell of AI."""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from etl.feeds import entries_of
from etl.model import Language
from etl.reference.lexicon import load_lexicon

MIN_WORDS_CHARS = 6
MAX_ENTRIES = 2_000
"""Of a feed; far more than are fetched of it at once."""
SECOND_LEVEL = frozenset({"com", "gov", "org", "net", "edu", "ac", "co"})


def feed_links(data: bytes) -> list[str]:
    """The pages that a feed lists, in its order."""
    entries, _ = entries_of(data, MAX_ENTRIES)
    return list(dict.fromkeys(entry.url for entry in entries if entry.url))


def ai_links(data: bytes, base: str) -> list[str]:
    """The links of a page to its own site whose words tell of AI, in the page's order."""
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding=_encoding(data)))
    except (etree.ParserError, ValueError):
        return []
    return list(dict.fromkeys(_links(root, base)))


def _encoding(data: bytes) -> str | None:
    """UTF-8 where the bytes are that, else what the page declares (None), else China's code page.

    A wrong guess costs links whose words are then not found, nothing more.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None if b"charset" in data[:4096].lower() else "gb18030"
    return "utf-8"


def _links(root: html.HtmlElement, base: str) -> Iterator[str]:
    for element in root.iter("a"):
        words = " ".join(f"{element.text_content()} {element.get('title') or ''}".split())
        if len(words) < MIN_WORDS_CHARS or not _of_ai().search(words):
            continue
        try:
            url = urljoin(base, (element.get("href") or "").strip()).split("#")[0]
            is_own = site_of(url) == site_of(base)
        except ValueError:
            continue
        if is_own and url.startswith(("http://", "https://")) and url != base:
            yield url


def site_of(url: str) -> str:
    """The site that a URL belongs to: `sz.gov.cn` for `www.sz.gov.cn` and `gxj.sz.gov.cn`."""
    labels = (urlsplit(url).hostname or "").split(".")
    is_deep = len(labels) > 2 and labels[-2] in SECOND_LEVEL and len(labels[-1]) == 2
    return ".".join(labels[-3:] if is_deep else labels[-2:])


@cache
def _of_ai() -> re.Pattern[str]:
    english = _forms(Language.EN)
    chinese = _forms(Language.ZH)
    return re.compile(rf"\b(?:{english})\b|{chinese}", re.IGNORECASE)


def _forms(language: Language) -> str:
    forms = (f for e in load_lexicon(language) if e.group == "ai" for f in e.forms)
    # Latin abbreviations among the Chinese forms are found by the English ones, as whole words.
    kept = [f for f in forms if language is Language.EN or not f.isascii()]
    return "|".join(re.escape(form) for form in sorted(kept, key=len, reverse=True))
