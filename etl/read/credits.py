"""The author that a text credits, from the lines at its head and its foot."""

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.read.lines import Line
from etl.read.masthead import NAME, ends_of
from etl.read.published import head_end

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

CREDIT_MARKS = ("作者", "撰文", "记者", "記者")


def find_author(lines: Sequence[Line]) -> str | None:
    """The author that a credit names, or None."""
    for line, after in pairwise(lines[: head_end(lines) + 1]):
        if AUTHOR_LABEL.fullmatch(line.words) and len(after.words) <= 60:
            return after.words
    places = [t for line in ends_of(lines) for t in _where_credited(line) if _may_credit(t)]
    for pattern in AUTHORS:
        for words in places:
            match = pattern.search(words)
            if match:
                return match["name"].strip(" ,、，")
    return None


def _where_credited(line: Line) -> tuple[str, str]:
    """Where a line may hold a credit: at its end, of a short one anywhere, and at its head."""
    return line.words[-60:] if line.is_running else line.words, line.words[:60]


def _may_credit(words: str) -> bool:
    """A quicker look than the patterns': each needs one of these."""
    return words[:2].lower() == "by" or any(mark in words for mark in CREDIT_MARKS)
