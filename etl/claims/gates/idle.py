"""Whether a general word names an instrument that anybody makes, or is only mentioned."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import GOVERNING, Reading, Role, Sentence
from etl.claims.gates.built_on import is_built_on
from etl.claims.gates.terms_en import is_for_chosen, is_told_by_terms
from etl.claims.money.site_costs import has_cost, is_funded
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


# "33 AI projects were signed, including an innovation center of IBM".
SIGNED_PROJECT = re.compile(
    r"\bprojects?\b[^.;]{0,60}\bsigned\b[^.;]{0,30}\bincluding [^.;]*$|"
    r"\bsigned\b[^.;]{0,50}\bprojects?\b[^.;]{0,30}\bincluding [^.;]*$|"
    # "The signing of nine projects spanning data centres and drones".
    r"\bsigning of (?:[\w-]+ ){0,3}projects?,? (?:spanning|covering|including|such as|across|in)\b"
    r"[^.;]{0,120}$"
)
# "Ten measures, which deal with open-source platforms", "opinions on a national network".
ABOUT_SITES = re.compile(
    r"\b(?:deals? with|dealing with|rang(?:e|es|ing) from|"
    r"gives? (?:weight|priority|prominence) to|(?:puts?|has|have|with|lays?) "
    r"(?:its |a |an |the )?(?:focus|weight|emphasis|stress) on|"
    r"focus(?:es|ing)? on (?:building|developing|constructing|creating|setting up)|"
    r"concern(?:s|ing)?|relat(?:e|es|ing) to|regarding) "
    r"(?:[\w-]+ ){0,4}$|"
    # "Ten measures such as help for open-source platforms".
    r"\b(?:such as|including|like) (?:help|support|aid|backing|assistance) for (?:[\w-]+ ){0,4}$|"
    # "Will encourage private money to go into data centres".
    r"\bencourag\w+ (?:[\w-]+ ){0,2}(?:money|capital|investments?|investors) [^.;]{0,70}$|"
    r"\b(?:opinions?|guidelines?|notice|rules|regulations) (?:on|about|concerning) "
    r"(?:[\w-]+ ){0,5}$"
)
# "Three cities have been told to draw up plans of their own".
TOLD_TO = re.compile(
    r"\b(?:told|asked|urged|required|ordered|instructed|expected) to "
    r"(?:draw up|make|formulate|prepare|work out|develop|come up with|issue) [^.;]{0,40}$"
)
# "AI was mentioned in nearly every government work report".
OF_MANY = re.compile(
    r"\b(?:in|by|of) (?:nearly |almost )?(?:every|all|most|many) (?:[\w-]+ ){0,2}$"
)
# "People with knowledge of the plan said": who is not named.
KNOWN_BY = re.compile(
    r"\b(?:knowledge of|familiar with|briefed on|aware of|privy to) (?:the|its|this) "
    r"(?:[\w-]+ ){0,2}$"
)
# "…, the paper reported, citing a plan that the district released".
CITED = re.compile(r"\b(?:cit(?:ed|es|ing)|quot(?:ed|es|ing)) (?:a|an|the|its) (?:[\w-]+ ){0,3}$")
# "So that the firms moving in fit the zone's development plan": what others keep to.
KEPT_TO = re.compile(
    r"\b(?:fits?|match(?:es)?|suits?|meets?|compl(?:y|ies) with|conforms? (?:to|with)|"
    r"in keeping with) "
    r"(?:the|its|a) (?:[\w'-]+ ){0,3}$"
)
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

# "Will turn the old steel mill into an AI park".
TURNED_INTO = re.compile(
    r"\b(?:turn|convert|transform|remodel|remake|rebuild)\w* [^.;,]{0,40}\b(?:plaza|buildings?|"
    r"factor(?:y|ies)|plant|mall|school|warehouses?|mill|workshops?|street|blocks?|towers?|site|"
    r"works|yard|station|hotel|hospital|campus|airport|mine) into (?:an? |the )?(?:[\w-]+ ){0,4}$|"
    # "Will tear down a mill to make room for an AI park".
    r"\bma(?:k|d)\w* (?:room|way|space) for (?:an? |the )?(?:[\w-]+ ){0,5}$"
)
# "The city has sunk 1.2 billion yuan into the computing hub".
SUNK_INTO = re.compile(
    r"\b(?:sunk|poured|pumped|ploughed|plowed|spent|spend|spends|spending|put|puts|invested|"
    r"injected) [^.;,]{0,24}\d"
    r"[^.;]{0,40}(?:into|on|in) (?:an?|the|its|building) (?:[\w-]+ ){0,4}$"
    r"|\d[^.;,]{0,24} (?:will|would|is to|are to) (?:go|flow) (?:in)?to (?:[\w-]+ ){0,4}$"
)
# "Oppo has spent 5 billion yuan on its own computing center": nobody in government is named.
ITS_OWN = re.compile(r"\b(?:its|their) own (?:[\w-]+ ){0,3}$")
# "Qingyang, a data centre hub in Gansu, introduced vouchers": a description, no building.
DESCRIBED_AS = re.compile(r", (?:an?|another|home to) (?:[\w'-]+ ){0,5}$")
DESCRIPTION_ENDS = re.compile(
    r"[^.;,]{0,40}, (?:\w+ )?(?:\w+(?:ed|s)|set|put|gave|will|made|began|built)\b"
)

# "By comparison, Guangdong's fund is seven times as large".
IN_COMPARISON = re.compile(r"[\W_]*(?:by|in) comparison,[^.;]*\b(?:times|larger|smaller|bigger)\b")
# "Brings results sooner than a fund would": an instrument of that sort.
THAN_A = re.compile(r"\b(?:than|unlike|rather than|instead of) (?:an? |any )?(?:[\w-]+ ){0,3}$")
ONE_WOULD = re.compile(r"s? (?:would|could|can|might|does|do|did|ever)\b(?! be (?:set|built))")
# "Where projects under the rules start first".
UNDER_THE = re.compile(r"(?<=[a-z] )under (?:the|these|those) $")
# "Data centres shall be encouraged".
ONLY_ENCOURAGED = re.compile(
    r" (?:shall|will|should|are|is) (?:also )?(?:be )?(?:encouraged|welcome[d]?)\b"
)
# "As the computing hub seeks to cut costs": the place, told by what it is.
HUB_ACTS = re.compile(r" (?:seeks|wants|aims|plans|hopes|tries|looks|said|says|has|vows|pledged)\b")
# "Followed on Tuesday with a package of its own".
FOLLOWS_WITH = re.compile(
    r"\b(?:followed|follows|came out|came up|came forward|responded|answered)(?: suit)?"
    r"(?: (?:on|in|last|this|soon|later) ?\w*)? with (?:an? |its |\w+ )(?:[\w-]+ ){0,3}$"
)

# "II. Support the building of innovation platforms. Centers that are approved can get …".
ITEM_LABEL = re.compile(
    r"(?:[ivx]{1,5}\. )?"
    r"(?:support(?:ing)?|promot(?:e|ing)|strengthen(?:ing)?|improv(?:e|ing)|encourag(?:e|ing)|"
    r"accelerat(?:e|ing)) (?:the )?"
    r"(?:(?:building|construction|development|establishment) of )?(?:[\w-]+ ){0,3}"
    r"(?:platforms|carriers|parks|bases|cent(?:er|re)s|zones|facilities)\."
)
NUMBER = re.compile(r"(?:\b[ivx]{1,5}|\d{1,2}|\(\w{1,4})[.)] {1,2}$")
# "A fund for AI, whose rules it amended": the instrument's own.
WHOSE = re.compile(r"\bwhose (?:[\w-]+ ){0,2}$")
# "After new U.S. tariff policies", "Washington's rules on chips".
OF_THEIRS = re.compile(r"(?:'s?)? ?")
OF_ABROAD = re.compile(r" (?:of|by|from) (?:the )?")
# "Spends 60 billion dollars on American data centres".
AMERICAN = re.compile(r"\b(?:american|u\.s\.|us|european|japanese|korean|indian) (?:[\w-]+ ){0,3}$")
# "Many of the data centers built in the boom stand idle".
MANY_OF = re.compile(
    r"\b(?:many|most|several|half|a third|dozens|hundreds) of (?:the|these|those) (?:[\w-]+ ){0,2}$"
)


def idle_word(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """ "a debate over policy": a general word counts only with a verb or a list's form."""
    if anchor.kind is Kind.INFRASTRUCTURE:
        before = reading.plain[sentence.span.start : anchor.span.start]
        reason = _idle_site(reading, sentence, anchor, before)
        if reason or TURNED_INTO.search(before[-160:]) or SUNK_INTO.search(before[-120:]):
            return reason
    if anchor.kind is Kind.PLAN:
        reason = _idle_plan(reading, sentence, anchor)
        if reason:
            return reason
    than_a = THAN_A.search(reading.before(anchor.span.start, 50))
    if (than_a and ONE_WOULD.match(reading.after(anchor.span.end, 12))) or IN_COMPARISON.match(
        reading.plain, sentence.span.start, sentence.span.end
    ):
        return "only compared: another place's instrument"
    general = anchor.is_weak or anchor.kind is Kind.INFRASTRUCTURE
    if not general or sentence.section.kind in MADE_BY_FORM:
        return None
    sized = WORTH.match(reading.after(anchor.span.end, 12))
    told = MAKES_SIMILAR.search(reading.before(anchor.span.start, 60))
    if (
        anchor.is_weak
        and not sized
        and not told
        and COMPARED.search(reading.before(anchor.span.start, 30))
    ):
        return "only compared: another place's instrument"
    if anchor.kind is Kind.PLAN and TOLD_TO.search(reading.before(anchor.span.start, 70)):
        return "others are told to make it"
    if anchor.kind is Kind.PLAN and CITED.search(reading.before(anchor.span.start, 40)):
        return "only mentioned: a source that is cited"
    if anchor.kind is Kind.PLAN and FOLLOWS_WITH.search(reading.before(anchor.span.start, 80)):
        return None
    if anchor.kind is Kind.PLAN and BROADER.search(reading.before(anchor.span.start, 60)):
        return None
    index = sentence.clause_of(anchor.span.start)
    first = max(0, index - 1)
    last = _after_asides(reading, sentence, index)
    area = Span(sentence.clauses[first].start, sentence.clauses[last].end)
    if sentence.has("act", area) or sentence.has("plan_verb", area):
        return None
    if anchor.kind is Kind.PLAN and is_told_by_terms(reading, sentence, anchor):
        return None
    is_made = (
        is_funded(reading, sentence, anchor)
        or has_cost(reading, sentence, anchor)
        or is_wanted(reading, sentence, anchor)
    )
    return None if is_made else "only mentioned: nobody makes it"


def _idle_site(reading: Reading, sentence: Sentence, anchor: Anchor, before: str) -> str | None:
    """The reason where a facility is a firm's, or only described; `before` is what precedes it."""
    governed = any(
        p.role in GOVERNING and p.span.end <= anchor.span.start for p in sentence.parties
    )
    if AMERICAN.search(before[-60:]):
        return "another country's affair"
    if ITS_OWN.search(before[-60:]) and not governed:
        return "a company's own affair"
    if _describes_place(reading, sentence, anchor):
        return "only mentioned: what a place is known for"
    after = reading.after(anchor.span.end, 40)
    if ONLY_ENCOURAGED.match(after):
        return "only mentioned: others are encouraged to make it"
    if anchor.span.of(reading.plain).endswith("hub") and HUB_ACTS.match(after):
        return "only mentioned: what a place is known for"
    if MANY_OF.search(before[-60:]):
        return "only mentioned: many places' instruments"
    if SIGNED_PROJECT.search(before):
        return "only mentioned: a project that is signed"
    if ABOUT_SITES.search(before[-90:]):
        return "only mentioned: what a document is about"
    opens = reading.plain[sentence.span.start : sentence.span.end]
    if ITEM_LABEL.fullmatch(opens) and NUMBER.search(reading.before(sentence.span.start, 8)):
        return "only mentioned: an item's label"
    if is_built_on(reading, anchor, before):
        return "only mentioned: what there is to build on"
    return None


def _idle_plan(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where a policy is only pointed back at, or many places'."""
    start, end = sentence.span.start + 1, anchor.span.start
    words = reading.plain[anchor.span.start : anchor.span.end]
    if KNOWN_BY.search(reading.before(anchor.span.start, 60)):
        return "only mentioned: people who know of it"
    if KEPT_TO.search(reading.before(anchor.span.start, 60)):
        return "only mentioned: what others keep to"
    if is_for_chosen(reading, anchor):
        return "only mentioned: who qualifies for something"
    if WHOSE.search(reading.before(anchor.span.start, 40)):
        return "only mentioned: an instrument's own rules"
    if any(
        p.role is Role.FOREIGN and OF_ABROAD.fullmatch(reading.plain, anchor.span.end, p.span.start)
        for p in sentence.parties
    ):
        return "another country's affair"
    if anchor.is_weak and any(
        p.role is Role.FOREIGN
        and OF_THEIRS.fullmatch(reading.plain, p.span.end, anchor.phrase.start)
        for p in sentence.parties
    ):
        return "another country's affair"
    if words.startswith(("five-year plan", "work report")) and not sentence.has("ai"):
        return "only mentioned: a plan for everything"
    is_title = sentence.section.kind is SectionKind.HEADLINE and not sentence.has("act")
    if is_title and reading.after(anchor.span.end, 1) == ":":
        # "China's AI strategy: money, models, uses": what the text is about.
        return "only mentioned: a headline's subject"
    if anchor.is_weak and UNDER_THE.search(reading.plain, start, end):
        return "only mentioned: a policy told before"
    if OF_MANY.search(reading.before(anchor.span.start, 40)):
        return "only mentioned: many places' instruments"
    return None


def _describes_place(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    described = DESCRIBED_AS.search(reading.before(anchor.span.start, 60))
    if not described or not DESCRIPTION_ENDS.match(reading.after(anchor.span.end, 60)):
        return False
    comma = anchor.span.start - len(described.group())
    named = [m.span for m in sentence.mentions.places] + [p.span for p in sentence.parties]
    return any(span.end == comma for span in named)


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
