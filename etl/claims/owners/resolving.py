"""Who the parties of a sentence are: each anaphor, office and seat with its places."""

import re
from dataclasses import replace

from etl.claims.base.reading import Party, Role, Sentence
from etl.claims.owners.discourse import Discourse
from etl.claims.owners.firm_says_it import firm_says_it
from etl.claims.owners.opened import of_opening
from etl.claims.owners.owned import OWNED, is_owned
from etl.claims.parties.firm_words_en import SET_ABROAD
from etl.claims.parties.seats import (
    OWN_REGIONS,
    TAIWAN,
    meets_locally,
    of_first_seat,
    of_local_seat,
    of_taiwan,
    represented,
    speaker_of_home,
)
from etl.claims.voices.ranks import of_rank
from etl.claims.voices.we_said import is_interviewed, who_says_we
from etl.model import NATIONAL_CODE, Span


def resolve_parties(plain: str, sentence: Sentence, state: Discourse) -> list[Party]:
    """The sentence's parties in order, each anaphor resolved by what stands before it."""
    if not sentence.parties:
        return []
    of_firm = THE_FIRM.match(plain, sentence.span.start) is not None
    resolved: list[Party] = _the_group(plain, sentence, state)
    for party in sentence.parties:
        party = of_opening(plain, party, resolved, sentence)
        if firm_says_it(plain, sentence, party):
            resolved.append(replace(party, role=Role.COMPANY, value="firm"))
            continue
        of_office = _is_office(plain, party, state)
        party = _pointed_at(plain, sentence, party, state, of_office=of_office)
        if party.value == "region" and not party.places:
            continue
        if of_office and party.role is Role.ANAPHOR:
            # "The government has spent …, and said that it would …": no firm acts any more.
            state = replace(state, is_firm=False)
        party = _placed(plain, sentence, party, resolved, state)
        if of_firm and party.role is Role.COMPANY and not resolved:
            # "The start-up closed a round. It intends to …": it acts, it is no firm in general.
            party = replace(party, value="firm")
        if is_owned(plain, party, resolved):
            party = replace(party, value=OWNED)
        resolved.append(party)
        state = _after(plain, party, state, of_firm=of_firm)
    return resolved


def _the_group(plain: str, sentence: Sentence, state: Discourse) -> list[Party]:
    """ "Lenovo earned 693 million. The group is building a campus in Tianjin": the firm."""
    group = THE_GROUP.match(plain, sentence.span.start) if state.is_firm else None
    return [Party(Span(*group.span()), Role.COMPANY, value="firm")] if group else []


def _is_office(plain: str, party: Party, state: Discourse) -> bool:
    """Whether words stand for an office, never for the firm that was named before."""
    if OFFICE.match(plain, party.span.start, party.span.end):
        return True
    return state.speaker is not None and is_interviewed(plain, party)


def _pointed_at(
    plain: str, sentence: Sentence, party: Party, state: Discourse, *, of_office: bool
) -> Party:
    """A party with whom it stands for, by what the text has named so far."""
    if of_office:
        state = replace(state, is_firm=False)
    if plain.startswith("we ", party.span.start):
        state = replace(state, sole=())  # Whoever writes speaks of himself.
    quoted = who_says_we(plain, party, sentence, state.speaker)
    return quoted or state.resolve(speaker_of_home(party, state.document_place))


def _placed(
    plain: str, sentence: Sentence, party: Party, resolved: list[Party], state: Discourse
) -> Party:
    """A party with the places that its role lends it; the others as they are."""
    match party.role:
        case Role.NATIONAL if state.document_place == (TAIWAN,):
            return of_taiwan(plain, party)
        case Role.OFFICIAL if not party.places:
            return replace(party, places=_office_of(plain, party, resolved, state))
        case Role.LEGISLATOR:
            return _seated(plain, sentence, party, resolved, state)
        case Role.ANAPHOR if resolved and resolved[-1].role is Role.FOREIGN:
            # "The European Commission said it would spend 1.5 billion euros".
            is_it = PRONOUN.match(plain, party.span.start) or _is_office_there(
                plain, resolved[-1], party
            )
            return replace(party, role=Role.FOREIGN, places=()) if is_it else party
        case _:
            return party


def _is_office_there(plain: str, abroad: Party, party: Party) -> bool:
    """ "In London, the government set aside 3 billion dollars"; not "As in London, …"."""
    opens = SET_ABROAD.search(plain, max(0, abroad.span.start - 16), abroad.span.start)
    return opens is not None and OFFICE.match(plain, party.span.start) is not None


def _seated(
    plain: str, sentence: Sentence, party: Party, resolved: list[Party], state: Discourse
) -> Party:
    """A legislator with the place that he asks something of."""
    if not party.name:
        # "Lawmakers asked for a fund" in a report from Macao: its own council's.
        is_own = not party.places and set(state.document_place) <= OWN_REGIONS
        return replace(party, places=state.document_place) if is_own else party
    if not party.places:
        home = state.document_place or (state.city if meets_locally(plain) else ())
        home = home or of_local_seat(plain, party, state.city, state.province)
        party = replace(party, places=represented(plain, sentence, party, home))
    return of_first_seat(plain, party, resolved)


def _after(plain: str, party: Party, state: Discourse, *, of_firm: bool) -> Discourse:
    """What the text has named so far, with one more party of the sentence."""
    state = state.after([party])
    if party.places and ZONE.match(plain, party.span.end):
        # "The best offer is from the Ningbo High-tech Zone": what "the zone" then stands for.
        state = replace(state, district=party.places)
    if of_firm and party.role is Role.COMPANY:
        # "The company says that it will spend 300 million yuan on a new plant".
        state = replace(state, is_firm=True)
    return state


def _office_of(
    plain: str, party: Party, resolved: list[Party], state: Discourse
) -> tuple[str, ...]:
    """The places whose office an official holds who is named without them."""
    of_region = state.document_place and OWN_REGIONS.issuperset(state.document_place)
    if MINISTER.search(party.title or "") and not of_region:
        return (NATIONAL_CODE,)
    acting = [p for p in resolved if p.places and p.role is Role.ACTOR]
    beside = acting[-1].places if acting else ()
    # "Macao. The government has no such plan, Secretary Lei Wai said": that government's.
    stands_for = [p.places for p in resolved if p.places and _is_office(plain, p, state)]
    beside = beside or (stands_for[-1] if stands_for and not acting else ())
    near = beside or _before_of(party, state) or state.city or state.province or state.actor
    home = state.document_place or near
    if acting and OFFICE_OF.fullmatch(plain, acting[-1].span.end, party.span.start):
        home = acting[-1].places
    elif acting and ":" in plain[acting[0].span.end : party.span.start]:
        # An item of a round-up: "Jilin: Governor Liu Wei's report said …".
        home = acting[0].places
    elif NATIONAL_CODE in home:
        home = beside or state.actor or home
    return of_rank(party, home, (beside, _before_of(party, state), state.city))


# "Liang Wen, vice-minister of industry": he speaks for the nation.
MINISTER = re.compile(r"\bminister\b", re.IGNORECASE)
ZONE = re.compile(
    r"(?: [\w-]+){0,4} (?:zone|district|new area|park)\b(?! (?:of|for|in|that|which|where|with)\b)"
)
# Never the firm that was named before, as "it" can be.
OFFICE = re.compile(r"(?:the )?(?:local )?(?:governments?|officials|authorities)\b")
PRONOUN = re.compile(r"(?:it|they)\b")


# "Anhui's governor, Wang Hai": whose office it is.
OFFICE_OF = re.compile(r"'s? (?:[\w-]+ ){0,5}[\w-]+,? ")


def _before_of(party: Party, state: Discourse) -> tuple[str, ...]:
    """The places of an official who spoke before; empty where another did."""
    speaker = state.speaker
    return speaker.places if speaker and speaker.name == party.name else ()


THE_GROUP = re.compile(
    r"the (?:group|conglomerate|business|outfit|venture|joint venture|duo|partners|pair|retailer|"
    r"bank|insurer|brokerage|utility|miner|unicorn|market leader|newcomer)\b(?! of\b)"
)
THE_FIRM = re.compile(r"the (?:company|firm|group|start-?up|[\w-]+ (?:maker|developer|giant))\b")
