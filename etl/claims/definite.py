"""Whether words point back at an instrument told before: "the fund", 该基金."""

import re

from etl.claims.instruments import Anchor
from etl.claims.reading import Reading, Sentence
from etl.model import Language

DEFINITE = re.compile(r"\b(?:the|this|that|these|those|such|its|their) (?:new |same )?$")
DEFINITE_ZH = re.compile(r"(?:[该这此][项只个笔]?|上述|前述)$")


def is_definite(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the words point back at an instrument already told ("the fund", 该基金)."""
    if sentence.has("ai", anchor.phrase):
        return False
    low = max(sentence.span.start, anchor.phrase.start - 12)
    before = reading.plain[low : anchor.phrase.start]
    phrase = reading.plain[anchor.phrase.start : anchor.span.start]
    if reading.document.language is Language.ZH:
        return DEFINITE_ZH.search(phrase) is not None
    return DEFINITE.search(before) is not None or phrase.startswith(
        ("similar ", "such ", "same ", "these ", "those ")
    )
