"""All wording of the app, in each language, from the catalogues in `locale/`, by key.

The template has every key with its English; a language's catalogue has the same entries with its
own words. Both are gettext files that a translator's usual tools open; nothing is compiled.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from babel.lists import format_list
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

FOLDER = Path(__file__).parent.parent / "locale"
TEMPLATE = FOLDER / "atlas.pot"


class Tongue(StrEnum):
    """The language in which a reader sees the app."""

    EN = "en"
    ZH = "zh"

    @property
    def locale(self) -> str:
        """Whose habits numbers and dates follow; English has the day before the month."""
        return "en_GB" if self is Tongue.EN else self.value


@cache
def catalogue(tongue: Tongue) -> Mapping[str, str]:
    """Key → words in a language; the English where they are missing or marked as doubtful.

    Placeholders in braces are the same in all languages. Raises babel's PoFileError where a file
    is no catalogue.
    """
    with TEMPLATE.open("rb") as file:
        words = {str(m.context): str(m.id) for m in read_po(file, abort_invalid=True) if m.id}
    if tongue is not Tongue.EN:
        with catalogue_path(tongue).open("rb") as file:
            translated = read_po(file, locale=tongue.value, abort_invalid=True)
        sure = (m for m in translated if m.id and m.string and not m.fuzzy)
        words |= {str(m.context): str(m.string) for m in sure}
    return words


def catalogue_path(tongue: Tongue) -> Path:
    """The file that a translator edits; English has none beside the template."""
    return FOLDER / tongue.value / "LC_MESSAGES" / "atlas.po"


def tongue_of(asked: str | None, browser: str | None = None) -> Tongue:
    """The tongue that `?lang=` asks for, else the browser's language tag, else English."""
    for tag in (asked, browser):
        language = (tag or "").replace("_", "-").partition("-")[0].lower()
        if language in set(Tongue):
            return Tongue(language)
    return Tongue.EN


def has_words(key: str) -> bool:
    """Whether there are words under a key."""
    return key in catalogue(Tongue.EN)


def say(tongue: Tongue, key: str, **values: object) -> str:
    """The words under a key, placeholders filled; KeyError where there is no such key."""
    return catalogue(tongue)[key].format(**values)


def say_count(tongue: Tongue, key: str, n: int, **values: object) -> str:
    """As `say`, from `key.none`, `key.one` or `key.many`; the number is `{n}` with separators."""
    form = {0: "none", 1: "one"}.get(n, "many")
    if not has_words(f"{key}.{form}"):
        form = "many"
    return say(tongue, f"{key}.{form}", n=count_words(n, tongue), **values)


def count_words(n: float, tongue: Tongue) -> str:
    """A number of things, as the language separates its digits."""
    return decimal_words(n, None, tongue)


@lru_cache(maxsize=10_000)
def decimal_words(n: float, pattern: str | None, tongue: Tongue) -> str:
    """A number by one of CLDR's patterns, the language's own for None; many stand on every page."""
    return format_decimal(n, format=pattern, locale=tongue.locale)


def run_on(tongue: Tongue, *sentences: str) -> str:
    """Sentences one after the other, as each language spaces them."""
    return ("" if tongue is Tongue.ZH else " ").join(sentences)


def join_words(tongue: Tongue, parts: list[str]) -> str:
    """A list as it is written in running text; empty for no parts."""
    return "、".join(parts) if tongue is Tongue.ZH else format_list(parts, locale=tongue.locale)
