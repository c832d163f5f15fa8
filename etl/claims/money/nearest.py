"""Which of a sentence's instruments a sum belongs to: the one that it stands nearest to."""

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.claims.money.parts import is_before_its_verb, is_on, is_what_it_supports
from etl.claims.money.site_costs import is_spent_on
from etl.claims.stages.acts import own_clause
from etl.model import Kind, MoneyMention, Span

BESIDE_CHARS = 2


def best_anchor(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], money: MoneyMention
) -> int | None:
    """The index of the instrument that a sum is told of; None where it can be none's."""
    for i, anchor in enumerate(anchors):
        if anchor.is_grant and 0 <= money.span.start - anchor.span.end <= BESIDE_CHARS:
            # The verb that gives was found by this very sum.
            return i
    for i, anchor in enumerate(anchors):
        if is_on(reading, anchor, money) or is_spent_on(reading, anchor, money):
            return i
    near = [
        (i, a)
        for i, a in enumerate(anchors)
        if not _is_after(reading, sentence, a, money)
        and not is_before_its_verb(sentence, anchors, a, money)
    ]
    choices = [
        (_distance(sentence, anchor, money.span), not anchor.is_grant, i)
        for i, anchor in near
        if not (anchor.is_stated_aim or anchor.kind is Kind.PLAN)
        or len(anchors) == 1
        # "A 10 billion yuan package, including a fund".
        or (
            anchor.phrase.start <= money.core.start
            and money.span.end <= anchor.span.start
            and not is_what_it_supports(reading, anchor, money)
        )
    ]
    if not choices:
        choices = [(_distance(sentence, a, money.span), not a.is_grant, i) for i, a in near]
    return min(choices)[-1] if choices else None


def _is_after(reading: Reading, sentence: Sentence, anchor: Anchor, money: MoneyMention) -> bool:
    """ "Chengdu will add 500 million yuan, while Deyang offers discounts": another's clause."""
    clause = own_clause(reading, sentence, anchor)
    return clause is not None and money.span.end <= clause.start


def _distance(sentence: Sentence, anchor: Anchor, span: Span) -> int:
    """How far a sum is from an instrument; inside its noun phrase is nearest."""
    if anchor.phrase.start <= span.start and span.end <= anchor.span.end:
        return 0
    gap = (
        span.start - anchor.span.end
        if span.start >= anchor.span.end
        else anchor.phrase.start - span.end
    )
    clauses = abs(sentence.clause_of(span.start) - sentence.clause_of(anchor.span.start))
    return max(gap, 0) + 25 * clauses + (15 if span.end <= anchor.span.start else 0)
