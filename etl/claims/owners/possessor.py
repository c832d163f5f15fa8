"""Whose an instrument is by where a name stands: "Hefei's AI fund", 武汉市人工智能产业基金."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.base.titles import title_of
from etl.claims.owners.frames import province_acts
from etl.model import Kind, Language, Span

MAY_POSSESS = frozenset({Role.ACTOR, Role.NATIONAL, Role.ANAPHOR, Role.COMPANY, Role.LOCATIVE})
PRONOUNS = frozenset({"its", "their", "it", "they", "we"})
# "Opinions of the General Office of the People's Government of Hebei Province".
OF_OWNER = re.compile(
    r" (?:of|by) (?:the )?(?:(?:general )?office of (?:the )?)?"
    r"(?:(?:municipal |provincial )?(?:people's )?government of (?:the )?)?"
)
POSSESSIVES = (
    "'s ",
    "' ",
    # "Not to be outdone by Wuhan and its fund".
    " and its ",
)
POSSESSIVE_CHARS = 9


def possessor(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor
) -> Owner | None:
    """ "Hefei's AI fund", "the Shenzhen AI fund", 武汉市人工智能产业基金."""
    for party in reversed(parties):
        if party.role not in MAY_POSSESS:
            continue
        possessive = _is_possessive(reading, anchor, party)
        if party.role is Role.COMPANY and not possessive:
            continue
        if reading.plain[party.span.start : party.span.end] in PRONOUNS:
            continue
        if possessive and SUPERLATIVE.match(reading.after(party.span.end, 30)):
            # "Wuxi approves Jiangsu's first AI regulation": in all of Jiangsu, not Jiangsu's.
            continue
        inside = _stands_inside(reading, sentence, anchor, party)
        if inside and (
            province_acts(parties, party) or _is_seat_of_subject(reading, sentence, anchor, party)
        ):
            continue
        if inside or possessive:
            return Owner(party, "the place stands before the instrument's name", 0.9)
        if _stands_behind(reading, anchor, party):
            return Owner(party, "the place stands after the instrument's name", 0.85)
    return None


def _is_possessive(reading: Reading, anchor: Anchor, party: Party) -> bool:
    start = anchor.phrase.start
    if not 0 <= start - party.span.end <= POSSESSIVE_CHARS:
        return False
    gap = reading.plain[party.span.end : start]
    if gap == ", ":
        # "It was the turn of Wuhan, whose fund …".
        return reading.plain.startswith("whose ", start)
    return gap.rstrip('"“‘') in POSSESSIVES


def _stands_inside(reading: Reading, sentence: Sentence, anchor: Anchor, party: Party) -> bool:
    """Whether a name is a part of the instrument's; a Chinese one with no verb behind it."""
    if not (anchor.phrase.start <= party.span.start and party.span.end <= anchor.span.start):
        return False
    if reading.document.language is not Language.ZH:
        return True
    is_actor = party.role is Role.ACTOR
    if not (is_actor or _is_of_home(party) or _is_owning_zh(reading, party)):
        return False
    if not sentence.has("act", Span(party.span.end, anchor.span.start)):
        return True
    if not is_actor or anchor.kind is not Kind.PLAN:
        return False
    # 《宜昌市建设人工智能高地实施方案》: the verb is a part of the name.
    own_words = reading.plain[party.span.start : party.span.end]
    return (title_of(reading, sentence, anchor) or "").startswith(own_words)


def _stands_behind(reading: Reading, anchor: Anchor, party: Party) -> bool:
    """ "The AI fund of Hefei"."""
    if anchor.kind not in (Kind.PLAN, Kind.FUND):
        return False
    after = reading.plain[anchor.span.end : party.span.start]
    owns = party.role is Role.ACTOR or after == " of "
    return owns and OF_OWNER.fullmatch(after) is not None


def _is_seat_of_subject(reading: Reading, sentence: Sentence, anchor: Anchor, party: Party) -> bool:
    """ "Luzhou city in China plans an AI fund": where the one who acts lies."""
    is_seat = party.role is Role.LOCATIVE and reading.document.language is Language.EN
    return is_seat and sentence.has("act", Span(party.span.end, anchor.span.start))


# "从武汉的基金，到苏州的基金": each is its place's.
FROM_TO_ZH = ("从", "到", "如", "像")


def _is_owning_zh(reading: Reading, party: Party) -> bool:
    owns = reading.after(party.span.end, 1) == "的"
    return owns and reading.before(party.span.start, 1) in FROM_TO_ZH


def _is_of_home(party: Party) -> bool:
    """我市, 自治区 and the like before a name: 设立自治区人工智能产业基金."""
    return party.role is Role.ANAPHOR and party.value in ("city", "province", *OURS)


OURS = ("our_city", "our_province")
SUPERLATIVE = re.compile(
    r"'s? (?:(?:\w+-)?(?:first|second|third|only|largest|biggest|newest)\b|most )"
)
