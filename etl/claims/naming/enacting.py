"""The sentence that enacts an English policy: what it enacts, for whom, and what it carries out.

"In line with the provincial plan, these measures are formulated for Luohe": Luohe's measures.
"""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Sentence
from etl.model import NATIONAL_CODE, Kind, Language, Span

# "For the purpose of implementing the national strategy, these measures are formulated".
ENACTS = re.compile(
    r"\b(?:these|this|the(?: present| following)?) (?:[\w-]+ )?(?:measures|provisions|policies|"
    r"policy|regulations|opinions|rules|plan|guidelines) (?:are|is|have been|has been)"
    r"(?: hereby| herein| specially)? (?:formulated|developed|enacted|made|drawn up|drafted|"
    r"adopted)\b"
)
CARRIED_OUT = re.compile(
    r"\b(?:implement\w*|carry(?:ing)? out|accordance with|pursuant to|line with|light of|"
    r"spirit of|based on|basis of|requirements of|fulfil\w*) [^.;]{0,90}$"
)
# "In light of the actual conditions of Luohe": of the place itself.
CONDITIONS_OF = re.compile(
    r"\b(?:conditions|circumstances|situation|realit(?:y|ies)) (?:of|in) (?:the )?$"
)


def is_carried_out(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether a policy only says whose plan it carries out; what it enacts is itself."""
    enacts = ENACTS.search(reading.plain, sentence.span.start, sentence.span.end)
    if enacts is None or enacts.start() <= span.start < enacts.end():
        return False
    return CARRIED_OUT.search(reading.plain, sentence.span.start, span.start) is not None


def enacted_for(
    reading: Reading,
    sentence: Sentence,
    parties: list[Party],
    anchor: Anchor,
    inherited: Owner | None,
) -> Owner | None:
    """The place whose policy is enacted: never that of a plan which it carries out."""
    if anchor.kind is not Kind.PLAN or reading.document.language is not Language.EN:
        return None
    enacts = ENACTS.search(reading.plain, sentence.span.start, sentence.span.end)
    if enacts is None or not enacts.start() <= anchor.span.start < enacts.end():
        return None
    named = [p for p in parties if p.places and NATIONAL_CODE not in p.places]
    own = [p for p in named if CONDITIONS_OF.search(reading.before(p.span.start, 50))]
    behind = [p for p in named if _is_behind(reading, p, enacts.end())]
    aimed = [
        p
        for p in named
        if p.span.end <= enacts.start()
        and not CARRIED_OUT.search(reading.plain, sentence.span.start, p.span.start)
    ]
    # A text that is some place's already promotes AI there, wherever else it is promoted.
    for places in (own, behind, () if inherited else aimed):
        if places:
            return Owner(places[-1], "the policy is enacted for it", 0.85)
    return inherited


def _is_behind(reading: Reading, party: Party, end: int) -> bool:
    """Whether a place is told behind the enacting words, and of no plan that is carried out."""
    if party.span.start < end:
        return False
    return CARRIED_OUT.search(reading.plain, end, party.span.start) is None
