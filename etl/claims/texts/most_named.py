"""Which local place a text names most, at the level of which it says "ours"."""

from collections import Counter

from etl.claims.base.rare import Rare
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.parties.capital import BEIJING
from etl.model import NATIONAL_CODE, Level
from etl.reference.gazetteer import load_gazetteer

# "加快我市人工智能发展", "我局会同市财政局研究": a city's or county's own text.
CITYS = Rare(r"[我本][市州盟县](?!场)")
CITYS_OFFICES = Rare(r"(?:会同|联合|经)市[\u4e00-\u9fff]{1,6}[局委办]")
# "推动我省机器人产业发展", "省工信厅…，为我省…".
PROVINCES = Rare(r"[我本]省")
OURS_CHARS = 6000


def own_level(reading: Reading) -> Level | None:
    """The level of which a Chinese text says "ours"; None where it says none, or both."""
    city = CITYS.search(reading.plain, 0, OURS_CHARS) or CITYS_OFFICES.search(
        reading.plain, 0, OURS_CHARS
    )
    province = PROVINCES.search(reading.plain, 0, OURS_CHARS)
    if bool(city) is bool(province):
        return None
    return Level.CITY if city else Level.PROVINCE


def most_named(body: list[Sentence], level: Level | None = None) -> list[tuple[str, ...]]:
    """The local place that the text names most, alone in a list; empty where it names none.

    Of a city's own text it is a city, of a province's the province in which all of them lie.
    """
    acting = _named(body, level, frozenset({Role.REFERENCE}))
    named = acting or _named(body, level, frozenset())
    return [named.most_common(1)[0][0]] if named else []


def _named(
    body: list[Sentence], level: Level | None, left_out: frozenset[Role]
) -> Counter[tuple[str, ...]]:
    places = (
        p.places
        for s in body
        for p in s.parties
        if p.places and NATIONAL_CODE not in p.places and p.role not in left_out
    )
    return Counter(own for codes in places if (own := _of_level(codes, level)))


def _of_level(codes: tuple[str, ...], level: Level | None) -> tuple[str, ...]:
    """The codes themselves, or those of them that a city's or a province's text can be of."""
    gazetteer = load_gazetteer()
    if level is Level.CITY:
        return tuple(code for code in codes if gazetteer.level(code) is Level.CITY)
    if level is Level.PROVINCE:
        above = (gazetteer.province_of(code) for code in codes[:1])
        return tuple(province.code for province in above if province)
    return codes


def is_of_other_level(places: list[tuple[str, ...]], level: Level | None) -> bool:
    """Whether all of these are provinces, and the text is a city's."""
    gazetteer = load_gazetteer()
    return (
        level is Level.CITY
        and bool(places)
        and all(gazetteer.level(code) is Level.PROVINCE for codes in places for code in codes)
    )


# "答：市财政每年安排2000万元": offices of a city that needs no name.
ITS_OFFICES = Rare(
    r"(?<![\u4e00-\u9fff])(?:由|通过|经|向|到)?市(?:级财政|财政|算力|工信|科技|数据|大数据|经信|发改)"
)


def sole_place(reading: Reading) -> tuple[str, ...]:
    """The one local place that a text names anywhere, be it in its dateline: what "the city" is.

    Empty where it names several, or Beijing, from where all report.
    """
    gazetteer = load_gazetteer()
    senses = {m.senses for s in reading.sentences for m in s.mentions.places}
    local = {codes for codes in senses if set(codes) - {NATIONAL_CODE}}
    # "Mianyang, Sichuan": the province only tells where the city lies.
    local -= {(code,) for code in gazetteer.provinces_above(codes[0] for codes in local)}
    if len(local) != 1 or any(len(codes) != 1 for codes in local):
        return ()
    (codes,) = local
    return () if gazetteer.record_place(codes[0]).code == BEIJING else codes


def sole_city(reading: Reading, body: list[Sentence]) -> list[tuple[str, ...]]:
    """The one city that a text names anywhere, where it speaks of the city's offices."""
    if not ITS_OFFICES.search(reading.plain, 0, OURS_CHARS):
        return []
    gazetteer = load_gazetteer()
    named = gazetteer.records_of(c for s in body for p in s.parties for c in p.places)
    is_city = len(named) == 1 and all(gazetteer.level(code) is Level.CITY for code in named)
    return [tuple(named)] if is_city else []
