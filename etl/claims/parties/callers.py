"""Legislators who call for something: whose call it is, and whether it is one."""

import re
from dataclasses import replace

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import Owner
from etl.claims.base.reading import CALLING, Party, Reading, Role, Sentence
from etl.claims.base.wordings import CALLS_ZH
from etl.model import NATIONAL_CODE, Kind, Language, SectionKind

# "表示，要抢抓机遇，由市财政设立基金": what a deputy says must be done.
MUST_ZH = r"[，：“\"](?:还|也)?(?:要(?![求么是看说])|需要|必须|须)"
CALLS = re.compile(
    r"\b(?:should|must|ought|needs? (?:to|an?|more)|wants?|hopes?|asks?|"
    r"be (?:given|allowed|made))\b|"
    rf"{CALLS_ZH}|{MUST_ZH}|建言|提案|议案|倡议|提出|希望|看来"
)


def caller(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor
) -> Owner | None:
    """A legislator who says what others should do: the call is the legislator's."""
    asking = _asks_above(reading, parties, anchor)
    if asking:
        return Owner(replace(asking, value=CALLING), "who asks those above for it", 0.8)
    unheard = _calls_unheard(reading, sentence, parties, anchor)
    if unheard:
        return Owner(replace(unheard, value=CALLING), "of whom somebody unnamed asks it", 0.65)
    callers = [
        p
        for p in parties
        if (p.role is Role.LEGISLATOR or (p.role is Role.OFFICIAL and p.value == CALLING))
        and p.places
        and p.span.start < anchor.span.end
    ]
    told = _told_after(reading, sentence, parties, anchor)
    if not callers and told:
        return Owner(told, "the legislator who calls for it", 0.8)
    if not callers and anchor.kind is Kind.PROPOSAL:
        return _unnamed_caller(sentence)
    if not callers:
        return None
    words = reading.plain[callers[0].span.end : sentence.span.end]
    if callers[0].value == CALLING:
        return Owner(callers[0], "the legislator who goes on calling for it", 0.75)
    if (
        is_turn_of(reading, callers[0])
        # "某市政协委员聚焦智能产业：建平台 设基金": of a headline's deputies all that follows.
        or _opens_headline(reading, sentence, callers[0])
        or CALLS.search(words)
        or sentence.has("act", value="proposed")
        or anchor.kind is Kind.PROPOSAL
    ):
        return Owner(callers[0], "the legislator who calls for it", 0.8)
    return None


# "市长同时呼吁中央设立…", "the mayor called on the central government to set up …";
# "区长建议，省级层面出台…": whoever stands above him is asked.
ASKS_ABOVE = re.compile(
    r"(?:呼吁|建议|倡议|提议|恳请|请求|希望|期待|盼)，?(?:由|从|在|请)?(?:中央|国家|国务院|国家层面|上级|"
    r"省(?:级(?:层面|财政|部门|有关部门)?|里|政府|委省政府|直部门)|自治区(?:层面|政府|级)?|全省层面)|"
    r"\b(?:(?:call(?:s|ed|ing)? on|urg(?:es|ed|ing)|ask(?:s|ed|ing)?)|"
    r"(?:suggest|propos|recommend)\w*(?: to [^.;:]{3,40})?:? that) (?:the )?"
    r"(?:central government|central authorities|state council|national government|nation|state)\b"
)


# "市长马宁建议，支持甘肃打造先导区": an official who asks for it has not decided it.
ASKS_ZH = re.compile(
    r"(?:[^，。；：“”采纳就对收答办]{0,12}(?<!有关)(?<!按照)(?<!根据))"
    r"(?:建议|呼吁|提议|恳请|建言)(?![书稿函者案的和与被得已中])"
)


# "她同时建议，自治区设立…", "【代表建言】某某代表：支持…建设": who asks was not understood.
CALLS_UNHEARD = re.compile(
    r"[\W_]*+(?:you (?:also )?(?:proposed|suggested|recommended|asked) that\b|"
    r"in (?:his|her|their) (?:motion|proposal)s?,? (?:he|she|they) (?:also )?"
    r"(?:suggest|propos|recommend|call|urg|ask)\w*\b|"
    r"[他她](?:同时|还|也|并|进一步){0,2}(?:建议|呼吁|提议)|"
    # "她在提案中建议，由市级财政设立…".
    r"[他她]?(?:同时|还|也)?在[^，。；]{0,8}(?:提案|议案)中(?:建议|呼吁|提议|提出|主张)|"
    r"(?:(?:代表|委员)建言\W*+)?+[\u4e00-\u9fff·]{2,8}?(?:代表|委员)[:：])"
)


def _calls_unheard(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor
) -> Party | None:
    """The place of which something is asked, where nobody who asks it is known by name."""
    if any(p.role in (Role.LEGISLATOR, Role.OFFICIAL) and p.places for p in parties):
        return None
    call = CALLS_UNHEARD.match(reading.plain, sentence.span.start, sentence.span.end)
    if call is None or anchor.span.start < call.end():
        return None
    return next((p for p in parties if p.places and p.span.start >= call.end()), None)


def _asks_above(reading: Reading, parties: list[Party], anchor: Anchor) -> Party | None:
    """The official who asks for what the instrument names, most often those above him."""
    for party in parties:
        speaks = party.role is Role.OFFICIAL and party.places and party.places != (NATIONAL_CODE,)
        start, end = party.span.end, anchor.span.start
        if speaks and (
            ASKS_ABOVE.search(reading.plain, start, end)
            or ASKS_ZH.match(reading.plain, start, max(start, end))
        ):
            return party
    return None


# "Harbin should build an AI park, Jia Dechang, an NPC deputy, said".
ASKED = re.compile(
    r"\b(?:should|must|ought to|needs? (?:to|an?|more))\b|应当|应该|"
    r"(?<![反响适供对相效感])应(?:尽快|加快|加强|进一步|积极|抓紧|建立|出台|设立|推动|考虑|建设)"
)


def is_asked(plain: str, position: int) -> bool:
    """Whether the words that begin here say what somebody named right before should do."""
    return ASKED.match(plain, position + plain.startswith(" ", position)) is not None


SAID_BEFORE = re.compile(r"\b(?:said|says|suggested|suggests|according to) (?:[\w-]+ ){0,3}$")
SAID_AFTER = re.compile(
    r"[^.;]{0,160}?\b(?:said|says|suggested|suggests|proposed|wrote|argued|told)\b|"
    r"[^。；]{0,12}(?:说|表示|认为|建议|提出|呼吁)"
)


def _told_after(
    reading: Reading, sentence: Sentence, parties: list[Party], anchor: Anchor
) -> Party | None:
    """The legislator to whom what should be done is attributed behind it."""
    if not ASKED.search(reading.plain, sentence.span.start, anchor.span.start):
        return None
    for party in parties:
        later = party.role is Role.LEGISLATOR and party.span.start >= anchor.span.end
        if later and party.places:
            said = SAID_BEFORE.search(reading.before(party.span.start, 40))
            if said or SAID_AFTER.match(reading.plain, party.span.end, sentence.span.end):
                return party
    return None


TURN = re.compile(r"[^.;:。；：]{0,60}[:：] ?")
TURN_CHARS = 64


def is_turn_of(reading: Reading, party: Party) -> bool:
    """ "Lin Tao (deputy, Fujian): Set up a fund …": a turn in a round-up of what deputies ask."""
    return bool(party.name) and bool(
        TURN.match(reading.plain[party.span.end : party.span.end + TURN_CHARS])
    )


def _opens_headline(reading: Reading, sentence: Sentence, party: Party) -> bool:
    """Whether a headline names deputies, and behind its colon what they ask for."""
    if sentence.section.kind is not SectionKind.HEADLINE:
        return False
    return COLON.search(reading.plain, party.span.end, sentence.span.end) is not None


COLON = re.compile("[:：]")


def _unnamed_caller(sentence: Sentence) -> Owner | None:
    """Legislators without a place: the nation's, as far as the document tells."""
    unnamed = [p for p in sentence.parties if p.role is Role.LEGISLATOR]
    if not unnamed:
        return None
    told = next((p for p in unnamed if p.places), None)
    if told:
        # "您提出的建议，我们进行了会商": in a reply 我们 only points at whom it answers.
        return Owner(told, "the legislator who is answered", 0.7)
    party = Party(unnamed[0].span, Role.LEGISLATOR, (NATIONAL_CODE,))
    return Owner(party, "legislators whose place is not told", 0.5)


WANTS = re.compile(
    r"\b(?:should|must|ought|needs? (?:to|an?|more)|need for|aim|hope|want|would like|"
    r"address|consider|push|lobby|ask(?:s|ed|ing)? (?:that|for)\b)"
)
WANTS_ZH = re.compile(rf"{MUST_ZH}|看来|建议|呼吁|提议|应|希望|提案|议案|建言|提出")


def is_call(reading: Reading, sentence: Sentence, owner: Owner) -> bool:
    """Whether a legislator calls for something in this sentence."""
    if owner.party.value == CALLING:
        return True
    if owner.party.role is not Role.LEGISLATOR:
        return False
    words = reading.plain[sentence.span.start : sentence.span.end]
    if is_turn_of(reading, owner.party) or _opens_headline(reading, sentence, owner.party):
        return True
    pattern = WANTS_ZH if reading.document.language is Language.ZH else WANTS
    return (
        sentence.has("act", value="proposed")
        or sentence.has("kind", value=Kind.PROPOSAL)
        or pattern.search(words) is not None
    )


# "Hu Ping, a deputy from Shanxi, wants an AI hub in the region".
WANTS_A = re.compile(r"\b(?:wants?|hopes? for|would like|asks?|asked) (?:an?|the|more|new|some)\b")


def is_wanted(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a legislator says before the instrument that he would have it."""
    before = reading.plain[sentence.span.start : anchor.span.start]
    told = any(p.role is Role.LEGISLATOR and p.places for p in sentence.parties)
    return told and WANTS_A.search(before) is not None


def bare_call(reading: Reading, sentence: Sentence) -> list[Anchor]:
    """A legislator's call that names no instrument: the verb itself is the anchor."""
    callers = [p for p in sentence.parties if p.role is Role.LEGISLATOR and p.places]
    if not callers or sentence.has("kind") or not sentence.has("ai"):
        return []
    owner = Owner(callers[0], "the legislator who calls for it", 0.7)
    if not is_call(reading, sentence, owner):
        return []
    cues = sentence.cues("act", value="proposed") or sentence.cues("ai")
    span = cues[0].span
    return [Anchor(Kind.PROPOSAL, span, span, is_weak=True)]
