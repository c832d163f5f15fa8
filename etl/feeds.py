"""RSS and Atom feeds: their entries, whatever the dialect. Nothing is fetched."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from lxml import etree

START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]{0,200}\?>\s*+)?"
    rb"(?:(?:<\?[^>]{0,500}\?>|(?><!--.{0,2000}?-->)"
    rb"|<!DOCTYPE[^\[>]{0,500}+(?:\[[^\]]{0,4000}+\]\s*+)?>)\s*+)*+"
    rb"<(?:rss|feed|(?:rdf:)?RDF)\b",
    re.DOTALL,
)
TEXTS = ("encoded", "content", "description", "summary")
"""Where an entry keeps its text, the fullest first."""
DATES = ("pubDate", "published", "issued", "date", "updated")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: its text as HTML ("" where it has only a link); None for what it doesn't tell."""

    url: str | None
    title: str | None
    author: str | None
    published: date | None
    text: str
    source: str | None = None
    """The title of the feed that it comes from, or of the one that it is taken from."""


def is_feed(data: bytes) -> bool:
    """Whether the content is an RSS or Atom feed."""
    return START.match(data[:8192]) is not None


def entries_of(data: bytes, most: int) -> tuple[list[FeedEntry], int]:
    """The first entries of a feed, in its order, and how many come after them.

    None where it is too broken to tell.
    """
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(data, parser)
    if root is None:
        return [], 0
    elements = [e for e in root.iter(etree.Element) if _name(e) in ("item", "entry")]
    source = _feed_title(root)
    return [_entry(element, source) for element in elements[:most]], len(elements[most:])


def _feed_title(root: etree._Element) -> str | None:
    """The title of the feed itself: of Atom's root, of RSS's channel."""
    channel = next((e for e in root.iterchildren(etree.Element) if _name(e) == "channel"), root)
    titles = (e for e in channel.iterchildren(etree.Element) if _name(e) == "title")
    return next((_text(title) for title in titles), None) or None


def _name(element: etree._Element) -> str:
    # `QName` refuses a prefix that nothing declares, which broken feeds have.
    return str(element.tag).rpartition("}")[2]


def _entry(element: etree._Element, source: str | None) -> FeedEntry:
    children: dict[str, list[etree._Element]] = {}
    for child in element.iterchildren(etree.Element):
        children.setdefault(_name(child), []).append(child)
    first = {name: _text(found[0]) for name, found in children.items()}
    texts = [_markup(child) for name in TEXTS for child in children.get(name, ())]
    days = (_day(first[name]) for name in DATES if name in first)
    return FeedEntry(
        url=_link(children.get("link", []), first),
        title=first.get("title") or None,
        author=first.get("author") or first.get("creator") or None,
        published=next((day for day in days if day), None),
        text=next((text for text in texts if text), ""),
        source=first.get("source") or source,
    )


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _markup(element: etree._Element) -> str:
    """The HTML that an element holds: escaped in it, or as its children (Atom's xhtml)."""
    if len(element):
        return "".join(etree.tostring(child, encoding="unicode") for child in element).strip()
    return (element.text or "").strip()


def _link(links: list[etree._Element], first: dict[str, str]) -> str | None:
    """The entry's address: the text of RSS's link, Atom's alternate, or a guid that is one."""
    stated = [_text(link) for link in links if link.get("href") is None]
    pages = [
        str(link.get("href")) for link in links
        if link.get("href") and link.get("rel", "alternate") == "alternate"
    ]  # fmt: skip
    candidates = [*stated, *pages, first.get("guid", ""), first.get("id", "")]
    return next((c for c in candidates if c.startswith(("http://", "https://"))), None)


def _day(written: str) -> date | None:
    """The day that RSS (RFC 822) or Atom (RFC 3339) writes, None for what is neither."""
    try:
        return datetime.fromisoformat(written).date()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError):
        return None
