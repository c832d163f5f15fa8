"""The place that a document speaks for: of its title, its issuer or its lead."""

import re
from collections import Counter
from itertools import islice

from etl.claims.base.rare import Rare
from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.texts.digests_en import place_of_digest
from etl.claims.texts.issuers import issuers
from etl.claims.texts.most_named import is_of_other_level, most_named, own_level, sole_city
from etl.claims.texts.replies_zh import is_reply
from etl.claims.texts.text_kinds import is_own_report
from etl.claims.texts.whose_text import city_of_its_kind, home_region
from etl.model import NATIONAL_CODE, Language
from etl.reference.gazetteer import load_gazetteer
from etl.reference.pen_names import pen_named

LEAD_SENTENCES = 3
# "各市、县人民政府，各开发区管委会：": to whom a notice goes, not who speaks.
ADDRESSEES = re.compile(r"\s*各[^。；]{2,300}[:：]\s*$")


def spoken_for(
    reading: Reading, body: list[Sentence], headline: list[Sentence], *, is_policy: bool
) -> tuple[str, ...]:
    """The place of the title, else the first that acts in the lead, else the most named."""
    city = city_of_its_kind(reading)
    if city:
        return city
    titled = [places for places in _acting(headline) if NATIONAL_CODE not in places]
    if is_policy and not titled and _says_ours(reading):
        # "我省…" below the name of an office: the office's, whatever city comes first.
        told = issuers(reading)
        if told:
            return told[0]
    spoken = (s for s in body if not ADDRESSEES.match(reading.plain[s.span.start : s.span.end]))
    opening = list(islice(spoken, LINES))
    acting = _acting([*headline, *opening[:LEAD_SENTENCES]])
    local = _of_lead(reading, headline, acting, titled)
    if not titled and (is_policy or is_reply(reading)):
        local = _at_own_level(reading, body, local)
    local = local or _of_ours(reading, body, headline, is_policy=is_policy)
    home = _home_of(reading, body, local)
    if home:
        return home
    if local or (acting and not is_policy):
        return (local or acting)[0]
    if not is_policy:
        return place_of_digest(reading, body, headline)
    if _is_of_ministries(reading, opening):
        return (NATIONAL_CODE,)
    return (most_named(body) or acting or [()])[0]


def _of_lead(
    reading: Reading,
    headline: list[Sentence],
    acting: list[tuple[str, ...]],
    titled: list[tuple[str, ...]],
) -> list[tuple[str, ...]]:
    """The local places that act in the lead; of a report the narrower one that its title names."""
    local = [places for places in acting if NATIONAL_CODE not in places]
    local = _of_province(reading, headline, local)
    if not is_own_report(reading):
        return local
    # "关于某市2025年预算草案的报告": the place is named only as what the report is on.
    return _narrower(local, titled) or most_named(headline)[:1]


def _at_own_level(
    reading: Reading, body: list[Sentence], local: list[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    """ "根据《河南省…方案》，…，加快我市发展": the city's, wherever it is named."""
    level = own_level(reading)
    return (is_of_other_level(local, level) and most_named(body, level)) or local


def _of_ours(
    reading: Reading, body: list[Sentence], headline: list[Sentence], *, is_policy: bool
) -> list[tuple[str, ...]]:
    """The place of a text in whose lead none acts: that which it calls ours, or its office's."""
    local: list[tuple[str, ...]] = []
    if _says_ours(reading) or is_reply(reading):
        local = most_named(body, own_level(reading)) or (_by_pen_name(reading) if is_policy else [])
        local = _of_province(reading, headline, local)
    if local or is_policy or reading.document.language is not Language.ZH:
        return local
    return issuers(reading)[:1] or sole_city(reading, body)


def _home_of(
    reading: Reading, body: list[Sentence], local: list[tuple[str, ...]]
) -> tuple[str, ...]:
    """The region whose own page it is, where no other place acts or is named more; else empty."""
    home = home_region(reading)
    if not home:
        return ()
    gazetteer = load_gazetteer()
    is_home = all(gazetteer.record_place(c).code == home for places in local for c in places)
    return (home,) if is_home and (local or _is_named_most(body, home)) else ()


# "Ministry of Transport" or 国家数据局 in a line of its own, above or below a notice.
MINISTRY = re.compile(
    r"\b(?:ministry|commission|administration|state council)\b|"
    r"(?:部|委|委员会|总局|局|办|办公厅|国务院|署)$"
)
LINES, LINE_ROOM_CHARS = 12, 40
""" "and five other departments": what may stand beside the name of the first."""


def _is_of_ministries(reading: Reading, opening: list[Sentence]) -> bool:
    """Whether the opening of a notice of no place's own has the name of a ministry as a line."""
    for sentence in opening:
        line = sentence.section.span
        for party in sentence.parties:
            named = MINISTRY.search(reading.plain, party.span.start, party.span.end)
            room = (line.end - line.start) - (party.span.end - party.span.start)
            opens = party.span.start - line.start <= 1 and room <= LINE_ROOM_CHARS
            if party.role is Role.NATIONAL and named and opens:
                return True
    return False


# "省人大督办…建议", "省工信厅出台…": an office of the province in the headline of its own page.
PROVINCES_OFFICE = re.compile(
    r"\W{0,6}(?:我省|全省|省(?:人大|政府|政协|委|人民政府|[\u4e00-\u9fff]{2,8}[厅委局])(?!员))"
)


def _of_province(
    reading: Reading, headline: list[Sentence], local: list[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    """The province of whom the lead names, where an office of it opens the headline."""
    if not local or not headline:
        return local
    if not PROVINCES_OFFICE.match(reading.plain, headline[0].span.start):
        return local
    province = load_gazetteer().province_of(local[0][0])
    return [(province.code,)] if province else local


def _by_pen_name(reading: Reading) -> list[tuple[str, ...]]:
    """The place of a policy that never names it but as poets do: 推动龙江全面振兴, 我省."""
    code = pen_named(reading.plain[:OURS_CHARS])
    return [(code,)] if code else []


def _narrower(local: list[tuple[str, ...]], titled: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """ "（湖南省）2025年株洲市政府工作报告": of a province and its city in one title, the city."""
    if len(titled) < 2 or local[:2] != titled[:2]:
        return local
    gazetteer = load_gazetteer()
    first, second = titled[:2]
    province = gazetteer.province_of(second[0])
    is_within = province is not None and first == (province.code,) and second != first
    return local[1:] if is_within and len(second) == 1 else local


def _acting(sentences: list[Sentence]) -> list[tuple[str, ...]]:
    """The places that act in some sentences, in order."""
    return [
        p.places
        for sentence in sentences
        for p in sentence.parties
        if p.places and p.role in (Role.ACTOR, Role.NATIONAL)
    ]


# A text that says "our city" speaks for one, though its opening may only name the nation.
OURS = [
    *(Rare(rf"\bour {unit}\b") for unit in ("city", "province", "district", "county")),
    Rare(r"\bour municipality\b"),
    Rare(r"我市(?!场)|本市(?!场)|我省|本省|我区|本区|今年[省市]政府工作报告|[省市]两会"),
]
OURS_CHARS = 6000


def _says_ours(reading: Reading) -> bool:
    return any(ours.search(reading.plain, 0, OURS_CHARS) for ours in OURS)


def _is_named_most(body: list[Sentence], home: str) -> bool:
    """Whether no other place is named more: "to serve Macao's growth" in a notice of Hengqin."""
    gazetteer = load_gazetteer()
    named = Counter(
        gazetteer.record_place(p.places[0]).code
        for s in body
        for p in s.parties
        if len(p.places) == 1 and NATIONAL_CODE not in p.places
    )
    return named[home] == max(named.values(), default=0)
