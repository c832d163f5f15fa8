"""Every sum of money: what is added, what is counted once, what is left out and why.

Only stated sizes are added, in yuan, and of funds unless another kind is asked for. The central
government's money is never added to the provinces'. The strict reading takes the lowest stated
value and counts what may be shared once; the wide reading takes the highest and counts it for
each place, unless all documents say that it is joint.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from etl.model.initiative import Conflict, Initiative, Rival, Stage
from etl.model.vocabulary import AmountRole, Basis, Kind, Level


class LeftOut(StrEnum):
    """Why an initiative is not in a total."""

    NATIONAL = "national"
    LOCAL = "local"
    NOT_ASKED = "not_a_fund"
    CANCELLED = "cancelled"
    NO_AMOUNT = "no_amount"
    TARGET = "target"
    CAP = "cap"
    ANNUAL = "annual"
    OTHER = "other"
    NO_YUAN = "no_yuan"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Conversion:
    """A sum that was stated in another currency: yuan for one unit, and the rate's day."""

    initiative_id: str
    currency: str
    cny_per_unit: float
    rate_date: date | None


@dataclass(frozen=True, slots=True)
class Holding:
    """What a total needs to know of one initiative; money in yuan.

    `low` and `high` are the lowest and highest reading, None where there is no sum in yuan;
    `role` and `basis` are None without an amount. `partners` are the initiatives for which the
    very same words were read.
    """

    initiative_id: str
    kind: Kind
    level: Level
    role: AmountRole | None = None
    basis: Basis | None = None
    low: float | None = None
    high: float | None = None
    partners: frozenset[str] = frozenset()
    part_of: str | None = None
    is_basis_contested: bool = False
    is_cancelled: bool = False
    conversion: Conversion | None = None

    @property
    def is_own(self) -> bool:
        """Whether the money is this place's alone, undisputed."""
        return self.basis is Basis.OWN and not self.is_basis_contested

    @property
    def is_joint(self) -> bool:
        """Whether all documents say that several places share one sum."""
        return self.basis is Basis.JOINT and not self.is_basis_contested


@dataclass(frozen=True, slots=True)
class SharedSum:
    """Sums that may be one: `low` if they are, `high` if each place has its own.

    Several that are surely their places' own are added in `low` too.
    """

    initiative_ids: tuple[str, ...]
    low: float
    high: float
    is_joint: bool


@dataclass(frozen=True, slots=True)
class Total:
    """A sum in yuan with its account: every initiative is in `counted` or in `left_out`."""

    strict: float
    wide: float
    counted: Sequence[str]
    shared: Sequence[SharedSum]
    left_out: Mapping[LeftOut, Sequence[str]]
    conversions: Sequence[Conversion]


class Adding:
    """Takes initiatives one by one; keeps of what is left out no more than its id and why."""

    def __init__(self, kind: Kind = Kind.FUND, *, is_national: bool = False) -> None:
        self._kind, self._is_national = kind, is_national
        self._able: list[Holding] = []
        self._left_out: dict[LeftOut, list[str]] = defaultdict(list)

    def add(self, holding: Holding) -> None:
        """Counts an initiative, or notes why not."""
        reason = _why_left_out(holding, self._kind, self._is_national)
        if reason:
            self._left_out[reason].append(holding.initiative_id)
        else:
            self._able.append(holding)

    def total(self) -> Total:
        """The sum of all so far."""
        able = {holding.initiative_id for holding in self._able}
        parts = [h.initiative_id for h in self._able if h.part_of in able]
        counted = sorted(
            (h for h in self._able if h.part_of not in able), key=lambda h: h.initiative_id
        )
        groups = _linked(counted)
        own = [h for group in groups for h in group if all(other.is_own for other in group)]
        shared = tuple(_shared_sum(g) for g in groups if not all(h.is_own for h in g))
        left_out = {**self._left_out, **({LeftOut.PART: parts} if parts else {})}
        return Total(
            strict=sum(h.low or 0 for h in own) + sum(s.low for s in shared),
            wide=sum(h.high or 0 for h in own) + sum(s.high for s in shared),
            counted=tuple(h.initiative_id for h in counted),
            shared=shared,
            left_out={r: tuple(sorted(left_out[r])) for r in LeftOut if r in left_out},
            conversions=tuple(h.conversion for h in counted if h.conversion),
        )


def total(
    holdings: Iterable[Holding], kind: Kind = Kind.FUND, *, is_national: bool = False
) -> Total:
    """Adds up one kind's sizes: the provinces' and cities', or the central government's."""
    adding = Adding(kind, is_national=is_national)
    for holding in holdings:
        adding.add(holding)
    return adding.total()


def _why_left_out(holding: Holding, kind: Kind, is_national: bool) -> LeftOut | None:
    """The first reason against counting it; parts of a counted whole are found afterwards."""
    if (holding.level is Level.NATIONAL) is not is_national:
        return LeftOut.LOCAL if is_national else LeftOut.NATIONAL
    if holding.kind is not kind:
        return LeftOut.NOT_ASKED
    if holding.is_cancelled:
        return LeftOut.CANCELLED
    if holding.role is None:
        return LeftOut.NO_AMOUNT
    if holding.role is not AmountRole.SIZE:
        return LeftOut(holding.role.value)
    return LeftOut.NO_YUAN if holding.low is None else None


def _linked(holdings: Sequence[Holding]) -> list[list[Holding]]:
    """The sums, joined into groups wherever the same words were read for two of them.

    A sum that is surely its place's own stays in the group: what the other place is said to have
    may be that very money.
    """
    by_id = {h.initiative_id: h for h in holdings}
    partners: dict[str, set[str]] = defaultdict(set)
    for holding in holdings:
        for partner in holding.partners & by_id.keys():
            partners[holding.initiative_id].add(partner)
            partners[partner].add(holding.initiative_id)
    groups, seen = [], set[str]()
    for start in by_id:
        group, waiting = [], [start]
        while waiting:
            key = waiting.pop()
            if key not in seen:
                seen.add(key)
                group.append(by_id[key])
                waiting += sorted(partners.get(key, ()))
        if group:
            groups.append(sorted(group, key=lambda h: h.initiative_id))
    return groups


def _shared_sum(group: Sequence[Holding]) -> SharedSum:
    is_joint = all(h.is_joint for h in group)
    highs = [h.high or 0 for h in group]
    # Sums that are surely two places' own are never one another's.
    own = sum(h.low or 0 for h in group if h.is_own)
    return SharedSum(
        initiative_ids=tuple(h.initiative_id for h in group),
        low=max(own, *(h.low or 0 for h in group)),
        high=max(highs) if is_joint else sum(highs),
        is_joint=is_joint,
    )


def holding_of(initiative: Initiative, level: Level) -> Holding:
    """What a total needs to know of an initiative of the given level of government."""
    amount = initiative.amount
    low, high = readings(initiative)
    return Holding(
        initiative_id=initiative.initiative_id,
        kind=initiative.kind,
        level=level,
        role=amount.role if amount else None,
        basis=amount.basis if amount else None,
        low=low,
        high=high,
        partners=frozenset(initiative.shared_with),
        part_of=initiative.part_of,
        is_basis_contested=any(c.field == "amount_basis" for c in initiative.conflicts)
        and "amount_basis" not in initiative.judgement.corrected,
        is_cancelled=any(step.stage is Stage.CANCELLED for step in initiative.life),
        conversion=_conversion(initiative),
    )


def _conversion(initiative: Initiative) -> Conversion | None:
    amount = initiative.amount
    if amount is None or amount.currency == "CNY" or not amount.amount_cny:
        return None
    rate = amount.amount_cny / amount.amount
    return Conversion(initiative.initiative_id, amount.currency, rate, initiative.rate_date)


def readings(initiative: Initiative) -> tuple[float | None, float | None]:
    """The lowest and highest value in yuan, rivals and ranges included; None without one.

    A rival that is probably a slip of units counts in neither, unless it is not told which of the
    two slipped; nor does any rival once a person has set the amount.
    """
    amount = initiative.amount
    if amount is None or amount.amount_cny is None:
        return None, None
    ends = [float(amount.amount_cny)]
    if amount.amount_max is not None and amount.amount:
        ends.append(amount.amount_max * amount.amount_cny / amount.amount)
    if "amount" not in initiative.judgement.corrected:
        ends += _rival_sums(initiative.conflicts)
    return min(ends), max(ends)


def _rival_sums(conflicts: Sequence[Conflict]) -> list[float]:
    return [
        float(rival.amount_cny)
        for conflict in conflicts
        if conflict.field == "amount"
        for rival in conflict.values
        if rival.amount_cny is not None and not _is_slip(rival, conflict.values)
    ]


def _is_slip(rival: Rival, rivals: Sequence[Rival]) -> bool:
    """Whether it is told that this sum is the slip, and not the one that it is a slip of."""
    if rival.slip_of is None:
        return False
    original = next((r for r in rivals if r.claim_id == rival.slip_of), None)
    return original is None or original.slip_of is None
