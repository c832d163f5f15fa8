"""Reports of a Chinese session: what deputies talk about, and who else is heard beside them."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.claims.parties.levels import at_level
from etl.claims.voices.quoted_zh import SAYING
from etl.model import NATIONAL_CODE, Kind, Language, Span
from etl.reference.sought import Sought

# "代表们热议如何建设高地": how something may be done is asked, nothing is done.
HOW_ZH = re.compile(r"(?:如何|怎样|怎么|何以)[^，。；：？！]{0,24}$")
# "委员们围绕发展人工智能、建设智慧政务积极建言", "就…等话题作了发言".
TOPICS = re.compile(
    r"(?:围绕|聚焦|就|针对|关于|关注|热议|讨论|探讨|畅谈|共话|献策|建言)[^。；：“\"]{2,90}"
    r"(?:建言|发言|献策|讨论|热议|献计|支招|交流|话题|议题|贡献(?:智慧|力量)|提出(?:意见|建议|对策)|展开)"
)
DEPUTIES = re.compile(r"代表|委员|界别|小组|联组")


def only_talked_about(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason where deputies only talk about what the word names; None elsewhere."""
    if reading.document.language is not Language.ZH or anchor.kind is Kind.PROPOSAL:
        return None
    start, end = sentence.span.start, sentence.span.end
    if HOW_ZH.search(reading.plain[max(start, anchor.span.start - 32) : anchor.span.start]):
        return "only mentioned: how it may be done is asked"
    named = any(p.name for p in sentence.parties)
    if named or not DEPUTIES.search(reading.plain, start, end):
        return None
    talked = TOPICS.search(reading.plain, start, end)
    return "only mentioned: what deputies talk about" if talked else None


# "市工信局有关负责人回应说，", "种粮大户老李告诉记者，": somebody else is heard, named or not.
OTHER_SPEAKS = re.compile(
    rf"[\W_]{{0,4}}(?![他她我其])(?P<who>[^，。；：“”\"]{{2,30}}?){SAYING}[，：:“]"
)
SELF = re.compile(r"代表|委员|提案|议案|同时|此外|为此")


def another_speaks(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence opens with somebody else than the deputy who was heard before it."""
    start, end = sentence.span.start, sentence.span.end
    if reading.document.language is not Language.ZH:
        return False
    if reading.outside_speech(start):
        return True
    other = OTHER_SPEAKS.match(reading.plain, start, end)
    return other is not None and SELF.search(other["who"]) is None


RANKED = re.compile(
    r"(?P<rank>全国|[省市区县州]|自治区)?(?:人大代表|人大常委会委员|政协常委|政协委员|"
    r"政协[^，。；、]{1,6}界别?(?:委员|小组)?)(?![们团会])"
)
# "科技界的林某委员建议", "有委员提出": whose name, if any, is not understood.
UNRANKED = re.compile(
    r"(?<![业司民主生众工企构校家法商体])(?:代表|委员)们?(?:还|也|则|都)?"
    r"(?:在[^，。；]{2,12}[中上]|就[^，。；]{2,20})?"
    r"(?:建议|呼吁|提议|提出|提交|带来|看来|认为|给出|希望|表示|说[，：]|把目光|关注)"
)
# "收到代表建议后", "请市政协委员提出意见": of whom something is had, or to whom something is said.
NOT_CALLING = re.compile(
    r"(?:收到|根据|按照|结合|采纳|吸收|办理|回应|响应|落实|邀请|请|各位|全体|[向与和对为给])"
    r"[^，。；]{0,3}$"
)
# "听取企业代表意见。与会代表建议…": where no congress is told of, whoever came to a meeting.
CONGRESS = Sought(r"人大|代表团|[两三]会|议案|代表建议")
NATION = ("全国人大", "全国政协", "全国两会", "全国人民代表大会")
OPENING_CHARS = 8000


def unnamed_deputy(
    reading: Reading, sentence: Sentence, parties: list[Party], home: tuple[str, ...]
) -> Party | None:
    """A deputy of the text's own place whose title a sentence tells, but no name that is known."""
    if reading.document.language is not Language.ZH or len(home) != 1 or NATIONAL_CODE in home:
        return None
    if any(p.role in (Role.LEGISLATOR, Role.OFFICIAL) for p in parties):
        return None
    start, end = sentence.span.start, sentence.span.end
    ranked = RANKED.search(reading.plain, start, end)
    told = ranked or UNRANKED.search(reading.plain, start, end)
    if told is None or NOT_CALLING.search(reading.before(told.start(), 6)):
        return None
    if told.group().startswith("代表") and not CONGRESS.search(reading.plain[:OPENING_CHARS]):
        return None
    if TOPICS.search(reading.plain, start, end):
        return None
    of_nation = any(word in reading.plain[:OPENING_CHARS] for word in NATION)
    rank = ranked["rank"] if ranked else None
    if rank == "全国" or (rank is None and of_nation):
        places: tuple[str, ...] = (NATIONAL_CODE,)
    elif rank in ("省", "自治区"):
        places = at_level(home, "our_province") or home
    else:
        places = home
    return Party(Span(told.start(), told.end()), Role.LEGISLATOR, places)


def with_deputy(
    reading: Reading, sentence: Sentence, parties: list[Party], home: tuple[str, ...]
) -> list[Party]:
    """The parties, and the deputy among them whose name is not known."""
    deputy = unnamed_deputy(reading, sentence, parties, home)
    return sorted([*parties, deputy], key=lambda p: p.span) if deputy else parties


def nameless(reading: Reading, parties: list[Party]) -> Party | None:
    """The deputy whose name is not known, where nobody is named beside him: who 他 then is."""
    if reading.document.language is not Language.ZH or any(p.name for p in parties):
        return None
    return next((p for p in parties if p.role is Role.LEGISLATOR and p.places), None)
