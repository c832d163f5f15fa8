"""Where the documents about one initiative disagree, and what a disagreement looks like."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from etl.merge.evidence import Evidence
from etl.merge.sums import is_unit_slip
from etl.merge.values import Ballot
from etl.model import Amount, Basis, Conflict, Finding, Language, Outcome, Period, Rival

V = TypeVar("V")


def amount_conflict(found: Sequence[Ballot[Amount]]) -> Conflict | None:
    """The sums that can't be the same money; None where all agree."""
    if len(found) < 2:
        return None
    slips = [ballot for ballot in found[1:] if is_unit_slip(found[0].lead, ballot.lead)]
    finding = Finding.UNIT_SLIP if len(slips) == len(found) - 1 else Finding.DIFFERENT
    slip_of: dict[str, str] = {}
    notes = []
    for ballot in slips:
        originals = _originals(found[0], ballot)
        notes.append(_slip_note(found[0].lead, ballot.lead, originals))
        for one, other in ((found[0], ballot), (ballot, found[0])):
            if other in originals:
                slip_of.update(
                    (e.claim.claim_id, other.lead.claim.claim_id) for e in one.supporters
                )
    rivals = (
        replace(rival, slip_of=slip_of.get(rival.claim_id))
        for ballot in found
        for rival in _rivals(ballot, found[0], _sum_of)
    )
    return Conflict("amount", tuple(rivals), finding, " ".join(notes))


TOLD_BY_RULE = (Outcome.LOWER_TIER, Outcome.FEWER_SOURCES)


def _originals(winner: Ballot[Amount], other: Ballot[Amount]) -> list[Ballot[Amount]]:
    """Which of two sums, a unit apart, the Chinese words probably stood for; both where not told.

    What a Chinese text says was not translated. Without one, better or more sources are believed;
    that a source is later or read more surely says nothing about its translation.
    """
    chinese = [b for b in (winner, other) if any(_is_chinese(e) for e in b.supporters)]
    if len(chinese) == 1:
        return chinese
    return [winner] if other.loses_by(winner) in TOLD_BY_RULE else [winner, other]


def _is_chinese(item: Evidence) -> bool:
    return item.language is Language.ZH


def basis_conflict(found: Sequence[Ballot[Basis]]) -> Conflict | None:
    """Documents that differ in whose money it is; None where all agree."""
    return _plain("amount_basis", found, _basis)


def date_conflict(found: Sequence[Ballot[Period]]) -> Conflict | None:
    """Days of announcement that exclude one another; None where all agree."""
    return _plain("date_start", found, _first_day)


def _basis(item: Evidence) -> str | None:
    return item.amount.basis.value if item.amount else None


def _first_day(item: Evidence) -> str | None:
    period = item.claim.announced
    return period.start.isoformat() if period else None


def _plain(
    field: str,
    found: Sequence[Ballot[V]],
    written: Callable[[Evidence], str | int | None],
) -> Conflict | None:
    if len(found) < 2:
        return None
    return Conflict(
        field, tuple(rival for ballot in found for rival in _rivals(ballot, found[0], written))
    )


def _sum_of(item: Evidence) -> int | None:
    return item.amount.amount if item.amount else None


def _rivals(
    ballot: Ballot[V], winner: Ballot[V], written: Callable[[Evidence], str | int | None]
) -> list[Rival]:
    """One rival for each wording of the ballot's value, its strongest evidence first."""
    by_wording: dict[tuple[object, ...], list[Evidence]] = {}
    for item in ballot.supporters:
        currency = item.amount.currency if item.amount else None
        by_wording.setdefault((written(item), currency), []).append(item)
    outcome = Outcome.CHOSEN if ballot is winner else ballot.loses_by(winner)
    rivals = []
    for number, items in enumerate(by_wording.values()):
        agrees = ballot is winner and number > 0
        rivals.append(_rival(items, written(items[0]), Outcome.AGREES if agrees else outcome))
    return rivals


def _rival(items: Sequence[Evidence], value: str | int | None, outcome: Outcome) -> Rival:
    lead = items[0]
    is_sum = isinstance(value, int)
    return Rival(
        value=value,
        claim_id=lead.claim.claim_id,
        currency=lead.amount.currency if is_sum and lead.amount else None,
        amount_cny=lead.amount.amount_cny if is_sum and lead.amount else None,
        tier=lead.tier,
        published=lead.published,
        quote=lead.quote,
        sources=len({item.source for item in items}),
        outcome=outcome,
    )


def _slip_note(chosen: Evidence, rival: Evidence, originals: Sequence[Ballot[Amount]]) -> str:
    high, low = sorted((chosen, rival), key=lambda item: -(item.yuan or 0))
    words = " or ".join(_chinese(ballot.lead) for ballot in originals)
    return (
        f"One source says {_spoken(high)}, another {_spoken(low)}: "
        f"probably a translation slip of {words}."
    )


def _spoken(item: Evidence) -> str:
    """For example "10 billion", "250 million"; the currency is that of the record."""
    assert item.amount is not None
    for unit, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if item.amount.amount >= unit:
            return f"{item.amount.amount / unit:g} {word}"
    return f"{item.amount.amount:,}"


def _chinese(item: Evidence) -> str:
    """The same in the units of Chinese texts: 100亿, 500万."""
    assert item.amount is not None
    for unit, word in ((10**8, "亿"), (10**4, "万")):
        if item.amount.amount >= unit:
            return f"{item.amount.amount / unit:g}{word}"
    return str(item.amount.amount)
