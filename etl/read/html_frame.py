"""Takes the frame off a web page: menus, side bars, comments, advertisements, hidden parts.

What goes is told by the element's tag and role, by the words of its class and id, or by its
being little but links. Nothing goes that holds a large part of the page's running text.
"""

import re
from collections.abc import Iterator

from lxml import html

_NEVER_TEXT = """
script style noscript template iframe object embed svg canvas video audio picture button select
textarea input head map datalist math
"""
NEVER_TEXT = frozenset(_NEVER_TEXT.split())
FRAME_TAGS = frozenset(("dialog", "nav", "footer", "figcaption"))
_FRAME_ROLES = """
navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist
"""
FRAME_ROLES = frozenset(_FRAME_ROLES.split())
# By line: menus and bars; what is sold; consent and boxes; other articles; readers.
_FRAME_WORDS = """
nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs topbar toolbar footer foot
bottombar pagination pager pagenav sitemap
ad ads adbox advert advertisement adv adslot sponsor sponsored promo promoted paywall subscribe
subscription newsletter signup
cookie cookies consent gdpr popup modal overlay lightbox toast
related recommend recommended recommendation recommendations trending mostread mostviewed readnext
xgyd tuijian
comment comments commentlist disqus reply replies pinglun
"""
FRAME_WORDS = frozenset(_FRAME_WORDS.split())
_WEAK_FRAME_WORDS = """
sidebar side aside rail skip masthead banner offer teaser privacy popular hot rank ranking share
sharing social sns qr qrcode ewm erweima copyright beian print tags hidden caption pull pullquote
login register donate search logo top
"""
WEAK_FRAME_WORDS = frozenset(_WEAK_FRAME_WORDS.split())
"""Words that name frames as a rule and content at times: only what holds little text goes."""
MORE = re.compile(r"(?:more|more[-_](?:stories|news|articles|from|links)|read[-_]?(?:next|more))")
MAX_FRAME_SHARE = 0.7
"""An element with a larger share of the page's running text is never taken as frame."""
MAX_WEAK_PROSE_CHARS = 250
MAX_HIDDEN_CHARS = 400
MIN_LINK_SHARE, MIN_LINKS = 0.75, 2
MIN_PROSE_CHARS = 60
LINK_BLOCKS = ("ul", "ol", "div", "p", "td", "section", "dl", "table")
HIDING_RULE = re.compile(r"([.#][\w-]+)\s*\{[^{}]*display\s*:\s*none", re.IGNORECASE)
MEDIA_RULE = re.compile(r"@media[^{@]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def drop_frame(root: html.HtmlElement) -> None:
    """Removes the frame of a page from its tree."""
    hiding = _hiding_names(root)
    whole = max(_prose(root), 1)
    for element in _droppable(root, hiding):
        if element.getparent() is not None and (
            element.tag in NEVER_TEXT
            or (_prose(element) <= MAX_FRAME_SHARE * whole and not _holds_heading(element))
        ):
            element.drop_tree()
    for element in list(root.iter(*LINK_BLOCKS)):
        if element.getparent() is not None and _is_link_list(element):
            element.drop_tree()


def _droppable(root: html.HtmlElement, hiding: frozenset[str]) -> list[html.HtmlElement]:
    return [
        element
        for element in root.iter()
        if isinstance(element.tag, str)
        and element.tag not in ("html", "body", "main", "article", "h1")
        and (
            element.tag in NEVER_TEXT | FRAME_TAGS
            or _is_frame(element)
            or _is_hidden(element, hiding)
        )
    ]


def _is_frame(element: html.HtmlElement) -> bool:
    if (element.get("role") or "").lower() in FRAME_ROLES:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag == "header" and element.getparent().tag == "body":
        return True
    words = frozenset(_name_words(names))
    if words & FRAME_WORDS or any(MORE.fullmatch(name.lower()) for name in names.split()):
        return True
    return bool(words & WEAK_FRAME_WORDS) and _prose(element) <= MAX_WEAK_PROSE_CHARS


def _name_words(names: str) -> Iterator[str]:
    """The words of class names and ids: `mostViewed ad-slot` gives most, viewed, ad, slot."""
    for name in names.split():
        yield name.lower().replace("-", "").replace("_", "")
        for part in re.split(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])", name):
            yield part.lower()


def _is_hidden(element: html.HtmlElement, hiding: frozenset[str]) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    names = {f".{name}" for name in (element.get("class") or "").split()}
    names.add(f"#{element.get('id')}")
    return bool(names & hiding) and len(element.text_content()) <= MAX_HIDDEN_CHARS


def _hiding_names(root: html.HtmlElement) -> frozenset[str]:
    """The classes and ids that the page's own style sheet hides on every screen."""
    sheets = (MEDIA_RULE.sub("", style.text or "")[:100_000] for style in root.iter("style"))
    return frozenset(match.group(1) for sheet in sheets for match in HIDING_RULE.finditer(sheet))


def _prose(element: html.HtmlElement) -> int:
    """The number of characters of running text: stretches that are longer than a label."""
    return sum(
        len(text)
        for text in element.xpath(".//text()[not(ancestor::script or ancestor::style)]")
        if len(text.strip()) >= MIN_PROSE_CHARS / (3 if text.strip()[:1] > "\u2e80" else 1)
    )


def _holds_heading(element: html.HtmlElement) -> bool:
    return element.tag == "h1" or next(element.iter("h1"), None) is not None


def _is_link_list(element: html.HtmlElement) -> bool:
    """Whether an element is little but links to other pages, none of them in running text."""
    links = [link for link in element.iter("a") if (link.text_content() or "").strip()]
    if len(links) < MIN_LINKS or _holds_heading(element):
        return False
    length = len("".join(element.text_content().split()))
    linked = sum(len("".join(link.text_content().split())) for link in links)
    return linked >= MIN_LINK_SHARE * length
