"""Place names with all their senses: which one is meant is decided later, by context."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from etl.mentions.matching import Matcher, longest
from etl.mentions.run_ins import BARE_CHARS, begins_within
from etl.model import Language, PlaceMention, Span
from etl.reference.folding import fold
from etl.reference.gazetteer import load_gazetteer
from etl.reference.words import load_words

Senses = tuple[str, ...]


@cache
def _matcher(language: Language) -> Matcher[Senses]:
    names = load_gazetteer().names(language)
    folded = {fold(name): senses for name, senses in names.items()}
    if language is Language.EN:
        # Datelines and headlines are often set in capitals; apostrophes are often dropped.
        folded |= _variants(folded)
        folded |= _small_units(folded)
    else:
        folded = {**_behind_their_own(), **folded}
    return Matcher(folded)


def _behind_their_own() -> dict[str, Senses]:
    """河南新密, 佛山南海: bare names that are known by the name of the unit above before them."""
    places = load_gazetteer().places
    names: dict[str, Senses] = {}
    for place in places.values():
        bare = _bare(place.name_zh, Language.ZH)
        if place.rolls_up_to == place.code or bare is None:
            continue
        bare = fold(bare)
        above = (places.get(code or "") for code in (place.province_code, place.rolls_up_to))
        for unit in {name for p in above if p for name in (p.name_zh, p.short_zh)}:
            name = unit + bare
            names[name] = tuple(sorted({*names.get(name, ()), place.code}))
    return names


UNIT_WORD = re.compile(r" (?:County|District|City|Banner|New Area)$")


def _small_units(names: Mapping[str, Senses]) -> dict[str, Senses]:
    """Xinhua's way of writing: "Xinchang county"."""
    small = {UNIT_WORD.sub(lambda m: m.group().lower(), name): s for name, s in names.items()}
    return {name: senses for name, senses in small.items() if name not in names}


def _variants(names: Mapping[str, Senses]) -> dict[str, Senses]:
    variants: dict[str, Senses] = {}
    for name, senses in names.items():
        for variant in (name.upper(), name.replace("'", ""), name.upper().replace("'", "")):
            if variant not in names:
                variants[variant] = tuple(sorted({*variants.get(variant, ()), *senses}))
    return variants


UNIT_CHARACTERS = ("自治县", "自治旗", "县", "市", "区", "旗")


def find_places(folded: str, language: Language) -> list[PlaceMention]:
    """All place names in the folded text, sorted by span."""
    found = list(_matcher(language).find(folded))
    bare = _introduced(folded, found, language)
    if bare:
        found += Matcher(bare).find(folded)
    if language is Language.ZH:
        found += _abbreviated(folded)
        found = _unbroken(folded, found)
    found += [(start, end, ()) for start, end, _ in _false_friends().find(folded)]
    return [
        PlaceMention(Span(start, end), senses)
        for start, end, senses in longest(found)
        if senses and not _cuts_word(folded, start, end)
    ]


def _introduced(
    folded: str, found: Iterable[tuple[int, int, Senses]], language: Language
) -> dict[str, Senses]:
    """The bare names of units that the text names in full: 新昌县 makes 新昌 that county.

    A bare name that the gazetteer has is left to it.
    """
    known = load_gazetteer().names(language)
    bare: dict[str, Senses] = {}
    for start, end, senses in found:
        name = _bare(folded[start:end], language)
        if name and name not in known:
            bare[name] = tuple(sorted({*bare.get(name, ()), *senses}))
    return bare


def _bare(name: str, language: Language) -> str | None:
    """The name without its word of rank; None where too little would be left to know it by."""
    if language is Language.EN:
        short = re.sub(r" (?:county|district|city|banner)$", "", name, flags=re.IGNORECASE)
        return short if short != name and len(short) > 3 else None
    unit = next((u for u in UNIT_CHARACTERS if name.endswith(u)), "")
    short = name.removesuffix(unit)
    return short if unit and len(short) > 1 else None


@cache
def _false_friends() -> Matcher[str]:
    """Longer words that hold a place's name and are none (真金白银, "Beijing Time")."""
    return Matcher({fold(word): word for word in load_words("places/false_friends.txt")})


def _unbroken(folded: str, found: list[tuple[int, int, Senses]]) -> list[tuple[int, int, Senses]]:
    """Without bare names that begin in the middle of a word: 其中山东 is no 中山.

    Nor the name of a part of a city that runs into that of a city or province: 目前海南.
    """
    words = load_words("places/words_before.txt")
    large = {start for start, _, senses in found if not _is_small(senses)}
    return [
        (start, end, senses)
        for start, end, senses in found
        if end - start != BARE_CHARS
        or not (begins_within(folded, start, words) or (end - 1 in large and _is_small(senses)))
    ]


def _is_small(senses: Senses) -> bool:
    """Whether a name is only that of a county, a district or a zone."""
    return bool(senses) and not any(code.endswith("00") for code in senses)


# 市 before 场 and 区 before 域 belong to the next word: 吉林市场 is Jilin's market.
CUT_WORDS = {"市": "场民值盈售", "区": "域块间别分", "县": "域", "州": "际"}


def _cuts_word(folded: str, start: int, end: int) -> bool:
    last, following = folded[end - 1], folded[end : end + 1]
    return bool(following) and following in CUT_WORDS.get(last, "")


@cache
def _run() -> re.Pattern[str]:
    """京津冀, 粤澳, 沪苏: several one-character names, where a body or a verb follows."""
    names = "".join(sorted(load_gazetteer().single_characters()))
    return re.compile(
        rf"[{names}]{{2,4}}(?=[两三四]?(?:地|省|市|省市|政府|方)|联合|共同|携手|合作|等地|宣布|相继|共建)"
    )


@cache
def _settled() -> re.Pattern[str]:
    """来甬发展, 在皖企业, 驻穗机构: a one-character name between who comes there and what for."""
    names = "".join(sorted(load_gazetteer().single_characters()))
    return re.compile(
        rf"(?:来|在|驻|赴|留|返|落户)(?P<name>[{names}])(?=(?:的)?(?:发展|就业|创业|投资|落户|设立|注册|工作|兴业|研发|"
        r"转化|落地|企业|高校|院校|央企|科研|机构|单位|人才|人工智能|机器人|大学生|毕业生))"
    )


def _abbreviated(folded: str) -> Iterator[tuple[int, int, Senses]]:
    singles = load_gazetteer().single_characters()
    for match in _settled().finditer(folded):
        yield *match.span("name"), singles[match["name"]]
    for match in _run().finditer(folded):
        for at in range(match.start(), match.end()):
            yield at, at + 1, singles[folded[at]]
