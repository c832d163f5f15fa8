"""The publisher that the lines of a text name: a credit, an agency's dateline, a masthead."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from etl.read.full_dates import full_dates
from etl.read.lines import Line
from etl.read.masthead import NAME, ends_of, find_copyright, find_masthead, fuller_name
from etl.read.published import CLOCK, head_end
from etl.reference.boilerplate import Scope, pattern_of
from etl.reference.publishers import is_generic

_FIRM = r"(?:,? (?:Co|Corp|Inc|Ltd|LLC)\b\.?)*"
_BEHIND = (
    r"(?=$|\s*[|｜·•(;]|,(?! (?:Co|Ltd|Inc))|\.(?:\s|$)|\s{2,}"
    r"|\s+(?i:editors?|authors?|updated|published|posted|date|time)\b)"
)
_BEHIND_ZH = (
    r"(?=$|[\s|｜，,。；;（）()\]】》”\"]"
    r"|浏览|阅读|点击|发布|发表|作者|字号|字体|时间|日期|责任编辑|编辑|网责任)"
)
SOURCES = (
    re.compile(
        r"(?<![图圖片据據料])(?:来源|來源|稿源|出处|出處)\s*[:：]\s*[“\"《]?"
        r"(?P<name>[A-Z][\w.&’'-]*(?: [A-Za-z&][\w.&’'-]*){1,5}"
        r"|[^\s|｜，,。；;:：（）()\]】》”\"]{2,24}?)[”\"》]?" + _BEHIND_ZH
    ),
    re.compile(
        r"^(?:(?i:source|news provided by|provided by)\s*[:：]\s*|(?:SOURCE|NEWS PROVIDED BY)\s+)"
        rf"(?P<name>{NAME}{_FIRM}){_BEHIND}"
    ),
)
PAPER = re.compile(
    r"《(?P<name>[\u3400-\u9fff]{2,12}[报報刊志誌])》\s*+[（(\[]\s*+20\d\d\s?年\d{1,2}月\d{1,2}日"
    r"\s*+(?:[，,]\s*+)?(?:第\s*+)?[\dA-Z]+\s*+版"
)
"""A newspaper's page, as reprints are credited."""
AGENCIES = (
    re.compile(rf"^[\"“]?\((?P<name>{NAME})\)\s*(?:—|–|--|-)"),
    re.compile(rf"^[A-Z][A-Z’' .-]{{2,30}}[^()]{{0,40}}\((?P<name>{NAME})\)\s*(?:—|–|--|-)"),
    re.compile(r"^[A-Z][A-Z’' .-]{2,30}[^/]{0,40}/(?P<name>[A-Z][\w .&-]{1,30})/\s*(?:—|–|--|-)"),
    re.compile(
        r"^[（(【]?(?P<name>[\u3400-\u9fffA-Za-z0-9]{1,10}?(?:社|网|網|报|報|台))"
        r"[^，。]{0,16}?\d{1,2}月\d{1,2}日\s?(?:电|電|讯|訊)"
    ),
    re.compile(r"^[（(【]?(?P<name>[\u3400-\u9fff0-9]{2,10}?(?:社|网|網|报|報|台))(?:讯|訊)"),
)
ISSUER = re.compile(
    r"(?:中共)?[\u3400-\u9fff]{2,24}(?:人民政府|办公厅|办公室|委员会|厅|局|部|院|管委会)(?:办公厅|办公室)?"
)
SITE_NAME = re.compile(
    r"(?!阅读|点击|查看|分享|评论|关注|下载|打印|返回|收藏|浏览|来源|作者|编辑|责任|发布|更新|原标题)"
    r"[\u3400-\u9fff]{3,14}(?<![版期号號日年月])(?<!星期.)(?<!发布会)"
)


def find_publisher(lines: Sequence[Line], title: str | None = None) -> str | None:
    """Who published a text, by the surest line that tells it; None where none does.

    `title` is the text's own, which is no name of a publisher though it may begin with one.
    """
    credited = next(_credited(lines), None)
    if credited:
        return fuller_name(credited, lines, title)
    return (
        find_masthead([line for line in lines if line.words != title])
        or _beside_date(lines)
        or _issuer(lines)
        or find_copyright(lines)
    )


def _credited(lines: Sequence[Line]) -> Iterator[str]:
    ends = [line.words[:400] for line in ends_of(lines)]
    for pattern in (*SOURCES, PAPER, *AGENCIES):
        for words in ends:
            match = pattern.search(words)
            if match and not is_generic(name := _trimmed(match["name"])):
                yield name


def _trimmed(name: str) -> str:
    """A name without the stop behind it, unless that is of an abbreviation (`Co., Ltd.`)."""
    bare = name.strip(" ,")
    return bare if re.search(r"\b(?:Co|Corp|Inc|Ltd)\.$", bare) else bare.strip(".")


def _beside_date(lines: Sequence[Line]) -> str | None:
    """The name that stands alone beside the date of a page, as Chinese portals print it."""
    for line in lines[: head_end(lines)]:
        words = line.words[:80]
        for found in full_dates(words):
            rest = CLOCK.sub(" ", f"{words[: found.start]} {words[found.end :]}").strip(
                " \u3000|｜"
            )
            is_known = pattern_of(Scope.WORD).fullmatch(rest) or is_generic(rest)
            if SITE_NAME.fullmatch(rest) and not is_known:
                return rest
    return None


def _issuer(lines: Sequence[Line]) -> str | None:
    """The body above a date that stands alone, as official documents are signed."""
    for line, after in pairwise(lines):
        if not ISSUER.fullmatch("".join(line.words.split())):
            continue
        words = after.words[:80].strip("()（） ")
        if any(d.end - d.start == len(words) for d in full_dates(words)):
            return line.words
    return None
