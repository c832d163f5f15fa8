"""What an English policy is said to be about: its main points and chapters, nothing it sets up."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind, Language

POLICY = (
    r"(?:plan|document|polic(?:y|ies)|measures|programme|program|blueprint|package|strategy|"
    r"guidelines?|notice|draft|rules|regulations?|roadmap|paper|clauses|provisions|initiative)"
)
ASPECT = (
    r"(?:(?:main|key|central|core|chief|major|leading|first|second|third|last|focal|other) ){0,2}"
    r"(?:points?|priorit(?:y|ies)|focus|pillars?|themes?|topics?|chapters?|headings?|core|heart|"
    r"centrepiece|emphasis|subjects?|key ?words|watchwords|concerns?|thrusts?|sections?)"
)
# "Platforms, open data and large models | are the main points of the plan".
ARE_POINTS = re.compile(
    r"[^.;]{0,200}?\b(?:are|is|were|make up|form|count|rank|stand|come)\b "
    rf"(?:what (?:the|this|its) (?:[\w-]+ ){{0,2}}{POLICY} (?:is|are) about|"
    r"(?:(?:as|among|at|in|one of) ){0,2}"
    rf"(?:(?:the|its|this|that) {POLICY}'s {ASPECT}\b|"
    rf"(?:the |its |(?:\w+ ){{0,2}}){ASPECT} (?:of|in) (?:the|this|that|its) (?:[\w-]+ ){{0,2}}"
    rf"{POLICY}\b))"
)
# "At the heart of the plan are | platforms and talent", "its six chapters deal with | vouchers".
POINTS_ARE = re.compile(
    rf"\b(?:at the (?:heart|core|cent(?:re|er)) of (?:the|this|its) (?:[\w-]+ ){{0,2}}{POLICY} "
    r"(?:are|is|lie|lies|stand|stands)|"
    rf"(?:the|its|this) {POLICY}'s {ASPECT} (?:is|are|lies?)|"
    rf"(?:its|the|their) (?:\w+ )?{ASPECT} (?:of the (?:[\w-]+ ){{0,2}}{POLICY} )?"
    r"(?:are|is|deal with|cover|concern|treat|range from)|"
    rf"(?:the|this) (?:[\w-]+ ){{0,2}}{POLICY} (?:rests? on|touch(?:es)? on|deals? with|"
    r"turns? on|revolves? around|cent(?:re|er)s? (?:on|around)|covers?|spans?|ranges? from))\b"
    r"[^.;]{0,200}$"
)
# "The plan covers an AI centre that will be built", "… with 2 billion yuan".
SET_UP = re.compile(
    r"\b(?:will|would|shall|to|has|have|been) (?:be |been )?(?:set up|built|buil[dt]|"
    r"establish\w*|open\w*|launch\w*|creat\w*|construct\w*)\b"
)
KINDS = frozenset({Kind.INFRASTRUCTURE, Kind.SUBSIDY, Kind.FUND})


def is_aspect(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the word stands among what a policy is said to be about."""
    if anchor.kind not in KINDS or reading.document.language is not Language.EN:
        return False
    if sentence.mentions.money:
        return False
    start, end = sentence.span.start, sentence.span.end
    if SET_UP.search(reading.plain, start, end):
        return False
    before = reading.plain[start : anchor.span.start]
    return bool(ARE_POINTS.match(reading.plain, anchor.span.end, end) or POINTS_ARE.search(before))
