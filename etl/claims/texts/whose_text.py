"""Which part of the world a text is of: another country, or Hong Kong, Macao, Taiwan."""

import re

from etl.claims.base.rare import Rare
from etl.claims.base.reading import GOVERNING, Party, Reading, Role
from etl.model import NATIONAL_CODE, Level
from etl.reference.gazetteer import load_gazetteer

# A text in which no word of these stands, but another country's name, is about that country.
OF_CHINA = re.compile(
    r"\b(?:chin(?:a|ese)|sino|beijing|prc|yuan|rmb|renminbi)\b|中国|中國|我国|我國|国务院|人民币|中央"
)


OWN = frozenset({"CNY", "HKD", "MOP", "TWD"})
ABROAD = frozenset({"EUR", "GBP", "INR", "JPY", "KRW", "MYR", "SGD", "THB", "VND", "AED", "SAR"})
MANY_SUMS = 2


def is_abroad(reading: Reading) -> bool:
    """Whether a text is about another country, whose "national fund" is not China's.

    It names other countries alone, or tells sums in their money and none in China's.
    """
    sentences = reading.sentences
    if not any(s.has("company", value="foreign") for s in sentences if s.mentions.cues):
        return False
    sums = [money.currency for s in sentences for money in s.mentions.money]
    abroad = sum(currency in ABROAD for currency in sums)
    acts = any(
        p.role is Role.NATIONAL and _is_body(reading, p) for s in sentences for p in s.parties
    )
    if abroad >= MANY_SUMS and not (acts or any(currency in OWN for currency in sums)):
        return True
    is_local = any(NATIONAL_CODE not in p.places for s in sentences for p in s.parties if p.places)
    return not is_local and OF_CHINA.search(reading.plain) is None


# "国家发改委印发…": an organ of China's own, where 中国 alone is only compared.
BODY = re.compile(r"[\u4e00-\u9fff]{0,6}(?:委|部|国务院|局|办)")


def _is_body(reading: Reading, party: Party) -> bool:
    return BODY.fullmatch(reading.plain, party.span.start, party.span.end) is not None


# "打造具有亳州特色的场景" in a text that says 我市: its city.
OUR_CITY = Rare(r"我市|本市(?!场)")
OF_ITS_KIND = re.compile(r"(?:具有|富有|体现|彰显|突出)$")
KIND = re.compile(r"市?(?:地域|地方|产业)?特色")


def city_of_its_kind(reading: Reading) -> tuple[str, ...]:
    """The city of which a text that says "our city" speaks, by the character it is to have."""
    if not OUR_CITY.search(reading.plain):
        return ()
    gazetteer = load_gazetteer()
    for sentence in reading.sentences:
        for party in sentence.parties:
            is_city = party.places and gazetteer.level(party.places[0]) is Level.CITY
            before, after = reading.before(party.span.start, 4), reading.after(party.span.end, 6)
            if is_city and OF_ITS_KIND.search(before) and KIND.match(after):
                return party.places
    return ()


REGIONS = (
    (
        "810000",
        Rare(
            r"hong kong|hksar|hk\$|\bhkt\b|legco|legislative council|cyberport|香港|数码港|"
            r"港府|财政司|施政报告|财政预算案|特首|北部都会区|创科局|港元|本港"
        ),
    ),
    ("820000", Rare(r"macao|macau|\bmop(?= ?\d)|patacas?\b|澳门|澳門")),
    (
        "710000",
        Rare(r"taiwan|taipei|nt\$|executive yuan|台湾|新台币|行政院|国发会|数位发展部|经济部"),
    ),
)
REGION_CHARS = 8000
HOME_MENTIONS = 4
MENTIONS_ALONE = 1
"""Where the text names no other place, once is enough."""


def home_region(reading: Reading) -> str | None:
    """Hong Kong, Macao or Taiwan, where a text without a mainland place keeps naming it."""
    named = [
        (sum(1 for _ in words.finditer(reading.plain, 0, REGION_CHARS)), code)
        for code, words in REGIONS
    ]
    count, code = max(named)
    if not count:
        return None
    parties = [p for s in reading.sentences for p in s.parties]
    governing = {c for p in parties if p.role in GOVERNING for c in p.places}
    gazetteer = load_gazetteer()
    alone = gazetteer.records_of(governing) <= {code} and all(
        p.role is not Role.FOREIGN for p in parties
    )
    return code if count >= (MENTIONS_ALONE if alone else HOME_MENTIONS) else None
