"""Sums of money in a text, English and Chinese, with what the words beside them make of them."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from etl.mentions.currencies import hints_at_currency, resolve
from etl.mentions.money_bearing import is_annual, is_each, repeats
from etl.mentions.money_en import read_english
from etl.mentions.money_gapped import with_gapped
from etl.mentions.money_hedges import hedge_after, hedge_before
from etl.mentions.money_joins import join
from etl.mentions.money_zh import read_chinese
from etl.mentions.quantity import Quantity
from etl.model.document import Span
from etl.model.mention import MoneyMention
from etl.model.vocabulary import Language, Qualifier

_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
MYRIADS = "万亿兆"
"""What a Chinese sum holds that names no currency."""
_MYRIAD = re.compile(f"[{MYRIADS}]")
_CLOSING = re.compile(r"[^()\[\]【】]{0,24}?\s?[)\]】]{1,2}")
_GREATEST = 10**16
"""No sum of public money comes near; greater ones are misprints, and would not fit 64 bits."""


def find_money(
    stretch: str, offset: int, language: Language, home_currency: str | None = None
) -> list[MoneyMention]:
    """All sums of money in a plain stretch, in order, not overlapping; spans shifted by `offset`.

    Both grammars read every text; `language` only decides between two readings of the same
    words. `home_currency` is the ISO 4217 code that a bare "$" or 元 stands for in this
    document; None makes them USD and CNY. Vague sums ("several billion yuan", 数百亿元) are
    left out, and so are numbers that are not sums.
    """
    sums = [
        replace(found, currency=resolve(found.currency, home_currency))
        for found in _read(stretch, language)
        if found.currency and 1 <= found.value <= (found.maximum or found.value) < _GREATEST
    ]
    if not sums:
        return []
    converted = _conversions(sums, stretch)
    mentions: list[MoneyMention] = []
    for index, found in enumerate(sums):
        beside = _Beside(
            floor=mentions[-1].span.end - offset if mentions else 0,
            tail=_tail(sums, converted, index, stretch),
            ceiling=sums[index + 1].start if index + 1 < len(sums) else len(stretch),
        )
        mention = _mention(found, beside, stretch, offset)
        mentions.append(replace(mention, is_converted=converted[index]))
    return _all_yearly(mentions, stretch, offset)


_DEALT_OUT = re.compile(r"\s?(?:[,，、]|,?\s?and|和|及|与)\s?", re.IGNORECASE)
# "每年安排算力券3000万元、模型券2000万元": the words before the first are said of all.
_LISTED_ZH = re.compile(r"[、和及](?!其中)[^，。；、,\d每年]{2,10}")
_EVERY_YEAR_ZH = re.compile(r"每年度?(?:安排|发放|统筹|设立|投入|拿出|配套|列支|落实)")
_RESPECTIVELY = re.compile(r"\brespectively\b|分别", re.IGNORECASE)


def _all_yearly(mentions: list[MoneyMention], stretch: str, offset: int) -> list[MoneyMention]:
    """ "3 million and 2 million yuan a year respectively": the words of one are said of all."""
    if len(mentions) < 2 or not any(m.is_annual for m in mentions):
        return mentions
    for one, other in pairwise(range(len(mentions))):
        a, b = mentions[one], mentions[other]
        between = stretch[a.span.end - offset : b.span.start - offset]
        if a.is_annual and _LISTED_ZH.fullmatch(between) and _EVERY_YEAR_ZH.search(stretch):
            mentions[other] = replace(b, is_annual=True)
    if not _RESPECTIVELY.search(stretch):
        return mentions
    for one, other in pairwise(range(len(mentions))):
        a, b = mentions[one], mentions[other]
        between = stretch[a.span.end - offset : b.span.start - offset]
        if a.is_annual != b.is_annual and _DEALT_OUT.fullmatch(between):
            mentions[one], mentions[other] = (replace(m, is_annual=True) for m in (a, b))
    return mentions


@dataclass(frozen=True, slots=True)
class _Beside:
    """How far the words beside a sum reach: offsets in the stretch.

    `floor` is where the sum before ends, `ceiling` where the next starts, `tail` where the
    words after the sum go on behind a conversion in brackets.
    """

    floor: int
    tail: int
    ceiling: int


def _read(stretch: str, language: Language) -> list[Quantity]:
    """The readings of both grammars; of two that overlap the longer, then `language`'s.

    A stretch without Latin letters is left to the Chinese one, as one without Han to the English.
    """
    has_name = hints_at_currency(stretch)
    may_be_chinese = _HAN.search(stretch) and (has_name or _MYRIAD.search(stretch))
    may_be_english = has_name and (_LATIN.search(stretch) or not may_be_chinese)
    if not (may_be_english or may_be_chinese):
        return []
    told = with_gapped(read_english(stretch), stretch) if may_be_english else []
    english = join(told, stretch)
    chinese = join(read_chinese(stretch), stretch) if may_be_chinese else []
    first, second = (english, chinese) if language is Language.EN else (chinese, english)
    kept: list[Quantity] = []
    for found in sorted([*first, *second], key=lambda quantity: quantity.start):
        if not kept or kept[-1].end <= found.start:
            kept.append(found)
        elif _width(found) > _width(kept[-1]):
            kept[-1] = found
    return kept


def _width(found: Quantity) -> int:
    return found.end - found.start


def _conversions(sums: list[Quantity], stretch: str) -> list[bool]:
    flags = [False] * len(sums)
    for index in range(1, len(sums)):
        first, second = sums[index - 1], sums[index]
        flags[index] = _may_convert(first, second) and repeats(
            stretch, first.end, second.start, flags[index - 1]
        )
        if flags[index] and not flags[index - 1] and _is_original(first, second, stretch):
            flags[index - 1 : index + 1] = [True, False]
    return flags


_BRACKET = re.compile(r"\s?[(（]\s?")


def _is_original(first: Quantity, second: Quantity, stretch: str) -> bool:
    """ "$4.5 billion (29 billion yuan)": a bare sum in yuan is the one that was told in China."""
    return (
        second.currency == "CNY" != first.currency
        and _BRACKET.fullmatch(stretch, first.end, second.start) is not None
    )


HKD_PER_USD = (7.6, 8.0)
"""The band that the Hong Kong dollar is held in, widened for rounding."""


def _may_convert(first: Quantity, second: Quantity) -> bool:
    """Another currency, or "HK$3 billion ($383 million)" where a bare "$" was read as local."""
    if first.currency != second.currency:
        return True
    ratio = float(first.value / second.value) if second.value else 0.0
    return first.currency == "HKD" and HKD_PER_USD[0] <= ratio <= HKD_PER_USD[1]


def _tail(sums: list[Quantity], converted: list[bool], index: int, stretch: str) -> int:
    last = index
    while last + 1 < len(sums) and converted[last + 1]:
        last += 1
    closing = _CLOSING.match(stretch, sums[last].end) if last > index else None
    return closing.end() if closing else sums[last].end


def _mention(found: Quantity, beside: _Beside, stretch: str, offset: int) -> MoneyMention:
    before = hedge_before(stretch, beside.floor, found.start)
    after = hedge_after(stretch, found.end, beside.ceiling)
    start = before[1] if before else found.start
    end = after[1] if after else found.end
    tail = max(end, beside.tail)
    hedges = [found.hedge if found.maximum else None, before and before[0], after and after[0]]
    return MoneyMention(
        span=Span(offset + start, offset + end),
        core=Span(offset + found.start, offset + found.end),
        amount=round(found.value),
        currency=found.currency or "",
        qualifier=next(filter(None, [*hedges, found.hedge]), Qualifier.EXACT),
        amount_max=round(found.maximum) if found.maximum else None,
        is_annual=is_annual(stretch, beside.floor, start, tail),
        is_each=is_each(stretch, beside.floor, start, tail),
    )
