"""Instruments that stand beside AI's and are for something else."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.fields.named_fields import AI_FIELDS, is_named_for
from etl.claims.fields.sectors import sectors_in
from etl.claims.gates.idle_zh import SIZE_IN_BRACKETS
from etl.claims.money.budget_lines import of_other_line
from etl.model import Kind, Span

# "重庆把元宇宙写入发展规划，…": what a plan has taken in says what it is told for.
WRITTEN_INTO_ZH = re.compile(
    r"[把将](?P<what>[^，。；把将]{1,20}?)(?:首次|首先|率先|正式)?(?:写入|写进|纳入|列入)[^，。；]{0,20}$"
)
BEFORE_CHARS = 60


def of_other_subject(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], anchor: Anchor
) -> str | None:
    """ "其中人工智能母基金225亿元，生物医药母基金215亿元": the second is another subject's."""
    if of_other_line(reading, sentence, anchor):
        return "its subject is something other than AI"
    if anchor.kind is Kind.PLAN and _has_taken_in_another(reading, sentence, anchor):
        return "its subject is something other than AI"
    if anchor.kind is not Kind.FUND or sentence.has("ai", anchor.phrase):
        return None
    named = (
        sentence.has("off_topic", anchor.phrase)
        or sectors_in(sentence, anchor.phrase) - AI_FIELDS
        or is_named_for(reading, sentence, anchor)
        or SIZE_IN_BRACKETS.match(reading.after(anchor.span.end, 16))
    )
    beside = any(a.kind is anchor.kind and sentence.has("ai", a.phrase) for a in anchors)
    # "…, a fund for robots; and a steel fund of 2 billion yuan".
    listed = reading.before(sentence.span.start, 2).strip() == ";" and not sentence.has("ai")
    return "its subject is something other than AI" if named and (beside or listed) else None


def _has_taken_in_another(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    low = max(sentence.span.start, anchor.span.start - BEFORE_CHARS)
    told = WRITTEN_INTO_ZH.search(reading.plain, low, anchor.span.start)
    return told is not None and not sentence.has("ai", Span(told.start("what"), anchor.span.end))
