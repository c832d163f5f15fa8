"""One document's claims against its annotation, as verdicts: hit, spurious or missed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from etl.evaluate.statements import Annotation, Found, Pledge, Reading, Statement, Wanted

AMOUNT_TOLERANCE = 0.01
"""Share by which an amount may differ from the annotated one."""
DATE_SLACK = timedelta(days=1)
"""How far a date may reach out of the annotated interval, for time zones."""
CONTEXT_KIND = "ecosystem"
"""Claims of this kind are kept as context: only their evidence is judged."""


class Measure(StrEnum):
    """What is judged."""

    PLEDGES = "pledges"
    MONEY = "money"
    SECTORS = "sectors"
    ACTORS = "actors"
    STATUS = "status"
    DATE = "date"
    PUBLISHED = "published"
    AMOUNT_ROLE = "amount_role"
    EVIDENCE = "evidence"
    SILENCE = "silence"


class Outcome(StrEnum):
    """How a verdict fell; a wrong value counts as missed."""

    HIT = "hit"
    SPURIOUS = "spurious"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement; `pledge` is None for what concerns the whole document.

    `wanted` and `found` word the values for a reader; `quote` is the evidence of what was found
    too much or missed (empty where there is none).
    """

    measure: Measure
    outcome: Outcome
    pledge: Pledge | None = None
    wanted: str = ""
    found: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Grouping:
    """The initiative to which annotators, and to which the data set, gave the same claim.

    `language` is that of the claim's document.
    """

    kind: str
    wanted: str
    found: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """All verdicts on one document."""

    annotation: Annotation
    is_read: bool
    verdicts: tuple[Verdict, ...]
    groupings: tuple[Grouping, ...]


def judge(annotation: Annotation, reading: Reading | None) -> Judgement:
    """All verdicts on one document; `reading` is None where the data set does not hold it."""
    found = [c for c in reading.claims if c.kind != CONTEXT_KIND] if reading else []
    both = [
        pair
        for pledge in sorted({c.pledge for c in _required(annotation)} & {c.pledge for c in found})
        for pair in _align(_of(_required(annotation), pledge), _of(found, pledge))
    ]
    verdicts = [
        *_pledges(annotation, found),
        *_money(annotation, found),
        *(_whole(annotation, reading) if reading else ()),
        *_named(annotation, found),
        *(verdict for wanted, one in both for verdict in _values(wanted, one)),
    ]
    groupings = tuple(
        Grouping(wanted.kind, wanted.initiative, one.initiative or "", annotation.language)
        for wanted, one in both
        if wanted.initiative
    )
    return Judgement(annotation, reading is not None, tuple(verdicts), groupings)


def _required(annotation: Annotation) -> list[Wanted]:
    return [claim for claim in annotation.claims if not claim.is_optional]


S = TypeVar("S", bound=Statement)


def _of(claims: Iterable[S], pledge: Pledge) -> list[S]:
    return [claim for claim in claims if claim.pledge == pledge]


def _pledges(annotation: Annotation, found: Sequence[Found]) -> Iterator[Verdict]:
    required = {claim.pledge: claim for claim in reversed(_required(annotation))}
    known = {claim.pledge for claim in annotation.claims}
    got = {claim.pledge: claim for claim in reversed(found)}
    for pledge in sorted(required):
        outcome = Outcome.HIT if pledge in got else Outcome.MISSED
        yield Verdict(Measure.PLEDGES, outcome, pledge, quote=required[pledge].quote)
    for pledge in sorted(got.keys() - known):
        yield Verdict(Measure.PLEDGES, Outcome.SPURIOUS, pledge, quote=got[pledge].quote)
    if not annotation.claims:
        outcome = Outcome.MISSED if got else Outcome.HIT
        yield Verdict(Measure.SILENCE, outcome, wanted="no claim", found=f"{len(got)} pledges")


def _money(annotation: Annotation, found: Sequence[Found]) -> Iterator[Verdict]:
    """Equal amounts one to one; a repeated or optional amount is neither a hit nor spurious."""
    open_amounts = [claim for claim in _required(annotation) if claim.amount is not None]
    for claim in found:
        if claim.amount is None:
            continue
        hit = next((w for w in open_amounts if _same_sum(w, claim)), None)
        if hit is not None:
            open_amounts.remove(hit)
            yield _sum_verdict(Outcome.HIT, claim)
        elif not any(_same_sum(w, claim) for w in annotation.claims):
            yield _sum_verdict(Outcome.SPURIOUS, claim)
    for wanted in open_amounts:
        yield _sum_verdict(Outcome.MISSED, wanted)


def _sum_verdict(outcome: Outcome, claim: Statement) -> Verdict:
    words = f"{claim.currency} {claim.amount or 0:,.0f}"
    wanted, found = ("", words) if outcome is Outcome.SPURIOUS else (words, "")
    return Verdict(Measure.MONEY, outcome, claim.pledge, wanted, found, claim.quote)


def _same_sum(wanted: Statement, found: Statement) -> bool:
    return (
        wanted.pledge == found.pledge and wanted.amount is not None and same_amount(wanted, found)
    )


def same_amount(wanted: Statement, found: Statement) -> bool:
    """Whether both have no amount, or the same within the tolerance and in the same currency."""
    if wanted.amount is None or found.amount is None:
        return wanted.amount is found.amount
    slack = AMOUNT_TOLERANCE * max(abs(wanted.amount), 1)
    return wanted.currency == found.currency and abs(wanted.amount - found.amount) <= slack


def _whole(annotation: Annotation, reading: Reading) -> Iterator[Verdict]:
    """What concerns the document, and the evidence of all its claims."""
    yield _value(Measure.PUBLISHED, None, annotation.published, reading.published)
    for claim in reading.claims:
        outcome = Outcome.HIT if claim.is_evident else Outcome.MISSED
        yield Verdict(Measure.EVIDENCE, outcome, claim.pledge, quote=claim.quote)


def _named(annotation: Annotation, found: Sequence[Found]) -> Iterator[Verdict]:
    """Sectors and actors of each pledge that was found, over all its claims together."""
    required = _required(annotation)
    for pledge in sorted({c.pledge for c in required} & {c.pledge for c in found}):
        here, got = _of(required, pledge), _of(found, pledge)
        allowed = _sectors(c for c in _of(annotation.claims, pledge) if c.is_optional)
        wanted, seen = _sectors(here), _sectors(got)
        for sector in sorted(wanted):
            outcome = Outcome.HIT if sector in seen else Outcome.MISSED
            yield Verdict(Measure.SECTORS, outcome, pledge, wanted=sector)
        for sector in sorted(seen - wanted - allowed):
            yield Verdict(Measure.SECTORS, Outcome.SPURIOUS, pledge, found=sector)
        names = {name for claim in got for name in claim.actors}
        for actor in sorted({name for claim in here for name in claim.actors}):
            is_named = any(actor in name or name in actor for name in names)
            outcome = Outcome.HIT if is_named else Outcome.MISSED
            yield Verdict(Measure.ACTORS, outcome, pledge, actor, ", ".join(sorted(names)))


def _sectors(claims: Iterable[Statement]) -> set[str]:
    return {sector for claim in claims for sector in claim.sectors}


def _align(wanted: Sequence[Wanted], found: Sequence[Found]) -> Iterator[tuple[Wanted, Found]]:
    """Each annotated claim with the most alike of those found that no earlier one took."""
    free = list(found)
    for claim in wanted:
        if not free:
            return
        scores = [_likeness(claim, one) for one in free]
        yield claim, free.pop(scores.index(max(scores)))


def _likeness(wanted: Wanted, found: Found) -> tuple[bool, int, bool]:
    return (
        same_amount(wanted, found),
        len(wanted.sectors & found.sectors),
        wanted.status == found.status,
    )


def _values(wanted: Wanted, found: Found) -> Iterator[Verdict]:
    """Status, date and the amount's role of one claim."""
    yield _value(Measure.STATUS, wanted.pledge, wanted.status, found.status)
    if wanted.has_scored_date:
        outcome = Outcome.HIT if _is_within(wanted.days, found.days) else Outcome.MISSED
        words = _words(wanted.days), _words(found.days)
        yield Verdict(Measure.DATE, outcome, wanted.pledge, *words, found.quote)
    if wanted.amount is not None and same_amount(wanted, found):
        yield _value(Measure.AMOUNT_ROLE, wanted.pledge, wanted.amount_role, found.amount_role)


def _value(
    measure: Measure, pledge: Pledge | None, wanted: str | None, found: str | None
) -> Verdict:
    outcome = Outcome.HIT if wanted == found else Outcome.MISSED
    return Verdict(measure, outcome, pledge, wanted or "none", found or "none")


def _is_within(wanted: tuple[date, date] | None, found: tuple[date, date] | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    return found[0] >= wanted[0] - DATE_SLACK and found[1] <= wanted[1] + DATE_SLACK


def _words(days: tuple[date, date] | None) -> str:
    if days is None:
        return "none"
    return str(days[0]) if days[0] == days[1] else f"{days[0]} to {days[1]}"
