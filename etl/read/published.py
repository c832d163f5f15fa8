"""The date of publication, from the lines by which pages tell it.

A date counts only where it stands as a publication line: behind a label, alone, beside a clock
time or a source, in a dateline that has the year, or under an official document. Dates in
running text never count.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from etl.read.date_forms import (
    is_bylined,
    is_credited,
    is_issued,
    is_of_session,
    is_stamped,
    short_years,
)
from etl.read.full_dates import FullDate, either_way, full_dates, may_hold_date
from etl.read.lines import Line, cjk_share, is_running_text, width_of
from etl.reference.boilerplate import Scope, pattern_of

HEAD_PARAGRAPHS, HEAD_LINES, TAIL_LINES = 3, 40, 14
MAX_DATELINE_CHARS, MAX_SEARCHED_CHARS = 90, 400


class Rank(IntEnum):
    """How surely a line tells the date of publication, the surest first."""

    PUBLISHED = 1
    PAGE_LINE = 2
    DATELINE = 3
    ALONE = 4
    WRITTEN = 5
    UPDATED = 6


_GAP = (
    r"[\s:：|*_,]*+(?:on\b\s*+)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?\s*+)?"
    r"(?:\d{1,2}[:：]\d{2}(?:\s*+[ap]\.?m\.?)?[,\s]*+)?$"
)
LABELS = {
    Rank.PUBLISHED: re.compile(
        r"(?:(?:^|[|·•;,]\s*+|(?<!\s)\s{2,}+)(?:first |originally )?"
        r"(?:published|posted|publication date|publish(?:ed)? date|release date|released|issued"
        r"|date (?:of )?(?:release|publication|published|posted|released)|pub\.? date"
        r"|date|pubdate|发布|日期|时间|時間)"
        # "Written by A Reviewer Published on 3 June 2025".
        r"|^(?:written |posted |reported )?by [^.,]{2,60} (?:published|posted)"
        # "Ends/Thursday, March 6, 2025": how Hong Kong's press office closes a release.
        r"|^ends ?/"
        r"|(?:发布|發佈|發布|发表|發表|刊发|刊登|发稿|上传|公开|公開|公布|推送|稿件|更新发布)"
        r"(?:时间|時間|日期|于|於)|(?<![\u4e00-\u9fff])发于)" + _GAP,
        re.IGNORECASE,
    ),
    Rank.WRITTEN: re.compile(
        r"(?:征求意见(?:时间|日期|期限)|(?:成文|印发|印發|生成|签发|發文|发文|制定)(?:日期|时间|時間)"
        r"|\b(?:date of (?:issue|adoption)|issue date|date issued))" + _GAP,
        re.IGNORECASE,
    ),
    Rank.UPDATED: re.compile(
        r"(?:\b(?:last |first )?(?:updated|modified|revised|reviewed|corrected)(?: at)?"
        r"|(?:最后|最近)?(?:更新|修改|修订)(?:时间|時間|日期|于|於))" + _GAP,
        re.IGNORECASE,
    ),
}
# "快讯　2025年3月6日　星期四　要闻｜公司": the masthead of a paper or of a day's news.
BEHIND_WEEKDAY = re.compile(r"[\s\u3000]*星期[一二三四五六日天](?=[\s\u3000]|$)")
NOW = re.compile(r"今天|今日|现在|當前|当前")
CLOCK = re.compile(r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[ap]\.?\s?m\.?)?", re.IGNORECASE)
FILLER = re.compile(
    r"星期[一二三四五六日天]|周[一二三四五六日]|"
    r"\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\(?\b(?:beijing|china standard|hong kong|local|eastern) time\b\)?"
    r"|\b(?:GMT|UTC|HKT|CST|EST|EDT|ET|SGT|BST)\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|https?://\S+|www\.\S+",
    re.IGNORECASE,
)
SOURCE = re.compile(
    r"来源|來源|稿源|出处|出處|作者|记者|記者|编辑|編輯|责编|^\s*by\b|^\s*source:|\bfrom:",
    re.IGNORECASE,
)
OTHER_DATE = re.compile(
    r"版权|版權|copyright|©|\b(?:on|of|in|by|since|from|until|to|for|and|the|at|till|before|after)\s*$",
    re.IGNORECASE,
)
"""Words before a date that make it the date of something else."""
BREAKS = re.compile(r"[\s\u3000|·•,，;；()（）\[\]【】/—–:：*_-]+")
MAX_RESIDUE_WIDTH = 30
MAX_CREDIT_WIDTH = 80
"""What may stand beside a date: a word or two; with a clock time or a source, their names."""
# "Industrial Policy Observer, No. 14": what is printed, as a name is written.
PERIODICAL = re.compile(r"[A-Z][\w'’&.-]*(?: (?:[A-Z][\w'’&.-]*|of|the|and|for|&|\d+)){1,9}")
SIGNED_ABOVE = re.compile(
    r"(?:人民政府|政府|委员会|委員會|办公厅|辦公廳|办公室|辦公室|厅|廳|局|部|院|会|會|党委|公司|中心)\s*$"
)
DATELINE_END = re.compile(
    r"^\s*+(?:,\s*+)?(?:(?:/[^/]{2,30}/|\([A-Z][^)]{1,30}\))\s*+)?(?:--|—|–|- )"
)
PAPER_PAGE = re.compile(r"\s*+(?:[，,]\s*+)?(?:第\s*+)?[\dA-Z]{1,3}\s*+版\s*+[）)\]】]")
"""Behind the date, where reprints name a newspaper's page: （2025年3月10日 第01版）."""
DATELINE_ZH = re.compile(r"^\s*[（(]?[^，。]{0,20}$")
DATELINE_ZH_END = re.compile(r"^\s*+(?:[)）]\s*+)?(?:电|電|讯|訊|消息)")


# "(Testwire) March 11, 2025 -- ", "Some Daily, Feb. 4, 2026 -- ".
WIRE = re.compile(r"\W*(?:\([A-Z][\w .&'-]{1,30}\)|(?:[A-Z][\w.'-]* ){0,3}[A-Z][\w.'-]*+,)\s*+")
# "A reply in the Legislative Council today (March 28, 2018)".
TODAY = re.compile(r"\btoday \($")
# "2026-03-19 某社贵阳3月19日电": the day again in the dateline behind it.
DATELINE_BEHIND = re.compile(r"\s*+[\u3400-\u9fff]{2,14}?(\d{1,2})月(\d{1,2})日(?:电|電|讯|訊)")


@dataclass(frozen=True, slots=True)
class _Candidate:
    rank: Rank
    index: int
    value: date
    residue: str


def find_published(lines: Sequence[Line], skipped: Collection[int] = ()) -> date | None:
    """The date of publication that the lines tell, or None.

    `skipped` are the indexes of the lines that list other articles.
    """
    head = head_end(lines)
    is_chinese = any(cjk_share(line.words) > 0.2 for line in lines[:head])
    candidates = [
        candidate
        for index in range(len(lines))
        if index not in skipped
        for candidate in _candidates(lines, index, in_head=index < head, is_chinese=is_chinese)
    ]
    single = _without_listings(candidates)
    best = min(single, key=lambda item: (item.rank, item.index), default=None)
    return best.value if best else None


def _without_listings(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Drops the dates of a list of articles: lines of one wording with several dates."""
    values: dict[tuple[Rank, str], set[date]] = defaultdict(set)
    for item in candidates:
        values[item.rank, item.residue].add(item.value)
    lists = {key for key, dates in values.items() if len(dates) > 1 and key[1]}
    return [item for item in candidates if (item.rank, item.residue) not in lists]


def head_end(lines: Sequence[Line]) -> int:
    """The index behind the page's head: its first lines, to the third paragraph."""
    paragraphs = 0
    for i, line in enumerate(lines[:HEAD_LINES]):
        paragraphs += line.is_running
        if paragraphs == HEAD_PARAGRAPHS:
            return i + 1
    return min(len(lines), HEAD_LINES)


LEAST_BARS = 4


def _candidates(
    lines: Sequence[Line], index: int, *, in_head: bool, is_chinese: bool
) -> Iterator[_Candidate]:
    words = lines[index].words[:MAX_SEARCHED_CHARS]
    # "| Zunyi | Seed fund | 1 January 2025 |": a table tells of its rows.
    is_row = words.startswith("|") and words.count("|") >= LEAST_BARS
    in_tail = index >= len(lines) - TAIL_LINES
    if in_head:
        yield from (_Candidate(Rank.PUBLISHED, index, day, "") for day in short_years(words))
    if not may_hold_date(words):
        return
    for found in (*full_dates(words), *either_way(words, is_chinese=is_chinese)):
        rank, residue = _rank(words, found, in_head=in_head)
        if rank is None and _is_signature(words, found):
            rank = Rank.ALONE
        if is_row and rank in (Rank.ALONE, Rank.PAGE_LINE):
            continue
        if rank is not None and (in_head or in_tail or rank is Rank.ALONE):
            yield _Candidate(rank, index, found.value, residue)


def _rank(words: str, found: FullDate, *, in_head: bool) -> tuple[Rank | None, str]:
    before, after = words[: found.start], words[found.end :]
    for rank, label in LABELS.items():
        match = label.search(before)
        if match and len(before) - len(match.group()) <= MAX_DATELINE_CHARS:
            return rank, ""
    if in_head and TODAY.search(before) and after.startswith(")"):
        return Rank.DATELINE, ""
    if PAPER_PAGE.match(after) or (
        not before and (is_bylined(after) or _is_repeated(found, after))
    ):
        return Rank.PAGE_LINE, ""
    if len(before) <= MAX_DATELINE_CHARS and _is_dateline(before, after):
        return Rank.DATELINE, ""
    if in_head and is_credited(before, words[found.start : found.end], after):
        return Rank.PAGE_LINE, ""
    if is_stamped(before, after):
        # A list of such lines with several days tells none: `_without_listings`.
        return Rank.WRITTEN, "stamped"
    if in_head and (is_of_session(before, after) or is_issued(before, after)):
        return Rank.WRITTEN, ""
    residue, has_clock, has_source = _residue(before, after)
    if OTHER_DATE.search(before) and not has_source:
        return None, residue
    if not residue:
        return (Rank.PAGE_LINE if has_clock else Rank.ALONE), ""
    if not _is_apart(before, after) or is_running_text(words):
        return None, residue
    width = width_of(residue)
    is_credit = has_source or (
        (
            in_head
            and (has_clock or _is_item(before, after) or _is_periodical(before, after, residue))
        )
        or (in_head and BEHIND_WEEKDAY.match(after) and not NOW.search(before))
    )
    most = MAX_CREDIT_WIDTH if is_credit else MAX_RESIDUE_WIDTH
    if width > most or not (in_head or has_source or has_clock):
        return None, residue
    return (Rank.PAGE_LINE if has_clock or has_source else Rank.ALONE), residue


def _is_dateline(before: str, after: str) -> bool:
    if re.match(r"[A-Z]{3,}", before) and (
        DATELINE_END.match(after) or _is_in_brackets(before, after)
    ):
        return True
    if WIRE.fullmatch(before) and DATELINE_END.match(after):
        return True
    return bool(DATELINE_ZH.match(before) and DATELINE_ZH_END.match(after))


def _is_repeated(found: FullDate, after: str) -> bool:
    again = DATELINE_BEHIND.match(after)
    return again is not None and (int(again[1]), int(again[2])) == (
        found.value.month,
        found.value.day,
    )


def _is_in_brackets(before: str, after: str) -> bool:
    return before.rfind("(") > before.rfind(")") and after.lstrip().startswith(")")


def _residue(before: str, after: str) -> tuple[str, bool, bool]:
    """What a line says beside its date; whether it has a clock time, and a source."""
    rest = f"{before} \u3000 {after}"
    has_clock, has_source = bool(CLOCK.search(rest)), bool(SOURCE.search(rest))
    rest = FILLER.sub(" ", CLOCK.sub(" ", rest))
    items = [item for item in re.split(r"\s{2,}|[|·•\u3000]", rest) if BREAKS.sub("", item)]
    known = pattern_of(Scope.WORD)
    kept = [item for item in items if not known.fullmatch(item.strip(" ,;:-—–()*_"))]
    return BREAKS.sub(" ", " ".join(kept)).strip(), has_clock, has_source


# "2025年3月12日08:41 | 来源": a clock time may stand right behind the date.
AFTER_DATE = re.compile(r"[\s|·•,，\[【(（/*_-]|\d{1,2}[:：]\d{2}")


# "来源：某某日报2025-03-12 08:41": the source's name ends where the date begins.
SOURCE_BEFORE = re.compile(
    r"(?<![图圖片据據料])(?:来源|來源|稿源|出处|出處)\s?[:：]\s?[^\s\d，。；:：]{2,16}$"
)


def _is_apart(before: str, after: str) -> bool:
    """Whether white space or a rule sets the date apart from the words on both sides."""
    starts = not before or re.search(r"[\s|·•,:：\]】)）]$", before) or SOURCE_BEFORE.search(before)
    return bool(starts) and (not after or bool(AFTER_DATE.match(after)))


def _is_item(before: str, after: str) -> bool:
    """Whether the date is an item of its own in a line of several: `A | B | 3 June 2025`."""
    return bool(re.search(r"[|｜]\s*$", before) or not before) and bool(
        re.match(r"\s*(?:[|｜]|$)|\s{3,}\S", after) and (before or after)
    )


def _is_periodical(before: str, after: str, residue: str) -> bool:
    """Whether a name and its date are the whole line: `Some Review, No. 4, 3 June 2025`."""
    return (
        before.endswith(", ")
        and not after.strip("*_ .")
        and PERIODICAL.fullmatch(residue) is not None
    )


def _is_signature(words: str, found: FullDate) -> bool:
    """Whether a date stands alone or behind the name of a body, as documents are signed."""
    rest = (words[: found.start] + words[found.end :]).strip(" \u3000()（）")
    if not rest:
        return True
    return len(rest) <= 40 and bool(SIGNED_ABOVE.search(words[: found.start].strip()))
