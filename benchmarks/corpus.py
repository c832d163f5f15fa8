"""Varied invented documents of about 2 kB with known truth: both languages, copies, conflicts.

A document is a function of its number alone, so that any number of them can be written without
any being held, and the first thousand of a million are the same as of ten thousand. It tells one to
three stories of its own; often it also tells one of an earlier document again, now and then with
another sum, and sometimes it is a reprint.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path
from random import Random

from etl.model import Kind, Language, Place, PlaceType, Sector
from etl.reference.gazetteer import load_gazetteer
from scripts.demo_writing import Story, Telling, Writer

SEED = 7
FIRST, DAYS = date(2016, 1, 1), 3_600
REPRINTS, RETOLD, OTHER_SUM = 0.04, 0.4, 0.12
LOOK_BACK = 500
SKEW = 2.0
"""The larger, the more stories fall to few places."""
MIN_CHARACTERS = {Language.EN: 2_300, Language.ZH: 950}
FILES_A_FOLDER = 1_000

STAGES = {
    Kind.FUND: ("proposed", "announced", "launched", "joint"),
    Kind.SUBSIDY: ("proposed", "announced", "launched"),
    Kind.PLAN: ("proposed", "announced", "launched"),
    Kind.INFRASTRUCTURE: ("proposed", "announced", "launched"),
    Kind.PROPOSAL: ("proposed",),
}
WITHOUT_SUM = {(Kind.INFRASTRUCTURE, "proposed"), (Kind.INFRASTRUCTURE, "launched")}
MILLIONS = (1, 2, 3, 5, 8, 12, 20, 35, 50, 80, 120, 150, 300, 450, 600, 900, 1_200, 2_500, 4_000)

WORDS = {
    Language.EN: """harbour mill school clinic orchard quarry museum depot bridge tower garden
        bakery lamp ferry barn chapel canal kiln forge stable cellar attic meadow hedge brook ridge
        gate fence wagon barrel basket ladder blanket kettle anvil rope sail mast rudder lantern""",
    Language.ZH: """港湾 磨坊 学堂 果园 石阶 画廊 仓房 木桥 钟楼 花圃 面包 油灯 渡船 谷仓 水渠 砖窑
        铁匠 马厩 地窖 阁楼 草地 篱笆 小溪 山脊 木门 货车 木桶 竹篮 梯子 毛毯 水壶 绳索""",
}


@dataclass(frozen=True, slots=True)
class Truth:
    """One thing that a document says: `amount` in whole currency units, None without a sum."""

    kind: Kind
    place_code: str
    amount: int | None


@dataclass(frozen=True, slots=True)
class Invented:
    """A document with what it says; `copy_of` is the number of the one that it reprints."""

    text: str
    language: Language
    truths: tuple[Truth, ...]
    copy_of: int | None = None


@lru_cache(maxsize=4 * LOOK_BACK)
def invented(number: int) -> Invented:
    """The document of that number."""
    chance = Random(f"{SEED} document {number}")
    if number and chance.random() < REPRINTS:
        earlier = number - chance.randint(1, min(number, LOOK_BACK))
        return _reprint(chance, earlier)
    language = chance.choice(list(Language))
    told = [_telling(number, i, language) for i in range(chance.choice((1, 1, 2, 2, 3)))]
    first = retold(number)
    if first is not None:
        told.append(_again(chance, _telling(first, 0, language)))
    text = Writer(chance).document(told) + _idle(chance, language)
    return Invented(text, language, tuple(t for telling in told for t in _truths(telling)))


def _reprint(chance: Random, earlier: int) -> Invented:
    original = invented(earlier)
    text = Writer(chance).reprint(original.text, original.language)
    first = earlier if original.copy_of is None else original.copy_of
    return replace(original, text=text, copy_of=first)


def retold(number: int) -> int | None:
    """The number of the document whose first story this one tells again; None for none."""
    chance = Random(f"{SEED} retold {number}")
    if not number or chance.random() >= RETOLD:
        return None
    return number - chance.randint(1, min(number, LOOK_BACK))


@lru_cache(maxsize=4 * LOOK_BACK)
def _day(number: int) -> date:
    """The day of a document's stories, soon after those of the one that it tells again."""
    chance = Random(f"{SEED} day {number}")
    first = retold(number)
    if first is None:
        return FIRST + timedelta(days=chance.randrange(DAYS))
    return _day(first) + timedelta(days=chance.randrange(10))


def _telling(number: int, i: int, language: Language) -> Telling:
    chance = Random(f"{SEED} story {number} {i}")
    kind = chance.choice(list(STAGES))
    places = _places()
    story = Story(
        place=places[int(len(places) * chance.random() ** SKEW)],
        kind=kind,
        sector=chance.choice(list(Sector)),
        course=(),
        currency="CNY",
        hedge=chance.choice(("exact", "exact", "about", "at_least", "at_most", "range")),
        millions=chance.choice(MILLIONS),
        other=chance.choice([p for p in places if p.type is PlaceType.PROVINCE]),
    )
    return Telling(story, chance.choice(STAGES[kind]), _day(number), language)


def _again(chance: Random, told: Telling) -> Telling:
    if chance.random() >= OTHER_SUM:
        return told
    return replace(told, story=replace(told.story, millions=told.story.millions * 2))


def _truths(told: Telling) -> Iterator[Truth]:
    story = told.story
    has_sum = story.kind not in (Kind.PLAN, Kind.PROPOSAL)
    has_sum = has_sum and (story.kind, told.stage) not in WITHOUT_SUM
    places = {story.place.code, story.other.code} if told.stage == "joint" else {story.place.code}
    for code in sorted(places):
        yield Truth(story.kind, code, story.millions * 10**6 if has_sum else None)


@cache
def _places() -> list[Place]:
    units = (PlaceType.PROVINCE, PlaceType.MUNICIPALITY, PlaceType.PREFECTURE)
    return [p for p in load_gazetteer().places.values() if p.type in units]


def _idle(chance: Random, language: Language) -> str:
    """Paragraphs of words and numbers that say nothing, to make the document long enough."""
    words = WORDS[language].split()
    parts: list[str] = []
    while sum(map(len, parts)) < MIN_CHARACTERS[language] - 500:
        sentence = [
            f"{' '.join(chance.sample(words, 5))} no. {chance.randrange(10**6)}."
            if language is Language.EN
            else f"{''.join(chance.sample(words, 5))}第{chance.randrange(10**6)}号。"
            for _ in range(3)
        ]
        parts.append("".join(["\n", *(s.capitalize() + " " for s in sentence), "\n"]))
    return "".join(parts)


def path_of(number: int) -> str:
    """Where the document of that number lies in the folder of all."""
    return f"{number // FILES_A_FOLDER:04}/{number:07}.md"


def write_corpus(folder: Path, first: int, end: int) -> None:
    """Writes the documents from `first` up to, but not including, `end`."""
    for number in range(first, end):
        path = folder / path_of(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(invented(number).text, encoding="utf-8")
