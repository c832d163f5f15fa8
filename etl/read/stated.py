"""What a document says of itself, as far as it was found."""

import re
from dataclasses import dataclass
from datetime import date

from etl.model import Language, Tier

ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """Title, publisher, author and date of publication; None where the document is silent.

    `url` is its own address; `language` and `tier` are given by people only, in a side file.
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    language: Language | None = None
    tier: Tier | None = None

    def or_else(self, other: "Stated") -> "Stated":
        """Each field from here, or from `other` where it is silent here."""
        return Stated(
            *(
                own if (own := getattr(self, name)) is not None else getattr(other, name)
                for name in self.__slots__
            )
        )


def web_address(value: object) -> str | None:
    """The value where it is a whole web address, else None."""
    is_whole = isinstance(value, str) and ADDRESS.fullmatch(value.strip())
    return value.strip() if isinstance(value, str) and is_whole else None
