"""What a fund's sum measures: what it has, or what it is to reach."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.money.former import STILL
from etl.claims.stages.future_zh import AHEAD_ZH, BY_YEAR_ZH
from etl.model import AmountRole, MoneyMention, Span

SIZED = re.compile(r"set up|launch|establish|设立|成立|组建|发起")


def fund_role(
    reading: Reading, sentence: Sentence, clause: Span, money: MoneyMention
) -> AmountRole:
    """A fund's size, or what it is to reach."""
    area = Span(max(clause.start, money.span.start - 50), money.core.start)
    if STILL.match(reading.after(money.span.end, 40)):
        return AmountRole.SIZE
    in_hand = IN_HAND.search(reading.plain[sentence.span.start : sentence.span.end])
    aims = [
        c
        for c in sentence.cues("money_role", area)
        if c.span.end <= money.core.start
        and (in_hand or not MEANT_SIZE.match(reading.after(c.span.start, 6)))
    ]
    told = reading.plain[sentence.span.start : money.span.start]
    if WITHIN_YEARS_ZH.search(told) or AS_TARGET.match(reading.after(money.span.end, 40)):
        return AmountRole.TARGET
    if HOPED.search(told[-HOPED_CHARS:]):
        return AmountRole.TARGET
    by_year = BY_YEAR_ZH.search(told)
    if not (by_year or AHEAD_ZH.search(reading.plain[clause.start : money.span.start])):
        aims = [c for c in aims if not reading.plain.startswith("达到", c.span.start)]
    # "Launched a fund expected to reach 10 billion yuan": launched, but not yet of that size.
    if any(c.value == "growth" for c in aims):
        return AmountRole.TARGET
    is_sized = SIZED.search(reading.plain[area.start : area.end]) is not None
    return AmountRole.TARGET if aims and not is_sized else AmountRole.SIZE


# "Closed its first round at 400 million yuan, with a 1 billion yuan fundraising target".
AS_TARGET = re.compile(r" (?:fund-?raising|final|overall|funding) (?:target|goal)\b")
# "Puts up 90 million yuan and hopes that private money will bring the total to 300 million".
HOPED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wants?|wanted)\b[^.;]{0,60}\b(?:attract|draw|leverag|bring|lift|tak|"
    r"grow|lur|pull in|crowd in|swell|expand|multipl|doubl|tripl)(?:e|es|ing|s|y)?\b[^.;\d]{0,40}$"
)
HOPED_CHARS = 140
# "首期2亿元，三年内达到8亿元": what it is to grow to.
WITHIN_YEARS_ZH = re.compile(
    r"[一二三四五六七八九十两\d]年(?:之?内)?[^，。；]{0,4}(?:达到?|扩大至?到?|增至|做到|扩至)[^，。；]{0,3}$"
)
# 目标规模100亿元: the size that a fund is registered with, not one to grow to.
MEANT_SIZE = re.compile(r"目标(?:总)?规模")
IN_HAND = re.compile(
    r"首关|首(?:轮|次)(?:关账|关闭|交割|封闭|募集)|已到位|已募集|已完成募集|募集资金|已募资"
)
