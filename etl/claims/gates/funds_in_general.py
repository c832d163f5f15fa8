"""Funds, or money and sites, that are only counted, averaged or added up: nobody's own."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import MONEY_KINDS, Kind

# "Funds with state backing add up to 40 billion yuan".
ADD_UP = re.compile(
    r"s\b[^.;]{0,120}\b(?:add up to|combine to|together (?:hold|total)|now exceed|in total)\b"
)
# "State funds and government grants are among its engines", "funds have become key supports".
ARE_AMONG = re.compile(
    r"s(?:,? and [\w -]{3,40})? (?:are|were|remain|have become|became|have been) "
    r"(?:among|one of|some of|key|vital|important|the (?:main|chief|unseen|backbone))\b"
)
# "一季度全国新登记的人工智能基金41只".
COUNTED_ZH = re.compile(
    r"(?:达|共|约|超过?|有|突破|已|近|建成|在建|或|和)*\d+(?:余|多)?[只支个家座]|"
    # "全国已有30多个机器人产业园建成": the number stands before.
    r"[^，。；]{0,4}(?:建成|在建|投用|投运)"
)
COUNTRYWIDE_ZH = re.compile(r"全国|国内")
# "While government should build roads and set the rules, he said, firms have to invest".
GOVERNMENT_SHOULD = re.compile(
    r"(?:^|[\s\"“]|while |that )(?<!the )(?<!local )(?<!city )(?<!central )(?<!provincial )"
    r"governments? should\b[^.;]{0,70}$"
)
# "Had announced more than 1,500 guidance funds": no one government's.
HUNDREDS = re.compile(
    r"\b(?:\d{1,2}·\d{3}|\d{3,5}(?<!20\d\d)|hundreds of|thousands of) "
    r"(?:(?!million|billion|trillion|yuan|rmb|mu\b)[\w-]+ ){0,3}$"
)
# "设立政府引导基金1500多只".
HUNDREDS_ZH = re.compile(
    r"(?:数量)?(?:已|共|共计|总数|累计|超过?|达到?|约|逾|近){0,3}\d{3,5}(?:余|多)?[只支]"
)
# "The average AI fund in our sample".
AVERAGE = re.compile(r"\b(?:average|typical|median) (?:[\w-]+ ){0,3}$")


def are_funds_in_general(
    reading: Reading, sentence: Sentence, anchor: Anchor, *, is_sure: bool
) -> bool:
    """Whether an instrument is one of many that are told of as such.

    Where it `is_sure` whose it is, only what counts hundreds of them, or averages, says so.
    """
    if anchor.kind is Kind.FUND and _are_hundreds(reading, anchor):
        return True
    if AVERAGE.search(reading.before(anchor.span.start, 40)):
        return True
    if anchor.is_weak and GOVERNMENT_SHOULD.search(reading.before(anchor.span.start, 90)):
        return True
    return not is_sure and (
        _add_up(reading, sentence, anchor)
        or _are_counted_zh(reading, sentence, anchor)
        or _are_among(reading, sentence, anchor)
    )


def _are_hundreds(reading: Reading, anchor: Anchor) -> bool:
    if HUNDREDS_ZH.match(reading.after(anchor.span.end, 16)):
        return True
    plural = reading.plain.startswith("s", anchor.span.end - 1)
    return plural and HUNDREDS.search(reading.before(anchor.span.start, 60)) is not None


def _add_up(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    return (
        anchor.kind is Kind.FUND
        and ADD_UP.match(reading.plain, anchor.span.end - 1, sentence.span.end) is not None
    )


def _are_counted_zh(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    return (
        anchor.kind in (Kind.FUND, Kind.INFRASTRUCTURE)
        and COUNTED_ZH.match(reading.after(anchor.span.end, 12)) is not None
        and COUNTRYWIDE_ZH.search(reading.plain, sentence.span.start, anchor.span.start) is not None
    )


def _are_among(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    return (
        anchor.kind in MONEY_KINDS
        and ARE_AMONG.match(reading.plain, anchor.span.end - 1, sentence.span.end) is not None
    )
