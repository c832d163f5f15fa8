"""What the sentence right behind a fund tells of its money, and which sums are of its deals."""

import re

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED
from etl.model import Kind, MoneyMention

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
# "Capitalised at 2 billion yuan, it will be run by a state firm".
OPENED_WITH = re.compile(
    r"\W{0,3}(?:(?:initially|jointly|fully|now|already) )?(?:capitali[sz]ed|valued|funded|endowed|"
    r"seeded|stocked|armed|equipped|sized|backed|bankrolled|financed|started|launched|set up|"
    r"created|established|registered|stuffed|loaded) (?:at|with|by) "
    r"(?:(?:about|some|around|over|nearly|more than|an initial|a total of) ){0,2}$"
)
# "The city has put in 2 billion yuan", "a state-owned investor supplied it".
PUTS_IN = re.compile(
    r"\W{0,3}(?:(?:the|its|an?|both|three|two|several|other|local|municipal|provincial|main|anchor|"
    r"biggest|largest|sole|outside|private|state-owned|state|public) ){0,4}"
    r"(?:[\w'-]{1,24} ){0,2}(?:city|province|district|government|authorit(?:y|ies)|"
    r"bureau|department|treasury|officials|investors?|shareholders?|backers?|partners?|banks?|companies|firms|"
    r"enterprises|subscribers|contributors)"
    r"(?: (?:has|have|had|will|would|is to|are to|also|already|together|itself|each)){0,4} "
    r"(?:put(?:s|ting)? (?:in|up)|contribut\w+|provid\w+|suppl\w+|commit\w*|pledg\w+|"
    r"pa(?:y|ys|id) in|chip\w* in|inject\w+|subscrib\w+(?: for| to)?|stump\w* up|advanc\w+) "
    r"(?:(?:about|some|around|over|nearly|more than|the|an initial|a total of|the first) ){0,2}$"
)
ENDS = re.compile(
    rf"{CONVERTED}(?: (?:so far|to date|to it|for it|(?:in|into) it|to the (?:fund|vehicle)|"
    r"(?:in|into) the (?:fund|vehicle)|over [\w-]+ years|in (?:total|all)|altogether|each|apiece))?"
    r"(?:[.,;]|$|\W{0,2}$)"
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


def tells_of_fund(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence says what a fund has that was told before it."""
    if draft.kind is not Kind.FUND:
        return False
    is_next = sentence.span.start - draft.span.end <= NEXT_CHARS
    return any(
        _is_capital(reading, sentence, money) or (is_next and is_paid_in(reading, sentence, money))
        for money in sentence.mentions.money
    )


NEXT_CHARS = 3


def _is_capital(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    told = reading.plain[sentence.span.start : money.span.start]
    # "According to the notice, the target size is 2 billion yuan": past what opens a sentence.
    opening = OPENING.match(told)
    return bool(
        CAPITAL_IS.match(told, opening.end() if opening else 0)
        or OPENED_WITH.match(told)
        or IN_IT.match(reading.after(money.span.end, 120))
    )


def is_paid_in(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum is what somebody gives a fund: "the city has put in 2 billion yuan"."""
    after = reading.after(money.span.end, 120)
    told = reading.plain[sentence.span.start : money.span.start]
    return bool(RAISED.match(after) or (PUTS_IN.match(told) and ENDS.match(after)))


def is_of_deal(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is what one deal, or one product, costs."""
    before = OF_DEAL.search(reading.before(money.core.start, 60))
    return before is not None or DEAL_AFTER.match(reading.after(money.span.end, 70)) is not None


# "The metro line will cost 2 billion yuan", but "the scheme will cost the city 2 billion yuan".
COSTS = re.compile(r"\bcosts? (?:about |some |around |over |nearly )?$")


def is_price(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is what something costs that no government is told to pay for."""
    return COSTS.search(reading.before(money.core.start, 30)) is not None
