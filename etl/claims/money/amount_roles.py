"""What a sum measures: a whole size, a year's budget, the most that one can get, a goal."""

import re

from etl.claims.base.columns import Column, column_of
from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import KEPT, SETS_ASIDE, SPENDS
from etl.claims.money.budget_lines import is_line_of_year
from etl.claims.money.budgets_en import BUDGET_LINE
from etl.claims.money.clause_heads import head_of
from etl.claims.money.fund_roles import fund_role
from etl.claims.money.giving import LINE_CHARS
from etl.claims.money.one_rewards import is_one_reward
from etl.claims.money.recipients import GIVES_THOSE, TO_GIVE
from etl.claims.money.years_total_en import of_all_in_a_year, without_next_limit
from etl.claims.stages.future_zh import is_to_grow
from etl.model import AmountRole, Kind, Language, MoneyMention, Qualifier, SectionKind

TOTAL = re.compile(
    r"\b(?:total|pool|budget|overall|altogether|combined|worth(?! of)|programme|program|scheme)\b|"
    r"总额|总规模|总量|统筹|资金池|总计|安排"
)
FOR_EACH = re.compile(
    r"\bbe (?:given|granted) (?:an? )?(?:one-off |one-time |cash )?"
    r"(?:rewards?|bonus(?:es)?|awards?) of\b|"
    r"\b(?:per|each|every|single|any|one|no|a|an|same|individual) (?:\w+ ){0,2}"
    r"(?:compan|firm|enterprise|project|team|"
    r"factory|maker|manufacturer|producer|operator|institution|lab\b|"
    r"person|recipient|start-?up|individual|applicant|user|customer|household|engineer|graduate|developer|business)|"
    r"\b(?:to|for) (?:companies|firms|enterprises|startups|start-ups|projects|teams|developers|"
    r"buyers|those)|"
    r"\bfor (?:[\w-]+ ){1,3}(?:platforms|projects|enterprises|firms|teams|institutions|"
    r"laboratories|products|models) (?:that|which|whose|with)\b|"
    r"\beach (?:voucher|coupon|grant|award) (?:is|being) (?:worth|good for)\b|"
    r"\beach(?:[.,;]|$)|\beach (?:with|receiving|getting)\b|\bapiece\b|\bcapped at\b|"
    r"\b(?:cap|ceiling|maximum|limit) of\b|\bone-(?:off|time)\b|"
    r"\bfor each\b|单个|每家|每间|每个|单家|每户|每人|"
    r"(?<![获得大])奖(?=\d)|(?<![弥填递])补(?=\d)|每名|单项|每项|可[拿领获得享]|一次性|给予|奖励|补助|同一|支持额度|支持金额"
)


def amount_role(
    reading: Reading, sentence: Sentence, kind: Kind, money: MoneyMention
) -> AmountRole:
    """What a sum measures: a whole size, a year's budget, or the most that one can get."""
    index = sentence.clause_of(money.span.start)
    clause = sentence.clauses[index]
    reach = 2 if sentence.section.kind is SectionKind.TABLE_ROW else 60
    end = min(money.span.end + reach, max(clause.end, money.span.end + 2))
    low = max(head_of(reading, sentence, index), money.span.start - 110)
    words = without_next_limit(reading.plain[low:end], money.span.end - low)
    if kind is Kind.FUND:
        return fund_role(reading, sentence, clause, money)
    if kind is Kind.SUBSIDY and is_to_grow(reading, sentence, clause, money):
        return AmountRole.TARGET
    column = column_of(reading, sentence, money.span) if kind is Kind.SUBSIDY else None
    if column is Column.ONE:
        return AmountRole.CAP
    if column is Column.GIVEN and not money.is_annual:
        # "| One-time reward | 600,000 yuan |": another cell says that it is for one.
        words = reading.plain[sentence.span.start : end]
    if kind is Kind.SUBSIDY and _is_for_one(reading, sentence, money, words, end):
        return AmountRole.CAP
    if kind in (Kind.SUBSIDY, Kind.PLAN):
        role = _subsidy_role(words, money, reading.document.language)
        told = reading.plain[sentence.span.start : money.span.start]
        is_years = role is AmountRole.SIZE and (
            YEARS_BUDGET_ZH.search(told)
            or BUDGET_LINE.search(told[-LINE_CHARS:])
            or is_line_of_year(reading, sentence, money)
        )
        return AmountRole.ANNUAL if is_years else role
    if kind is Kind.PROPOSAL and money.qualifier is Qualifier.AT_MOST and FOR_EACH.search(words):
        return AmountRole.CAP
    annual = kind in (Kind.PROPOSAL, Kind.INFRASTRUCTURE) and money.is_annual
    return AmountRole.ANNUAL if annual else AmountRole.SIZE


def _is_for_one(
    reading: Reading, sentence: Sentence, money: MoneyMention, words: str, end: int
) -> bool:
    """Whether a subsidy's sum is what one firm can get; `words` stand near it, up to `end`."""
    low = max(sentence.span.start, money.span.start - 180)
    told = reading.plain[low:end]
    if is_one_reward(reading, sentence, money):
        return True
    if CAPPED_ZH.search(reading.before(money.span.start, 6)):
        return True
    if MOST_GIVEN.search(reading.before(money.span.start, 70)):
        return True
    if ONE_OFF_ZH.search(reading.before(money.span.start, 20)) or TIERS_ZH.search(told):
        return True
    if money.qualifier is Qualifier.AT_MOST and (
        ONE_WILL_GET.search(told, 0, money.span.start - low)
        or OF_EACH.match(reading.after(money.span.end, 130))
    ):
        return True
    near = max(sentence.span.start, money.span.start - 60)
    is_share = SHARE.search(reading.plain, near, money.span.start) is not None
    if money.qualifier is Qualifier.AT_MOST and is_share and not TOTAL.search(words):
        # "Subsidies of 10 percent of sales, up to 20 million a year".
        return True
    if POT.search(reading.before(money.core.start, 30)):
        return False
    if APIECE.match(reading.after(money.span.end, 24)):
        return True
    before = told[: money.span.start - low]
    is_most = money.qualifier is Qualifier.AT_MOST and not IN_TOTAL.match(told, len(before))
    if is_most and (TO_PEOPLE.search(before) or GIVES_THOSE.search(before)):
        # "Would pay engineers as much as 300,000 yuan a year".
        return True
    low_most = money.qualifier is Qualifier.AT_MOST and money.amount < LEAST_FOR_MANY
    if low_most and FIRMS_GET.search(told, 0, money.span.start - low):
        return True
    to_people = TO_PEOPLE.search(told, 0, money.span.start - low)
    return not money.is_annual and (to_people or WILL_GET.search(told)) is not None


# "Vouchers worth up to 10 million": what one of them is worth.
WORTH = re.compile(r"\bworth(?= (?:up to|as much as|at most))")
MOST_FOR_ONE = re.compile(
    r"年度最高(?![^，。；]{0,6}总)|每年(?:给予|补贴|补助|奖励)?最高[^，。；]{0,8}万|"
    # "算力补贴：最高300万元/年".
    r"最[高多][^，。；\d]{0,4}[\d.]+万元?(?:/|每)年"
)
# "按每人每年3万元的标准发放": a year's, but of one.
ONES_YEAR_ZH = re.compile(r"每[人名家户](?:企业|团队|单位)?每年|每年每[人名家户]")


# "Developers get 500,000 yuan": a fixed sum for whoever qualifies.
GOT = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|enterprises?|developers?|start-?ups?|projects?|teams?|applicants?|graduates?|"
    r"engineers?|scientists?|researchers?|experts?|specialists?|professionals|talents?|individuals?|people|"
    r"institutions?|makers?|manufacturers?|producers?|buyers?|factories|plants|"
    r"winners?|those|users?|customers?|laboratories|labs|cent(?:er|re)s|platforms|"
    r"institutes|models?|products?|applications?|agents?|papers?|standards?)\b[^.;]{0,130}\b"
    r"(?:(?:can|may|could) (?:have|apply for)|eligible for|entitled to|"
    r"rewarded with|gets?|receives?|claims?|obtains?|awarded|given|granted)\b"
    r"[^.;]{0,30}[\d$¥]|"
    # "Rewards registered models with 1 million yuan", "a model … is rewarded with it".
    r"\breward(?:s|ed|ing)?(?: [^.;,]{3,80})? with [^.;]{0,16}[\d$¥]"
)
# "Firms whose models pass registration will be given 1 million yuan".
WILL_GET = re.compile(
    r"^[\W\d]*(?:compan(?:y|ies)|firms?|enterprises?|developers?|start-?ups?|teams?|researchers?) "
    r"(?:that|which|who|whose|with|in|from)\b[^.;]{0,80}\b(?:be (?:given|awarded|granted|paid)|get|"
    r"receive) [^.;]{0,12}[\d$¥]"
)
# "Enterprises renting computing power shall receive a subsidy of up to 3 million yuan a year".
FIRMS_GET = re.compile(
    r"\b(?:enterprises|companies|firms|institutions|providers|users|start-?ups|teams|developers)\b"
    r"[^.;]{0,90}\b(?:(?:shall|can|may|will) (?:each )?"
    r"(?:receive|get|claim|obtain|apply for|enjoy|draw)|"
    r"(?:(?:shall|can|may|will) (?:each )?be|are) "
    r"(?:granted|given|awarded|subsidi[sz]ed|reimbursed|paid|exempt(?:ed)?|spared|refunded))\b"
)
# "A community rated as excellent will receive a subsidy of up to 2 million yuan a year".
ONE_WILL_GET = re.compile(
    r"\b(?:an?|each|every|any|one|no) (?:(?!city|district|province|county)[\w-]+ ){0,4}?"
    r"(?:company|firm|enterprise|community|platform|cent(?:er|re)|hub|base|lab|laboratory|project|team|"
    r"institution|start-?up|scenario|model|park|incubator|applicant|data set|dataset)\b"
    r"[^.;]{0,90}\b(?:receive|get|be (?:given|granted|awarded|offered|paid|rewarded)|claim|obtain|"
    r"gets|receives|use|eligible for|entitled to|qualifies for)\b[^.;]{0,50}$|"
    # "An annual subsidy of up to 800,000 yuan" to firms that buy: what one of them can get.
    r"\b(?:firms|enterprises|companies|start-?ups|teams|institutions)\b[^.;]{0,90}\breceive an? "
    r"(?:annual |yearly )?(?:[\w-]+ ){0,2}(?:subsidy|grant|reward|allowance|award|bonus) of $"
)
# "Pay up to 2 million yuan a year of the test fees for each enterprise that tests there".
OF_EACH = re.compile(
    r"[^.;]{0,90} for each (?:company|firm|enterprise|project|team|platform|applicant)\b"
)
# "Would pay engineers who move to the city 200,000 yuan".
TO_PEOPLE = re.compile(
    TO_GIVE + r"(?:(?!the )[\w'-]+ ){0,4}(?:companies|firms|enterprises|start-?ups|"
    r"developers|teams|projects|labs|manufacturers|makers|winners|engineers|graduates|founders|users|"
    r"buyers|factories|institutions|hospitals|schools|"
    r"researchers|scientists)(?: [\w-]+){0,6} $"
)
# "Has budgeted 800 million yuan for the program this year".
THIS_YEARS = re.compile(
    rf"\b(?:{SETS_ASIDE}|budget(?:ed|s)|put(?:s|ting)?(?= [^.;]{{0,30}} aside)|"
    rf"{SPENDS}(?= [^.;]{{0,40}} into)|"
    r"arrang\w+|spen[dt]\w*)\b[^.;]{0,80}"
    r"\b(?:this year|next year|(?:in|for) 20\d\d)\b|"
    r"\b(?:this year|next year|(?:in|for) 20\d\d)\b[^.;]{0,40}"
    rf"\b(?:{SETS_ASIDE}|budget(?:ed|s)|arrang\w+|spen[dt]\w*)\b"
)
YEARLY = re.compile(r"\b(?:every|each|per) year\b|\bannually\b")
BUDGET_ZH = re.compile(r"(?:20\d\d|今|本|全|当)年(?:度)?[^，。；]{0,4}预算")
# "2026年，安排人工智能专项资金20亿元": what a year's budget has.
YEARS_BUDGET_ZH = re.compile(
    r"(?<![-—至到])(?:20\d\d|今|本|当)年(?:度)?，?[^，。；年]{0,14}安排[^，。；]{0,16}$"
)
# "Each will get 30 million yuan from the central budget".
FROM_BUDGET = re.compile(r"\b(?:from|out of) (?:the|its) (?:\w+ )?budget\b")
BUDGET = re.compile(r"(?<!total )(?<!overall )(?<!combined )\bbudget\b")
IN_TOTAL = re.compile(r"[^,;.]{0,60}\b(?:in total|altogether|in all|combined|all told)\b")
# "Offers developers a pot of 30 million yuan": all that there is for them.
POT = re.compile(r"\b(?:pot|pool|package|envelope|kitty|war chest|total) of $")
APIECE = re.compile(
    r" ?(?:(?:a|per) (?:year|month) )?(?:each\b(?! (?:year|month|quarter))|apiece\b|"
    r"per (?:company|firm|enterprise|project|team|applicant|model|"
    r"algorithm|platform|product|award|paper|patent|standard|agent)|"
    r"(?:being|is) the (?:cap|ceiling|limit|maximum|most)\b|at (?:the )?most\b)"
)
SHARE = re.compile(r"\d ?(?:%|per ?cent)|\bhalf\b")
# "As much as 50 million yuan is to be handed out each year": by the place, to all.
HANDED_OUT = re.compile(
    rf"\b(?:{KEPT}|issued|handed out|paid out|disbursed|distributed|available) "
    r"(?:every|each|per|a) year\b"
)
CEILING_ZH = re.compile(r"元[^，。；]{0,6}上限")
# "一次奖2000万元", "升格为国家级的，拨付800万元": what one of those who qualify is given.
ONE_OFF_ZH = re.compile(
    r"一次(?:性)?(?:奖|补|给|发|资助|拨付)[^，。；]{0,4}$|"
    r"[的者]，[^，。；]{0,10}(?:拨付|给予|奖|补|资助)[^，。；]{0,6}$"
)
# "奖补分三档：40万元、20万元和8万元".
TIERS_ZH = re.compile(r"分(?:为)?[两二三四五六2-6]个?(?:档|等级|等次)[^。；\d]{0,12}\d")
# "A set-up reward, the maximum reward being 3 million yuan", "the highest subsidy will reach".
MOST_GIVEN = re.compile(
    r"\b(?:maximum|highest|largest|biggest|top) (?:(?!total|annual|overall)[\w-]+ ){0,3}?"
    r"(?:rewards?|subsid(?:y|ies)|grants?|amounts?|support|bonus|awards?|incentives?|funding|sum) "
    r"(?:being|is|are|of|at|(?:will |can |may )?(?:reach(?:es|ing)?|be|not exceed(?:ing)?)) $"
)
# "每家每年上限80万元", but not "年度发放上限1亿元": a ceiling of all that is paid.
CAPPED_ZH = re.compile(
    r"(?<!发放)(?<!总额)(?<!规模)(?:上限|限额|封顶)(?:提高|上调|提升|增加)?(?:为|是|至|在|到)?$"
)


# "每家企业每年补助总额不超过100万元".
TOTAL_OF_ONE = re.compile(r"(?:每[家户个人名]|单[个家户]|同一)[^，。；]{0,12}总额[^，。；]{0,6}\d")


def _subsidy_role(words: str, money: MoneyMention, language: Language) -> AmountRole:
    if CEILING_ZH.search(words):
        return AmountRole.CAP
    to_one = FOR_EACH.search(words) is not None or GOT.search(words) is not None
    if money.qualifier is Qualifier.AT_MOST:
        is_little = language is Language.EN and money.amount <= ONES_MOST
        is_ones = is_little and SHARED.search(words) is None
        if money.is_annual and not (to_one or is_ones) and not MOST_FOR_ONE.search(words):
            return AmountRole.ANNUAL
        if TOTAL.search(WORTH.sub("", words)) and not to_one:
            yearly = money.is_annual or of_all_in_a_year(words)
            return AmountRole.ANNUAL if yearly else AmountRole.SIZE
        if language is Language.EN and not to_one and HANDED_OUT.search(words):
            return AmountRole.ANNUAL
        if TOTAL.search(words) and "总额" in words and not TOTAL_OF_ONE.search(words):
            return AmountRole.ANNUAL if money.is_annual else AmountRole.SIZE
        return AmountRole.CAP
    told = HANDED_OUT.search(words) is not None
    of_year = YEARLY.search(words) or THIS_YEARS.search(words)
    yearly = language is Language.EN and (told or (of_year is not None and not to_one))
    if money.amount < LEAST_FOR_MANY and ONES_YEAR_ZH.search(words):
        return AmountRole.CAP
    if yearly or money.is_annual or _is_of_budget(words) or BUDGET_ZH.search(words):
        return AmountRole.ANNUAL
    is_ones = to_one and not TOTAL.search(words) and not _is_for_many(words, money)
    return AmountRole.CAP if is_ones else AmountRole.SIZE


# "A scheme with a budget of 90 million yuan over three years": of all of them.
OVER_YEARS = re.compile(
    r"\b(?:over|in|for|within|across|during) (?:the )?(?:(?:next|coming|following) )?"
    r"(?:two|three|four|five|\d) years\b|\b(?:two|three|four|five)-year\b"
)


def _is_of_budget(words: str) -> bool:
    told = BUDGET.search(FROM_BUDGET.sub(" ", words)) is not None
    return told and OVER_YEARS.search(words) is None


# "Rent subsidies of up to 700,000 yuan a year": so little is what one firm can get.
ONES_MOST = 5_000_000
SHARED = re.compile(
    rf"\b(?:{SETS_ASIDE}|budget\w*|total\w*|pool|pot|fund|"
    r"spend\w*|spent|handed out|issued|distributed|county|district|township)\b"
)
# "Vouchers of 600 million yuan for companies that develop models": too much for one of them.
LEAST_FOR_MANY = 100_000_000
FOR_MANY = re.compile(
    r"\b(?:to|for) (?:companies|firms|enterprises|startups|start-ups|projects|teams|developers|"
    r"buyers|those)"
)


def _is_for_many(words: str, money: MoneyMention) -> bool:
    """Whether a sum is so large that all of those whom the words name get it together."""
    rest = FOR_MANY.sub(" ", words)
    return money.amount >= LEAST_FOR_MANY and not (FOR_EACH.search(rest) or GOT.search(rest))
