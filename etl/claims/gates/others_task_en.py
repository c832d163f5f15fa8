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

# "A carmaker asked Haikou for a grant", "start-ups want the city to pay subsidies".
ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|want(?:s|ed)?|wish(?:es|ed)?|beg(?:s|ged|ging)?|urg(?:es|ed|ing|e)|"
    r"plead(?:s|ed|ing)? with|hop(?:e|es|ed|ing)(?: that)?|wait(?:s|ed|ing)? for) (?:the |their )?$"
)
FOR_IT = re.compile(
    r"(?:'s)?(?: (?:city|provincial|municipal|district|government|authorities|bureau))* (?:to|"
    r"for|will|would|could)\b"
)


def _asked_by_firm(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a firm asks a place, whichever it is, for the instrument."""
    firm: int | None = None
    for party in sentence.parties:
        if party.span.end > anchor.span.start:
            return False
        if party.name:
            # "Political advisor Chen Bo, who runs a robot maker, asked the city": his call.
            return False
        if party.role is Role.COMPANY:
            firm = party.span.end
        elif firm is not None and party.places:
            asks = ASKS.search(reading.plain[firm : party.span.start])
            if asks and FOR_IT.match(reading.plain, party.span.end):
                return True
    return False


def others_task(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where somebody else is told or asked to make it; None where nobody is."""
    before = reading.before(anchor.span.start, 110)
    told = URGED.search(before)
    firm = any(p.role is Role.COMPANY and p.span.end < anchor.span.start for p in sentence.parties)
    if firm and (ASKED_BY_FIRM.search(before) or _asked_by_firm(reading, sentence, anchor)):
        return "a company's own affair"
    return "others are told to make it" if told else None
