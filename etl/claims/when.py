"""When an initiative was announced, by the dates beside its verb."""

from etl.claims.acts import Act
from etl.claims.anchor import Anchor
from etl.claims.reading import Sentence
from etl.model import DateMention, Period, Span


def announced_when(sentence: Sentence, anchor: Anchor, act: Act, reach: Span) -> Period | None:
    """The nearest date about the act that does not look ahead; None where none is told.

    `reach` is the stretch of the sentence that is about this instrument.
    """
    dates = [
        d
        for d in sentence.mentions.dates
        if not d.is_future and d.start and d.end and reach.covers(d.span)
    ]
    if not dates:
        return None
    position = act.cue.span.start if act.cue else anchor.span.start
    best = min(dates, key=lambda d: _distance(sentence, d, position))
    return Period(best.start, best.end) if best.start and best.end else None


def _distance(sentence: Sentence, date: DateMention, position: int) -> tuple[int, int]:
    clauses = abs(sentence.clause_of(date.span.start) - sentence.clause_of(position))
    return clauses, abs(date.span.start - position)
