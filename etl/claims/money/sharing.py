"""Whose money a sum is where several places act: each one's own, shared, or not told."""

import re
from dataclasses import replace
from itertools import pairwise

from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.model import Basis

EACH = re.compile(
    r"\b(?:each(?! (?:sides?|party|partner|contribut|putting|providing|paying))|"
    r"each side (?:is to|will|would) (?:give|pay|put up|contribute)|respectively|"
    r"apiece|their own|separately)\b|各自|分别|各(?=\d)"
)
JOINT = re.compile(
    r"\b(?:jointly|together|joint|between them|pooled|co-?found\w*|shared)\b|"
    r"\bby the (?:province|city) and the (?:province|city)\b|"
    r"共同|联合|合作设立|合计|省、?市两级"
)
# "Wuhu and Anqing will set up a fund. Each city will put up 500 million yuan".
EACH_PLACE = re.compile(
    r"(?:each (?:of (?:the two|them|these) )?(?:city|province|side|place|government|district|of)?|"
    r"(?:the two|both) (?:cities|provinces|places|sides|governments|districts)?)\b"
)


def shares_of(
    reading: Reading, sentence: Sentence, party: Party, sums: list[Sum]
) -> list[tuple[Sum, ...]]:
    """Each place's sums; "150 million and 80 million yuan respectively" are dealt out in order."""
    n = len(party.places)
    plain = reading.plain[sentence.span.start : sentence.span.end]
    in_order = sorted(sums, key=lambda s: s.money.span)
    told = re.search(r"respectively|分别", plain) or _are_adjacent(reading, in_order)
    if n > 1 and told and 0 < len(sums) < n:
        # Not each of them need have been found to belong to what is told.
        in_order = _in_row(reading, sentence, in_order[0])
    if n > 1 and len(in_order) == n and told:
        return [(s,) for s in in_order]
    if n < 2:
        return [tuple(sums)] * n
    told_of = [(s, _named_again(sentence, party, s)) for s in sums]
    return [tuple(s for s, one in told_of if one in (None, place)) for place in party.places]


def _named_again(sentence: Sentence, party: Party, item: Sum) -> str | None:
    """ "甲、乙等省已设立基金，其中乙的达9亿元": the one that is named again with a sum."""
    again = [
        p.places[0]
        for p in sentence.parties
        if party.span.end <= p.span.start < item.money.span.start
        and len(p.places) == 1
        and p.role is not Role.ANAPHOR
        and p.places[0] in party.places
    ]
    return again[-1] if again else None


def _in_row(reading: Reading, sentence: Sentence, first: Sum) -> list[Sum]:
    """ "甲、乙分别安排15亿元和6亿元": the sum with those that stand in a row behind it."""
    row = [first]
    for money in sentence.mentions.money:
        end = row[-1].money.span.end
        if AND.fullmatch(reading.plain, end, max(end, money.span.start)):
            row.append(replace(first, money=money))
    return row


# "Both have funds, of 3 billion yuan and 2 billion yuan".
AND = re.compile(r",? and |[、和及]")


def _are_adjacent(reading: Reading, sums: list[Sum]) -> bool:
    return all(
        AND.fullmatch(reading.plain, a.money.span.end, max(a.money.span.end, b.money.span.start))
        for a, b in pairwise(sums)
    )


NEXT_PLACE = re.compile(r"(?:[,;:]| and|[,;] and|[、，；：和])\s?$")
THEN_SUM = re.compile(
    r"(?:'s)?[:：]?(?: has| had| offers| gives| pays)?(?: (?:one|a fund|another))?"
    r"(?: (?:of|worth|with|about|some))? ?"
)


def sums_of_others(
    reading: Reading, sentence: Sentence, party: Party, sums: list[Sum]
) -> list[tuple[Party, Sum]]:
    """ "Shenzhen has pledged 4 billion, Hangzhou 3 billion": whose a sum is, without a verb."""
    others = []
    for item in sums:
        start = item.money.span.start
        named = [
            p
            for p in sentence.parties
            if p.role is Role.ACTOR
            and p.places
            and p.places != party.places
            and p.span.start < start
            and THEN_SUM.fullmatch(reading.plain[p.span.end : start])
            and NEXT_PLACE.search(reading.before(p.span.start, 6))
        ]
        if named:
            others.append((named[-1], item))
    return others


def basis_of(reading: Reading, sentence: Sentence, party: Party, sums: list[Sum]) -> Basis:
    """Whose money a sum is, where several places act."""
    if len(party.places) < 2 or (sums and all(_named_again(sentence, party, s) for s in sums)):
        return Basis.OWN
    plain = reading.plain[sentence.span.start : sentence.span.end]
    if EACH.search(plain) or any(s.money.is_each for s in sums):
        return Basis.OWN
    return Basis.JOINT if JOINT.search(plain) else Basis.UNCLEAR
