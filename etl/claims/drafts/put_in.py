"""Money put into a facility told before: "Jilin has put 90 million yuan into it"."""

import re
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import GOVERNING, Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.claims.base.wordings import SPENDS
from etl.model import AmountRole, Kind, MoneyMention

PUTS = re.compile(rf"\b{SPENDS} (?:a total of |about |some |over |more than |another )?$")
INTO_IT = re.compile(
    r" ?(?:\([^()]{1,40}\) )?(?:into|in) (?:it|(?:the|this) (?:[\w·-]+ ){0,4}"
    r"(?:cent(?:er|re)|base|park|lab|laboratory|institute|platform|campus|project))\b"
)
NEAR_DRAFTS, NEAR_CHARS = 2, 500


def with_money_put_in(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts with what a government puts into the facility told last, if it has no sum."""
    money = next((m for m in sentence.mentions.money if _is_put_in(reading, sentence, m)), None)
    if money is None:
        return drafts
    for i in range(len(drafts) - 1, max(-1, len(drafts) - 1 - NEAR_DRAFTS), -1):
        near = 0 <= sentence.span.start - drafts[i].span.end <= NEAR_CHARS
        if near and drafts[i].kind is Kind.INFRASTRUCTURE and drafts[i].sum is None:
            told = replace(drafts[i], sums=(Sum(money, AmountRole.SIZE),))
            return [*drafts[:i], told, *drafts[i + 1 :]]
    return drafts


def _is_put_in(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    before = [p for p in sentence.parties if p.span.end <= money.span.start]
    before = [p for p in before if p.role not in (Role.LOCATIVE, Role.REFERENCE)]
    governs = bool(before) and before[-1].role in GOVERNING and bool(before[-1].places)
    return (
        governs
        and PUTS.search(reading.before(money.core.start, 40)) is not None
        and INTO_IT.match(reading.after(money.span.end, 70)) is not None
    )
