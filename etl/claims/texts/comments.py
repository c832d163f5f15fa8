"""What the public wrote on a draft, in a report on which comments were taken up."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import SectionKind

# "| 建议出资设立基金 | 部分采纳。已增加… |": the next cell or line tells what became of it.
TAKEN_UP = re.compile(
    r"[\s|]{0,12}(?:(?:已|未|部分|不予|予以|拟|不)采纳|"
    r"(?:not |partly |partially |fully )?(?:adopted|accepted|taken up)\b(?=[\s.,;|]))"
)
# "意见1：建议提高奖励。采纳情况：未采纳": an item that tells a comment and its fate.
OPENS = re.compile(
    r"[\s\d.、（(）)]{0,8}(?:反馈|修改)?(?:意见|建议)(?:内容)?[\d一二三四五六七八九十]{0,3}[:：.、]"
)
FATE = re.compile(r"采纳(?:情况|与否|结果)|(?:未|不予|部分|已|予以)采纳|处理(?:情况|结果|意见)")


def is_comment(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason against what a comment asks for; None where nobody answers it right behind."""
    if sentence.section.kind is SectionKind.TABLE_ROW:
        later = [c.start for c in sentence.clauses if c.start >= anchor.span.end]
        answered = any(TAKEN_UP.match(reading.plain, start) for start in later)
    else:
        start, end = sentence.section.span.start, sentence.section.span.end
        fate = OPENS.match(reading.plain, start) and FATE.search(
            reading.plain, anchor.span.end, end
        )
        answered = bool(
            fate
            or (TAKEN_UP.match(reading.plain, end) and not TAKEN_UP.match(reading.plain, start))
        )
    return "a comment on a draft, not the draft" if answered else None
