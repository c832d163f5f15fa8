"""Sums that tell what has been paid so far, and whether what is paid is a subsidy of the place."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import Cue, Kind, MoneyMention, Span

CUMULATIVE_CAP = re.compile(r"累计(?:安排|最高|不超过|奖补|补贴|奖励|补助|资助|支持|给予|可)")


def is_paid_out(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum is what has been paid so far, told of money that is given anew."""
    clause = sentence.clauses[sentence.clause_of(money.span.start)]
    area = Span(max(clause.start, money.span.start - NEXT_TO_CHARS), money.span.start)
    so_far = PAID_SO_FAR.match(reading.after(money.span.end, 60)) is not None
    return (
        so_far
        or any(
            CUMULATIVE_CAP.match(reading.after(c.span.start, 16)) is None
            and not is_set_aside(reading, c, money)
            for c in sentence.cues("not_own_money", area, "invested")
        )
    ) and is_paid_in_subsidies(sentence)


def is_set_aside(reading: Reading, cue: Cue, money: MoneyMention) -> bool:
    """ "Has put aside 600 million", "has put 600 million aside": it is still to be paid."""
    return " aside" in (reading.after(cue.span.end, 6), reading.after(money.span.end, 6))


NEXT_TO_CHARS = 24
# "40 million yuan has been paid to 90 firms so far, and this year's budget is 70 million yuan".
PAID_SO_FAR = re.compile(
    r"(?: ?\([^()]{1,40}\))? (?:has|have|had) (?:already |so far |since )?been "
    r"(?:paid|disbursed|handed out|redeemed|claimed)\b"
)


def is_paid_in_subsidies(sentence: Sentence) -> bool:
    """ "Disbursed 150 million yuan in special funds": what a place pays out is its subsidy."""
    kinds = {cue.value for cue in sentence.cues("kind")}
    return Kind.SUBSIDY in kinds and Kind.FUND not in kinds
