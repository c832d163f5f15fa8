"""What the sentence right behind a fund tells of its money, and which sums are of its deals."""

import re

from etl.claims.reading import Reading, Sentence
from etl.claims.wordings import CONVERTED
from etl.model import MoneyMention

CAPITAL = (
    r"(?:capital(?:i[sz]ation)?|funding|financing|money|cash|commitments?|subscriptions?|"
    r"contributions?|endowment|corpus|resources|firepower|kitty|pot|war chest|pledges|"
    r"fund-?raising|assets under management|size|volume)"
)
# "Initial funding comes to 2 billion yuan", "Some 200 million yuan of seed money has been paid in".
CAPITAL_IS = re.compile(
    rf"\W{{0,3}}(?:(?!industr|market|venture|sector)\w[\w'-]* ){{0,5}}"
    rf"{CAPITAL}\b(?! in)[^.;,]{{0,40}}?"
    r"(?: (?:of|at|is|was|are|were|will be|to|totals?|totall?ed|exceeds?|tops?|reach(?:es|ed)?|"
    r"stands? at|starts? (?:at|with)|equals?)|:) "
    r"(?:(?:about|some|around|over|nearly|more than|up to|an initial|a total of) ){0,2}$"
)
OPENING = re.compile(
    r"\W{0,3}(?:according|as|at|by|citing|currently|in|initially|on|over|to|under|with|within)\b"
    r"[^.;,]{0,70}, "
)
# "Over five years, 2 billion yuan will flow into it", "there will be 2 billion yuan in it".
IN_IT = re.compile(
    rf"{CONVERTED} (?:(?:will|would|is to|has been|have been|was|were|is|had been|to be) )?"
    r"(?:(?:go|flow|be put|be paid|be injected|be poured|put|paid|injected|poured|going|come) )?"
    r"(?:in|into) (?:it|the (?:fund|vehicle|pot|scheme))\b"
)
# "Some 200 million yuan has been raised so far".
RAISED = re.compile(
    rf"{CONVERTED} (?:(?:in|of) (?:[\w-]+ ){{1,3}})?(?:has|have|had|was|were) (?:already |so far |"
    r"initially )?(?:been )?(?:raised|committed|pledged|subscribed|contributed|secured|collected|"
    r"gathered|paid in|paid up|promised|drummed up)\b(?! (?:by|for) (?:start|compan|firm|robot))"
)
# "Its latest deal was a 90 million yuan investment in a chip designer", "a robot costs 2 million".
OF_DEAL = re.compile(
    r"\b(?:costs?|sells? for|sold for|priced at|deals?|stake|cheques?|checks?|tickets?|"
    r"(?:funding|financing|investment) round|(?:first|second|third|latest|initial|maiden|biggest|"
    r"largest|each|average|single|smallest|typical|every) (?:investments?|bets?))\b[^.;]{0,40}$"
)
DEAL_AFTER = re.compile(
    rf"{CONVERTED}(?: (?:in|of) [\w-]+)? (?:investments? in|deal|stake|(?:[\w-]+ )?round|ticket|"
    r"cheque|check)\b"
)


def tells_of_fund(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence says what a fund has that was told right before it."""
    for money in sentence.mentions.money:
        told = reading.plain[sentence.span.start : money.span.start]
        after = reading.after(money.span.end, 120)
        # "According to the notice, the target size is 2 billion yuan": past what opens a sentence.
        opening = OPENING.match(told)
        is_capital = CAPITAL_IS.match(told, opening.end() if opening else 0)
        if is_capital or IN_IT.match(after) or RAISED.match(after):
            return True
    return False


def is_of_deal(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is what one deal, or one product, costs."""
    before = OF_DEAL.search(reading.before(money.core.start, 60))
    return before is not None or DEAL_AFTER.match(reading.after(money.span.end, 70)) is not None
