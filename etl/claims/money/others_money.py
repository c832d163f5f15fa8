"""Sums that are somebody else's: a bank's, a firm's, a wider programme's, what has been spent."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.claims.base.wordings import CONVERTED, SPENDS, SPENT
from etl.claims.money.former import is_former
from etl.claims.money.wider import is_of_wider
from etl.model import MoneyMention

LEVERAGED = re.compile(
    r"\b(?:leverag\w+|mobili[sz]\w+|attract\w+|drawn? in|crowd\w* in)\b[^,;.]{0,24}$|"
    r"(?:撬动|带动|吸引)(?:了)?(?![^，。；]{0,14}(?:设立|组建|基金))[^，。；]{0,14}$"
)

# "Draw 50 billion yuan of investment", "attract 3 billion yuan in private capital".
DRAWN_IN = re.compile(
    r"\b(?:draw(?:s|ing)?|drew|attract\w*|bring(?:s|ing)? in|lur(?:e|es|ed|ing)|pull\w* in|"
    r"secur\w+|generat\w+|unlock\w*|spur\w*|driv\w+|mobili[sz]\w+)\b[^,;.]{0,24}$"
)

OF_INVESTMENT = re.compile(
    r" ?(?:worth )?(?:of|in) (?:[\w-]+ ){0,3}(?:investments?|capital|financing|orders)\b"
)

# "10 billion yuan of credit", 100亿元授信: what banks lend is no one's grant.
CREDIT = re.compile(
    r" ?(?:worth )?(?:of|in) (?:[\w-]+ ){0,2}(?:credit|loans?|lending|bank financing)\b|"
    r"的?(?:综合|意向|专项|信用)?(?:授信|信贷|贷款(?!贴息)|信用额度)"
)

# "Can apply for a computing loan of up to 20 million yuan".
LENT = re.compile(
    r"\b(?:loans?|credit(?: lines?| facilit(?:y|ies))?|lines of credit)[\"”]? "
    r"(?:of|worth|totall?ing) (?:up to )?$|"
    r"\b(?:loans?|credit)[\"”]? with a (?:limit|ceiling) of $"
)
FIRM_RAISED = re.compile(
    r"\b(?:firm|company|start-?up|maker|designer|developer|unicorn|business)"
    r"(?: (?:that|which|who))?(?: has| had)? raised $"
)

# "Had received 2 million yuan from investors", "took 4 million yuan from a Jinan fund".
FROM_INVESTORS = re.compile(
    r"(?: ?\([^()]{1,40}\))? from (?:[\w-]+ ){0,2}(?:investors|shareholders|backers|"
    r"venture capitalists|angels)\b"
)
TOOK = re.compile(r"\b(?:took|takes|taken|got|accepted|received|raised|drew|secured) $")
FROM_FUND = re.compile(r"(?: ?\([^()]{1,40}\))? from (?:a|an|the|its) (?:[\w'-]+ ){0,5}funds?\b")

# "The four have 50 billion yuan between them".
BETWEEN_THEM = re.compile(r"(?: ?\([^()]{1,40}\))? (?:between|among) them\b")

THE_FOUR = re.compile(
    r"\bthe (?:two|three|four|five|six|\d+)(?: funds)? (?:have|hold|manage|total) "
    r"(?:about |some |over )?$"
)

# "Has committed HK$40 billion to more than 30,000 projects since 1999".
COMMITTED = re.compile(r"\b(?:has|have|had) (?:committed|approved|granted|funded|disbursed) $")

TO_PROJECTS = re.compile(
    r"(?: ?\([^()]{1,40}\))? (?:to|for|in|across) (?:more than |over |about |some |nearly )?"
    r"[\d,·]+ (?:[\w&-]+ ){0,2}(?:projects|companies|firms|start-?ups|applications)\b"
)

# "Has so far backed 38 companies with 4.7 billion yuan".
BACKED = re.compile(
    r"\b(?:backed|financed|supported|funded|invested in) (?:[\w-]+ ){0,3}(?:compan(?:y|ies)|firms?|"
    r"projects?|start-?ups?|businesses|enterprises) with (?:a total of |about |over |more than )?$"
)


# "Has put 60 million yuan into three companies", "put money into the firm's parent".
PUT_IN_FIRMS = re.compile(
    r"(?: ?\([^()]{1,40}\))? (?:in|into|on) (?:the|its|an?|two|three|four|five|six|seven|eight|"
    r"nine|ten|dozens of|several|[\d,·]+)(?: (?!funds?\b|for\b)[\w-]+){0,4}? (?:firms?|"
    r"compan(?:y|ies)|start-?ups?|makers?|developers?)\b"
)
PUT = re.compile(rf"\b{SPENT} (?:about |over |more than )?$")
# "10 approved, with subsidies of about 41 million dollars in total": what has been granted so far.
GRANTED_SO_FAR = re.compile(
    r"\b(?:approved|granted|funded|supported)\b[^.;]{0,24} with (?:[\w-]+ )?(?:subsid(?:y|ies)|"
    r"grants?|funding|support) (?:of|totall?ing) (?:about |over |more than |some )?$|"
    # "Has approved 42 projects so far, involving 780 million dollars".
    r"\b(?:has|have|had) (?:\w+ )?(?:approved|granted|funded|supported) [^.;]{1,60}?\b(?:involving|"
    r"worth|for|totall?ing|amounting to) (?:a total of |about |over |more than |some )?$|"
    r"\b(?:so far|to date|as (?:at|of) [^.;]{3,40}),? [^.;]{0,60}"
    r"\b(?:given|paid|granted|received|awarded) (?:about |over |more than |some )?$"
)


# "Sets aside 426 billion yuan for science and technology": more than AI alone.
WIDER = re.compile(
    r"(?: [\w-]+){0,6} (?:for|to|in|into|on) (?:the )?(?:science and technology|education|"
    r"infrastructure|agriculture|health ?care|defen[cs]e|(?:industrial|economic) development)\b"
)


# "A single investment of 5 to 30 million yuan": what a fund puts into one firm.
TICKET = re.compile(
    r"\b(?:single|individual|average|each|initial|typical) (?:investments?|stakes?|deals?|cheques?|"
    r"checks?|tickets?)\b[^.;]{0,40}$"
)
# "It will put up to 5 million yuan into each start-up", said of a fund.
INTO_EACH = re.compile(
    rf"{CONVERTED} (?:in|into) (?:each|every|any|one|a single|an individual|individual)\b"
)
PUTS_IN = re.compile(
    rf"\b(?:{SPENDS}|plac(?:e|es|ing)) "
    r"(?:(?:between|from|about|some|over) )?(?:[^.;,]{0,30}\b(?:and|to) )?$"
)
OF_FUND = re.compile(r"\bfunds?\b")
# "Funds whose size ranges from 100 million to 8 billion yuan".
RANGES = re.compile(
    r"\b(?:sizes?|scales?)(?: of which)? rang(?:e|es|ed|ing)(?: from)? $|\brang\w+ in size $|"
    r"\b(?:sizes?|scales?) ranging from [^.;,]{3,40} to $"
)
# "A start-up could receive 5 million yuan in equity investment".
EQUITY = re.compile(r"(?: ?\([^()]{1,40}\))? (?:in|of|as) (?:an? )?(?:equity|stock|shares)\b")
DRAWN_BY_ONE = re.compile(
    r"\b(?:receive|get|obtain|secure|raise)\w* (?:up to |about |as much as )?$"
)


# "Has helped 90 firms with contracts of 2 billion yuan", "signed 12 projects worth 2 billion".
DEALS = re.compile(
    r"\b(?:contracts|orders|deals|transactions|agreements|(?<!\d )(?:\w+ )?projects) "
    r"(?:worth|of|valued at|totall?ing|amounting to) (?:a (?:total|combined) of )?$"
)
# "The average monthly salary offered to engineers was 31,500 yuan".
SALARY = re.compile(
    # But "pays the wages of 900 apprentices at 40 million yuan a year".
    r"(?<!pays the )(?<!pay the )(?<!covers the )(?<!cover the )"
    r"\b(?:salar(?:y|ies)|wages?|monthly pay)\b[^.;]{0,60}$|"
    # "A monthly allowance of 6,000 yuan", "firms spent an average of 3 million yuan".
    r"\bmonthly (?:[\w-]+ ){1,4}(?:of|worth) (?:up to )?$|\baverag(?:e|ed|ing)(?: of)? $"
)
# "He spent 8,000 yuan on a mirror": his own.
HIS_OWN = re.compile(
    r"\b(?:he|she) (?:has |had |also |only |then |already )?(?:spen(?:t|ds)|paid|pays|bought|"
    r"invested|lost|made|earned|won|sold|raised|borrowed|saved)\b[^.;]{0,30}$"
)
# "Practice point: budget about 30,000 yuan a year for the audit": said to readers.
ADVICE = re.compile(r"(?:[.:;!?] |\n)[\"“]?budget (?:about |some |around |at least |for )?$")
# "Got its desks in two weeks, saving 210,000 yuan in yearly rent": what a tenant need not pay.
SAVES = re.compile(r"\bsav(?:e|es|ed|ing) (?:about |some |over |it |them |the \w+ )?$")
# "A living allowance of 5,000 yuan a month", 每月4000元: too small a rate for a programme's sum.
A_MONTH = re.compile(r"(?: ?\([^()]{1,16}\))? (?:a|per|each) month\b|/月|每月")
MONTHLY_ZH = re.compile(r"每(?:人每)?月[^，。；]{0,12}$")
MONTHLY_MOST = 100_000
# "Administrative costs, such as reviews and audits, are capped at 300,000 yuan a year".
RUNNING_COSTS = re.compile(
    r"\b(?:administrative|administration|running|operating) (?:costs?|expenses?|fees|charges)\b"
    r"(?:(?!\b(?:subsid|grant|award|cover|reimburs|pay)\w*)[^.;]){0,70}$"
)


# "Vouchers handed out by major cities nationwide came to more than 2 billion yuan".
OF_ALL_CITIES = re.compile(
    r"\b(?:cities|provinces|regions|localities|local governments) (?:nationwide|across (?:the "
    r"country|china)|in china)\b[^.;]{0,60}\b(?:came to|total(?:l?ed|s)?|exceed(?:ed|s)?|"
    r"reach(?:ed|es)?|add(?:ed|s)? up to|amount(?:ed|s)? to)[^.;]{0,6}$"
)


def money_of_others(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """Banks', firms', a wider programme's, followers', or no longer the sum."""
    return (
        _put_into_firms(reading, money)
        or _of_people_or_running(reading, money)
        or _raised(reading, sentence, money)
        or _of_something_wider(reading, sentence, money)
    )


def _put_into_firms(reading: Reading, money: MoneyMention) -> str | None:
    """What banks lend, a fund puts into firms, or all cities hand out."""
    lent = LENT.search(reading.before(money.core.start, 40))
    if lent or CREDIT.match(reading.after(money.span.end, 40)):
        return "private: what banks lend"
    if BACKED.search(reading.before(money.span.start, 90)) or (
        COMMITTED.search(reading.before(money.span.start, 24))
        and TO_PROJECTS.match(reading.after(money.span.end, 90))
    ):
        return "invested: what a fund has already put into firms"
    if (
        PUT.search(reading.before(money.span.start, 30))
        and PUT_IN_FIRMS.match(reading.after(money.span.end, 70))
    ) or GRANTED_SO_FAR.search(reading.before(money.span.start, 120)):
        return "invested: what has already been put into firms"
    if OF_ALL_CITIES.search(reading.before(money.span.start, 160)):
        return "told of the whole country"
    near = reading.before(money.core.start, 60)
    if TICKET.search(near) or RANGES.search(reading.before(money.span.start, 60)):
        return "what a fund puts into one firm, or several funds' sizes"
    puts_in = INTO_EACH.match(reading.after(money.span.end, 70)) and PUTS_IN.search(near)
    if puts_in and OF_FUND.search(reading.before(money.core.start, 300)):
        return "what a fund puts into one firm, or several funds' sizes"
    if EQUITY.match(reading.after(money.span.end, 60)) and DRAWN_BY_ONE.search(near):
        return "what a fund puts into one firm, or several funds' sizes"
    return None


def _of_people_or_running(reading: Reading, money: MoneyMention) -> str | None:
    """What people earn or need not pay, and what a programme costs to run."""
    if ADVICE.search(reading.before(money.core.start, 60)):
        return "private: what readers are advised to keep"
    if HIS_OWN.search(reading.before(money.core.start, 60)):
        return "private: what one person spends"
    is_monthly = money.amount < MONTHLY_MOST and (
        A_MONTH.match(reading.after(money.span.end, 20))
        or MONTHLY_ZH.search(reading.before(money.span.start, 10))
    )
    if is_monthly or SALARY.search(reading.before(money.span.start, 80)):
        return "wages: what people earn, or get by the month"
    if DEALS.search(reading.before(money.core.start, 60)):
        return "others' deals or projects"
    if SAVES.search(reading.before(money.span.start, 30)):
        return "saved: what somebody need not pay"
    if RUNNING_COSTS.search(reading.before(money.span.start, 110)):
        return "what it costs to run a programme"
    return None


def _raised(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """What firms have got from investors, or put in themselves."""
    after = reading.after(money.span.end, 90)
    taken = TOOK.search(reading.before(money.span.start, 12))
    if FROM_INVESTORS.match(after) or (taken and FROM_FUND.match(after)):
        return "raised: what a firm has got from investors"
    if FIRM_RAISED.search(reading.before(money.span.start, 50)):
        return "raised: a firm's round"
    if _is_firms_put_in(reading, sentence, money):
        return "private: what firms put in"
    return None


def _of_something_wider(reading: Reading, sentence: Sentence, money: MoneyMention) -> str | None:
    """A wider programme's or subject's, several funds', a former sum, or what is drawn in."""
    if is_of_wider(reading, sentence, money):
        return "a wider programme's, of which AI's part is told"
    if is_former(reading, money):
        return "former: what the sum was before it changed"
    the_four = THE_FOUR.search(reading.before(money.span.start, 50))
    if the_four and BETWEEN_THEM.match(reading.after(money.span.end, 60)):
        return "several funds' together"
    if WIDER.match(reading.after(money.span.end, 80)) and not sentence.has("ai"):
        return "a wider subject's than AI"
    before = reading.before(money.span.start, 40)
    drawn = DRAWN_IN.search(before) and OF_INVESTMENT.match(reading.after(money.span.end, 60))
    if drawn or (LEVERAGED.search(before) and not _is_pooled(reading, sentence, money)):
        return "private: other people's money that follows"
    return None


# "A fund that is to mobilise 30 billion yuan": all that it will have.
POOLS = re.compile(
    r"\bfund\b[^.;]{0,60}? (?:will|would|is to|are to|aims? to|is expected to|to|should|can) "
    r"(?:\w+ )?mobili[sz]e (?:about |some |over |more than |up to |a total of )?$"
)


def _is_pooled(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether a fund without a sum of its own is told to be made up of this one."""
    told = reading.plain[sentence.span.start : money.core.start]
    first = all(m.is_converted or m.span.start >= money.span.start for m in sentence.mentions.money)
    follows = OF_INVESTMENT.match(reading.after(money.span.end, 60))
    return first and not follows and POOLS.search(told) is not None


# "Chip makers spent freely this year. Two of them have put 3 billion yuan into campuses".
OF_THEM = re.compile(
    r"[\W_]*(?:one|two|three|four|five|some|several|many|most|both|each|"
    r"the (?:largest|biggest)) of (?:them|these|those)\b"
)
FIRMS_TOLD = re.compile(
    r"(?:^|[.!?] {1,3})(?!in |for )(?:[\w'-]+ ){0,5}(?:groups|companies|firms|makers|developers|"
    r"start-?ups|giants|operators|providers|enterprises|manufacturers|investors|banks|"
    r"carmakers|chipmakers) "
    r"(?:have|had|are|were|will|plan|also|spent|invested|put|say|said|poured|raised|built)\b"
    r"[^.]{0,200}\. {0,3}$"
)
HAVE_SPENT = re.compile(rf"\b(?:{SPENT}|paid|will spend|will invest)\b[^.;]{{0,30}}$")


def _is_firms_put_in(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """Whether some of the firms of which the sentence before tells put the sum in."""
    return (
        OF_THEM.match(reading.plain, sentence.span.start) is not None
        and HAVE_SPENT.search(reading.before(money.span.start, 60)) is not None
        and FIRMS_TOLD.search(reading.before(sentence.span.start, 300)) is not None
    )
