"""English instruments that are told to be over: a reward that ran out, vouchers no longer paid."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading

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
ENDS_IT = re.compile(
    r"\b(?:stopp(?:ed|ing)(?: (?:paying|offering|giving|handing out))?|discontinu(?:ed|ing)|"
    r"phas(?:ed|ing) out|wound (?:down|up)|repeal(?:ed|ing)|did away with|done away with) "
    r"(?:(?!(?:with|by|in|of|for|from|at)\b)[\w'-]+ ){0,5}$"
)
LET = re.compile(r"\blet(?:ting)? (?:(?:its|the|their) )(?:[\w'-]+ ){0,4}$")
LAPSE = re.compile(r"(?:s)?(?: [\w-]+){0,3}? (?:lapse|expire|run out)\b")


def has_ended(reading: Reading, anchor: Anchor) -> str | None:
    """The reason where an instrument is told to be there no more."""
    before = reading.before(anchor.phrase.start, 90)
    after = reading.after(anchor.span.end, 150)
    ends = ENDS_IT.search(before) or ENDS_IT.search(reading.before(anchor.span.start, 60))
    let = LET.search(reading.before(anchor.span.start, 60)) and LAPSE.match(after)
    is_over = IS_OVER.match(after) and not OTHER_THING.search(before)
    return "cancelled: it has ended" if ends or let or is_over else None
