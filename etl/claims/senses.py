"""Which of its senses a place name has in this document."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

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
SHORT_CHARS = 2
# After these a bare Chinese name can begin; elsewhere its characters may belong to other words.
OPENS = re.compile(
    r"(?:^|[\s，。；：、“”‘’「」《》（）()【】|—·,;:!?！？\d]|[在于和与及对从到至向由自驻])$"
)
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

    def resolve(self, mention: PlaceMention, before: str, after: str) -> str | None:
        """The code that the name stands for here; None for the country as a whole."""
        codes = [code for code in mention.senses if code != NATIONAL_CODE]
        if mention.span.end - mention.span.start == SHORT_CHARS and not OPENS.search(before):
            codes = [code for code in codes if self._is_expected(code)]
        if not codes:
            return None
        return max(codes, key=lambda code: (self._score(code, before, after), code))

    def _is_expected(self, code: str) -> bool:
        """Whether a district's two characters within a clause are its name: 面临平台 is none.

        They are where the document names its city too.
        """
        place = self.gazetteer.places[code]
        return place.type not in (PlaceType.DISTRICT, PlaceType.COUNTY) or bool(
            self.support[place.rolls_up_to] - (place.rolls_up_to == code)
        )

    def _score(self, code: str, before: str, after: str) -> float:
        place = self.gazetteer.places[code]
        score = float(RANK[place.type])
        score += 3 * min(self.support[place.rolls_up_to], 2) if place.rolls_up_to != code else 0
        if place.province_code and place.province_code != code:
            named = min(self.support[place.province_code], MAX_SUPPORT) / NAMED_SUPPORT
            score += 2 * named + self._renown(code)
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
        return score + (place.population or 0) / 1e9

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


def document_senses(mentions: Iterable[Mentions]) -> Senses:
    """The resolver for one document: names with a single sense support those around them."""
    gazetteer = load_gazetteer()
    support: Counter[str] = Counter()
    named: set[str] = set()
    for section in mentions:
        for place in section.places:
            if len(place.senses) == 1:
                support[gazetteer.places[place.senses[0]].rolls_up_to] += 1
                support[place.senses[0]] += 1
                named.add(place.senses[0])
                province = gazetteer.province_of(place.senses[0])
                if province:
                    support[province.code] += 1
    return Senses(gazetteer, support, frozenset(named))
