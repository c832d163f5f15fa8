"""Sums that tell how big an industry or its firms are: no government's money."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.money.qualifying import told_of_sum
from etl.model import MoneyMention

INDUSTRY_SIZE = re.compile(
    r"\b(?:scale|output|value|size|revenues?) of (?:the |its |china's )?[\w ,'-]{0,50}(?:industr|"
    r"market|sector|econom)|"
    r"\b(?:industry|industries|market|sector) (?:scale|size|output|value|revenue)|"
    r"\b(?:industry|industries|sectors?) (?:will|would|shall|should|(?:is|are) "
    r"(?:expected )?to) (?:(?:exceed|reach|surpass|top|hit|be worth)\b[^;,]{0,60})?$|"
    # "An AI industry worth 9 billion yuan", "three clusters, each worth 1 billion yuan".
    r"\b(?:industr(?:y|ies)|sectors?|markets?|clusters?|econom(?:y|ies)|industrial chains?)"
    r"(?:,? (?:that|which) (?:is|are|will be))?,? (?:each )?(?:worth|valued at) [^,;.]{0,24}$|"
    r"(?:worth of investment|"
    r"(?<!% of )(?<!% of the )(?<!cent of the )(?<!% of its )total investment)[^,.;]{0,40}$"
)
# "Five 100-million-yuan-level enterprises", "a 60-billion-yuan AI industry": how big others are.
HOW_BIG = re.compile(
    r"(?:-(?:level|class|plus|strong|scale))?(?: (?!(?:a|an|the|to|for|of|in|on|with|by|from|into|"
    r"will|has|is|was|worth|fund|plan)\b)[\w&'/-]+){0,4} "
    r"(?:enterprises|companies|firms|unicorns|industry|industries|(?:industrial |industry )?"
    r"clusters?|sector|market|industrial (?:belt|chain|ecosystem))"
    r"(?= ?(?:[,.;)]|$|by |in |and |with |within |before |around |of ))"
)
# "Expects its companies to take in more than 400 billion yuan".
TAKES_IN = re.compile(
    r"\b(?:tak(?:e|es|ing)|bring(?:s|ing)?) in (?:about |some |over |more than |nearly )?$"
)
IN_WORD = re.compile(r"(?:-yuan|(?<=illion)-rmb)$")


def _is_how_big(reading: Reading, money: MoneyMention) -> bool:
    after = reading.after(money.span.end, 90)
    joined = after.startswith("-") or IN_WORD.search(reading.before(money.span.end, 6)) is not None
    return joined and HOW_BIG.match(after) is not None


def industry_size(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """Why a sum is no pledge where it tells how big an industry or its firms are to be."""
    told = reading.plain[told_of_sum(reading, sentence, money) : money.span.start]
    match = INDUSTRY_SIZE.search(told[-140:]) or TAKES_IN.search(told[-60:])
    is_size = match is not None or _is_how_big(reading, money)
    return "output: the size of an industry" if is_size else None
