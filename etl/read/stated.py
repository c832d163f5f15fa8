"""What a document says of itself, as far as it was found."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Stated:
    """Title, publisher, author and date of publication; None where the document is silent."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None

    def or_else(self, other: "Stated") -> "Stated":
        """Each field from here, or from `other` where it is silent here."""
        return Stated(
            self.title or other.title,
            self.publisher or other.publisher,
            self.author or other.author,
            self.published or other.published,
        )
