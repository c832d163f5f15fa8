"""Who acts: for one instrument, the party whose initiative it is, and why we think so."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import ONLY_PLACE, Owner
from etl.claims.base.reading import GOVERNING, Party, Reading, Role, Sentence
from etl.claims.naming.enacting import enacted_for
from etl.claims.naming.instruments import preamble_end
from etl.claims.owners.agents import ALLOWED_BY, agent
from etl.claims.owners.examples import example_beside
from etl.claims.owners.frames import (
    facts_place,
    frame,
    payer,
    recipients_place,
    site,
    where_it_stands,
)
from etl.claims.owners.from_budget_en import provincial_money
from etl.claims.owners.given_to import is_given
from etl.claims.owners.possessor import possessor
from etl.claims.owners.relative import antecedent_of_relative
from etl.claims.owners.under_plan import acts_under_it
from etl.claims.parties.approved import let_have
from etl.claims.parties.callers import caller
from etl.claims.parties.gapped import gapped_owner
from etl.claims.parties.joint import beside_firm, joint_founder, led_by_own_firm
from etl.claims.parties.national import central_money, national_report, national_scope
from etl.claims.parties.row_places import rows_place
from etl.claims.stages.acts import Act
from etl.model import Kind, Language, SectionKind

APPOSITION = re.compile(r"^(?:the|a|an|capital|home|which|who|where|whose|known|china's|one of)\b")


def find_owner(
    reading: Reading, sentence: Sentence, anchor: Anchor, act: Act, inherited: Owner | None
) -> Owner | None:
    """The owner of an instrument; None where nobody who could own it is named."""
    parties = [p for p in sentence.parties if p.places or p.role not in GOVERNING]
    return (
        caller(reading, sentence, parties, anchor)
        or _let_by_above(reading, sentence, anchor)
        or enacted_for(reading, sentence, parties, anchor, inherited)
        or possessor(reading, sentence, parties, anchor)
        or rows_place(reading, sentence)
        or acts_under_it(reading, sentence, parties, anchor)
        or gapped_owner(reading, sentence, parties, anchor)
        or agent(reading, sentence, parties, anchor)
        or joint_founder(reading, parties, anchor)
        or led_by_own_firm(reading, parties, anchor, inherited)
        or central_money(reading, anchor)
        or provincial_money(reading, sentence, anchor, inherited)
        or example_beside(reading, sentence, parties, anchor)
        or _relative_subject(reading, parties, anchor, act)
        or _subject(reading, sentence, parties, anchor, act)
        or where_it_stands(reading, parties, anchor, inherited)
        or national_scope(reading, anchor, inherited)
        or facts_place(parties, anchor)
        or payer(reading, parties, anchor)
        or site(parties, anchor, inherited)
        or frame(reading, sentence, parties)
        or national_report(reading, sentence, anchor)
        or (inherited if inherited and inherited.reason != ONLY_PLACE else None)
        or recipients_place(parties, anchor)
        or inherited
    )


def _let_by_above(reading: Reading, sentence: Sentence, anchor: Anchor) -> Owner | None:
    party = let_have(reading, sentence, anchor)
    return Owner(party, "whoever is above it approves it", 0.85) if party else None


def _relative_subject(
    reading: Reading, parties: list[Party], anchor: Anchor, act: Act
) -> Owner | None:
    """ "the fund that Wuhan launched": a party between the instrument and its verb."""
    if act.cue is None or act.cue.span.start < anchor.span.end:
        return None
    for party in parties:
        if anchor.span.end <= party.span.start < act.cue.span.start:
            gap = reading.plain[anchor.span.end : party.span.start]
            if (
                re.fullmatch(r"[,，]? ?(?:that |which )?(?:the )?", gap)
                and party.role is not Role.LOCATIVE
            ):
                return Owner(party, "subject of the relative clause", 0.85)
    return None


def _subject(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor, act: Act
) -> Owner | None:
    """The last party before the verb that is not tucked away in a phrase or an apposition."""
    limit = _before(anchor, act)
    candidates = [
        p
        for p in parties
        if p.span.start < limit
        and _may_act(reading, anchor, p)
        and not _in_apposition(reading, sentence, parties, p)
    ]
    invests = INVESTS.match(reading.plain[anchor.span.start : anchor.span.end]) is not None
    if anchor.kind is Kind.SUBSIDY and not invests:
        candidates = [p for p in candidates if _may_give(reading, sentence, anchor, p)]
    direct = [p for p in candidates if not _is_in_phrase(reading, p)]
    candidates = direct or candidates
    antecedent = antecedent_of_relative(reading, sentence, parties, limit)
    if antecedent:
        return Owner(antecedent, "the place that the relative clause describes", 0.8)
    opening = preamble_end(reading, sentence)
    if opening > sentence.span.start and anchor.span.start >= opening:
        candidates = [p for p in candidates if _is_own(p) or p.span.start >= opening]
    if not candidates:
        return None
    party = beside_firm(reading, candidates)
    local = where_it_stands(reading, parties, anchor) if _is_country(reading, party) else None
    if local:
        return local
    confidence = 0.85 if party.role is Role.ACTOR else 0.75
    return Owner(party, "subject of the clause", confidence)


def _before(anchor: Anchor, act: Act) -> int:
    """Where a subject has to begin before: the verb, or the instrument where that comes first."""
    if anchor.is_grant:
        # "…, while Changzhou will commit 800 million yuan": the verb is the instrument itself.
        return anchor.span.start + 1
    verb = act.cue.span if act.cue else anchor.phrase
    return min(verb.start + 1, anchor.span.start)


# "香港纳入广东发展规划": the plan is the other's.
TAKEN_IN_ZH = re.compile(r"[市省]?(?:正式|被|已|获)?(?:纳入|列入)")
# "市政府与某集团签约，共同组建基金": the partner is told in a phrase.
WITH_ZH = re.compile(r"[与和同]某?$|携手某?$|联合某?$")
SIGNS_ZH = re.compile(r"(?:集团|公司)?(?:签|达成|合作|联手|携手|共同签)")


# "Lanhai signed a deal with the Hefei government to build a data centre": the firm builds it.
DEAL_WITH = re.compile(
    r"\b(?:agreement|deal|pact|contract|memorandum(?: of understanding)?|mou|accord|letter of "
    r"intent)(?: (?:worth|on|for|of) [^.;,]{1,24})? with (?:the )?"
    r"(?:(?:city|district|province|county) of )?$"
)


def _may_act(reading: Reading, anchor: Anchor, party: Party) -> bool:
    """Whether a party stands as one that acts, and is no firm in the instrument's own name."""
    if party.role in (Role.LOCATIVE, Role.REFERENCE):
        return False
    if ALLOWED_BY.search(reading.before(party.span.start, 40)):
        return False
    if anchor.kind is Kind.PLAN and TAKEN_IN_ZH.match(reading.after(party.span.end, 6)):
        return False
    is_site = anchor.kind is Kind.INFRASTRUCTURE
    if is_site and DEAL_WITH.search(reading.before(party.span.start, 60)):
        return False
    if WITH_ZH.search(reading.before(party.span.start, 3)) and SIGNS_ZH.match(
        reading.after(party.span.end, 14)
    ):
        return False
    is_other = party.role in (Role.COMPANY, Role.OUTSIDER)
    is_english = reading.document.language is Language.EN
    return not (is_english and is_other and anchor.phrase.covers(party.span))


def _may_give(reading: Reading, sentence: Sentence, anchor: Anchor, party: Party) -> bool:
    """Whether a party can be one that gives: firms in general are given subsidies."""
    if is_given(reading, party):
        return False
    clause = sentence.clause_of(anchor.span.start)
    # "副局长表示，合肥的头部企业跟上了节奏，拟每年安排1亿元": the office that speaks, no firm.
    spoken = any(p.role is Role.OFFICIAL and p.places for p in sentence.parties)
    generic = party.value == "noun" or (spoken and party.role is Role.COMPANY and party.places)
    return not generic or sentence.clause_of(party.span.start) == clause


INVESTS = re.compile(r"invest|spend|commit|投入")


IN_PHRASE = re.compile(
    r"\b(?:in|to|from|for|of|with|across|within|into|around|throughout|outside) $"
)


def _is_in_phrase(reading: Reading, party: Party) -> bool:
    """ "300 million yuan from the province": what stands after a preposition does not act."""
    return party.role is Role.ANAPHOR and bool(
        IN_PHRASE.search(reading.before(party.span.start, 12))
    )


def _is_country(reading: Reading, party: Party) -> bool:
    """ "China has opened a centre in Shannan": the country, not its government."""
    return reading.plain[party.span.start : party.span.end] in ("china", "中国", "我国")


def _is_own(party: Party) -> bool:
    """我市 and the like: the only party in a preamble that enacts what follows."""
    return party.role is Role.ANAPHOR and party.value.startswith("our_")


# "Shenzhen, Guangzhou's neighbour, announced …".
NEIGHBOUR = re.compile(r"'s (?:[\w-]+ ){0,3}[\w-]+,")


def _in_apposition(
    reading: Reading, sentence: Sentence, parties: list[Party], party: Party
) -> bool:
    """ "Wuhan, capital of Hubei, …": a clause without a verb that describes the party before it."""
    if reading.document.language is not Language.EN:
        return False
    index = sentence.clause_of(party.span.start)
    if index == 0 or sentence.section.kind is SectionKind.TABLE_ROW:
        return False
    clause = sentence.clauses[index]
    earlier = any(
        p.span.start < clause.start and p.role in GOVERNING | {Role.COMPANY} for p in parties
    )
    words = reading.plain[clause.start : clause.end]
    has_verb = sentence.has("act", clause) or sentence.has("plan_verb", clause)
    described = APPOSITION.match(words) or NEIGHBOUR.fullmatch(
        reading.plain[party.span.end : clause.end]
    )
    return earlier and not has_verb and described is not None
