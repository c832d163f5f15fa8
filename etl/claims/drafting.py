"""From one sentence to drafts and rejections: whose instrument, what stage, how much, when."""

import re
from dataclasses import dataclass

from etl.claims.actors import Owner, find_owner
from etl.claims.acts import Act, governing_act, stretch
from etl.claims.amounts import Sum, attach_sums
from etl.claims.drafts import Draft
from etl.claims.grants import bare_grant
from etl.claims.gates import is_call, owner_refusal, refusal
from etl.claims.instruments import Anchor, find_anchors
from etl.claims.reading import Party, Reading, Role, Sentence
from etl.claims.sectors import sectors_in
from etl.claims.when import announced_when
from etl.model import Basis, Kind, Language, Period, Rejection, SectionKind, Span, Status
from etl.reference.gazetteer import load_gazetteer

EACH = re.compile(r"\b(?:each|respectively|apiece|their own|separately)\b|各自|分别|各(?=\d)")
JOINT = re.compile(
    r"\b(?:jointly|together|joint|between them|pooled|co-?found\w*|shared)\b|共同|联合|合作设立|合计"
)
DEFINITE = re.compile(r"\b(?:the|this|that|these|those|such|its|their) (?:new |same )?$")
DEFINITE_ZH = re.compile(r"(?:[该这此][项只个笔]?|上述|前述)$")
MAX_QUOTE_CHARS = 700
INHERITED = 0.6


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence inherits: an owner from above or before, and whether AI is the subject."""

    owner: Owner | None
    ai_context: bool
    is_draft_text: bool = False
    is_denial: bool = False
    stamp: Period | None = None
    speaker: Party | None = None
    known: frozenset[tuple[Kind, str]] = frozenset()


def draft_sentence(
    reading: Reading, sentence: Sentence, context: Context
) -> tuple[list[Draft], list[Rejection]]:
    """All drafts of one sentence, and every candidate that was refused with its reason."""
    drafts: list[Draft] = []
    rejections: list[Rejection] = []
    named = find_anchors(reading, sentence)
    grants = bare_grant(reading, sentence, named)
    if grants:
        # "a plan to inject 4 billion yuan into AI" is the money, not a second record.
        named = [a for a in named if not (a.is_weak and a.span.end <= grants[0].span.start)]
    anchors = [*named, *_bare_call(reading, sentence), *grants]
    sums = attach_sums(reading, sentence, anchors)
    for i, anchor in enumerate(anchors):
        act = governing_act(reading, sentence, anchor)
        definite = is_definite(reading, sentence, anchor)
        reason = refusal(
            reading,
            sentence,
            anchor,
            ai_context=context.ai_context or definite or _is_known(reading, anchor, context),
        )
        reason = reason or ("the document denies it" if context.is_denial else None)
        lent = None if anchor.is_stated_aim else context.owner
        owner = None if reason else find_owner(reading, sentence, anchor, act, lent)
        reason = reason or owner_refusal(owner, anchor)
        if reason or owner is None:
            rejections.append(Rejection(reading.document.document_id, sentence.span, reason or ""))
            continue
        reach = _reach(sentence, anchors, i, owner)
        drafts += _drafts(reading, sentence, anchor, (act, owner), (reach, sums[i], context))
    return drafts, rejections


def _is_known(reading: Reading, anchor: Anchor, context: Context) -> bool:
    """Whether the document has told of an instrument by the same word before ("vouchers")."""
    return (anchor.kind, reading.plain[anchor.span.start : anchor.span.end]) in context.known


def _bare_call(reading: Reading, sentence: Sentence) -> list[Anchor]:
    """A legislator's call that names no instrument: the verb itself is the anchor."""
    callers = [p for p in sentence.parties if p.role is Role.LEGISLATOR and p.places]
    if not callers or sentence.has("kind") or not sentence.has("ai"):
        return []
    owner = Owner(callers[0], "the legislator who calls for it", 0.7)
    if not is_call(reading, sentence, owner):
        return []
    cues = sentence.cues("act", value="proposed") or sentence.cues("ai")
    span = cues[0].span
    return [Anchor(Kind.PROPOSAL, span, span, is_weak=True)]


def _reach(sentence: Sentence, anchors: list[Anchor], i: int, owner: Owner) -> Span:
    """The stretch of the sentence about this instrument: up to where another one's clause begins."""
    start = sentence.span.start
    end = sentence.span.end
    for other in anchors[:i]:
        boundary = sentence.clauses[sentence.clause_of(anchors[i].phrase.start)].start
        start = max(start, min(boundary, max(other.span.end, start)))
    for other in anchors[i + 1 :]:
        boundary = sentence.clauses[sentence.clause_of(other.phrase.start)].start
        end = min(end, max(boundary, anchors[i].span.end))
    return Span(min(start, anchors[i].phrase.start), max(end, anchors[i].span.end))


def _drafts(
    reading: Reading,
    sentence: Sentence,
    anchor: Anchor,
    found: tuple[Act, Owner],
    about: tuple[Span, list[Sum], Context],
) -> list[Draft]:
    act, owner = found
    reach, sums, context = about
    kind, status = _kind_and_status(reading, sentence, anchor, act, owner)
    if context.is_draft_text:
        status = Status.PROPOSED
    words = reading.plain[anchor.span.start : anchor.span.end]
    whole = stretch(sentence, anchor, act)
    area = Span(min(reach.start, whole.start), max(reach.end, whole.end))
    shares = _shares(reading, sentence, owner.party, sums)
    return [
        Draft(
            kind=kind,
            place=place,
            record=load_gazetteer().record_place(place).code,
            status=status,
            span=_quote(sentence, area),
            words=words,
            sums=shares[i],
            basis=_basis(reading, sentence, owner.party, sums),
            announced=announced_when(sentence, anchor, act, _after_dateline(reading, sentence))
            or context.stamp,
            sectors=frozenset(sectors_in(sentence, area)),
            people=_people(sentence, context.speaker),
            confidence=round(owner.confidence * (1.0 if sentence.has("ai", area) else 0.8), 2),
            item=sentence.section.span if sentence.section.kind is SectionKind.LIST_ITEM else None,
            is_definite=is_definite(reading, sentence, anchor),
            is_about_ai=context.ai_context
            or sentence.has("ai")
            or _is_known(reading, anchor, context),
            is_inherited=owner.confidence <= INHERITED,
            is_status_told=act.cue is not None or act.is_modal or anchor.is_stated_aim,
            is_complete=act.is_complete,
            reasons=(
                f"kind: “{words}”",
                f"place: {owner.reason}",
                f"status: {_because(reading, act)}",
            ),
        )
        for i, place in enumerate(owner.party.places)
    ]


def is_definite(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the words point back at an instrument already told ("the fund", 该基金)."""
    if sentence.has("ai", anchor.phrase):
        return False
    low = max(sentence.span.start, anchor.phrase.start - 12)
    before = reading.plain[low : anchor.phrase.start]
    phrase = reading.plain[anchor.phrase.start : anchor.span.start]
    if is_chinese(reading):
        return DEFINITE_ZH.search(phrase) is not None
    return DEFINITE.search(before) is not None or phrase.startswith(("similar ", "such ", "same ", "these ", "those "))


DATELINE = re.compile(
    r"^[A-Z][A-Za-z' ,./]{2,40}?(?:\([^)]{2,40}\)|/[\w ]+/)?\s*(?:-{1,2}|—|–)\s|"
    r"^[A-Z' ]{3,25},[^.]{0,40}?(?:\([^)]{2,40}\)|/[\w ]+/)\s*(?:-{1,2}|—|–)\s|"
    r"^[^，。]{0,14}?\d{1,2}月\d{1,2}日(?:电|电讯|讯|電|訊)"
)


def _after_dateline(reading: Reading, sentence: Sentence) -> Span:
    """The sentence without the dateline that opens a wire story: its date dates the report."""
    if sentence.span.start != sentence.section.span.start:
        return sentence.span
    words = sentence.span.of(reading.document.text)
    match = DATELINE.match(words)
    return Span(sentence.span.start + match.end(), sentence.span.end) if match else sentence.span


def _because(reading: Reading, act: Act) -> str:
    if act.cue is None:
        return "no verb beside it; described as standing"
    return f"“{act.cue.span.of(reading.document.text)}”"


def _kind_and_status(
    reading: Reading, sentence: Sentence, anchor: Anchor, act: Act, owner: Owner
) -> tuple[Kind, Status]:
    if anchor.kind is Kind.PROPOSAL or is_call(reading, sentence, owner):
        return Kind.PROPOSAL, Status.PROPOSED
    return anchor.kind, act.status


def _shares(
    reading: Reading, sentence: Sentence, party: Party, sums: list[Sum]
) -> list[tuple[Sum, ...]]:
    """Each place's sums; "150 million and 80 million yuan respectively" are dealt out in order."""
    n = len(party.places)
    plain = reading.plain[sentence.span.start : sentence.span.end]
    dealt = n > 1 and len(sums) == n and re.search(r"respectively|分别", plain)
    if dealt:
        return [(s,) for s in sorted(sums, key=lambda s: s.money.span)]
    return [tuple(sums)] * n


def _basis(reading: Reading, sentence: Sentence, party: Party, sums: list[Sum]) -> Basis:
    """Whose money a sum is, where several places act."""
    if len(party.places) < 2:
        return Basis.OWN
    plain = reading.plain[sentence.span.start : sentence.span.end]
    if EACH.search(plain) or any(s.money.is_each for s in sums):
        return Basis.OWN
    return Basis.JOINT if JOINT.search(plain) else Basis.UNCLEAR


def _people(sentence: Sentence, speaker: Party | None) -> tuple[tuple[str, str | None], ...]:
    """The officials and legislators whom the sentence names, and whose turn it is to speak."""
    roles = {Role.OFFICIAL, Role.LEGISLATOR}
    speakers = [speaker] if speaker else []
    people = [
        (p.name, p.title) for p in [*sentence.parties, *speakers] if p.name and p.role in roles
    ]
    return tuple(dict.fromkeys(people))


def _quote(sentence: Sentence, area: Span) -> Span:
    """The sentence, or in a very long one the clauses about the instrument."""
    if sentence.span.end - sentence.span.start <= MAX_QUOTE_CHARS:
        return sentence.span
    first = sentence.clauses[sentence.clause_of(area.start)].start
    last = sentence.clauses[sentence.clause_of(max(area.end - 1, area.start))].end
    return Span(first, min(max(last, area.end), first + MAX_QUOTE_CHARS))


def is_chinese(reading: Reading) -> bool:
    """Whether the document is in Chinese."""
    return reading.document.language is Language.ZH
