"""From a document's sections and mentions to its claims, and every rejection with its reason."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from etl.claims.base.conversions import known_conversions
from etl.claims.base.draft import Draft, is_only_label, with_told_sum
from etl.claims.base.reading import Party, Reading, Sentence, read_sentences
from etl.claims.claimed import claim_of
from etl.claims.days.one_day import with_one_day
from etl.claims.drafts.context import Context
from etl.claims.drafts.drafting import draft_sentence
from etl.claims.drafts.followups import add_followups
from etl.claims.drafts.listed_sums import listed_sums
from etl.claims.drafts.merged import merge_drafts
from etl.claims.drafts.packages import with_package, with_report
from etl.claims.drafts.paid_as import with_sum_before
from etl.claims.drafts.partner_shares import with_partner_shares
from etl.claims.drafts.place_sums import drafted
from etl.claims.drafts.private_projects import without_firms_own
from etl.claims.drafts.put_in import with_money_put_in
from etl.claims.drafts.sums_in_row import row_of_places
from etl.claims.owners.announcers import with_announcers
from etl.claims.owners.setting import Setting, document_setting
from etl.claims.parties.by_language import find_parties
from etl.claims.parties.capital import decide_capital
from etl.claims.parties.companies import company_parties, introduced_firms, without_places_of
from etl.claims.parties.senses import document_senses
from etl.claims.voices.known_names import names_of, person_parties
from etl.claims.voices.people import Person, find_people
from etl.claims.voices.quoted_en import outsiders_words
from etl.claims.walk import Walk
from etl.model import (
    Claim,
    Document,
    Kind,
    Language,
    Mentions,
    Period,
    Rejection,
    Section,
    Span,
)

# How far back words can point: later details join one of the latest drafts.
MIN_RECENT, MAX_RECENT = 60, 600


def build_claims(
    document: Document, sections: list[tuple[Section, Mentions]]
) -> tuple[list[Claim], list[Rejection]]:
    """All claims of a document in the order of the text, and what was not taken."""
    whole = Span(0, len(document.text))
    if not any(cue.group == "ai" for _, mentions in sections for cue in mentions.cues):
        return [], [Rejection(document.document_id, whole, "AI is not named as its subject")]
    reading = read_document(document, sections)
    setting = document_setting(reading)
    if setting.is_abroad:
        return [], [Rejection(document.document_id, whole, "another country's affair")]
    drafts, report_day, rejections = _drafted(reading, setting)
    drafts, of_firms = without_firms_own(reading, drafts)
    merged = merge_drafts(drafts, known_conversions(m for _, m in sections))
    if report_day and not setting.is_policy:
        merged = [with_report(d, report_day) for d in merged]
    merged = with_package(merged, setting, reading.plain)
    merged = [with_told_sum(d) for d in with_one_day(merged, document.published)]
    merged = with_announcers(reading, setting, merged)
    labels = [d for d in merged if is_only_label(d)]
    rejections += _refused(document, of_firms, "a company's own affair")
    rejections += _refused(document, labels, "only mentioned: a label")
    return [claim_of(document, d) for d in merged if not is_only_label(d)], rejections


def _refused(document: Document, drafts: list[Draft], reason: str) -> list[Rejection]:
    return [Rejection(document.document_id, d.span, reason, d.span) for d in drafts]


def _drafted(
    reading: Reading, setting: Setting
) -> tuple[list[Draft], Period | None, list[Rejection]]:
    """What the sentences tell, each taken in after those before it.

    With the day of the work report that they told of, and what was refused.
    """
    settled: list[Draft] = []
    recent: list[Draft] = []
    rejections: list[Rejection] = []
    known: set[tuple[Kind, str]] = set()
    walk = Walk(reading, setting, known)
    lists = listed_sums(reading)
    before: Sentence | None = None
    for sentence, inherits in walk:
        listed = lists.of(sentence) or row_of_places(reading, sentence)
        if listed and not setting.is_denial:
            context = inherits()
            found = [drafted(reading, sentence, *pair, context) for pair in listed]
        else:
            asked = partial(_of_nobody, inherits) if lists.is_lead(sentence) else inherits
            found, refused = draft_sentence(reading, sentence, walk.last_named, asked)
            rejections += refused
            found = with_sum_before(reading, sentence, before, found, recent)
        before = sentence
        walk.pledged(found)
        recent = with_money_put_in(reading, sentence, recent)
        recent = add_followups(reading, sentence, recent, found)
        recent = with_partner_shares(reading, sentence, recent)
        known.update((d.kind, d.words) for d in found if d.is_about_ai or d.kind is Kind.FUND)
        if len(recent) > MAX_RECENT:
            settled, recent = settled + recent[:-MIN_RECENT], recent[-MIN_RECENT:]
    return settled + recent, walk.report_day, rejections


def _of_nobody(inherits: Callable[[], Context]) -> Context:
    """What is told of all the places that follow is not whose place was named before."""
    return replace(inherits(), owner=None)


def read_document(document: Document, sections: list[tuple[Section, Mentions]]) -> Reading:
    """The document prepared for claims: sentences with their parties."""
    plain, sentences = read_sentences(document, sections)
    senses = document_senses(mentions for _, mentions in sections)
    bare = Reading(document, plain)
    places = {plain[m.span.start : m.span.end] for _, ms in sections for m in ms.places}
    named_people = (w for _, ms in sections for p in ms.persons for w in p.name.split())
    firms = introduced_firms(document, places, frozenset(named_people))
    found = []
    for sentence in sentences:
        if sentence.is_idle and firms is None:
            found.append(sentence)
            continue
        parties = []
        if not sentence.is_idle:
            named = find_parties(bare, sentence, senses)
            parties = [decide_capital(bare, sentence, party) for party in named]
        named_firms = company_parties(document, sentence, firms)
        if named_firms and document.language is Language.EN:
            parties = without_places_of(named_firms, parties, document.text)
        found.append(_with(sentence, parties, named_firms))
    people = find_people(found, plain, document.language)
    told = tuple(_with_people(found, people, document) if people else found)
    return replace(bare, sentences=told, outside=outsiders_words(document, told))


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
