"""From one sentence to drafts and rejections: whose instrument, what stage, how much, when."""

from collections.abc import Callable
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.definite import is_definite
from etl.claims.base.draft import Draft
from etl.claims.base.evidence import reach_of
from etl.claims.base.items import opens_item
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Sentence
from etl.claims.base.sums import Sum
from etl.claims.drafts.context import INHERITED, Candidate, Context, is_known
from etl.claims.drafts.one_draft import draft_of
from etl.claims.fields.named_fields import is_for_another_field
from etl.claims.gates.foreign_money import in_foreign_money
from etl.claims.gates.in_general import told_in_general, unowned
from etl.claims.gates.other_subjects import of_other_subject
from etl.claims.gates.reasons import owner_refusal, refusal
from etl.claims.gates.unvoiced import unvoiced_call
from etl.claims.money.amounts import attach_sums, own_sums
from etl.claims.money.sharing import shares_of, sums_of_others
from etl.claims.naming.aims_zh import subjectless_aim
from etl.claims.naming.told_instruments import told_instruments
from etl.claims.owners.actors import find_owner
from etl.claims.owners.frames import listed_places
from etl.claims.owners.unknown_subjects import where_known
from etl.claims.parties.joint import with_partner
from etl.claims.stages.acts import Act, governing_act, stretch
from etl.claims.stages.own_verb import own_verb
from etl.claims.texts.plan_goes_on import names_ai_next
from etl.claims.voices.still_speaking import speaks_for
from etl.model import MONEY_KINDS, Kind, Rejection, Span, Status
from etl.reference.gazetteer import load_gazetteer


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
    reason = unvoiced_call(reading, sentence, anchor, owner) or in_foreign_money(sentence, sums)
    reason = reason or told_in_general(reading, sentence, anchor, owner)
    if reason is None and not sums and act.cue is None:
        reason = unowned(reading, sentence, anchor, owner)
    return reason or (act, with_partner(reading, sentence, anchor, owner))


def _refusal(reading: Reading, sentence: Sentence, anchor: Anchor, context: Context) -> str | None:
    is_the = is_definite(reading, sentence, anchor)
    told_before = is_the or is_known(reading, anchor, context)
    if anchor.kind is Kind.FUND and opens_item(sentence):
        # "- Baotou: the minerals fund has 600 million yuan": each item tells of a fund of its own.
        told_before = False
    plan_follows = anchor.kind is Kind.PLAN and names_ai_next(reading, sentence)
    told_before = told_before or (context.ai_follows and anchor.kind in MONEY_KINDS) or plan_follows
    lent = context.fund_context if anchor.kind is Kind.FUND else context.ai_context
    reason = refusal(reading, sentence, anchor, ai_context=lent or told_before)
    is_told = is_the or context.ai_follows or plan_follows
    if not (reason or is_told) and is_for_another_field(reading, sentence, anchor):
        reason = "its subject is something other than AI"
    if context.is_filing and not sentence.has("government"):
        return reason or "a company's own affair"
    return reason or ("the document denies it" if context.is_denial else None)


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
    base = draft_of(reading, sentence, replace(candidate, sums=tuple(own)), context, area)
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
