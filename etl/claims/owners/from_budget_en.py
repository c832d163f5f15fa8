"""Whose English money is that comes from the provincial budget, in a text about a city."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import GOVERNING, Reading, Sentence
from etl.model import MONEY_KINDS, Language
from etl.reference.gazetteer import load_gazetteer

# "Each college receives 200,000 yuan from the provincial budget".
FROM_PROVINCE = re.compile(
    r"[^.;]{0,90}?\bfrom (?:the )?provincial (?:budget|treasury|coffers|finances?|government)\b"
)


def provincial_money(
    reading: Reading, sentence: Sentence, anchor: Anchor, inherited: Owner | None
) -> Owner | None:
    """The province of the city that the text lends, where its budget pays and nobody else acts."""
    if anchor.kind not in MONEY_KINDS or reading.document.language is not Language.EN:
        return None
    if inherited is None or not inherited.party.places:
        return None
    if any(p.role in GOVERNING and p.span.end <= anchor.span.start for p in sentence.parties):
        return None
    if FROM_PROVINCE.match(reading.plain, anchor.span.end, sentence.span.end) is None:
        return None
    province = load_gazetteer().province_of(inherited.party.places[0])
    if province is None:
        return None
    party = replace(inherited.party, places=(province.code,))
    return Owner(party, "the money is the province's", 0.8)
