"""The front matter of a Markdown file: `key: value` lines between two rules at its head."""

import re
from datetime import date

from etl.model import Span
from etl.read.full_dates import full_dates
from etl.read.stated import Stated, web_address

BLOCK = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<body>(?:[^\n]*\n){1,60}?)---[ \t]*(?=\r?\n|$)")
ENTRY = re.compile(r"^(?P<key>[A-Za-z_-]{2,24})[ \t]*:[ \t]*(?P<value>\S.*)", re.MULTILINE)
TITLE, PUBLISHER = ("title",), ("publisher", "source", "site", "sitename", "publication")
AUTHOR, PUBLISHED = ("author", "authors", "by"), ("date", "published", "publish_date", "pubdate")
URL = ("url", "link", "permalink", "canonical", "original_url", "source_url")


def read_front_matter(text: str) -> tuple[Span | None, Stated]:
    """Where the front matter stands (None where there is none), and what it states."""
    block = BLOCK.match(text)
    found = ENTRY.finditer(block["body"]) if block else ()
    entries = {entry["key"].lower(): entry["value"].rstrip() for entry in found}
    if block is None or not entries:
        return None, Stated()
    return Span(*block.span()), Stated(
        _first(entries, TITLE),
        _first(entries, PUBLISHER),
        _first(entries, AUTHOR),
        _date(entries),
        web_address(_first(entries, URL)),
    )


def _first(entries: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((bare for key in keys if (bare := _bare(entries.get(key, "")))), None)


def _bare(value: str) -> str:
    return value.strip("[]").strip().strip("\"'").strip()


def _date(entries: dict[str, str]) -> date | None:
    value = _first(entries, PUBLISHED)
    found = next(full_dates(value), None) if value else None
    return found.value if found else None
