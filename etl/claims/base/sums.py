"""One sum of an instrument, and which of several stands for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.model import AmountRole, MoneyMention, Qualifier


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum attached to an instrument, with what it measures.

    `is_phase` for a part of it, `is_share` for what one of its payers puts in, `is_paid` for what
    has been paid out of it so far.
    """

    money: MoneyMention
    role: AmountRole
    is_phase: bool = False
    is_direct: bool = False
    is_paid: bool = False
    is_share: bool = False


def _is_whole(item: Sum) -> bool:
    """Whether a sum is told as a programme's whole, or as what it has in a year."""
    exact = item.money.qualifier is Qualifier.EXACT
    return item.role is AmountRole.SIZE or (item.role is AmountRole.ANNUAL and exact)


# "Has reached" and "is to reach" are one word: 达到 is a goal only where something looks ahead.
def chosen_sum(sums: Sequence[Sum]) -> Sum | None:
    """The one sum that stands for an instrument: a total before a cap, the whole before a phase."""
    if len(sums) < 2:
        return sums[0] if sums else None
    order = {
        AmountRole.SIZE: 0,
        AmountRole.ANNUAL: 1,
        AmountRole.CAP: 2,
        AmountRole.TARGET: 3,
        AmountRole.OTHER: 4,
    }
    most = max((s.money.amount for s in sums if s.role is AmountRole.CAP), default=0)
    # Less than one recipient can get is no whole programme's: a tier told without "up to".
    whole = [s for s in sums if not _is_whole(s) or s.money.amount > most]
    return min(
        whole,
        key=lambda s: (
            s.is_paid,
            s.is_share,
            # What is handed out first is still more than what one can get.
            s.role is AmountRole.CAP,
            s.role is AmountRole.TARGET and not s.is_phase,
            s.is_phase,
            order[s.role],
            # Tiers of one programme: the larger, wherever it stands.
            not s.is_direct and s.role is not AmountRole.CAP,
            -s.money.amount,
            s.money.span,
        ),
        default=None,
    )
