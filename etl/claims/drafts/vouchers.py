"""Vouchers by name: sorts of one are one programme, those of two names are two."""

import re

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading
from etl.claims.base.wordings import GENERAL_WORDS
from etl.model import AmountRole, Kind

VOUCHER = re.compile(
    r"([\w -]+?)[ -](?:voucher|coupon)s?|(.{2,4}?)券|([风保]险补偿|贴息)(?:资金)?池?"
)
# "设立“三类券”", which are then told one by one.
HOW_MANY = re.compile(r"[“”\"]?[一二两三四五六七多各系列]{0,2}[类种张项]?[“”\"]?")


def named_apart(one: Draft, other: Draft) -> bool:
    """ "Model vouchers" and "computing vouchers": two programmes, however close they stand."""
    names = [m[m.lastindex or 0] for d in (one, other) if (m := VOUCHER.fullmatch(d.words))]
    if any(HOW_MANY.fullmatch(name) for name in names):
        return False
    return len(set(names)) == 2


def same_vouchers(one: Draft, other: Draft) -> bool:
    """ "标注券（A类）最高50万元；标注券（B类）最高90万元": sorts of one, the larger stands."""
    caps = all(d.sum is not None and d.sum.role is AmountRole.CAP for d in (one, other))
    return caps and one.words == other.words and VOUCHER.fullmatch(one.words) is not None


def without_own_caps(found: list[Draft]) -> list[Draft]:
    """A sentence's drafts without the cap of vouchers whose total it tells as well.

    "每年发放5000万元算力券，每个单位享受奖励不超过100万元算力券": the total stands.
    """
    totals = [
        d
        for d in found
        if VOUCHER.fullmatch(d.words) and d.sum is not None and d.sum.role is not AmountRole.CAP
    ]
    if not totals:
        return found
    return [d for d in found if not any(_is_cap_of(d, total, found) for total in totals)]


# "Will spend 90 million yuan a year on AI, with rewards ranging from 300,000 to 2 million yuan".
WITH_TERMS = re.compile(
    r", with (?:[\w-]+ ){0,4}(?:rewards?|grants?|subsid(?:y|ies)|bonus(?:es)?|awards?|support|"
    r"vouchers?|payments?) (?:[\w-]+ ){0,4}(?:of |worth |at |from |between |to )$"
)


def without_terms(reading: Reading, found: list[Draft]) -> list[Draft]:
    """A sentence's drafts without what one of the recipients of the total told in it gets."""
    totals = [
        d for d in found if d.kind is Kind.SUBSIDY and d.sum and d.sum.role is not AmountRole.CAP
    ]
    if len(found) < 2 or not totals:
        return found
    most = {d.record: d.sum.money for d in totals if d.sum}
    return [
        d
        for d in found
        if d.kind is not Kind.SUBSIDY
        or d.sum is None
        or (total := most.get(d.record)) is None
        or total.span.start >= d.sum.money.span.start
        or total.amount <= d.sum.money.amount
        or not WITH_TERMS.search(reading.before(d.sum.money.core.start, 70))
    ]


def _is_cap_of(draft: Draft, total: Draft, found: list[Draft]) -> bool:
    """Whether a cap is of the same vouchers, by their name or right before it told again."""
    if draft.sum is None or draft.sum.role is not AmountRole.CAP or draft.record != total.record:
        return False
    told_again = sum(d.words == total.words for d in found) > 1
    return draft.words == total.words or (told_again and draft.words in GENERAL_WORDS)
