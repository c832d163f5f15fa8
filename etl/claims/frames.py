"""Owners that no verb tells: where a sentence is set, where a facility stands, whose report."""

import re
from dataclasses import replace

from etl.claims.instruments import Anchor
from etl.claims.owner import Owner
from etl.claims.reading import FRAME, SITE, Party, Reading, Role, Sentence
from etl.model import NATIONAL_CODE, Kind, Language
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


NATIONAL_REPORT = re.compile(r"首次[^，。；]{0,6}写[入进]|全国两会|连续\d年|李强总理|总理(?:作|在)")


def national_report(reading: Reading, sentence: Sentence, anchor: Anchor) -> Owner | None:
    """The nation's work report: “人工智能+”首次被写入政府工作报告."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    if anchor.kind is not Kind.PLAN or "政府工作报告" not in words:
        return None
    if not NATIONAL_REPORT.search(words):
        return None
    party = Party(anchor.span, Role.NATIONAL, (NATIONAL_CODE,))
    return Owner(party, "the nation's work report", 0.7)


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
