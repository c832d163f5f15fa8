"""Owners that no verb tells: where a sentence is set, where a facility stands, whose report."""

from dataclasses import replace

from etl.claims.anchor import Anchor
from etl.claims.owner import Owner
from etl.claims.reading import FRAME, SITE, Party, Reading, Role, Sentence
from etl.model import NATIONAL_CODE, Language
from etl.reference.gazetteer import load_gazetteer


def frame(reading: Reading, sentence: Sentence, parties: list[Party]) -> Owner | None:
    """ "In Hefei, a fund was set up", "在北京，基金已完成备案": where a sentence is set."""
    is_english = reading.document.language is Language.EN
    for party in parties:
        if party.value == FRAME:
            return Owner(party, "where the sentence is set", 0.6)
        opens = not is_english and party.span.start - sentence.span.start <= 1
        if party.role is Role.LOCATIVE and opens and reading.after(party.span.end, 1) == "，":
            return Owner(replace(party, role=Role.ACTOR), "where the sentence is set", 0.75)
    return None


def site(parties: list[Party], anchor: Anchor, inherited: Owner | None) -> Owner | None:
    """建设长沙智算中心: the city's own, where no unit above it is known to act."""
    sites = [p for p in parties if p.value == SITE and anchor.phrase.covers(p.span) and p.places]
    if not sites:
        return None
    province = load_gazetteer().province_of(sites[-1].places[0])
    above = {NATIONAL_CODE, province.code if province else NATIONAL_CODE}
    if inherited and above & set(inherited.party.places):
        return None
    party = replace(sites[-1], role=Role.ACTOR)
    return Owner(party, "where it is to stand, nobody else being named", 0.6)
