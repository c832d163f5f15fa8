"""From verdicts to figures: precision, recall and F1, shares of right values, B-cubed F1."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

from etl.evaluate.judging import Grouping, Judgement, Measure, Outcome, Verdict

COUNTED = (Measure.PLEDGES, Measure.MONEY, Measure.SECTORS)
"""Measures that give precision, recall and F1."""
SHARES = (
    Measure.STATUS,
    Measure.DATE,
    Measure.PUBLISHED,
    Measure.AMOUNT_ROLE,
    Measure.EVIDENCE,
    Measure.SILENCE,
)
"""Measures that give the share of right values."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a measure hit, found too much, and missed."""

    hits: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def total(self) -> int:
        """All verdicts that were counted."""
        return self.hits + self.spurious + self.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1.0 where nothing was found."""
        found = self.hits + self.spurious
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1.0 where there is nothing."""
        there = self.hits + self.missed
        return self.hits / there if there else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1.0 where there is nothing and nothing found."""
        doubled = 2 * self.hits + self.spurious + self.missed
        return 2 * self.hits / doubled if doubled else 1.0


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of some documents; `merging` is None where no claim has an initiative.

    `merging_across` looks at pairs of claims in different languages alone, None where there are
    none; `across_claims` are the claims that have such a pair.
    """

    tallies: dict[Measure, Tally]
    merging: float | None
    merged_claims: int
    merging_across: float | None
    across_claims: int
    documents: int
    unread: tuple[str, ...]

    def share(self, measure: Measure) -> float | None:
        """Share of right values; None where nothing was judged."""
        tally = self.tallies[measure]
        return tally.hits / tally.total if tally.total else None

    def actors_recall(self) -> float:
        """Share of the annotated actors that were found; 1.0 where none is annotated."""
        return self.tallies[Measure.ACTORS].recall


def figures(judgements: Sequence[Judgement], kind: str | None = None) -> Figures:
    """The figures of these documents, or of their claims of one kind alone."""
    counts: Counter[tuple[Measure, Outcome]] = Counter(
        (verdict.measure, verdict.outcome)
        for judgement in judgements
        for verdict in judgement.verdicts
        if kind is None or _is_of(verdict, kind)
    )
    groupings = [g for j in judgements for g in j.groupings if kind in (None, g.kind)]
    across, across_claims = bcubed_across(groupings)
    return Figures(
        tallies={m: Tally(*(counts[m, outcome] for outcome in Outcome)) for m in Measure},
        merging=bcubed_f1(groupings),
        merged_claims=len(groupings),
        merging_across=across,
        across_claims=across_claims,
        documents=len(judgements),
        unread=tuple(j.annotation.name for j in judgements if not j.is_read),
    )


def _is_of(verdict: Verdict, kind: str) -> bool:
    return verdict.pledge is not None and verdict.pledge[1] == kind


def bcubed_f1(groupings: Iterable[Grouping]) -> float | None:
    """B-cubed F1 (Bagga and Baldwin 1998) over claims; None where there are none.

    A claim's precision is the share of those that the data set put together with it that belong
    there, its recall the share of those that belong there; both are averaged over claims.
    """
    both = Counter((g.wanted, g.found) for g in groupings)
    if not both:
        return None
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for (one, other), claims in both.items():
        wanted[one] += claims
        found[other] += claims
    total = both.total()
    precision = fsum(n * n / found[other] for (_, other), n in both.items()) / total
    recall = fsum(n * n / wanted[one] for (one, _), n in both.items()) / total
    return 2 * precision * recall / (precision + recall)


def bcubed_across(groupings: Sequence[Grouping]) -> tuple[float | None, int]:
    """B-cubed F1 over pairs of claims in different languages, and the claims that have one.

    A claim is never compared with its own language, nor with itself. Its precision is asked where
    the data set put it with another language, its recall where annotators did. None without any.
    """
    counts = Counter((g.wanted, g.found, g.language) for g in groupings)
    precisions: list[float] = []
    recalls: list[float] = []
    paired = 0
    for (wanted, found, language), claims in counts.items():
        others = [(w, f, n) for (w, f, at), n in counts.items() if at != language]
        both = sum(n for w, f, n in others if (w, f) == (wanted, found))
        together = sum(n for _, f, n in others if f == found)
        belonging = sum(n for w, _, n in others if w == wanted)
        precisions += [both / together] * claims if together else []
        recalls += [both / belonging] * claims if belonging else []
        paired += claims if together or belonging else 0
    if not paired:
        return None, 0
    precision = fsum(precisions) / len(precisions) if precisions else 1.0
    recall = fsum(recalls) / len(recalls) if recalls else 1.0
    whole = precision + recall
    return (2 * precision * recall / whole if whole else 0.0), paired
