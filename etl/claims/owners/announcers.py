"""Who tells of an instrument in another sentence: an official of its own place who speaks nearby.

"The city issued 12 measures. … More firms will come, said Li Hua, deputy mayor."
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.owners.setting import Setting
from etl.claims.voices.still_speaking import SAYS
from etl.model import NATIONAL_CODE, Kind, SectionKind
from etl.reference.gazetteer import load_gazetteer

FAR_CHARS = 900
"""How far before or behind an instrument somebody speaks of it."""
SPOKEN_BEFORE, SPOKEN_AFTER = 50, 110
# "The report delivered by governor Li Hua", 市长李华作政府工作报告: all of it is his.
REPORTS = re.compile(
    r"work report|\b(?:his|her) (?:annual )?(?:work |government )?report\b|"
    r"budget (?:speech|address)|policy address|"
    r"作(?:了)?(?:\d{4}年)?政府工作报告|财政预算案|施政报告"
)
# "Chaired a meeting", 主持召开会议: what was decided there is told as his.
PRESIDES = re.compile(
    r"\b(?:chair(?:s|ed)|presid(?:es|ed)|deliver(?:s|ed)|address(?:es|ed))\b|主持"
)
MINISTER = re.compile(r"\bminist(?:er|ry)|部长|司长")
QUOTED = re.compile(
    r"\bquoted (?:[\w-]+ ){0,4}as saying\b|\baccording to\b|\b(?:explain|stress|argu|stat|"
    r"confirm|remark|promis|vow|writ|wrote|answer)\w*\b|据|坦言|告诉|直言|答复|回应|回答|解释|重申"
)
# "Provincial governor Li Hua", however near the name of a national body stands.
OF_A_PLACE = re.compile(r"governor|mayor|regional|provincial|省长|市长|市委|省委|区长|县长")
SIGNED_CHARS = 24
"""市长　李华: a line of its own under the title of a report."""


def with_announcers(reading: Reading, setting: Setting, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those without people with the official who speaks of them."""
    speaking = _speaking(reading, is_own_report=setting.is_own_report)
    told = sorted(speaking, key=lambda p: p[0].span.start)
    if not told:
        return drafts
    starts = [party.span.start for party, _ in told]
    records = {draft.record for draft in drafts}
    home = records if len(records) == 1 else set(setting.places)
    return [_with_announcer(draft, told, starts, home) for draft in drafts]


def _speaking(reading: Reading, *, is_own_report: bool) -> Iterator[tuple[Party, bool]]:
    """The officials who are said to speak, and whether all of a report is theirs."""
    for sentence in reading.sentences:
        if sentence.section.kind is SectionKind.META:
            continue
        for party in sentence.parties:
            if not party.name or party.role is not Role.OFFICIAL:
                continue
            if is_own_report and _is_line(sentence):
                yield party, True
                continue
            start = max(sentence.span.start, party.span.start - SPOKEN_BEFORE)
            end = min(sentence.span.end, party.span.end + SPOKEN_AFTER)
            reports = REPORTS.search(reading.plain, sentence.span.start, sentence.span.end)
            if reports or SAYS.search(reading.plain, start, end):
                yield party, reports is not None
            elif PRESIDES.search(reading.plain, start, end) or QUOTED.search(
                reading.plain, start, end
            ):
                yield party, False


def _is_line(sentence: Sentence) -> bool:
    return sentence.section.span.end - sentence.section.span.start <= SIGNED_CHARS


def _with_announcer(
    draft: Draft, told: list[tuple[Party, bool]], starts: list[int], home: set[str]
) -> Draft:
    if draft.people or draft.kind is Kind.PROPOSAL:
        return draft
    near = [
        (gap, party)
        for party, is_report in _around(draft, told, starts)
        if (gap := _gap(draft, party)) <= FAR_CHARS or is_report
        if _is_of(party, draft.record, home) or _is_right_behind(draft, party)
    ]
    if not near:
        return draft
    party = min(near, key=lambda found: found[0])[1]
    return replace(draft, people=((party.name or "", party.title),))


def _around(
    draft: Draft, told: list[tuple[Party, bool]], starts: list[int]
) -> Iterator[tuple[Party, bool]]:
    for span in (draft.span, *draft.also[:NEAREST]):
        at = bisect_left(starts, span.start)
        yield from told[max(0, at - NEAREST) : at + NEAREST]


NEAREST = 6
"""So many of those who speak before and behind an instrument are looked at."""


def _gap(draft: Draft, party: Party) -> int:
    """How far from where the draft was told, here or there, the party stands."""
    return min(
        max(span.start - party.span.end, party.span.start - span.end, 0)
        for span in (draft.span, *draft.also)
    )


RIGHT_BEHIND_CHARS = 120


def _is_right_behind(draft: Draft, party: Party) -> bool:
    """ "新疆印发行动方案。“……”自治区发展改革委副主任某某说": whose office it is, was just told."""
    is_last = 0 <= party.span.start - draft.span.end <= RIGHT_BEHIND_CHARS
    return is_last and not party.places


def _is_of(party: Party, record: str, home: set[str]) -> bool:
    """Whether the official speaks for the place of a record; who is told without one, for home."""
    gazetteer = load_gazetteer()
    is_told = NATIONAL_CODE not in party.places or not OF_A_PLACE.search(party.title or "")
    if party.places and is_told:
        return record in gazetteer.records_of(party.places)
    if MINISTER.search(party.title or ""):
        return record == NATIONAL_CODE
    return record in gazetteer.records_of(home)
