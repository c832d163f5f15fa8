"""The most for one that a clause tells with what is chosen: "…, with up to 2 million yuan each"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED
from etl.model import MONEY_KINDS, MoneyMention, Qualifier

# "Ten typical cases shall be selected, with up to 2 million yuan for each case".
FOR_EACH = re.compile(
    rf"{CONVERTED} (?:(?:for )?each[.,;]|apiece\b|"
    r"(?:per|(?:for|per|to|on) (?:each|every|one|any|a single|an?|the)) (?:[\w-]+ ){0,2}"
    r"(?:item|measure|agent|start-?up|recipient|award|data set|case|"
    r"project|operator|model|firm|company|enterprise|team|builder|winner|platform|product|"
    r"community|scenario|institution|applicant)\b)"
)


# "The clauses come with a ceiling of 5 million yuan for each", "their ceiling is … for each".
WITH_IT = re.compile(r"(?:,| comes?| came| coming) with $")
THEIR_OWN = frozenset({"", "their ", "its ", "the "})


def is_given_with(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> bool:
    """Whether a clause of its own tells the most that one of those can get who are named."""
    if money.qualifier is not Qualifier.AT_MOST or any(a.kind in MONEY_KINDS for a in anchors):
        return False
    told = reading.plain[sentence.span.start : money.span.start]
    with_it = told in THEIR_OWN or WITH_IT.search(told[-16:])
    return bool(with_it) and FOR_EACH.match(reading.after(money.span.end, 90)) is not None
