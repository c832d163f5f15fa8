"""Texts whose headline or occasion says little of what each sentence is about."""

import re

from etl.claims.reading import Reading, Sentence

# A budget or a work report is about everything: AI is named where it is meant.
GENERAL_TEXT = re.compile(r"财政预算案|政府工作报告|国民经济和社会发展计划|预算执行情况|工作报告摘")
GENERAL_CHARS = 200
# "基金周报｜甲市设10亿元母基金，乙市有了AI基金": one headline for news of many subjects.
ROUND_UP = re.compile(r"[周週月日]报|一周|本周|速览|盘点|要闻|早报|晚报")


def is_general(reading: Reading) -> bool:
    """Whether the text is a budget, a work report and the like."""
    return GENERAL_TEXT.search(reading.plain[:GENERAL_CHARS]) is not None


def is_round_up(reading: Reading, headline: list[Sentence]) -> bool:
    """Whether the headline is that of a round-up of news."""
    return any(ROUND_UP.search(reading.plain, s.span.start, s.span.end) for s in headline)
