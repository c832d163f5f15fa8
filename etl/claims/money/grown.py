"""Sums that something has now, told behind what it began with.

"The fund, started with 1 billion yuan, now stands at 3 billion": the present size is the sum, and
what it began with is past.
"""

import re

from etl.claims.base.reading import Reading
from etl.model import MoneyMention

_GROWN = (
    r"(?:(?:has|have|had|is|was|were)(?: (?:now|since|later|already|steadily|gradually|"
    r"subsequently))?(?: been)?(?: since| later| now)? "
    r"(?:grown|expanded|enlarged|raised|increased|doubled|tripled|quadrupled|swollen|risen|lifted|"
    r"boosted|topped up|scaled up|built up|bumped up|extended|beefed up) to|"
    r"(?:later|since|soon|then) (?:grew|expanded|rose|swelled|doubled|tripled) to|"
    r"(?:(?:is|are) )?(?:now|today|currently|at present)(?: (?:stands? at|totals?|has|have|holds?|"
    r"amounts? to|measures?|runs? to|comes? to|sized? at|at|manages?))|"
    r"(?:stands?|is|are) (?:now|today|currently)(?: at)?) "
    r"(?:(?:about|around|some|nearly|almost|roughly|over|more than) )?"
)
_THING = (
    r"(?:it|they|its (?:\w+ )?(?:size|capital|volume|assets|value|total)|"
    r"the (?:\w+ )?(?:fund|vehicle|pot|pool|sum|total|figure|programme|program|scheme))"
)
NOW_HAS = re.compile(rf"\W{{0,3}}(?:[^.;,\d]{{0,40}}, )?{_THING} {_GROWN}$")
# "…, launched in 2023 with 1 billion yuan, now stands at 3 billion yuan".
OUTGROWN = re.compile(
    rf"(?: (?:two|three|four|five|a few|several) years ago| in 20\d\d| at first| initially)?"
    rf"(?:,? (?:and|but)|,|;)(?: which| {_THING})? {_GROWN}[$¥]?\d"
)


def is_present(reading: Reading, told_from: int, money: MoneyMention) -> bool:
    """Whether a sentence that starts at `told_from` says that what was told has this sum now."""
    return NOW_HAS.match(reading.plain[told_from : money.span.start]) is not None


def is_outgrown(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is what something began with, and what it has now stands right behind."""
    return OUTGROWN.match(reading.after(money.span.end, 110)) is not None
