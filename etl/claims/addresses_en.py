"""Places that only tell where another place, or its government, lies."""

import re

from etl.claims.reading import Reading, Sentence
from etl.model import Span

# "In Qingyang, in the northwestern province of Gansu, …": where the place before it lies.
ADDRESS = re.compile(
    r", (?:in|of) (?:the )?(?:[\w-]+ ){0,3}(?:province|region|municipality|autonomous region) of $"
)
# "The Ningbo government in East China's Zhejiang province has issued …".
SEAT = re.compile(r"(?:'s)? [^.;,]{0,50}?\bgovernment,? (?:in|of) (?:[\w-]+ ){0,3}(?:china's )?")


def is_address(reading: Reading, sentence: Sentence, span: Span, before: str) -> bool:
    """Whether a place only tells where the place, or the government, before it lies.

    `before` are the words of the sentence before it.
    """
    if ADDRESS.search(before):
        return True
    return any(
        m.span.end < span.start and SEAT.fullmatch(reading.plain, m.span.end, span.start)
        for m in sentence.mentions.places
    )
