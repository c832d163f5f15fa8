"""Proposals that are no call of a deputy's: what a government drafts, or a document contains."""

import re

from etl.claims.base.reading import Reading
from etl.model import Span

# "Has adopted recommendations for the city's 15th five-year plan": the party's outline of it.
FOR_FIVE_YEARS = re.compile(
    r" (?:for|on) (?:formulating |drawing up |drafting )?(?:the |its )?(?:[\w']+ ){0,3}"
    r"(?:\d+th )?five-year plan\b"
)
# "Zunyi's proposals for robotaxis are out for public comment": rules in draft.
OUT_FOR_COMMENT = re.compile(
    r"(?: [\w'-]+){0,8} (?:(?:is|are|was|were|has been|have been) )(?:\w+ ){0,4}?"
    r"(?:public consultation|consultation|out for (?:public )?comments?|for comments?|"
    r"for public comments?|open (?:for|to) (?:public )?comments?|soliciting)\b"
)
# "One of the budget's key proposals", "among the proposals in the plan": what it contains.
OF_DOCUMENT = re.compile(
    r"\b(?:budget|plan|blueprint|report|address|package|policy|document|measures|outline)'s?"
    r"'? (?:[\w-]+ ){0,2}$"
)
IN_DOCUMENT = re.compile(
    r" (?:in|of|within) (?:(?:the|its|this|their) |[\w-]+'s )(?:[\w-]+ ){0,3}"
    r"(?:budget|plan|blueprint|report|address|package|outline)\b"
)


def is_drafted_rule(reading: Reading, span: Span) -> bool:
    """Whether the proposals of a government are a plan in the making."""
    for_years = FOR_FIVE_YEARS.match(reading.after(span.end, 70))
    return bool(for_years or OUT_FOR_COMMENT.match(reading.after(span.end, 110)))


def is_of_document(reading: Reading, span: Span) -> bool:
    """Whether the proposals are what a budget, plan or report contains: nobody calls for them."""
    return bool(
        OF_DOCUMENT.search(reading.before(span.start, 50))
        or IN_DOCUMENT.match(reading.after(span.end, 70))
    )
