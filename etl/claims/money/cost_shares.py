"""A subsidy told by the share of a cost that is paid: "will pay 30 per cent of their bills"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind, Language, Span

# "Casinos provided 86 per cent of tax revenue".
NOT_A_COST = (
    r"[\w. %]{0,24} of (?:[\w'-]+ ){0,3}(?:revenues?|output|gdp|exports|jobs|income|sales|demand|"
    r"population|power|electricity|market|capacity|total)\b"
)
PART = (
    r"(?:(?:up to|as much as|at most) )?(?:half|(?:a|one) (?:third|quarter|fifth|tenth)|"
    r"two[- ]thirds|"
    r"three[- ]quarters|\d{1,3} ?(?:%|per ?cent))"
)
COST = r"(?:costs?|fees?|bills?|rents?|prices?|expenses|expenditures?|spending|outlays?|charges)"
PAYS_SHARE = re.compile(
    r"\b(?:claim back|get back|receive|recoup|recover|pay|cover|bear|shoulder|refund|reimburse|"
    r"subsidi[sz]e|provide|offer|grant|award)(?:s|d|ed|"
    r"ing)? (?:(?!in |to |for |up )[\w-]+ ){0,3}?"
    r"(?=(?:up to |as much as )?(?:(?:an? )?(?:part|share|portion) of|half(?! and half)(?: of)?|"
    r"(?:a|one) (?:third|quarter|fifth|tenth) of|"
    r"two[- ]thirds of|three[- ]quarters of|\d{1,3} ?(?:%|per ?cent)))(?!" + NOT_A_COST + r")|"
    r"\b(?:have|get) (?=(?:their|part of their|all of their) [^.;,]{3,50}"
    r"\b(?:paid|covered|refunded|reimbursed|subsidi[sz]ed|borne)\b)|"
    r"\b(?:have|get) (?=(?:up to |as much as )?(?:half(?: of)?|\d{1,3} ?(?:%|per ?cent))"
    r"[^.;,]{3,50}\b(?:paid|covered|refunded|reimbursed|subsidi[sz]ed|borne)\b)|"
    # "Picks up a quarter of their licence fees", but not "meets 30 percent of the city's needs".
    r"\b(?:pick(?:s|ed|ing)? up|foot(?:s|ed|ing)?|me(?:ets?|t)|absorb(?:s|ed|ing)?|defray(?:s|ed)?|"
    r"tak(?:es?|ing) on|hand(?:s|ing)? back|pay(?:s|ing)? back|return(?:s|ed|ing)?) "
    rf"(?={PART} of (?:[\w'-]+ ){{0,5}}{COST}\b)|"
    # "Pays 90 yuan a month for each rack".
    r"\bpay(?:s|ing)? (?=(?:up to )?\d[\d.,]{0,8} yuan (?:a|per) (?:day|hour|month|kilowatt-hour) "
    r"for (?:each|every)\b)|"
    r"\b(?:compensat|reimburs|repa[yi]|refund)(?:e|es|ing|s)? [^.;,]{3,70} (?:for|with|by) "
    r"(?=(?:up to )?(?:half\b|\d{1,3} ?(?:%|per ?cent)))|"
    r"\bbe (?:compensated|reimbursed|refunded|repaid) (?:for |by |with )?"
    r"(?=(?:up to |as much as )?(?:part of|half(?: of)?|\d{1,3} ?(?:%|per ?cent)))"
)
# "Half of the cost of training, but no more than 1 million yuan, will be borne by the city".
IS_PAID = re.compile(
    rf"\b{PART} of (?:[\w'-]+ ){{0,5}}{COST}\b[^.;]{{0,90}}? "
    r"(?:is|are|will be|would be|can be|may be|shall be|to be) "
    r"((?:borne|met|covered|refunded|reimbursed|returned|repaid|picked up|shouldered|subsidi[sz]ed|"
    r"paid(?: back)?(?= by (?:the|its)\b|[.,;]))\b)"
)
# "Support of 25 percent of the costs, up to 3 million yuan".
SHARE_OF = re.compile(
    r"\b(?:support|bonus|rewards?|funding|assistance|matching funds) of "
    r"(?:(?:no more than|not more than|up to|as much as|at most) )?"
    r"(?=half\b|\d{1,3} ?(?:%|per ?cent))|"
    r"\b(?:support|funding|assistance|rewards?) (?:is |are )?(?=(?:capped|limited) (?:at|to)\b)|"
    # "Support up to 40 percent of the investment, not exceeding 6 million yuan".
    r"\bsupport (?=(?:up to|as much as|at|for up to) (?:half\b|\d{1,3} ?(?:%|per ?cent)))"
)
PAYS_SHARE_ZH = re.compile(
    r"(?:按|以)[^，。；]{0,20}\d{1,3}%[^，。；]{0,6}?(补贴|补助|资助|奖励|支持|配套|抵扣)"
)


def shares_of_cost(reading: Reading, sentence: Sentence, anchors: list[Anchor]) -> list[Span]:
    """ "Will pay 30 per cent of firms' computing bills": a subsidy without the word."""
    if any(a.kind is Kind.SUBSIDY for a in anchors):
        return []
    start = sentence.span.start
    words = reading.plain[start : sentence.span.end]
    if reading.document.language is Language.ZH:
        match = PAYS_SHARE_ZH.search(words)
        return [Span(start + match.start(1), start + match.end(1))] if match else []
    match = PAYS_SHARE.search(words)
    if match is None and sentence.mentions.money:
        match = SHARE_OF.search(words)
    if match is None and (passive := IS_PAID.search(words)):
        return [Span(start + passive.start(1), start + passive.end(1))]
    return [Span(start + match.start(), start + match.end() - 1)] if match else []
