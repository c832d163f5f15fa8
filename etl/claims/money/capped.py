"""A subsidy told by its ceiling alone: "rents are cut by half, up to 400,000 yuan a year"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED
from etl.claims.money.amount_roles import LEAST_FOR_MANY
from etl.model import MONEY_KINDS, Language, MoneyMention, Qualifier, Span

PAYS = re.compile(
    r"\b(?:funded|financ(?:es?|ed)|giv(?:e|es|en|ing)|grant(?:s|ed)?|subsidi[sz]e[sd]?|reward(?:s|ed)?|"
    r"award(?:s|ed)?|reimburse[sd]?|refund(?:s|ed)?|cover(?:s|ed)?|pays?|paid|support(?:s|ed)?|"
    r"reduced?|reduces|cut|cuts|halve[sd]?|waive[sd]?|exempt(?:s|ed)?|bears?|borne|shoulders?|"
    r"offer(?:s|ed)?|provide[sd]?|receives?|gets?|enjoys?|claims?|compensate[sd]?|return(?:s|ed)?)\b"
)
# What is paid, or who is paid: without either a ceiling may be that of anything.
SHARE = re.compile(
    r"\bin full\b|\bfully\b|\d ?(?:%|per ?cent)|\bhalf\b|\b(?:a|one|two)[- ](?:third|quarter|"
    r"fifth)s?\b"
)
FOR_ONE = re.compile(
    rf"{CONVERTED}(?: a year| annually)? ?(?:each\b(?! year)|apiece\b|"
    r"(?:per|(?:for|to) (?:each|every|one|a single)) (?:[\w-]+ ){0,3}"
    r"(?:compan|firm|enterprise|project|team|applicant|person|trainee|trainer|student|graduate|"
    r"engineer|model|product|unit|platform|scenario|founder|paper|patent|standard|algorithm|agent)\w*)"
)
# "Open platforms built by universities shall be offered support up to 9 million yuan".
BE_GIVEN = re.compile(
    r"\b(?:shall|will|can|may) (?:each )?be (?:offered|given|granted|provided with|awarded|"
    r"supported with|rewarded with)(?: [\w-]+){0,4} $"
)
# "Fines of up to 1 million yuan", "can borrow up to 5 million", "up to 3 million in equity".
NOT_GIVEN = re.compile(
    r"\b(?:fine[sd]?|penalt(?:y|ies)|penali[sz]ed?|loans?|lend(?:s|ing)?|borrow\w*|credit|bonds?|"
    r"guarantees?|stakes?|equity|tickets?|prices?|sold|sells?|salar(?:y|ies)|wages?|"
    r"compensation for|damages|insur\w+|valued?|"
    r"revenues?|sales of|tax(?:es)?|average|invest(?:s|ed|ing)? (?:up to )?$)\b"
)
IN_TAX = re.compile(rf"{CONVERTED} in (?:tax(?:es)?|revenues?|profits?|dues|sales)\b")
TOLD_CHARS = 260


def capped_grant(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> Span | None:
    """The verb that pays, where a ceiling for one is told and no fund or subsidy is named."""
    if reading.document.language is not Language.EN or money.qualifier is not Qualifier.AT_MOST:
        return None
    if money.amount >= LEAST_FOR_MANY or any(a.kind in MONEY_KINDS for a in anchors):
        return None
    low = max(sentence.span.start, money.span.start - TOLD_CHARS)
    told = reading.plain[low : money.span.start]
    after = reading.after(money.span.end, 110)
    is_ones = SHARE.search(told) or FOR_ONE.match(after) or BE_GIVEN.search(told)
    if not is_ones or (NOT_GIVEN.search(told) or IN_TAX.match(after)):
        return None
    verbs = list(PAYS.finditer(told))
    return Span(low + verbs[-1].start(), low + verbs[-1].end()) if verbs else None
