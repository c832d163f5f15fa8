"""Title and author, from the lines at the head and the foot of a text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.model import Span
from etl.read.full_dates import full_dates
from etl.read.lines import Line, cjk_share
from etl.read.masthead import NAME, ends_of
from etl.read.published import head_end
from etl.reference.publishers import is_listed

MAX_TITLE_CHARS, MAX_TITLE_CHARS_ZH = 160, 60
MIN_TITLE_CHARS, MIN_TITLE_CHARS_ZH = 12, 5
AUTHORS = (
    re.compile(
        rf"^(?:[Bb]y|BY)\s+(?P<name>{NAME}(?:(?:, | and ){NAME}){{0,3}})"
        r"(?=\*?(?:$|\s*[|·•,(—–]|\s{2,}))"
    ),
    re.compile(
        r"(?:^|[\s\u3000|｜（(【])(?:作者|撰文)\s?[:：丨|｜/]\s*(?P<name>[^\s|｜，,。；;:：（）()/]{2,20})(?=$|[\s|｜，,。；;（）()])"
    ),
    re.compile(
        r"(?:本报|本報|本刊|本网|全媒体|特约|新华社|[报報网網社台]讯?)[（(]?(?:首席|见习|实习)?(?:记者|記者)"
        r"\s*[:：]?\s?(?P<name>[\u3400-\u9fff](?:\s?[\u3400-\u9fff]){1,2}(?:[、,，\s]+[\u3400-\u9fff]{2,3}){0,4})"
        r"(?=$|[）)】\s|｜])"
    ),
)
AUTHOR_LABEL = re.compile(
    r"(?:author(?:s| of the article)?|written by|by|作者)\s*[:：]?", re.IGNORECASE
)
# Kickers, file numbers, addressees, credits, breadcrumbs: short lines of a head that are no title.
NO_TITLE = re.compile(
    r"(?-i:[A-Z\d \W]{1,24})|.{0,40}[〔\[【（(]?20\d\d[〕\]】）)]?\s?第?\d+\s?[号號]|.*[:：]|.*(?:https?://|www\.).*"
    r"|\S{1,12} ?[|>›»] ?\S{1,12}|[（(].*[)）]|(?:附|附件)\d*[:：].*|[-—=*_ ]+|written for .*|by .*"
    r"|(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条]).*"
    r"|[\u3400-\u9fff ]{2,6}[:：].*(?:[:：].*|\d{4}.*)"
    r"|(?:来源|來源|文章|作者|责任|編輯|编辑|索引|标签|日期|时间).{0,4}[:：].*"
    r"|.*(?:摄|攝|供图|供圖|制图|資料圖|资料图|[报報][道導]|[本]?[报報]讯)|[□■○●].*|.*本[报報網网]?(?:记者|記者).*",
    re.IGNORECASE | re.DOTALL,
)
BAR = re.compile(r"\S{1,6}(?:\s+\S{1,6}){2,}")
"""Three or more short words in a row: in Chinese a menu, no headline."""


# "Home > Policies > Districts": where a page stands, not what it is called.
BREADCRUMB = re.compile(r"[^>]{2,60}(?:\s>\s[^>]{2,60}){1,4}")


def find_title(text: str, lines: Sequence[Line], boilerplate: Sequence[Span]) -> str | None:
    """Markdown's first `#` heading, else the first line of the head that reads like a headline.

    None where the text opens with a paragraph.
    """
    for line in lines[: head_end(lines)]:
        if text.startswith("# ", line.span.start) and line.words:
            return line.words
    for i, line in enumerate(lines[: head_end(lines)]):
        words = line.words
        if any(span.overlaps(line.span) for span in boilerplate) or (
            len(words) <= MAX_TITLE_CHARS
            and (NO_TITLE.fullmatch(words) or BREADCRUMB.fullmatch(words) or is_listed(words))
        ):
            continue
        if line.is_running and not words.rstrip("\"”’').").endswith(("?", "？", "!", "！")):
            return None
        if _is_title(words) and i + 1 < len(lines):
            return words
    return None


def _is_title(words: str) -> bool:
    is_chinese = cjk_share(words) > 0.2
    least = MIN_TITLE_CHARS_ZH if is_chinese else MIN_TITLE_CHARS
    most = MAX_TITLE_CHARS_ZH if is_chinese else MAX_TITLE_CHARS
    if not least <= len(words) <= most or words.endswith((".", "。", "，", "；", ",", ";")):
        return False
    if is_chinese and BAR.fullmatch(words):
        return False
    dates = list(full_dates(words))
    return not dates or sum(d.end - d.start for d in dates) < 0.3 * len(words)


def find_author(lines: Sequence[Line]) -> str | None:
    """The author that a credit names, or None."""
    for line, after in pairwise(lines[: head_end(lines) + 1]):
        if AUTHOR_LABEL.fullmatch(line.words) and len(after.words) <= 60:
            return after.words
    ends = ends_of(lines)
    for pattern in AUTHORS:
        for line in ends:
            match = pattern.search(line.words[-60:] if line.is_running else line.words)
            match = match or pattern.search(line.words[:60])
            if match:
                return match["name"].strip(" ,、，")
    return None
