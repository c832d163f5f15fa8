"""Mastheads: the name at the head of a page, beside its date, alone, or in its copyright line."""

import re
from collections.abc import Iterator, Sequence

from etl.read.full_dates import full_dates
from etl.read.lines import Line
from etl.read.published import CLOCK, FILLER, head_end
from etl.reference.publishers import folded_name, is_body, is_generic, is_listed, names_of_host

NAME = r"[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|of|the|and|&|de)){0,5}"
WHOLE_NAME = re.compile(NAME)
TAIL_LINES = 8
MAX_MASTHEAD_CHARS = 160
RULE = re.compile(r"\s*[|｜‖]\s*|\s+[·•—–]\s+|\s{2,}|[\u3000\t]+")
COMMA = re.compile(r"[,，]")
DATE_LABEL = re.compile(
    r"\b(?:last )?(?:updated|published|posted|modified|date|released|issued)\b[:：]?"
    r"|(?:发布|更新|发表|發佈|發布)?(?:时间|日期|時間)[:：]",
    re.IGNORECASE,
)
SITE = re.compile(
    r"(?:www\.)?[a-z0-9-]{2,30}\.(?:com|net|org|cn|hk|com\.cn|org\.cn)", re.IGNORECASE
)
COPYRIGHT = (
    re.compile(
        r"^(?:copyright\s*)?(?:©|&copy;|\(c\)|copyright)\s*(?:by\s+)?"
        r"(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)?\d\d|present|now))?)[,\s]*(?:by\s+)?"
        r"(?P<name>[A-Z\u3400-\u9fff][^|｜,，。;；()（）©]{1,60}?"
        r"(?:,? (?:Co|Ltd|Inc|LLC|Corp)\b\.?)*)"
        r"(?=$|\s*[|｜,，。;；()（）]|\.\s|\.$|\s+all rights|\s*版权所有|\s*版權所有)",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?P<name>[A-Z][^|,;()©\d]{1,60}?),?\s+(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[\s|｜])版[权權]所有\s*(?:©|[:：])\s*(?P<name>[\u3400-\u9fff]{3,24})(?=$|[\s|｜,，。])"
    ),
    re.compile(r"^(?P<name>[\u3400-\u9fff]{3,24})\s*版[权權]所有"),
)
COPYRIGHT_MARKS = ("©", "&copy;", "(c)", "copyright", "版权", "版權")
"""A line without any of these can hold none of the above: the quicker look."""
NO_EXTENSION = re.compile(
    r"\b(?:staff|reporters?|writers?|correspondents?|editors?|desk|opinion|commentary|headlines?"
    r"|exclusive|live|videos?|photos?|graphics?|analysis|explainer|feature|special|report|says?"
    r"|contributor|columnist)\b",
    re.IGNORECASE,
)
"""Words behind an agency's name that make a section or a credit of it, no longer name."""


def ends_of(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of the head, then those of the tail."""
    end = head_end(lines)
    return [*lines[:end], *lines[max(end, len(lines) - TAIL_LINES) :]]


def find_masthead(lines: Sequence[Line]) -> str | None:
    """The name beside a page's date (`NAME | section | date`), or of a listed publisher alone.

    A name that nobody listed has to be a body's by its words: a person may stand there too.
    None where two different names do.
    """
    found = [name for line in _above_text(lines) for name in _names(line.words)]
    fullest = max(found, key=len, default=None)
    if fullest is None or not all(_extends(fullest, name) for name in found):
        return None
    return fullest


def _above_text(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of the head above the first paragraph."""
    for line in lines[: head_end(lines)]:
        if line.is_running:
            return
        if len(line.words) <= MAX_MASTHEAD_CHARS:
            yield line


def _extends(name: str, other: str) -> bool:
    return folded_name(name).startswith(folded_name(other))


def _names(words: str) -> Iterator[str]:
    """The publisher that a line of the head names: at most one."""
    if is_listed(words) and not words.isupper():
        yield words
    for found in list(full_dates(words))[:1]:
        rest = f"{words[: found.start]} | {words[found.end :]}"
        rest = DATE_LABEL.sub(" | ", FILLER.sub(" ", CLOCK.sub(" | ", rest)))
        parts = [part for raw in RULE.split(rest) if (part := _bare(raw))]
        pieces = [piece for part in parts for raw in COMMA.split(part) if (piece := _bare(raw))]
        listed = next((part for part in (*parts, *pieces) if is_listed(part)), None)
        if listed:
            yield listed
        elif parts and rest.lstrip(" >*_-").startswith(parts[0]) and _is_brand(parts[0]):
            yield next(iter(names_of_host(parts[0])), parts[0])


def _bare(part: str) -> str:
    return part.strip(" \u3000,，;；:：()（）[]【】*_-—–·•>")


def _is_brand(name: str) -> bool:
    is_shaped = WHOLE_NAME.fullmatch(name) or re.fullmatch(r"[\u3400-\u9fff]{3,16}", name)
    return bool(SITE.fullmatch(name) or (is_shaped and is_body(name)))


def fuller_name(name: str, lines: Sequence[Line], title: str | None) -> str:
    """The longer form of an agency's name where the head has it on a line of its own.

    `Testwire` in a dateline is `Testwire Asia` where that stands above the text.
    """
    for line in _above_text(lines):
        first = _bare(RULE.split(line.words)[0])
        rest = first.removeprefix(f"{name} ")
        if (
            rest != first
            and first != title
            and WHOLE_NAME.fullmatch(first)
            and len(rest.split()) <= 3
            and not NO_EXTENSION.search(rest)
        ):
            return first
    return name


def find_copyright(lines: Sequence[Line]) -> str | None:
    """Who holds the copyright by a line with a year at the foot, None for nobody by name."""
    for line in reversed(lines[-3 * TAIL_LINES :]):
        words = line.words[:200]
        if not any(mark in words.casefold() for mark in COPYRIGHT_MARKS):
            continue
        for pattern in COPYRIGHT:
            match = pattern.search(words)
            name = match["name"].strip(" .:：-–") if match else ""
            name = re.sub(r"(?:all rights reserved|版[权權]所有).*", "", name, flags=re.I).rstrip()
            if len(name) > 1 and not is_generic(name):
                return name
    return None
