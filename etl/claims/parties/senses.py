"""Which of its senses a place name has in this document."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from etl.model import NATIONAL_CODE, Mentions, Place, PlaceMention, PlaceType
from etl.reference.gazetteer import Gazetteer, load_gazetteer

# A bare name means the larger unit; a district's only where its city is named too.
RANK = {
    PlaceType.NATIONAL: 0,
    PlaceType.PROVINCE: 5,
    PlaceType.MUNICIPALITY: 5,
    PlaceType.PREFECTURE: 4,
    PlaceType.ZONE: 3,
    PlaceType.DISTRICT: 2,
    PlaceType.COUNTY: 1,
}
NAMED_SUPPORT, MAX_SUPPORT = 3, 6
"""What one mention of a province gives it; a mention of one of its cities gives a third."""
EXACT = 5.0
"""What a place gains where the document names it without doubt: 吉林省 makes 吉林 the province."""
LARGE_CITY, RENOWN = 3_000_000, 3.0
FEW_PROVINCES, OFTEN = 2, 3
"""A text that names more provinces, and the one not so often, is of no one of them."""
SHORT_CHARS = 2
# After these a bare Chinese name can begin; elsewhere its characters may belong to other words.
OPENS = re.compile(
    # "昨日海淀发布": a word of time, or one who goes there.
    r"(?:[日年月天]|走进|来到)$|"
    r"(?:^|[\s，。；：、“”‘’「」《》（）()【】|—·,;:!?！？\d]|[在于和与及对从到至向由自驻])$"
)
# "南川工业园区", "星河云、北辰云等企业": a park's or a firm's name that begins so.
OF_PARK = re.compile(r"(?:工业|产业|科技)?园区?|(?:经济技术|经济|高新技术产业)?开发区")
OF_FIRM = re.compile(
    r"[\u4e00-\u9fffA-Za-z]{1,4}(?:、[^，。；、]{2,8}){0,4}等[^，。；、]{0,8}(?:企业|公司)"
)
TAIWAN = "71Z"
"""How the codes of Taiwan's cities begin."""
# "Qingyang, in the northwestern province of Gansu": the words beside a name that say where it lies.
BESIDE = re.compile(r"(?:,| \(|,? in\b|,? (?:a|the|city)\b)[^,.;()]{0,50}")
PROVINCE_WORDS = ("province", "the province", "a province", "省", "自治区")
CITY_WORDS = ("city", "municip", "市", "the city")


@dataclass(frozen=True, slots=True)
class Senses:
    """Resolves place names by what the rest of the document names without doubt."""

    gazetteer: Gazetteer
    support: Counter[str]
    named: frozenset[str] = frozenset()
    bare: Counter[str] = field(default_factory=Counter)
    zones: tuple[str, ...] = ()
    provinces: Counter[str] = field(default_factory=Counter)

    def resolve(self, mention: PlaceMention, before: str, after: str) -> str | None:
        """The code that the name stands for here; None for the country as a whole."""
        codes = [code for code in mention.senses if code != NATIONAL_CODE]
        is_short = mention.span.end - mention.span.start == SHORT_CHARS
        if is_short and (not OPENS.search(before) or OF_PARK.match(after) or OF_FIRM.match(after)):
            codes = [c for c in codes if self._is_expected(c) or self._is_behind_its_own(c, before)]
        if not codes:
            return None
        zone = self._zone_of_name(codes)
        if zone:
            return zone
        return max(codes, key=lambda code: (self._score(code, before, after), code))

    def _zone_of_name(self, codes: list[str]) -> str | None:
        """ "Jiangbei" after "Nanjing's Jiangbei New Area": the zone, no district far away."""
        if any(self.support[self.gazetteer.places[code].rolls_up_to] for code in codes):
            return None
        names = {_base(self.gazetteer.places[code].name) for code in codes}
        zones = [code for code in self.zones if _base(self.gazetteer.places[code].name) in names]
        return zones[0] if len(zones) == 1 else None

    def _is_expected(self, code: str) -> bool:
        """Whether a district's two characters within a clause are its name: 面临平台 is none.

        They are where the document names its city too, and not by these characters alone:
        a firm called 北辰云 says nothing of Tianjin, an industrial park of 南川 in a text
        of another province nothing of Chongqing, 平台中 nothing of Taichung.
        """
        place = self.gazetteer.places[code]
        return not _may_be_chance(place) or (
            self.support[place.rolls_up_to] > self.bare[place.rolls_up_to]
        )

    def _is_behind_its_own(self, code: str, before: str) -> bool:
        """浙江义乌, 苏州昆山: right behind the name of the province or city that it lies in."""
        place = self.gazetteer.places[code]
        above = (
            self.gazetteer.places.get(c or "") for c in (place.province_code, place.rolls_up_to)
        )
        return any(p and before.endswith((p.name_zh, p.short_zh)) for p in above if p != place)

    def _score(self, code: str, before: str, after: str) -> float:
        place = self.gazetteer.places[code]
        score = float(RANK[place.type])
        score += 3 * min(self.support[place.rolls_up_to], 2) if place.rolls_up_to != code else 0
        if place.province_code and place.province_code != code:
            named = min(self.support[place.province_code], MAX_SUPPORT) / NAMED_SUPPORT
            score += (2 if self._is_of(place.province_code) else 1) * named + self._renown(code)
        score += EXACT if code in self.named else 0.0
        if self._lies_beside(place, after):
            score += 10
        is_province = place.type is PlaceType.PROVINCE
        if is_province and after.lstrip(" ,").startswith(PROVINCE_WORDS):
            score += 10
        is_city = place.type in (PlaceType.PREFECTURE, PlaceType.MUNICIPALITY)
        if is_city and after.lstrip(" ,").startswith(CITY_WORDS):
            score += 10
        if place.type is PlaceType.DISTRICT and after.startswith((" district", "区")):
            score += 10
        if is_city and before.rstrip().endswith(("city of", "cities of")):
            score += 10
        # Of districts of one name that of the larger city: Nansha is Guangzhou's before Sansha's.
        city = self.gazetteer.places[place.rolls_up_to]
        return score + (place.population or city.population or 0) / 1e9

    def _lies_beside(self, place: Place, after: str) -> bool:
        beside = BESIDE.match(after)
        province = self.gazetteer.places.get(place.province_code or "")
        if not beside or not province or province == place:
            return False
        return province.name.lower() in beside.group()

    def _renown(self, code: str) -> float:
        """A city of millions is meant before its smaller namesake: Suzhou is Jiangsu's."""
        place = self.gazetteer.places[code]
        large = place.type is PlaceType.PREFECTURE and (place.population or 0) >= LARGE_CITY
        return RENOWN if large else 0.0

    def _is_of(self, province: str) -> bool:
        """Whether the text may be the province's: not where it names others, and that seldom.

        In a text on Anhui, Suzhou is Anhui's; in a round-up that names Hefei too, Jiangsu's.
        """
        return len(self.provinces) <= FEW_PROVINCES or self.provinces[province] >= OFTEN


def document_senses(mentions: Iterable[Mentions]) -> Senses:
    """The resolver for one document: names with a single sense support those around them."""
    gazetteer = load_gazetteer()
    support: Counter[str] = Counter()
    named: set[str] = set()
    bare: Counter[str] = Counter()
    provinces: Counter[str] = Counter()
    for section in mentions:
        for place in section.places:
            if len(place.senses) == 1:
                code = place.senses[0]
                lent = _lent(gazetteer, code)
                support.update(lent)
                provinces.update({lent[-1]: lent[-1] == code})
                named.add(code)
                is_short = place.span.end - place.span.start == SHORT_CHARS
                if is_short and _may_be_chance(gazetteer.places[code]):
                    bare.update(lent)
    zones = sorted(code for code in named if gazetteer.places[code].type is PlaceType.ZONE)
    return Senses(gazetteer, support, frozenset(named), bare, tuple(zones), provinces)


UNIT = re.compile(r"(?: (?:New Area|District|County|City|Zone|Park))?(?: \([^()]{1,30}\))?$")


def _base(name: str) -> str:
    """ "Jiangbei" of "Jiangbei New Area" and of "Jiangbei District (Ningbo)"."""
    return UNIT.sub("", name)


def _lent(gazetteer: Gazetteer, code: str) -> list[str]:
    """What a place that is named without doubt supports: itself, its city, its province."""
    province = gazetteer.province_of(code)
    return [gazetteer.places[code].rolls_up_to, code, *([province.code] if province else [])]


def _may_be_chance(place: Place) -> bool:
    """Whether two characters that name the place may by chance stand within other words."""
    is_small = place.type in (PlaceType.DISTRICT, PlaceType.COUNTY)
    return is_small or place.code.startswith(TAIWAN)
