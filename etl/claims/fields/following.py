"""Whether the sentence after an instrument says that AI is among its fields."""

import re
from collections.abc import Sequence

from etl.claims.base.reading import Reading, Sentence
from etl.model import Language

GOES_ON = re.compile(
    r"\W{0,3}(?:it|they|(?:the|this|that) (?:[\w-]+ ){0,4}(?:funds?|vehicle|scheme|programme|"
    r"program|money|capital|initiative))\b[^.;]{0,110}\b(?:invest|focus|support|target|cover|back|prioriti|"
    r"financ|channel|earmarked|used|go|put|aim|help)\w*\b|"
    r"\W{0,3}(?:enterprises|companies|firms|businesses|start-?ups) (?:in|from|working)\b|"
    r"[^.;]{0,220}\b(?:sectors|fields|areas|industries) (?:that|which|in which|where|into which)? ?"
    r"(?:the|this) (?:fund|vehicle|scheme|programme|money)\b|"
    # "The industries are health, AI and robots", "AI and chips head the list of its sectors".
    r"\W{0,3}(?:the|its|these) (?:[\w-]+ ){0,2}(?:sectors|fields|areas|industries|targets) "
    r"(?:covered |concerned |include|are\b|comprise|range)|"
    r"[^.;]{0,120}\b(?:are|is) (?:also )?(?:among|one of) (?:its|the) (?:[\w-]+ ){0,2}"
    r"(?:targets|sectors|fields|priorities|areas|industries)\b|"
    r"[^.;]{0,120}\b(?:head|top|lead)s? (?:the list of )?(?:its|the) (?:[\w-]+ ){0,2}"
    r"(?:targets|sectors|fields|priorities|areas|industries)\b"
)
GOES_ON_ZH = re.compile(
    r"\W{0,3}(?:据悉|据介绍|据了解|其中)?，?(?:(?:该|此|这[只支笔项个]|上述|本)[^，。；]{0,10}|其|(?:母|子)?基金|资金|两[只支]基金)"
    r"[^。；]{0,50}(?:投向|投资于|聚焦|支持|围绕|用于|重点|面向|包括|涵盖|瞄准|布局)"
)


FAR_SENTENCES = 4
"""How many sentences behind what an instrument is for is looked for, its own among them."""
# "The industries are health, AI and robots", a sentence further on.
FIELDS = re.compile(
    r"\W{0,3}(?:the|its|these) (?:eligible |target |targeted |priority |key )?"
    r"(?:sectors|fields|areas|industries) (?:covered |concerned )?(?:include|are\b|comprise)"
)


def tells_fields(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence lists the industries of what was told before."""
    return FIELDS.match(reading.plain, sentence.span.start, sentence.span.end) is not None


def fields_follow(reading: Reading, after: Sequence[Sentence]) -> bool:
    """Whether the next sentences tell the fields of what was just named, AI among them."""
    if not after:
        return False
    if says_ai_of_it(reading, after[0]):
        return True
    return any(s.has("ai") and tells_fields(reading, s) for s in after[1:])


def says_ai_of_it(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence tells the fields of what was just named, AI among them."""
    if not sentence.has("ai"):
        return False
    pattern = GOES_ON if reading.document.language is Language.EN else GOES_ON_ZH
    return pattern.match(reading.plain, sentence.span.start, sentence.span.end) is not None
