"""From a document's sections and mentions to its claims, and every rejection with its reason."""

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from etl.claims.asked_lists import AskedList
from etl.claims.capital import decide_capital
from etl.claims.claimed import claim_of
from etl.claims.companies import company_parties, introduced_firms
from etl.claims.conversions import known_conversions
from etl.claims.discourse import Discourse, resolve_parties
from etl.claims.drafting import Context, draft_sentence
from etl.claims.drafts import Draft, merge_drafts
from etl.claims.following import FAR_SENTENCES, fields_follow
from etl.claims.followups import add_followups
from etl.claims.occasion import Days, day_told_after
from etl.claims.packages import with_package
from etl.claims.parties import find_parties
from etl.claims.people import Person, find_people, names_of, person_parties
from etl.claims.policies import issuer_of
from etl.claims.reading import CALLING, GOVERNING, Party, Reading, Role, Sentence, read_sentences
from etl.claims.senses import document_senses
from etl.claims.setting import Setting, document_setting, inherited_owner
from etl.claims.voices import goes_on_calling, heard, motion_asks
from etl.model import (
    Claim,
    Document,
    Kind,
    Mentions,
    Rejection,
    Section,
    SectionKind,
    Span,
)

# How far back words can point: later details join one of the latest drafts.
MIN_RECENT, MAX_RECENT = 60, 600


def build_claims(
    document: Document, sections: list[tuple[Section, Mentions]]
) -> tuple[list[Claim], list[Rejection]]:
    """All claims of a document in the order of the text, and what was not taken."""
    if not any(cue.group == "ai" for _, mentions in sections for cue in mentions.cues):
        whole = Span(0, len(document.text))
        return [], [Rejection(document.document_id, whole, "AI is not named as its subject")]
    reading = read_document(document, sections)
    setting = document_setting(reading)
    if setting.is_abroad:
        whole = Span(0, len(document.text))
        return [], [Rejection(document.document_id, whole, "another country's affair")]
    settled: list[Draft] = []
    recent: list[Draft] = []
    rejections: list[Rejection] = []
    known: set[tuple[Kind, str]] = set()
    for sentence, context in _walk(reading, setting, known):
        found, refused = draft_sentence(reading, sentence, context)
        rejections += refused
        recent = add_followups(reading, sentence, recent, found)
        known.update((d.kind, d.words) for d in found)
        if len(recent) > MAX_RECENT:
            settled, recent = settled + recent[:-MIN_RECENT], recent[-MIN_RECENT:]
    drafts = settled + recent
    merged = merge_drafts(drafts, known_conversions(m for _, m in sections))
    merged = with_package(merged, setting, reading.plain)
    return [claim_of(document, draft) for draft in merged], rejections


def read_document(document: Document, sections: list[tuple[Section, Mentions]]) -> Reading:
    """The document prepared for claims: sentences with their parties."""
    plain, sentences = read_sentences(document, sections)
    senses = document_senses(mentions for _, mentions in sections)
    bare = Reading(document, plain)
    places = {plain[m.span.start : m.span.end] for _, ms in sections for m in ms.places}
    firms = introduced_firms(document, places)
    found = []
    for sentence in sentences:
        parties = []
        if not sentence.is_idle:
            named = find_parties(bare, sentence, senses)
            parties = [decide_capital(bare, sentence, party) for party in named]
        found.append(_with(sentence, parties, company_parties(document, sentence, firms)))
    people = find_people(found, plain, document.language)
    return replace(
        bare, sentences=tuple(_with_people(found, people, document) if people else found)
    )


def _with_people(
    sentences: list[Sentence], people: dict[str, Person], document: Document
) -> Iterator[Sentence]:
    """The sentences with the people whom they name as parties."""
    names = names_of(people)
    for sentence in sentences:
        told = person_parties(sentence, document.text, names)
        yield _with(sentence, list(sentence.parties), told) if told else sentence


def _with(sentence: Sentence, parties: list[Party], more: list[Party]) -> Sentence:
    """Parties added; a place or firm word inside a person's role words is not a party itself."""
    if not parties and not more:
        return sentence
    outside = [p for p in parties if not any(n.span.covers(p.span) and n.name for n in more)]
    ordered = sorted((*outside, *more), key=lambda p: (p.span.start, -p.span.end))
    return replace(sentence, parties=tuple(ordered))


def _walk(
    reading: Reading, setting: Setting, known: Set[tuple[Kind, str]]
) -> Iterator[tuple[Sentence, Context]]:
    """Each sentence with resolved parties and what it inherits from what stands before it.

    `known` are the instruments told so far, which whoever takes the sentences adds to.
    """
    state = Discourse(document_place=setting.places)
    section: Section | None = None
    ai_before = False
    last_named: Kind | None = None
    days = Days()
    asked = AskedList()
    for i, sentence in enumerate(reading.sentences):
        after = reading.sentences[i + 1 : i + FAR_SENTENCES]
        if sentence.section is not section:
            section = sentence.section
            state = setting.enter(section, state)
            ai_before = setting.has_ai(section)
        elif BULLET.match(reading.plain, sentence.span.start):
            # "… - Anhui has its first QFLP fund": each item has a subject of its own.
            ai_before = setting.has_ai(section)
        is_aside = sentence.section.kind is SectionKind.META
        if is_aside or (sentence.is_idle and not sentence.parties):
            # "By Luo Jian in Beijing": no one in a byline acts, and nothing goes on about him.
            days.pass_by(reading, sentence)
            continue
        parties = resolve_parties(reading.plain, sentence, state)
        is_turn = TURN.match(_words(reading, sentence.section)) is not None
        named = [p for p in parties if p.name and p.role in GOVERNING]
        if is_turn and (named or BOLD.match(reading.plain, sentence.span.start)):
            # A turn of somebody whose name is not known ends that of who spoke before.
            state = replace(state, speaker=named[0] if named else None)
        turn_of = state.speaker if is_turn else setting.turn_under(section)
        voice, parties = _voiced(reading, sentence, parties, (state.speaker, turn_of))
        if state.legislator and motion_asks(reading, sentence, state.legislator):
            parties = [_calling(state.legislator, sentence), *parties]
        caller = asked.caller(reading, sentence)
        if caller:
            parties = [_calling(caller, sentence), *parties]
        resolved = replace(sentence, parties=tuple(parties)) if parties else sentence
        owner = inherited_owner(reading, setting, resolved, state)
        yield (
            resolved,
            Context(
                owner,
                ai_before or setting.is_about_ai,
                ai_before or setting.are_funds_ais,
                setting.is_draft_text,
                setting.is_denial,
                setting.stamp(reading, sentence.section),
                turn_of,
                last_named,
                known,
                voice=voice,
                is_ahead=setting.is_ahead(reading, sentence.section),
                ai_follows=fields_follow(reading, after),
                occasion=days.of(reading, sentence, parties, voice)
                or day_told_after(reading, after[0] if after else None),
            ),
        )
        days.hear(reading, sentence, parties)
        asked.hear(reading, sentence, parties, state.legislator)
        state, issuer = state.after(parties), issuer_of(resolved)
        state = replace(state, issuer=issuer) if issuer else state
        ai_before = ai_before or sentence.has("ai")
        last_named = _named_kind(sentence) or last_named


def _voiced(
    reading: Reading,
    sentence: Sentence,
    parties: list[Party],
    speaking: tuple[Party | None, Party | None],
) -> tuple[Party | None, list[Party]]:
    """Who is still speaking, and the parties with him where he goes on calling for something.

    `speaking` are who spoke last, and whose turn it is.
    """
    speaker, turn_of = speaking
    voice = heard(reading, sentence, speaker)
    if turn_of and turn_of.role is Role.LEGISLATOR:
        parties = [_own_firm(reading, p) for p in parties]
        voice = turn_of
    if voice and goes_on_calling(reading, sentence, voice, is_turn=voice is turn_of):
        parties = [_calling(voice, sentence), *parties]
    return voice, parties


def _own_firm(reading: Reading, party: Party) -> Party:
    """A deputy who says "we" speaks for whom he works for."""
    is_we = reading.plain[party.span.start : party.span.end] in ("we", "我们")
    return replace(party, role=Role.COMPANY, places=()) if is_we else party


def _calling(voice: Party, sentence: Sentence) -> Party:
    """Who is heard, as if he stood at the head of the sentence."""
    return replace(voice, span=Span(sentence.span.start, sentence.span.start), value=CALLING)


def _named_kind(sentence: Sentence) -> Kind | None:
    """The kind that "the programme" can stand for after a sentence; None where it names none."""
    kinds = [c.value for c in sentence.cues("kind") if c.value in NAMED_BY_PROGRAMME]
    return Kind(kinds[-1]) if kinds else None


BULLET = re.compile(r"[-•·–] ")
# The kinds that "the programme" can stand for.
NAMED_BY_PROGRAMME = frozenset({Kind.SUBSIDY, Kind.FUND})
# A turn of an interview: "A: …", 答：…, 温若川：….
TURN = re.compile(r"[\s*]*(?:a\d{0,2}[:：]|答[:：]|[\u4e00-\u9fff]{2,4}[:：]|[a-z]+ [a-z]+:)\s?")

BOLD = re.compile(r"\s{0,8}\*\*")


def _words(reading: Reading, section: Section) -> str:
    return reading.plain[section.span.start : section.span.start + 40]
