"""Who an English sentence names, and in what role: actor, venue, reference point, firm's seat."""

import re

from etl.claims.base.reading import FACT, FRAME, Party, Reading, Role, Sentence
from etl.claims.parties.addresses_en import (
    DIRECTIONS,
    LOCATIVE,
    SESSION_IN,
    WITHIN_PLACE,
    acts_in_clause,
    is_address,
    is_apposed,
    is_destination,
    is_where_town_lies,
)
from etl.claims.parties.firms_en import FIRM_NOUN
from etl.claims.parties.joint import joined_with_nation, party_order, without_own_bodies
from etl.claims.parties.names_en import BODY_OF_NAME, SCHOOL, is_in_name
from etl.claims.parties.national_en import national_parties
from etl.claims.parties.others_en import GOVERNMENT_NOUN, other_parties
from etl.claims.parties.place_lists_en import (
    as_capital,
    drop_containing,
    is_framed,
    is_inside,
    is_its_capital,
    is_whose_part,
    joined,
    within_outer,
    without_comma_pairs,
    without_example,
)
from etl.claims.parties.senses import Senses
from etl.model import PlaceMention, PlaceType, SectionKind, Span

OF_GOVERNMENT = re.compile(
    r"\b(?:governments?|authorit(?:y|ies)|officials?|policy ?makers|"
    r"cit(?:y|ies)|provinces?|municipalit(?:y|ies)|"
    r"regions?|districts?|bureau|legislature|lawmakers|commission|department|leaders|hubs?|capitals?|town|"
    r"metropolis|zones?|areas?|offices?|committees?|councils?|congress|administration|"
    r"secretariat|those)(?: (?:across|in|throughout|around|nationwide)(?: the country|"
    r" the nation| the border| china)?)?"
    r"(?:(?:,| ?[—–]| --?)? (?:like|such as|including)| (?:of|in|from))(?: both)?(?: the)?"
    rf"(?: {DIRECTIONS})*(?: china's)?(?: (?:city|cities|province|provinces) of)?\s*$"
)
# "Measures of Wuhu City": whose they are.
OF_TITLE = re.compile(
    r"\b(?:measures|provisions|regulations|opinions|policies|policy|plan|rules|guidelines|notice|blueprint)"
    r" (?:of(?: the)?|by(?: the)?|for the)\s*$"
)
OF_PERSON = re.compile(
    r"\b(?:mayor|governor|chief|secretary|head|director|leader|official|boss)s? (?:of|in|"
    r"from)(?: the)?\s*$"
)
OF_LEGISLATOR = re.compile(
    r"\b(?:lawmakers?|deput(?:y|ies)|delegates?|delegations?|legislators?|members?|advis[eo]rs?|one|"
    r"congress|another)"
    r"(?: (?:of|to) (?:the )?(?:[\w'-]+ ){0,10}(?:committee|congress|conference)(?: \(\w+\))?)?"
    r" (?:from|for|of|to|representing)(?: the)?(?: delegation of|"
    r" delegation from)?"
    rf"(?: {DIRECTIONS})?(?: china's)?(?: {DIRECTIONS})*(?: province of)?\s*$"
)
# "Guizhou's deputies", "Shenzhen lawmakers".
LEGISLATORS = re.compile(
    r"(?:'s?|-based)? (?!(?:send|sent|led|lead|welcom|receiv|host)\w* )"
    r"(?:[\w-]+ ){0,2}(?:deputies|delegates|delegation|lawmakers|legislators|"
    r"political advis[eo]rs|(?:cppcc|npc) members|members of the (?:[\w'-]+ ){0,6}"
    r"(?:congress|conference))\b"
)
REFERENCE = re.compile(
    rf"\b(?:{DIRECTIONS}|km|kilomet\w+|miles|border\w*|next|close|neighbou?r\w*|adjacent) (?:of|"
    rf"from|to|with)(?: the)?\s*$"
)
# "Founders from Macao can stay for free": where they come from gives them nothing.
COME_FROM = re.compile(
    r"\b(?:founders|graduates|students|engineers|talents?|people|residents|entrepreneurs|experts|"
    r"scientists|researchers|workers|teams?|exhibitors|visitors|applicants|start-?ups?|guests|"
    r"compan(?:y|ies)|firms?|makers?|enterprises?|business(?:es)?) "
    r"(?:who (?:come|move|moved) )?from(?: the)? $"
)
DATELINE = re.compile(
    r"(?:, china)?(?:, [a-z]{3,9}\.? \d{1,2})?(?:, \d{4})?\s*+"
    r"(?:(?:\([^)]{2,30}\)|/[\w ]+/)\s*+)?-{1,2}\s"
)
# "Suzhou-based", "Deepway Technology (Suzhou) Co".
AFTER_FIRM = re.compile(
    r"-(?:based|headquartered|listed|born)\b|\) (?:co|ltd|inc|corp|company|limited)\b"
)
# "China Telecom's Jiangxi branch".
BRANCH = re.compile(r" (?:branch|subsidiary|unit|plant)\b")


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
    role = _role(reading, sentence, span)
    # "Others were quick to follow: in Hangzhou, a town was opened".
    opening = max(sentence.span.start, reading.plain.rfind(": ", sentence.span.start, span.start))
    opens = FRAMES.match(reading.after(span.end, 8)) and OPENS_IN.fullmatch(
        reading.plain, opening, span.start
    )
    told = role is Role.REFERENCE and not PARTNER.search(reading.before(span.start, 40))
    is_fact = told and FIRM_NOUN.match(reading.after(span.end, 80))
    value = FACT if is_fact else FRAME if role is Role.LOCATIVE and opens else ""
    return Party(span, role, tuple(codes), value=value) if role else None


FRAMES = re.compile(r",| (?:a|an|two|three|four|another)\b")
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


def _role(reading: Reading, sentence: Sentence, span: Span) -> Role | None:
    before, after = reading.before(span.start, 80), reading.after(span.end, 80)
    before = (
        before[-(span.start - sentence.span.start) :] if span.start > sentence.span.start else ""
    )
    if is_in_name(before, after):
        return None
    dateline = None if before else DATELINE.match(after)
    is_heading = sentence.section.kind is SectionKind.HEADING
    if dateline and (dateline.group().strip(" -") or not is_heading):
        # "JINAN, May 5 -- The city will …", but not the heading "2. Jinan — the quiet one".
        return Role.REFERENCE
    firm = FIRM_NOUN.match(after)
    if LEGISLATORS.match(after) and after.startswith("-"):
        # "Jinan-based members of the consultative conference".
        return Role.LEGISLATOR
    if AFTER_FIRM.match(after) or BRANCH.match(after):
        return Role.COMPANY
    if firm and not GOVERNMENT_NOUN.search(firm.group()):
        return Role.REFERENCE if PARTNER.search(before) else _seat(after)
    if is_its_capital(reading, sentence, span.start):
        return Role.ACTOR
    if CAPITAL_OF.search(before) or OF_WHICH.search(before) or is_apposed(before, after):
        return Role.REFERENCE
    if is_destination(before):
        return Role.REFERENCE
    if OF_LEGISLATOR.search(before) or LEGISLATORS.match(after):
        return Role.LEGISLATOR
    if is_address(reading, sentence, span, before):
        return Role.REFERENCE
    if OF_GOVERNMENT.search(before) or OF_PERSON.search(before) or OF_TITLE.search(before):
        return Role.ACTOR
    if WITHIN_PLACE.search(before):
        return Role.LOCATIVE
    if REFERENCE.search(before) or COME_FROM.search(before) or SESSION_IN.search(before):
        return Role.REFERENCE
    if NAMED_BY.search(before):
        return Role.REFERENCE
    if HELPED_BEFORE.search(before) and HELPED_AFTER.match(after):
        return Role.LOCATIVE
    if before.endswith("with ") and ABSOLUTE.match(after):
        return Role.ACTOR
    if UNDER.search(before) and ITS_POLICY.match(after):
        return Role.ACTOR
    if is_where_town_lies(reading, sentence, span):
        return Role.ACTOR
    if acts_in_clause(reading, sentence, span, before):
        return Role.ACTOR
    if LOCATIVE.search(before):
        return Role.ACTOR if _is_government_noun(sentence, span, after) else Role.LOCATIVE
    return Role.ACTOR


# "Under Chongqing's AI measures, buyers may claim back …".
UNDER = re.compile(r"\b(?:under|according to) $")
ITS_POLICY = re.compile(
    r"'s (?:[\w-]+ ){0,4}(?:measures|plan|policy|policies|rules|regulations|programme|program|"
    r"scheme|package|blueprint)\b"
)
# "We will support Zhengzhou to build a computing valley": who is helped does not act.
HELPED_BEFORE = re.compile(r"\b(?:support|help|encourag)(?:s|e|es|ing|ed)? $")
HELPED_AFTER = re.compile(r"(?: city| municipality)?(?: to| in) \w+")
# "Fujian has named Ningde one of three pilot cities": who is named does not act.
NAMED_BY = re.compile(
    r"\b(?:has|have|had|also|which|it) (?:named|picked|chosen|selected|designated) $"
)
# "…, with Shenzhen pledging 10 billion yuan": who acts in a clause of its own.
ABSOLUTE = re.compile(
    r"(?:'s)? (?:alone |also |now |\w+ly )?(?:target|plan|pledg|promis|offer|set|launch|build|open|"
    r"announc|unveil|issu|roll|allocat|earmark|invest|commit|establish|creat|introduc|aim|seek|"
    r"focus|prioriti|provid|giv|putt|pour|spend|releas|publish)\w*ing\b"
)
# "Signed a deal with a Shanghai firm": a partner, not who acts.
PARTNER = re.compile(r"\b(?:with|alongside) (?:an? |the |\w+ )?$")
# "Sichuan, of which Chengdu is the capital", "the city in Shandong province is raising …".
OF_WHICH = re.compile(
    r"\bof which $|\bthe (?:[\w-]+ )?(?:city|district|county|zone|town|park) in (?:[\w-]+ ){0,2}$"
)
CAPITAL_OF = re.compile(r"\b(?:capital|seat|part)(?: city)? of(?: the)?(?: [\w'-]+){0,4}\s*$")


def _seat(after: str) -> Role:
    """ "Hefei's AI industry" is a fact about a place; "a Shenzhen company" is a firm."""
    return Role.REFERENCE if after.startswith("'s") else Role.COMPANY


def _is_government_noun(sentence: Sentence, span: Span, after: str) -> bool:
    return bool(
        re.match(
            r"(?:'s)? (?:city |municipal |provincial |district |people's )*(?:government|"
            r"authorit|party|committee|"
            r"people's congress|bureau|commission|department of|office)",
            after,
        )
    )
