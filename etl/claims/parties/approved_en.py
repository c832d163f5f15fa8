"""Whom somebody above lets have a facility: "the ministry approved Luoyang's AI pilot zone"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Party, Reading, Sentence
from etl.model import NATIONAL_CODE

QUICK = re.compile(
    r"approv|endors|author|allow|permi|clear|back|support|agreed? to|signed off|go-ahead|"
    r"green light|nod\b|named?\b|designat|chose|pick|select|added|grant|given|gave|recogni"
)
# What somebody above does to have it built, before the place: "approved Luoyang's plan to build".
LETS = re.compile(
    r"\b(?:approv(?:ed?|es|al)|endors(?:ed?|es)|authori[sz](?:ed?|es)|allow(?:ed|s)|"
    r"permit(?:ted|s)|clear(?:ed|s)|agree(?:d|s)? to|sign(?:ed|s) off on|go-ahead|green light|"
    r"blessing|nod|nam(?:ed|es)|designat(?:ed|es)|ch(?:ose|ooses|osen)|pick(?:ed|s)|select(?:ed|s)|"
    r"add(?:ed|s)|grant(?:ed|s)|g(?:iven|ave|ives)|recogni[sz](?:ed|es)|"
    r"(?:back|support)(?:ed|s)?(?= (?:the )?[^.;,]{0,40}"
    r"\b(?:application|bid|plan|proposal|request|construction|building|establishment|"
    r"to build)\b))\b"
)
# What a place gets, behind its name: "has won approval for", "was chosen as the site of".
GETS = re.compile(
    r"(?: city)?(?:, [^.;,]{2,50},)?"
    r"(?: (?:has|have|had|also|just|recently|officially|formally)){0,3} "
    r"(?:(?:was |were |been )?(?:won|got|gets|wins|receiv(?:ed|es)|obtain(?:ed|s)|secur(?:ed|es)|"
    r"gain(?:ed|s)|given|granted|earn(?:ed|s)) [^.;,]{0,50}?"
    r"(?:approval|go-ahead|green light|nod|permission|blessing|clearance|consent)|"
    r"(?:was|were|been)(?: \w+ly)? "
    r"(?:approved|chosen|selected|picked|named|designated|authori[sz]ed|cleared|recogni[sz]ed))\b"
)
# Behind the place that is let have it: "'s construction of", "to build", "as a".
HAS_IT = re.compile(
    r"(?:'s?)?(?: city(?:'s)?)?(?:, [^.;,]{2,50},)? "
    r"(?:to|as|an?|its|approval|permission|consent|the|application|bid|plans?|proposal|request|"
    r"construction|building|establishment|creation|national)\b"
)
STANDS_THERE = re.compile(r"s?[^.;,]{0,30} (?:in|by|for|at) (?:the (?:city|province) of )?$")
TO_THE_LIST = re.compile(r" to (?:its|the|a) [^.;,]{0,24}list\b")


def let_have_en(
    reading: Reading, sentence: Sentence, anchor: Anchor, local: list[Party]
) -> Party | None:
    """The one of the `local` parties whose facility somebody above it approves, or None.

    Whoever approves does not build: "Luoyang was approved as the site of an AI pilot zone".
    """
    start, end = sentence.span.start, anchor.span.start
    if not QUICK.search(reading.plain, start, end):
        return None
    for party in local:
        if party.span.end <= end and GETS.match(reading.plain, party.span.end, end):
            return party
    lets = LETS.search(reading.plain, start, end)
    above = [p for p in sentence.parties if lets and p.span.end <= lets.start()]
    if lets is None or not above or above[-1].places != (NATIONAL_CODE,):
        return None
    later = [p for p in local if p.span.start >= lets.end()]
    return next((p for p in later if _has_it(reading, anchor, p)), None)


def _has_it(reading: Reading, anchor: Anchor, party: Party) -> bool:
    if party.span.start >= anchor.span.end:
        between = reading.plain[anchor.span.end : party.span.start]
        return STANDS_THERE.fullmatch(between) is not None
    after = reading.after(party.span.end, 90)
    return (HAS_IT.match(after) or TO_THE_LIST.match(after)) is not None
