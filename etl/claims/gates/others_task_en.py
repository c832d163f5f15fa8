"""Instruments that others are told to make, or that a firm asks a government for."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Role, Sentence

# "Opinions that urged localities to try vouchers": what other governments are to do.
URGED = re.compile(
    r"\b(?:urg|encourag|ask|advis|requir|tell|told|support|guid|call(?:s|ed)? on)\w* (?:\w+ )?"
    r"(?:localities|local governments|local authorities|cities|provinces|regions|districts|"
    r"counties) (?:to|in) [^.;]{0,50}$"
)
# "An association has called on the government to give out vouchers".
ASKED_BY_FIRM = re.compile(
    r"\b(?:call(?:s|ed|ing)? on|lobb(?:y|ied|ies|ying)|petition\w*|press(?:es|ed|ing)?|"
    r"appeal\w* to) (?:the )?(?:local |city |municipal |provincial )?(?:government|authorities) "
    r"(?:to|for) [^.;]{0,50}$"
)


def others_task(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where somebody else is told or asked to make it; None where nobody is."""
    before = reading.before(anchor.span.start, 110)
    told = URGED.search(before)
    firm = any(p.role is Role.COMPANY and p.span.end < anchor.span.start for p in sentence.parties)
    if firm and ASKED_BY_FIRM.search(before):
        return "a company's own affair"
    return "others are told to make it" if told else None
