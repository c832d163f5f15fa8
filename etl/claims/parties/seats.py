"""For which place a legislator sits who asks for something."""

import re
from dataclasses import replace

from etl.claims.base.reading import Party, Role, Sentence
from etl.claims.parties.callers import is_asked
from etl.model import NATIONAL_CODE
from etl.reference.gazetteer import load_gazetteer

HONG_KONG = "810000"
# Hong Kong and Macao are cities and units of province level at once.
CITY_PROVINCES = frozenset({HONG_KONG, "820000"})
TAIWAN = "710000"
# Where lawmakers and speeches are the region's own, whatever is "national" elsewhere.
AUTONOMOUS = frozenset({"150000", "450000", "540000", "640000", "650000"})
"""The autonomous regions: what 我区 is where no district is told of."""
OWN_REGIONS = CITY_PROVINCES | {TAIWAN}

NATIONAL_SEAT = re.compile(r"national|npc|cppcc|全国|全國|人大|政协")
LOCAL_SEAT = re.compile(r"[省市区县]|立法会|议员|委员$")


SEAT_CHARS = 8
"""Room for " from " and ", of "."""


# "Deng Hua, a deputy to the congress (NPC) from Southwest China's Guizhou Province, suggested …".
SEAT = re.compile(
    r"(?:(?!\b(?:say|said|suggest|propos|call|urg|ask|hope)\w*)[^.;]){0,110}?"
    r"\bfrom (?:the )?(?:[\w-]+ china's )?"
)
# "Said in a proposal to the session in Beijing": where they meet is nobody's seat.
MEETS_IN = re.compile(
    r"\b(?:sessions?|meetings?|congress|conference|gathering|forum) (?:[\w-]+ ){0,2}in $"
)


# "省人大代表李强建议，…": whichever city he names.
PROVINCIAL = re.compile(r"(?<![\u4e00-\u9fff])(?:省|自治区|全省)(?:人大代表|政协委员|政协常委)$")


BARE_TITLES = frozenset(
    {"代表", "委员", "提案人", "第一提案人", "领衔提案人", "政协委员", "人大代表", "政协常委"}
)
NATIONAL_ZH = ("全国人大", "全国政协", "全国两会", "全国人民代表大会")
"""Words of a text in which a bare 代表 can be one of the nation's."""
OPENING_CHARS = 8000
# "市政协委员、一家软件公司负责人林远": whatever else he heads.
LOCAL = re.compile(
    r"(?:^|[^\u4e00-\u9fff])[省市区县州](?:人大代表|政协委员|政协常委)、[^，。；、]{2,24}$"
)


def _sits_at_home(legislator: Party, home: tuple[str, ...]) -> bool:
    """A lawmaker in a report from Hong Kong sits in its own council."""
    title = (legislator.title or "").lower()
    return bool(home) and set(home) <= OWN_REGIONS and not NATIONAL_SEAT.search(title)


# "The session of the Shenyang Municipal Committee of the CPPCC".
LOCAL_SESSION = re.compile(
    r"\bsession of the [^.;]{0,60}\b(?:municipal|provincial|city)\b[^.;]{0,20} (?:committee|"
    r"people's congress)\b|"
    r"\b(?:municipal|provincial|city)(?: people's congress|'s two sessions)\b"
)
NATIONAL_SESSION = re.compile(
    r"\bnational people's congress|\bnational committee|\bnpc\b|\bnational two sessions"
)


def meets_locally(plain: str) -> bool:
    """Whether the text tells of a city's or a province's own session, and of no national one."""
    opening = plain[:OPENING_CHARS]
    return LOCAL_SESSION.search(opening) is not None and NATIONAL_SESSION.search(opening) is None


# "市政协十二届六次会议期间", "出席省人代会的代表".
LOCAL_SESSION_ZH = re.compile(
    r"(?:[省市县区州]|自治区)(?:政协|人大|人代会|两会)|[\u4e00-\u9fff]{2}两会|"
    r"[省市县区州](?:第?[一二三四五六七八九十]{1,3}届)?(?:政协|人大|人民代表大会)"
)


def sits_locally(plain: str) -> bool:
    """Whether a Chinese text tells of a city's or a province's session, and of no national one."""
    opening = plain[:OPENING_CHARS]
    if any(word in opening for word in NATIONAL_ZH):
        return False
    return LOCAL_SESSION_ZH.search(opening) is not None


# "市政协委员、某公司总经理连海生": a local seat, of the city or province told of.
LOCAL_SEAT_ZH = re.compile(
    r"(?<![\u4e00-\u9fff])(?:(?P<city>市)|省|自治区)(?:政协|人大)[^，。；、]{0,6}(?:委员|代表|常委)[^。；]{0,40}$"
)
TITLE_CHARS = 60


def of_local_seat(
    plain: str, legislator: Party, city: tuple[str, ...], province: tuple[str, ...]
) -> tuple[str, ...]:
    """The city or province told of before, as the rank of the seat asks; else empty."""
    at = legislator.span.start
    seat = LOCAL_SEAT_ZH.search(plain, max(0, at - TITLE_CHARS), at)
    if seat is None:
        return ()
    return city if seat["city"] else province


def represented(
    plain: str, sentence: Sentence, legislator: Party, home: tuple[str, ...]
) -> tuple[str, ...]:
    """The place that a legislator asks something of; the nation where none is named.

    One without a national seat sits for `home`, the place that the document speaks for.
    """
    is_chinese = not (legislator.name or "a")[:1].isascii()
    is_of_home = is_chinese and bool(home) and NATIONAL_CODE not in home
    if is_of_home and _is_unranked(plain, legislator):
        # "陈嘉树建议，…", "柯敏委员建议，…" in a report of a provincial conference: it is his.
        return home
    province = _province_of_seat(plain, legislator, home)
    if province:
        return province
    if is_of_home and sits_locally(plain):
        return home
    return (
        _named_behind(plain, sentence, legislator, home)
        or _asked_of(plain, sentence)
        or _unnamed_seat(plain, sentence, legislator, home)
    )


def _is_unranked(plain: str, legislator: Party) -> bool:
    """Whether a title leaves open of which congress its holder is, and the text names no nation's.

    Of no title at all it may be any.
    """
    title = legislator.title
    if not title:
        return True
    return title in BARE_TITLES and not any(word in plain[:OPENING_CHARS] for word in NATIONAL_ZH)


def _province_of_seat(plain: str, legislator: Party, home: tuple[str, ...]) -> tuple[str, ...]:
    """The province in whose own congress a legislator sits; empty where his title names none."""
    title = PROVINCIAL.search(plain, max(0, legislator.span.start - 12), legislator.span.start)
    province = load_gazetteer().province_of(home[0]) if title and home else None
    return (province.code,) if province else ()


def _named_behind(
    plain: str, sentence: Sentence, legislator: Party, home: tuple[str, ...]
) -> tuple[str, ...]:
    """The place named behind a legislator that is his seat, or of which he asks something."""
    after = [
        p
        for p in sentence.parties
        if p.places
        and p.role in (Role.ACTOR, Role.LOCATIVE)
        and p.span.start > legislator.span.end
        and not MEETS_IN.search(plain, sentence.span.start, p.span.start)
    ]
    if not after:
        return ()
    # "Deputy Wang Fei from Shaanxi said …": the place beside the name is the seat.
    gap = plain[legislator.span.end : after[0].span.start]
    if len(gap) <= SEAT_CHARS or SEAT.fullmatch(gap):
        return after[0].places
    return () if _sits_at_home(legislator, home) else after[-1].places


def _asked_of(plain: str, sentence: Sentence) -> tuple[str, ...]:
    """ "Harbin should build a park, Jia Dechang, an NPC deputy, said": of whom it is asked."""
    asked = [
        p
        for p in sentence.parties
        if p.places and p.role is Role.ACTOR and is_asked(plain, p.span.end)
    ]
    return asked[-1].places if asked else ()


def _unnamed_seat(
    plain: str, sentence: Sentence, legislator: Party, home: tuple[str, ...]
) -> tuple[str, ...]:
    """The text's own place for one whose title or session is a local one; else the nation."""
    if _sits_at_home(legislator, home):
        return home
    title = legislator.title or ""
    before = plain[max(sentence.span.start, legislator.span.start - 40) : legislator.span.start]
    is_local = (
        LOCAL_SEAT.match(title) is not None
        or LOCAL.search(before) is not None
        or (not NATIONAL_SEAT.search(title.lower()) and meets_locally(plain))
    )
    return home if home and is_local else (NATIONAL_CODE,)


# "Hainan's deputies", "Jinan-based members of the conference": who is quoted later is of them.
GROUP_OF = re.compile(
    r"(?:'s?|-based)? (?:[\w-]+ ){0,2}(?:deputies|delegates|lawmakers|legislators|"
    r"political advis[eo]rs|members)\b"
)


# "自治区政协委员、桂林市政协副主席蓝某建议": whose member he is stands first.
FIRST_SEAT = re.compile(r"(?:人大代表|政协委员|代表|委员)、[^，。；]{2,44}")


def of_first_seat(plain: str, party: Party, earlier: list[Party]) -> Party:
    """A deputy with the seat that his title names first, whatever other office follows."""
    for other in earlier:
        gap = plain[other.span.end : party.span.start]
        sits = other.role in (Role.LEGISLATOR, Role.ANAPHOR) and bool(other.places)
        if sits and FIRST_SEAT.fullmatch(gap):
            return replace(party, places=other.places)
    return party


def speaker_of_home(party: Party, home: tuple[str, ...]) -> Party:
    """In a speech of Hong Kong's or Macao's own, "I" is the government's."""
    is_own = set(home) <= OWN_REGIONS and bool(home)
    if party.role is Role.OUTSIDER and party.span.end - party.span.start == 1 and is_own:
        return replace(party, role=Role.ANAPHOR, places=home)
    return party


CENTRAL_BODY = re.compile(r"(?:the )?(?:ministry|minister|cabinet|nation)\b")


def of_taiwan(plain: str, party: Party) -> Party:
    """A ministry in a text of Taiwan's own is Taiwan's."""
    is_own = CENTRAL_BODY.match(plain, party.span.start, party.span.end) is not None
    return replace(party, role=Role.ACTOR, places=(TAIWAN,)) if is_own else party
