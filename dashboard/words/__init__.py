"""All wording of the app, English and Chinese, by key."""

from enum import StrEnum

from dashboard.words.adding import ADDING
from dashboard.words.citing import CITING
from dashboard.words.demo import DEMO
from dashboard.words.exports import EXPORTS
from dashboard.words.figures import FIGURES
from dashboard.words.filters import FILTERS
from dashboard.words.funds import FUNDS
from dashboard.words.interface import INTERFACE
from dashboard.words.labels import LABELS
from dashboard.words.life import LIFE
from dashboard.words.map import MAP
from dashboard.words.method import METHOD
from dashboard.words.places import PLACES
from dashboard.words.sectors import SECTORS
from dashboard.words.sentences import SENTENCES
from dashboard.words.timeline import TIMELINE
from dashboard.words.workshop import WORKSHOP

WORDS: dict[str, tuple[str, str]] = {
    **INTERFACE,
    **LABELS,
    **SENTENCES,
    **WORKSHOP,
    **LIFE,
    **METHOD,
    **FIGURES,
    **EXPORTS,
    **CITING,
    **FILTERS,
    **DEMO,
    **TIMELINE,
    **SECTORS,
    **FUNDS,
    **ADDING,
    **PLACES,
    **MAP,
}
"""Key → (English, Chinese); placeholders in braces are the same in both."""


class Tongue(StrEnum):
    """The language in which a reader sees the app."""

    EN = "en"
    ZH = "zh"


def tongue_of(value: str | None) -> Tongue:
    """The tongue that `?lang=` asks for; English where it asks for none that there is."""
    return Tongue.ZH if value == Tongue.ZH else Tongue.EN


def say(tongue: Tongue, key: str, **values: object) -> str:
    """The words under a key, placeholders filled; KeyError where there is no such key."""
    english, chinese = WORDS[key]
    return (chinese if tongue is Tongue.ZH else english).format(**values)


def say_count(tongue: Tongue, key: str, n: int, **values: object) -> str:
    """As `say`, from `key.none`, `key.one` or `key.many`; the number is `{n}` with separators."""
    form = {0: "none", 1: "one"}.get(n, "many")
    if f"{key}.{form}" not in WORDS:
        form = "many"
    return say(tongue, f"{key}.{form}", n=f"{n:,}", **values)


def run_on(tongue: Tongue, *sentences: str) -> str:
    """Sentences one after the other, as each language spaces them."""
    return ("" if tongue is Tongue.ZH else " ").join(sentences)


def join_words(tongue: Tongue, parts: list[str]) -> str:
    """A list as it is written in running text; empty for no parts."""
    if tongue is Tongue.ZH:
        return "、".join(parts)
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]
