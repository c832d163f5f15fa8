"""The life of an initiative: each stage with its date and the words that tell it."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from etl.merge.evidence import TIER_RANK, Evidence
from etl.model import Language, Period, Stage, Step
from etl.reference.folding import fold, lower
from etl.reference.lexicon import load_lexicon

STAGES = tuple(Stage)
NEAR_CHARACTERS = 40
"""A sum stands so near to the words that say it was paid out."""


def life_of(group: Sequence[Evidence], announced: Period | None) -> tuple[Step, ...]:
    """The stages in order, each from its most authoritative, then earliest evidence.

    The first that is dated is told by those whose day the initiative has been given, so that its
    life begins on the day that it carries.
    """
    steps = [step for item in group for step in _steps(item)]
    rank = {item.claim.claim_id: TIER_RANK[item.tier] for item in group}
    first = min((step.stage for step in steps if step.period), key=STAGES.index, default=None)

    def order(step: Step) -> tuple[object, ...]:
        is_own_day = step.stage is first and step.period == announced
        return (not is_own_day, -rank[step.claim_id or ""], *_when(step))

    best: dict[Stage, Step] = {}
    for step in sorted(steps, key=order):
        best.setdefault(step.stage, step)
    return tuple(best[stage] for stage in STAGES if stage in best)


def _steps(item: Evidence) -> Iterable[Step]:
    claim = item.claim
    yield Step(
        stage=Stage(claim.status.value),
        document_id=claim.document_id,
        span=claim.span,
        quote=item.quote,
        claim_id=claim.claim_id,
        period=claim.announced,
        reported=item.published,
    )
    if _says_paid_out(item):
        yield Step(
            stage=Stage.PAID_OUT,
            document_id=claim.document_id,
            span=claim.span,
            quote=item.quote,
            claim_id=claim.claim_id,
            reported=item.published,
        )


def _when(step: Step) -> tuple[object, ...]:
    day = step.period.start if step.period else step.reported
    return (day or date.max, step.claim_id or "")


def _says_paid_out(item: Evidence) -> bool:
    """Whether the quote tells a sum that was paid out or invested."""
    words = lower(fold(item.quote))
    for form in _paid_out(item.language):
        at = words.find(form)
        if at >= 0 and any(c.isdigit() for c in words[at : at + len(form) + NEAR_CHARACTERS]):
            return True
    return False


@cache
def _paid_out(language: Language) -> tuple[str, ...]:
    entries = load_lexicon(language)
    return tuple(
        lower(fold(form))
        for entry in entries
        if (entry.group, entry.value) == ("not_own_money", "invested")
        for form in entry.forms
        if ".*" not in form
    )
