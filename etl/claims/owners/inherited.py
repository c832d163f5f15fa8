"""Whose a sentence is that names nobody: its heading's place, who acted last, the only place."""

import re

from etl.claims.base.owner import ACTED_BEFORE, ONLY_PLACE, Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.owners.discourse import Discourse
from etl.claims.owners.setting import Setting
from etl.claims.parties.seats import CITY_PROVINCES
from etl.claims.texts.policies import goes_on_under, is_openers, names_policy
from etl.model import Level, SectionKind
from etl.reference.gazetteer import load_gazetteer


def _one_of(places: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    """Of several that acted before, the one that the sentence is set in; empty where none is."""
    if len(places) < 2:
        return ()
    gazetteer = load_gazetteer()
    acted = gazetteer.records_of(places)
    named = gazetteer.records_of(c for p in sentence.parties for c in p.places)
    return tuple(named & acted) if len(named) == 1 else ()


# "由市属国企建设市级算力平台": a city's, where its province acted last.
OF_CITY = re.compile(r"市级|市属|全市(?!场)|[本我]市(?!场)|市(?:财政|政府)")


def _city_of(reading: Reading, sentence: Sentence, state: Discourse) -> tuple[str, ...]:
    """The city told of, where a sentence speaks of a city and a province acted last."""
    gazetteer = load_gazetteer()
    if len(state.actor) != 1 or gazetteer.level(state.actor[0]) is not Level.PROVINCE:
        return ()
    province = state.actor == state.province and not CITY_PROVINCES.issuperset(state.actor)
    told = OF_CITY.search(reading.plain, sentence.span.start, sentence.span.end)
    return state.city if province and told else ()


def inherited_owner(
    reading: Reading, setting: Setting, sentence: Sentence, state: Discourse
) -> Owner | None:
    """The owner of a sentence that names none: its heading's place, then whoever acted last."""
    section = sentence.section
    if section.kind is SectionKind.HEADLINE and not setting.is_policy:
        return None
    if setting.is_policy and state.actor and goes_on_under(reading, sentence):
        return Owner(
            Party(section.span, Role.ACTOR, state.actor), "whose policy is told of here", 0.65
        )
    if setting.is_policy and setting.places:
        return Owner(
            Party(section.span, Role.ACTOR, setting.places), "the policy speaks for it", 0.7
        )
    places = setting.heading_places(section)
    if places and section.kind in (
        SectionKind.LIST_ITEM,
        SectionKind.TABLE_ROW,
        SectionKind.PARAGRAPH,
    ):
        return Owner(Party(section.span, Role.ACTOR, places), "named in the heading above", 0.7)
    if setting.is_own_report and setting.places:
        return Owner(
            Party(section.span, Role.ACTOR, setting.places), "whose work report it is", 0.7
        )
    of_opener = is_openers(reading, sentence, state.opener, state.issuer)
    if state.issuer and names_policy(reading, sentence) and not of_opener:
        return Owner(
            Party(section.span, Role.ACTOR, state.issuer), "who issued the policy it tells of", 0.65
        )
    if state.actor:
        acted = _one_of(state.actor, sentence) or _city_of(reading, sentence, state) or state.actor
        return Owner(Party(section.span, Role.ACTOR, acted), ACTED_BEFORE, 0.55)
    if setting.places:
        return Owner(
            Party(section.span, Role.ACTOR, setting.places), "the document speaks for it", 0.5
        )
    if state.sole and not any(p.role in OTHERS for p in sentence.parties):
        return Owner(Party(section.span, Role.ACTOR, state.sole), ONLY_PLACE, 0.4)
    return None


OTHERS = frozenset({Role.COMPANY, Role.OUTSIDER, Role.FOREIGN, Role.NATIONAL})
