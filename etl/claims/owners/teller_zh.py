"""Whose a Chinese speech in quotation marks is that is told of behind it: “…。”某委员表示。"""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.owners.discourse import Discourse
from etl.claims.owners.resolving import resolve_parties
from etl.claims.voices.deputies_zh import unnamed_deputy
from etl.claims.voices.quoted_zh import ASKING, TELLER_AFTER, TELLER_CHARS
from etl.claims.voices.still_speaking import DONE, says_what_should_be
from etl.model import Span

OPENS, CLOSES = "“", "”"
SPEECH_CHARS = 600


def speech_at(reading: Reading, sentence: Sentence) -> Span | None:
    """The quotation that a sentence opens, others within it and all; None where it opens none."""
    text, start = reading.document.text, sentence.span.start
    if not text.startswith(OPENS, start):
        return None
    depth = 0
    for at in range(start, min(start + SPEECH_CHARS, sentence.section.span.end)):
        depth += (text[at] == OPENS) - (text[at] == CLOSES)
        if depth == 0:
            return Span(start, at + 1)
    return None


def told_by(reading: Reading, speech: Span, after: Sequence[Sentence]) -> Sentence | None:
    """The words right behind a speech that tell who spoke, of the sentences that follow."""
    text = reading.document.text
    told = TELLER_AFTER.match(text, speech.end, speech.end + TELLER_CHARS)
    if told is None:
        return None
    for sentence in after:
        if speech.end <= sentence.span.start <= speech.end + 1:
            return sentence
        if sentence.span.start < speech.end < sentence.span.end:
            # The mark that ends the speech was taken for its sentence's.
            later = tuple(p for p in sentence.parties if p.span.start >= speech.end)
            return replace(sentence, parties=later)
    return None


# "“把甘肃纳入国家布局。”市长马宁建议。": all of the speech is what he asks for.
ASKED = re.compile(rf"[^，。；：“”]{{2,60}}(?:{ASKING})(?:[，。；：]|$)")


class ToldBehind:
    """Who is named behind the speech that is being read: a deputy, or an official who asks."""

    def __init__(self) -> None:
        self._teller: Party | None = None
        self._asks = False
        self._end = 0

    def hear(
        self, reading: Reading, sentence: Sentence, after: Sequence[Sentence], state: Discourse
    ) -> None:
        """Looks behind the speech that the sentence opens, if it opens one."""
        if sentence.span.start >= self._end:
            self._teller = None
        speech = speech_at(reading, sentence)
        told = told_by(reading, speech, after) if speech else None
        if speech is None or told is None:
            return
        parties = resolve_parties(reading.plain, told, state)
        deputy = unnamed_deputy(reading, told, parties, state.document_place)
        self._asks = ASKED.match(reading.plain, speech.end, speech.end + TELLER_CHARS) is not None
        roles = (Role.LEGISLATOR, Role.OFFICIAL) if self._asks else (Role.LEGISLATOR,)
        named = [p for p in parties if p.role in roles and p.places]
        self._teller = deputy or (named[0] if named else None)
        self._end = speech.end

    def caller(self, reading: Reading, sentence: Sentence) -> Party | None:
        """Whose call the sentence is, where it says what should be done."""
        if self._teller is None:
            return None
        start, end = sentence.span.start, sentence.span.end
        asks = self._asks and DONE.search(reading.plain, start, end) is None
        return self._teller if asks or says_what_should_be(reading, sentence) else None
