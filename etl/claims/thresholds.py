"""Sums that say who is paid, from what on, or what part is put in: none is what is given."""

import re

from etl.claims.qualifying import qualifies
from etl.claims.reading import Reading, Sentence
from etl.model import MoneyMention, Qualifier

# "Enterprises with a registered capital of over 10 million yuan".
REQUIRED = re.compile(
    r"\b(?:registered capital|annual (?:revenue|sales|output|turnover)|paid-in capital|"
    r"(?:annual |actual )?(?:investment|expenditure|spending|purchase|order|contract)s?) "
    r"(?:of|is|are|that|"
    r"exceed\w*|reach\w*)?\s*$"
)
# "Computing centers with an investment below 500 million yuan".
WITH_BELOW = re.compile(
    r"\bwith (?:an? )?(?:\w+ )?(?:investment|revenue|sales|output|turnover)s? (?:of )?$"
)
# "Whose revenue exceeds 100 million yuan, 500 million yuan and 1 billion yuan for the first time".
LISTED_STEPS = re.compile(
    r"\b(?:revenues?|sales|output|turnover|income|investment|financing) (?:\w+ )?"
    r"(?:exceed\w*|reach\w*|surpass\w*|top\w*|pass\w*|of (?:more than|over)|above|over) "
    r"(?:(?:rmb|cny|[¥$])? ?[\d.,·]+ ?(?:[mb]illion)? ?(?:yuan|rmb)?(?: ?\([^()]{1,30}\))?"
    r"(?:, (?:and |or )?| and | or )){1,6}(?:rmb |cny )?$"
)
# "代理费最低3000元起".
FEE_ZH = re.compile(r"(?:代理|咨询|报名|会员|中介|培训)费(?:用)?[^，。；]{0,5}$")
MIN_AMOUNT = 1000
"""A smaller sum is a fee, a price or a day's rate."""
FLOOR_ZH = re.compile(r"(?:最低|起付|不足|管理(?:基金|资金|资产)?规模)[^，。；]{0,5}$")
# "购买服务满20万元的，按30%补助": from which sum on a firm is paid at all.
# "项目总经费低于400万元的，不得申报".
FROM_ZH = re.compile(r"(?:满|达到?|超过?|高于|不低于|不少于|低于|少于|不足)$")
ON_ZH = re.compile(r"(?:以上|及以上|\(含\)|（含）)*的(?:企业|项目|单位|机构|部分|，|,)")
FOR_EVERY_ZH = re.compile(r"每(?:新)?(?:增加?|增长|满|达到?)[^，。；]{0,3}$")
# "电能利用效率每降低0.01奖励8万元", but "每增加1家企业": what a step of a measure is paid by.
FOR_EVERY_STEP_ZH = re.compile(
    r"每(?:再|多)?(?:提高|提升|降低|下降|减少|增长|增加|上升|节约|节省|压降)[^，。；\d]{0,6}"
    r"\d[\d.·]*+(?!余?[家个名项户人位款台只种件])[^，。；\d]{0,8}，?[^，。；\d]{0,14}"
    r"(?:给予|奖|补)[^，。；\d]{0,8}$"
)
# "一季度全国新设基金41只，认缴约600亿元".
COUNTRYWIDE_ZH = re.compile(r"(?:全国|国内)[^。；]{0,24}\d+(?:余|多)?[只支家][^。；\d]{0,12}$")
# "单只子基金规模不低于2亿元，首关实缴不低于3000万元", "each sub-fund must have 200 million yuan":
# what whoever runs one has to bring, or gets.
OF_SUBFUND = re.compile(
    r"(?:单[只支个家]|每[只支个]|各[只支]?|单一)子基金(?:(?!母基金|总规模)[^。；]){0,70}$|"
    r"\b(?:each|every|any|no|a single|an individual) sub-?fund\b[^.;]{0,70}$"
)
# "Firms that spend less than 4 million yuan may not apply".
MAY_NOT = re.compile(
    r"[^.;]{0,40}\b(?:(?:may|can|shall|will|is|are) ?not|cannot|no longer) "
    r"(?:be )?(?:apply|eligible|qualif\w+|considered|accepted|supported)\b"
)
# "公司拟出资1亿元参与设立基金".
SHARE_IN_ZH = re.compile(r"，?(?:参与|参股|认购|入股)")


def threshold(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """Why a sum is nobody's where it only says who qualifies, or whose part it is."""
    is_required = REQUIRED.search(reading.before(money.span.start, 40))
    is_below = WITH_BELOW.search(reading.before(money.span.start, 40))
    if (money.qualifier is Qualifier.AT_LEAST and is_required) or (
        money.qualifier is Qualifier.AT_MOST and is_below
    ):
        return "threshold: what a firm must have to be eligible"
    if money.amount < MIN_AMOUNT or FLOOR_ZH.search(reading.before(money.span.start, 8)):
        return "threshold: too small to be a programme's, or the least that is paid"
    if FEE_ZH.search(reading.before(money.core.start, 12)):
        return "a price: what somebody asks for his work"
    if OF_SUBFUND.search(reading.plain, sentence.span.start, money.core.start):
        return "threshold: what one sub-fund must have, or gets"
    barred = money.qualifier is Qualifier.AT_MOST and MAY_NOT.match(
        reading.after(money.span.end, 80)
    )
    if barred or LISTED_STEPS.search(reading.before(money.span.start, 160)):
        return "threshold: what a firm must have to be eligible"
    if told := qualifies(reading, money):
        return told
    core = reading.before(money.core.start, 4)
    if FROM_ZH.search(core) and ON_ZH.match(reading.after(money.span.end, 10)):
        return "threshold: from which sum on it is paid"
    is_step = FOR_EVERY_STEP_ZH.search(reading.before(money.core.start, 60))
    if FOR_EVERY_ZH.search(reading.before(money.core.start, 8)) or is_step:
        return "threshold: for every such step it is paid"
    if COUNTRYWIDE_ZH.search(reading.plain, sentence.span.start, money.core.start):
        return "told of the whole country"
    if SHARE_IN_ZH.match(reading.after(money.span.end, 8)) and reading.before(
        money.span.start, 6
    ).rstrip("约近").endswith("出资"):
        return "private: a share that is put into it"
    return None
