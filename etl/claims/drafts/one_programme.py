"""Rules of one programme: what they tell after its total are its caps and rates."""

import re

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading
from etl.claims.base.wordings import GENERAL_WORDS
from etl.model import AmountRole, Kind

# "算力券管理办法", "人工智能专项资金实施细则（试行）", but not "若干措施" or "行动计划".
RULES_OF_ONE = re.compile(
    r"(?:(?:专项|扶持|补助|奖补|引导|发展)资金|补贴(?:资金)?|券[”」\"]?)"
    r"(?:发放|使用|申领|兑付|兑现|资金|项目|绩效|和|与){0,3}(?:管理|实施|操作)(?:暂行|试行)?"
    r"(?:办法|细则|规程|规则|规定)|"
    r"\bvouchers? (?:implementation|management|administration|administrative) "
    r"(?:rules|measures|regulations)\b|"
    r"\b(?:measures|rules|regulations) (?:for|on) (?:the )?(?:\w+ (?:and \w+ )?of )?(?:the )?"
    r"(?:[\w-]+ ){0,6}(?:special funds?|vouchers?)\b"
)
TITLE_CHARS = 200
NEAR_DRAFTS = 40
"""Among how many of the drafts before it the total is looked for."""


def is_of_the_one(reading: Reading, draft: Draft, earlier: list[Draft]) -> bool:
    """Whether a draft only says how the one programme's total, told before, is given out."""
    if draft.kind is not Kind.SUBSIDY or not _names_none(draft.words):
        return False
    if draft.sum is not None and draft.sum.role is not AmountRole.CAP:
        return False
    if RULES_OF_ONE.search(reading.plain, 0, TITLE_CHARS) is None:
        return False
    return any(
        d.kind is Kind.SUBSIDY
        and d.record == draft.record
        and d.sum is not None
        and d.sum.role is not AmountRole.CAP
        for d in earlier[-NEAR_DRAFTS:]
    )


# "资助金额不超过60万元", "可抵扣20%": words of giving that name no programme of their own.
GIVING_ZH = re.compile(
    r"(?:补贴|奖励|补助|资助|支持|扶持|奖补|兑现|兑付|抵扣|专项|支付)(?:金额|额度|标准|资金|总额|比例)?"
)


def _names_none(words: str) -> bool:
    return words in GENERAL_WORDS or GIVING_ZH.fullmatch(words) is not None
