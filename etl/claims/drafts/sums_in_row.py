"""A row of places within a sentence, each with its sum: "AI funds, including Wuhan (3 billion)".

The instrument is named once, before the row; what stands between the places and sums is nothing
that acts.
"""

import re
from itertools import pairwise

from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.drafts.place_sums import Named, PlaceSum, are_joined, named_by, places_and_sums
from etl.claims.fields.named_fields import touches_ai
from etl.claims.money.not_own import refused_sum
from etl.model import MONEY_KINDS

LEAST_PAIRS = 2
# "Wuhan (300 million yuan a year), Xiamen …", "武汉3亿元、厦门5亿元".
NEXT = re.compile(
    r"[)）]?(?: (?:a|per|each) year)?[)）]?\s*(?:[,，、;；]\s*)?(?:(?:and|while|plus|及|和|与)\s*)?"
)
# What a row follows: it is no subject, so that nobody but the places in it acts.
OPENS_ROW = re.compile(
    r"(?:[:：,，(（—–]|\b(?:including|include|includes|are|among them|as follows|such as|"
    r"those of|are in|come from|of them|in)|其中|包括|如|例如|分别为|分别是|有)\s*"
    r"(?:the |those of |ones in )?$"
)
OPENS_CHARS = 24


def row_of_places(reading: Reading, sentence: Sentence) -> list[tuple[Named, PlaceSum]]:
    """Each place of such a row with its sum, and what names it; nothing where there is none."""
    if not sentence.mentions.money:
        return []
    parties, sums = places_and_sums(sentence)
    kinds = [c for c in sentence.cues("kind") if c.value in MONEY_KINDS]
    if not sums or len(kinds) != 1 or not touches_ai(sentence):
        return []
    if (
        is_of_investments(reading, sentence)
        or len(sums) != len(parties)
        or any(len(p.places) != 1 for p in parties)
    ):
        return []
    pairs = [PlaceSum(p, m) for p, m in zip(parties, sums, strict=True)]
    if len(pairs) < LEAST_PAIRS and not _goes_on(reading, sentence):
        return []
    is_row = all(are_joined(reading, pair) for pair in pairs) and all(
        NEXT.fullmatch(reading.plain, a.span.end, max(a.span.end, b.span.start))
        for a, b in pairwise(pairs)
    )
    start = pairs[0].span.start
    if not is_row or kinds[0].span.end > start:
        return []
    if not OPENS_ROW.search(reading.before(start, OPENS_CHARS)):
        return []
    if any(refused_sum(reading, sentence, pair.money) for pair in pairs):
        return []
    named = named_by(reading, sentence, kinds[0])
    return [(named, pair) for pair in pairs]


# "AI firms that won money from funds, by city": what firms have got.
INVESTED = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|won|receiv\w+|secur\w+|got|invest(?:s|ed|ing)?|put money|"
    r"(?<!-)backed|stakes?|rounds?|(?:investments?|financing)(?! (?:funds?|vehicles?|pools?)))\b|"
    r"融资|投资(?!基金|引导|母基金)|获得|获投|入股"
)


def is_of_investments(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells of what firms were given or funds have put in."""
    if any(p.role is Role.COMPANY for p in sentence.parties):
        return True
    return INVESTED.search(reading.plain, sentence.span.start, sentence.span.end) is not None


def _goes_on(reading: Reading, sentence: Sentence) -> bool:
    return reading.before(sentence.span.end, 1) in ";；"
