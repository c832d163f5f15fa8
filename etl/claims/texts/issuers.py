"""Which office a text comes from: 来源：吉林省工业和信息化厅, or whose name stands below it."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import NATIONAL_CODE, SectionKind

# "来源：吉林省工业和信息化厅": an office, no paper or site.
OFFICE_AFTER = re.compile(
    r"(?:人民)?(?:政府(?:办公[厅室])?|[^，。；：\s]{1,14}(?:厅|局|委|委员会|办公室|办))"
    r"(?![^\s，。；）)】|])"
)
SIGNATURE_CHARS = 30
"""A line of a name alone, as a notice is signed."""


def issuers(reading: Reading) -> list[tuple[str, ...]]:
    """The places of the offices that the head or the foot of a text names as its own."""
    return [
        party.places
        for sentence in reading.sentences
        if sentence.parties and _tells_issuer(reading, sentence)
        for party in sentence.parties
        if party.places
        and NATIONAL_CODE not in party.places
        and OFFICE_AFTER.match(reading.plain, party.span.end)
    ]


def _tells_issuer(reading: Reading, sentence: Sentence) -> bool:
    section = sentence.section
    if section.kind is SectionKind.META:
        return True
    words = reading.plain[section.span.start : section.span.end].strip()
    return len(words) <= SIGNATURE_CHARS and words.endswith(
        ("厅", "局", "委", "政府", "办公室", "会")
    )
