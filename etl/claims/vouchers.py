"""Vouchers by name: sorts of one are one programme, those of two names are two."""

import re

from etl.claims.draft import Draft
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
