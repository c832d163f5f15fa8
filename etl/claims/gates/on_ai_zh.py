"""Whether a Chinese plan known by a general word is about AI."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.texts.plan_goes_on import names_ai_next
from etl.model import Span

JUST_MADE = re.compile(
    r"(?:出台|印发|发布|推出|制定|公布|实施)了?[^，。；]{0,6}$|"
    # "行政院通过「南方矽谷方案」": its name may be long.
    r"(?:通过|核定|拍板)了?[《「“\"][^，。；》」”\"]{0,30}$"
)
# "明年将推动「跃升」计划": in Taiwan a government's own programme is said to be pushed on.
# "新版《…若干措施》将上限提高到300万元": what it changes says that it is in force.
CHANGES = re.compile(
    r"》(?:（[^（）]{2,16}）)?(?:还|则|首次|进一步)?将[^，。；]{2,40}"
    r"(?:提高|提升|上调|扩大|增加|延长|调整|降低|放宽|缩短|纳入)"
)
RUN = re.compile(r"推[动行]了?[「“\"《][^，。；》」”\"]{2,30}[」”\"》]$")
# "This measure", "the following measures": the text speaks of itself.
OWN_TEXT = re.compile(r"[本以下如该]$|以下$|如下$")
# "启动“领航”行动，聚焦人工智能、物联网三大方向": its fields are told right behind its name.
ITS_FIELDS = re.compile(
    r"(?:其中|主要|将|以期|旨在|重点){0,3}"
    r"(?:聚焦|锁定|围绕|瞄准|主攻|面向|涵盖|覆盖|包括|支持|推动|推进|发展|布局|投向|锚定|以)"
)
NEXT_CLAUSES = 2
"""How many clauses behind a plan's name may tell its fields: a budget may stand between."""


def is_on_ai(reading: Reading, sentence: Sentence, anchor: Anchor, *, ai_context: bool) -> bool:
    """Whether a plan is about AI: by its clause, its fields, or as just made."""
    if ai_context and OWN_TEXT.search(reading.before(anchor.span.start, 3)):
        return True
    before = reading.before(anchor.span.start, 36)
    if sentence.has("ai") and (JUST_MADE.search(before) or RUN.search(before)):
        return True
    own = sentence.clause_of(anchor.span.start)
    if sentence.has("ai", sentence.clauses[own]) or names_ai_next(reading, sentence):
        return True
    return any(
        _tells_fields(reading, sentence, clause)
        for clause in sentence.clauses[own + 1 : own + 1 + NEXT_CLAUSES]
    )


def _tells_fields(reading: Reading, sentence: Sentence, clause: Span) -> bool:
    return sentence.has("ai", clause) and ITS_FIELDS.match(reading.plain, clause.start) is not None


def is_run(reading: Reading, anchor: Anchor) -> bool:
    """Whether a plan that bears a name is said to be pushed on, or to change what it gives."""
    pushed = RUN.search(reading.before(anchor.span.start, 36))
    return pushed is not None or CHANGES.match(reading.after(anchor.span.end, 64)) is not None
