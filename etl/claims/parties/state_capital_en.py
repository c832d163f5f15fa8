"""A place's own investment company in English, which acts for it where it sets up a fund.

The Chinese names of such companies are told in `state_capital_zh`.
"""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import Cue

# "Mianyang Industrial Investment Group", "Zunyi State-owned Capital Operation Co": named by the
# place and by what it is for.
ARM = re.compile(
    r"(?:'s)? (?:(?:city|municipal(?:ity)?|provincial|state|state-owned|government|industrial|"
    r"industry|"
    r"innovation|science|technology|tech|and|&|high-tech|hi-tech|development|construction|urban|"
    r"economic|digital|data|new|area|zone|district|guidance|emerging|strategic|venture) ){0,6}"
    r"(?:investments?|capital|finance|financial|assets?|equity|fund) (?:[\w&-]+ ){0,4}"
)
# "State-owned Lanhai Investment Group", "the city-owned Lanhai Capital".
OWNED = re.compile(
    r"\b(?:(?:state|city|municipal(?:ly)?|province|provincial|district|county|government)[ -]"
    r"(?:owned|backed|run|controlled|funded)|municipal|provincial) (?:[\w&-]+ ){0,5}?"
    r"(?:investments?|capital|finance|financial|assets?|equity|fund|holding) (?:[\w&-]+ ){0,3}$"
)
NAMES = frozenset({"group", "holdings", "co", "corp", "inc", "ltd", "corporation", "company"})
SETS_UP = re.compile(
    r"[^.;]{0,80}\b(?:set(?:s|ting)? up|launch\w*|establish\w*|creat\w+|start\w*|register\w*|"
    r"rais(?:e|es|ed|ing)|form(?:s|ed|ing)?|unveil\w*|anchor\w*|manag(?:e|es|ed|ing))\b"
    r"[^.;]{0,90}\bfunds?\b"
)
NAME_CHARS = 70


def is_own_arm(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """Whether "group" or "company" ends such a name, and what is told is that it sets up a fund."""
    words = reading.plain[cue.span.start : cue.span.end]
    if words not in NAMES and words not in ("capital", "operator"):
        return False
    if not SETS_UP.match(reading.plain, cue.span.end, sentence.span.end):
        return False
    if OWNED.search(reading.before(cue.span.start, NAME_CHARS)):
        return True
    return any(
        0 < cue.span.start - place.span.end <= NAME_CHARS
        and ARM.fullmatch(reading.plain, place.span.end, cue.span.end + 1)
        for place in sentence.mentions.places
    )
