"""What the decisions that hold do to the initiatives of this build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from etl.curation.correcting import corrected
from etl.curation.standing import Settled, Standing, State
from etl.curation.verdict import Action, BadVerdict, Verdict
from etl.model import Initiative, Judgement, Rejection, Review, Span

TITLES = ("title", "title_zh")
RENAMING = ("kind", "place_code", "sectors")


@dataclass(frozen=True, slots=True)
class Judged:
    """What decisions made of the initiatives that they are about.

    `refused` maps the id of each initiative that a person rejected to who, when and why.
    """

    changed: Mapping[str, Initiative]
    refused: Mapping[str, str]

    def of(self, initiative: Initiative) -> Initiative | None:
        """What has become of any initiative of this build; None for one that was rejected."""
        if initiative.initiative_id in self.refused:
            return None
        return _without(self.changed.get(initiative.initiative_id, initiative), self.refused)

    def refusal(self, document_id: str, span: Span, initiative_id: str) -> Rejection | None:
        """Why a claim of that initiative is none any more; None for one that stays."""
        reason = self.refused.get(initiative_id)
        return Rejection(document_id, span, reason) if reason else None


def apply_verdicts(
    initiative: Callable[[str], Initiative],
    owner: Mapping[str, str],
    standing: Standing,
    retitled: Callable[[Initiative], Initiative],
) -> Judged:
    """Applies the decisions in their order.

    `initiative` gives the one of an id, `owner` has for each claim that decisions rest on the
    initiative that it belongs to; `retitled` gives a record the title of its values.
    """
    current: dict[str, Initiative] = {}
    refused: dict[str, Verdict] = {}
    for item in standing.settled:
        key = _target(item, owner)
        if key is None:
            continue
        if item.state is State.HOLDS:
            refused.pop(key, None)
        if item.state is State.HOLDS and item.verdict.action is Action.REJECT:
            refused[key] = item.verdict
        current[key] = _judged(current.get(key) or initiative(key), item, retitled)
    return Judged(current, {key: _reason(verdict) for key, verdict in refused.items()})


def _target(item: Settled, owner: Mapping[str, str]) -> str | None:
    """The initiative that holds most of the evidence; None where none of it is there."""
    counts: dict[str, int] = {}
    for claim in sorted(item.claim_ids or item.other_ids):
        if claim in owner:
            counts[owner[claim]] = counts.get(owner[claim], 0) + 1
    return max(sorted(counts), key=lambda key: counts[key]) if counts else None


def _judged(
    initiative: Initiative, item: Settled, retitled: Callable[[Initiative], Initiative]
) -> Initiative:
    verdict = item.verdict
    if item.state is State.REOPENED:
        return replace(initiative, judgement=_note(initiative, verdict, Review.REOPENED))
    match verdict.action:
        case Action.ACCEPT | Action.UNSURE:
            is_same = verdict.facts in ((), key_facts(initiative))
            meant = Review.ACCEPTED if verdict.action is Action.ACCEPT else Review.UNSURE
            review = meant if is_same else Review.REOPENED
            return replace(initiative, judgement=_note(initiative, verdict, review))
        case Action.CORRECT:
            return _corrected(initiative, verdict, retitled)
        case Action.MERGE | Action.SPLIT:
            return replace(initiative, judgement=_note(initiative, verdict, Review.CORRECTED))
        case Action.REJECT | Action.UNDO:
            return initiative


def _corrected(
    initiative: Initiative, verdict: Verdict, retitled: Callable[[Initiative], Initiative]
) -> Initiative:
    field = verdict.field or ""
    try:
        changed = corrected(initiative, field, verdict.value)
    except BadVerdict:
        # A value that the tables knew when it was set, and know no more, goes back to a person.
        return replace(initiative, judgement=_note(initiative, verdict, Review.REOPENED))
    fields = tuple(dict.fromkeys((*initiative.judgement.corrected, field)))
    if field in RENAMING and not set(TITLES) & set(fields):
        changed = retitled(changed)
    judgement = replace(_note(initiative, verdict, Review.CORRECTED), corrected=fields)
    return replace(changed, judgement=judgement)


def _note(initiative: Initiative, verdict: Verdict, review: Review) -> Judgement:
    return Judgement(review, verdict.by, verdict.when, verdict.why, initiative.judgement.corrected)


def key_facts(initiative: Initiative) -> tuple[str, ...]:
    """What a record must still say for a verdict on it as a whole to hold."""
    amount = initiative.amount
    money = (str(amount.amount), amount.currency, amount.role, amount.basis) if amount else ()
    return (initiative.kind.value, initiative.place_code, *(str(part) for part in money))


def _without(initiative: Initiative, lost: Mapping[str, str]) -> Initiative:
    """The initiative without ties to records that were rejected."""
    if lost.keys().isdisjoint({*initiative.shared_with, initiative.part_of or ""}):
        return initiative
    return replace(
        initiative,
        shared_with=tuple(key for key in initiative.shared_with if key not in lost),
        part_of=None if initiative.part_of in lost else initiative.part_of,
    )


def _reason(verdict: Verdict) -> str:
    return f"rejected by {verdict.by} on {verdict.when[:10]}: {verdict.why}"
