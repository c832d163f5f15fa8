"""Whose plan is meant that a sentence opens with: "Under the AI action plan, Gansu will …"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Kind, Language, Span

OPENS = re.compile(
    r"\W{0,4}(?:according to|under|as part of|in line with|based on|guided by) (?:the|its|an?) "
    r"(?!(?:[\w-]+ ){0,3}(?:national|state|central)\b)"
)
# Right behind the comma that ends the plan's name.
ACTS = re.compile(r" (?:will|would|shall|aims?|plans?|intends?|is to|seeks?|expects?)\b")
COMMA = re.compile(r"[^.;,]{0,160}, (?:the )?(?:(?:city|province) of )?")


def acts_under_it(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor
) -> Owner | None:
    """Who carries out a plan that is told by name; whoever was told before is not meant.

    A bare "according to the plan" can be anybody's: of that the place told before counts.
    """
    if anchor.kind is not Kind.PLAN or reading.document.language is not Language.EN:
        return None
    opening = OPENS.match(reading.plain, sentence.span.start, anchor.span.start)
    if not opening or not sentence.has("ai", Span(sentence.span.start, anchor.span.end + NAME)):
        return None
    for party in parties:
        if (
            party.role is Role.ACTOR
            and party.span.start > anchor.span.end
            and COMMA.fullmatch(reading.plain, anchor.span.end, party.span.start)
            and ACTS.match(reading.after(party.span.end, 10))
        ):
            return Owner(party, "it acts under the plan", 0.85)
    return None


NAME = 60
"""So far behind a plan's word its name can go on: "the implementation plan for the AI zone"."""
