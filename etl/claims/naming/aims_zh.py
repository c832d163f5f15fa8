"""Whose a Chinese aim is that names no subject: 大力发展机器人产业 behind what an official said."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import ACTED_BEFORE, Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Language

OPENS_CHARS = 8
# "要重点壮大人工智能": of whoever the sentences before it in the paragraph tell.
MODAL = re.compile(r"\W{0,2}(?:还|也|同时，?|下一步，?|接下来，?)?(?:要|将|拟|计划)(?!求)")
SPOKEN = 0.6


def subjectless_aim(
    reading: Reading,
    sentence: Sentence,
    anchor: Anchor,
    voice: Party | None,
    owner: Owner | None,
) -> Owner | None:
    """The owner of an aim that opens its clause: of who still speaks, or who acted before."""
    if reading.document.language is not Language.ZH:
        return None
    clause = sentence.clauses[sentence.clause_of(anchor.span.start)]
    opens = anchor.span.start - clause.start <= OPENS_CHARS
    if not opens or reading.plain.startswith("提出", anchor.span.end - 2):
        return None
    if voice and voice.role is Role.OFFICIAL and voice.places:
        return Owner(voice, "whose official is still speaking", SPOKEN)
    if owner is None or owner.reason != ACTED_BEFORE or _is_in_speech(reading, sentence):
        return None
    goes_on = sentence.span.start > sentence.section.span.start
    return owner if goes_on and MODAL.match(reading.plain, sentence.span.start) else None


# "专家认为，前景广阔。要大力发展…": somebody's words still, and not the place's.
SAID = re.compile(r"表示|指出|认为|强调|要求|建议|[说称][，：“\"]|[“\"]")
BEFORE_CHARS = 200


def _is_in_speech(reading: Reading, sentence: Sentence) -> bool:
    first = max(sentence.section.span.start, sentence.span.start - BEFORE_CHARS)
    return SAID.search(reading.plain, first, sentence.span.start) is not None
