"""A subsidy told by its terms alone, as items of a policy are: "…: 30% of the price, up to …"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.money.amount_roles import LEAST_FOR_MANY
from etl.claims.money.capped import FOR_ONE, IN_TAX, NOT_GIVEN, TOLD_CHARS
from etl.model import MONEY_KINDS, Language, MoneyMention, Qualifier, Span

COST = (
    r"(?:costs?|prices?|fees?|expens\w+|expenditures?|spending|outlays?|bills?|investments?|"
    r"contracts?|values?|amounts?|invoices?|rents?|rentals?|premiums?|interest|purchases?|charges?|"
    r"payments?|money|spent|invested|paid)"
)
# "Rental of computing power: 30% of the annual bill, no more than 4 million yuan".
SHARE_OF_COST = re.compile(
    r"(?:[:;,–—]|\s-) ?(?:up to |at most |no more than |not more than )?"
    r"(?:\d{1,3}(?:\.\d)? ?(?:%|per ?cent)|half|(?:a|one) (?:third|quarter|fifth)|two[- ]thirds) "
    rf"of (?:(?:[\w'-]+ ){{0,5}}{COST}\b|what\b)[^.;:]{{0,90}}$"
)
# "Open-source AI communities: 500,000 yuan each", "pilot bases: a one-off 3 million yuan".
LABELLED = re.compile(r"[^.;:]{4,140}: (an? )?(one-(?:off|time) )?(?:reward |payment )?$")
# "AI data sets are selected every year; …".
CHOSEN = re.compile(
    r"\b(?:selected|chosen|picked|rated|assessed|recogni[sz]ed|certified|named|commended|honou?red|"
    r"evaluated|subsidi[sz]ed|rewarded|supported|awarded|funded)\b"
)
# "… the maximum for one data set is 500,000 yuan", "with 400,000 yuan as the limit for each".
MOST_FOR_ONE = re.compile(
    r"(?:the )?(?:upper )?(?:cap|ceiling|limit|maximum) (?:for|on|per) "
    r"(?:one|an?|each|every|any|the|single) (?:[\w-]+ ){0,4}(?:is|of|at) "
)
# "The most that one user can get is 1 million yuan": who gets it needs no choosing.
MOST_GOT = re.compile(
    r"the most (?:that )?(?:one|an?|each|every|any) (?:[\w-]+ ){1,4}?(?:get|receive|claim|draw|"
    r"obtain|have|be given|apply for|hope for|be granted|be paid) |"
    r"(?:the )?maximum (?:support|reward|sum|amount|funding) (?:for|per) "
)
LIMIT_OF_ONE = re.compile(
    r" (?:is|as|being) (?:the|an?) (?:\w+ )?(?:cap|ceiling|limit|maximum|most) "
    r"(?:for|per|on) (?:one|an?|each|every|any|the|single)\b"
)


def granted_on_terms(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> Span | None:
    """The sum itself, where its terms say that one gets it and no word of giving stands by."""
    if reading.document.language is not Language.EN or money.amount >= LEAST_FOR_MANY:
        return None
    if money.qualifier is Qualifier.AT_LEAST or any(a.kind in MONEY_KINDS for a in anchors):
        return None
    low = max(sentence.span.start, money.span.start - TOLD_CHARS)
    told = reading.plain[low : money.span.start]
    after = reading.after(money.span.end, 110)
    share = SHARE_OF_COST.search(told) if money.qualifier is Qualifier.AT_MOST else None
    if NOT_GIVEN.search(told[: share.start()] if share else told) or IN_TAX.match(after):
        return None
    label = LABELLED.fullmatch(told)
    is_ones = label is not None and (label[2] is not None or FOR_ONE.match(after) is not None)
    if is_ones or share or _is_limit_of_one(reading, sentence, money):
        return money.core
    return None


def _is_limit_of_one(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether the sum is the most for one of those that are said to be chosen."""
    limit = MOST_FOR_ONE.match(reading.plain, money.span.start, money.core.start)
    limit = limit or LIMIT_OF_ONE.match(reading.after(money.core.end, 70))
    if limit is None:
        return MOST_GOT.match(reading.plain, money.span.start, money.core.start) is not None
    told = reading.plain[sentence.span.start : money.span.start]
    before = reading.before(sentence.span.start, TOLD_CHARS)
    if before.rstrip().endswith(";"):
        # "…are selected every year; the maximum for one data set is 500,000 yuan".
        told = before[before.rfind("\n") + 1 :] + told
    return CHOSEN.search(told) is not None
