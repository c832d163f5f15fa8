"""English instruments that a list or a count says it leaves out: nobody is told to make them."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind

_LIST = (
    r"(?:table|list|tracker|count|tally|figures?|numbers?|chart|map|data(?: ?set|base)?|ranking|"
    r"survey|overview|inventory|report|study|index|total)s?"
)
# "We leave out corporate vehicles, such as …", "the table excludes …": all that follows.
LEAVES_OUT = re.compile(
    rf"\b(?:we|it|they|i|(?:the|this|our|their|that) (?:[\w-]+ ){{0,2}}{_LIST})"
    r" (?:also |therefore |have |has |deliberately )?"
    r"(?:(?:leav(?:e|es)|left) (?:out|aside)|exclud(?:e|es|ed)|omit(?:s|ted)?|disregards?|ignores?|"
    r"skip(?:s|ped)?|(?:do|does|did) not (?:count|include|cover|list|contain)|"
    r"sets? aside private)\b"
)
# "Not counted is …", "excluded are …" open a sentence.
IS_LEFT = re.compile(
    r"[\W_]{0,4}(?:(?:note|notes|n\.b\.):? )?(?:also )?"
    r"(?:not (?:counted|included|listed|covered|shown)|excluded|omitted|left out|missing)"
    r"(?: (?:here|from [\w ]{3,30}))? (?:is|are|was|were)\b"
)
# "Funds run by firms, including a robot fund in Hefei, are not part of the table".
ARE_LEFT = re.compile(
    r"[^.;]{0,120}\b(?:is|are|was|were) (?:therefore |deliberately |also )?"
    rf"(?:not (?:part of|in|included in|counted in|listed in)|left out of|excluded from|"
    rf"omitted from|missing from) (?:the|this|our|that) (?:[\w-]+ ){{0,2}}{_LIST}\b"
)
VEHICLES_OUT = re.compile(
    r"\b(?:vehicles|funds|programmes|programs|schemes|pledges) (?:are|were|have been) "
    r"(?:left out|excluded|omitted|not (?:counted|included|listed))\b"
)


def is_left_out(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where a list says that it does not count the instrument."""
    if anchor.kind is Kind.PROPOSAL:
        return None
    start = sentence.span.start
    leaves = LEAVES_OUT.search(reading.plain, start, anchor.phrase.start + 1)
    opens = IS_LEFT.match(reading.plain, start, sentence.span.end)
    said = VEHICLES_OUT.search(reading.plain, start, anchor.span.start)
    if leaves or opens or said or ARE_LEFT.match(reading.after(anchor.span.end, 200)):
        return "only mentioned: left out of a list"
    return None
