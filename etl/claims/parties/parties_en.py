"""Who an English sentence names: places, national bodies, firms and those it points at."""

import re

from etl.claims.base.reading import FACT, FRAME, Party, Reading, Role, Sentence
from etl.claims.parties.firms_en import FIRM_NOUN
from etl.claims.parties.joint import joined_with_nation, party_order, without_own_bodies
from etl.claims.parties.names_en import BODY_OF_NAME, SCHOOL
from etl.claims.parties.national_en import national_parties
from etl.claims.parties.others_en import other_parties
from etl.claims.parties.place_lists_en import (
    as_capital,
    drop_containing,
    is_framed,
    is_inside,
    is_whose_part,
    joined,
    within_outer,
    without_comma_pairs,
    without_example,
)
from etl.claims.parties.roles_en import PARTNER, role_of_place
from etl.claims.parties.senses import Senses
from etl.model import PlaceMention, PlaceType, Span

# "To the people's governments of all districts, and the Xinjiang Production Corps:".
ADDRESSED_TO = re.compile(r"[\W_]*to (?:the|all|each|people's) [^.!?;:]{10,700}:\W*")


WITH_NATION = re.compile(r",? and (?:the )?(?:city of |province of )?")


def find_parties(reading: Reading, sentence: Sentence, senses: Senses) -> list[Party]:
    """All parties of a sentence, sorted by span; coordinated places are one party.

    Whom a notice is addressed to is none.
    """
    whole = sentence.section.span
    if ADDRESSED_TO.fullmatch(reading.plain, whole.start, whole.end):
        return []
    parties = [
        *_places(reading, sentence, senses),
        *national_parties(reading, sentence),
        *other_parties(reading, sentence),
    ]
    return joined_with_nation(
        reading, sorted(without_own_bodies(parties), key=party_order), WITH_NATION
    )


def _places(reading: Reading, sentence: Sentence, senses: Senses) -> list[Party]:
    parties: list[Party] = []
    groups: list[list[PlaceMention]] = []
    for mention in sentence.mentions.places:
        if is_whose_part(reading, mention):
            continue
        last = groups[-1][-1] if groups else None
        after = reading.after(mention.span.end, 60)
        # "Wuhan and Zhejiang University": Wuhan, and a body that is named after a place.
        is_body = BODY_OF_NAME.match(after) or SCHOOL.match(after)
        if last and (
            (joined(reading, last.span, mention.span) and not is_body)
            or is_inside(reading, last, mention, senses)
        ):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    groups = [part for group in groups for part in without_example(reading, sentence, group)]
    for group in without_comma_pairs(reading, groups, senses):
        party = _place_party(reading, sentence, group, senses)
        if party:
            parties.append(party)
    return parties


def _place_party(
    reading: Reading, sentence: Sentence, group: list[PlaceMention], senses: Senses
) -> Party | None:
    first, last = group[0].span, group[-1].span
    resolved = [
        (m, senses.resolve(m, reading.before(m.span.start, 30), reading.after(m.span.end, 60)))
        for m in group
    ]
    known = within_outer(reading, [(m, c) for m, c in resolved if c], senses)
    span = Span(first.start, last.end)
    kept = drop_containing(reading, known, senses)
    codes = as_capital(reading, sentence, span, kept, senses)
    if not codes:
        return None
    if is_framed(reading, group, senses):
        codes, span = [known[-1][1]], last
    if _stands_for_city(reading, span, codes, senses):
        return Party(span, Role.ANAPHOR, value="city")
    role = role_of_place(reading, sentence, span)
    # "Others were quick to follow: in Hangzhou, a town was opened".
    opening = max(sentence.span.start, reading.plain.rfind(": ", sentence.span.start, span.start))
    opens = FRAMES.match(reading.after(span.end, 8)) and OPENS_IN.fullmatch(
        reading.plain, opening, span.start
    )
    told = role is Role.REFERENCE and not PARTNER.search(reading.before(span.start, 40))
    is_fact = told and FIRM_NOUN.match(reading.after(span.end, 80))
    value = FACT if is_fact else FRAME if role is Role.LOCATIVE and opens else ""
    return Party(span, role, tuple(codes), value=value) if role else None


FRAMES = re.compile(r",| (?:a|an|the|two|three|four|another|several)\b")
# "In Shenzhen, …", "In Hefei a fund …", "In the city of Yiwu, …": where the sentence is set.
OPENS_IN = re.compile(r"[\W_]*(?:over )?in (?:[\w'’-]+ ){0,4}")


CITY_NOUN = re.compile(
    r" (?:port |provincial |tech |manufacturing )?(?:city|capital|metropolis|hub)\b"
)


def _stands_for_city(reading: Reading, span: Span, codes: list[str], senses: Senses) -> bool:
    """ "The Anhui city": the city of that province that was named before."""
    kinds = {senses.gazetteer.places[code].type for code in codes}
    return (
        kinds == {PlaceType.PROVINCE}
        and reading.before(span.start, 4) == "the "
        and CITY_NOUN.match(reading.after(span.end)) is not None
    )
