"""What a web page states of itself: JSON-LD, metadata of its head, its heading, `<time>`."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from lxml import html

from etl.read.full_dates import full_dates
from etl.read.stated import Stated, web_address
from etl.reference.publishers import is_generic

# Names of <meta> elements, most telling first. The camel-case ones (PubDate, ArticleTitle,
# ContentSource, SiteName) are those that Chinese government sites are required to carry.
_PUBLISHED = """
article:published_time og:published_time og:article:published_time datepublished pubdate publishdate
publish_date publish-date publishtime publish_time publication_date firstpublishedtime
parsely-pub-date sailthru.date article.published citation_publication_date dc.date.issued
dcterms.issued dc.date dcterms.date dc.date.created dcterms.created date weibo:article:create_at
release_date
"""
PUBLISHED = tuple(_PUBLISHED.split())
TITLE = ("articletitle", "og:title", "dc.title", "dcterms.title", "twitter:title", "headline")
PUBLISHER = (
    "og:site_name",
    "sitename",
    "contentsource",
    "source",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "mediaid",
    "application-name",
)
AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author")
ADDRESSES = ("og:url", "url", "twitter:url", "dc.identifier")
ARTICLE_TYPE = re.compile(
    r"Article|Posting|Report|Release|Legislation|NewsItem|Dataset", re.IGNORECASE
)
MAX_NODES = 2_000
COMPACT_DATE = re.compile(r"^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6})?\s*$")
PUBLISHED_MARK = re.compile(r"publi|posted|pubdate|created|entry-date|issued", re.IGNORECASE)
UPDATED_MARK = re.compile(r"updat|modif|revis", re.IGNORECASE)
SITE_SUFFIX = re.compile(
    r"(?<!\s)\s*(?:\s[|–—-]\s|[_|｜]|(?<=[\u3400-\u9fff])-)\s*[^_|｜–—-]{2,30}$"
)
MAX_FIELD_CHARS = 300


def read_head(root: html.HtmlElement) -> Stated:
    """What the page states of itself, from the surest place that tells it."""
    linked, metas = _read_json_ld(root), _metas(root)
    heading = words_of(next(iter(root.xpath("//h1[normalize-space()]")), None))
    named = words_of(next(iter(root.xpath("//head/title")), None))
    return Stated(
        title=_meta(metas, TITLE[:1])
        or linked.title
        or heading
        or _without_site(_meta(metas, TITLE) or named),
        publisher=_name(metas, PUBLISHER[:2]) or linked.publisher or _name(metas, PUBLISHER),
        author=linked.author or _person(_meta(metas, AUTHOR)),
        published=linked.published or _meta_date(metas) or _time_date(root),
        url=_canonical(root) or web_address(_meta(metas, ADDRESSES)),
    )


def _canonical(root: html.HtmlElement) -> str | None:
    links = root.xpath("//link[translate(@rel, 'CANOIL', 'canoil') = 'canonical']/@href")
    return next((url for link in links if (url := web_address(str(link)))), None)


def parse_date(value: str) -> date | None:
    """The day of an ISO or other full date, written as a machine or a person would."""
    compact = COMPACT_DATE.match(value)
    if compact:
        value = "-".join(compact.groups())
    found = next(full_dates(value[:100]), None)
    return found.value if found else None


def _clean(value: str) -> str | None:
    words = " ".join(value.encode("utf-8", "replace").decode("utf-8").split())
    return words[:MAX_FIELD_CHARS] or None


def words_of(element: html.HtmlElement | None) -> str | None:
    """The words of an element in one line, None for no element or none."""
    return _clean(element.text_content()) if element is not None else None


def _without_site(title: str | None) -> str | None:
    return SITE_SUFFIX.sub("", title) if title else None


def _metas(root: html.HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = _clean(element.get("content") or "")
        if name and value:
            metas.setdefault(name.strip().lower(), value)
    return metas


def _meta(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _name(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    found = (metas[name] for name in names if name in metas)
    return next((v for v in found if not is_generic(v) and "://" not in v), None)


def _person(author: str | None) -> str | None:
    return None if author is None or "://" in author or "@" in author else author


def _meta_date(metas: Mapping[str, str]) -> date | None:
    dates = (parse_date(metas[name]) for name in PUBLISHED if name in metas)
    return next((value for value in dates if value), None)


def _time_date(root: html.HtmlElement) -> date | None:
    """The date of the `<time>` that is marked as publication, else of the first one."""
    times: list[tuple[int, int, date]] = []
    for element in root.xpath("//time | //*[@itemprop='datePublished']"):
        marks = " ".join(str(element.get(name) or "") for name in ("itemprop", "class", "pubdate"))
        written = str(element.get("datetime") or element.get("content") or element.text_content())
        value = parse_date(written)
        if value and not UPDATED_MARK.search(marks) and not _in_link_list(element):
            is_marked = PUBLISHED_MARK.search(marks) or element.get("pubdate") is not None
            times.append((0 if is_marked else 1, len(times), value))
    return min(times)[2] if times else None


def _in_link_list(element: html.HtmlElement) -> bool:
    """Whether a `<time>` belongs to another article: in a list item, link, aside or footer."""
    return any(parent.tag in ("li", "a", "aside", "footer") for parent in element.iterancestors())


def _read_json_ld(root: html.HtmlElement) -> Stated:
    nodes = [node for node in _json_nodes(root) if "datePublished" in node or "headline" in node]
    nodes.sort(key=lambda node: not ARTICLE_TYPE.search(str(node.get("@type"))))
    if not nodes:
        return Stated()
    node = nodes[0]
    written = node.get("datePublished")
    return Stated(
        title=_clean(node["headline"]) if isinstance(node.get("headline"), str) else None,
        publisher=_names(node.get("publisher")),
        author=_person(_names(node.get("author"))),
        published=parse_date(written) if isinstance(written, str) else None,
    )


def _json_nodes(root: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """All objects of the page's JSON-LD, nested ones too; broken JSON is passed over."""
    for script in root.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            waiting = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MAX_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, dict):
                yield node
                waiting += [v for v in node.values() if isinstance(v, dict | list)]
            elif isinstance(node, list):
                waiting += [v for v in node if isinstance(v, dict | list)]


def _names(value: object) -> str | None:
    """The name or names of a JSON-LD person or organisation."""
    parts = value if isinstance(value, list) else [value]
    names = [part.get("name") if isinstance(part, dict) else part for part in parts]
    return _clean(", ".join(name for name in names if isinstance(name, str)))
