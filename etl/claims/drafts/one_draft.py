"""One draft: what a sentence says of an instrument, whichever of its places is meant."""

import re

from etl.claims.base.definite import is_definite
from etl.claims.base.draft import Draft
from etl.claims.base.evidence import quote_span
from etl.claims.base.items import item_of
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.base.titles import title_of
from etl.claims.days.when import announced_when
from etl.claims.drafts.context import INHERITED, Candidate, Context, is_known
from etl.claims.drafts.joining import is_beside_voucher
from etl.claims.fields.sectors import is_same_sort, sectors_told
from etl.claims.money.sharing import basis_of
from etl.claims.parties.callers import is_call
from etl.claims.stages.acts import Act
from etl.claims.stages.done import is_done
from etl.claims.stages.within_rules import within_rules
from etl.claims.texts.plan_goes_on import names_ai_next
from etl.claims.texts.text_kinds import is_past
from etl.model import Kind, Language, SectionKind, Sector, Span, Status


def draft_of(
    reading: Reading, sentence: Sentence, candidate: Candidate, context: Context, area: Span
) -> Draft:
    """What the sentence says of the instrument, its place and its sums left open."""
    anchor, act, owner = candidate.anchor, candidate.act, candidate.owner
    kind, status = _kind_and_status(reading, sentence, candidate)
    words = reading.plain[anchor.span.start : anchor.span.end]
    follows = context.ai_follows or (kind is Kind.PLAN and names_ai_next(reading, sentence))
    has_ai = context.ai_context or sentence.has("ai") or follows
    return Draft(
        kind=kind,
        place="",
        record="",
        status=_status_in_text(reading, sentence, act, context, status),
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
        is_about_ai=has_ai or is_known(reading, anchor, context),
        is_inherited=owner.confidence <= INHERITED,
        is_status_told=act.cue is not None or act.is_modal or anchor.is_stated_aim,
        is_complete=act.is_complete,
        is_headline=sentence.section.kind is SectionKind.HEADLINE,
        is_ahead=context.is_ahead,
        is_beside=is_beside_voucher(reading, sentence, anchor),
        reasons=_reasons(reading, candidate, words),
    )


def _status_in_text(
    reading: Reading, sentence: Sentence, act: Act, context: Context, status: Status
) -> Status:
    """The stage that a sentence tells, as far as the kind of text that it stands in lets it."""
    if context.is_draft_text:
        return Status.PROPOSED
    if context.is_ahead and status is Status.LAUNCHED and not is_done(reading, act):
        status = Status.ANNOUNCED
    is_only_drafted = context.is_on_draft and (
        act.cue is None
        or status is not Status.LAUNCHED
        or (reading.document.language is Language.ZH and not is_past(reading, sentence))
    )
    return Status.PROPOSED if is_only_drafted else status


def _kind_and_status(
    reading: Reading, sentence: Sentence, candidate: Candidate
) -> tuple[Kind, Status]:
    if candidate.anchor.kind is Kind.PROPOSAL or is_call(reading, sentence, candidate.owner):
        return Kind.PROPOSAL, Status.PROPOSED
    words = reading.plain[sentence.span.start : sentence.span.end]
    kind, named = candidate.anchor.kind, candidate.anchor.span
    if kind is Kind.INFRASTRUCTURE and not candidate.sums:
        zone = PILOT_ZONE.search(reading.plain, named.start, named.end + AHEAD_CHARS)
        is_programme = zone is not None and zone.end() == named.end
        kind = Kind.PLAN if is_programme else kind
    return kind, within_rules(words, kind, candidate.act.status)


AHEAD_CHARS = 12
# A place is let try out AI as a pilot zone: a programme, where a test zone is built.
PILOT_ZONE = re.compile(
    r"(?:pilot (?:zone|area)s?|先导区|试验区)(?![\u4e00-\u9fff]{0,6}(?:中心|平台|基地|园|实验室))"
)


def _fields(
    reading: Reading, sentence: Sentence, area: Span, candidate: Candidate, context: Context
) -> frozenset[Sector]:
    """The fields named about an instrument; money of an item is also for the item's fields."""
    named = frozenset(sectors_told(reading, sentence, area, candidate.beside))
    if not named and is_same_sort(reading, candidate.anchor.span):
        return context.last_fields
    return named or (context.item_fields if candidate.anchor.kind is Kind.SUBSIDY else named)


def _people(sentence: Sentence, speaker: Party | None) -> tuple[tuple[str, str | None], ...]:
    """The officials and legislators whom the sentence names, and whose turn it is to speak."""
    roles, speakers = {Role.OFFICIAL, Role.LEGISLATOR}, [speaker] if speaker else []
    people = [
        (p.name, p.title) for p in [*sentence.parties, *speakers] if p.name and p.role in roles
    ]
    return tuple(dict.fromkeys(people))


def _reasons(reading: Reading, candidate: Candidate, words: str) -> tuple[str, ...]:
    """Why the draft says what it says, for whoever checks it."""
    return (
        f"kind: “{words}”",
        f"place: {candidate.owner.reason}",
        f"status: {_because(reading, candidate.act)}",
    )


def _because(reading: Reading, act: Act) -> str:
    if act.cue is None:
        return "no verb beside it; described as standing"
    return f"“{act.cue.span.of(reading.document.text)}”"
