"""Vouchers by name: sorts of one are one programme, those of two names are two."""

import re

from etl.claims.draft import Draft
from etl.claims.wordings import GENERAL_WORDS
from etl.model import AmountRole

VOUCHER = re.compile(
    r"([\w -]+?)[ -](?:voucher|coupon)s?|(.{2,4}?)券|([风保]险补偿|贴息)(?:资金)?池?"
)


def named_apart(one: Draft, other: Draft) -> bool:
    """ "Model vouchers" and "computing vouchers": two programmes, however close they stand."""
    names = [m[m.lastindex or 0] for d in (one, other) if (m := VOUCHER.fullmatch(d.words))]
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


def _is_cap_of(draft: Draft, total: Draft, found: list[Draft]) -> bool:
    """Whether a cap is of the same vouchers, by their name or right before it told again."""
    if draft.sum is None or draft.sum.role is not AmountRole.CAP or draft.record != total.record:
        return False
    told_again = sum(d.words == total.words for d in found) > 1
    return draft.words == total.words or (told_again and draft.words in GENERAL_WORDS)
