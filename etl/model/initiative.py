"""One initiative, merged from all claims about it: values, rivals, life, review."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from etl.model.claim import Actor, Amount, Period
from etl.model.document import Span
from etl.model.vocabulary import Kind, Sector, Status, Tier


class Outcome(StrEnum):
    """What became of a value, and by which part of the rule it lost."""

    CHOSEN = "chosen"
    AGREES = "agrees"
    LOWER_TIER = "lower_tier"
    FEWER_SOURCES = "fewer_sources"
    OLDER = "older"
    LESS_SURE = "less_sure"


class Finding(StrEnum):
    """What a disagreement looks like: a true difference, or a slip between 亿 and billion."""

    DIFFERENT = "different"
    UNIT_SLIP = "unit_slip"


class Stage(StrEnum):
    """A step in an initiative's life, in order."""

    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    LAUNCHED = "launched"
    PAID_OUT = "paid_out"
    CANCELLED = "cancelled"


class Review(StrEnum):
    """Whether a person has looked at a record; `reopened`: what was judged has changed since."""

    MACHINE = "machine"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    UNSURE = "unsure"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Rival:
    """One of several values that documents give for a field, with the strongest claim for it.

    `currency` and `amount_cny` belong to sums only (None otherwise, and where a sum can't be
    converted). `tier`, `published` and `quote` are those of the claim's document; `sources`
    counts the independent documents that give the value. `slip_of` is the claim of which a sum
    is probably a slip of units; two that name each other: which of them slipped is not told.
    """

    value: str | int | None
    claim_id: str
    currency: str | None = None
    amount_cny: int | None = None
    tier: Tier = Tier.UNKNOWN
    published: date | None = None
    quote: str = ""
    sources: int = 1
    outcome: Outcome = Outcome.CHOSEN
    slip_of: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which documents disagree, with every rival value, the chosen one first.

    `note` says in one English sentence what the disagreement probably is; "" for nothing to add.
    """

    field: str
    values: tuple[Rival, ...]
    finding: Finding = Finding.DIFFERENT
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One stage that an initiative reached: when (None where not told), and the words for it.

    `quote` are the words themselves. `claim_id` is None where they belong to no claim (a fund that
    was scrapped makes none).
    """

    stage: Stage
    document_id: str
    span: Span
    quote: str
    claim_id: str | None = None
    period: Period | None = None
    reported: date | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The claims that a merged value was taken from."""

    field: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What people decided about a record; `corrected` names the fields that they set."""

    review: Review = Review.MACHINE
    by: str | None = None
    when: str | None = None
    why: str | None = None
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Initiative:
    """One instrument at one place, with the merged values; `claim_ids` strongest first.

    `sources` counts distinct documents, `independent_sources` those that are no near copies
    of one another. `amount.span` refers to the text of the document of the first claim that
    `origins` names for the amount; `rate_date` is the day of the exchange rate used for it (None
    for yuan). `shared_with` are the initiatives whose amount a document reads from the very same
    words without dividing it: one sum or several is not told. `part_of` is the initiative of
    which this one is a share, a sub-fund or a measure.
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
    independent_sources: int = 1
    origins: tuple[Origin, ...] = ()
    life: tuple[Step, ...] = ()
    part_of: str | None = None
    rate_date: date | None = None
    judgement: Judgement = Judgement()


def silent_months(last_heard: date | None, today: date) -> int | None:
    """Whole months since anything was last heard; None where no day is known.

    Computed when it is shown and never stored, as it changes with the day.
    """
    if last_heard is None:
        return None
    months = (today.year - last_heard.year) * 12 + today.month - last_heard.month
    return max(0, months - (today.day < last_heard.day))
