"""A sum of which AI gets a part: the whole is a wider programme's, unless all of that is AI's."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import MoneyMention, Span

OF_WHICH = re.compile(r"[^，。；]{0,24}，其中")
# "专项资金3亿元，其中算力补贴1亿元、模型奖励5000万元" in a policy on AI: all of it is AI's.
ON_AI = re.compile(r"人工智能|机器人|大模型|(?<![a-z])ai(?![a-z])")


def _are_parts_of_ais(reading: Reading, sentence: Sentence, rest: Span) -> bool:
    """Whether several parts are listed, none as AI's own, under a title that names AI."""
    parts = [m for m in sentence.mentions.money if rest.covers(m.span)]
    if len(parts) < LEAST_PARTS or ON_AI.search(reading.plain, rest.start, rest.end):
        return False
    titles = sentence.section.headings[:1]
    return any(ON_AI.search(reading.plain, t.start, t.end) for t in titles)


LEAST_PARTS = 2


def is_of_wider(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """ "专项资金3.5亿元，其中1亿元用于人工智能": the part is AI's, the whole is not."""
    follows = OF_WHICH.match(reading.after(money.span.end, 30))
    if follows is None:
        return False
    rest = Span(
        money.span.end + follows.end(), max(sentence.span.end, money.span.end + follows.end())
    )
    part = sentence.clauses[sentence.clause_of(rest.start)]
    has_sum = any(part.covers(m.span) for m in sentence.mentions.money)
    told = Span(sentence.span.start, rest.start)
    if _are_parts_of_ais(reading, sentence, rest):
        return False
    return has_sum and sentence.has("ai", part) and not sentence.has("ai", told)
