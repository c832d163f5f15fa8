"""Sums that say who is paid, from what on, or what part is put in: none is what is given."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.money.qualifying import qualifies
from etl.model import MoneyMention, Qualifier

# "Enterprises with a registered capital of over 10 million yuan".
REQUIRED = re.compile(
    r"\b(?:registered capital|annual (?:revenue|sales|output|turnover)|paid-in capital|"
    r"(?:annual |actual )?(?:investment|expenditure|spending|purchase|order|contract|outlay|"
    r"bill|expense)s?) "
    r"(?:of|is|are|that|"
    r"exceed\w*|reach\w*)?\s*$"
)
# "Computing centers with an investment below 500 million yuan".
WITH_BELOW = re.compile(
    r"\bwith (?:an? )?(?:\w+ )?(?:investment|revenue|sales|output|turnover)s? (?:of )?$"
)
# "A project of 10 million yuan or more in total investment", "its price (2 million at least)".
IN_INVESTMENT = re.compile(
    r"(?: or more| or above| at least|,)* in "
    r"(?:(?:total|annual|yearly|fixed|fixed-asset|actual|paid-in|registered|"
    r"cumulative|r&d|research) )*"
    r"(?:investment|revenues?|sales|output|turnover|spending|expenditures?|outlays?|capital|"
    r"financing|orders)\b"
)
IN_PRICE = re.compile(r"\b(?:price|value|cost|investment|amount) \((?:rmb |cny )?$")
# "Whose revenue exceeds 100 million yuan, 500 million yuan and 1 billion yuan for the first time".
LISTED_STEPS = re.compile(
    r"\b(?:revenues?|sales|output|turnover|income|investment|financing) (?:[\w-]+ ){0,6}?"
    r"(?:exceed\w*|reach\w*|surpass\w*|top\w*|pass\w*|of (?:more than|over)|above|over) "
    r"(?:(?:rmb|cny|[¥$])? ?[\d.,·]+ ?(?:[mb]illion)? ?(?:yuan|rmb)?(?: ?\([^()]{1,30}\))?"
    r"(?:, (?:and |or )?| and | or )){1,6}(?:rmb |cny )?$"
)
# "Firms that surpass 50 million yuan, 100 million yuan and 500 million yuan in annual revenue".
A_SUM = r"(?:rmb |cny |[¥$])?[\d.,·]+(?: [mb]illion)?(?: (?:yuan|rmb))?"
STEP = re.compile(
    r"\b(?:surpass|exceed|reach|top|pass|hit|cross|achiev|attain|break)\w* (?:through )?(?:the )?"
    rf"(?:{A_SUM}(?:,? (?:and |or )?)){{0,5}}$"
)
OF_STEPS = re.compile(
    rf"(?:(?:, (?:and |or )?| and | or ){A_SUM}){{0,5}} (?:mark )?in (?:[\w-]+ ){{0,3}}"
    r"(?:revenues?|sales|output|turnover|income|investment|spending|financing)\b"
)
# "代理费最低3000元起".
FEE_ZH = re.compile(r"(?:代理|咨询|报名|会员|中介|培训)费(?:用)?[^，。；]{0,5}$")
MIN_AMOUNT = 1000
"""A smaller sum is a fee, a price or a day's rate."""
FLOOR_ZH = re.compile(r"(?:最低|起付|不足|管理(?:基金|资金|资产)?规模)[^，。；]{0,5}$")
# "购买服务满20万元的，按30%补助": from which sum on a firm is paid at all.
# "项目总经费低于400万元的，不得申报".
FROM_ZH = re.compile(
    r"(?:满|达到?|超过?|高于|不低于|不少于|低于|少于|不足|(?<![高升加调增])[至到]|[—–～~-])$"
)
ON_ZH = re.compile(r"(?:以上|及以上|\(含\)|（含）)*的(?:企业|项目|单位|机构|部分|，|,)")
# "对首次突破1亿元、5亿元的企业，分档奖励": steps that a firm reaches, whatever is measured.
STEPS_ZH = re.compile(r"(?:突破|达到|超过|迈上|跨越)(?:[\d.·]+[万亿]{1,2}元?[、和或]){0,4}$")
REACHED_BY_ZH = re.compile(
    r"(?:[、和或][\d.·]+[万亿]{1,2}元?){0,4}(?:以上|及以上|大关|台阶)?的"
    r"[^，。；]{0,12}(?:企业|单位|机构|平台|项目|园区)，[^。；]{0,30}(?:奖|补|资助|给予)"
)
# "投入300万元（含）至900万元的，补助45万元": from one sum to the next.
UP_TO_NEXT_ZH = re.compile(
    r"(?:[（(]含[）)])?[至到—–～~-]\d[\d.·]*[万亿]{1,2}元?(?:[（(]不?含[）)]|以下)?的"
    r"[^，。；]{0,10}，?[^。；]{0,14}(?:奖|补|资助|给予)"
)
# "资助金额超过500万元的，须报市政府审定": who decides on it.
DECIDED_ZH = re.compile(
    r"(?:以上|（含）|\(含\))?的?[^，。；]{0,8}，?(?:须|需|应|应当|由|报|提请|提交)"
    r"[^，。；]{0,12}(?:审定|审批|审议|批准|研究|决定|评审|论证|备案|审计)|"
    # "已获得支持超过100万元的项目，不再支持".
    r"的[^，。；]{0,16}，?(?:不再|不予|不得|不能|均不)"
)
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
    # "子基金规模原则上不低于1亿元": what any of them must have.
    r"(?<![\u4e00-\u9fff])(?:拟设立?的?|申请的?|参股)?子基金的?(?:认缴|募集|实缴|基金){0,2}"
    r"(?:总?规模|总?额|资本)?(?:原则上|一般|应|须|需)?"
    r"(?:不低于|不少于|不超过|达到?)$|"
    r"\b(?:each|every|any|no|a single|an individual) sub-?fund\b[^.;]{0,70}$|"
    # "Has backed eight sub-funds with combined commitments of 10 billion yuan".
    r"\b(?:back(?:s|ed)|invest(?:s|ed) in|committed to|participated in|joined) (?:\w+ ){1,3}"
    r"sub-?funds\b[^.;]{0,60}$"
)
# "Firms that spend less than 4 million yuan may not apply".
MAY_NOT = re.compile(
    r"[^.;]{0,40}\b(?:(?:may|can|shall|will|is|are) ?not|cannot|no longer) "
    r"(?:be )?(?:apply|eligible|qualif\w+|considered|accepted|supported)\b"
)
# "公司拟出资1亿元参与设立基金".
SHARE_IN_ZH = re.compile(r"，?(?:参与|参股|认购|入股)")


TO_QUALIFY = "threshold: what a firm must have to be eligible"


def threshold(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """Why a sum is nobody's where it only says who qualifies, or whose part it is."""
    if _is_required(reading, money):
        return TO_QUALIFY
    if money.amount < MIN_AMOUNT or FLOOR_ZH.search(reading.before(money.span.start, 8)):
        return "threshold: too small to be a programme's, or the least that is paid"
    if FEE_ZH.search(reading.before(money.core.start, 12)):
        return "a price: what somebody asks for his work"
    if OF_SUBFUND.search(reading.plain, sentence.span.start, money.core.start):
        return "threshold: what one sub-fund must have, or gets"
    if _bars_or_steps(reading, money):
        return TO_QUALIFY
    if told := qualifies(reading, money):
        return told
    if _is_of_steps(reading, money):
        return TO_QUALIFY
    if told := _from_which_on(reading, money):
        return told
    if COUNTRYWIDE_ZH.search(reading.plain, sentence.span.start, money.core.start):
        return "told of the whole country"
    return "private: a share that is put into it" if _is_share_put_in(reading, money) else None


def _is_required(reading: Reading, money: MoneyMention) -> bool:
    """Whether firms must have at least so much, or may have no more, to be given something."""
    if money.qualifier is Qualifier.AT_MOST:
        return WITH_BELOW.search(reading.before(money.span.start, 40)) is not None
    return money.qualifier is Qualifier.AT_LEAST and (
        REQUIRED.search(reading.before(money.span.start, 40)) is not None
        or IN_INVESTMENT.match(reading.after(money.core.end, 50)) is not None
        or IN_PRICE.search(reading.before(money.core.start, 30)) is not None
    )


def _bars_or_steps(reading: Reading, money: MoneyMention) -> bool:
    """Whether those with no more than the sum are barred, or it is one of several steps."""
    is_most = money.qualifier is Qualifier.AT_MOST
    if is_most and MAY_NOT.match(reading.after(money.span.end, 80)):
        return True
    is_step = OF_STEPS.match(reading.after(money.span.end, 120)) and STEP.search(
        reading.before(money.core.start, 120)
    )
    return bool(is_step or LISTED_STEPS.search(reading.before(money.span.start, 160)))


def _from_which_on(reading: Reading, money: MoneyMention) -> str | None:
    """Why a sum is only one from which on, or for every so much of which, something is paid."""
    if FROM_ZH.search(reading.before(money.core.start, 4)):
        if DECIDED_ZH.match(reading.after(money.span.end, 40)):
            return "threshold: from which sum on somebody else decides"
        if ON_ZH.match(reading.after(money.span.end, 10)):
            return "threshold: from which sum on it is paid"
    if FOR_EVERY_ZH.search(reading.before(money.core.start, 8)) or FOR_EVERY_STEP_ZH.search(
        reading.before(money.core.start, 60)
    ):
        return "threshold: for every such step it is paid"
    return None


def _is_share_put_in(reading: Reading, money: MoneyMention) -> bool:
    told = reading.before(money.span.start, 6).rstrip("约近")
    return told.endswith("出资") and SHARE_IN_ZH.match(reading.after(money.span.end, 8)) is not None


def _is_of_steps(reading: Reading, money: MoneyMention) -> bool:
    """Whether a sum is one of the steps that a firm has to reach to be paid."""
    if UP_TO_NEXT_ZH.match(reading.after(money.core.end, 60)):
        return True
    steps = STEPS_ZH.search(reading.before(money.core.start, 40))
    return steps is not None and REACHED_BY_ZH.match(reading.after(money.core.end, 90)) is not None
