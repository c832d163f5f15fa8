"""Sums that are a part of a whole: what one partner puts in."""

import re

from etl.claims.reading import Reading, Sentence
from etl.model import MoneyMention

# "由省财政出资20亿元，…总规模100亿元": one partner's share of the whole.
SHARE_OF_WHOLE = re.compile(r"(?:出资|认缴|认购|参股)[^，。；]{0,4}$")
WHOLE = re.compile(r"总规模|目标规模|基金规模|规模(?:达|为|约|超)|总额")
# "Will inject 2 billion patacas into a fund": what one of its owners puts in.
INJECTS = re.compile(r"\binject(?:s|ed|ing)? (?:about |some |over )?$")

# "Its fund will back robots, with 300 million yuan of it set apart for sensors".
SET_APART = re.compile(
    r"(?: ?\([^()]{1,30}\))? of (?:it|them|which|that|this|the money) (?:is |are |was |were |will "
    r"be |to be |being )?(?:set|put|reserved|earmarked|ring-fenced|kept|held|dedicated|for)\b"
)


def is_share(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum is what one partner puts in, so that the whole, if told, goes before it."""
    if INJECTS.search(reading.before(money.span.start, 20)):
        return True
    if SET_APART.match(reading.after(money.span.end, 60)):
        return True
    others = len(sentence.mentions.money) > 1
    words = reading.plain[sentence.span.start : sentence.span.end]
    return (
        others
        and SHARE_OF_WHOLE.search(reading.before(money.span.start, 14)) is not None
        and WHOLE.search(words) is not None
    )
