"""A fund that only holds another one: "an AI fund under the province's 20 billion yuan fund"."""

import re

from etl.claims.anchor import Anchor
from etl.claims.reading import Reading
from etl.model import Kind, MoneyMention

WITHIN = (
    r"\bfund\b[^.;]{0,100}\b(?:within|under|out of|part of|from) (?:the |its |an? )?"
    r"(?:(?!and\b|with\b|for\b|to\b|that\b|which\b|was\b|is\b|has\b|will\b)[^ ,.;]+ )"
)
HOLDS = re.compile(WITHIN + r"{0,9}$")
ITS_SUM = re.compile(WITHIN + r"{0,4}$")
TO_ITS_NAME = re.compile(r"(?: ?\([^()]{1,40}\))? (?:(?!and\b)[\w-]+ ){0,5}fund\b")
BEFORE_CHARS = 240


def is_holder(reading: Reading, anchor: Anchor, named: list[Anchor]) -> bool:
    """Whether a fund is only told as the one that the fund before it stands within."""
    if anchor.kind is not Kind.FUND:
        return False
    first = any(a.kind is Kind.FUND and a.span.end < anchor.span.start for a in named)
    return first and HOLDS.search(reading.before(anchor.span.start, BEFORE_CHARS)) is not None


def is_holders_sum(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is the size of such a fund."""
    return (
        TO_ITS_NAME.match(reading.after(money.span.end, 110)) is not None
        and ITS_SUM.search(reading.before(money.span.start, BEFORE_CHARS)) is not None
    )
