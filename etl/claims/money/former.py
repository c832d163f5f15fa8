"""Sums that are past: what a fund or a budget was before it changed."""

import re

from etl.claims.base.reading import Reading
from etl.claims.base.wordings import SPENDS
from etl.claims.money.grown import is_outgrown
from etl.model import MoneyMention

# "Cut its fund to 2 billion yuan from 3 billion", 由30亿元下调至20亿元: what was is past.
FORMER = re.compile(
    r"\bfrom (?:about |around |nearly )?$|(?:由|从)(?:原来的|原定的|此前的|原先的|去年的|每年|原)?$"
)
# "在去年3000万元的基础上，今年再安排2000万元": what it is added to.
ADDED_TO_ZH = re.compile(r"的?(?:奖励|补贴|补助|资金|支持)?(?:的)?基础上")
TO_SUM = re.compile(
    r"\b(?:cut|rais\w*|increas\w*|reduc\w*|expand\w*|lift\w*|lower\w*|boost\w*|doubl\w*|up|down)\b"
    r"[^.;]{0,60}\bto [^.;]{0,40}$"
)
# "60 million yuan this year, up from 30 million".
COMPARED_WITH = re.compile(
    r"\b(?:compared (?:with|to)|against|versus) (?:the |about |around )?$|"
    r"\b(?:up|down|raised|increased|expanded|lifted|reduced|cut|doubled|tripled|rising) from "
    r"(?:the |about |around |nearly )?$"
)
# "Has doubled its fund, from 300 million yuan to 700 million yuan".
RISES = re.compile(
    r"\b(?:cut|rais\w*|increas\w*|reduc\w*|expand\w*|enlarg\w*|lift\w*|boost\w*|doubl\w*|tripl\w*|grow\w*|up)\b"
)
# "Would grow to 9 billion yuan by 2030 from 4 billion now": what there is.
STILL = re.compile(r"(?: ?\([^()]{1,16}\))? (?:now|currently|today|at present|at the moment)\b")
THEN_TO = re.compile(r",? (?:a year |annually )?to [\w ]{0,12}[$¥]?\d")
# "Increased its fund of 2 billion yuan to 5 billion yuan".
OF_OLD_SIZE = re.compile(
    r"\b(?:fund|programme|program|budget|pot|pool|scheme),? (?:now )?(?:of|at|worth) "
    r"(?:about |around |nearly )?$"
)
# "规模不及邻市的60亿元", "超过上年的2000万元": what a sum is compared with.
COMPARED_WITH_ZH = re.compile(
    r"(?:小于|低于|高于|大于|超过|不及|多于|少于|次于|逊于|相当于|赶超|不如)[^，。；\d不]{2,12}的$"
)
CHANGED_ZH = re.compile(
    r"^[^，。；]{0,4}(?:下调|上调|提高|增加|增|扩大|扩|提升|调整|降|缩减)[^，。；]{0,3}(?:至|到|为)"
)


# "比上年增加8000万元", "an increase of 80 million yuan": the difference, no sum of its own.
MORE_BY = re.compile(
    r"(?:比|较)(?:上年|去年|上一年|往年|前一年)[^，。；]{0,6}(?:增加|增长|多|提高|减少|增)(?:了)?$|"
    r"\b(?:increase|rise|jump|cut|drop) of (?:about |over |nearly )?$"
)


# "Has topped up its fund by 300 million yuan to 1 billion yuan": what was added.
# "Added 50 million yuan to its special fund, bringing it to 300 million yuan".
BY = re.compile(
    r"\b(?:topped up|increas\w*|rais\w*|rais(?:e|ing)|expand\w*|boost\w*|lift\w*|grow\w*|cut)\b"
    r"[^.;,]{0,60} by (?:another |a further |about |some )?$"
)
ADDS = re.compile(
    rf"\b(?:add(?:s|ed|ing)?|{SPENDS}) (?:another |a further |an extra |about |some )?$"
)
BRINGING = re.compile(
    r"(?: ?\([^()]{1,40}\))?(?: more)? (?:in)?to (?:its|the|this|their) [^.;]{0,80}"
    r"\b(?:bring|rais|lift|tak|boost)ing (?:it|the|its|this|their)\b"
)


def is_former(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is what it was before, or only what is added to or taken from it."""
    before = reading.before(money.span.start, 120)
    if is_outgrown(reading, money):
        return True
    if MORE_BY.search(before) or ADDED_TO_ZH.match(reading.after(money.span.end, 12)):
        return True
    if BY.search(before) and THEN_TO.match(reading.after(money.span.end, 20)):
        return True
    if COMPARED_WITH.search(before) or COMPARED_WITH_ZH.search(before):
        return True
    if ADDS.search(before) and BRINGING.match(reading.after(money.span.end, 180)):
        return True
    after = reading.after(money.span.end, 20)
    if OF_OLD_SIZE.search(before) and RISES.search(before) and THEN_TO.match(after):
        return True
    if not FORMER.search(before) or STILL.match(after):
        return False
    if RISES.search(before) and THEN_TO.match(after):
        return True
    return CHANGED_ZH.match(after) is not None or TO_SUM.search(before) is not None
