"""A list of sources in TOML: what to fetch, and what is known of whoever publishes it."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from etl.errors import NotFetched
from etl.model import Language, Tier


class Follow(StrEnum):
    """What is fetched of a source."""

    PAGE = "page"
    """The page itself; of a feed, the pages that it lists."""
    LINKS = "links"
    """Not the page, but what it links to on its own site with words that tell of AI."""


@dataclass(frozen=True, slots=True)
class Target:
    """One source: its URL, and what is known of it ("" for what is not)."""

    url: str
    follow: Follow = Follow.PAGE
    name: str = ""
    place: str = ""
    language: str = ""
    tier: str = ""


def read_watchlist(path: Path) -> list[Target]:
    """The sources of a list, in its order; raises `NotFetched` for a list that can't be read."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("source", [])
    except OSError as error:
        raise NotFetched(f"{path} can't be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise NotFetched(f"{path} is no valid TOML: {error}") from error
    if not isinstance(entries, list) or not entries:
        raise NotFetched(f"{path} lists no [[source]]")
    return [_target(entry, f"{path}, source {n}") for n, entry in enumerate(entries, start=1)]


def _target(entry: Any, where: str) -> Target:
    if not isinstance(entry, dict) or not isinstance(entry.get("url"), str):
        raise NotFetched(f"{where}: has no url")
    unknown = entry.keys() - {"url", "follow", "name", "place", "language", "tier"}
    if unknown:
        raise NotFetched(f"{where}: unknown key {min(unknown)}")
    _check(entry, "follow", list(Follow), where)
    _check(entry, "language", list(Language), where)
    _check(entry, "tier", list(Tier), where)
    return Target(
        url=entry["url"],
        follow=Follow(entry.get("follow", Follow.PAGE)),
        name=str(entry.get("name", "")),
        place=str(entry.get("place", "")),
        language=str(entry.get("language", "")),
        tier=str(entry.get("tier", "")),
    )


def _check(entry: dict[str, Any], key: str, choices: list[Any], where: str) -> None:
    if key in entry and entry[key] not in choices:
        raise NotFetched(f"{where}: {key} is none of {', '.join(choices)}")
