"""From one sentence to drafts and rejections: whose instrument, what stage, how much, when."""

from collections.abc import Callable, Set
from dataclasses import dataclass, replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.definite import is_definite
from etl.claims.base.draft import Draft
from etl.claims.base.evidence import quote_span, reach_of
from etl.claims.base.items import item_of, opens_item
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.base.sums import Sum
from etl.claims.base.titles import title_of
from etl.claims.base.wordings import GENERAL_WORDS
from etl.claims.days.when import announced_when
from etl.claims.drafts.joining import is_beside_voucher
from etl.claims.fields.named_fields import is_for_another_field
from etl.claims.fields.sectors import is_same_sort, sectors_told
from etl.claims.gates.in_general import told_in_general, unowned
from etl.claims.gates.other_subjects import of_other_subject
from etl.claims.gates.reasons import owner_refusal, refusal
from etl.claims.gates.unvoiced import unvoiced_call
from etl.claims.money.amounts import attach_sums, own_sums
from etl.claims.money.sharing import basis_of, shares_of, sums_of_others
from etl.claims.naming.aims_zh import subjectless_aim
from etl.claims.naming.told_instruments import told_instruments
from etl.claims.owners.actors import find_owner
from etl.claims.owners.frames import listed_places
from etl.claims.owners.unknown_subjects import where_known
from etl.claims.parties.callers import is_call
from etl.claims.parties.joint import with_partner
from etl.claims.stages.acts import Act, governing_act, stretch
from etl.claims.stages.done import is_done
from etl.claims.stages.own_verb import own_verb
from etl.claims.stages.within_rules import within_rules
from etl.claims.texts.text_kinds import is_past
from etl.claims.voices.still_speaking import speaks_for
from etl.model import (
    MONEY_KINDS,
    Kind,
    Language,
    Period,
    Rejection,
    SectionKind,
    Sector,
    Span,
    Status,
)
from etl.reference.gazetteer import load_gazetteer

INHERITED = 0.6


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence inherits: an owner from above or before, and whether AI is the subject.

    `fund_context` says the same for funds, of which a text can tell of many kinds.
    """

    owner: Owner | None
    ai_context: bool
    fund_context: bool
    is_draft_text: bool = False
    is_on_draft: bool = False
    is_denial: bool = False
    is_filing: bool = False
    stamp: Period | None = None
    speaker: Party | None = None
    known: Set[tuple[Kind, str]] = frozenset()
    voice: Party | None = None
    is_ahead: bool = False
    occasion: Period | None = None
    ai_follows: bool = False
    item_fields: frozenset[Sector] = frozenset()
    last_fields: frozenset[Sector] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An instrument that passed every gate: its verb, owner, sums, and how far it reaches.

    `beside` are the names of others of its kind, which have fields of their own.
    """

    anchor: Anchor
    act: Act
    owner: Owner
    sums: tuple[Sum, ...]
    reach: Span
    beside: tuple[Span, ...] = ()


def draft_sentence(
    reading: Reading, sentence: Sentence, last_named: Kind | None, inherits: Callable[[], Context]
) -> tuple[list[Draft], list[Rejection]]:
    """All drafts of one sentence, and every candidate that was refused with its reason.

    `last_named` is the kind named last; what it `inherits` is asked where it names an instrument.
    """
    own = own_sums(reading, sentence)
    anchors = told_instruments(reading, sentence, last_named, own)
    if not anchors:
        return [], []
    context = inherits()
    drafts: list[Draft] = []
    rejections: list[Rejection] = []
    sums = attach_sums(reading, sentence, anchors, own)
    for i, anchor in enumerate(anchors):
        reason = _refusal(reading, sentence, anchor, context)
        reason = reason or of_other_subject(reading, sentence, anchors, anchor)
        owned = reason or _owned(reading, sentence, anchor, context, sums[i])
        if isinstance(owned, str):
            document_id = reading.document.document_id
            rejections.append(Rejection(document_id, sentence.span, owned, anchor.span))
            continue
        reach = reach_of(sentence, anchors, i)
        start = own_verb(reading, anchors[i - 1].span.end, owned[0]) if i else None
        if start is not None:
            reach = Span(min(max(reach.start, start), anchor.phrase.start), reach.end)
        beside = _named_beside(sentence, anchors, anchor)
        candidate = Candidate(anchor, *owned, tuple(sums[i]), reach, beside)
        drafts += _drafts(reading, sentence, candidate, context)
    return drafts, rejections


def _named_beside(sentence: Sentence, anchors: list[Anchor], anchor: Anchor) -> tuple[Span, ...]:
    """The names of other funds in a list of funds: "an energy fund, an AI fund and a farm fund"."""
    own = sentence.has("ai", anchor.phrase) or sentence.has("sector", anchor.phrase)
    if anchor.kind is not Kind.FUND or not own:
        return ()
    return tuple(a.phrase for a in anchors if a is not anchor and a.kind is anchor.kind)


def _owned(
    reading: Reading, sentence: Sentence, anchor: Anchor, context: Context, sums: list[Sum]
) -> tuple[Act, Owner] | str:
    """The verb and the owner of an instrument, or why it is nobody's."""
    act = governing_act(reading, sentence, anchor)
    lent = context.owner
    if anchor.is_stated_aim:
        lent = subjectless_aim(reading, sentence, anchor, context.voice, context.owner)
    owner = listed_places(reading, sentence.parties, anchor)
    if owner:
        # Who stands in the list has been chosen.
        act = Act(Status.LAUNCHED, None, is_modal=True)
    owner = owner or find_owner(reading, sentence, anchor, act, lent)
    owner = where_known(reading, sentence, anchor, act, owner)
    reason = owner_refusal(owner, anchor)
    if reason or owner is None:
        return reason or ""
    reason = unvoiced_call(reading, sentence, anchor, owner)
    reason = reason or told_in_general(reading, sentence, anchor, owner)
    if reason is None and not sums and act.cue is None:
        reason = unowned(reading, sentence, anchor, owner)
    return reason or (act, with_partner(reading, sentence, anchor, owner))


def _refusal(reading: Reading, sentence: Sentence, anchor: Anchor, context: Context) -> str | None:
    is_the = is_definite(reading, sentence, anchor)
    told_before = is_the or _is_known(reading, anchor, context)
    if anchor.kind is Kind.FUND and opens_item(sentence):
        # "- Baotou: the minerals fund has 600 million yuan": each item tells of a fund of its own.
        told_before = False
    told_before = told_before or (context.ai_follows and anchor.kind in MONEY_KINDS)
    lent = context.fund_context if anchor.kind is Kind.FUND else context.ai_context
    reason = refusal(reading, sentence, anchor, ai_context=lent or told_before)
    is_told = is_the or context.ai_follows
    if not (reason or is_told) and is_for_another_field(reading, sentence, anchor):
        reason = "its subject is something other than AI"
    if context.is_filing and not sentence.has("government"):
        return reason or "a company's own affair"
    return reason or ("the document denies it" if context.is_denial else None)


def _is_known(reading: Reading, anchor: Anchor, context: Context) -> bool:
    """Whether the document has told of an instrument by the same word before ("vouchers")."""
    words = reading.plain[anchor.span.start : anchor.span.end]
    # 给予 and the like name no programme.
    is_general = words in GENERAL_WORDS and reading.document.language is Language.ZH
    return not is_general and (anchor.kind, words) in context.known


def _drafts(
    reading: Reading, sentence: Sentence, candidate: Candidate, context: Context
) -> list[Draft]:
    """One draft for each place of the owner."""
    anchor, owner = candidate.anchor, candidate.owner
    whole = stretch(sentence, anchor, candidate.act)
    area = Span(min(candidate.reach.start, whole.start), max(candidate.reach.end, whole.end))
    others = sums_of_others(reading, sentence, owner.party, list(candidate.sums))
    own = [s for s in candidate.sums if all(s is not told for _, told in others)]
    if len(owner.party.places) > 1:
        # "Ten provinces have handed out 2 billion yuan": no one's own.
        own = [s for s in own if not s.is_paid]
    shares = shares_of(reading, sentence, owner.party, own)
    base = _draft(reading, sentence, replace(candidate, sums=tuple(own)), context, area)
    drafts = [_of_place(base, place, shares[i]) for i, place in enumerate(owner.party.places)]
    if others and not own and owner.confidence <= INHERITED:
        # Every sum has a place of its own: none is the inherited owner's.
        drafts = []
    drafts += [_of_place(base, place, (told,)) for p, told in others for place in p.places]
    return [_with_voice(draft, context.voice) for draft in drafts]


def _of_place(draft: Draft, place: str, sums: tuple[Sum, ...]) -> Draft:
    record = load_gazetteer().record_place(place).code
    return replace(draft, place=place, record=record, sums=sums)


def _with_voice(draft: Draft, voice: Party | None) -> Draft:
    """With the person still speaking, where the sentence names nobody."""
    if draft.people or voice is None or not speaks_for(voice, draft.record, draft.kind):
        return draft
    return replace(draft, people=((voice.name or "", voice.title),))


def _draft(
    reading: Reading, sentence: Sentence, candidate: Candidate, context: Context, area: Span
) -> Draft:
    """What the sentence says of the instrument, whichever of its places is meant."""
    anchor, act, owner = candidate.anchor, candidate.act, candidate.owner
    kind, status = _kind_and_status(reading, sentence, candidate)
    if context.is_ahead and status is Status.LAUNCHED and not is_done(reading, act):
        status = Status.ANNOUNCED
    is_draft = context.is_on_draft and (
        act.cue is None
        or status is not Status.LAUNCHED
        or (reading.document.language is Language.ZH and not is_past(reading, sentence))
    )
    words = reading.plain[anchor.span.start : anchor.span.end]
    return Draft(
        kind=kind,
        place="",
        record="",
        status=Status.PROPOSED if context.is_draft_text or is_draft else status,
        span=quote_span(sentence, area),
        words=words,
        title=title_of(reading, sentence, anchor),
        basis=basis_of(reading, sentence, owner.party, list(candidate.sums)),
        announced=announced_when(reading, sentence, anchor, act, context.stamp or context.occasion),
        sectors=_fields(reading, sentence, area, candidate, context),
        people=_people(sentence, context.speaker),
        confidence=round(owner.confidence * (1.0 if sentence.has("ai", area) else 0.8), 2),
        item=item_of(reading, sentence),
        is_definite=is_definite(reading, sentence, anchor),
        is_about_ai=context.ai_context
        or sentence.has("ai")
        or context.ai_follows
        or _is_known(reading, anchor, context),
        is_inherited=owner.confidence <= INHERITED,
        is_status_told=act.cue is not None or act.is_modal or anchor.is_stated_aim,
        is_complete=act.is_complete,
        is_headline=sentence.section.kind is SectionKind.HEADLINE,
        is_ahead=context.is_ahead,
        is_beside=is_beside_voucher(reading, sentence, anchor),
        reasons=(
            f"kind: “{words}”",
            f"place: {owner.reason}",
            f"status: {_because(reading, act)}",
        ),
    )


def _fields(
    reading: Reading, sentence: Sentence, area: Span, candidate: Candidate, context: Context
) -> frozenset[Sector]:
    """The fields named about an instrument; money of an item is also for the item's fields."""
    named = frozenset(sectors_told(reading, sentence, area, candidate.beside))
    if not named and is_same_sort(reading, candidate.anchor.span):
        return context.last_fields
    return named or (context.item_fields if candidate.anchor.kind is Kind.SUBSIDY else named)


def _because(reading: Reading, act: Act) -> str:
    if act.cue is None:
        return "no verb beside it; described as standing"
    return f"“{act.cue.span.of(reading.document.text)}”"


def _kind_and_status(
    reading: Reading, sentence: Sentence, candidate: Candidate
) -> tuple[Kind, Status]:
    if candidate.anchor.kind is Kind.PROPOSAL or is_call(reading, sentence, candidate.owner):
        return Kind.PROPOSAL, Status.PROPOSED
    words = reading.plain[sentence.span.start : sentence.span.end]
    return candidate.anchor.kind, within_rules(words, candidate.anchor.kind, candidate.act.status)


def _people(sentence: Sentence, speaker: Party | None) -> tuple[tuple[str, str | None], ...]:
    """The officials and legislators whom the sentence names, and whose turn it is to speak."""
    roles, speakers = {Role.OFFICIAL, Role.LEGISLATOR}, [speaker] if speaker else []
    people = [
        (p.name, p.title) for p in [*sentence.parties, *speakers] if p.name and p.role in roles
    ]
    return tuple(dict.fromkeys(people))
