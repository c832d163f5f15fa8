"""Which decisions hold in this build: their evidence is there, has changed, or is not here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from etl.curation.anchors import Index
from etl.curation.log import in_force
from etl.curation.verdict import Action, Verdict
from etl.model import Claim, Document


class State(StrEnum):
    """What a build makes of a decision.

    It sleeps where none of its documents is in the build, and wakes when one comes back.
    """

    HOLDS = "holds"
    REOPENED = "reopened"
    ASLEEP = "asleep"


@dataclass(frozen=True, slots=True)
class Settled:
    """A decision with its state and the claims of this build that it rests on.

    Where all its words have changed, these are the claims of the same kind and place in the same
    documents: what a person has to look at again.
    """

    verdict: Verdict
    state: State
    claim_ids: frozenset[str]
    other_ids: frozenset[str]


Pair = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Standing:
    """All decisions in force, in their order, and what they say about which claims are one.

    `documents` has for each claim that a decision rests on the document that makes it.
    """

    settled: tuple[Settled, ...] = ()
    together: tuple[frozenset[str], ...] = ()
    apart: tuple[Pair, ...] = ()
    documents: Mapping[str, str] = field(default_factory=dict)


class Settling:
    """Hears all documents one by one, then says which decisions hold; keeps only what they need."""

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        self._verdicts = in_force(verdicts)
        self._evidence = Index(a for v in self._verdicts for a in (*v.anchors, *v.others))

    def hear(self, document: Document, claims: Iterable[Claim]) -> None:
        """Looks for the evidence of decisions among the claims of a document of this build."""
        if self._verdicts:
            self._evidence.hear(document, claims)

    def standing(self) -> Standing:
        """What has become of each decision, once all documents have been heard."""
        settled = tuple(_settled(verdict, self._evidence) for verdict in self._verdicts)
        together, apart = _links(settled)
        return Standing(settled, together, apart, dict(self._evidence.documents))


def _settled(verdict: Verdict, evidence: Index) -> Settled:
    everything = (*verdict.anchors, *verdict.others)
    missing = [anchor for anchor in everything if not evidence.same_words([anchor])]
    ids, others = evidence.same_words(verdict.anchors), evidence.same_words(verdict.others)
    if not any(anchor.path in evidence.paths for anchor in missing):
        state = State.HOLDS if ids or others else State.ASLEEP
        return Settled(verdict, state, ids, others)
    return Settled(verdict, State.REOPENED, ids or evidence.same_page(missing), others)


def _links(settled: Sequence[Settled]) -> tuple[tuple[frozenset[str], ...], tuple[Pair, ...]]:
    """The merges and splits that hold; where two contradict each other the later one counts."""
    together: list[frozenset[str]] = []
    apart: list[Pair] = []
    for item in settled:
        if item.state is not State.HOLDS or not (item.claim_ids and item.other_ids):
            continue
        if item.verdict.action is Action.MERGE:
            joined = item.claim_ids | item.other_ids
            apart = [(a, b) for a, b in apart if not (a & joined and b & joined)]
            together.append(joined)
        elif item.verdict.action is Action.SPLIT:
            leaving = item.other_ids
            pieces = ((ids & leaving, ids - leaving) for ids in together)
            together = [piece for pair in pieces for piece in pair if len(piece) > 1]
            apart.append((item.claim_ids - leaving, leaving))
    return tuple(together), tuple(apart)
