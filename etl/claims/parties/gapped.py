"""A place whose verb is told once for all: "Wuhu set up an AI fund, Anqing a robot fund"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Language, Span

JOINED = re.compile(r"(?:[,;] (?:and |while )?|\band |\bwhile )$")
ARTICLE = re.compile(r"(?: province| city)? (?:an?|another|its own) ?")
# "Between Wuhu and Anqing a corridor is built", "at sites in Wuhu and Anqing a lab …".
IN_PHRASE = re.compile(r"\b(?:between|in|of|from|to|at|with|for|both) (?:[\w'-]+ ){1,3}and $")


def gapped_owner(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor
) -> Owner | None:
    """The place right before an instrument, where the verb stands with another place before."""
    if reading.document.language is not Language.EN:
        return None
    for party in parties:
        if _acts(party) and _is_gapped(reading, sentence, party.span, anchor):
            earlier = [p for p in parties if _acts(p) and p.span.end < party.span.start]
            if earlier and _acts_between(sentence, earlier[0], party):
                return Owner(party, "whose verb is told with the place before it", 0.8)
    return None


def _acts(party: Party) -> bool:
    """Whether a party is named, or told as one of two: "the former …, the latter …"."""
    return party.role is Role.ACTOR or party.value in ("former", "latter")


def stands_gapped(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a place that follows a comma or an "and" stands right before an instrument."""
    spans = [p.span for p in sentence.mentions.places]
    spans += [c.span for c in sentence.cues("anaphor", value="latter")]
    return any(_is_gapped(reading, sentence, span, anchor) for span in spans)


def _is_gapped(reading: Reading, sentence: Sentence, place: Span, anchor: Anchor) -> bool:
    before = reading.plain[sentence.span.start : place.start]
    return (
        ARTICLE.fullmatch(reading.plain, place.end, anchor.phrase.start) is not None
        and JOINED.search(before) is not None
        and IN_PHRASE.search(before) is None
    )


def _acts_between(sentence: Sentence, first: Party, second: Party) -> bool:
    return any(
        first.span.end <= act.span.start and act.span.end <= second.span.start
        for act in sentence.cues("act")
    )
