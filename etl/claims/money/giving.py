"""The words that give a sum: "set aside … for AI", "firms can have up to …", 给予…奖励."""

import re
from dataclasses import dataclass

from etl.claims.base.reading import GOVERNING, Reading, Sentence
from etl.claims.base.wordings import CONVERTED, KEPT, REWARDS_WITH, SETS_ASIDE, SITE
from etl.claims.money.announced_sums import announcing_verb
from etl.claims.money.budget_lines import public_spending
from etl.claims.money.budgets_en import BUDGET_LINE, BUDGET_OF, RAISES_BUDGET, SITES_BUDGET
from etl.claims.money.expected_en import expects
from etl.claims.money.grants_zh import giving_verb_zh
from etl.claims.money.parts import is_funds_part
from etl.claims.money.recipients import GIVES_THEM, GIVES_THOSE
from etl.model import Language, MoneyMention, Qualifier, Span

# The verbs of spending stand here form by form, not as one list: "invested" is said of what firms
# have done, and "put" and "spent" count only with more than the verb.
GIVES = re.compile(
    r"\b(?:coordinat(?:e|es|ing)|arrang(?:es?|ed|ing)|approv\w+|"
    rf"pool(?:s|ed|ing)?|{SETS_ASIDE}|reserves?|"
    r"budget(?!s? (?:would|will|to|has|had|is|was|of|for)\b)(?:s|ed(?! at)|ing)?|provid\w+|"
    r"offer\w*|announc\w+ (?:a total of|some|about|over|more than)|"
    r"(?:support|reward|back|sponsor)(?:s|ed|ing)? [^,;]{0,70}with|"
    r"hand(?:s|ed|ing)?(?! over)|"
    r"(?:(?<=will )|(?<=would )|(?<=it )|(?<=to )|(?<=also )|(?<=which ))"
    r"funds? [^,;]{0,40}with|funds (?!of|for|that|which|with)[^,;]{0,30}with|"
    r"reimburs(?:es?|ed|ing) [^,;]{0,40}(?:for|with|by)|add(?:s|ed|ing)?|"
    r"promis\w+|put(?:s|ting)?(?! at)|given|there (?:will be|is|are)|commit(?:s|ted|ting)?|"
    r"inject\w*|(?:pour|pump|plough|plow|channel|funnel)(?:s|ed|ing)?|"
    r"(?:dedicat|devot)\w+|award\w*|"
    r"earns? (?:its|their|the) \w+ers?|giv(?:e|es|ing)|gave|grant(?:s|ed|ing)?|invest(?:s|"
    r"ing)?|spend(?:s|ing)?|spent|contribut(?:e|es|ed|ing)|disburs\w+|releas(?:es|ed|ing)|"
    r"deploy(?:s|ing)?|mak(?:e|es|ing) available|made available|"
    r"pay(?:s|ing)?|paid|receive|get)\b[^,;]{0,56}$"
)
PASSIVE = re.compile(
    r"^[^.;,]{0,35}\b(?:will be|was|were|is|are|been|be|to be) "
    rf"({KEPT}|written into|pencill?ed in|freed up|issued|provided|handed (?:out|over|to)|"
    r"paid out|disbursed|distributed|made available|available|devoted|lined up|"
    r"granted|found|spent|mobili[sz]ed|used (?=to|for)|"
    r"(?:input|put in|injected|contributed)(?= by)|"
    r"raised (?=this year|next year|annually|each year|every year))\b|"
    r"^[^.;,]{0,25}\b(?:will|would|is to|are to) (go (?:to(?:wards?)?|into))\b|"
    r"^(?: ?\([^()]{1,40}\))? (goes (?:to(?:wards?)?|into))\b|"
    # "1 billion yuan for AI platforms, firms and projects was announced by the province".
    r"^(?: ?\([^()]{1,40}\))? (?:for|to (?:support|help|back)) [^.;]{2,80} "
    r"(?:was|were|has been|have been|is) (announced|promised|pledged|unveiled|approved)\b|"
    # "Two thirds of the 600 million yuan that the city has earmarked for AI".
    r"^(?: ?\([^()]{1,40}\))? (?:that |which )?(?:[\w'-]+ ){1,5}?"
    rf"({KEPT}|"
    r"pledged|promised|(?:makes?|made) available|is spending|spends|"
    r"will spend|offers|is offering|pays out|hands out)(?: [\w-]+){0,3}? (?:for|on|to|towards?)\b"
)
# "Zhejiang: 1 billion yuan a year for AI": an item of a round-up.
LISTED = re.compile(r"[\W\d]{0,5}[a-z' -]{3,30}[:–—] ?(?:about |some |over |nearly )?")
LISTED_NEXT = re.compile(r"[\W\d]{0,5}[a-z' -]{3,30}[:–—] ?[^:]{3,120}; ?")
LINE_CHARS = 240
# "The county has 40 million yuan a year for AI", "each year it has 40 million yuan for it".
HAS_YEARLY = re.compile(r"\b(has|have) (?:about |over |some |up to )?$")
EACH_YEAR = re.compile(r"\b(?:each|every) year\b[^.;]{0,60}$")
YEARLY_FOR = re.compile(r"(?: (?:a|each|per|every) year| annually) for\b")
# "Plans 1 billion yuan in new AI funding".
PLANS_SUM = re.compile(r"\b(plan(?:s|ned)) (?:about |over |some |a further |another )?$")
IN_FUNDING = re.compile(
    r" (?:in|of) (?:[\w-]+ ){0,4}(?:funding|spending|subsid(?:y|ies)|support|grants)\b"
)
# "HK$1 billion was set aside for a centre, and HK$500 million to help small firms".
AND_ANOTHER = re.compile(
    r"(?:,|,? and|,? plus|,? as well as) (?:another |a further |about |some )?$"
)
SET_ASIDE = re.compile(rf"\b(?:{SETS_ASIDE}|budget(?:ed|s)|dedicat\w+)\b")
# "One project can get as much as 50 million yuan": what is given, told by who gets it.
DRAWS = re.compile(
    r"\b(receiv(?:es?|ing)|gets?|getting|obtains?|draws?|secures?|shares?|"
    # "The firm claims to have spent 5 million" is given nothing.
    r"claims?(?: back)?(?! (?:to|that|it|they|he|she|its|his|her|no)\b)|"
    r"(?:given|awarded|granted|paid|offered|promised)|"
    r"be (?:funded|supported|financed|subsidi[sz]ed|rewarded) with|"
    r"count on|(?:single|each|every|one) (?:project|enterprise|platform|unit) supporting|"
    r"(?:can|may|could) have|qualify for|apply for|eligible for|entitled to)\b[^,;]{0,30}$"
)
RECIPIENTS = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|enterprises?|developers?|start-?ups?|projects?|teams?|"
    r"applicants?|graduates?|"
    r"engineers?|business(?:es)?|winners?|manufacturers?|factor(?:y|ies)|those|communities|"
    r"platforms?|"
    r"lab(?:s|orator(?:y|ies))?|cent(?:er|re)s?|each|every)\b[^.;]{0,120}$"
)
RECIPIENT_CHARS = 120
FOR_ONE = re.compile(
    r"^ ?(?:each|apiece|per (?:company|firm|enterprise|project|team|applicant|year))\b"
)
# The cap of a programme that the sentence names.
PROGRAMME = re.compile(r"\b(?:scheme|programme|program|initiative)\b")
IN_BRACKETS = re.compile(r"^ ?[(（][^()（）]{1,40}[)）]")
"""The same sum in another currency, in brackets after it."""
TO_HELP = re.compile(
    r"(?: a year| annually| each year| every year)? (?:for|to|into|on|towards?) "
    r"(?!set up|build|establish|open|construct)"
)
# "40 million yuan a year will go into data, and 80 million yuan a year into models".
SPENDS_ON = re.compile(r"\b(?:will|would|is to|are to) (?:go (?:in)?to|spend)\b")
# "That includes up to 20 million yuan for companies that develop key parts".
INCLUDES = re.compile(r"\b(?:that|this|these|which|it) (includes?)(?: about| some)? $")
FOR_THEM = re.compile(
    r"(?: ?\([^()]{1,40}\))? (?:for|to) (?:[\w-]+ ){0,3}(?:companies|firms|enterprises|start-?ups|"
    r"developers|makers|manufacturers|teams|projects|researchers)\b"
)
# "Will reward robot sales with as much as 20 million yuan".
WITH_SUM = re.compile(r"(?:reward|support|back|sponsor|fund)\w* [^,;]*\bwith\b")
REWARDED = re.compile(REWARDS_WITH)
# "Put 800 million yuan into it": the facility's that stands before.
PUT = re.compile(r"put(?:s|ting)?\b(?! aside)")
PUT_INTO = re.compile(
    r" on the table for\b|"
    r"(?: a year| annually| each year)?(?: aside (?:for|to)\b|(?: (?:of|in) (?:[\w-]+ ){0,3}"
    r"(?:support|funding|money|funds))? (?:into|towards?|behind) (?!it\b|them\b|this\b|"
    r"the (?:cent|project|facilit|park))|"
    # "Will put in 90 million yuan over three years to support AI projects".
    r"(?: (?:over|in|within|during|for) (?:the (?:coming|next|following) )?[\w-]+ years)? "
    r"to (?:support|help|subsidi[sz]e|reward|back|promote)\b)"
)
# "Will spend 300 million yuan this year helping manufacturers introduce AI".
TO_MAKE = re.compile(
    r"(?: ?\([^()]{1,40}\))?(?: (?:this|next) year| a year| annually)? "
    r"(?:helping|supporting|subsidi[sz]ing|training|encouraging)\b"
)
# "Is providing 350 million yuan for the first building": the facility's.
OF_BUILDING = re.compile(rf"{CONVERTED} for (?:the|its) {SITE}\b")
# "Will give insurance compensation of up to 4 million yuan".
PAID_FOR = re.compile(r"\b(?:compensation|assistance|bonus(?:es)?|relief|coverage) of (?:up to )?$")
# "Opened its centre, having spent 5 billion yuan on it": the centre's.
ON_IT = re.compile(rf"{CONVERTED} (?:on|into|in) (?:it|them|this|that)\b")
NOTHING_MORE = re.compile(r"^ ?(?:each|apiece)?(?:[,.;]|$)")
FOR = re.compile(r"^[^.;]{0,50}\b(?:for|to|in|into|on|towards?|behind)\b")


@dataclass(frozen=True, slots=True)
class _Beside:
    """The words on both sides of a sum; `low` and `high` are where they begin in the text."""

    low: int
    before: str
    high: int
    after: str
    told: str


def _beside(reading: Reading, sentence: Sentence, money: MoneyMention) -> _Beside:
    low = max(sentence.span.start, money.span.start - 60)
    after = reading.plain[money.span.end : min(sentence.span.end, money.span.end + 90)]
    aside = IN_BRACKETS.match(after)
    skipped = aside.end() if aside else 0
    told = reading.plain[sentence.span.start : money.span.start]
    before = reading.plain[low : money.span.start]
    return _Beside(low, before, money.span.end + skipped, after[skipped:], told)


def giving_verb(
    reading: Reading, sentence: Sentence, money: MoneyMention, *, is_next: bool
) -> Span | None:
    """The verb that gives the sum; the next one in a row need not say again what it is for."""
    beside = _beside(reading, sentence, money)
    if reading.document.language is Language.ZH:
        return giving_verb_zh(reading, beside.before, beside.after, money, is_next=is_next)
    listed = LISTED.fullmatch(beside.told) or LISTED_NEXT.fullmatch(beside.told)
    if listed and FOR.match(beside.after):
        return Span(money.core.start, money.span.end)
    return (
        _budget(beside)
        or announcing_verb(reading, sentence, money)
        or _passive(beside)
        or _drawn(beside, money)
        or _given(beside, sentence, money, is_next=is_next)
        or _another(beside, money)
    )


def _budget(beside: _Beside) -> Span | None:
    """ "Will double its AI budget to", "plans 1 billion yuan in new AI funding"."""
    budget = RAISES_BUDGET.search(beside.before)
    if budget and not SITES_BUDGET.search(beside.before):
        group = budget.lastindex or 1
        return Span(beside.low + budget.start(group), beside.low + budget.end(group))
    told = beside.told[-LINE_CHARS:]
    line = BUDGET_LINE.search(told) or BUDGET_OF.search(told) or public_spending(told, beside.after)
    if line:
        base = beside.low + len(beside.before) - len(told)
        return Span(base + line.start(1), base + line.end(1))
    has = HAS_YEARLY.search(beside.before)
    each_year = EACH_YEAR.search(beside.told) and beside.after.startswith(" for ")
    if has and (each_year or YEARLY_FOR.match(beside.after)):
        return Span(beside.low + has.start(1), beside.low + has.end(1))
    planned = PLANS_SUM.search(beside.before)
    if planned and IN_FUNDING.match(beside.after):
        return Span(beside.low + planned.start(1), beside.low + planned.end(1))
    return None


# "A first tranche of 300 million yuan has been made available": a fund's.
TRANCHE = re.compile(r"\b(?:tranche|phase|instal?lment|batch) (?:of |worth )(?:about |some )?$")
# "A 600 million yuan program, of which 200 million yuan will go to small firms": a part of it.
OF_WHICH = re.compile(
    r"\bof (?:which|it|that|this|them|(?:the|this|that) (?:total|money|sum|amount|fund)),? "
    r"(?:about |some |over )?$"
)


# "2 billion yuan of it is to be spent this year": a part of what was told before.
OF_IT = re.compile(r" of (?:it|them|which|that|this|the (?:money|total|sum|fund|pot))\b")
# "1 billion yuan has been allocated to establish an AI institute": the institute's own.
TO_BUILD = re.compile(
    r" to (?:establish|set up|build|construct|create|found|open) (?:an?|the|its) (?:[\w-]+ ){0,6}?"
    r"(?:institute|laborator|lab\b|cent(?:er|re)|park|base|platform|academy|hub)"
)


def _passive(beside: _Beside) -> Span | None:
    passive = PASSIVE.match(beside.after)
    if passive is None or OF_WHICH.search(beside.before) or TRANCHE.search(beside.before):
        return None
    if (
        OF_IT.match(beside.after)
        or is_funds_part(beside.told, beside.after)
        or TO_BUILD.match(beside.after, passive.end())
    ):
        return None
    group = passive.lastindex or 1
    return Span(beside.high + passive.start(group), beside.high + passive.end(group))


def _drawn(beside: _Beside, money: MoneyMention) -> Span | None:
    """What is given, told by who gets it."""
    drawn = DRAWS.search(beside.before) or expects(beside.told, beside.before, beside.after)
    for_one = (
        money.qualifier is Qualifier.AT_MOST
        or FOR_ONE.match(beside.after)
        or RECIPIENTS.search(beside.told[-RECIPIENT_CHARS:])
    )
    if drawn and for_one and not PROGRAMME.search(beside.told):
        return Span(beside.low + drawn.start(1), beside.low + drawn.end(1))
    return None


def _given(
    beside: _Beside, sentence: Sentence, money: MoneyMention, *, is_next: bool
) -> Span | None:
    includes = INCLUDES.search(beside.before)
    if includes and FOR_THEM.match(beside.after):
        return Span(beside.low + includes.start(1), beside.low + includes.end(1))
    them = GIVES_THOSE.search(beside.told[-LINE_CHARS:])
    if them and money.qualifier is Qualifier.AT_MOST:
        end = beside.low + len(beside.before) - len(them.group())
        return Span(end, end + len(them.group(1)))
    rewarded = REWARDED.search(beside.told[-LINE_CHARS:])
    if rewarded:
        end = beside.low + len(beside.before) - len(rewarded.group())
        return Span(end, end + len(rewarded.group(1)))
    match = GIVES.search(beside.before)
    if OF_BUILDING.match(beside.after) or ON_IT.match(beside.after):
        return None
    if not match or (PUT.match(match.group()) and not PUT_INTO.match(beside.after)):
        return None
    is_whole = (
        WITH_SUM.match(match.group())
        or (is_next and NOTHING_MORE.match(beside.after))
        or SET_ASIDE.match(match.group())
        or PAID_FOR.search(beside.before)
    )
    start = beside.low + match.start()
    if match.group().startswith("spent") and not any(
        p.role in GOVERNING and p.span.end <= start for p in sentence.parties
    ):
        # "Technology groups spent 420 billion yuan on AI": others, of whom nothing else is known.
        return None
    if match.group().startswith("add") and not beside.after.startswith(" for "):
        return None
    if (
        FOR.match(beside.after)
        or TO_MAKE.match(beside.after)
        or (FOR_ONE.match(beside.after) and RECIPIENTS.search(beside.told[-RECIPIENT_CHARS:]))
        or is_whole
        or GIVES_THEM.search(beside.before)
    ):
        word = re.match(r"\w+(?: aside)?", match.group())
        return Span(start, start + (word.end() if word else 1))
    return None


def _another(beside: _Beside, money: MoneyMention) -> Span | None:
    shares = SET_ASIDE.search(beside.told) or SPENDS_ON.search(beside.told)
    is_another = AND_ANOTHER.search(beside.before) and shares
    is_given = is_another and TO_HELP.match(beside.after)
    return Span(money.core.start, money.span.end) if is_given else None
