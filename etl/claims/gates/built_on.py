"""Facilities that are only named as what there is to build on, or what others make use of."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading

# "Relying on key laboratories, it will go on …"; but "relying on the centre, a base will be built".
RELYING_ON = re.compile(r"\b(?:relying on|drawing on|building on|thanks to) [^.;]{0,80}$")
# "The fund plans to leverage the Binhu Robot Park": what somebody else makes use of.
FUND_USES = re.compile(
    r"\b(?:fund|partnership|alliance|venture|company|firm|consortium)\b[^.;,]{0,30}? "
    r"(?:us(?:e|es|ing)|leverag(?:e|es|ing)|tap(?:s|ping)?(?: into)?|mak(?:e|es|ing) use of|"
    r"draw(?:s|ing)? on|rel(?:y|ies|ying) on) (?:the |its )?(?:[\w'-]+ ){0,4}$"
)
TO_BE_MADE = re.compile(
    r"[^.;]{0,60} (?:will|shall|is to|are to|would) be (?:built|set up|established|created|"
    r"founded|opened|launched)\b"
)
# "Thanks to the labelling base that the county government opened last year".
MADE_THERE = re.compile(
    r" (?:that|which) (?:the |its )?[^.;,]{2,50}?\b(?:has |had )?(?:opened|built|set up|"
    r"established|founded|launched|created)\b"
)
# "Harbin has a fairly complete scientific and industrial base": what there is to build on.
FOUNDATION = re.compile(
    r"\b(?:solid|strong|complete|good|sound|rich|deep|robust|broad|weak|firm|vast) "
    r"(?:[\w-]+ ){0,4}$"
)


def is_built_on(reading: Reading, anchor: Anchor, before: str) -> bool:
    """Whether a facility is only what there is to build on; `before` is what precedes it."""
    if FUND_USES.search(before[-120:]):
        return True
    behind = reading.after(anchor.span.end, 90)
    made = TO_BE_MADE.match(behind) or MADE_THERE.match(behind)
    if RELYING_ON.search(before[-100:]) and not made:
        return True
    is_base = anchor.span.of(reading.plain).endswith("base")
    return is_base and FOUNDATION.search(before[-60:]) is not None
