"""Places told of in passing: in a text about one place they do not become who acts next.

"安徽出台方案。此前，上海、深圳也出台了政策。当地还将设立基金": Anhui's fund.
"""

import re

from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Language
from etl.reference.gazetteer import load_gazetteer

COMPARED = re.compile(
    r"(?:远?(?:超过?|高于|大于|多于|低于|少于|不及)|超越|相当于|堪比|比肩|媲美|赶超|仅次于|优于|继|较|相比|"
    r"\b(?:than|exceeds|surpass\w*|rivals|dwarfs|follows|following|after|like|unlike|"
    r"compared (?:with|to)))"
    r"[^，。；,.;]{0,50}$"
)
ELSEWHERE = re.compile(
    r"\W{0,4}(?:此前|早前|在此之前|放眼|纵观|从全国|全国范围|在全国|在国内|国内|全国多地|其他城市|"
    r"(?:elsewhere|across the country|nationwide|other (?:cities|provinces|places|regions))\b)"
)
COMPARED_CHARS = 70


def is_aside(reading: Reading, sentence: Sentence, party: Party, home: tuple[str, ...]) -> bool:
    """Whether a place only comes up beside that of the text, its `home` (empty for many)."""
    if not home or not party.places or party.role not in (Role.ACTOR, Role.NATIONAL):
        return False
    if any(p.role is Role.OUTSIDER and p.span.end <= party.span.start for p in sentence.parties):
        # "Analysts said that the country should set up a fund": it does not.
        return True
    if party.role is Role.NATIONAL:
        return reading.document.language is Language.ZH or not sentence.has("ai")
    gazetteer = load_gazetteer()
    own = {home[0], gazetteer.record_place(home[0]).code}
    around = own | gazetteer.provinces_above(home)
    units = gazetteer.records_of(party.places)
    if units & around or own & gazetteer.provinces_above(party.places):
        return False
    low = max(sentence.span.start, party.span.start - COMPARED_CHARS)
    return (
        len(units) > 1
        or COMPARED.search(reading.plain, low, party.span.start) is not None
        or ELSEWHERE.match(reading.plain, sentence.span.start) is not None
    )
