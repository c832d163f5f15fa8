"""Cues of money that is nobody's pledge, and of which sum each is said: output, rounds, loans."""

import re

from etl.claims.base.columns import is_given_in_cell
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED, REWARDS_WITH
from etl.claims.money.of_many_zh import is_no_past
from etl.claims.money.paid_out import CUMULATIVE_CAP, is_paid_in_subsidies, is_set_aside
from etl.claims.money.qualifying import governs_another, is_given_by_measure
from etl.model import Cue, Kind, MoneyMention, Qualifier, Span

# "Interest on bank loans will be subsidised by up to 700,000 yuan": what is paid of the interest.
INTEREST = re.compile(
    r"\binterest (?:payments? )?(?:on|of|for) (?:[\w-]+ ){0,3}$|贴息[^，。；]{0,6}$"
)
NEXT_CHARS = 8
"""What has been paid out stands right beside its verb; further off is another sum."""
# "无锡新设的人工智能基金已募资30亿元": money in hand is the fund's own.
# "A compensation pool of 150 million yuan for loans": what covers loans is no loan.
COMPENSATES = re.compile(r"\bcompensation (?:pool|fund|reserve)|risk-sharing pool|风险补偿")
FUND_RAISED = re.compile(
    r"(?<!投资)基金[^，。；投]{0,8}$|基金，(?:首期|目标|预计|计划|拟){1,2}$|"
    # "基金完成首次关闭，募集资金2亿元".
    r"(?:首次|首轮|最终|终|[一二三]次|[一二三]轮|首)(?:关闭|关账|交割|封闭|募集|关)[^，。；]{0,4}，[^，。；]{0,6}$|"
    r"\bfund (?:has |had )?(?:already )?$"
)
# "Had raised 3 billion yuan for a robotics fund".
FOR_FUND = re.compile(r"(?: \([^()]{1,40}\))? for (?:a|an|its|the) (?:[\w-]+ ){0,5}fund\b")


WHO_ZH = re.compile(
    r"的(?:企业|项目|单位|机构|产品|团队|平台)?[^。；]{0,12}(?:奖励|补助|补贴|给予|资助|奖)"
)


OF_FUND_ITSELF = re.compile(
    r"\W*(?:it|(?:the|this) (?:[\w-]+ ){0,3}(?:funds?|vehicle|programme?|scheme|package|pot)|"
    r"the vouchers|they) (?:is|are|was|will be|would be) worth\b"
)


def refused_by_cue(
    reading: Reading, sentence: Sentence, money: MoneyMention, area: Span
) -> str | None:
    """Why a cue in `area` says that the sum is nobody's initiative; None where none does."""
    for cue in sentence.cues("not_own_money", area):
        if cue.value in ("phase", "private", "public") or _is_of_other(
            reading, sentence, money, cue
        ):
            continue
        return f"{cue.value}: “{cue.span.of(reading.document.text)}”"
    return None


# "Will reward firms that pass 90 million yuan in annual revenue with 2 million yuan".
REWARDED = re.compile(REWARDS_WITH)


def _is_of_other(reading: Reading, sentence: Sentence, money: MoneyMention, cue: Cue) -> bool:
    """Whether the cue is said of something else than the sum, or of money that does count."""
    if governs_another(reading, cue, money, sentence.mentions.money):
        return True
    if is_given_by_measure(reading, cue, money) or is_given_in_cell(reading, sentence, money):
        return True
    if cue.span.end <= money.span.start and REWARDED.search(reading.before(money.span.start, 200)):
        return True
    match cue.value:
        case "output":
            return _is_no_output(reading, sentence, money, cue)
        case "invested":
            return _is_not_invested(reading, sentence, money, cue)
        case "threshold":
            return _is_no_threshold(reading, money, cue)
        case "valuation":
            # "It is worth 3 billion yuan", of the fund told just before.
            return OF_FUND_ITSELF.match(reading.plain, sentence.span.start) is not None
        case "raised":
            return _is_not_raised(reading, sentence, money, cue)
    return False


def _between(reading: Reading, cue: Cue, money: MoneyMention) -> str:
    return reading.plain[cue.span.end : max(cue.span.end, money.span.start)]


def _is_no_output(reading: Reading, sentence: Sentence, money: MoneyMention, cue: Cue) -> bool:
    gap = _between(reading, cue, money)
    # "对年产量首次突破10万台的企业奖励200万元": who is rewarded is told by it.
    is_share = SHARE_ZH.search(gap) and money.qualifier is Qualifier.AT_MOST
    return (
        cue.span.start > money.span.end + 25
        or bool(is_share or WHO_ZH.search(gap))
        or _is_capital(reading, sentence, cue.span)
    )


def _is_not_invested(reading: Reading, sentence: Sentence, money: MoneyMention, cue: Cue) -> bool:
    return (
        CUMULATIVE_CAP.match(reading.after(cue.span.start, 16)) is not None
        or cue.span.start > money.span.end + NEXT_CHARS
        or reading.after(cue.span.end, 9) == " together"
        # "Has put up 1 billion yuan for a fund": what it gives, not what it has paid.
        or reading.after(cue.span.end, 4) == " up "
        or _tells_of_next(reading, sentence, money, cue)
        or is_set_aside(reading, cue, money)
        or is_no_past(reading, money, cue)
        or IN_WHICH.search(reading.before(cue.span.start, 60)) is not None
        or _is_built_with(reading, sentence, money)
        or INTO_NEW_FUND.match(reading.after(money.span.end, 90)) is not None
        or _is_put_into_site(reading, sentence, cue)
        or is_paid_in_subsidies(sentence)
    )


def _is_no_threshold(reading: Reading, money: MoneyMention, cue: Cue) -> bool:
    """ "20 per cent of what they spend, up to 30 million", "up to 80 million, case by case"."""
    words = reading.plain[cue.span.start : cue.span.end]
    is_share = words == "per cent of" or SHARE_ZH.search(_between(reading, cue, money))
    return money.qualifier is Qualifier.AT_MOST and bool(words in CASE_BY_CASE or is_share)


def _is_not_raised(reading: Reading, sentence: Sentence, money: MoneyMention, cue: Cue) -> bool:
    if INTEREST.search(reading.before(cue.span.start, 24)):
        return True
    if COMPENSATES.search(reading.plain, sentence.span.start, sentence.span.end):
        return True
    if SHARE_ZH.search(_between(reading, cue, money)):
        return money.qualifier is Qualifier.AT_MOST
    gap = _between(reading, cue, money)
    if REWARDED_ZH.fullmatch(gap) or (not gap and _is_reward(reading, money)):
        return True
    if reading.plain[cue.span.start : cue.span.end] == "签约":
        # "规模100亿元的产业投资基金签约成立": the fund itself is signed.
        return reading.before(cue.span.start, 2) == "基金"
    own = FOR_FUND.match(reading.after(money.span.end, 60))
    return bool(own or FUND_RAISED.search(reading.before(cue.span.start, 30)))


# "境内上市奖励195万元": what is rewarded, no money that is raised.
REWARDED_ZH = re.compile(
    r"(?:的|后|成功)*，?(?:一次性)?(?:给予|予以|奖励|奖补|补助|补贴|资助){1,2}[:：]?"
)
# "单个订单最高补贴30万元": the sum's own words say that it is given.
REWARD_ZH = re.compile(r"(?:最[高多]|不超过)(?:奖励?|奖补|补[助贴]|资助)")


def _is_reward(reading: Reading, money: MoneyMention) -> bool:
    return REWARD_ZH.match(reading.plain, money.span.start) is not None


CASE_BY_CASE = frozenset({"case by case", "一事一议"})


def _tells_of_next(reading: Reading, sentence: Sentence, money: MoneyMention, cue: Cue) -> bool:
    """ "Its fund of 3 billion yuan has invested 90 million": the verb's sum stands behind it."""
    between = reading.plain[money.span.end : max(money.span.end, cue.span.start)]
    follows = any(0 <= m.span.start - cue.span.end <= 1 for m in sentence.mentions.money)
    return cue.span.start >= money.span.end and follows and "," not in between


# "按实际投入的30%给予最高1000万元补贴": a share of it is paid.
SHARE_ZH = re.compile(r"\d(?:%|个百分点)")


# "A laboratory in which the city has invested 90 million yuan".
IN_WHICH = re.compile(
    r"\b(?:in|into|on) which (?:the )?(?:[\w-]+ )?"
    r"(?:city|province|district|county|government|state) $"
)
# "Has put 90 million yuan into a seed fund": what a fund is set up with, not what it has bought.
INTO_NEW_FUND = re.compile(
    rf"{CONVERTED} (?:into|in|to|towards?|behind) (?:an?|its|their)(?: own| new)? "
    r"(?:(?!compan|firm|start|project)[\w'’-]+ ){0,6}funds?\b(?! (?:manager|compan|house))"
)
BUILT_WITH = re.compile(
    r" (?:in|into|on|towards?|to build(?:ing)?|for) (?:a|an|its|the)? ?[^,.;]{0,60}$"
)


def _is_built_with(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """ "Has put 600 million yuan into an AI innovation centre": a facility has its money spent."""
    sites = sentence.cues("kind", value=Kind.INFRASTRUCTURE)
    return any(
        BUILT_WITH.match(reading.plain[money.span.end : c.span.start])
        for c in sites
        if c.span.start > money.span.end
    )


# "区里已投入", "江门市去年已投入".
PUBLIC_BEFORE = re.compile(
    r"(?:[省市区县州]里?|财政|政府|管委会)"
    r"(?:去年|今年|前年|目前|近年来|近[两三]年|20\d\d年|迄今|至今|先后|前期|一共|共)?(?:累计)?$"
)


def _is_put_into_site(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """ "小镇一期由区里已投入2亿元建成": what a government has spent on a facility is its size."""
    is_site = sentence.has("kind", value=Kind.INFRASTRUCTURE)
    return is_site and PUBLIC_BEFORE.search(reading.before(cue.span.start, 12)) is not None


FUND_SCALE = re.compile(r"\bfunds?(?:[\w' -]{0,40}|, [\w -]{0,30})$")


# "基金群规模达到…", "基金去年已经设立，总规模超过…": of a fund, in its clause or in the next.
FUND_SCALE_ZH = re.compile(
    r"(?:基金群?|资金池)(?:，[一二三四五六七八九十两\d]年(?:之?内)?)?[^，。；投产]{0,6}$|"
    r"基金(?:[^，。；投产]|投(?=入运|运)){0,14}，(?:目前|现有?|其|认缴|管理|资金|总){0,3}$"
)


def _is_capital(reading: Reading, sentence: Sentence, cue: Span) -> bool:
    """ "A fund that has reached a scale of …": the scale is the fund's, not an industry's."""
    words = reading.plain[cue.start : cue.end]
    before = reading.plain[sentence.span.start : cue.start]
    if words.startswith("规模"):
        return FUND_SCALE_ZH.search(before) is not None
    return words.endswith("scale") and FUND_SCALE.search(before[-60:]) is not None
