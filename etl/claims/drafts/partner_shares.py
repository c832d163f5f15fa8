"""What each of several places puts into the facility that they build together.

"Ordos and Baotou will build an AI lab, with Ordos putting in 60 million yuan and Baotou
25 million yuan."
"""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.model import AmountRole, Basis, Kind, MoneyMention
from etl.reference.gazetteer import load_gazetteer

_REST = (
    r"(?: (?:the (?:other|remaining)|another|a further|about|some|around|nearly|over|more than))?"
)
# "Ordos is to contribute 60 million yuan", "Ordos's share is 60 million yuan".
GIVES = re.compile(
    r"(?:'s (?:share|part|contribution) (?:is|will be|comes to|amounts to|of)|"
    r"(?: (?:is|are|has|have|will|would|be|to|agreed|promised)){0,3} "
    r"(?:put(?:s|ting)? (?:in|up)|contribut\w+|pay(?:s|ing)?|paid|bear(?:s|ing)?|bore|"
    r"provid\w+|chip(?:s|ping|ped)? in|shoulder\w*|cover(?:s|ed|ing)?|invest(?:s|ed|ing)?|"
    rf"add(?:s|ed|ing)?)){_REST} $"
)
# ", Baotou 25 million", "and Baotou's 25 million", behind one that has a verb.
BARE = re.compile(rf"(?:'s)?{_REST} $")
# "60 million yuan of it from Ordos", "60 million yuan falls to Ordos".
TAKEN_FROM = re.compile(
    r" (?:(?:of (?:it|this|that|the (?:cost|sum|money)) )?(?:(?:comes?|coming|is|are) )?from|"
    r"falls? to|"
    r"(?:is |are |being |to be |will be )?(?:paid|borne|provided|contributed|put (?:up|in)) by) "
)
BARE_TO = re.compile(r" (?:from|to|by) ")
NEAR_CHARS, NEAR_DRAFTS, LEAST_PLACES = 300, 6, 2


def with_partner_shares(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts with what each of the places of a joint facility puts in, where that is told."""
    money = [m for m in sentence.mentions.money if not m.is_converted]
    if len(money) < LEAST_PLACES:
        return drafts
    near = [
        i
        for i in range(max(0, len(drafts) - NEAR_DRAFTS), len(drafts))
        if drafts[i].kind is Kind.INFRASTRUCTURE
        and -NEAR_CHARS < sentence.span.start - drafts[i].span.end <= NEAR_CHARS
    ]
    if len({drafts[i].record for i in near}) < LEAST_PLACES:
        return drafts
    shares = _shares(reading, sentence, money)
    told = {record for record, _ in shares} & {drafts[i].record for i in near}
    if len(told) < LEAST_PLACES:
        return drafts
    result = list(drafts)
    for record, item in shares:
        for i in reversed(near):
            if drafts[i].record == record:
                share = (Sum(item, AmountRole.SIZE),)
                result[i] = replace(drafts[i], sums=share, basis=Basis.OWN)
                break
    return result


def _shares(
    reading: Reading, sentence: Sentence, money: list[MoneyMention]
) -> list[tuple[str, MoneyMention]]:
    """Each place that a sentence names with what it puts in, once a verb says that one does."""
    named = [p for p in sentence.parties if len(p.places) == 1 and p.role is not Role.COMPANY]
    shares: list[tuple[str, MoneyMention]] = []
    for item in money:
        party = _giver(reading, named, item, is_bare=bool(shares))
        if party:
            shares.append((load_gazetteer().record_place(party.places[0]).code, item))
    return shares


def _giver(
    reading: Reading, named: list[Party], money: MoneyMention, *, is_bare: bool
) -> Party | None:
    """Who puts a sum in: the place right before it, or right behind it."""
    before = [p for p in named if p.span.end <= money.core.start]
    if before:
        gap = reading.plain[before[-1].span.end : money.core.start]
        if GIVES.fullmatch(gap) or (is_bare and BARE.fullmatch(gap)):
            return before[-1]
    behind = [p for p in named if p.span.start >= money.span.end]
    if not behind:
        return None
    gap = reading.plain[money.span.end : behind[0].span.start]
    told = TAKEN_FROM.fullmatch(gap) or (is_bare and BARE_TO.fullmatch(gap))
    return behind[0] if told else None
