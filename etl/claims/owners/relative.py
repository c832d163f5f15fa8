"""Whom a relative clause describes: "Hangzhou, which has introduced …"."""

import re

from etl.claims.base.reading import Party, Reading, Role, Sentence

THAT_IT = re.compile(r"that (?:it|they) ")
RELATIVE = re.compile(r"(?:which|who|that|(?:all|both|each) of (?:which|whom))\b")
# "Tianjin, a port city near Beijing, which said": what only describes the place.
DESCRIBES = re.compile(r"(?:an?|the|one of|capital|home to)\b")


def antecedent_of_relative(
    reading: Reading, sentence: Sentence, parties: list[Party], limit: int
) -> Party | None:
    """ "… Hangzhou and Beijing, which have introduced …": the party just before "which"."""
    index = sentence.clause_of(limit - 1)
    clause = sentence.clauses[index]
    if index and THAT_IT.match(reading.plain, clause.start):
        # "Chongqing, which said that it had set up a fund".
        clause = sentence.clauses[index - 1]
    if not RELATIVE.match(reading.plain, clause.start, clause.end):
        return None
    if _tells_what_is_said(reading, sentence, clause.start):
        return None
    others = [p for p in parties if p.role is not Role.ANAPHOR]
    if any(clause.start < p.span.start < limit for p in others):
        return None
    at = sentence.clauses.index(clause)
    if at > 1 and DESCRIBES.match(reading.plain, sentence.clauses[at - 1].start):
        clause = sentence.clauses[at - 1]
    before = [p for p in parties if 0 <= clause.start - p.span.end <= 3 and p.places]
    return before[-1] if before and before[-1].role is not Role.REFERENCE else None


THAT = re.compile(r"that (?:the )?")


def _tells_what_is_said(reading: Reading, sentence: Sentence, start: int) -> bool:
    """ "Told reporters in Beijing that the city would …": who acts stands right behind "that"."""
    that = THAT.match(reading.plain, start)
    own = {p.span.start for p in sentence.parties}
    return that is not None and bool(own & {start + len("that "), that.end()})
