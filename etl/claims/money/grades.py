"""Tiers of one programme told by grade: of 一般项目 and 重点项目 the larger sum stands for it."""

import re
from itertools import pairwise

from etl.claims.base.reading import Reading, Sentence
from etl.model import MoneyMention, Qualifier, Span

# "重点项目资助不超过500万元，一般项目不超过100万元", "第一名奖80万元，第二、三名各奖50万元",
# "first prize 2 million yuan, second prize 1 million", "A类…最高30万元，B类…最高60万元".
FAMILIES = tuple(
    re.compile(words)
    for words in (
        r"(?P<grade>一般|普通|重点|重大)(?:类|研发|攻关|示范)?(?:项目|课题|任务)",
        r"(?P<grade>[特一二三四])等(?:奖|次)?(?!于|同)",
        # "领军人才给予80万元安家补贴，博士给予8万元".
        r"(?P<grade>顶尖|领军|拔尖|骨干|博士|硕士|本科|大专)[^，。；\d]{0,8}"
        r"(?:给予|发放|最高|不超过|补贴|补助|奖励|资助)",
        # "国家级的一次性奖励900万元，省级的奖励90万元", but not "省级财政奖励".
        r"(?P<grade>[国省市区县])家?级(?:的|及以上)[^，。；\d财]{0,10}(?:奖|补|资助|给予|最高)",
        # "国家级创新平台奖励500万元；省级平台奖励200万元", "国际标准…，行业标准…".
        r"(?P<grade>国家|[省市区县]级)级?(?!财政|层面|部门|资金|统筹|预算)[^，。；、\d]{0,14}?"
        r"(?:(?:平台|中心|实验室|项目|基地|示范|场景|产品|机构|称号|试点|标杆|园区|工厂|车间|企业|案例|方案)(?=[^，。；、\d]{0,6}"
        r"(?:奖|补|给予|资助|最高|不超过))|(?:的|[厂间单业目台心室地范景品构号点杆区])，)"
        r"[^，。；、\d]{0,6}",
        # "500P以上的奖励150万元，1000P以上的奖励300万元".
        r"(?<![\d.])(?P<grade>\d[\d.]*+)[^，。；、\d]{0,6}(?:以上|以内|以下|（含）|\(含\)){1,2}的?，?"
        r"[^，。；、\d]{0,10}(?:给予|予以|奖|补|资助|最高)[^，。；、\d]{0,6}",
        r"(?P<grade>国际|国家|行业|地方|团体)标准",
        r"第(?P<grade>[一二三四五])(?:[、至到-][一二三四五])?(?:名|位|的)",
        r"(?P<grade>[a-d甲乙丙])类",
        r"(?P<grade>[一二三四])(?:档|级)(?!市场)",
        r"\b(?P<grade>key|major|general|ordinary|regular) projects?\b",
        r"\b(?P<grade>first|second|third)[ -](?:prize|place)",
        r"\b(?:class|category|type|tier|grade|level) (?P<grade>[a-d1-4])\b",
    )
)
# "重点项目安排5000万元": what all of them get together is no tier.
TOGETHER = re.compile(r"安排|总额|合计|共计|统筹|\bin total\b|\baltogether\b|\bbudget")


def without_lower_tiers(
    reading: Reading, sentence: Sentence, sums: list[MoneyMention]
) -> list[MoneyMention]:
    """The sums of a sentence but those of lower grades than another one of them."""
    if len(sums) < 2:
        return sums
    lower: set[MoneyMention] = set()
    for family in FAMILIES:
        graded = [(m, g) for m in sums if (g := _grade(reading, sentence, sums, m, family))]
        if len({grade for _, grade in graded}) > 1:
            most = max(money.amount for money, _ in graded)
            lower |= {money for money, _ in graded if money.amount < most}
    staged = STAGED.search(reading.plain, sentence.span.start, sums[0].span.start)
    if staged and not TOGETHER.search(reading.plain, staged.end(), sums[-1].span.end):
        most = max(money.amount for money in sums)
        lower |= {money for money in sums if money.amount < most}
    lower |= {a for a, b in pairwise(sums) if _is_capped_by(reading, a, b)}
    lower |= {sums[0]} if _is_bettered(reading, sentence, sums) else set()
    return [m for m in sums if m not in lower]


# "对一般项目，支持…": whom it is for stands at the head, before any other comma.
HEAD_CHARS = 28


def are_grades(reading: Reading, one: Span, other: Span) -> bool:
    """ "对一般项目，…60万元；对重点项目，…90万元": grades of one programme in two parts."""
    for family in FAMILIES:
        heads = [family.search(reading.plain, s.start, s.start + HEAD_CHARS) for s in (one, other)]
        if all(heads) and len({head["grade"] for head in heads if head}) > 1:
            return not any(TOGETHER.search(reading.plain, s.start, s.end) for s in (one, other))
    return False


# "分阶段给予奖励：完成股改的20万元，成功上市的100万元": steps of one programme.
STAGED = re.compile(
    r"分(?:阶段|档|级|类|梯次|层次|步|等级|等次)[^，。；]{0,12}(?:给予|予以|奖|补|资助|支持)"
)
# "每个数据集奖励30万元，每家每年最高150万元": a rate, and what one firm gets at most.
OF_ONE_FIRM = re.compile(
    r"(?:的?(?:一次性)?(?:资金)?(?:奖励|补贴|补助|资助|支持|扶持|奖补))?，"
    r"(?:每[家户]|单[家个]|同一|一家)(?:企业|单位|主体|机构|申请人|申报主体|申报单位|运营方|运营主体)?"
    r"(?:每年度?|年度|全年|当年|累计|合计|总额|金额|奖励|补贴|补助|资助|支持|奖补)*"
)


def _is_capped_by(reading: Reading, rate: MoneyMention, most: MoneyMention) -> bool:
    """Whether the second of two sums only says how often one firm can get the first."""
    gap = OF_ONE_FIRM.fullmatch(reading.plain, rate.span.end, max(rate.span.end, most.span.start))
    is_most = most.qualifier is Qualifier.AT_MOST and most.amount > rate.amount
    return gap is not None and is_most


# "The most for a single applicant is 2 million yuan, while outstanding ones can win 6 million".
FOR_ANY = re.compile(
    r"\b(?:single|each|every|any|one|individual|per) (?:\w+ )?(?:entity|enterprise|company|firm|"
    r"project|applicant|unit|institution|team|recipient)\b|"
    r"(?:单个|单家|每家|每个|单户|同一)(?:企业|单位|主体|项目|机构|申请人|团队)"
)
BETTER = re.compile(
    r"(?: ?\([^()]{1,40}\))?,? (?:while|and|but|though|whereas) (?:for )?(?:the |those |"
    r"particularly |especially |very )*(?:high-quality|outstanding|excellent|top|best|exceptional|"
    r"major|key|leading) [^.;]{3,80}|"
    r"，(?:其中|而)?(?:对)?(?:特别|特)?(?:优秀|高质量|重大|突出|优质)的?[^，。；]{0,30}"
    r"(?:，?(?:最高|可|给予|奖励|放宽)[^，。；]{0,10})?"
)


def _is_bettered(reading: Reading, sentence: Sentence, sums: list[MoneyMention]) -> bool:
    """Whether the first of two sums is what anyone can get, the second what the best can."""
    first, second = sums[0], sums[1]
    told = FOR_ANY.search(reading.plain, sentence.span.start, first.span.start)
    gap = BETTER.fullmatch(reading.plain, first.span.end, max(first.span.end, second.span.start))
    return bool(told and gap) and len(sums) == len((first, second)) and first.amount < second.amount


def _grade(
    reading: Reading,
    sentence: Sentence,
    sums: list[MoneyMention],
    money: MoneyMention,
    family: re.Pattern[str],
) -> str | None:
    """The grade that stands nearest before a sum, behind the sum before it."""
    start = max((m.span.end for m in sums if m.span.end <= money.span.start), default=0)
    start = max(start, sentence.span.start)
    found = list(family.finditer(reading.plain, start, money.span.start))
    if not found or TOGETHER.search(reading.plain, found[-1].end(), money.span.start):
        return None
    return found[-1]["grade"]
