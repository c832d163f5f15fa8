"""What a document and its headings lend to the sentences under them: a place, a subject."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from etl.claims.base.reading import GOVERNING, Party, Reading, Role, Sentence
from etl.claims.days.signed import days_of_issue
from etl.claims.owners.discourse import Discourse
from etl.claims.parties.seats import CITY_PROVINCES
from etl.claims.texts.digests_en import lists_ai_measures
from etl.claims.texts.policy_text import is_policy_text
from etl.claims.texts.respondent import respondent
from etl.claims.texts.spoken_for import spoken_for
from etl.claims.texts.text_kinds import (
    ai_share,
    are_funds_of_many,
    asks_on_draft,
    is_draft,
    is_filing,
    is_general,
    is_on_draft,
    is_own_report,
    is_round_up,
)
from etl.claims.texts.whose_text import is_abroad
from etl.model import NATIONAL_CODE, Period, Section, SectionKind, Span
from etl.reference.gazetteer import load_gazetteer

TIME_OF_DAY = re.compile(r"[#\s]*\d{1,2}[:：]\d{2}\b")
AHEAD = re.compile(
    r"(?:重点工作|主要任务|工作安排|工作打算|工作部署|工作思路|下一步|重点任务|工作建议|目标任务|工作计划|工作重点)"
)
# "二、2025年预算草案安排情况" tells what is to be spent, "2024年预算执行情况" what was.
BUDGET_AHEAD = re.compile(r"^(?!.*执行).*(?:预算草案|预算安排|支出安排)")
LEAD = 2
"""So many sentences of a report tell what all of it is about."""
CAPTION_CHARS = 40
"""A longer heading that only says where something is, is a caption: "A robot pours tea in Wuhu"."""
MIN_AI_SHARE, MIN_FUND_SHARE = 0.33, 0.5
"""A round-up of funds names AI now and then: its other funds are of something else."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The document's own place and subject, and the sentences of each of its headings.

    `is_draft_text` is said of a draft's own text, `is_on_draft` of a report on one.
    `places` are the codes that the document speaks for: of its issuer, title or lead (empty
    where it speaks for none). `is_round_up` is said of news of many subjects. `is_about_ai`
    tells whether AI is its subject as a whole, `are_funds_ais` whether so much so that a fund
    without a subject is AI's too.
    """

    places: tuple[str, ...]
    is_about_ai: bool
    are_funds_ais: bool
    is_draft_text: bool
    is_on_draft: bool
    heading_parties: dict[Span, tuple[Party, ...]]
    heading_has_ai: frozenset[Span]
    headlines: frozenset[Span] = frozenset()
    is_policy: bool = False
    is_denial: bool = False
    is_filing: bool = False
    published: date | None = None
    issued: date | None = None
    signed: Period | None = None
    is_abroad: bool = False
    is_round_up: bool = False
    heading_days: dict[Span, Period] = field(default_factory=dict)
    respondent: Party | None = None
    is_own_report: bool = False

    @property
    def home(self) -> tuple[str, ...]:
        """The one place that all of the text is about; empty for the nation and for many."""
        is_one = len(self.places) == 1 and NATIONAL_CODE not in self.places
        return self.places if is_one and not self.is_round_up else ()

    def enter(self, section: Section, state: Discourse) -> Discourse:
        """The discourse at the start of a section: its headings' places count as named."""
        if not any(heading in self.heading_parties for heading in section.headings):
            return state
        spoke = state.speaker
        for heading in section.headings:
            parties = _actors(self.heading_parties.get(heading, ()))
            if parties and heading not in self.headlines:
                # A new heading starts afresh: "the city" is the one that it names.
                state = Discourse(
                    document_place=state.document_place,
                    speaker=state.speaker,
                    issued=state.issued,
                    sole=state.sole,
                )
            named = [p for p in self.heading_parties.get(heading, ()) if p.name]
            if heading in self.headlines:
                # "福建发布新政 福州每年招商": of a headline's places the document's own counts on.
                parties = [p for p in parties if p.places == self.places] or parties
                # "南宁每年可获百万元": of a province's policy the city in the headline gets a part.
                parties = [p for p in parties if not state.is_issued_above(p.places)]
                # "赣州、九江各设一只基金", and Jiujiang below: the next paragraph goes on with it.
                if state.actor and len({c for p in parties for c in p.places}) > 1:
                    continue
            state = state.after(parties)
            if named and named[-1].role in GOVERNING:
                # "Liu Qingfeng, NPC deputy from Anhui" above his answers.
                state = replace(state, speaker=named[-1])
        if spoke and state.speaker and spoke.name == state.speaker.name:
            # Whom the heading names is still speaking: where he was quoted last.
            state = replace(state, speaker=spoke)
        return state

    def stamp(self, reading: Reading, section: Section) -> Period | None:
        """The day of a live report's post: its heading opens with the time of day, or is a day."""
        told = [self.heading_days[h] for h in section.headings if h in self.heading_days]
        if told:
            return told[-1]
        if self.signed and not self.is_policy and self.is_ahead(reading, section):
            # What a work report says will be done is announced on the day on which it was read.
            return self.signed
        day = self.published
        timed = any(TIME_OF_DAY.match(reading.plain[h.start : h.end]) for h in section.headings)
        return Period(day, day) if day and timed else None

    def turn_under(self, section: Section) -> Party | None:
        """The legislator whose name and seat are the heading right above: all of it is his."""
        if section.kind is SectionKind.HEADING or not section.headings:
            return None
        heading = section.headings[-1]
        if heading in self.headlines:
            return None
        parties = self.heading_parties.get(heading, ())
        for party in parties:
            if party.name and party.span.start == heading.start and party.role is Role.LEGISLATOR:
                # "Wang Min, NPC deputy, head of a factory in Jilin": no other seat is told.
                told = [p.places for p in _actors(parties) if p is not party]
                home = self.places if CITY_PROVINCES.issuperset(self.places) else ()
                seat = party.places or (told[-1] if told else home or (NATIONAL_CODE,))
                return replace(party, places=seat)
        return None

    def is_ahead(self, reading: Reading, section: Section) -> bool:
        """Whether a heading above tells what is to be done: 2025年重点工作, 下一步打算."""
        near = section.headings[-3:]
        told = (reading.plain[h.start : h.end] for h in near if h not in self.headlines)
        return any(AHEAD.search(words) or BUDGET_AHEAD.search(words) for words in told)

    def has_ai(self, section: Section) -> bool:
        """Whether a heading above the section names AI."""
        return any(heading in self.heading_has_ai for heading in section.headings)

    def heading_places(self, section: Section) -> tuple[str, ...]:
        """The places of the nearest heading above the section that names any."""
        for heading in reversed(section.headings):
            if heading in self.headlines:
                continue
            parties = _actors(self.heading_parties.get(heading, ()))
            acting = [p for p in parties if p.role in GOVERNING]
            if parties and (acting or heading.end - heading.start <= CAPTION_CHARS):
                return _narrower(parties).places
        return ()


def _actors(parties: tuple[Party, ...]) -> list[Party]:
    return [p for p in parties if p.places and p.role in (*GOVERNING, Role.LOCATIVE)]


def _narrower(parties: list[Party]) -> Party:
    """ "湖南：开福区设母基金": of a province and a place in it, the place."""
    first = parties[0]
    for party in parties[1:]:
        province = load_gazetteer().province_of(party.places[0])
        if len(party.places) == 1 and province and first.places == (province.code,):
            return party
    return first


def document_setting(reading: Reading) -> Setting:
    """Reads the title, the headings and the lead of a document."""
    parties: dict[Span, list[Party]] = {}
    for sentence in reading.sentences:
        if sentence.parties:
            parties.setdefault(sentence.section.span, []).extend(sentence.parties)
    with_ai = frozenset(
        s.section.span for s in reading.sentences if s.mentions.cues and s.has("ai")
    )
    body = [s for s in reading.sentences if s.section.kind is not SectionKind.META]
    share = ai_share(reading, body)
    headline = [s for s in body if s.section.kind is SectionKind.HEADLINE]
    lead = islice((s for s in body if s.section.kind is not SectionKind.HEADLINE), LEAD)
    title_has_ai = any(s.has("ai") for s in headline)
    many = is_round_up(reading, headline) or are_funds_of_many(body)
    headlines = frozenset(s.section.span for s in headline)
    is_policy = is_policy_text(reading)
    issued, signed = days_of_issue(reading, is_policy=is_policy)
    return Setting(
        places=spoken_for(reading, body, headline, is_policy=is_policy),
        is_about_ai=title_has_ai
        or lists_ai_measures(body, reading.plain)
        or (share >= MIN_AI_SHARE and not is_general(reading)),
        are_funds_ais=(title_has_ai and not many)
        or (share >= MIN_FUND_SHARE and not is_general(reading)),
        is_draft_text=is_policy and is_draft(reading),
        is_on_draft=any(is_on_draft(reading, s) for s in headline)
        or any(asks_on_draft(reading, s) for s in lead),
        heading_parties={span: tuple(told) for span, told in parties.items()},
        heading_has_ai=with_ai - headlines if many else with_ai,
        is_policy=is_policy,
        is_denial=any(s.has("negation", value="denied") for s in headline),
        published=reading.document.published,
        issued=issued,
        is_abroad=is_abroad(reading),
        is_filing=is_filing(reading),
        is_round_up=many,
        respondent=respondent(reading),
        is_own_report=is_own_report(reading),
        signed=signed,
        headlines=headlines,
        heading_days=dict(_days_of_headings(body)),
    )


def _days_of_headings(body: list[Sentence]) -> Iterator[tuple[Span, Period]]:
    """The days that are headings of their own: "May 5th" above what happened on it."""
    for sentence in body:
        if sentence.section.kind is not SectionKind.HEADING:
            continue
        for day in sentence.mentions.dates:
            rest = (sentence.span.end - sentence.span.start) - (day.span.end - day.span.start)
            if day.start and day.start == day.end and rest <= ORDINAL_CHARS:
                yield sentence.section.span, Period(day.start, day.end)


ORDINAL_CHARS = 3
"""Room for the "th" of "May 5th", or a colon."""
