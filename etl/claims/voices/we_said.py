"""Whose "we" is in what an official is quoted as saying."""

import re
from dataclasses import replace

from etl.claims.base.reading import Party, Role, Sentence

WE = re.compile(r"we\b")
QUOTED = re.compile(r"[\"“”]")


def who_says_we(
    plain: str, party: Party, sentence: Sentence, speaker: Party | None
) -> Party | None:
    """ "“We will issue vouchers,” Kang said", after "Kang Shu, mayor of Linyi": Linyi's."""
    if not WE.match(plain, party.span.start) or speaker is None or not speaker.places:
        return None
    says = any(p.name == speaker.name and p.span.start > party.span.end for p in sentence.parties)
    is_his = says and party.role is Role.ANAPHOR and speaker.role is Role.OFFICIAL
    return replace(party, places=speaker.places) if is_his else None


def is_interviewed(plain: str, party: Party) -> bool:
    """ "A: Last year we put 20 million yuan in": an official's "we", in no quotation of a firm."""
    if not WE.match(plain, party.span.start, party.span.end):
        return False
    low = plain.rfind("\n", max(0, party.span.start - MOST_OF_TURN), party.span.start) + 1
    return not QUOTED.search(plain, low, party.span.start)


MOST_OF_TURN = 1500
