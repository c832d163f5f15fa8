"""Finds what frames the article on a page: menus, advertisements, paywalls, lists of links.

The wordings are in `etl/reference/boilerplate/`; this is how far each of them reaches.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from etl.model import Span
from etl.read.lines import Line, cjk_share, width_of
from etl.reference.boilerplate import (
    WHOLE_LINE,
    Scope,
    pattern_of,
    scopes_of_line,
    scopes_within,
    sought_of,
)

MAX_LINE_CHARS = 320
"""A longer line is running text, whatever it says."""
MAX_BLOCK_LINES = 12
"""Lines below a paywall's or list's heading that are taken without a word that confirms them."""
MAX_OFFER_WIDTH = 170
PART_CHARS = 600
"""How far from a line's end credits and calls within it are sought."""
MAX_ITEM_CHARS, MIN_BAR_ITEMS, MIN_KNOWN_SHARE = 40, 3, 0.4
FIRST_ITEM_CHARS = MAX_ITEM_CHARS + 10
"""Where a line has no break until here, its first item is too long for a menu's."""
ITEM_BREAKS = re.compile(
    r"\s*[|·•｜/»]\s*|\s{2,}|\u3000+|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])"
)
HAS_BREAK = re.compile(
    # Opens with what all of them hold, so that all other letters are passed over at once.
    r"[\s|·•｜/»](?:(?<=[|·•｜/»\u3000])|(?=\s)|(?<=[\u3400-\u9fff]\s)(?=[\u3400-\u9fff]))"
)
"""Where a line has a break: the quicker look."""
MAX_CALL_CHARS_ZH = 80
# What only the article says: reported speech and sums; and, less surely, years and quotes.
_REPORTS = r"\b(?:said|says|told|announced|according to|yuan|RMB)\b|CN¥|[万亿萬億]元|表示|指出"
REPORTS = re.compile(_REPORTS)
ARTICLE_WORDS = re.compile(
    _REPORTS + r"|\b(?:percent|per cent|20[12]\d)\b|[\"“”「]|消息|记者|記者|。"
)
SENTENCE_START = re.compile(r"(?<=[.!?。！？])[\"”’]?\s*")
FULL_DATE = re.compile(r"(?:19|20)\d\d\s*[-/.年]|(?:19|20)\d\d\b")
IN_LINE = frozenset({Scope.PART, Scope.CALL})
"""The scopes without which nothing within a line is."""


Within = Sequence[frozenset[Scope]]
"""For each line the scopes of which a wording may match in it."""


def may_match(lines: Sequence[Line]) -> Within:
    """What may be found in each of the lines: the quick look, once for all that is sought."""
    return scopes_within([line.words for line in lines])


def find_boilerplate(
    text: str, lines: Sequence[Line], whole: Mapping[int, Scope], within: Within
) -> tuple[Span, ...]:
    """The stretches of `text` that are boilerplate, sorted, neighbouring ones joined.

    `whole` are the lines that are boilerplate as a whole, as `whole_lines` gives them.
    """
    spans = [lines[i].span for i in sorted(whole)]
    for i, line in enumerate(lines):
        # Of a line with Markdown's marks only the words without them were looked at.
        is_bare = len(line.words) == line.span.end - line.span.start
        if i not in whole and not (is_bare and within[i].isdisjoint(IN_LINE)):
            spans += _parts(text, line)
    return joined(text, spans)


def joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans sorted, those joined that overlap or have only white space between them."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and not text[result[-1].end : span.start].strip():
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        elif span.start < span.end:
            result.append(span)
    return tuple(result)


def whole_lines(lines: Sequence[Line], within: Within) -> dict[int, Scope]:
    """The indexes of the lines that are boilerplate as a whole, each with what took it."""
    taken: dict[int, Scope] = {}
    for i, line in enumerate(lines):
        if i in taken or len(line.words) > MAX_LINE_CHARS:
            continue
        scopes = _scopes_of(line.words, within[i])
        if Scope.LABEL in scopes:
            taken[i] = Scope.LABEL
            taken |= dict.fromkeys(_advertisement(lines, i), Scope.LABEL)
        elif (opening := _opening(scopes)) is not None:
            taken |= dict.fromkeys((i, *_block(lines, i, opening)), opening)
        elif _is_boilerplate(line.words, scopes, within[i]):
            taken[i] = Scope.LINE
    return taken


def _scopes_of(words: str, within: frozenset[Scope]) -> Set[Scope]:
    return frozenset() if within.isdisjoint(WHOLE_LINE) else scopes_of_line(words)


def is_boilerplate_line(words: str) -> bool:
    """Whether a line is boilerplate by its own words alone."""
    if len(words) > MAX_LINE_CHARS:
        return False
    (within,) = scopes_within([words])
    return _is_boilerplate(words, _scopes_of(words, within), within)


def _is_boilerplate(words: str, scopes: Set[Scope], within: frozenset[Scope]) -> bool:
    is_known = Scope.LINE in scopes or Scope.CLOSES in scopes
    may_be_menu = Scope.WORD in within or Scope.TOPIC in within
    return (
        is_known or (may_be_menu and _is_menu(words)) or (Scope.CALL in within and _is_call(words))
    )


def _is_menu(words: str) -> bool:
    """A bar of menu items or tools: most of its items are such words, or all of them."""
    bar = words.strip("[]【】 ")
    if len(bar) > FIRST_ITEM_CHARS and not HAS_BREAK.search(bar, 0, FIRST_ITEM_CHARS):
        return False
    if FULL_DATE.search(words) or words.startswith("|"):
        return False
    items = [item.strip("[]【】 ") for item in ITEM_BREAKS.split(bar) if item]
    if not items or max(map(len, items)) > MAX_ITEM_CHARS:
        return False
    tools = sum(1 for item in items if pattern_of(Scope.WORD).fullmatch(item))
    topics = sum(1 for item in items if pattern_of(Scope.TOPIC).fullmatch(item))
    if len(items) < MIN_BAR_ITEMS:
        return tools > 0 and tools + topics == len(items)
    return tools + topics >= max(2, MIN_KNOWN_SHARE * len(items))


def _is_call(words: str) -> bool:
    """Calls the reader to act, twice, or once with an offer; what reports is no call."""
    calls = {match.group().casefold() for match in sought_of(Scope.CALL).finditer(words)}
    if not calls or REPORTS.search(words):
        return False
    if len(words) > MAX_CALL_CHARS_ZH and cjk_share(words) > 0.3:
        return False
    offers = {match.group().casefold() for match in sought_of(Scope.OFFER).finditer(words)}
    return len(calls) + len(offers) >= 2


def _advertisement(lines: Sequence[Line], label: int) -> Iterator[int]:
    """The advertisement under its label: the line glued to it, unless all lines are glued."""
    i = label + 1
    if i >= len(lines) or not lines[i].is_glued or _is_article(lines[i], Scope.WALL):
        return
    stands_apart = not lines[label].is_glued and label > 0
    if stands_apart or is_boilerplate_line(lines[i].words):
        yield i


def _opening(scopes: Set[Scope]) -> Scope | None:
    """What a heading opens, by its scopes: a list of links, a paywall, or None."""
    if Scope.LINKS in scopes:
        return Scope.LINKS
    return Scope.WALL if Scope.WALL in scopes else None


def _block(lines: Sequence[Line], heading: int, opening: Scope) -> Iterator[int]:
    """The short lines below a heading of links or of a paywall, to the next running text."""
    unconfirmed = 0
    for i in range(heading + 1, len(lines)):
        line = lines[i]
        if not line.is_glued and (i > heading + 1 or not _starts_list(lines, i, opening)):
            return
        scopes = scopes_of_line(line.words)
        if Scope.CLOSES in scopes:
            yield i
            return
        if _opening(scopes) or is_boilerplate_line(line.words):
            unconfirmed = 0
        elif _is_article(line, opening) or unconfirmed >= MAX_BLOCK_LINES:
            return
        else:
            unconfirmed += 1
        yield i


def _starts_list(lines: Sequence[Line], start: int, opening: Scope) -> bool:
    """Whether a blank line after the heading is followed by its list, not by the article."""
    end = next((i for i in range(start + 1, len(lines)) if not lines[i].is_glued), len(lines))
    block = lines[start:end]
    return not any(_is_article(line, opening) for line in block) and (
        len(block) > 1 or end == len(lines) or is_boilerplate_line(block[0].words)
    )


def _is_article(line: Line, within: Scope) -> bool:
    """Whether a line can only be the article's own: long, or a sentence that reports.

    Among headlines that are links any sentence is; a paywall's offers are sentences too.
    """
    if within is Scope.LINKS:
        return line.is_running
    if width_of(line.words) > MAX_OFFER_WIDTH:
        return True
    return line.is_running and bool(ARTICLE_WORDS.search(line.words))


def _parts(text: str, line: Line) -> Iterator[Span]:
    """Credits and calls within a line, and the promotion that ends one."""
    offset = max(line.span.start, line.span.end - PART_CHARS)
    words = text[offset : line.span.end]
    for match in sought_of(Scope.PART).finditer(words):
        part = match.group()
        start = offset + match.start() + len(part) - len(part.lstrip())
        yield Span(start, start + len(part.strip()))
    start_of_call = _call_start(words)
    if start_of_call is not None:
        yield Span(offset + start_of_call, line.span.end)


def _call_start(words: str) -> int | None:
    """Where the promotion begins that ends a paragraph, None where none does."""
    if not sought_of(Scope.CALL).search(words):
        return None
    starts = [match.end() for match in SENTENCE_START.finditer(words)]
    for start, end in pairwise([*starts, len(words)]):
        sentence = words[start:end]
        says_call = sought_of(Scope.CALL).search(sentence) or sought_of(Scope.OFFER).search(
            sentence
        )
        if says_call and _is_call(words[start:]):
            return start
    return None
