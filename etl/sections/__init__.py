"""Cuts a document into sections: headline, heading, paragraph, list item, table row.

`Document` in, `Section`s out, in the order of the text. Each section knows the headings above
it, so that a list item or table row can inherit what they say. Boilerplate gives no section.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from etl.model import Document, Language, Section, SectionKind, Span
from etl.reference.in_lines import InLines
from etl.reference.sought import Sought
from etl.sections.mastheads import links_of, masthead_of
from etl.sections.tables import (
    TABLE_RULE,
    TextLine,
    bare_cells,
    bare_tables,
    cells_of,
    is_table_row,
    unit_above,
)

ROW = SectionKind.TABLE_ROW
MARKDOWN_HEADING = re.compile(r"(#{1,6}) +(?=\S)")
LIST_MARK = re.compile(
    r"[ \t\u3000]*(?:[-*•·▪●◆■–] +|[-•·▪●◆■](?=\S)|——(?=\S)|\d{1,2}[.)] +|[a-z][.)] +)"
)
# 第一条, 一、, （一）, 1. and (1): the numbering of Chinese policy texts, by depth.
CHINESE_NUMBERING = re.compile(
    r"\s*+(?:(第[一二三四五六七八九十百]{1,4}[章节])|([一二三四五六七八九十]{1,3}、)|"
    r"([（(][一二三四五六七八九十]{1,3}[）)])|(\d{1,2}[.．、](?!\d))|([（(]\d{1,2}[）)]))"
)
QUESTION = re.compile(r"^\s*+(?:Q\d{0,2}[:.：]|[^\s：:]{0,6}问[:：]|记者[^：]{0,6}[:：])")
# Bylines, date lines and credits: they describe the document and claim nothing.
META_LINES = (
    r"^\s*+\(?(?:(?:first )?(?:published|updated|posted|modified|last updated|by|source|sources|"
    r"(?:web |copy )?editors?|written by|reporting by|authors?)\b[^.!?]{0,100})",
    r"^\s*+\(?[^.!?。！？]{0,50}\b\d{4}[-/]\d{1,2}[-/]\d{1,2}\b[^.!?。！？]{0,60}",
    r"^\s*+\(?by [^!?。！？]{2,90}[|｜][^!?。！？]{0,60}",
    r"^\s*+\(?[^!?。！？]{0,100}(?:image (?:source|credit)|photo (?:credit|by)|"
    r"图片来源|图源)\b[^!?。！？]{0,60}",
    # "By Li Na in Jinan | example.com | Updated: April 28, 2023", "Home > Policies > Districts".
    r"^\s*+\(?[^!?。！？]{2,90}[|｜]\s?(?:updated|published|date)?:?\s?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\b[^.!?|]{0,40}",
    r"^\s*+\(?[^.!?。！？>]{2,50}(?:\s>\s[^.!?。！？>]{2,50}){1,4}",
    r"^\s*+\(?[^。！？，]{0,30}\d{4}年\d{1,2}月\d{1,2}日[^。！？，]{0,60}",
    # But not "记者：请问…？".
    r"^\s*+\(?(?:来源|作者|责任编辑|编辑|记者|发布时间|时间|信息来源|發布時間|來源)[:：][^。？?]{0,80}",
)
META = Sought(*META_LINES, flags=re.IGNORECASE)
DATE_LINE = re.compile(
    r"^\s*+\(?(?:\w+, )?(?:\d{1,2} [A-Z][a-z]{2,8}\.?,?|[A-Z][a-z]{2,8}\.? \d{1,2},) \d{4}\b"
    r"[^.!?]{0,40}",
    re.IGNORECASE,
)
# "Jane Doe in Guangzhou", above the line with the date: who writes, and from where.
BYLINE = re.compile(
    r"\s*(?:[A-Z][\w'’-]+ ){2,3}(?:and (?:[A-Z][\w'’-]+ ){2,3})?in [A-Z][\w, ]{2,30}\s*"
)
MAX_META_CHARS = 130
# "A robot pours tea at a fair in Wuhu. [Photo by Li Na/China Daily]", "… Photo: VCG".
CAPTIONS = (
    r"^[^\n]{0,300}(?:[\[(/,.] ?|\s)(?:file )?(?:photos?|images?|pictures?)"
    r"(?:\s?[:/：]| by | provided| courtesy| from )[^.!?。！？\n]{1,60}[\])]?\s*",
    r"^[^\n]{0,300}[.\w] ?(?:\((?:Xinhua|VCG|CFP|CNS|IC|AFP|Reuters)(?:/[^()\n]{2,40})?\)|"
    r"/(?:VCG|CFP|CNS|IC))\s*",
)
CAPTION = Sought(*CAPTIONS, flags=re.IGNORECASE)
ABOUT = InLines((pattern, True) for pattern in (*META_LINES, *CAPTIONS))
"""Where a line may tell of the document or a picture: the quick look at all of them."""
SENTENCE_END = re.compile(r"[.!?。！？；;,，:：…][\"”’')）」』]*\s*$")
MAX_HEADING_CHARS = {Language.EN: 100, Language.ZH: 36}
TITLE_FACTOR = 2
"""Titles of notices are long: "Notice of the People's Government of … on Issuing …"."""
WRAPPED_SHARE = 0.6
WRAP_WIDTHS = range(45, 101)


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    span: Span


def split_sections(document: Document) -> list[Section]:
    """All sections of a document outside its boilerplate, in order."""
    return list(_sections(_blocks(document), document))


def _blocks(document: Document) -> list[TextLine]:
    """The lines that hold text; in hard-wrapped text, the lines of a paragraph together."""
    lines = [line for line in _lines(document, LINE) if line.text.strip()]
    return list(_paragraphs(document)) if _is_hard_wrapped(lines) else lines


def _paragraphs(document: Document) -> Iterator[TextLine]:
    start: int | None = None
    end, alone = 0, False
    for line in [*_lines(document, LINE_OR_GAP), TextLine(Span(0, 0), "")]:
        opens = _stands_alone(line.text)
        if start is not None and (not line.text.strip() or opens or alone):
            yield TextLine(Span(start, end), document.text[start:end])
            start = None
        alone = is_table_row(line.text) or bool(MARKDOWN_HEADING.match(line.text))
        if line.text.strip():
            start = line.span.start if start is None else start
            end = line.span.end


def _stands_alone(text: str) -> bool:
    """Whether a line begins something of its own even in hard-wrapped text."""
    return bool(LIST_MARK.match(text) or MARKDOWN_HEADING.match(text)) or is_table_row(text)


LINE = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
LINE_OR_GAP = re.compile(LINE.pattern + r"|\n\s*\n")


def _lines(document: Document, pattern: re.Pattern[str]) -> Iterator[TextLine]:
    """All lines outside boilerplate; what boilerplate leaves of a line is one."""
    text, skipped = document.text, document.boilerplate
    first = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        while first < len(skipped) and skipped[first].end <= start:
            first += 1
        if first == len(skipped) or skipped[first].start >= end:
            yield TextLine(Span(start, end), match.group())
            continue
        for part in _outside(Span(start, end), skipped, first, text):
            yield TextLine(part, part.of(text))


def _outside(span: Span, spans: Sequence[Span], first: int, text: str) -> Iterator[Span]:
    """What is left of a line when the sorted boilerplate spans, from `first` on, are cut out."""
    start = span.start
    for skip in islice(spans, first, None):
        if skip.start >= span.end:
            break
        if start < skip.start and text[start : skip.start].strip():
            yield Span(start, skip.start)
        start = max(start, skip.end)
    if start < span.end:
        yield Span(start, span.end)


def _is_hard_wrapped(lines: list[TextLine]) -> bool:
    """Whether most lines end in mid-sentence at about the same width."""
    full = [
        line
        for line in lines
        if len(line.text.strip()) >= WRAP_WIDTHS.start and not _stands_alone(line.text)
    ]
    if len(full) < 8:
        return False
    broken = [
        line
        for line in full
        if len(line.text) in WRAP_WIDTHS and not SENTENCE_END.search(line.text)
    ]
    return len(broken) >= WRAPPED_SHARE * len(full)


def _sections(blocks: list[TextLine], document: Document) -> Iterator[Section]:
    headings: list[_Heading] = []
    columns: tuple[Span, ...] = ()
    unit: Span | None = None
    bare = bare_tables(blocks)
    masthead, links = masthead_of(blocks, document.title, _is_meta), links_of(blocks)
    about = ABOUT.within([block.text for block in blocks])
    for i, block in enumerate(blocks):
        if i in bare:
            cells = bare_cells(block)
            if bare[i]:
                columns = cells
            else:
                yield Section(ROW, block.span, _above(headings), cells, columns, unit)
            continue
        following = blocks[i + 1].text if i + 1 < len(blocks) else ""
        if is_table_row(block.text):
            cells = cells_of(block)
            if TABLE_RULE.fullmatch(block.text.strip()):
                continue
            if TABLE_RULE.fullmatch(following.strip()) and following.strip():
                columns = cells
                continue
            yield Section(ROW, block.span, _above(headings), cells, columns, unit)
            continue
        columns, unit = (), unit_above(block)
        if i in links:
            yield _section(SectionKind.META, block.span, headings)
            continue
        may_be_meta = bool(about[i]) or _is_date_line(block.text)
        kind, level = _classify(block.text, following, document, may_be_meta, first=i == 0)
        if level is not None:
            while headings and headings[-1].level >= level:
                headings.pop()
        if kind is SectionKind.LIST_ITEM and not LIST_MARK.match(block.text) and level is None:
            kind = SectionKind.PARAGRAPH
        yield _section(kind, block.span, headings)
        if level is not None and i not in masthead and _governs(kind, block.text):
            headings.append(_Heading(level, block.span))


def _governs(kind: SectionKind, text: str) -> bool:
    """Whether what follows stands under this section: a heading, or an opening with a colon."""
    return kind in (SectionKind.HEADLINE, SectionKind.HEADING) or _opens(text)


def _section(kind: SectionKind, span: Span, headings: list[_Heading]) -> Section:
    return Section(kind, span, _above(headings))


def _above(headings: list[_Heading]) -> tuple[Span, ...]:
    return tuple(heading.span for heading in headings)


# Levels of headings: the title, Markdown's six, Chinese numbering, then openings with a colon.
TITLE_LEVEL, MARKDOWN_LEVEL, PLAIN_LEVEL = 0, 1, 10
NUMBERED_LEVEL, OPENING_LEVEL, LIST_LEVEL = 12, 25, 30


def _classify(
    text: str, following: str, document: Document, may_be_meta: bool, *, first: bool
) -> tuple[SectionKind, int | None]:
    """What a block is, and its level as a heading (None for running text)."""
    marked = MARKDOWN_HEADING.match(text)
    if marked:
        level = len(marked.group(1))
        kind = SectionKind.HEADLINE if level == 1 else SectionKind.HEADING
        return kind, MARKDOWN_LEVEL + level
    numbered = _numbering(text)
    is_title = bool(document.title) and text.strip() == document.title
    # A title stands, whatever short label ("Politics", 12:30) comes between it and the text.
    below = text if first or is_title else following
    short = _looks_like_heading(text, below, document.language)
    if may_be_meta and _is_meta(text):
        return SectionKind.META, None
    if BYLINE.fullmatch(text) and _is_credit(following):
        return SectionKind.META, None
    if QUESTION.match(text):
        return SectionKind.QUESTION, LIST_LEVEL
    if LIST_MARK.match(text) and not (numbered is not None and short):
        return SectionKind.LIST_ITEM, _list_level(text)
    if numbered is not None:
        kind = SectionKind.HEADING if short else SectionKind.LIST_ITEM
        return kind, NUMBERED_LEVEL + 2 * numbered
    if short:
        if first or is_title:
            return SectionKind.HEADLINE, TITLE_LEVEL
        return SectionKind.HEADING, PLAIN_LEVEL
    if _opens(text) and len(text) <= MAX_HEADING_CHARS[document.language]:
        depth = _numbering(following)
        if depth is not None:
            # "2025年重点工作：" and then （一）…: it governs the numbered items, so stands above.
            return SectionKind.PARAGRAPH, NUMBERED_LEVEL + 2 * depth - 1
    return SectionKind.PARAGRAPH, OPENING_LEVEL


def _is_meta(text: str) -> bool:
    return (len(text) <= MAX_META_CHARS and _is_credit(text)) or CAPTION.matches_whole(text)


def _is_credit(text: str) -> bool:
    return META.matches_whole(text.rstrip()) or _is_date_line(text)


def _is_date_line(text: str) -> bool:
    return DATE_LINE.fullmatch(text.rstrip()) is not None


def _opens(text: str) -> bool:
    return text.rstrip().endswith((":", "："))


def _numbering(text: str) -> int | None:
    """The depth of a Chinese number that the text opens with; None where it opens with none."""
    found = CHINESE_NUMBERING.match(text)
    return found.lastindex - 1 if found and found.lastindex else None


def _list_level(text: str) -> int:
    indent = len(text) - len(text.lstrip(" \t\u3000"))
    return LIST_LEVEL + min(indent, 40)


def _looks_like_heading(text: str, following: str, language: Language) -> bool:
    """Short, does not end like a sentence, and something longer follows."""
    stripped = text.strip()
    longest = MAX_HEADING_CHARS[language] * (TITLE_FACTOR if following is text else 1)
    return (
        0 < len(stripped) <= longest
        and not SENTENCE_END.search(stripped)
        and len(following.strip()) > len(stripped) * 0.8
    )
