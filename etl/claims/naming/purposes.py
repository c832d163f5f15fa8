"""Words that only say what another instrument of the sentence is for, or name it again."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.fields.named_apart import are_named_apart
from etl.claims.naming.told_again import DIVIDES, is_first_only_named, is_told_again
from etl.claims.parties.gapped import stands_gapped
from etl.model import Kind, Language, Span

PURPOSE = re.compile(r"^ (?:for|to|of|on|that|in|towards?)\b|\b(?:for|of|on|in|to|at)(?: the)? .?$")
MAX_GAP = 90


def without_purposes(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """Drops a word that only says what another instrument is for, or repeats it."""
    kept = anchors[:1]
    for anchor in anchors[1:]:
        kept[-1:] = _of_two(reading, sentence, kept[-1], anchor)
    return kept


def _of_two(
    reading: Reading, sentence: Sentence, previous: Anchor, anchor: Anchor
) -> tuple[Anchor, ...]:
    """What two words in a row name: two instruments, the first's or the second's alone, or one."""
    between = reading.plain[previous.span.end : anchor.span.start]
    if is_first_only_named(reading, previous, between, anchor):
        return (anchor,)
    if is_told_again(reading, previous, between, anchor):
        return (previous,)
    if _are_apart(reading, sentence, previous, between, anchor):
        return previous, anchor
    if anchor.kind is previous.kind:
        if _has_own_place(reading, sentence, previous, anchor):
            return previous, _with_own_phrase(reading, sentence, previous, anchor)
        return (replace(previous, phrase=Span(previous.phrase.start, anchor.span.end)),)
    if _has_own_sum(sentence, anchor) or not _only_serves(reading, previous, anchor, between):
        return previous, anchor
    return (previous,)


def _are_apart(
    reading: Reading, sentence: Sentence, previous: Anchor, between: str, anchor: Anchor
) -> bool:
    """Whether what stands between two instruments, or behind the second, keeps them two."""
    gap = Span(previous.span.end, max(previous.span.end, anchor.span.start))
    return (
        len(between) > MAX_GAP
        or DIVIDES.search(between) is not None
        or _acts_between(reading, sentence, gap, anchor)
        or _is_issued_by(reading, anchor)
        or are_named_apart(reading, sentence, previous, anchor)
    )


def _with_own_phrase(
    reading: Reading, sentence: Sentence, previous: Anchor, anchor: Anchor
) -> Anchor:
    """An instrument of a list with the words that are its own, a sum before it among them."""
    gap = Span(previous.span.end, max(previous.span.end, anchor.span.start))
    sums = [m.span for m in sentence.mentions.money if gap.covers(m.core)]
    # "6亿元算力券、3亿元模型券": the sum stands before its own instrument.
    own = [s.start for s in sums if _is_beside(reading, s, anchor)]
    start = min(own, default=max([previous.span.end, *(s.end for s in sums)]))
    return replace(anchor, phrase=Span(start, anchor.span.end))


# "The schemes follow a guideline that the ministry issued": whose it is, is told right behind.
ISSUED_BY = re.compile(
    r" (?:that|which) (?:the |its )?[^.;,]{2,80}?\b(?:issued|released|published|unveiled|adopted|"
    r"rolled out|promulgated)\b"
)


def _is_issued_by(reading: Reading, anchor: Anchor) -> bool:
    end = anchor.span.end
    return anchor.kind is Kind.PLAN and ISSUED_BY.match(reading.plain, end, end + 110) is not None


VOUCHERS_END = re.compile(r"券$|\b(?:voucher|coupon)s?$")
BESIDE_CHARS = 4
"""Room for " in " between a sum and the vouchers."""


# "总规模30亿元的具身智能机器人基金": the sum of the one that follows.
OWN_NAME_ZH = re.compile(r"的[^，。；、和与及]{1,16}")


def _is_beside(reading: Reading, money: Span, anchor: Anchor) -> bool:
    """Whether a sum stands right before an instrument, or before the words that name it."""
    if money.end >= anchor.span.start - BESIDE_CHARS:
        return True
    return OWN_NAME_ZH.fullmatch(reading.plain, money.end, anchor.span.start) is not None


def _has_own_place(reading: Reading, sentence: Sentence, previous: Anchor, anchor: Anchor) -> bool:
    """ "深圳市…基金、上海市…基金": instruments in a list, each of its own place or sum."""
    gap = Span(previous.span.end, anchor.span.start)
    words = reading.plain[anchor.span.start : anchor.span.end]
    if reading.document.language is Language.EN and stands_gapped(reading, sentence, anchor):
        return True
    is_own = anchor.kind is Kind.FUND or VOUCHERS_END.search(words) is not None
    # "2亿元算力券、1亿元场景专项资金": each part of the list has a sum of its own.
    is_own = is_own or (words.endswith("资金") and reading.plain[gap.start] == "、")
    if is_own and any(gap.covers(m.core) for m in sentence.mentions.money):
        return True
    if _is_each_of_sum(reading, sentence, previous) and _is_each_of_sum(reading, sentence, anchor):
        return True
    listed = reading.plain[gap.start : gap.start + 1] in ("、", "和", "与", "及")
    return listed and any(gap.covers(m.span) for m in sentence.mentions.places)


OF_SUM = re.compile(
    # The words may hold the "of up to" themselves: "funding of up to 5 million yuan".
    r"(?:(?<=up to) | of (?:up to |as much as |at most |about |some |over )?)"
)


def _is_each_of_sum(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """ "Grants of up to 5 million yuan and rent subsidies of 9,000 yuan": one of the two."""
    return anchor.kind is Kind.SUBSIDY and any(
        OF_SUM.fullmatch(reading.plain, anchor.span.end, max(m.core.start, anchor.span.end))
        for m in sentence.mentions.money
    )


def _has_own_sum(sentence: Sentence, anchor: Anchor) -> bool:
    """ "Grants for research teams and a 10 billion yuan fund": the sum names a second one."""
    named = Span(anchor.phrase.start, anchor.span.start)
    return anchor.kind is Kind.FUND and any(named.covers(m.core) for m in sentence.mentions.money)


def _acts_between(reading: Reading, sentence: Sentence, gap: Span, anchor: Anchor) -> bool:
    """Whether a verb parts two instruments; "newly approved laboratories" holds none."""
    return any(
        act.span.start < anchor.phrase.start
        or not reading.plain[act.span.start : act.span.end].endswith("ed")
        for act in sentence.cues("act", gap)
    )


# "The fund is one element of a three-year program": whose measure it is, a record of its own.
ELEMENT_OF = re.compile(
    r"\b(?:is|are|as) (?:a |an |one )?(?:part|element|piece|pillar|plank) of (?:a|an|the|its)\b"
)
SUM_IN = re.compile(r"(?:yuan|rmb|dollars?|[mb]illion|[mb]n|\)) (?:in|of|worth of|worth in) .?$")


def _only_serves(reading: Reading, previous: Anchor, anchor: Anchor, between: str) -> bool:
    """Whether a word says what the instrument before it is for ("vouchers for AI platforms")."""
    to_anchor = reading.plain[previous.span.end : anchor.phrase.start + 1]
    words = reading.plain[anchor.span.start : anchor.span.end]
    if previous.kind is Kind.INFRASTRUCTURE and words.endswith(" funding"):
        # "A centre with 800 million yuan in municipal funding": the centre's own.
        return True
    if anchor.kind is Kind.PLAN and ELEMENT_OF.search(to_anchor):
        return False
    if SUM_IN.search(to_anchor):
        # "A 2 billion yuan fund and 400 million yuan in subsidies", "… worth of vouchers".
        return False
    if previous.kind in (Kind.FUND, Kind.SUBSIDY, Kind.PLAN) and PURPOSE.search(to_anchor):
        return True
    joined = re.search(r"\band |和|及|与", between) is not None
    return anchor.kind is Kind.PLAN and anchor.is_weak and not joined
