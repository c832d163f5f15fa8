"""What one document says about one initiative, or why a candidate was not taken."""

from dataclasses import dataclass
from datetime import date

from etl.model.document import Span
from etl.model.vocabulary import AmountRole, Basis, Kind, Qualifier, Sector, Status


@dataclass(frozen=True, slots=True)
class Amount:
    """An initiative's own money, as stated; `amount` and `amount_max` in whole currency units.

    `amount_cny` is the same in yuan, None where it was stated in another currency and the
    document has no date to convert at. `span` covers the words it was read from.
    """

    span: Span
    amount: int
    currency: str
    amount_cny: int | None
    role: AmountRole
    qualifier: Qualifier
    basis: Basis
    amount_max: int | None = None


@dataclass(frozen=True, order=True, slots=True)
class Actor:
    """A person or body that announces or proposes; `role` as the document words it, or None."""

    name: str
    role: str | None


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """An inclusive interval of days."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says about one initiative at one place.

    `place_code` is the code of the province, prefecture-level city, or the central
    government to which it belongs; `stated_place` the gazetteer code of the place as named
    (a district or zone, for example). `span` is the evidence. `reasons` say, one line a
    field, what each value was read from.
    """

    claim_id: str
    document_id: str
    kind: Kind
    status: Status
    place_code: str
    stated_place: str
    span: Span
    amount: Amount | None = None
    announced: Period | None = None
    sectors: tuple[Sector, ...] = ()
    actors: tuple[Actor, ...] = ()
    confidence: float = 0.5
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """A candidate that was not taken: the words it was read from, and why not.

    `named` covers the words that made it a candidate ("fund"); None where there are none.
    """

    document_id: str
    span: Span
    reason: str
    named: Span | None = None
