"""Whether "it" at the head of an English sentence is the firm of which the one before told."""

import re

from etl.claims.base.reading import GOVERNING, Reading, Role, Sentence
from etl.model import Language

OPENING_CHARS = 30
"""Room for "Founded in 2019, " or "About us: " before a firm that opens a sentence."""
# "The firm opened a plant in Wuhan, and the city's bureau said …": another acts after it.
ACTS_TOO = re.compile(
    r"(?:'s (?:[\w-]+ ){0,3}(?:governments?|authorities|officials|bureau|commission|"
    r"department|office|mayor|governor|administration|committee)|"
    r" (?:city|province|municipal|provincial|district|"
    r"government|authorities|officials))*,? (?:also |then |now )?"
    r"(?:will|would|has|had|have|is|was|were|said|says|set|put|gave|gives|made|paid|pays|plans?|"
    r"wants?|offers?|provides?|promised|pledged|agreed|announced|approved|invited|supports?|"
    r"supported|earmarked|allocated)\b"
)


def tells_of_firm(reading: Reading, sentence: Sentence) -> bool:
    """ "Orion chose Wuhan because of the city's schools. It will …": it is Orion.

    A place that only stands in a firm's sentence, as where it goes, does not act.
    """
    if reading.document.language is not Language.EN or not sentence.parties:
        return False
    first = sentence.parties[0]
    opens = first.span.start - sentence.span.start <= OPENING_CHARS
    if first.role is not Role.COMPANY or first.value == "noun" or not opens:
        return False
    return not any(
        p.role in GOVERNING and p.places and ACTS_TOO.match(reading.plain, p.span.end)
        for p in sentence.parties
    )
