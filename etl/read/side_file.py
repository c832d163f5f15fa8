"""A side file, `NAME.meta.toml` beside NAME: what a person, or the fetcher, knows of a document."""

import tomllib
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from etl.errors import Unreadable
from etl.model import Language, Tier
from etl.read.full_dates import full_dates
from etl.read.stated import Stated, web_address

SUFFIX = ".meta.toml"
WITHOUT_FILE = "describes no file here; it belongs beside the file whose name it carries"

Choice = TypeVar("Choice", bound=StrEnum)


def read_side_file(data: bytes) -> Stated:
    """What a side file states; keys that are not known here are passed over.

    Raises `Unreadable` where it is no TOML or a value can't be meant.
    """
    try:
        entries = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"no valid TOML ({' '.join(str(error).split())}); mend it") from error
    return Stated(
        title=_words(entries, "title"),
        publisher=_words(entries, "publisher"),
        author=_words(entries, "author"),
        published=_day(entries.get("published", entries.get("date"))),
        url=web_address(entries.get("url")),
        language=_choice(entries, "language", Language),
        tier=_choice(entries, "tier", Tier),
    )


def _words(entries: dict[str, object], key: str) -> str | None:
    value = entries.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Unreadable(f"{key} is no text; put it in quotes")
    return " ".join(value.split()) or None


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    found = next(full_dates(value), None) if isinstance(value, str) else None
    if found is None:
        raise Unreadable("published is no date; write it as 2025-03-10")
    return found.value


def _choice(entries: dict[str, object], key: str, kind: type[Choice]) -> Choice | None:
    value = entries.get(key)
    if value is None:
        return None
    found = next((choice for choice in kind if choice == value), None)
    if found is None:
        raise Unreadable(f"{key} is none of {', '.join(kind)}")
    return found
