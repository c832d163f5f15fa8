"""Places and sums in a row: "vouchers: Hefei 50 million yuan; Xuzhou 20 million yuan"."""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.claims.money.not_own import refused_sum
from etl.model import MONEY_KINDS, Basis, Language
from etl.reference.gazetteer import load_gazetteer

OPENS = re.compile(r"(?:and )?")
THEN_SUM = re.compile(r"(?:'s)?(?:[:,]| (?:has|with|gets|gives|offers|at)\b)? ?")
ENDS = re.compile(r"(?: ?\([^()]{1,40}\))?(?: (?:a|per|each) year)?[.;,]? ?(?:and)?")
NEXT_CHARS = 4


def listed_next(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> Draft | None:
    """The draft of a place that only has its sum told, next in a row after one told in full."""
    own = [m for m in sentence.mentions.money if not m.is_converted]
    named = [p for p in sentence.parties if p.role is Role.ACTOR and len(p.places) == 1]
    if not drafts or len(own) != 1 or len(named) != 1:
        return None
    money, party, last = own[0], named[0], drafts[-1]
    is_next = 0 <= sentence.span.start - last.span.end <= NEXT_CHARS
    is_row = reading.before(sentence.span.start, 2).strip() == ";" and is_next
    if not is_row or last.kind not in MONEY_KINDS or last.sum is None:
        return None
    bare = (
        OPENS.fullmatch(reading.plain, sentence.span.start, party.span.start)
        and THEN_SUM.fullmatch(reading.plain, party.span.end, money.span.start)
        and ENDS.fullmatch(reading.plain, money.span.end, sentence.span.end)
    )
    is_english = reading.document.language is Language.EN
    if not bare or not is_english or refused_sum(reading, sentence, money):
        return None
    (place,) = party.places
    record = load_gazetteer().record_place(place).code
    item = Sum(money, last.sum.role)
    return replace(
        last,
        place=place,
        record=record,
        sums=(item,),
        span=sentence.span,
        people=(),
        basis=Basis.OWN,
        is_headline=False,
    )
