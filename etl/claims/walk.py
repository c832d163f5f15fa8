"""A document's sentences in order, each with whom it names and what it inherits."""

import re
from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from functools import partial

from etl.claims.base.draft import Draft
from etl.claims.base.reading import GOVERNING, Party, Reading, Role, Sentence
from etl.claims.days.days_told import day_told_after
from etl.claims.days.occasion import Days
from etl.claims.drafts.context import Context
from etl.claims.fields.following import FAR_SENTENCES, fields_follow
from etl.claims.fields.sectors import sectors_in
from etl.claims.owners.asides import is_aside
from etl.claims.owners.discourse import Discourse
from etl.claims.owners.firm_goes_on import tells_of_firm
from etl.claims.owners.inherited import inherited_owner
from etl.claims.owners.resolving import resolve_parties
from etl.claims.owners.setting import Setting
from etl.claims.owners.teller_zh import ToldBehind
from etl.claims.parties.levels import at_level
from etl.claims.stages.unfinished import goes_on_in_draft
from etl.claims.texts.asked_lists import AskedList
from etl.claims.texts.most_named import sole_place
from etl.claims.texts.policies import follows_suit, issuer_of
from etl.claims.texts.replies_zh import answered, tells_what_was_asked
from etl.claims.voices.deputies_zh import another_speaks, nameless, with_deputy
from etl.claims.voices.still_speaking import (
    legislator_goes_on,
    motion_asks,
    outsider_goes_on,
    outsider_heard,
)
from etl.claims.voices.turns import BOLD, TURN, calling, opening, voiced
from etl.model import (
    MONEY_KINDS,
    NATIONAL_CODE,
    Kind,
    Language,
    Period,
    Section,
    SectionKind,
    Sector,
)


class Walk:
    """Each sentence with resolved parties and what it inherits from what stands before it.

    `known` are the instruments told so far, which whoever takes the sentences adds to.
    """

    def __init__(self, reading: Reading, setting: Setting, known: Set[tuple[Kind, str]]) -> None:
        self._reading, self._setting, self._known = reading, setting, known
        self._sole = sole = () if setting.places else sole_place(reading)
        self._state = Discourse(
            city=at_level(sole, "our_city"),
            province=at_level(sole, "our_province"),
            document_place=setting.places,
        )
        self._section: Section | None = None
        self._ai_before = False
        self.last_named: Kind | None = None
        """The kind that "the programme" stands for after what was gone through so far."""
        self._last_fields: frozenset[Sector] = frozenset()
        self._days = Days()
        self._asked = AskedList()
        self._fields: frozenset[Sector] = frozenset()
        self._are_tasks = False
        self._owner: tuple[str, ...] = ()
        self._behind = ToldBehind()
        self._answered = answered(reading, setting.places)
        if self._answered:
            # Whatever the reply tells without naming another is the answering office's.
            self._setting = replace(setting, is_own_report=True)

    def pledged(self, drafts: list[Draft]) -> None:
        """Hears whose pledges the sentence told: that place goes on acting.

        "The committee issued a plan for AI in Changde's zone, known beyond Hunan. A fund …".
        """
        told = [d for d in drafts if d.kind is not Kind.PROPOSAL]
        self._asked.called([d for d in drafts if d not in told])
        # "Firms in Weinan can have … repaid. What is repaid …": who acts where nobody did before.
        # "Cities give vouchers. In Luzhou alone it is 6 million; a further million …": Luzhou's.
        is_new = len(self._state.actor) > 1 or not (self._state.actor or self._setting.places)
        owners = {d.place for d in told if is_new or not d.is_inherited}
        self._owner = tuple(owners) if len(owners) == 1 else ()

    @property
    def report_day(self) -> Period | None:
        """The day of the work report that the sentences so far have told of."""
        return self._days.report

    def __iter__(self) -> Iterator[tuple[Sentence, Callable[[], Context]]]:
        sentences = self._reading.sentences
        for i, sentence in enumerate(sentences):
            self._enter(sentence)
            if sentence.section.kind is SectionKind.META:
                # "By Luo Jian in Beijing, March 10": nobody acts there, nothing happens that day.
                continue
            if sentence.is_idle and not sentence.parties:
                self._days.pass_by(self._reading, sentence)
                continue
            after = sentences[i + 1 : i + FAR_SENTENCES]
            self._behind.hear(self._reading, sentence, after, self._state)
            resolved, voice, turn_of = self._heard(sentence)
            yield resolved, partial(self._context, resolved, voice, turn_of, after)
            self._leave(resolved, after)

    def _enter(self, sentence: Sentence) -> None:
        """A new section, or a new item in one, has a subject of its own."""
        section = sentence.section
        if self._sole and not self._state.sole and _names_local(sentence):
            # What stands before the place is named may be the nation's, or anybody's.
            self._state = replace(self._state, sole=self._sole)
        if section is not self._section:
            asked = self._ai_before and self._is_answer(section)
            self._section = section
            if self._state.opener:
                self._state = replace(self._state, opener=())
            self._fields = frozenset()
            if self._are_tasks:
                self._are_tasks = ITEM.match(self._reading.plain, section.span.start) is not None
            self._state = self._setting.enter(section, self._state)
            self._ai_before = self._setting.has_ai(section) or asked
        elif self._reading.plain.startswith(BULLETS, sentence.span.start) or (
            self._setting.is_round_up and section.kind is SectionKind.HEADLINE
        ):
            # "… - Anhui has its first QFLP fund": each item has a subject of its own.
            self._ai_before = self._setting.has_ai(section)

    def _is_answer(self, section: Section) -> bool:
        """Whether a paragraph answers, or does like, the one before it: about what that was."""
        last = self._section
        if last is None or self._reading.document.language is not Language.ZH:
            return last is not None and follows_suit(self._reading, section)
        question = QUESTION.match(self._reading.plain, last.span.start, last.span.end)
        return question is not None and bool(ANSWER.match(self._reading.plain, section.span.start))

    def _heard(self, sentence: Sentence) -> tuple[Sentence, Party | None, Party | None]:
        """The sentence with whom it names or stands for, who still speaks, and whose turn it is."""
        reading, section = self._reading, sentence.section
        is_unnamed = self._state.speaker and not any(p.name for p in sentence.parties)
        if is_unnamed and another_speaks(reading, sentence):
            # "…, a farmer told us: he had paid for it himself": "he" is nobody told before.
            self._state = replace(self._state, speaker=None)
        parties = resolve_parties(reading.plain, sentence, self._state)
        home = () if self._setting.is_own_report else self._state.document_place
        parties = with_deputy(reading, sentence, parties, home)
        speaker = nameless(reading, parties)
        if speaker:
            self._state = replace(self._state, speaker=speaker)
        is_turn = TURN.match(opening(reading, section)) is not None
        named = [p for p in parties if p.name and p.role in GOVERNING]
        if is_turn and (named or BOLD.match(reading.plain, sentence.span.start)):
            # A turn of somebody whose name is not known ends that of who spoke before.
            self._state = replace(self._state, speaker=named[0] if named else None)
        state = self._state
        turn_of = state.speaker if is_turn else self._setting.turn_under(section)
        voice, parties = voiced(reading, sentence, parties, (state.speaker, turn_of))
        if state.legislator and (
            legislator_goes_on(reading, sentence, state.legislator)
            or motion_asks(reading, sentence, state.legislator)
        ):
            parties = [calling(state.legislator, sentence), *parties]
        if state.speaker and outsider_goes_on(reading, sentence, state.speaker):
            parties = [calling(state.speaker, sentence), *parties]
        caller = self._behind.caller(reading, sentence) or self._asked.caller(reading, sentence)
        if self._answered:
            caller = self._answered if tells_what_was_asked(reading, sentence) else None
        if caller:
            parties = [calling(caller, sentence), *parties]
        if tuple(parties) != sentence.parties:
            sentence = replace(sentence, parties=tuple(parties))
        return sentence, voice, turn_of

    def _context(
        self,
        sentence: Sentence,
        voice: Party | None,
        turn_of: Party | None,
        after: tuple[Sentence, ...],
    ) -> Context:
        reading, setting = self._reading, self._setting
        day = self._days.of(reading, sentence, list(sentence.parties), voice)
        unnamed = SOME_PLACE.search(reading.plain, sentence.span.start, sentence.span.end)
        return Context(
            None if unnamed else inherited_owner(reading, setting, sentence, self._state),
            self._ai_before or setting.is_about_ai,
            self._ai_before or setting.are_funds_ais,
            setting.is_draft_text or goes_on_in_draft(reading, sentence),
            setting.is_on_draft,
            setting.is_denial,
            setting.is_filing,
            setting.stamp(reading, sentence.section),
            turn_of or setting.respondent,
            # In news of many subjects no word told before says of what the next item is.
            frozenset() if setting.is_round_up else self._known,
            voice=voice,
            is_ahead=setting.is_ahead(reading, sentence.section) or self._are_tasks,
            ai_follows=fields_follow(reading, after),
            item_fields=self._fields,
            last_fields=self._last_fields,
            occasion=day or day_told_after(reading, after[0] if after else None),
        )

    def _leave(self, sentence: Sentence, after: tuple[Sentence, ...]) -> None:
        """Takes in what the sentence has told, for those `after` it."""
        reading, parties = self._reading, list(sentence.parties)
        section, home = sentence.section, self._setting.home
        if section.kind is SectionKind.LIST_ITEM or NUMBERED.match(opening(reading, section)):
            # "02 Support for data sets. … The operator may receive 3 million yuan."
            self._fields |= sectors_in(sentence, sentence.span)
        self._are_tasks = (
            self._are_tasks
            or TASKS.search(reading.plain, sentence.span.start, sentence.span.end) is not None
        )
        if parties:
            self._state = self._after(sentence, after)
        if self._owner and not any(p.role in GOVERNING and p.places for p in parties):
            self._state = replace(self._state, actor=self._owner)
        self._owner = ()
        self._days.hear(reading, sentence, parties)
        self._asked.hear(reading, sentence, parties, self._state.legislator)
        state, issuer = self._state, issuer_of(reading, sentence)
        if sentence.span.start <= sentence.section.span.start + INDENT_CHARS:
            opener = _opener(sentence)
            state = state if opener == state.opener else replace(state, opener=opener)
        outsider = outsider_heard(reading, sentence)
        state = replace(state, speaker=outsider) if outsider else state
        if issuer == (NATIONAL_CODE,) and home and not sentence.has("ai"):
            # "In January the State Council issued guidelines on funds": no word of a city's plan.
            issuer = None
        if self._answered:
            # Whom a reply is written to says nothing of what follows.
            state = replace(state, speaker=None, legislator=None)
        self._state = state if issuer is None else state.issuing(issuer)
        self._ai_before = self._ai_before or sentence.has("ai")
        if named := _named_kind(sentence):
            self.last_named = named
            self._last_fields = frozenset(sectors_in(sentence, sentence.span))

    def _after(self, sentence: Sentence, after: tuple[Sentence, ...]) -> Discourse:
        """The discourse with whom the sentence names, but those told of in passing."""
        reading, home = self._reading, self._setting.home
        if BARE_TITLE.fullmatch(reading.plain, sentence.span.start, sentence.span.end):
            return self._state
        listed = after and LISTS.match(reading.plain, after[0].span.start)
        state = self._state.after(
            p for p in sentence.parties if listed or not is_aside(reading, sentence, p, home)
        )
        return replace(state, is_firm=True) if tells_of_firm(reading, sentence) else state


def _named_kind(sentence: Sentence) -> Kind | None:
    """The kind that "the programme" can stand for after a sentence; None where it names none."""
    kinds = [c.value for c in sentence.cues("kind") if c.value in MONEY_KINDS]
    return Kind(kinds[-1]) if kinds else None


def _names_local(sentence: Sentence) -> bool:
    return any(NATIONAL_CODE not in m.senses for m in sentence.mentions.places)


INDENT_CHARS = 4


def _opener(sentence: Sentence) -> tuple[str, ...]:
    """The one place that a sentence opens with as who acts; empty where it opens with none."""
    for party in sentence.parties:
        opens = party.span.start <= sentence.span.start + INDENT_CHARS
        if opens and party.role is Role.ACTOR and len(party.places) == 1:
            return party.places
    return ()


NUMBERED = re.compile(
    r"\s*(?:\(?\d{1,2}[.)、．）]?\s|[（(][一二三四五六七八九十]{1,3}[）)]|\(\d{1,2}\)|article \d)"
)
# "北方某省会城市去年拖欠了算力券": a place that is not named is none told before.
SOME_PLACE = re.compile(
    r"某(?:个|一)?(?:省会|沿海|东部|中部|西部|北方|南方|地级)?(?:省|市|城市|县|区|地)"
)
# "接下来要做好五方面工作。一是…": what the items tell is to come.
TASKS = re.compile(
    r"(?:将|要)(?:从|重点|着力|抓好|做好)[^，。；]{0,8}[两一二三四五六七八九十\d](?:个?(?:方面|项)|件(?:大|实)?事)"
)
ITEM = re.compile(r"[\s（(]*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，、])")
# "1.国家发展改革委等部门《关于…的指导意见》": what a policy is based on; nobody acts in it.
BARE_TITLE = re.compile(
    r"[\s\d.、（()）]*[^《》。，；]{0,30}《[^《》]{4,90}》(?:[（(][^（()）]{2,30}[）)])?[；。]?\s*"
)
# "The ministry has several initiatives. These include an AI plan": the ministry's.
LISTS = re.compile(r"(?:these|they|those|among (?:them|these|those)) (?:include|are|is)\b")
# "记者：请问…？" and "王强：首先是资金。": who asks, and who answers.
QUESTION = re.compile(r"[^，。；：:\n]{0,10}(?:问|记者|主持人)(?:提?问)?[：:]")
ANSWER = re.compile(r"[^，。；：:\s]{1,14}[：:]")
BULLETS = ("- ", "• ", "· ", "– ")
