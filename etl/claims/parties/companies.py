"""The firms that a document introduces.

Once "Lanhai Robotics, a maker of …" is told, "Lanhai" acts as a firm.
"""

import re

from etl.claims.base.rare import Rare
from etl.claims.base.reading import Party, Role, Sentence
from etl.claims.parties.firm_words_en import is_partner
from etl.claims.parties.named_subjects import named_subjects
from etl.claims.parties.pinyin_firms import pinyin_firms
from etl.model import Document, Language, Span
from etl.reference.words import load_words

SUFFIX = (
    r"(?:Robotics|Technolog(?:y|ies)|Tech|Group|Inc|Co|Corp|Ltd|Capital|Holdings|Partners|"
    r"Systems|Labs|Motors?|"
    r"Electronics|Semiconductors?|Intelligence|Automation|Software|Dynamics|Ventures|Securities|"
    r"Networks?|Cloud)"
)
# "The Frontier Technology Support Scheme", "the Delta Intelligence Park": no firm's.
NOT_FIRMS = (
    r"(?! (?:[A-Z]\w+ ){0,3}(?:Scheme|Programme|Program|Fund|Bureau|Department|Commission|Park|"
    r"Zone|"
    r"Plan|Initiative|Forum|Conference|Expo|Council|Office|Hub|Committee)\b)"
)
NAME = r"[A-Z][A-Za-z0-9]{2,}"
INTRODUCED = (
    # "The China-ASEAN Technology Centre" introduces no firm.
    Rare(
        rf"([A-Z](?<![\w-][A-Z])[A-Za-z0-9]{{2,}})(?! Artificial Intelligence)"
        rf"(?: ({NAME}))? {SUFFIX}\b{NOT_FIRMS}"
    ),
    Rare(
        rf"([A-Z](?<!\w[A-Z])[A-Za-z0-9]{{2,}})(?: ({NAME}))?(?:,| is| was) (?:an?|the|one of) "
        r"(?:[\w-]+ ){0,6}(?:maker|company|firm|start-?up|operator|"
        r"developer|manufacturer|subsidiary|unit|brokerage|investor|unicorn)\b"
    ),
    # "Orion boss Jack Reed wants to spend 60 billion dollars on data centres".
    Rare(
        rf"\b(?!(?:Party|Deputy|Vice|Former|The)\b)({NAME})(?: ({NAME}))? (?:boss|CEO|founder|"
        rf"co-founder|chief executive) [A-Z][a-z]+ [A-Z]"
    ),
    # "Deepvision, which was valued at 2 billion yuan", "Unisound closed a round".
    Rare(
        rf"\b({NAME})(?: ({NAME}))?,? (?:which |that )?(?:has |had |have |is |was )?(?:been )?"
        r"(?:valued at|worth [\d$¥]|closed an? [^.;]{0,40}(?:round|financing)|"
        r"raised (?:about |some |more than |nearly |over )?(?:[\d$¥]|rmb|RMB|US\$)|"
        r"went public|filed for an? (?:IPO|initial)|whose shares|"
        r"shares (?:rose|fell|gained|jumped))"
    ),
    # "The venture capital firm Sequoia China has launched a fund", "robot maker Dobot".
    Rare(
        r"\b(?:[Ff]irm|[Cc]ompany|[Ss]tart-?up|[Mm]aker|[Cc]armaker|[Cc]hipmaker|[Dd]eveloper|[Gg]iant|unicorn|brokerage|"
        rf"conglomerate|investor) ({NAME})(?: ({NAME}))?\b{NOT_FIRMS}"
    ),
    # "The shares of Dobot", "the chief executive of Deepvision".
    Rare(
        r"\b(?:[Ss]hares? (?:of|in)|[Cc]hief executive of|CEO of|[Ff]ounder of|co-founder of|"
        rf"[Ss]pokes(?:man|woman|person) for) ({NAME})(?: ({NAME}))?\b{NOT_FIRMS}"
    ),
    # "Unisound will invest 1.5 billion yuan in a plant" where the city has signed with it.
    Rare(
        rf"(?:^|[.,;] |\bwith |\n)({NAME})(?: ({NAME}))? (?:will|would|plans to|is to|intends to|"
        r"agreed to|has agreed to|is going to) (?:also )?"
        r"(?:invest|hire|raise|relocate|employ)\b"
    ),
)


# "两江新区与星河智能签署战略合作协议": whom a place signs with, where the name is a short one.
SIGNED_WITH = Rare(
    r"[与和同](?P<name>[\u4e00-\u9fffA-Za-z]{2,8}?)(?:正式|共同|成功)?(?:签署|签订|签约|达成|举行签约)"
)
# "启明资本宣布完成新一期基金募集": an investor's own fund.
RAISES = Rare(
    r"(?:^|[，。；！\n])(?P<name>(?!社会|国有|民间|耐心|产业|外资|国际|创业|金融|风险|长期|全球|更多)"
    r"[\u4e00-\u9fff]{2,4}(?:资本|创投))(?:近日|日前|今日|今天|昨日|正式){0,2}(?:宣布|完成|官宣|募集)"
)
# "恒信（南通）机器人产业园": a firm's name, where it builds, and what; the text tells of 恒信集团.
BRANDED = Rare(
    r"(?:^|[，。；：、“\s\W])(?P<name>[\u4e00-\u9fff]{2,4})[（(][\u4e00-\u9fff]{2,6}[）)]"
    r"(?=[\u4e00-\u9fff]{0,14}(?:园|基地|中心|小镇|城|谷|港))"
)
IS_FIRM = ("控股", "集团", "公司", "置业", "地产", "股份", "高科", "实业", "产城", "产业发展")
NO_FIRM = re.compile(
    r"[省市区县州国会部委局办处院校学所厅府企业公司项目协议双方]|我|其|该|合作|多家|人民|大学"
)


def introduced_firms(
    document: Document, places: set[str], people: frozenset[str] = frozenset()
) -> re.Pattern[str] | None:
    """What finds the first words of the names of firms that a document introduces.

    None where it introduces none. `places` and `people` are told by it too, and are no firms.
    """
    if document.language is not Language.EN:
        return _signing_firms(document, places)
    # "Hong Kong Robotics Centre" introduces no firm called Kong.
    of_places = {word for place in places for word in place.split()}
    body = document.body()
    found = [m for pattern in INTRODUCED for m in pattern.finditer(body)]
    unknown = {m.group(n) for m in found for n in (1, 2) if m.group(n)} - load_words(
        "not_firms.txt"
    )
    named = {m.group(1) for m in found} & unknown
    named |= pinyin_firms(document) | named_subjects(document, people)
    firms = sorted(n for n in named if n.lower() not in of_places)
    # "Jinan Tuowei Robotics" is Tuowei's; "the Jinan Marine Model Centre" is not Marine Tech's.
    behind = {m.group(2) for m in found if m.group(1).lower() in of_places and m.group(2)}
    later = sorted(n for n in behind & unknown if n.lower() not in of_places)
    either = [f"(?:{'|'.join(map(re.escape, firms))})"] if firms else []
    either += [f"(?:{'|'.join(map(re.escape, later))}){ENDS_NAME}"] if later else []
    return re.compile(rf"\b(?:{'|'.join(either)})\b") if either else None


ENDS_NAME = rf"(?! (?!{SUFFIX}\b)[A-Z])"
NAME_ENDS = re.compile(ENDS_NAME)


def _signing_firms(document: Document, places: set[str]) -> re.Pattern[str] | None:
    body = document.body()
    signed = {m["name"] for p in (SIGNED_WITH, RAISES) for m in p.finditer(body)}
    branded = {m["name"] for m in BRANDED.finditer(body)}
    signed |= {name for name in branded if any(name + firm in body for firm in IS_FIRM)}
    firms = sorted(
        n for n in signed if not NO_FIRM.search(n) and not any(place in n for place in places)
    )
    return re.compile("|".join(map(re.escape, firms))) if firms else None


def company_parties(
    document: Document, sentence: Sentence, firms: re.Pattern[str] | None
) -> list[Party]:
    """The sentence's mentions of those firms."""
    if firms is None:
        return []
    start, end = sentence.span.start, sentence.span.end
    return [
        Party(Span(m.start(), m.end()), Role.COMPANY)
        for m in firms.finditer(document.text, start, end)
        if not is_partner(document.text, m.start())
    ]


def without_places_of(firms: list[Party], parties: list[Party], text: str) -> list[Party]:
    """The parties without the places that only stand in a firm's name.

    "Jinan Tuowei Robotics will build a plant", "said the head of Tuowei Jinan Technology".
    """
    named = [p.span for p in firms if NAME_ENDS.match(text, p.span.end)]
    starts, ends = {s.start for s in named}, {p.span.end for p in firms}
    return [
        p
        for p in parties
        if not p.places
        or not (
            (p.span.end + 1 in starts and text[p.span.end] == " ")
            or (p.span.start - 1 in ends and SUFFIXED.match(text, p.span.end))
            or (p.span.start - 1 in ends and p.span.of(text) == "China")
        )
    ]


SUFFIXED = re.compile(rf"(?: {NAME})? {SUFFIX}\b")
