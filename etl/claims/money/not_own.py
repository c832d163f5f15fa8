"""Which sums of a sentence are nobody's initiative: output, a firm's money, what others put in."""

import re

from etl.claims.base.columns import Column, column_of
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.money.fund_ranges import is_range_of_funds
from etl.claims.money.industry_sizes import industry_size
from etl.claims.money.money_cues import refused_by_cue
from etl.claims.money.of_many_zh import of_many
from etl.claims.money.others_money import money_of_others
from etl.claims.money.paid_out import PAID_SO_FAR, is_paid_in_subsidies
from etl.claims.money.qualifying import is_awarded_zh
from etl.claims.money.site_costs import is_sites_investment
from etl.claims.money.thresholds import threshold
from etl.claims.money.within_funds import is_holders_sum
from etl.model import Kind, MoneyMention, Qualifier, SectionKind, Span

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
    if PAID_SO_FAR.match(reading.after(money.span.end, 60)) and not is_paid_in_subsidies(sentence):
        return "invested: what has been paid so far"
    if is_holders_sum(reading, sentence, money):
        return "wider: the fund that holds the one named before"
    if is_range_of_funds(reading, money):
        return "the sizes of several funds, from the least to the greatest"
    return (
        refused_by_cue(reading, sentence, money, area)
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


# "Invest 100 billion yuan in over 170 major projects": what the projects cost, whoever pays.
IN_PROJECTS = re.compile(
    r" ?(?:[(（][^()（）]{1,40}[)）] )?(?:in|into|on|across) (?:more than |over |about |"
    r"some |nearly )?"
    r"[\d·]+ (?:[\w-]+ ){0,4}projects\b"
)
# "Guangdong spent 400 billion yuan on research, most of it by firms": what all there spent.
SPENT = re.compile(r"\b(?:spent|spends?|invested|invests?|poured|put|ploughed)\b[^.;,\d]{0,24}$")
MOSTLY_OTHERS = re.compile(
    r"[^.;]{0,110}, (?:most|the (?:bulk|lion's share|greater part|larger part|better part|rest)|"
    r"nearly all|almost all|all|the vast majority|\d+ ?(?:%|per ?cent)|two thirds|three quarters) "
    r"of (?:it|this|that|which|them|the (?:money|sum|total)) "
    r"(?:(?:came|coming|was|is|spent|paid|borne|put up|shouldered|provided|funded) )?(?:by|from) "
    r"(?:the )?(?:[\w-]+ ){0,2}(?:compan|firms|enterprises|business|industry|private|banks|"
    r"\w*makers|investors|groups)"
)
# 突破1万亿元: what an industry has reached.
REACHED = re.compile(r"(?:突破|跨越|迈上|冲刺)(?:了)?$")


def _project(reading: Reading, sentence: Sentence, money: MoneyMention, area: Span) -> str | None:
    before = reading.before(money.span.start, 14)
    spent = SPENT.search(reading.before(money.span.start, 40))
    if spent and MOSTLY_OTHERS.match(reading.plain, money.span.end, sentence.span.end):
        return "a company's own money"
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
    if is_sites_investment(reading, sentence, money):
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
    before = Span(clause.start, max(clause.start, money.span.start))
    capped = money.qualifier is Qualifier.AT_MOST and sentence.has("kind", before, Kind.SUBSIDY)
    if capped or is_awarded_zh(reading, money):
        # "一家企业一年内兑付的算力券合计不超过90万元": what the firm is given.
        return None
    is_firm = _subject_before(sentence.parties, money.span) is Role.COMPANY
    has_private = is_firm and sentence.has("not_own_money", clause, "private")
    return "a company's own money" if has_private else None


def _subject_before(parties: tuple[Party, ...], span: Span) -> Role | None:
    roles = [
        p.role
        for p in parties
        if p.span.end <= span.start and p.role not in (Role.LOCATIVE, Role.REFERENCE)
    ]
    return roles[-1] if roles else None
