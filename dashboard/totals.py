"""Every sum of money in the app: what is added, what is counted once, what is left out and why.

Only the stated sizes of local funds are added, in yuan. The central government's money is never
added to theirs.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from dashboard.dataset import Row
from etl.model import AmountRole, Basis, Kind, Level


class Reason(StrEnum):
    """Why a sum or a fund is left out of the total."""

    NATIONAL = "national"
    NO_AMOUNT = "no_amount"
    TARGET = "target"
    CAP = "cap"
    ANNUAL = "annual"
    OTHER = "other"
    NO_YUAN = "no_yuan"
    NOT_A_FUND = "not_a_fund"


@dataclass(frozen=True, slots=True)
class StatedSum:
    """One initiative's size in yuan: its lowest and highest reading, and whose money it is.

    `partners` are the initiatives for which the very same words were read.
    """

    initiative_id: str
    low: float
    high: float
    is_own: bool
    is_joint: bool
    partners: frozenset[str]


@dataclass(frozen=True, slots=True)
class SharedSum:
    """Sums that may be one: counted once in the strict total.

    `low` is the lowest reading of the one sum, `high` what the members add up to if each has
    its own. `is_joint` is true where the sources agree that there is one sum.
    """

    initiative_ids: tuple[str, ...]
    low: float
    high: float
    is_joint: bool


@dataclass(frozen=True, slots=True)
class FundTotal:
    """The sum of local fund sizes in yuan.

    `strict` takes the lowest reading of each sum and counts what may be shared once; `wide`
    takes the highest reading and counts it for each place, unless all sources say that it is
    joint. `counted` are the initiatives that are in it, `left_out` those that are not.
    """

    strict: float
    wide: float
    counted: tuple[str, ...]
    shared: tuple[SharedSum, ...]
    left_out: dict[Reason, tuple[str, ...]]


def fund_total(initiatives: pd.DataFrame) -> FundTotal:
    """Add up the sizes of the local funds among some initiatives."""
    reasons = why_left_out(initiatives)
    counted = initiatives[(initiatives["kind"] == Kind.FUND) & reasons.isna()]
    sums = [_stated_sum(row) for row in counted.to_dict("records")]
    groups = _groups(sums)
    own = [s for group in groups if _is_own(group) for s in group]
    shared = tuple(_shared_sum(group) for group in groups if not _is_own(group))
    return FundTotal(
        strict=sum(s.low for s in own) + sum(s.low for s in shared),
        wide=sum(s.high for s in own) + sum(s.high for s in shared),
        counted=tuple(s.initiative_id for s in sums),
        shared=shared,
        left_out={
            reason: tuple(reasons.index[reasons == reason])
            for reason in Reason
            if (reasons == reason).any()
        },
    )


def why_left_out(initiatives: pd.DataFrame) -> "pd.Series[Any]":
    """By initiative: the `Reason` why its money is not added.

    None for those that are added, and for those that are no fund and have no money.
    """
    is_fund, has_amount = initiatives["kind"] == Kind.FUND, initiatives["amount"].notna()
    reasons = pd.Series(None, index=initiatives.index, dtype=object)
    reasons[~is_fund & has_amount] = Reason.NOT_A_FUND
    reasons[is_fund & initiatives["amount_cny"].isna()] = Reason.NO_YUAN
    reasons[is_fund & (initiatives["amount_role"] != AmountRole.SIZE)] = Reason.OTHER
    for role in (AmountRole.TARGET, AmountRole.CAP, AmountRole.ANNUAL):
        reasons[is_fund & (initiatives["amount_role"] == role)] = Reason(role.value)
    reasons[is_fund & ~has_amount] = Reason.NO_AMOUNT
    reasons[is_fund & (initiatives["level"] == Level.NATIONAL)] = Reason.NATIONAL
    return reasons


def is_contested(conflicts: Any, field: str) -> bool:
    """Whether the sources of an initiative disagree on a field."""
    return any(conflict["field"] == field for conflict in conflicts)


def readings(row: Row) -> tuple[float, float]:
    """The lowest and highest reading of a row's amount in yuan, rival values included."""
    low, top = float(row["amount_cny"]), row["amount_max"]
    rate = low / float(row["amount"]) if row["amount"] else 1.0
    ends: list[float] = [low] if pd.isna(top) else [low, float(top) * rate]
    for conflict in row["conflicts"]:
        if conflict["field"] in ("amount", "amount_max"):
            ends += [value * rate for value in map(_number, conflict["values"]) if value]
    return min(ends), max(ends)


def _number(rival: dict[str, str]) -> float | None:
    value = decoded(rival["value"])
    return float(value) if isinstance(value, int | float) else None


def decoded(value: str | None) -> object:
    """A rival value, which the table holds as JSON; the text itself where it is none."""
    try:
        return json.loads(value) if value is not None else None
    except ValueError:
        return value


def _stated_sum(row: Row) -> StatedSum:
    low, high = readings(row)
    contested = is_contested(row["conflicts"], "amount_basis")
    return StatedSum(
        initiative_id=row["initiative_id"],
        low=low,
        high=high,
        is_own=row["amount_basis"] == Basis.OWN and not contested,
        is_joint=row["amount_basis"] == Basis.JOINT and not contested,
        partners=frozenset(row["shared_with"]),
    )


def _groups(sums: list[StatedSum]) -> list[list[StatedSum]]:
    """The sums, joined into groups wherever the same words were read for two of them."""
    by_id = {s.initiative_id: s for s in sums}
    links: dict[str, set[str]] = {key: set() for key in by_id}
    for stated in sums:
        for partner in stated.partners & by_id.keys():
            links[stated.initiative_id].add(partner)
            links[partner].add(stated.initiative_id)
    groups = []
    left = dict.fromkeys(by_id)
    while left:
        keys = _reached(next(iter(left)), links)
        groups.append([by_id[key] for key in sorted(keys)])
        for key in keys:
            del left[key]
    return groups


def _reached(start: str, links: dict[str, set[str]]) -> list[str]:
    """All keys that links lead to from one, it among them."""
    found, ahead = {start: None}, [start]
    while ahead:
        for key in links[ahead.pop()]:
            if key not in found:
                found[key] = None
                ahead.append(key)
    return list(found)


def _is_own(group: list[StatedSum]) -> bool:
    """Whether all sources give each of the group a sum of its own."""
    return all(stated.is_own for stated in group)


def _shared_sum(group: list[StatedSum]) -> SharedSum:
    is_joint = all(s.is_joint for s in group)
    return SharedSum(
        initiative_ids=tuple(s.initiative_id for s in group),
        low=max(s.low for s in group),
        high=max(s.high for s in group) if is_joint else sum(s.high for s in group),
        is_joint=is_joint,
    )
