"""How an invented document of the demonstration data is worded; the words are in a table.

`demo_sentences.toml` beside this file holds them, by language, kind and stage.
"""

import csv
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from etl.model import NATIONAL_CODE, Kind, Language, Place, PlaceType, Sector
from etl.reference.gazetteer import load_gazetteer

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = ROOT / "scripts" / "demo_sentences.toml"
SECTORS = ROOT / "etl" / "reference" / "sectors.csv"

BEIJING = "110000"
"""Called a municipality in English, where its bare name stands for the central government."""

UNITS = {
    "CNY": ("yuan", "元"),
    "USD": ("US dollars", "美元"),
    "EUR": ("euros", "欧元"),
    "HKD": ("Hong Kong dollars", "港元"),
    "MOP": ("patacas", "澳门元"),
}


@dataclass(frozen=True, slots=True)
class Story:
    """An invented initiative; `millions` of `currency`, `upper` a range's upper end."""

    place: Place
    kind: Kind
    sector: Sector
    course: tuple[str, ...]
    currency: str
    hedge: str
    millions: int
    other: Place

    @property
    def upper(self) -> int:
        """The upper end of a range."""
        return self.millions * 3 // 2 or 1


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence to come: a stage of a story, its day, and the language."""

    story: Story
    stage: str
    day: date
    language: Language


class Writer:
    """Turns tellings into the text of documents."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._words: dict[str, Any] = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
        with SECTORS.open(encoding="utf-8") as lines:
            self._sectors = {row["sector"]: row for row in csv.DictReader(lines)}

    def document(self, told: Sequence[Telling]) -> str:
        """A Markdown document that tells these, all in one language, on the last of their days."""
        language = told[0].language
        words = self._words[language.value]
        head = {
            "title": self._chance.choice(words["heading"]),
            "publisher": self._chance.choice(words["publishers"]),
            "date": max(t.day for t in told) + timedelta(days=self._chance.randrange(4)),
        }
        front = "\n".join(f"{key}: {value}" for key, value in head.items())
        paragraphs = [self._sentence(t) for t in told]
        body = [words["label"], *paragraphs, self._filler(language)]
        return f"---\n{front}\n---\n\n# {head['title']}\n\n" + "\n\n".join(body) + "\n"

    def reprint(self, text: str, language: Language) -> str:
        """The same document as another publisher gives it."""
        publisher = self._chance.choice(self._words[language.value]["reprinters"])
        return re.sub(r"(?m)^publisher: .*$", f"publisher: {publisher}", text, count=1)

    def _filler(self, language: Language) -> str:
        """A sentence that tells nothing, of some place: one that is searched and not found."""
        units = (PlaceType.PROVINCE, PlaceType.PREFECTURE)
        places = [p for p in load_gazetteer().places.values() if p.type in units]
        form = str(self._chance.choice(self._words[language.value]["filler"]))
        return form.format(place=_named(self._chance.choice(places), language))

    def _sentence(self, told: Telling) -> str:
        story, is_english = told.story, told.language is Language.EN
        sector = self._sectors[story.sector.value]
        template = self._words[told.language.value][story.kind.value][told.stage]
        return str(template).format(
            place=_named(story.place, told.language),
            other=_named(story.other, told.language),
            sector=sector["name" if is_english else "name_zh"],
            money=self._money(story, told.language),
            day=f"{told.day:%B} {told.day.day}" if is_english else _day_zh(told.day),
        )

    def _money(self, story: Story, language: Language) -> str:
        form = str(self._words[language.value]["money"][story.hedge])
        ends = {"n": story.millions, "m": story.upper}
        return form.format(**{k: _sum(v, story.currency, language) for k, v in ends.items()})


def _named(place: Place, language: Language) -> str:
    """The place as a document names it, with its province where it has namesakes."""
    province = load_gazetteer().province_of(place.code)
    if place.code == NATIONAL_CODE:
        return "China" if language is Language.EN else "国务院"
    name = place.name.split(" (")[0] if language is Language.EN else place.name_zh
    if place.code == BEIJING and language is Language.EN:
        return "Beijing Municipality"
    if province is None or province.code == place.code:
        return name
    if language is Language.ZH:
        return province.name_zh + name
    has_namesakes = len(load_gazetteer().names(language)[name]) > 1
    return f"{name} in {province.name}" if has_namesakes else name


def _sum(millions: int, currency: str, language: Language) -> str:
    english, chinese = UNITS[currency]
    if language is Language.EN:
        number, unit = (millions / 1000, "billion") if millions >= 1000 else (millions, "million")
        return f"{number:g} {unit} {english}"
    return f"{millions / 100:g}亿{chinese}" if millions >= 100 else f"{millions * 100}万{chinese}"


def _day_zh(day: date) -> str:
    return f"{day.month}月{day.day}日"
