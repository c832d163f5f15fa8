"""What a headline tells in short: the sum of an instrument that the text tells in full."""

import re
from collections.abc import Mapping
from dataclasses import replace

from etl.claims.base.conversions import Conversions, same_sum
from etl.claims.base.draft import Draft
from etl.claims.base.sums import Sum
from etl.model import MONEY_KINDS, AmountRole, Kind

MAX_COMPARED = 60
"""A draft is compared with the latest so many of its place and kind: with all of them, work would
grow with the square of a long document's length."""

IN_SHORT_FOR = {
    Kind.SUBSIDY: (Kind.FUND, Kind.INFRASTRUCTURE),
    # "预留6亿元设应用基金" above the fund that pays grants.
    Kind.FUND: (Kind.SUBSIDY,),
}


def is_in_short(
    draft: Draft,
    merged: list[Draft],
    of_place: Mapping[tuple[Kind, str], list[int]],
    conversions: Conversions,
) -> bool:
    """ "China earmarks $6 billion for AI" above the fund of that size: the fund, told in short."""
    if not draft.is_headline or draft.sum is None or draft.kind not in IN_SHORT_FOR:
        return False
    money = draft.sum.money
    return any(
        same_sum(told.money, money, conversions)
        for kind in IN_SHORT_FOR[draft.kind]
        for i in of_place.get((kind, draft.record), [])[:MAX_COMPARED]
        for told in merged[i].sums
    )


NAMES_SUBSIDY = re.compile(r"subsid|voucher|coupon|grant|reward|bonus|rebate|补|奖|券|专项")


def with_headlines_sum(merged: list[Draft]) -> list[Draft]:
    """ "Robots get 2 billion yuan in Wuhu" above a fund without a sum: that is the fund's.

    Only where the text tells of no other money of the place.
    """
    for i, told in enumerate(merged[:HEADLINES]):
        if not (told.is_headline and told.kind is Kind.SUBSIDY and told.sum):
            continue
        others = [
            n
            for n, d in enumerate(merged)
            if n != i and d.record == told.record and d.kind in MONEY_KINDS
        ]
        last = merged[others[0]] if len(others) == 1 else None
        if last is None or last.kind is not Kind.FUND or last.sum or last.is_headline:
            continue
        if NAMES_SUBSIDY.search(told.words) or told.sum.role is AmountRole.CAP:
            continue
        money = replace(told.sum, role=AmountRole.SIZE)
        funds = replace(last, sums=(money,))
        return [funds if d is last else d for d in merged if d is not told]
    return merged


HEADLINES = 3


def without_goal(first: Draft, second: Draft) -> tuple[Sum, ...]:
    """The sums of both; a headline's that the text tells as a goal is no size.

    "百亿基金群浮出水面" above "首期30亿元，…，最终形成百亿级基金群".
    """
    kept: list[Sum] = []
    for draft, other in ((first, second), (second, first)):
        goals = {s.money.amount for s in other.sums if s.role is AmountRole.TARGET}
        kept += [s for s in draft.sums if not (draft.is_headline and s.money.amount in goals)]
    return tuple(kept)
