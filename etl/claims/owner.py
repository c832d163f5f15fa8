"""The party whose initiative an instrument is."""

from dataclasses import dataclass

from etl.claims.reading import Party


@dataclass(frozen=True, slots=True)
class Owner:
    """The party that acts, where in the sentence it was found, and how sure that makes us."""

    party: Party
    reason: str
    confidence: float
