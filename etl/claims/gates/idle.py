"""Whether a general word names an instrument that anybody makes, or is only mentioned."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.gates.idle_plans_en import idle_plan
from etl.claims.gates.idle_sites_en import idle_site, is_paid_site
from etl.claims.gates.issued_en import is_issued
from etl.claims.gates.terms_en import is_told_by_terms
from etl.claims.money.site_costs import has_cost, is_funded
from etl.claims.parties.approved import let_have
from etl.claims.parties.callers import is_wanted
from etl.model import Kind, SectionKind, Span

# Sections that need no verb: a row or an item states its instrument by standing there.
MADE_BY_FORM = frozenset({SectionKind.TABLE_ROW, SectionKind.LIST_ITEM, SectionKind.HEADLINE})

# "Chongqing has a similar programme worth 100 million yuan": one of its own.
WORTH = re.compile(r" (?:worth|of) [\w\s]{0,8}[\d¥$]")
# "Zhejiang is weighing similar rules": it makes them itself.
MAKES_SIMILAR = re.compile(
    r"\b(?:is|are) (?:\w+ly )?(?:weighing|drafting|preparing|considering|mulling|planning|"
    r"working on) (?:similar|such) (?:[\w-]+ )?$"
)
COMPARED = re.compile(r"\b(?:similar|such|same|other) (?:[\w-]+ )?$")


# "Three cities have been told to draw up plans of their own".
TOLD_TO = re.compile(
    r"\b(?:told|asked|urged|required|ordered|instructed|expected) to "
    r"(?:draw up|make|formulate|prepare|work out|develop|come up with|issue) [^.;]{0,40}$"
)
# "…, the paper reported, citing a plan that the district released".
CITED = re.compile(r"\b(?:cit(?:ed|es|ing)|quot(?:ed|es|ing)) (?:a|an|the|its) (?:[\w-]+ ){0,3}$")
# "The fund is part of a broader provincial plan to …": whose measure something is.
BROADER = re.compile(
    r"\b(?:part of|(?:one |an? )?(?:element|piece|pillar|plank|cornerstone) of|"
    r"belongs? to|comes? under|under|within) (?:a|an|the|its) "
    r"(?:broader|wider|larger|bigger|sweeping|new|"
    r"[\w·]+-(?:point|measure|part|step|item|article|year)) "
    r"(?:[\w-]+ ){0,3}$|"
    # "Offices will buy AI products from start-ups, under new rules".
    r",? under new (?:[\w-]+ ){0,2}$"
)

# "By comparison, Guangdong's fund is seven times as large".
IN_COMPARISON = re.compile(r"[\W_]*(?:by|in) comparison,[^.;]*\b(?:times|larger|smaller|bigger)\b")
# "Brings results sooner than a fund would": an instrument of that sort.
THAN_A = re.compile(r"\b(?:than|unlike|rather than|instead of) (?:an? |any )?(?:[\w-]+ ){0,3}$")
ONE_WOULD = re.compile(r"s? (?:would|could|can|might|does|do|did|ever)\b(?! be (?:set|built))")
# "Followed on Tuesday with a package of its own".
FOLLOWS_WITH = re.compile(
    r"\b(?:followed|follows|came out|came up|came forward|responded|answered)(?: suit)?"
    r"(?: (?:on|in|last|this|soon|later) ?\w*)? with (?:an? |its |\w+ )(?:[\w-]+ ){0,3}$"
)


def idle_word(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """ "a debate over policy": a general word counts only with a verb or a list's form."""
    if anchor.kind is Kind.INFRASTRUCTURE:
        before = reading.plain[sentence.span.start : anchor.span.start]
        reason = idle_site(reading, sentence, anchor, before)
        if reason or is_paid_site(before):
            return reason
    reason = idle_plan(reading, sentence, anchor) if anchor.kind is Kind.PLAN else None
    if reason:
        return reason
    if _is_held_against(reading, sentence, anchor):
        return "only compared: another place's instrument"
    general = anchor.is_weak or anchor.kind is Kind.INFRASTRUCTURE
    if not general or sentence.section.kind in MADE_BY_FORM:
        return None
    if anchor.is_weak and _is_of_that_sort(reading, anchor):
        return "only compared: another place's instrument"
    if anchor.kind is Kind.PLAN:
        if TOLD_TO.search(reading.before(anchor.span.start, 70)):
            return "others are told to make it"
        if CITED.search(reading.before(anchor.span.start, 40)):
            return "only mentioned: a source that is cited"
    return None if _is_made(reading, sentence, anchor) else "only mentioned: nobody makes it"


def _is_held_against(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether an instrument of that sort is only what something else is measured by."""
    than_a = THAN_A.search(reading.before(anchor.span.start, 50))
    if than_a and ONE_WOULD.match(reading.after(anchor.span.end, 12)):
        return True
    told = IN_COMPARISON.match(reading.plain, sentence.span.start, sentence.span.end)
    return told is not None


def _is_of_that_sort(reading: Reading, anchor: Anchor) -> bool:
    """Whether "similar programmes" are told of, without a size or anybody who makes them."""
    return (
        COMPARED.search(reading.before(anchor.span.start, 30)) is not None
        and not WORTH.match(reading.after(anchor.span.end, 12))
        and not MAKES_SIMILAR.search(reading.before(anchor.span.start, 60))
    )


def _is_made(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether words, verbs or money around it say that somebody makes it."""
    if anchor.kind is Kind.PLAN and (
        FOLLOWS_WITH.search(reading.before(anchor.span.start, 80))
        or BROADER.search(reading.before(anchor.span.start, 60))
        or is_issued(reading, sentence, anchor)
    ):
        return True
    if let_have(reading, sentence, anchor):
        return True
    index = sentence.clause_of(anchor.span.start)
    first = max(0, index - 1)
    last = _after_asides(reading, sentence, index)
    area = Span(sentence.clauses[first].start, sentence.clauses[last].end)
    return (
        sentence.has("act", area)
        or sentence.has("plan_verb", area)
        or (anchor.kind is Kind.PLAN and is_told_by_terms(reading, sentence, anchor))
        or is_funded(reading, sentence, anchor)
        or has_cost(reading, sentence, anchor)
        or is_wanted(reading, sentence, anchor)
    )


ASIDE = re.compile(
    r"(?:(?:in|of|for|to|on|at|with|into|from|by|under|through) )?(?:which|who|where|whose)\b|"
    r"(?:home to|"
    r"(?:the )?capital of|a|an|"
    r"the (?:first|largest|second)|"
    r"worth|valued|totall?ing|known|one of|located|based|covering|"
    r"(?:jointly |co-?)?(?:built|invested|funded|financed|developed|constructed|designed|operated|"
    r"run|managed|led|initiated|backed))\b"
)


def _after_asides(reading: Reading, sentence: Sentence, index: int) -> int:
    """The clause after an instrument's own: what only describes it is passed over.

    "The park, which houses 120 firms, will be expanded".
    """
    last = index + 1
    end = len(sentence.clauses) - 1
    while last < end and (
        ASIDE.match(reading.plain, sentence.clauses[last].start)
        or "(" in reading.before(sentence.clauses[last].start, 2)
    ):
        last += 1
        while last < end and not reading.before(sentence.clauses[last].start, 2).rstrip().endswith(
            ","
        ):
            last += 1
    return min(last, end)
