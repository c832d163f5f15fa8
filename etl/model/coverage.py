"""What the documents tell about a place at all, so that silence can be told from absence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coverage:
    """The documents that name a place or one within it, out of `searched` documents."""

    place_code: str
    searched: int
    document_ids: tuple[str, ...]
