"""The stage that the rules lend to what a sentence says is given under them."""

import re

from etl.model import Kind, Status

# "Under the draft, which is open for comment, the city would pay …": nothing of it is in force.
OF_DRAFT = re.compile(
    r"\b(?:according to|under|in) (?:the|a|its|their) (?:[\w-]+ ){0,3}draft\b(?! outline)|"
    r"^[\W_]*if (?:adopted|approved|passed|implemented|finali[sz]ed)\b|"
    r"\bthe draft (?:[\w-]+ ){0,3}(?:says|said|states|proposes|would)\b"
)
# "Under the rules, the district will grant …": what rules that are out give.
UNDER_RULES = re.compile(
    r"[\W_]*(?:under|according to) (?:the|these|its) (?:new |latest |updated |trial )?"
    r"(?:rules|measures|policy|policies|regulations|provisions|guidelines|notice)\b(?! draft)"
)


def within_rules(words: str, kind: Kind, status: Status) -> Status:
    """The stage of an instrument told in `words`: of a draft's nothing is in force yet."""
    if OF_DRAFT.search(words):
        return Status.PROPOSED
    is_given = kind is Kind.SUBSIDY and status is Status.ANNOUNCED
    return Status.LAUNCHED if is_given and UNDER_RULES.match(words) else status
