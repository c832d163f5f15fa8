"""Turns of an interview, and who is heard on in them: "A: …", 答：…."""

import re
from dataclasses import replace

from etl.claims.base.reading import CALLING, Party, Reading, Role, Sentence
from etl.claims.voices.still_speaking import goes_on_calling, heard
from etl.model import Section, Span

# A turn of an interview: "A: …", 答：…, 温若川：….
TURN = re.compile(r"[\s*]*(?:a\d{0,2}[:：]|答[:：]|[\u4e00-\u9fff]{2,4}[:：]|[a-z]+ [a-z]+:)\s?")

BOLD = re.compile(r"\s{0,8}\*\*")


def opening(reading: Reading, section: Section) -> str:
    """The words at the head of a section."""
    return reading.after(section.span.start, OPENING_CHARS)


OPENING_CHARS = 40


def voiced(
    reading: Reading,
    sentence: Sentence,
    parties: list[Party],
    speaking: tuple[Party | None, Party | None],
) -> tuple[Party | None, list[Party]]:
    """Who is still speaking, and the parties with him where he goes on calling for something.

    `speaking` are who spoke last, and whose turn it is.
    """
    speaker, turn_of = speaking
    voice = heard(reading, sentence, speaker)
    if turn_of and turn_of.role is Role.LEGISLATOR:
        parties = [_own_firm(reading, p) for p in parties]
        voice = turn_of
    if voice and goes_on_calling(reading, sentence, voice, is_turn=voice is turn_of):
        parties = [calling(voice, sentence), *parties]
    return (voice if voice and voice.name else None), parties


def _own_firm(reading: Reading, party: Party) -> Party:
    """A deputy who says "we" speaks for whom he works for."""
    is_we = reading.plain[party.span.start : party.span.end] in ("we", "我们")
    return replace(party, role=Role.COMPANY, places=()) if is_we else party


def calling(voice: Party, sentence: Sentence) -> Party:
    """Who is heard, as if he stood at the head of the sentence."""
    return replace(voice, span=Span(sentence.span.start, sentence.span.start), value=CALLING)
