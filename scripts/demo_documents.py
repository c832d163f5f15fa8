"""Writes invented documents and builds a data set from them: the app as full as after years.

Nothing in them is true, and every document, publisher and page says so. What is invented is only
the text: it is read by the same line as any other document, so that quotes are slices of it,
conflicts, life steps and copies come about as they do in earnest, and no record is written by hand.
The same program gives the same bytes: chance is drawn from a fixed seed, days from a fixed span.
"""

import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from etl.additions import added_inputs
from etl.dataset import INVENTED
from etl.model import NATIONAL_CODE, Kind, Language, Place, PlaceType, Sector
from etl.model.whereabouts import PACKAGE
from etl.pipeline import build
from etl.reference.gazetteer import load_gazetteer
from scripts.demo_writing import Story, Telling, Writer

DEMO = Path("demo")

MARK = "Invented for demonstration: nothing here is true.\n为演示而编造：内容均非事实。\n"
NEW_DOCUMENTS = 12
REPRINTS = 0.04
"""The share of documents that another publisher repeats word for word."""

SEED = 31
FIRST, MONTHS = date(2023, 1, 1), 36
NO_RECORD = "710000"
"""Never given a record, so that the map shows what that looks like."""

PEOPLE_PER_STORY = 7_000_000
BUSY = {"110000": 4, "310000": 3, "320000": 2, "330000": 2, "440000": 2}
"""So many times as much is invented of these, so that the map has its heights."""

KINDS = {
    Kind.PLAN: 30, Kind.FUND: 26, Kind.SUBSIDY: 20, Kind.INFRASTRUCTURE: 18, Kind.PROPOSAL: 9,
}  # fmt: skip
COURSES = {
    ("announced",): 6,
    ("launched",): 8,
    ("proposed",): 3,
    ("announced", "launched"): 5,
    ("proposed", "announced"): 2,
    ("proposed", "announced", "launched"): 3,
    ("announced", "cancelled"): 1,
}
"""How far an initiative comes, by how often."""

FUND_COURSES = {
    ("bare",): 2, ("target",): 3, ("joint",): 2, ("unclear",): 2, ("launched", "paid_out"): 2,
}  # fmt: skip
MILLIONS = {
    Kind.FUND: (300, 500, 1_000, 2_000, 3_000, 5_000, 8_000, 10_000, 20_000, 60_000),
    Kind.SUBSIDY: (1, 2, 3, 5, 10, 50, 100, 200, 500),
    Kind.INFRASTRUCTURE: (50, 120, 300, 600, 1_500, 3_000),
}
HEDGES = {"exact": 10, "about": 2, "at_least": 3, "at_most": 2, "range": 2}
CURRENCIES = {"CNY": 14, "USD": 1, "EUR": 1}
AT_HOME = {"810000": "HKD", "820000": "MOP"}


def stories(chance: Random) -> Iterator[Story]:
    """All invented initiatives; no two of a place share both kind and sector."""
    for place, number in _actors(chance):
        pairs = [(kind, sector) for kind in KINDS for sector in Sector]
        weights = [KINDS[kind] for kind, _ in pairs]
        for kind, sector in dict.fromkeys(chance.choices(pairs, weights, k=number)):
            yield _story(chance, place, kind, sector)


def _actors(chance: Random) -> Iterator[tuple[Place, int]]:
    """Each government that acts, with the number of its initiatives."""
    places = load_gazetteer().places
    cities = defaultdict(list)
    for place in places.values():
        if place.type is PlaceType.PREFECTURE:
            cities[place.province_code].append(place)
    yield places[NATIONAL_CODE], 9
    for place in places.values():
        if place.type not in {PlaceType.PROVINCE, PlaceType.MUNICIPALITY}:
            continue
        if place.code == NO_RECORD:
            continue
        number = 3 + (place.population or 0) // PEOPLE_PER_STORY
        number *= BUSY.get(place.code, 1)
        below = sorted(cities[place.code], key=lambda c: -(c.population or 0))
        yield place, number // 2 if below else number
        for city in chance.sample(below[:number], min(len(below), number // 3)):
            yield city, chance.randint(1, 3)


def _story(chance: Random, place: Place, kind: Kind, sector: Sector) -> Story:
    courses = COURSES | (FUND_COURSES if kind is Kind.FUND else {})
    others = [p for p in load_gazetteer().places.values() if p.type is PlaceType.PROVINCE]
    return Story(
        place=place,
        kind=kind,
        sector=sector,
        course=("proposed",) if kind is Kind.PROPOSAL else _drawn(chance, courses),
        currency=AT_HOME.get(place.code) or _drawn(chance, CURRENCIES),
        hedge=_drawn(chance, HEDGES),
        millions=chance.choice(MILLIONS.get(kind, (1,))),
        other=chance.choice([p for p in others if p.code not in {place.code, NO_RECORD}]),
    )


def _drawn(chance: Random, weights: Mapping[Any, int]) -> Any:
    return chance.choices(list(weights), list(weights.values()))[0]


def tellings(chance: Random, story: Story) -> Iterator[Telling]:
    """The story's stages in order, each told once to three times, the amounts not always alike."""
    month = chance.randrange(MONTHS)
    for stage in story.course:
        for _ in range(_drawn(chance, {1: 6, 2: 3, 3: 1})):
            told = story
            if chance.random() < 0.12:
                told = replace(story, millions=story.millions * chance.choice((2, 3, 10)))
            day = _day(month, chance.randrange(1, 24))
            yield Telling(told, stage, day, chance.choice(list(Language)))
        month = min(month + chance.randrange(2, 9), MONTHS - 1)


def _day(month: int, day: int) -> date:
    return date(FIRST.year + month // 12, month % 12 + 1, day)


def documents() -> Iterator[tuple[str, str]]:
    """The name and text of each invented document."""
    chance = Random(SEED)
    writer = Writer(chance)
    by_month: dict[tuple[int, int, Language], list[Telling]] = defaultdict(list)
    for story in stories(chance):
        for told in tellings(chance, story):
            by_month[told.day.year, told.day.month, told.language].append(told)
    for (year, month, language), told_then in sorted(by_month.items()):
        chance.shuffle(told_then)
        for number, some in enumerate(_in_parts(chance, told_then), start=1):
            name = f"invented-{year}-{month:02}-{language.value}-{number:02}.md"
            text = writer.document(some)
            yield name, text
            if chance.random() < REPRINTS:
                yield f"reprint-of-{name}", writer.reprint(text, language)


def _in_parts(chance: Random, items: Sequence[Telling]) -> Iterator[Sequence[Telling]]:
    at = 0
    while at < len(items):
        end = at + chance.randint(1, 6)
        yield items[at:end]
        at = end


def write_demo(folder: Path) -> int:
    """Writes the documents and builds the data set, both in `folder`; the number of initiatives."""
    texts, data = folder / "documents", folder / "data"
    shutil.rmtree(texts, ignore_errors=True)
    texts.mkdir(parents=True)
    data.mkdir(exist_ok=True)
    (data / INVENTED).write_text(MARK, encoding="utf-8")
    for name, text in documents():
        (texts / name).write_text(text, encoding="utf-8")
    files = sorted(texts.iterdir())
    if not (data / PACKAGE).exists():
        # A build before this one, so that the page of changes has something to show.
        build(files[:-NEW_DOCUMENTS], data)
    return build([*files, *added_inputs(data)], data).initiatives


def main() -> int:
    """Make the demonstration data anew; the exit code."""
    print("Inventing documents and building a data set from them ...", flush=True)
    print(f"{write_demo(DEMO)} invented initiatives in {DEMO}/data")
    return 0


if __name__ == "__main__":
    sys.exit(main())
