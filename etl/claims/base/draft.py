"""What one sentence says of one initiative at one place."""

from dataclasses import dataclass, replace

from etl.claims.base.sums import Sum, chosen_sum
from etl.model import Basis, Kind, Period, Sector, Span, Status


@dataclass(frozen=True, slots=True)
class Draft:
    """What one sentence says of one initiative at one place, before the document is summed up.

    `place` is a gazetteer code as named, `record` the code that it rolls up to. `words` is the
    instrument's head noun, `title` the book title that it stands in (empty without one). `item`
    tells apart the items of a list (None in running text), `is_beside` money for others from the
    vouchers of its sentence. `scope` are those of its sectors that a sentence of their own told.
    `also` are where else it was told.
    """

    kind: Kind
    place: str
    record: str
    status: Status
    span: Span
    words: str
    title: str = ""
    sums: tuple[Sum, ...] = ()
    basis: Basis = Basis.OWN
    announced: Period | None = None
    sectors: frozenset[Sector] = frozenset()
    scope: frozenset[Sector] = frozenset()
    people: tuple[tuple[str, str | None], ...] = ()
    confidence: float = 0.5
    item: Span | None = None
    is_definite: bool = False
    is_about_ai: bool = True
    is_inherited: bool = False
    is_status_told: bool = True
    is_complete: bool = False
    is_headline: bool = False
    is_ahead: bool = False
    is_beside: bool = False
    also: tuple[Span, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def sum(self) -> Sum | None:
        """The sum that stands for the initiative."""
        return chosen_sum(self.sums)


LEAST_QUOTE_CHARS = 8
"""产业政策, "AI fund": fewer characters name something, but are no evidence of it."""


def is_only_label(draft: Draft) -> bool:
    """Whether the words that a draft was read from are too few to be quoted."""
    return draft.span.end - draft.span.start < LEAST_QUOTE_CHARS


def with_told_sum(draft: Draft) -> Draft:
    """ "1. 训力券。全市发券总额5亿元": a label is quoted together with the sum told behind it."""
    if draft.sum is None or not is_only_label(draft):
        return draft
    money = draft.sum.money.span
    span = Span(min(draft.span.start, money.start), max(draft.span.end, money.end))
    return replace(draft, span=span)
