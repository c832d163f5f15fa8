"""Lines that end in the middle of a sentence, read as one with the next: "人工智\n能", "the\nplan".

Texts copied from PDFs are broken at a width, pages copied from the web wherever a link stood. A
line goes on in the next where it ends with a comma, where the next begins with a mark or a small
letter, or where it is as long as its neighbours and ends no sentence. What begins something of its
own (an item, a heading, a row, a stretch of boilerplate) is never joined to what stands above it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from etl.as_read.left_out import Stretch
from etl.model import Document, Language, Span

LINE = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
BREAK = re.compile(r"[\r\n](?<![\r\n][\r\n])(?:(?<=\r)\n)?[^\S\r\n]{0,40}\S")
"""A line's end with a line right below it: the quicker look."""
GLUED = re.compile(r"\S[^\S\r\n]{0,40}(?:\r\n|[\r\n])[^\S\r\n]{0,40}\S")
# What begins something of its own: items, numbers, headings, rows, questions, indented paragraphs.
OPENS = re.compile(
    r"(?:\u3000|[ \t]{2,})|[ \t]*(?:[-*+•·▪●◆■–—#>|]|\d{1,3}[.)）、．:：]|[（(]\d{1,2}[)）]|"
    r"[（(]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十百\d]{1,4}[章节条]|"
    r"[a-z][.)] |"
    r"[QA问答][:：]|(?:来源|作者|编辑|记者|责任编辑|发布|时间|日期|附件|注|图)[^，。]{0,6}[:：]|[【《])"
)
ROW = re.compile(r"\||\t|\S {3,}\S")
ENDS_ZH = re.compile(r"[。！？!?；;：:…”」』）)】》〉][”’」』）)]{0,3}$")
OPEN_ZH = re.compile(r"[、，,（(“「《]$")
GOES_ON_ZH = re.compile(r"[，。、；：！？）”」』》%％]")
ENDS_EN = re.compile(r"[.!?:;…|][\"”’')）\]]{0,3}$")
OPEN_EN = re.compile(
    r"(?:,|\b(?:the|a|an|of|and|or|in|on|at|by|to|for|from|with|as|that|which|its|their|is|are|was|"
    r"were|will|has|have|between|under|into|than))$"
)
GOES_ON_EN = re.compile(r"[,.;:)\]”’%]|[a-z]")
MIN_BEFORE_SMALL = 30
"""From how many letters on a line goes on where the next begins small; menus are shorter."""
MIN_WIDTH = 30
"""The narrowest column at whose width a text is broken: fifteen characters, thirty letters."""
SLACK = {Language.ZH: 0.14, Language.EN: 0.2}
"""How much of its width a full line may lack: for no line begins with a comma, none breaks a word,
and figures are narrower than characters where those are counted."""
MIN_FULL = 3
MOST_WIDER = 0.25
"""How many lines may be wider than full ones, for each of these: titles, addresses, rows."""
WIDE = re.compile(r"[\u2e81-\U0010ffff]+")
# "加快推进人工 智能产业": a blank that a broken line has left in running text.
STRAY = re.compile(r"[ \u3000](?<=[\u4e00-\u9fff、]{4}.)(?=[\u4e00-\u9fff][\u4e00-\u9fff、]{3})")
RUNNING_CHARS = 60
RUNNING_MARKS = 2
LABEL_CHARS = 20


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    is_glued: bool
    is_closed: bool
    """Whether it is, or holds, boilerplate."""


def wraps_in(document: Document) -> list[Stretch]:
    """The breaks in the document's lines over which a sentence goes on, in order."""
    is_zh = document.language is Language.ZH
    body = document.body()
    is_glued = BREAK.search(body) and GLUED.search(body)
    if not (is_glued or (is_zh and STRAY.search(document.text))):
        return []
    lines = list(_lines(document))
    goes_on = _goes_on_zh if is_zh else _goes_on_en
    found: list[Stretch] = []
    width = _wrap_width(lines, is_zh=is_zh)
    for run in _runs(lines):
        joined = False
        for line, following in pairwise(run):
            joined = (
                not (line.is_closed or following.is_closed)
                and not OPENS.match(following.text)
                and not (ROW.search(line.text) or ROW.search(following.text))
                and goes_on(line.text, following.text, width, joined=joined)
            )
            if joined:
                found.append(_break(line, following, document.text, is_zh=is_zh))
    return sorted([*found, *_strays(lines)], key=lambda s: s.span) if is_zh else found


def _lines(document: Document) -> Iterator[_Line]:
    text, end = document.text, -1
    closed = document.boilerplate
    at = 0
    for match in LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + match.group().index(stripped[0])
        span = Span(start, start + len(stripped))
        while at < len(closed) and closed[at].end <= span.start:
            at += 1
        is_closed = at < len(closed) and closed[at].start < span.end
        is_glued = end >= 0 and len(re.findall(r"\r\n|[\r\n]", text[end:start])) == 1
        indent = match.group()[: start - match.start()]
        yield _Line(span, indent + stripped, is_glued, is_closed)
        end = span.end


def _runs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The lines that stand together, without a blank one between them."""
    run: list[_Line] = []
    for line in lines:
        if run and not line.is_glued:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _width(text: str) -> int:
    """How wide a line is, in letters; a Chinese character is as wide as two."""
    return len(text) + sum(map(len, WIDE.findall(text)))


def _wrap_width(lines: Sequence[_Line], *, is_zh: bool) -> int | None:
    """The width from which on a line is full, where the text is broken at one; None where not.

    Many lines end in the middle of a sentence at about the same width, and hardly any is wider.
    """
    ends, slack = (ENDS_ZH, SLACK[Language.ZH]) if is_zh else (ENDS_EN, SLACK[Language.EN])
    widths = sorted(_width(line.text) for line in lines if not line.is_closed)
    broken = sorted(_width(x.text) for x in lines if not (x.is_closed or ends.search(x.text)))
    if len(broken) < MIN_FULL:
        return None

    def full(of: Sequence[int], widest: int) -> int:
        return bisect_right(of, widest) - bisect_left(of, widest * (1 - slack))

    widest = max(set(broken), key=lambda width: (full(broken, width), width))
    wider = len(widths) - bisect_right(widths, widest)
    if (
        widest < MIN_WIDTH
        or full(broken, widest) < MIN_FULL
        or 2 * full(broken, widest) < full(widths, widest)
        or wider > MOST_WIDER * full(widths, widest)
    ):
        return None
    return int(widest * (1 - slack))


def _goes_on_zh(line: str, following: str, width: int | None, *, joined: bool) -> bool:
    if OPEN_ZH.search(line) or GOES_ON_ZH.match(following):
        return True
    if ENDS_ZH.search(line):
        return False
    return joined or (width is not None and _width(line) >= width)


def _goes_on_en(line: str, following: str, width: int | None, *, joined: bool) -> bool:
    if ENDS_EN.search(line):
        return False
    goes_on = GOES_ON_EN.match(following) is not None
    if OPEN_EN.search(line) or (goes_on and (joined or len(line) >= MIN_BEFORE_SMALL)):
        return True
    return width is not None and _width(line) >= width


def _break(line: _Line, following: _Line, text: str, *, is_zh: bool) -> Stretch:
    before, after = text[line.span.end - 1], text[following.span.start]
    if is_zh:
        leaves_blank = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
    else:
        leaves_blank = after not in ",.;:)]”’%"
    return Stretch(Span(line.span.end, following.span.start), leaves_blank)


def _strays(lines: Sequence[_Line]) -> Iterator[Stretch]:
    for line in lines:
        text = line.text.strip()
        if len(text) < RUNNING_CHARS or len(re.findall("[，。；,;]", text)) < RUNNING_MARKS:
            continue
        for match in STRAY.finditer(text, LABEL_CHARS):
            at = line.span.start + match.start()
            yield Stretch(Span(at, at + 1))
