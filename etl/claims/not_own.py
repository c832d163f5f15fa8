"""Which sums of a sentence are nobody's initiative: output, a firm's money, what others put in."""

import re

from etl.claims.columns import Column, column_of
from etl.claims.industry_sizes import industry_size
from etl.claims.of_many_zh import is_no_past, of_many
from etl.claims.others_money import money_of_others
from etl.claims.qualifying import governs_another, is_awarded_zh
from etl.claims.reading import Party, Reading, Role, Sentence
from etl.claims.site_costs import is_built_by_government
from etl.claims.thresholds import threshold
from etl.claims.within_funds import is_holders_sum
from etl.model import Cue, Kind, MoneyMention, Qualifier, SectionKind, Span

NEAR_CHARS = 70
PROJECT_COST = re.compile(
    r"(?:总投资|投资总额|计划投资|项目投资|(?<!获)投资)(?:额|约|超|近|达|规模|逾|共|为|总计|人民币)*$|"
    r"\b(?:total investment|investment) (?:of|worth|totall?ing|is|was|"
    r"in the project of)(?: \w+)?\s*$"
)
# "武汉开发区将投资80亿元": the government that is the subject puts it in.
PUTS_IN = re.compile(
    r"(?:[市区县省]里?|政府|开发区|高新区|新区|管委会)(?:宣布|将|拟|计划|正|已|要|共){0,3}投资$"
)
# "大理投资3亿元建设…": a place that is named as who acts.
INVESTS = re.compile(r"(?:宣布|将|拟|计划|正|已|要|共|再|还){0,3}投资$")
PUBLIC_MONEY = re.compile(
    r"财政|政府投资|政府出资|国有平台|平台公司|[市区县]属(?:国企|国有|平台)|"
    r"专项债|市级投资|public|government|municipal|state|"
    r"\bfrom the (?:city|province|district|county)\b|'s own investment"
)
# "Interest on bank loans will be subsidised by up to 700,000 yuan": what is paid of the interest.
INTEREST = re.compile(
    r"\binterest (?:payments? )?(?:on|of|for) (?:[\w-]+ ){0,3}$|贴息[^，。；]{0,6}$"
)
CUMULATIVE_CAP = re.compile(r"累计(?:安排|最高|不超过|奖补|补贴|奖励|补助|资助|支持|给予|可)")
NEXT_CHARS = 8
"""What has been paid out stands right beside its verb; further off is another sum."""
# "无锡新设的人工智能基金已募资30亿元": money in hand is the fund's own.
# "A compensation pool of 150 million yuan for loans": what covers loans is no loan.
COMPENSATES = re.compile(r"\bcompensation (?:pool|fund|reserve)|risk-sharing pool|风险补偿")
FUND_RAISED = re.compile(r"(?<!投资)基金[^，。；投]{0,8}$|\bfund (?:has |had )?(?:already )?$")
# "Had raised 3 billion yuan for a robotics fund".
FOR_FUND = re.compile(r"(?: \([^()]{1,40}\))? for (?:a|an|its|the) (?:[\w-]+ ){0,5}fund\b")


def refused_sum(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """Why a sum is nobody's initiative: output, valuation, a round, money already invested."""
    clause = sentence.clauses[sentence.clause_of(money.span.start)]
    area = Span(
        max(clause.start, money.span.start - NEAR_CHARS), min(clause.end, money.span.end + 40)
    )
    if sentence.section.kind is SectionKind.TABLE_ROW:
        # What a later cell tells is told of the sums in it.
        area = Span(sentence.span.start, _cell_end(reading, money, clause))
    if column_of(reading, sentence, money.span) is Column.OUTPUT:
        return "industry: its column is of output or revenue"
    if PAID_SO_FAR.match(reading.after(money.span.end, 60)) and not _is_paid_in_subsidies(
        sentence, money
    ):
        return "invested: what has been paid so far"
    if is_holders_sum(reading, sentence, money):
        return "wider: the fund that holds the one named before"
    return (
        _by_cue(reading, sentence, money, area)
        or threshold(reading, sentence, money)
        or of_many(reading, sentence, money)
        or industry_size(reading, sentence, money)
        or money_of_others(reading, sentence, money)
        or _project(reading, sentence, money, area)
        or _firms(reading, sentence, money, clause)
    )


IN_CELL_ZH = re.compile(r"[，；。]")


def _cell_end(reading: Reading, money: MoneyMention, cell: Span) -> int:
    """How far in its cell what is told of a sum reaches: "每年5亿元，按合同金额的一半"."""
    mark = IN_CELL_ZH.search(reading.plain, money.span.end, cell.end)
    return mark.start() if mark else cell.end


WHO_ZH = re.compile(
    r"的(?:企业|项目|单位|机构|产品|团队|平台)?[^。；]{0,12}(?:奖励|补助|补贴|给予|资助|奖)"
)


def _by_cue(reading: Reading, sentence: Sentence, money: MoneyMention, area: Span) -> str | None:
    for cue in sentence.cues("not_own_money", area):
        if cue.value in ("phase", "private", "public") or _is_of_other(
            reading, sentence, money, cue
        ):
            continue
        return f"{cue.value}: “{cue.span.of(reading.document.text)}”"
    return None


def _is_of_other(reading: Reading, sentence: Sentence, money: MoneyMention, cue: Cue) -> bool:
    """Whether the cue is said of something else than the sum, or of money that does count."""
    if governs_another(reading, cue, money, sentence.mentions.money):
        return True
    match cue.value:
        case "output":
            far = cue.span.start > money.span.end + 25
            gap = reading.plain[cue.span.end : max(cue.span.end, money.span.start)]
            # "对年产量首次突破10万台的企业奖励200万元": who is rewarded is told by it.
            is_share = SHARE_ZH.search(gap) and money.qualifier is Qualifier.AT_MOST
            return (
                far
                or bool(is_share or WHO_ZH.search(gap))
                or _is_capital(reading, sentence, cue.span)
            )
        case "invested":
            return (
                CUMULATIVE_CAP.match(reading.after(cue.span.start, 16)) is not None
                or cue.span.start > money.span.end + NEXT_CHARS
                or reading.after(cue.span.end, 9) == " together"
                or _tells_of_next(reading, sentence, money, cue)
                or reading.after(money.span.end, 6) == " aside"
                or is_no_past(reading, money, cue)
                or IN_WHICH.search(reading.before(cue.span.start, 60)) is not None
                or _is_built_with(reading, sentence, money)
                or _is_put_into_site(reading, sentence, cue)
                or _is_paid_in_subsidies(sentence, money)
            )
        case "threshold":
            # "20 per cent of what they spend, up to 30 million yuan".
            words = reading.plain[cue.span.start : cue.span.end]
            if words in CASE_BY_CASE and money.qualifier is Qualifier.AT_MOST:
                # "Support of up to 80 million yuan will be given case by case".
                return True
            gap = reading.plain[cue.span.end : max(cue.span.end, money.span.start)]
            is_share = words == "per cent of" or SHARE_ZH.search(gap) is not None
            return is_share and money.qualifier is Qualifier.AT_MOST
        case "raised":
            if INTEREST.search(reading.before(cue.span.start, 24)):
                return True
            if COMPENSATES.search(reading.plain, sentence.span.start, sentence.span.end):
                return True
            if SHARE_ZH.search(reading.plain[cue.span.end : max(cue.span.end, money.span.start)]):
                return money.qualifier is Qualifier.AT_MOST
            if reading.plain[cue.span.start : cue.span.end] == "签约":
                # "规模100亿元的产业投资基金签约成立": the fund itself is signed.
                return reading.before(cue.span.start, 2) == "基金"
            own = FOR_FUND.match(reading.after(money.span.end, 60))
            return bool(own or FUND_RAISED.search(reading.before(cue.span.start, 30)))
    return False


CASE_BY_CASE = frozenset({"case by case", "一事一议"})


def _tells_of_next(reading: Reading, sentence: Sentence, money: MoneyMention, cue: Cue) -> bool:
    """ "Its fund of 3 billion yuan has invested 90 million": the verb's sum stands behind it."""
    between = reading.plain[money.span.end : max(money.span.end, cue.span.start)]
    follows = any(0 <= m.span.start - cue.span.end <= 1 for m in sentence.mentions.money)
    return cue.span.start >= money.span.end and follows and "," not in between


# "按实际投入的30%给予最高1000万元补贴": a share of it is paid.
SHARE_ZH = re.compile(r"\d(?:%|个百分点)")


# "Invest 100 billion yuan in over 170 major projects": what the projects cost, whoever pays.
IN_PROJECTS = re.compile(
    r" ?(?:[(（][^()（）]{1,40}[)）] )?(?:in|into|on|across) (?:more than |over |about |"
    r"some |nearly )?"
    r"[\d·]+ (?:[\w-]+ ){0,4}projects\b"
)
# 突破1万亿元: what an industry has reached.
REACHED = re.compile(r"(?:突破|跨越|迈上|冲刺)(?:了)?$")


def _project(reading: Reading, sentence: Sentence, money: MoneyMention, area: Span) -> str | None:
    before = reading.before(money.span.start, 14)
    if IN_PROJECTS.match(reading.after(money.span.end, 110)):
        return "a project's investment"
    if REACHED.search(reading.before(money.core.start, 8)) and not re.search(
        r"基金|资金|规模", before
    ):
        return "output: what an industry has reached"
    invests = INVESTS.search(before)
    acts = invests and any(
        p.role is Role.ACTOR and p.span.end == money.span.start - len(invests.group())
        for p in sentence.parties
    )
    if not PROJECT_COST.search(before) or PUTS_IN.search(before) or acts:
        return None
    if is_built_by_government(reading, sentence, money):
        return None
    # "总投资12亿元，首期投入财政资金3亿元": what follows the comma is told of another sum.
    after = re.split("[，；。]", reading.after(money.span.end, 16))[0]
    beside = reading.before(money.span.start, 40) + after
    public = PUBLIC_MONEY.search(beside) or any(
        c.value == Kind.SUBSIDY and c.span.end >= money.span.start - 1
        for c in sentence.cues("kind", Span(area.start, money.span.end))
    )
    return None if public else "a project's investment"


def _firms(reading: Reading, sentence: Sentence, money: MoneyMention, clause: Span) -> str | None:
    if is_awarded_zh(reading, money):
        return None
    is_firm = _subject_before(sentence.parties, money.span) is Role.COMPANY
    has_private = is_firm and sentence.has("not_own_money", clause, "private")
    return "a company's own money" if has_private else None


# "A laboratory in which the city has invested 90 million yuan".
IN_WHICH = re.compile(
    r"\b(?:in|into|on) which (?:the )?(?:[\w-]+ )?"
    r"(?:city|province|district|county|government|state) $"
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


def is_paid_out(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a sum is what has been paid so far, told of money that is given anew."""
    clause = sentence.clauses[sentence.clause_of(money.span.start)]
    area = Span(max(clause.start, money.span.start - NEXT_TO_CHARS), money.span.start)
    if reading.after(money.span.end, 6) == " aside":
        return False
    so_far = PAID_SO_FAR.match(reading.after(money.span.end, 60)) is not None
    return (
        so_far
        or any(
            CUMULATIVE_CAP.match(reading.after(c.span.start, 16)) is None
            for c in sentence.cues("not_own_money", area, "invested")
        )
    ) and _is_paid_in_subsidies(sentence, money)


NEXT_TO_CHARS = 24
# "40 million yuan has been paid to 90 firms so far, and this year's budget is 70 million yuan".
PAID_SO_FAR = re.compile(
    r"(?: ?\([^()]{1,40}\))? (?:has|have|had) (?:already |so far |since )?been "
    r"(?:paid|disbursed|handed out|redeemed|claimed)\b"
)


def _is_paid_in_subsidies(sentence: Sentence, money: MoneyMention) -> bool:
    """ "Disbursed 150 million yuan in special funds": what a place pays out is its subsidy."""
    kinds = {cue.value for cue in sentence.cues("kind")}
    return Kind.SUBSIDY in kinds and Kind.FUND not in kinds


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


def _subject_before(parties: tuple[Party, ...], span: Span) -> Role | None:
    roles = [
        p.role
        for p in parties
        if p.span.end <= span.start and p.role not in (Role.LOCATIVE, Role.REFERENCE)
    ]
    return roles[-1] if roles else None
