"""The rule that chooses among the values that documents give for one field.

1. The more authoritative source: official over agency over media over company over unknown.
2. The more independent documents (near copies count once).
3. The later document; one without a date counts as oldest.
4. The surer reading; last of all the claim's id, so that the choice never depends on order.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from etl.merge.evidence import TIER_RANK, Evidence
from etl.model import Outcome

V = TypeVar("V")

REASONS = (Outcome.LOWER_TIER, Outcome.FEWER_SOURCES, Outcome.OLDER, Outcome.LESS_SURE)


@dataclass(frozen=True, slots=True)
class Ballot(Generic[V]):
    """One value with the evidence for it, the strongest first."""

    value: V
    supporters: tuple[Evidence, ...]

    @property
    def lead(self) -> Evidence:
        """The strongest evidence for the value."""
        return self.supporters[0]

    @property
    def sources(self) -> int:
        """The number of independent documents that give it."""
        return len({item.source for item in self.supporters})

    def weight(self) -> tuple[int, int, date, float, str]:
        """What the rule compares, part by part."""
        return (
            max(TIER_RANK[item.tier] for item in self.supporters),
            self.sources,
            max(item.published or date.min for item in self.supporters),
            max(item.claim.confidence for item in self.supporters),
            self.lead.claim.claim_id,
        )

    def loses_by(self, winner: "Ballot[V]") -> Outcome:
        """The first part of the rule by which it loses."""
        mine, best = self.weight(), winner.weight()
        return next(
            (why for why, a, b in zip(REASONS, mine, best, strict=False) if a != b),
            Outcome.LESS_SURE,
        )


def strength(item: Evidence) -> tuple[object, ...]:
    """How strong a single claim is as evidence: with money, authoritative, sure, late."""
    claim = item.claim
    return (
        claim.amount is not None,
        TIER_RANK[item.tier],
        claim.confidence,
        item.published or date.min,
        claim.claim_id,
    )


def ballots(
    evidence: Sequence[Evidence],
    value: Callable[[Evidence], V | None],
    same: Callable[[Evidence, Evidence], bool] | None = None,
) -> list[Ballot[V]]:
    """All values that are given, the winner first.

    `same` says which evidence gives the same value in other words; without it values must be
    equal. A ballot has the value of its strongest evidence.
    """
    groups: list[list[Evidence]] = []
    # Most initiatives are told of once: there is nothing to weigh.
    strongest = sorted(evidence, key=strength, reverse=True) if len(evidence) > 1 else evidence
    for item in strongest:
        given = value(item)
        if given is None:
            continue
        for group in groups:
            if same(group[0], item) if same else value(group[0]) == given:
                group.append(item)
                break
        else:
            groups.append([item])
    found = [Ballot(_given(value, group[0]), tuple(group)) for group in groups]
    return sorted(found, key=Ballot.weight, reverse=True) if len(found) > 1 else found


def _given(value: Callable[[Evidence], V | None], item: Evidence) -> V:
    given = value(item)
    assert given is not None
    return given
