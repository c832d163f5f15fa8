"""Sums within the words that say who is given money: what a firm must earn, spend or have."""

import re
from collections.abc import Sequence

from etl.claims.base.reading import Reading, Sentence
from etl.model import Cue, Language, MoneyMention, Qualifier

GIVING = (
    r"\b(?:giv(?:e|es|en|ing)|receiv\w+|gets?|getting|award\w*|reward\w*|grants?|granted|subsid\w+|"
    r"bonus\w*|support\w*|reimburs\w+|refund\w*|eligible|entitled|qualif\w+|appl(?:y|ies)|offer\w*|"
    r"allowances?|covered|capped|cap|ceiling|maximum|limit|voucher\w*|enjoy\w*|claims?|"
    r"compensat\w+|discounts?|waive\w*|exempt\w*|paid|matched|incentives?|aid)\b"
)
RECIPIENT = (
    r"\b(?:compan(?:y|ies)|firms?|enterprises?|business(?:es)?|projects?|makers?|manufacturers?|"
    r"producers?|developers?|providers?|operators?|suppliers?|start-?ups?|institutions?|teams?|"
    r"platforms?|laboratories|labs?|factories|plants|parks|incubators|hospitals|schools|"
    r"universities|users|buyers|customers|applicants|entities|those|ones|investments?|contracts|"
    r"orders|purchases|equipment|machines?|robots|products|units|individuals|people|talents?|"
    r"experts|engineers|scientists|graduates|carmakers|chipmakers|investors)"
)
# "Investors who put more than 50 million yuan into a plant get a guide": what they do themselves.
THEY_DO = re.compile(
    r"\b(?:who|that|which) (?:have |has |had )?(?:put|invest|spen|earn|rais|pay|paid|buy|bought|"
    r"s[eo]l[ld]|commit|bring|generat)\w*\b"
)
# What a firm has or does, said of it right behind its name.
MEASURE = (
    r"(?:revenues?|sales|output|turnover|income|capital|investments?|spending|expenditures?|"
    r"outlays?|valuations?|proceeds|profits?|taxes|assets|contracts?|orders|purchases|financing|"
    r"costs?|prices?|value|salar(?:y|ies)|funding|payments?|bills?|budgets?)"
)
# "Makers with annual sales of over 40 million yuan", "firms that spend at least 2 million yuan",
# "equipment (worth 3 million yuan or more)", "firms buying more than 1 million yuan's worth".
WHO_EN = re.compile(
    rf"{RECIPIENT}(?: (?:in|of|from|within) [\w'-]+(?: [\w'-]+)?)?,? ?"
    r"(?:(?:with|having|at|of|achieving|reaching|recording|posting) (?:an? |the )?"
    rf"(?:(?!total\b|combined\b|overall\b)[\w'-]+ ){{0,4}}?{MEASURE}\b|"
    r"whose\b|that\b|which\b|who\b|[\(（]|"
    r"(?!be|during|includ|follow|accord|total|start|begin|receiv|gett|obtain|claim|enjoy|earn)"
    r"[a-z]{2,12}ing\b|"
    r"(?:listed|valued|worth|priced|costing|invested|above|exceeding|over)\b)"
    rf"(?:(?!{GIVING})[^.;,])" + r"{0,60}$"
)
# "That invest 90 million yuan or more a bonus of up to 2 million": the first says who, no other.
TOLD_SUM = re.compile(r"\d ?(?:[mb]illion|[mb]n|yuan)\b[^.;]{0,20} (?:an?|and|is|are|can|may) ")
# "Firms that the city has given 30 million yuan": the clause itself gives.
TO_HAVE = re.compile(
    r"\b(?:more than|over|above|exceed\w*|at least|no less than|not less than|or more|between|"
    r"reach\w*|top\w*|surpass\w*|greater than|upwards of|minimum)\b"
)
OR_MORE = re.compile(r" (?:or more|or above|or over|and above|and over|at least)\b")
GIVES = re.compile(GIVING)

COMPARED_ZH = r"(?:达到?|超过?|高于|大于|突破|满|不低于|不少于|不小于|在|首次|累计|已|约|近|为)"
MEASURE_ZH = (
    r"(?:收入|营收|销售额|销售|产值|产出|纳税额?|税收|税额|总投资额?|投资额?|投资|投入|估值|市值|资本金?|资金到位|"
    r"合同额|合同金额|交易额|采购额|采购金额|购置额|购买额|服务费|订单额|单价|价格|售价|造价|融资额?|"
    r"风险投资|年薪|薪酬|薪资|利润|支出|费用|资产|规模|金额|出资|增资|贡献)"
)
GIVEN_ZH = (
    r"(?:奖励|奖补|奖|补助|补贴|资助|扶持|支持|给予|予以|最高|封顶|上限|可获|获得|享受|领取|贴息|减免|抵扣|拨付|"
    r"配套|兑现|申请|申领)"
)
# "购买单价200万元以上机器人的企业", "设备投入（300万元以上）的企业".
WHO_ZH = re.compile(
    rf"(?:及?以上|以下)?[）)]?(?:(?!{GIVEN_ZH})[^，。；]){{0,20}}的(?:(?!{GIVEN_ZH})[^，。；]){{0,16}}?"
    r"(?:企业|项目|单位|机构|公司|团队|产品|人才|个人|主体|工厂|医院|学校|高校|用户|客户|者|"
    r"(?:平台|基地|园区|研究院|实验室|中心)(?=[^。；]{0,30}(?:给予|予以|奖|补|资助))|(?<=的)[，、])"
)
AT_LEAST_ZH = re.compile(r"以上|[超满高大突低少小达]")
MEASURED_ZH = re.compile(
    rf"{MEASURE_ZH}{COMPARED_ZH}{{0,3}}[（(]?{COMPARED_ZH}{{0,2}}"
    r"(?:[\d.·]+[万亿]{1,2}元?[、和或]){0,4}$"
)
# "资助金额超过…", "奖励资金…": measured is what is given.
GIVEN_MEASURE_ZH = re.compile(
    r"(?:奖励|奖补|补助|补贴|资助|扶持|贴息|(?:支持|资助)的?(?=金额|总?额|规模))[^，。；年]{0,2}"
    rf"{MEASURE_ZH}{COMPARED_ZH}{{0,5}}$"
)


def qualifies(reading: Reading, money: MoneyMention) -> str | None:
    """Why a sum is not given, where it only says whom a measure is for."""
    is_who = _is_who_zh if reading.document.language is Language.ZH else _is_who_en
    return "threshold: what a firm must have to be eligible" if is_who(reading, money) else None


def _is_who_en(reading: Reading, money: MoneyMention) -> bool:
    before = reading.before(money.core.start, 170).rsplit(". ", 1)[-1]
    words = WHO_EN.search(before)
    if words is None or TOLD_SUM.search(words.group()):
        return False
    after = reading.after(money.span.end, 200)
    is_least = (
        money.qualifier is Qualifier.AT_LEAST
        or TO_HAVE.search(words.group()) is not None
        or OR_MORE.match(after) is not None
        or money.amount_max is not None
    )
    gives = GIVES.search(before, 0, words.start()) or GIVES.search(after.split(". ", 1)[0])
    does = THEY_DO.search(words.group()) is not None and TO_HAVE.search(words.group()) is not None
    return is_least and (gives is not None or does)


# "年采购额500万元以上的整机企业", but "给予200万元以上的奖励"; "研发投入每增加1000万元".
ABOVE_ZH = re.compile(
    r"的(?:，|,|[^，。；]{0,10}(?:企业|项目|单位|机构|人才|团队|产品|平台|客户|合同|部分))|"
    # "获得国家专项3000万元以上资金支持的项目": what they got elsewhere.
    r"的?(?:资金|经费|财政|专项){0,2}(?:支持|资助|补助|立项|投资|融资|奖励|订单|合同)的"
    r"[^，。；]{0,14}(?:，|企业|项目|单位|机构|团队|产品|平台)"
)
GIVING_ZH = re.compile(
    r"(?:给予|安排|投入|奖励?|补助|补贴|资助|设立|发放|拨付|支持)[^，。；]{0,4}$"
)


def _is_who_zh(reading: Reading, money: MoneyMention, end: int | None = None) -> bool:
    """Whether the sum is measured within the name of who is paid, told before `end`."""
    is_above = money.qualifier is Qualifier.AT_LEAST and ABOVE_ZH.match(
        reading.after(money.span.end, 32)
    )
    if is_above and not GIVING_ZH.search(reading.before(money.span.start, 10)):
        return True
    measured = MEASURED_ZH.search(reading.before(money.core.start, 24))
    if measured is None or GIVEN_MEASURE_ZH.search(reading.before(money.core.start, 24)):
        return False
    stop = money.core.end + 50
    who = WHO_ZH.match(reading.plain, money.core.end, stop if end is None else min(stop, end))
    if who is None:
        return False
    return AT_LEAST_ZH.search(measured.group() + who.group()[:4]) is not None


# "对研发投入增长的企业一次性奖励900万元", "给予企业900万元的一次性奖补".
AWARDS_ZH = re.compile(r"(?:奖励|奖补|补助|补贴|资助|给予|予以|奖)[^，。；]{0,3}$")
AS_AWARD_ZH = re.compile(r"(?:以内|以下)?的?(?:一次性)?(?:资金)?(?:奖|补助|补贴|资助|扶持|支持)")


def is_awarded_zh(reading: Reading, money: MoneyMention) -> bool:
    """Whether the words right beside a Chinese sum say that it is an award."""
    return (
        AWARDS_ZH.search(reading.before(money.span.start, 6)) is not None
        or AS_AWARD_ZH.match(reading.after(money.span.end, 10)) is not None
    )


# "按年度销售额分档给予最高90万元奖励": by what the sum that is given is measured.
BY_ZH = re.compile(r"(?:按照?|根据|依据|依照|参照|结合|视)[^，。；]{0,20}$")
THEN_GIVES_ZH = re.compile(
    r"[^。；，]{0,16}?，?(?:分档|分级|分类|择优|一次性|最高|再)*"
    r"(?:给予|予以|奖励|奖补|补助|补贴|资助|发放|拨付|贴息)[^，。；]{0,10}"
)


def is_given_by_measure(reading: Reading, cue: Cue, money: MoneyMention) -> bool:
    """Whether a cue of output, rounds or costs only tells by what a sum is measured."""
    if reading.document.language is not Language.ZH or cue.span.end > money.span.start:
        return False
    gives = THEN_GIVES_ZH.fullmatch(reading.plain, cue.span.end, money.span.start)
    return gives is not None and BY_ZH.search(reading.before(cue.span.start, 24)) is not None


NEXT_EN = re.compile(
    r"(?: (?:of|at|is|are|was|were|over|about|above|more|than|at|least|exceed(?:s|ing)?|"
    r"reach(?:es|ing)|worth|to|hits?|topping|tops|up|nearly|between|no|less|for|the|first|time))* "
)
NEXT_ZH = re.compile(rf"(?:{COMPARED_ZH}|额|总额|规模|单价)*")
GIVES_ZH = re.compile(GIVEN_ZH)


def governs_another(
    reading: Reading, cue: Cue, money: MoneyMention, others: Sequence[MoneyMention]
) -> bool:
    """Whether a cue is said of another sum than `money`, the one that stands right behind it.

    "Start-ups valued at over 90 million yuan will be given 2 million": the second is no value.
    """
    return any(
        other.span != money.span
        and other.span.start >= cue.span.end
        and _is_directly_behind(reading, cue, other)
        and (cue.span.start >= money.span.end or _gives_after(reading, other, money))
        for other in others
    )


def told_of_sum(reading: Reading, sentence: Sentence, money: MoneyMention) -> int:
    """Where the words that tell of a sum begin: behind the last one that says who is given it."""
    return max(
        (
            other.span.end
            for other in sentence.mentions.money
            if other.span.end <= money.span.start and _gives_after(reading, other, money)
        ),
        default=sentence.span.start,
    )


def _is_directly_behind(reading: Reading, cue: Cue, money: MoneyMention) -> bool:
    directly = NEXT_ZH if reading.document.language is Language.ZH else NEXT_EN
    return directly.fullmatch(reading.plain, cue.span.end, money.core.start) is not None


def _gives_after(reading: Reading, who: MoneyMention, given: MoneyMention) -> bool:
    """Whether the words from one sum to the next give the next one to whom the first describes."""
    gives = GIVES_ZH if reading.document.language is Language.ZH else GIVES
    between = gives.search(reading.plain, who.span.end, max(who.span.end, given.span.start))
    if between is not None:
        return True
    is_zh = reading.document.language is Language.ZH
    return is_zh and _is_who_zh(reading, who, given.span.start)
