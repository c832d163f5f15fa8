"""The party whose initiative an instrument is."""

from dataclasses import dataclass

from etl.claims.base.reading import Party

ACTED_BEFORE = "the one who acted before"
"""Why an owner is taken who was told of in an earlier sentence."""

ONLY_PLACE = "the only place of the text"
"""Why an owner is taken where a text names one place, and nobody who acts."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The party that acts, where in the sentence it was found, and how sure that makes us."""

    party: Party
    reason: str
    confidence: float
