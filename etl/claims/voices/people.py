"""The people of a document: whom each speaks for, known from the place where the role is told."""

import re
from dataclasses import dataclass, replace

from etl.claims.base.reading import GOVERNING, Role, Sentence
from etl.claims.base.wordings import CALLS_EN, CALLS_ZH
from etl.claims.parties.seats import GROUP_OF
from etl.claims.voices.ranks import NOT_OFFICE, is_of_office
from etl.model import NATIONAL_CODE, Language, PersonMention, Span
from etl.reference.gazetteer import load_gazetteer

NEAR_CHARS = 110
SHORT_WORDS = 2


@dataclass(frozen=True, slots=True)
class Person:
    """A named person: the role (official, legislator, firm, outsider) and the places behind it."""

    name: str
    role: Role
    title: str | None
    places: tuple[str, ...]


def find_people(sentences: list[Sentence], plain: str, language: Language) -> dict[str, Person]:
    """Every person whose role the document tells, by full name (the first telling wins)."""
    if not any(s.mentions.persons for s in sentences):
        return {}
    people: dict[str, Person] = {}
    with_deputies = sum(s.has("official", value="legislator") for s in sentences)
    for sentence in sentences:
        for mention in sentence.mentions.persons:
            known = people.get(mention.name)
            if known is None or (known.role not in GOVERNING and mention.role):
                person = _person(sentence, mention, plain, language)
                runs = ASKS_AFTER.match(plain, mention.span.end, sentence.span.end)
                if person.role in (Role.OUTSIDER, Role.COMPANY) and (person.title is None or runs):
                    person = _unnamed_role(person, sentence, mention, plain, with_deputies)
                    if CALLED_DEPUTY.search(_before(plain, mention.span.start, 12)):
                        person = replace(person, role=Role.LEGISLATOR)
                if known is None or person.role in GOVERNING or known.role is Role.OUTSIDER:
                    people[mention.name] = person
    for full in [name for name in people if len(name.split()) > SHORT_WORDS]:
        # "Paul Chan" above, "Financial Secretary Paul Chan Mo-po" in the text.
        name = " ".join(full.split()[:SHORT_WORDS])
        if name in people and people[name].role not in GOVERNING:
            people[name] = people[full]
    homes = {
        p.places
        for s in sentences
        for p in s.parties
        if p.role is Role.LEGISLATOR
        and p.places
        and NATIONAL_CODE not in p.places
        and (
            SEVERAL.search(_before(plain, p.span.start, 4))
            or GROUP_OF.match(plain, p.span.end, s.span.end)
            or DELEGATION.match(plain, p.span.end)
        )
    }
    # "四位四川省全国政协委员", "内蒙古代表团举行会议": of all of them the seat is told.
    home = homes.pop() if len(homes) == 1 else ()
    return {name: _with_home(person, sentences, plain, home) for name, person in people.items()}


def _before(plain: str, position: int, count: int) -> str:
    return plain[max(0, position - count) : position]


# "Shaanxi: deputy Li Hong called for …": the word alone, before the name.
CALLED_DEPUTY = re.compile(r"\b(?:deputy|lawmaker|legislator|delegate) $")
DELEGATION = re.compile(r"(?:省|市|自治区)?代表团")
SEVERAL = re.compile(r"[位名]$")
HOME_CHARS = 50
MANY_DEPUTIES = 2


ASKS_AFTER = re.compile(
    r"(?:, who [^.;,]{3,80},)? (?:also )?(?:asked (?:the|that)|urged|called (?:on|for)|proposed|"
    r"suggested|recommended)\b"
)


def _unnamed_role(
    person: Person, sentence: Sentence, mention: PersonMention, plain: str, with_deputies: int
) -> Person:
    """In a report about deputies, a person without a role is one of them.

    Chinese tells a role before the name: the firms behind it are what he speaks of.
    """
    is_chinese = not person.name[:1].isascii()
    area = Span(sentence.span.start, mention.span.start) if is_chinese else sentence.span
    other = sentence.has("company", area) or sentence.has("official", area, "official")
    if not is_chinese and ASKS_AFTER.match(plain, mention.span.end, sentence.span.end):
        # "Chen Bo, who runs a robot firm, asked the city to open a test ground".
        other = False
    if with_deputies < MANY_DEPUTIES or other:
        return person
    return replace(person, role=Role.LEGISLATOR)


def _with_home(
    person: Person, sentences: list[Sentence], plain: str, home: tuple[str, ...]
) -> Person:
    """A legislator's place, where another sentence tells it beside the name."""
    if person.places or person.role is not Role.LEGISLATOR:
        return person
    for sentence in sentences:
        at = plain.find(person.name.lower(), sentence.span.start, sentence.span.end)
        near = [
            p.places
            for p in sentence.parties
            if p.places
            and p.role is not Role.REFERENCE
            and 0 <= at - p.span.end <= HOME_CHARS
            and NATIONAL_CODE not in p.places
        ]
        if at >= 0 and near:
            before = _before(plain, at, TITLE_CHARS)
            is_english = person.name[:1].isascii()
            seat = _seat(near[-1], before) if is_english else _seat_zh(near[-1], sentence, before)
            if seat:
                return replace(person, places=seat)
    return replace(person, places=home) if home else person


def _person(sentence: Sentence, mention: PersonMention, plain: str, language: Language) -> Person:
    role = _role(sentence, mention, plain)
    is_english = language is Language.EN
    if role not in GOVERNING:
        return Person(mention.name, role, mention.role, ())
    places = _places_beside(sentence, mention, plain, is_english=is_english)
    if role is Role.LEGISLATOR:
        before = _before(plain, mention.span.start, TITLE_CHARS)
        places = _seat(places, before) if is_english else _seat_zh(places, sentence, before)
    return Person(mention.name, role, mention.role, places)


NATIONAL = re.compile(r"全国(?:人大代表|政协委员|政协常委)")


def _seat_zh(places: tuple[str, ...], sentence: Sentence, before: str) -> tuple[str, ...]:
    """A deputy's place; that of the firm that he heads tells at most for which province he sits.

    "全国人大代表、包头某研究院院长": of Inner Mongolia. "市政协委员、云南某公司董事长": not told.
    """
    seats = [p.places for p in sentence.parties if p.role is Role.LEGISLATOR and p.places]
    of_firm = any(p.role is Role.COMPANY and p.places == places for p in sentence.parties)
    if not (places and of_firm):
        return _seat(places, before)
    if seats:
        # "江苏省人大代表、苏州一家公司董事长".
        return seats[0]
    province = load_gazetteer().province_of(places[0])
    return (province.code,) if province and NATIONAL.search(before) else ()


def _seat(places: tuple[str, ...], before: str) -> tuple[str, ...]:
    """ "省人大代表、襄阳市樊城区委书记": of the province, whatever else he heads."""
    if not places or not PROVINCES.search(before):
        return places
    province = load_gazetteer().province_of(places[0])
    return (province.code,) if province else places


def _role(sentence: Sentence, mention: PersonMention, plain: str) -> Role:
    """What the role words beside the name make of the person; a deputy before all else."""
    if mention.role is None:
        alone = len(sentence.mentions.persons) == 1
        deputy = alone and sentence.has("official", value="legislator")
        if not deputy and is_of_office(plain, mention.span.end, sentence.span.end):
            return Role.OFFICIAL
        return Role.LEGISLATOR if deputy else Role.OUTSIDER
    area = Span(
        max(sentence.span.start, mention.span.start - NEAR_CHARS),
        min(sentence.span.end, mention.span.end + NEAR_CHARS),
    )
    before = Span(max(sentence.span.start, mention.span.start - TITLE_CHARS), mention.span.start)
    told = Span(mention.span.end, min(sentence.span.end, mention.span.end + TITLE_CHARS))
    if plain[told.start : told.start + 2] == ", " and sentence.has("official", told, "legislator"):
        # "The mayor and an NPC deputy said the city will …": he tells what his office does.
        is_in_office = OFFICE_EN.match(plain, told.start, told.end)
        calls = CALLING_EN.search(plain, sentence.span.start, sentence.span.end)
        return Role.OFFICIAL if is_in_office and not calls else Role.LEGISLATOR
    is_chinese = not mention.name[:1].isascii()
    if is_chinese and _is_called_legislator(sentence, before, plain):
        # "市人大代表、市数据局局长某某表示，今年将…": who tells what his office will do.
        holds_office = sentence.has("official", before, "official") and OFFICE_ZH.search(
            plain, before.start, before.end
        )
        asks = CALLING_ZH.search(plain, mention.span.end, sentence.span.end)
        return Role.OFFICIAL if holds_office and not asks else Role.LEGISLATOR
    words = mention.role.lower()
    if HEADS_OFFICE.search(_before(plain, mention.span.start, TITLE_CHARS)):
        return Role.OFFICIAL
    if words == "chief executive" and SPECIAL_REGION.search(plain):
        return Role.OFFICIAL
    of_body = is_chinese and BODY_BEFORE.search(plain, before.start, before.end)
    if (of_body or NOT_OFFICE.search(words)) and not sentence.has("official", area, "legislator"):
        return Role.OUTSIDER
    for group, value, role in TITLES:
        if any(
            plain[c.span.start : c.span.end] in words for c in sentence.cues(group, area, value)
        ):
            return role
    return Role.OUTSIDER


def _is_called_legislator(sentence: Sentence, before: Span, plain: str) -> bool:
    """Whether a deputy's title before a name is not already another's.

    "委员王芳，省工信厅总工程师李强": the second is no deputy.
    """
    titles = sentence.cues("official", before, "legislator")
    return any(not OTHERS_NAME.match(plain, c.span.end, before.end) for c in titles)


OTHERS_NAME = re.compile(r"(?!团)[\u4e00-\u9fff]{2,3}[，、]")
# "The Securities Regulatory Commission (CSRC) chairman, Li Ning": he heads no firm.
HEADS_OFFICE = re.compile(
    r"\b(?:commission|administration|ministry|bureau)(?: \([^()]{2,12}\))?(?:'s)? "
    r"(?:vice[ -]|deputy )?(?:chair(?:man|woman)?|chief),? $"
)
OFFICE_EN = re.compile(
    r", (?:the |executive |deputy |vice )?(?:(?:mayor|governor|party (?:chief|secretary)) of\b|"
    r"(?:director|head|chairman) of (?:the )?[^.;,]{0,40}(?:bureau|commission|department|region)\b)"
    r"[^.;]{0,40}\band\b"
)
CALLING_EN = re.compile(rf"{CALLS_EN}|\b(?:hop(?:e|es|ed)|motions?|wants? (?:an?|more|the))\b")
OFFICE_ZH = re.compile(
    r"(?:市长|省长|区长|县长|局长|厅长|州长|盟长|(?<!政协)(?<!政协副)主席|(?<!集团党委)(?<!集团)(?<!公司党委)(?<!大学党委)(?<!学院党委)书记|(?:委员会|发展改革委|发改委|工信委|科委|办公室)主任)"
)
CALLING_ZH = re.compile(rf"{CALLS_ZH}|提案|议案|希望")
# "中国某学会数据要素专委会主任林远": a society's, none of a government.
BODY_BEFORE = re.compile(
    r"(?:学会|研究会|商会|专委会|协会|智库|研究院|研究所|交易中心|事务所|大学|学院)"
    r"[^，。、；（）]{0,12}$|"
    # "公司负责人罗青": a firm's.
    r"(?:公司|企业|集团|工厂|车企|药企|厂商)(?:的)?(?:研发|技术|项目|相关|有关|主要|生产)?负责人$"
)
# Hong Kong and Macao are headed by a chief executive.
SPECIAL_REGION = re.compile(r"hong kong|hksar|hk\$|macao|macau")
PROVINCES = re.compile(r"省(?:人大代表|政协委员|政协常委)[、，]?[^。；]{0,40}$")
TITLE_CHARS = 60
TITLES = (
    ("official", "legislator", Role.LEGISLATOR),
    ("official", "official", Role.OFFICIAL),
    ("company", "outsider", Role.OUTSIDER),
    ("company", None, Role.COMPANY),
)


# Behind these words stands what he says, no part of his title.
TOLD = re.compile(rf"[.;。；]|\b(?:said|told|that|wants?|asked|asks)\b|{CALLS_EN}")


def _places_beside(
    sentence: Sentence, mention: PersonMention, plain: str, *, is_english: bool
) -> tuple[str, ...]:
    """The places in the role words: "deputy mayor of X", "X's party chief NAME"."""
    start = mention.span.start
    best: tuple[int, tuple[str, ...]] | None = None
    for party in sentence.parties:
        if not party.places or party.role is Role.REFERENCE:
            continue
        after = party.span.start > mention.span.end
        if (
            is_english
            and party.role is Role.LOCATIVE
            and after
            and NATIONAL_CODE not in party.places
            and plain[mention.span.end : party.span.start] != " of "
        ):
            continue
        if not is_english and party.span.start >= mention.span.end:
            # Chinese tells the office before the name: what follows is what is said.
            continue
        if party.span.start >= mention.span.end:
            gap = plain[mention.span.end : party.span.start]
            distance = party.span.start - mention.span.end
            near = distance <= NEAR_CHARS and not TOLD.search(gap)
        else:
            gap = plain[party.span.end : start]
            distance = start - party.span.end
            near = distance <= 70 and not re.search(r"[,.;，。；]", gap)
        if near and (best is None or distance < best[0]):
            best = (distance, party.places)
    return best[1] if best else ()
