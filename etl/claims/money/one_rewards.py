"""A single reward or grant, told with its sum: what one of those who earn it gets."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED
from etl.model import MoneyMention

MOST_FOR_ONE = 20_000_000
"""More than this is a programme's, whatever the words beside it."""
REWARD = r"(?:rewards?|awards?|bonus(?:es)?|prizes?|allowances?|grants?)"
# "A reward of 300,000 yuan awaits firms", "rewards firms that win a patent with 300,000 yuan".
BEFORE = re.compile(
    rf"\b(?:an?|the|one) (?:[\w-]+ ){{0,3}}{REWARD} (?:of|worth) $|"
    r"\breward(?:s|ed|ing)? (?:[\w'-]+ ){1,14}with $|"
    r"\b(?:firms|companies|enterprises|start-?ups|teams|graduates|engineers|experts|scientists) "
    r"(?:[\w'-]+ ){0,6}(?:qualify for|are eligible for|are entitled to|can have) "
    r"(?:[\w-]+ ){0,3}of $"
)
# "Founders are given a 60,000-yuan start-up grant".
BEHIND = re.compile(rf"{CONVERTED} (?:(?!of\b|in\b|for\b)[\w-]+ ){{0,2}}{REWARD}\b")
ONE = re.compile(r"\b(?:a|an|one) $")


def is_one_reward(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum is small, and told as the size of a single reward."""
    if money.amount > MOST_FOR_ONE or money.is_annual:
        return False
    low = max(sentence.span.start, money.span.start - 140)
    before = reading.plain[low : money.span.start]
    if BEFORE.search(before):
        return True
    return ONE.search(before) is not None and (
        BEHIND.match(reading.after(money.span.end, 70)) is not None
    )
