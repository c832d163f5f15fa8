"""What reading one document may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document, or one member of an archive, may cost before it is set aside.

    `memory_mb` is what a document may need beside the program itself, `seconds` are of the clock.
    """

    seconds: float = 120.0
    memory_mb: int = 600
