"""Whether two instruments of one kind in a row are two: "model vouchers and data vouchers"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind

VOUCHERS = re.compile(r"[\w -]{1,60}[ -](?:voucher|coupon)s?")
IN_ROW = re.compile(r"(?:和|与|及|以及|、|,? and )")
DEALT_OUT = re.compile(r"\brespectively\b|分别")
REACH_CHARS = 80


def are_named_apart(reading: Reading, sentence: Sentence, previous: Anchor, anchor: Anchor) -> bool:
    """Whether two vouchers have names of their own, or two funds are dealt a sum each."""
    if anchor.kind is not previous.kind:
        return False
    words = [reading.plain[a.span.start : a.span.end] for a in (previous, anchor)]
    if all(VOUCHERS.fullmatch(w) for w in words):
        return words[0] != words[1]
    if anchor.kind is not Kind.FUND or not IN_ROW.match(reading.plain, previous.span.end):
        return False
    # "设立人工智能基金和机器人基金，规模分别为30亿元和4亿元".
    end = min(sentence.span.end, anchor.span.end + REACH_CHARS)
    sums = [m for m in sentence.mentions.money if anchor.span.end <= m.span.start < end]
    return len(sums) > 1 and DEALT_OUT.search(reading.plain, anchor.span.end, end) is not None


# "基金集群包括人工智能基金", "基金分别为机器人基金": what stands behind is one of the funds.
FUNDS_ARE_ZH = re.compile(
    r"(?:主要|分别|目前|已|现|共)*(?:包括|包含|涵盖|有|为|是)了?[^，。；]{0,24}"
)


def is_one_of_funds(previous: Anchor, between: str, anchor: Anchor) -> bool:
    """Whether a fund is told as one of the funds named before it."""
    both = previous.kind is anchor.kind is Kind.FUND
    return both and FUNDS_ARE_ZH.fullmatch(between) is not None
