"""Whether an English word that can name an instrument does so where it stands."""

import re

from etl.claims.base.reading import Reading, Sentence
from etl.model import Span

AI_PLUS = re.compile(r"ai(?:\+| plus|-plus)")
CAMPAIGN_AFTER = re.compile(
    r"[\"”’']{0,2} (?:[\w-]+ ){0,2}(?:initiative|action|strategy|plan|campaign|polic|"
    r"program|drive|push|scheme|project|opinion|guideline|document|measure)"
)
CAMPAIGN_BEFORE = re.compile(
    r"\b(?:launch|advanc|implement|promot|pursu|roll|push|carry|deepen|accelerat|unveil|issu|announc|releas|"
    r"introduc|adopt|support|embrac|foster|cultivat|expand|push)\w*(?: out|"
    r" forward)?(?: an?| the| its)?"
    r"(?: [\w-]+)? ?[\"“‘']{0,2}$"
)
TREND = re.compile(r"[\"”’']{0,2} (?:trend|wave|era|economy|sector|compan|firm|field|age)")


def is_trend(reading: Reading, span: Span) -> bool:
    """Whether "AI+" is a trend or a field of business, not what a government does."""
    if not AI_PLUS.fullmatch(reading.plain[span.start : span.end]):
        return False
    after = reading.after(span.end, 60)
    if TREND.match(after):
        return True
    before = reading.before(span.start, 50)
    return not (CAMPAIGN_AFTER.match(after) or CAMPAIGN_BEFORE.search(before))


BASE_VERBS = frozenset({"fund", "grant", "award", "reward", "plan", "trial", "package", "campaign"})
AFTER_MODAL = re.compile(r"\b(?:to|will|would|can|could|may|should|cities|provinces|they|we) $")
PLANS_TO = re.compile(r" (?:to|nationwide|for|an?|the|its|rmb|cny)\b| [$¥€\d]")
# "The founders plan to use the money".
WHO_PLAN = re.compile(
    r"\b(?:founders|cities|provinces|officials|firms|companies|authorities|governments|makers|"
    r"investors|planners|leaders|districts|both|two|three) $"
)
# "The city plans an AI centre".
GOVERNMENT_BEFORE = re.compile(
    r"\b(?:city|province|government|district|authority|bureau|county|region|zone|it|also) $"
)
NOUN_BEFORE = re.compile(
    r"(?:'s|s') [\w -]{0,40}$|\b(?:a|an|the|its|their|his|her|action|work|year|new|outlined|"
    r"unveiled|announced)\b[\w -]{0,40}$"
)


ADJUNCT = re.compile(
    r" (?:incentive|support|dividend|environment|bank|fund|guidance|tool|adviser|advisor|"
    r"research|goal|target|"
    r"resource|department|circle|debate|priorit)"
)


# "To meet a subsidy deadline".
DEADLINE = re.compile(r" (?:deadline|race|frenzy|war|rush|fraud|hunt)")
# "Has begun to solicit opinions on a draft": what people think of it, no document.
ASKED_FOR = re.compile(
    r"\b(?:solicit|seek|sought|collect|invit|gather|canvass|welcom)\w* (?:[\w'-]+ ){0,3}$"
)


# "As much as 5 million yuan of what they pay for computing": what a recipient spends.
OWN_COST = re.compile(
    r"\b(?:what|that|which|costs?|bills?|fees?|rents?|sums?) (?:they|it|he|she|firms|companies|"
    r"users|enterprises|businesses|start-?ups) (?:have |has |had )?$"
)


def is_own_cost(words: str, before: str) -> bool:
    """Whether "pay for" is said of what those pay who are given money."""
    return words.startswith("pay") and OWN_COST.search(before) is not None


def are_asked_for(words: str, before: str) -> bool:
    """Whether "opinions" are those that the public is asked for."""
    if words == "意见":
        return before.endswith(("征求", "征集", "听取", "征求社会", "征求公众"))
    return words.startswith("opinions") and ASKED_FOR.search(before) is not None


# "Projects built on the OpenClaw framework": software.
ON_FRAMEWORK = re.compile(r"\b(?:built|based|run|runs|running) (?:on|with) (?:[\w-]+ ){1,3}$")


# "Its tenants have won more than 40 design awards": an honour, no money.
HONOURS_BEFORE = re.compile(
    r"\b(?:w[io]n|wins|winning|collected|scooped|picked up|bagged|received|took(?: home)?) "
    r"(?:more than |over |about |some |nearly )?[\d·]+ (?:[\w-]+ ){0,5}$"
)


def is_honour(words: str, before: str) -> bool:
    """Whether "awards" are those that somebody has won, counted."""
    return words == "awards" and HONOURS_BEFORE.search(before) is not None


# "The Commissioner for Digital Policy".
OFFICE_FOR = re.compile(r"\b(?:commissioner|office|department|bureau|secretary) (?:for|of) \w+ $")


# "Have been paired with two ports in pilot projects".
TAKES_PART = re.compile(
    r"\b(?:pair|tak|took|particip|involv|includ|work|cooperat|collaborat|with)\w*\b[^.;]{0,24} in $"
)


# "The funds needed are borne by the districts": money, however it comes.
SHARED = re.compile(
    r" (?:needed|required|shared|borne|(?:are|is|will be|shall be) (?:shared|borne))\b"
)
# "The funds will be used to train staff": the money told before.
THE_FUNDS = re.compile(r"(?:^|[.;,]) ?[\"“]?(?:the|these|those|such) $")
ARE_USED = re.compile(
    r" (?:will|would|can|may|shall|are to|are|were|have been) (?:\w+ly )?(?:be )?(?:used|spent)\b"
)
# "Funds come from the city's budget", "Supporting funds will be included in it": money again.
MONEY_OPENS = re.compile(
    r"(?:^|[.;:•*] ?|\n)(?:(?:all|such|any|the|supporting|matching|required|necessary|needed|"
    r"relevant|corresponding|special|subsidy|reward|fiscal|public) ){0,3}$"
)
COMES = re.compile(
    r" (?:(?:will|would|shall|can|may|must|should|are|were|is|have|has|is to|are to|not|only|be|"
    r"been|mainly|also|then|usually) ){0,4}(?:com(?:e|es|ing)|paid|disbursed|handed|distributed|"
    r"allocated|released|transferred|arranged|included|drawn|provided|supplied|covered|listed|"
    r"used|spent|limited|subject|available|guaranteed|raised|borne|shared|earmarked|granted|"
    r"borrowed|lent|self-raised|(?:its|their|(?:the )?[\w-]{1,20}(?:'s|s')) own|"
    r"for the (?:programme|program|scheme|measures?|policy|purpose|above|rewards?|subsid|project|"
    r"work|site|base|park|building|construction|expansion))\b"
)
# "Security audits of subsidised projects": which projects, no subsidy.
OF_THOSE = re.compile(r"\b(?:of|all|any|the|these|those|between|among) $")
SUBSIDISED = re.compile(r" (?:[\w-]+ )?(?:projects?|compan|firms?|enterprises?|products?|goods)")


def is_adjunct(words: str, before: str, after: str) -> bool:
    """Whether "policy" only tells which sort: "policy support", "policy incentives"."""
    if words.startswith("pilot pro") and TAKES_PART.search(before):
        return True
    if words == "framework" and ON_FRAMEWORK.search(before):
        return True
    if words == "policy" and OFFICE_FOR.search(before):
        return True
    if words == "funds" and (
        SHARED.match(after)
        or (THE_FUNDS.search(before) and ARE_USED.match(after))
        or (MONEY_OPENS.search(before) and COMES.match(after))
    ):
        return True
    if words.startswith("subsid") and DEADLINE.match(after):
        return True
    if words.startswith("subsidi") and words.endswith("ed") and OF_THOSE.search(before):
        return SUBSIDISED.match(after) is not None
    return words == "policy" and ADJUNCT.match(after) is not None


# "Officials grant support and priority": the verb, whatever they grant.
GRANTED = re.compile(
    r" (?:[\w-]+ ){0,3}(?:support|priority|approvals?|permission|permits?|access|licen[cs]es?|"
    r"status|preference|exemptions?|rights)\b"
)
# "40 million yuan funds the labelling of data": a sum that does something.
SUM_BEFORE = re.compile(r"(?:\b(?:yuan|rmb|dollars|[mb]illion)|\d(?:m|bn)?|\)) $")
WHAT_FUNDS = re.compile(r"\b(?:it|which|that|also|scheme|programme|program|package) $")
# "Luohe funds start-ups with up to 3 million yuan".
FUNDS_WITH = re.compile(r" (?:[\w-]+ ){1,4}with (?:up to |as much as |about )?(?:[a-z$]{0,4}\d|¥)")
FUNDS_WHAT = re.compile(
    r" (?!(?:for|of|to|in|on|at|by|as|and|or|from|with|that|which|will|would|shall|were|was|are|is|"
    r"have|has|had|set|raised|managed|backed|led|focus\w*|invest\w*|target\w*|aim\w*|dedicated)\b)"
    r"[a-z]"
)


# "Will select ten projects and fund each", "the former grants computing subsidies".
THEM = re.compile(r" (?:each|every|them|up to|all|any)\b")
DOER = re.compile(r"\b(?:the former|the latter|it|which|also|city|province|district|zone) $")


RULES_THAT = re.compile(r" (?:that|in favou?r|against|on whether)\b")
RULED_BY = re.compile(
    r"\b(?:court|judge|tribunal|panel|arbitrator|jury|regulator)s?(?: (?:in|of) [\w' -]{2,30}|"
    r" [a-z]+)? $"
)


def is_verb(words: str, before: str, after: str) -> bool:
    """Whether a word that can be noun or verb is a verb here ("will fund", "plans a fund")."""
    does = SUM_BEFORE.search(before) or WHAT_FUNDS.search(before) or FUNDS_WITH.match(after)
    if words == "funds" and does and FUNDS_WHAT.match(after):
        return True
    if words == "grant" and GRANTED.match(after):
        return True
    if words in ("fund", "funds") and THEM.match(after):
        return True
    if words in ("grants", "rewards", "awards") and DOER.search(before) and FUNDS_WHAT.match(after):
        return True
    if words in BASE_VERBS and AFTER_MODAL.search(before):
        return True
    if words == "plans" and PLANS_TO.match(after) and GOVERNMENT_BEFORE.search(before):
        return True
    if words == "plan" and WHO_PLAN.search(before) and PLANS_TO.match(after):
        return True
    if words in ("plan", "plans") and PLANS_TO.match(after):
        return NOUN_BEFORE.search(before) is None
    if words in ("grants", "rewards", "funds", "awards"):
        return re.match(r" (?:a|an|the|up|its)\b", after) is not None
    if words in ("rules", "measures"):
        is_verb_here = re.match(r" (?:out|the|\d)", after) is not None
        # "A court in Xining rules that a chatbot's promise binds the firm".
        return is_verb_here or (RULES_THAT.match(after) and RULED_BY.search(before)) is not None
    return False


def place_plans(sentence: Sentence, span: Span, words: str) -> bool:
    """ "Wuhu plans robot fund": in a headline the verb follows its place at once."""
    return words == "plans" and any(
        place.span.end == span.start - 1 for place in sentence.mentions.places
    )


# "A support fund of 40 million yuan a year": a budget line that is paid out, no capital.
PAYS_OUT = re.compile(r"fund|(?:development|innovation|startup|start-up) fund")
OF_YEAR = re.compile(r" (?:of|worth) (?:up to |about |some |over |at least |no less than )?")
# "Set up a fund of 40 million yuan this year": when it was set up.
THIS_YEAR = re.compile(r",? (?:this|last|next) year")
# "The fund's annual scale is 90 million yuan".
ITS_YEARLY = re.compile(r"'s (?:annual|yearly) (?:scale|size|budget|amount|total)\b")
INVESTS_BEFORE = re.compile(
    r"\b(?:guidance|venture|seed|angel|invest\w*|equity|capital|parent|mother|sub-?) ?$"
)


def is_yearly_fund(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether a fund is one that has so much a year, and no name of one that invests."""
    if not PAYS_OUT.fullmatch(reading.plain, span.start, span.end):
        return False
    if INVESTS_BEFORE.search(reading.before(span.start, 24)):
        return False
    if ITS_YEARLY.match(reading.after(span.end, 20)):
        return True
    return any(
        m.is_annual
        and not THIS_YEAR.match(reading.after(m.span.end, 12))
        and OF_YEAR.fullmatch(reading.plain, span.end, max(span.end, m.core.start))
        for m in sentence.mentions.money
    )


# "A 30 billion yuan policy tool", "an instrument of 2 billion yuan", not "the policy tools".
OTHER_TOOL = re.compile(
    r"(?:policy )?(?:instruments?|tools?)|.* (?:instruments|tools)|financing vehicles"
)
OF_SUM = re.compile(r" (?:of|worth|with|totall?ing) (?:about |up to |over |some )?[a-z$]{0,4}\d")


def is_other_tool(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether an "instrument" or a "tool" is none of finance: only its sum tells that it is."""
    if OTHER_TOOL.fullmatch(reading.plain, span.start, span.end) is None:
        return False
    sized = any(
        0 <= span.start - m.span.end <= ASIDE_CHARS
        and BESIDE.fullmatch(reading.plain, m.span.end, span.start)
        for m in sentence.mentions.money
    )
    return not sized and OF_SUM.match(reading.after(span.end, 30)) is None


# "The 30 billion yuan ($4.2 billion) instrument", "… yuan financing instrument".
BESIDE = re.compile(r"(?: ?\([^()]{1,40}\))? ?(?:[\w-]+ ){0,2}")
ASIDE_CHARS = 70
