"""Money that is given without the word subsidy: "set aside 500 million yuan for AI", 给予…支持."""

import re
from dataclasses import dataclass

from etl.claims.anchor import Anchor
from etl.claims.cost_shares import shares_of_cost
from etl.claims.grants_zh import ENDS_ZH, GIVEN_ZH, giving_verb_zh
from etl.claims.reading import Reading, Sentence
from etl.claims.recipients import GIVES_THEM
from etl.model import Kind, Language, MoneyMention, Qualifier, Span

GIVES = re.compile(
    r"\b(?:allocat\w+|arrang(?:es?|ed|ing)|approv\w+|pool(?:s|ed)?|"
    r"earmark\w*|set(?:s|ting)? aside|appropriat\w+|"
    r"budget(?!s? (?:would|will|to|has|had|is|was|of|for)\b)(?:s|ed|ing)?|provid\w+|offer\w*|"
    r"announc\w+ (?:a total of|some|about|over|more than)|(?:support|reward|back)(?:s|ed|"
    r"ing)? [^,;]{0,40}with|add(?:s|ed|ing)?|"
    r"promis\w+|put(?:s|ting)?(?! at)|given|there (?:will be|is|are)|commit(?:s|ted)?|"
    r"inject\w*|dedicat\w+|award\w*|giv(?:e|es|ing)|gave|grant(?:s|ed|ing)?|invest(?:s|"
    r"ing)?|spend(?:s|ing)?|pay(?:s|ing)?|paid|receive|get)\b[^,;]{0,56}$"
)
PASSIVE = re.compile(
    r"^[^.;,]{0,25}\b(?:will be|was|were|is|are|been|be|to be) (allocated|earmarked|set aside|"
    r"provided|appropriated|budgeted|handed out|paid out|disbursed|distributed|made available|"
    r"granted)"
)
# "One project can get as much as 50 million yuan": what is given, told by who gets it.
# "Zhejiang: 1 billion yuan a year for AI": an item of a round-up.
LISTED = re.compile(r"[\W\d]{0,5}[a-z' -]{3,30}[:–—] ?(?:about |some |over |nearly )?")
LISTED_NEXT = re.compile(r"[\W\d]{0,5}[a-z' -]{3,30}[:–—] ?[^:]{3,120}; ?")
# "Will double its AI budget to 3 billion yuan", "its budget for AI is 300 million yuan".
RAISES_BUDGET = re.compile(
    r"\b(?:doubl\w+|tripl\w+|rais\w+|increas\w+|lift\w*|boost\w*|expand\w*|cut\w*|has|have|with|set)\b"
    r"[^.,;]{0,30}\b(budget|spending|funding|outlay)(?: for| on| of)?\b[^.,;]{0,40}(?:to|"
    r"of|at)?(?: some| about|"
    r" more than| at least)? $|"
    r"'s? (?:\w+ ){0,2}(budget|outlay)(?: for [^.,;]{1,40})? (?:is|was|will be|totals|stands at) "
    r"(?:about |over |some )?$"
)
# "Plans 1 billion yuan in new AI funding".
PLANS_SUM = re.compile(r"\b(plan(?:s|ned)) (?:about |over |some |a further |another )?$")
IN_FUNDING = re.compile(
    r" (?:in|of) (?:[\w-]+ ){0,4}(?:funding|spending|subsid(?:y|ies)|support|grants)\b"
)
# "HK$1 billion was set aside for a centre, and HK$500 million to help small firms".
AND_ANOTHER = re.compile(
    r"(?:,|,? and|,? plus|,? as well as) (?:another |a further |about |some )?$"
)
# "With 500 million yuan going toward computing, 200 million yuan providing discounts": parts.
PARTED = re.compile(
    r"\b(?:yuan|dollars|illion)\b[^.;]{0,20} (?:going|helping|providing) [^.;]{0,120}$"
)
HELPING = re.compile(
    r" (?:going (?:to|toward|into)|helping|providing|covering|reserved|earmarked)\b"
)
SET_ASIDE = re.compile(
    r"\b(?:set(?:s|ting)? aside|allocat\w+|earmark\w*|budget(?:ed|s)|appropriat\w+|dedicat\w+)\b"
)
DRAWS = re.compile(
    r"\b(receiv(?:es?|ing)|gets?|getting|claims?(?: back)?|obtains?|draws?|secures?|"
    r"(?:given|awarded|granted|paid)|count on|"
    r"(?:can|may|could) have|qualify for|apply for|eligible for|entitled to)\b[^,;]{0,30}$"
)
RECIPIENTS = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|enterprises?|developers?|start-?ups?|projects?|teams?|applicants?|graduates?|"
    r"engineers?|business(?:es)?|winners?|manufacturers?|factor(?:y|ies)|those|communities|platforms?|"
    r"lab(?:s|orator(?:y|ies))?|cent(?:er|re)s?|each|every)\b[^.;]{0,120}$"
)
RECIPIENT_CHARS = 120
FOR_ONE = re.compile(
    r"^ ?(?:each|apiece|per (?:company|firm|enterprise|project|team|applicant|year))\b"
)
# The cap of a programme that the sentence names.
PROGRAMME = re.compile(r"\b(?:scheme|programme|program|initiative)\b")
CONVERTED = re.compile(r"^ ?[(（][^()（）]{1,40}[)）]")
"""The same sum in another currency, in brackets after it."""
TO_HELP = re.compile(r" (?:for|to) (?!set up|build|establish|open|construct)")
# "Will reward robot sales with as much as 20 million yuan".
WITH_SUM = re.compile(r"(?:reward|support|back)\w* [^,;]*\bwith\b")
# "Put 800 million yuan into it": the facility's that stands before.
PUT_INTO = re.compile(
    r"(?: a year| annually| each year)? (?:into|towards?) (?!it\b|them\b|this\b|"
    r"the (?:cent|project|facilit|park))"
)
NOTHING_MORE = re.compile(r"^ ?(?:each|apiece)?(?:[,.;]|$)")
FOR = re.compile(r"^[^.;]{0,50}\b(?:for|to|in|into|on|towards?)\b")


TIER_ZH = re.compile(
    r"，(?:对|新?获批?|新?认定为?)?[国省市区县]家?级的?[^，。；]{0,4}(?:奖|补|给|最高|最多)[^，。；]{0,6}$"
)
PART_ZH = re.compile(r"其中[^，。；]{0,12}$")


def bare_grant(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], own: list[MoneyMention]
) -> list[Anchor]:
    """An anchor at each verb that gives, where no instrument near it takes the `own` sum."""
    found = [
        Anchor(Kind.SUBSIDY, span, span, is_weak=False, is_grant=True)
        for span in shares_of_cost(reading, sentence, anchors)
    ]
    for money in own:
        if found and PART_ZH.search(reading.before(money.span.start, 16)):
            # "安排100亿元，其中2026年安排30亿元": a part of the sum before it.
            continue
        if found and TIER_ZH.search(reading.before(money.span.start, 16)):
            # "国家级的一次奖2000万元，省级的一次奖500万元": tiers of one programme.
            continue
        part = _part(reading, sentence, money)
        if part:
            found.append(Anchor(Kind.SUBSIDY, part, part, is_weak=False, is_grant=True))
            continue
        if _is_taken(reading, sentence, anchors, money):
            continue
        verb = _giving_verb(reading, sentence, money, is_next=bool(found))
        if verb:
            found.append(Anchor(Kind.SUBSIDY, verb, verb, is_weak=False, is_grant=True))
    return found


TAKERS = frozenset({Kind.SUBSIDY, Kind.FUND})


def _is_taken(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> bool:
    """Whether a fund or subsidy stands near enough to be what the sum is for."""
    if reading.document.language is Language.ZH:
        if _is_facilitys_zh(reading, sentence, anchors, money):
            return True
    elif any(
        a.phrase.start <= money.core.start and money.span.end <= a.span.start for a in anchors
    ):
        # "Approved a 600 million yuan AI programme": the sum is within a name.
        return True
    elif not _is_drawn(reading, sentence, money):
        return _is_taken_en(reading, sentence, anchors, money)
    if FOR_ONE_ZH.search(reading.before(money.span.start, 16)) and any(
        a.kind is Kind.SUBSIDY and a.span.end <= money.span.start for a in anchors
    ):
        # "发放算力券，总额5000万元，单家企业最高可领100万元": the voucher's own.
        return True
    clause = sentence.clause_of(money.span.start)
    return any(
        a.kind in TAKERS
        and sentence.clause_of(a.span.start) == clause
        and not _pays_zh(reading, a, money)
        for a in anchors
    )


# "优质教育基金将预留20亿元": a fund that pays is not what the sum is set aside for.
PAYS_ZH = re.compile(r"(?:将|会|已|拟|再)?(?:额外)?(?:预留|拨出|拨款|拨付|撥款|支出)[^，。；]{0,4}")


def _pays_zh(reading: Reading, anchor: Anchor, money: MoneyMention) -> bool:
    gap = reading.plain[anchor.span.end : max(anchor.span.end, money.span.start)]
    return anchor.kind is Kind.FUND and PAYS_ZH.fullmatch(gap) is not None


def _is_facilitys_zh(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> bool:
    sites = [a for a in anchors if a.kind is Kind.INFRASTRUCTURE]
    clause = sentence.clause_of(money.span.start)
    later = [a for a in sites if a.span.start >= money.span.end]
    if any(sentence.clause_of(a.span.start) == clause for a in later):
        # "安排2亿元支持先导区建设": the money is the facility's.
        return True
    after = reading.after(money.span.end, 40)
    if money.qualifier is Qualifier.AT_MOST or AWARDED_ZH.search(
        reading.before(money.span.start, 12)
    ):
        # "支持开源社区，单个最高800万元", "国家级的一次奖1000万元": what each of them gets.
        return False
    # "启用计算中心，财政投入8亿元": so is this.
    return bool(sites and ENDS_ZH.match(after) and not GIVEN_ZH.match(after))


def _is_taken_en(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> bool:
    clause = sentence.clause_of(money.span.start)
    sites = [a for a in anchors if a.kind is Kind.INFRASTRUCTURE]
    if any(sentence.clause_of(a.span.start) >= clause for a in sites):
        return True
    if any(a.kind is Kind.PLAN and a.phrase.covers(money.span) for a in anchors):
        # "A NT$100 billion plan to build …": the plan's own.
        return True
    near = Span(sentence.clauses[clause].start, sentence.clauses[clause].end)
    given = GIVES.search(reading.plain[max(near.start, money.span.start - 60) : money.span.start])
    return any(
        a.kind in TAKERS
        and (not given or a.span.overlaps(near) or _is_shortly_after(reading.plain, a, money))
        for a in anchors
    )


AWARDED_ZH = re.compile(r"(?:奖励?|奖补|补助|补贴|资助|给予|拨付)[^，。；]{0,4}$")
FOR_ONE_ZH = re.compile(
    r"(?:单家|单个|每家|单户|同一)(?:企业|单位|主体|用户|机构)(?:每年|年度|累计)?(?:最高|"
    r"最多)?$"
)
NEAR_CHARS = 40


# "Inject 10 billion into the … Fund": the fund's, however long its name.
INTO = re.compile(r" (?:into|in|to|for) (?:the|its|a|an) [^,;.]{0,90}")


def _is_drawn(reading: Reading, sentence: Sentence, money: MoneyMention) -> bool:
    """ "Centres can obtain up to 10 million yuan": the facility is who gets it."""
    low = max(sentence.span.start, money.span.start - 60)
    before = reading.plain[low : money.span.start]
    return money.qualifier is Qualifier.AT_MOST and bool(
        DRAWS.search(before) or GIVES_THEM.search(before)
    )


def _is_shortly_after(plain: str, anchor: Anchor, money: MoneyMention) -> bool:
    gap = plain[money.span.end : max(money.span.end, anchor.span.start)]
    return anchor.span.start >= money.span.end and (
        len(gap) <= NEAR_CHARS or INTO.fullmatch(gap) is not None
    )


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
    aside = CONVERTED.match(after)
    skipped = aside.end() if aside else 0
    told = reading.plain[sentence.span.start : money.span.start]
    before = reading.plain[low : money.span.start]
    return _Beside(low, before, money.span.end + skipped, after[skipped:], told)


def _giving_verb(
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
        or _passive(beside)
        or _drawn(beside, money)
        or _given(beside, is_next=is_next)
        or _another(beside, money)
    )


def _budget(beside: _Beside) -> Span | None:
    """ "Will double its AI budget to", "plans 1 billion yuan in new AI funding"."""
    budget = RAISES_BUDGET.search(beside.before)
    if budget:
        group = budget.lastindex or 1
        return Span(beside.low + budget.start(group), beside.low + budget.end(group))
    planned = PLANS_SUM.search(beside.before)
    if planned and IN_FUNDING.match(beside.after):
        return Span(beside.low + planned.start(1), beside.low + planned.end(1))
    return None


def _passive(beside: _Beside) -> Span | None:
    passive = PASSIVE.match(beside.after)
    return Span(beside.high + passive.start(1), beside.high + passive.end(1)) if passive else None


def _drawn(beside: _Beside, money: MoneyMention) -> Span | None:
    """What is given, told by who gets it."""
    drawn = DRAWS.search(beside.before)
    for_one = (
        money.qualifier is Qualifier.AT_MOST
        or FOR_ONE.match(beside.after)
        or RECIPIENTS.search(beside.told[-RECIPIENT_CHARS:])
    )
    if drawn and for_one and not PROGRAMME.search(beside.told):
        return Span(beside.low + drawn.start(1), beside.low + drawn.end(1))
    return None


def _given(beside: _Beside, *, is_next: bool) -> Span | None:
    match = GIVES.search(beside.before)
    if not match or (match.group().startswith("put") and not PUT_INTO.match(beside.after)):
        return None
    is_whole = (
        WITH_SUM.match(match.group())
        or (is_next and NOTHING_MORE.match(beside.after))
        or SET_ASIDE.match(match.group())
    )
    if match.group().startswith("add") and not beside.after.startswith(" for "):
        return None
    if FOR.match(beside.after) or is_whole or GIVES_THEM.search(beside.before):
        word = re.match(r"\w+(?: aside)?", match.group())
        start = beside.low + match.start()
        return Span(start, start + (word.end() if word else 1))
    return None


def _part(reading: Reading, sentence: Sentence, money: MoneyMention) -> Span | None:
    """The sum itself, where it is one of the parts of a package, told one after the other."""
    told = reading.plain[sentence.span.start : money.span.start]
    is_part = PARTED.search(told) and HELPING.match(reading.after(money.span.end, 20))
    return Span(money.core.start, money.span.end) if is_part else None


def _another(beside: _Beside, money: MoneyMention) -> Span | None:
    is_another = AND_ANOTHER.search(beside.before) and SET_ASIDE.search(beside.told)
    is_given = is_another and TO_HELP.match(beside.after)
    return Span(money.core.start, money.span.end) if is_given else None
