"""One initiative, merged from all claims about it."""

from dataclasses import dataclass

from etl.model.claim import Actor, Amount, Period
from etl.model.vocabulary import Kind, Sector, Status


@dataclass(frozen=True, slots=True)
class Rival:
    """One of several values that documents give for a field, as it is written in the tables."""

    value: str | int | None
    claim_id: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which documents disagree, with every rival value."""

    field: str
    values: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Initiative:
    """One instrument at one place, with the merged values; `claim_ids` strongest first.

    `shared_with` are the initiatives whose amount a document reads from the very same words
    without dividing it: one sum or several is not told. `amount.span` refers to the text of the document of the first claim that has the amount.
    """

    initiative_id: str
    title: str
    title_zh: str
    kind: Kind
    status: Status
    place_code: str
    stated_place: str
    claim_ids: tuple[str, ...]
    sources: int
    amount: Amount | None = None
    amount_text: str | None = None
    announced: Period | None = None
    sectors: tuple[Sector, ...] = ()
    actors: tuple[Actor, ...] = ()
    confidence: float = 0.5
    conflicts: tuple[Conflict, ...] = ()
    shared_with: tuple[str, ...] = ()
