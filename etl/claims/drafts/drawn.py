"""How the total just told is drawn: a rate, or the most for one firm, that name nobody else."""

import re

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import GENERAL_WORDS
from etl.model import AmountRole, Kind

# "（2）按合同金额的20%给予支持，单个企业最高60万元": at which rate, but not for what.
MARK = r"\W*+(?:[一二三四五六七八九十\d]{1,2}[）)、.．]\s?)?"
AT_RATE = re.compile(
    MARK + r"(?:原则上)?(?:可)?按照?(?!规定|要求|程序|比例)[^。；对]{2,30}?\d[^，。；]{0,3}[%％]"
    r"[^，。；]{0,6}(?:给予|予以|进行)?(?:支持|补贴|补助|资助|抵扣|兑付|兑现)"
)
# "单家企业每年申领不超过300万元": what is claimed was told before.
CLAIMED_BY_ONE = re.compile(
    MARK + r"(?:单[个家户一]|每[个家户]|同一)(?:申[请领])?(?:企业|单位|主体|用户|机构|团队)?"
    r"(?:每年|全年|年度|每季度|当年)?(?:累计|合计|可|最多|最高){0,3}(?:申领|申请|领取|兑付|兑现|抵扣|使用)"
    r"[^，。；券]{0,8}\d"
)
# "Each firm may claim no more than 3 million yuan a year".
CLAIMED_BY_ONE_EN = re.compile(
    r"\W*(?:each|every|a single|any one|one) (?:firm|company|enterprise|applicant|business|user|"
    r"institution) (?:may|can|could|will be able to) (?:claim|draw|redeem|use|apply for) "
)
# "Each using entity can receive up to 2 million yuan in vouchers a year", after their total.
VOUCHERS_OF_ONE_EN = re.compile(
    r"\W*(?:each|every|a single|any one|one) (?:[\w-]+ ){1,3}(?:may|can|could|will|is able to) "
    r"(?:receive|get|obtain|have|be (?:given|granted|issued)) [^.;]{0,60}?"
    r"([\w-]+) (?:vouchers?|coupons?)\b"
)
# "Institutions that make use of computing centres are rewarded with 20% of the usage fee".
USE_AT_RATE_EN = re.compile(
    r"[^.;$¥]{3,400}? (?:with|of|by|at|for|to|in|get|receive|claim) (?:up to )?"
    r"(?:\d{1,3} ?(?:%|per ?cent)|half) of (?:the|their|its|what) [^.;$¥]{2,60}\.?\s*"
)
OF_USE = re.compile(
    r"\b(?:us(?:e|es|ing|age)|rent(?:s|ing|al)?|leas(?:e|es|ing)|hir(?:e|es|ing)|"
    r"(?:computing|cloud|token) (?:bills?|fees?|costs?))\b"
)
_IT_PAYS = (
    r"\W{0,4}(?:it|they|the (?:vouchers?|coupons?|money|grants?|subsid(?:y|ies))) "
    r"(?:(?:will|would|can|may) )?(?:pay|cover|refund|reimburse|meet|return|repay|offset)s? "
)
# "A small firm gets back half of its outlay, with a limit of 10 million yuan": what one firm can
# draw of the total; but not "a firm that trains a model gets half of its costs".
SHARE_OF_COST = re.compile(
    rf"{_IT_PAYS}[^.]{{0,120}}\b(?:limit|up to|maximum|more than|at most|ceiling|capped)\b|"
    r"\W{0,4}(?:an?|each|every|any|all|eligible|qualified|small|local) (?:[\w-]+ ){0,3}?"
    r"(?:compan(?:y|ies)|firms?|users?|start-?ups?|enterprises?|applicants?|business(?:es)?|teams?|"
    r"institutions?|smes?|developers?|recipients?|holders?) "
    r"(?!(?:that|which|who|whose|with|in|of|for|[\w-]+ing)\b)"
    r"(?![^.;]{0,120}\b(?:train|purchas|hir|build|open|set|regist|develop)(?:s|e|es|ed|ing|ting|er)?\b)"
    r"[^.;]{0,40}?\b(?:half|thirds?|quarters?|\d+ ?(?:percent|per cent|%))"
    r"[^.;]{0,60}\b(?:limit|up to|maximum|no more than|at most|ceiling|capped)\b"
)
# "They cover 60 percent of the bill": at which rate the total just told is paid.
PAYS_AT_RATE = re.compile(
    rf"{_IT_PAYS}(?:for )?(?:(?:up to|as much as|about|at most|some) )?"
    r"(?:\d{1,3} ?(?:%|per ?cent)|half|(?:a|one|two)[ -](?:third|quarter)s?) of\b"
)
NO_SORT = frozenset({"in", "of", "the", "these", "such", "worth", "yuan", "ai"})
REWARDED = frozenset({"are rewarded", "is rewarded", "subsidized", "subsidised", "refunded"})
VOUCHERS = re.compile(r"\b(?:voucher|coupon)s?$")


def is_drawn_from(reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> bool:
    """Whether a cap is that of the total told last, since its words name no measure of their own.

    Vouchers' rules: "（1）年度总额900万元。（2）按合同金额的20%给予支持，最高60万元".
    """
    told = [d for d in earlier[-LATEST:] if d.kind is Kind.SUBSIDY and d.record == draft.record]
    totals = [d for d in told if d.sum]
    if not totals or totals[-1].sum is None or totals[-1].sum.role is AmountRole.CAP:
        return False
    start, end = sentence.span.start, sentence.span.end
    if start - totals[-1].span.end > NEAR_CHARS:
        return False
    ones = VOUCHERS_OF_ONE_EN.match(reading.plain, start, end)
    if ones and VOUCHERS.search(totals[-1].words):
        return ones[1] in NO_SORT or ones[1] in totals[-1].words
    between = told[told.index(totals[-1]) + 1 :]
    # "算力券按合同的20%给予补贴": no other measure than the one whose total was told.
    same = all(d.words == totals[-1].words or d.words in GENERAL_WORDS for d in between)
    if not same:
        return False
    if CLAIMED_BY_ONE.match(reading.plain, start, end) or CLAIMED_BY_ONE_EN.match(
        reading.plain, start, end
    ):
        return True
    return draft.words in GENERAL_WORDS and AT_RATE.match(reading.plain, start, end) is not None


def is_rate_of_vouchers(
    reading: Reading, sentence: Sentence, draft: Draft, earlier: list[Draft]
) -> bool:
    """Whether a share of what use costs is what the vouchers pay whose total was told last."""
    if draft.kind is not Kind.SUBSIDY or draft.sum is not None or not earlier:
        return False
    last = earlier[-1]
    capped = last.sum is None or last.sum.role is AmountRole.CAP
    near = last.record == draft.record and sentence.span.start - last.span.end <= NEAR_CHARS
    start, end = sentence.span.start, sentence.span.end
    if (
        not capped
        and near
        and last.kind is Kind.SUBSIDY
        and PAYS_AT_RATE.match(reading.plain, start, end)
    ):
        return True
    if capped or draft.words not in REWARDED or not VOUCHERS.search(last.words):
        return False
    told = near and USE_AT_RATE_EN.fullmatch(reading.plain, start, end)
    return bool(told) and OF_USE.search(reading.plain, start, end) is not None


NEAR_CHARS = 400
LATEST = 8
"""Among how many of the drafts before it a total is looked for."""
