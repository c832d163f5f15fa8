"""Whose page it is, by what frames it: the title's end, the link home, a menu's leading name."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html

from etl.read.full_dates import full_dates
from etl.read.html_head import SITE_SUFFIX, words_of
from etl.reference.boilerplate import Scope, pattern_of
from etl.reference.publishers import is_body, is_generic, is_listed

LATIN = re.compile(r"(?:The )?[A-Z\d][\w.&’'-]*(?:,? (?:[A-Z\d][\w.&’'-]*|of|the|and|for|&)){0,6}")
HAN = re.compile(r"[\u3400-\u9fffA-Z\d·—-]{3,20}")
HOME = re.compile(
    r"(?:https?://[^/]+)?/?(?:(?:index|default|home)\.\w+)?(?:[#?].*)?", re.IGNORECASE
)
BRAND_MARKS = re.compile(
    r"\b(?:site|blog)[-_]?(?:title|name|logo)\b|\b(?:navbar-brand|brand|logo)\b|\bhome$",
    re.IGNORECASE,
)
ACCOUNT_ID = "js_name"
"""Where pages of WeChat, all of one site, name the account that publishes."""
BARS = ("nav", "div", "p", "td", "header")
BAR_NAME = re.compile(r"\s*+([^:：\n]{3,40}?)\s*+[:：]\s*+")
MAX_BAR_CHARS, MIN_BAR_LINKS = 300, 3
MAX_ABOVE = 3_000
"""Elements looked at above the heading; a page without one is looked at so far."""
LOGO = re.compile(
    r"(?:'s)?(?<!\s)\s*+(?:logo|home ?page|home|homepage|标志|首页|首頁|logo图)\s*+$", re.IGNORECASE
)
NO_BRAND = re.compile(
    r"\b(?:follow|share|you|quick|browse|jump|more|popular|trending|related|languages?|edition|menu"
    r"|search|find|see|connect|contact|explore|our|your|select|choose|skip|go|latest|breaking|hot"
    r"|filed|posted|topics?|tags?|sections?|categor(?:y|ies)|login|sign|subscribe|read|also|next"
    r"|previous|back|click|here|links?|places?|cities|regions?|countries|keywords?)\b"
    r"|当前|當前|位置|您|你|分享|关注|關注|标签|標籤|关键|栏目|欄目|导航|導航|链接|鏈接|专题|语言|字号",
    re.IGNORECASE,
)


def brand_names(root: html.HtmlElement) -> list[str]:
    """What may be the site's name, the surest first; none where the page doesn't show it."""
    return [name for name in _names(root) if name and _is_name(name)]


def _names(root: html.HtmlElement) -> Iterator[str | None]:
    yield words_of(next(iter(root.xpath(f"//*[@id='{ACCOUNT_ID}']")), None))
    yield _beside_title(root)
    yield _leading_name(root)
    yield from _links_home(root)


def _is_name(name: str) -> bool:
    return bool(
        (LATIN.fullmatch(name) or HAN.fullmatch(name))
        and len(name) > 2
        and not is_generic(name)
        and not NO_BRAND.search(name)
        and not any(full_dates(name))
        and not any(pattern_of(scope).fullmatch(name) for scope in (Scope.WORD, Scope.TOPIC))
    )


def _beside_title(root: html.HtmlElement) -> str | None:
    """The site's name behind the article's own in a page's title, or a body's before it."""
    named = words_of(next(iter(root.xpath("//head/title")), None)) or ""
    shared = root.xpath("//head/meta[@property='og:title' or @name='ArticleTitle']/@content")
    headings = [words_of(h) or "" for h in root.xpath("//h1[normalize-space()]")[:2]]
    for heading in (*headings, *(" ".join(str(s).split()) for s in shared)):
        if not heading or named == heading:
            continue
        if named.startswith(heading):
            suffix = SITE_SUFFIX.search(named, len(heading) - 1)
            name = suffix.group().strip(" _|｜–—-") if suffix else None
            return name if name and (not _ends_in_topic(name) or _is_again(root, name)) else None
        if named.endswith(heading):
            name = named.removesuffix(heading).strip(" _|｜–—-:：")
            return name if is_body(name) else None
    return None


def _ends_in_topic(name: str) -> bool:
    """Whether a name may be a section's (`South China Business`), by its last word."""
    is_topic = pattern_of(Scope.TOPIC).fullmatch(name.split()[-1])
    return bool(is_topic) and not is_listed(name)


def _is_again(root: html.HtmlElement, name: str) -> bool:
    return any(name in str(body.text_content()) for body in root.iter("body"))


def _leading_name(root: html.HtmlElement) -> str | None:
    """The name before a bar of links (`NAME: Live | Markets | …`), where the page has it again."""
    for bar in _above_heading(root, BARS):
        match = BAR_NAME.fullmatch(bar.text or "")
        if match and len(bar.findall("a")) >= MIN_BAR_LINKS:
            name, words = " ".join(match[1].split()), str(bar.text_content())
            is_again = str(root.text_content()).count(name) > words.count(name)
            return name if is_again and len(words) <= MAX_BAR_CHARS else None
    return None


def _links_home(root: html.HtmlElement) -> Iterator[str]:
    """The words, or the picture's, of the links to the site's first page above the article."""
    for link in _above_heading(root, ("a",)):
        parent = link.getparent()
        marks = " ".join(
            str(e.get(name) or "") for e in (link, parent) for name in ("class", "id", "rel")
        )
        is_home = HOME.fullmatch((link.get("href") or "x").strip() or "x")
        if is_home or BRAND_MARKS.search(marks):
            others = link.xpath(".//img/@alt | .//svg/title/text() | ./@title | ./@aria-label")
            for words in (words_of(link) or "", *map(str, others)):
                yield LOGO.sub("", " ".join(words.split()))


def _above_heading(root: html.HtmlElement, tags: tuple[str, ...]) -> Iterator[html.HtmlElement]:
    for element in islice(root.iter(), MAX_ABOVE):
        if element.tag == "h1":
            return
        if element.tag in tags:
            yield element
