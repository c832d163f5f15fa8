"""English instruments that are told to be over: a reward that ran out, vouchers no longer paid."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading
from etl.model import Kind

_OVER = (
    r"(?:(?:has |have |had )?(?:ended(?= (?:in|on|at|last|this|early|with the|when)\b|[.,;])|"
    r"lapsed|ran out|run out|come to an end|came to an end|ceased)|"
    r"(?:has |have |had )been (?:phased out|wound (?:down|up)|withdrawn|discontinued|stopped|"
    r"repealed)|"
    r"(?:was|were|is|are) (?:phased out|wound (?:down|up)|discontinued|stopped|repealed|"
    r"no longer (?:paid|offered|available|given|granted|in force|open|handed out)|"
    r"not (?:renewed|extended))|"
    r"will not be (?:renewed|extended))"
)
# "The reward of 3 million yuan that the city had offered ended in March and was not renewed".
IS_OVER = re.compile(
    r"(?:s|'s)?(?:(?!\b(?:whose|when|after|before|until|while|but|if|unless|once)\b)[^.;]){0,90}?"
    rf"\b{_OVER}\b"
)
# "Applications for vouchers ended in May": the vouchers did not.
OTHER_THING = re.compile(
    r"\b(?:applications?|registrations?|periods?|terms?|phases?|rounds?|stages?|deadlines?|"
    r"windows?|construction|work|consultations?|comments?|auditions?|trials?|bids?|tenders?|"
    r"half|year|quarter|lease|contracts?|subscriptions?|offers?) "
    r"(?:for|of|on|in|to) (?:the |a |its |an )?(?:[\w'-]+ ){0,5}$"
)
# "Has stopped giving out subsidies", "phased out its AI vouchers", "will do away with grants".
CEASED = re.compile(
    r"\b(?:(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|quit(?:s|ting)?|no longer|g[ai]ve(?:s|n)? up|"
    r"end(?:s|ed|ing)?|discontinu(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?)"
    r"(?: to)? (?:giv|hand|pay|offer|dol|provid|grant|award|issu|distribut|fund|financ|support)"
    r"(?:e|es|s|ing)?(?: for| out)?|"
    # But not "by year-end AI vouchers".
    r"(?:(?:(?<=to )|(?<=will )|(?<=would ))end|end(?:s|ed|ing)|"
    r"discontinu(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|"
    r"terminat(?:e|es|ed|ing)|repeal(?:s|ed|ing)?|revok(?:e|es|ed|ing)|stop(?:s|ped|ping)?|"
    r"(?:phas(?:e|es|ed|ing)|do|does|did|done|doing) (?:out|away with)|"
    r"w(?:ind|inds|ound|inding) (?:down|up))) "
    r"(?:(?:its|their|the|all|any|an?|local|new|cash|old|generous|controversial|ai|computing|"
    r"artificial intelligence|state|public|municipal|provincial|city|robotaxi|costly|direct|"
    r"purchase|such|these|those|most) ){0,5}$"
)
CEASES = re.compile(
    r"\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|quit(?:s|ting)?|no longer|g[ai]ve(?:s|n)? up)"
    r"(?: to)? $"
)
# "Let its AI fund lapse in May".
LET = re.compile(r"\blet(?:s|ting)? (?:(?:its|the|their) )(?:[\w'-]+ ){0,4}$")
LAPSE = re.compile(r"(?:s)?(?: [\w-]+){0,3}? (?:lapse|expire|run out|die|wither)\b")


def has_ended(reading: Reading, anchor: Anchor) -> str | None:
    """The reason where an instrument is told to be there no more."""
    before = reading.before(anchor.phrase.start, 90)
    after = reading.after(anchor.span.end, 150)
    ends = CEASED.search(before) or CEASED.search(reading.before(anchor.span.start, 90))
    if anchor.kind is Kind.SUBSIDY and CEASES.search(before):
        return "cancelled: it has ended"
    let = LET.search(reading.before(anchor.span.start, 60)) and LAPSE.match(after)
    is_over = IS_OVER.match(after) and not OTHER_THING.search(before)
    return "cancelled: it has ended" if ends or let or is_over else None
