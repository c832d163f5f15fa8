"""What a section mentions: places, money, dates, persons and cue words, each with its span."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from etl.model.document import Span
from etl.model.vocabulary import Qualifier


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A name that can stand for one or more places; `senses` are gazetteer codes, all kept."""

    span: Span
    senses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """A sum of money as stated.

    `span` covers the words with their qualifier ("up to 5 million yuan"), `core` the number
    and currency alone. `amount` is in whole currency units; for a range it is the lower end
    and `amount_max` the upper. `currency` is an ISO 4217 code. `is_annual` is true where the
    words beside it make it a sum per year; `is_each` where they give it to each of several
    ("each", 各); `is_converted` where it only repeats the sum before it in another currency.
    """

    span: Span
    core: Span
    amount: int
    currency: str
    qualifier: Qualifier = Qualifier.EXACT
    amount_max: int | None = None
    is_annual: bool = False
    is_each: bool = False
    is_converted: bool = False


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period, resolved against the document's date.

    `start` and `end` are inclusive; both None where the words are relative and the document
    has no date. `is_future` marks words that can only look ahead ("next year", 明年, "by 2028").
    """

    span: Span
    start: date | None
    end: date | None
    is_future: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A named person with the role words beside the name (None where there are none)."""

    span: Span
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word of the lexicon: `group` is its list ("kind", "negation" …), `value` its row's."""

    span: Span
    group: str
    value: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of one section, each list sorted by span."""

    places: tuple[PlaceMention, ...] = ()
    money: tuple[MoneyMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    cues: tuple[Cue, ...] = ()

    @property
    def is_idle(self) -> bool:
        """Whether there are none, but for dates, which alone neither pledge nor point at anyone."""
        return not (self.cues or self.places or self.money or self.persons)


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


M = TypeVar("M", bound=_Spanned)


def lying_in(mentions: Sequence[M], span: Span) -> tuple[M, ...]:
    """The mentions, sorted by span, that lie in a stretch; found by bisection where they are many.

    Asked of every section and sentence, so that it compares offsets itself.
    """
    if not mentions:
        return ()
    start, end = span.start, span.end
    if len(mentions) > FEW:
        low = bisect_left(mentions, start, key=lambda m: m.span.start)
        high = bisect_left(mentions, end, lo=low, key=lambda m: m.span.start)
        mentions = mentions[low:high]
    return tuple([m for m in mentions if start <= m.span.start and m.span.end <= end])


FEW = 12
"""So many are sooner looked at than sought."""
