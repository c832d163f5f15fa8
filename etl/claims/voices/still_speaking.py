"""Who is still speaking: an official quoted just before also says what follows."""

import re

from etl.claims.base.reading import CALLING, GOVERNING, Party, Reading, Role, Sentence
from etl.claims.base.wordings import CALLS_ZH
from etl.claims.parties.callers import is_asked
from etl.claims.voices.deputies_zh import another_speaks
from etl.model import Kind, Language
from etl.reference.gazetteer import load_gazetteer

SAYS = re.compile(
    r"\b(?:said|says|told|added|explained|announced|noted|revealed|pledged|unveiled|"
    r"spelt out|outlined|"
    r"disclosed|proposed|suggested|called)\b|"
    r"\b(?:made|put forward|raised|offered|brought|submitted) (?:[\w-]+ ){0,2}"
    r"(?:suggestions|proposals|recommendations)\b|"
    r"表示|介绍|指出|透露|强调|提出|提到|宣布|认为|建议|呼吁|提议|倡议|建言|支招|主张|披露|补充|[说指称][，,：:“「]|说"
)
# "接受采访时表示，", "认为，".
SAID_NEXT = re.compile(
    r"[^，。；：]{0,14}(?:表示|介绍|指出|透露|强调|认为|建议|呼吁|坦言|分析|说|称|告诉记者)"
)
SPEAKING_CHARS = 80
VOICE_CHARS = 500


def heard(reading: Reading, sentence: Sentence, speaker: Party | None) -> Party | None:
    """Who was quoted shortly before this sentence; None where nobody, or another is named."""
    known = speaker is not None and (speaker.name or speaker.role is Role.LEGISLATOR)
    if speaker is None or not known or any(p.name for p in sentence.parties):
        return None
    if not 0 <= sentence.span.start - speaker.span.end <= VOICE_CHARS:
        return None
    if _is_addressed(reading, speaker) and not _is_answered(reading, sentence):
        return None
    if another_speaks(reading, sentence):
        return None
    around = reading.plain[
        max(0, speaker.span.start - SPEAKING_CHARS // 2) : speaker.span.end + SPEAKING_CHARS
    ]
    goes_on = speaker.value == CALLING and ITEM.match(reading.plain, sentence.section.span.start)
    return speaker if goes_on or SAYS.search(around) else None


# "李明委员：您提出的…收悉。市科技局设立…": who is written to says nothing of what follows.
ADDRESSED = re.compile(r"(?:等)?(?:代表|委员)[:：]\s{1,8}[您你]")
TO_WHOM = re.compile(r"[您你贵](?:们)?(?:在[^，。；]{0,40})?(?:所)?(?:提|建议|呼吁|反映)")


def _is_addressed(reading: Reading, speaker: Party) -> bool:
    return ADDRESSED.match(reading.plain, speaker.span.end) is not None


def _is_answered(reading: Reading, sentence: Sentence) -> bool:
    return TO_WHOM.search(reading.plain, sentence.span.start, sentence.span.end) is not None


def outsider_heard(reading: Reading, sentence: Sentence) -> Party | None:
    """Somebody outside government who is quoted: whom 他 then stands for. None where nobody is.

    "某研究院副院长周明认为，…。他建议，…": the advice is not the government's.
    """
    named = [p for p in sentence.parties if p.name]
    if not named or named[-1].role not in OUTSIDE or not named[-1].title:
        return None
    said = SAID_NEXT.match(reading.plain, named[-1].span.end, sentence.span.end)
    return named[-1] if said else None


OUTSIDE = (Role.OUTSIDER, Role.COMPANY)
ADVISES = re.compile(CALLS_ZH)
SENTENCE_CHARS = 160


def outsider_goes_on(reading: Reading, sentence: Sentence, speaker: Party | None) -> bool:
    """ "研究员周明建议，各地应统一规划；同时设立…": his advice still, behind its semicolon."""
    start = sentence.span.start
    if speaker is None or speaker.role is not Role.OUTSIDER or reading.before(start, 1) != "；":
        return False
    if any(p.role in GOVERNING for p in sentence.parties):
        return False
    first = start - len(reading.before(start, SENTENCE_CHARS).rsplit("。", 1)[-1])
    advised = ADVISES.search(reading.plain, max(first, speaker.span.end), start)
    return first <= speaker.span.start and advised is not None


def legislator_goes_on(reading: Reading, sentence: Sentence, legislator: Party | None) -> bool:
    """ "民盟市委会建议，加快二期建设；设立20亿元基金": the call still, behind its semicolon."""
    start = sentence.span.start
    if legislator is None or not legislator.places or reading.before(start, 1) != "；":
        return False
    named = any(p.name for p in sentence.parties)
    if named or DONE.search(reading.plain, start, sentence.span.end):
        return False
    first = start - len(reading.before(start, SENTENCE_CHARS).rsplit("。", 1)[-1])
    called = ADVISES.search(reading.plain, max(first, legislator.span.end), start)
    return first <= legislator.span.start and called is not None


def speaks_for(voice: Party, record: str, kind: Kind) -> bool:
    """Whether the person can announce or propose it: of the same place, in a fitting office."""
    gazetteer = load_gazetteer()
    places = gazetteer.records_of(voice.places)
    fitting = voice.role is Role.OFFICIAL or (
        voice.role is Role.LEGISLATOR and kind is Kind.PROPOSAL
    )
    return fitting and record in places


OPENING_CHARS = 4


def _acts_at_once(sentence: Sentence, party: Party) -> bool:
    """河南明确，加快…: the sentence opens with somebody else who acts."""
    near = party.span.start - sentence.span.start <= OPENING_CHARS
    return near and party.role in (Role.ACTOR, Role.NATIONAL) and bool(party.places)


SHOULD_BE = re.compile(
    r"\b(?:should|must|ought to|needs? to|called? (?:for|on)|urg\w+|suggest\w*|propos\w+|"
    rf"recommend\w*)\b|{CALLS_ZH}|需要|(?:^|[，；“：\"])(?:要|需|须|加快|推动|"
    r"鼓励|支持|设立|建立|制定|完善|强化|加强|加大|出台|构建|打造|引导|探索)"
)
ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九十]是|"
    r"(?:and )?(?:first|second|third|fourth|fifth|finally|last)(?:ly)?,? (?:that|to)\b)"
)
NEAR_CHARS, ASKED_CHARS = 30, 60
# "Ms Luo, a lawmaker, made three suggestions: first, that …; second, that …".
SUGGESTS = re.compile(r"\b(?:suggestions|proposals|recommendations|requests)\b")
# What has been done is told, not called for.
# "据了解，收到建议后，…": the report goes on. "市科技局设立专项，安排…": what an office does.
# "今年政府工作报告提出，…": what a document says is no longer the deputy's call.
REPORTED = re.compile(
    r"\W{0,6}(?:据(?:了解|悉|介绍|透露|统计)|"
    r"(?:今年|去年|20\d\d年)?的?《?(?:[省市区县]|国务院)?政府工作报告》?(?:中|也|还|首次)?(?:提出|明确|强调|指出))"
)
FINANCED = re.compile(
    r"(?:[省市区县州]|自治区)(?:级|本级)?(?:财政|政府|[\u4e00-\u9fff]{1,8}[局厅委])"
    r"(?:部门)?(?:今年|去年|20\d\d年|近期)?(?:统筹)?(?:安排|设立|拨付|出台|印发|下达|投入)了?[^，。；]{0,30}"
    r"(?:[，。；]|$)(?!并?建议)"
)
DONE = re.compile(r"已|近年来|去年|目前|今年以来|累计|成立了|出台了|建成|发布了")


# "A: I suggest that the state set up a program".
CALLS_HIMSELF = re.compile(
    r"\bi (?:\w+ ){0,2}(?:suggest|propose|recommend|call for|urge|advocate)\b|"
    r"我(?:还|也)?(?:建议|呼吁|提议)"
)


def calls_himself(reading: Reading, sentence: Sentence) -> bool:
    """Whether whoever speaks says of himself that he calls for something."""
    return CALLS_HIMSELF.search(reading.plain, sentence.span.start, sentence.span.end) is not None


# "The motion also asks for vouchers", "it suggests that the nation give more".
MOTION_ASKS = re.compile(
    r"[\W_]*(?:in particular, |in addition, )?"
    r"(?:(?:the|their|this) (?:[\w-]+ )?"
    r"(?:motion|proposal|suggestion|recommendation|petition|bill)|it) (?:also |further )?"
    r"(?:asks|calls for|suggests|proposes|recommends|urges|advises)\b"
)
# "在资金方面，建议市财政设立引导资金", after what a party's committee called for.
CALLS_ON = re.compile(
    r"[\W_]*(?:(?:在[^，。；]{2,10}方面|同时|此外|另外|为此|因此)，?)?"
    r"(?:(?:该|这份|上述)?提案)?(?:还|并|也|中)?(?:建议|呼吁|提议)"
)
MOTION = re.compile(r"\b(?:motion|proposal|suggestion)s?\b")


def motion_asks(reading: Reading, sentence: Sentence, legislator: Party | None) -> bool:
    """Whether a sentence goes on about the motion that a legislator was just said to bring."""
    if legislator is None or not legislator.places:
        return False
    near = 0 <= sentence.span.start - legislator.span.end <= VOICE_CHARS
    told = reading.plain[max(0, legislator.span.start - SPEAKING_CHARS) : sentence.span.end]
    asks = MOTION_ASKS.match(reading.plain, sentence.span.start, sentence.span.end)
    if CALLS_ON.match(reading.plain, sentence.span.start):
        return near
    return near and asks is not None and MOTION.search(told) is not None


# "他建议，要深化应用；同时，由省级财政设立基金": what is asked, behind its semicolon.
HEAD_CHARS = 200


def _goes_on_asking(reading: Reading, sentence: Sentence, voice: Party) -> bool:
    start = sentence.span.start
    if reading.document.language is not Language.ZH or reading.before(start, 1) != "；":
        return False
    head = reading.before(start, HEAD_CHARS).rsplit("。", 1)[-1].lstrip()
    within = start - len(head) <= voice.span.end
    asks = head.startswith(("要", "应", "建议", "“建议", "需")) or (
        within and ADVISES.search(head) is not None
    )
    named = any(p.name or p.role is Role.COMPANY for p in sentence.parties)
    return asks and not named


def goes_on_calling(
    reading: Reading, sentence: Sentence, voice: Party, *, is_turn: bool = False
) -> bool:
    """Whether a legislator who was just quoted goes on to say what should be done.

    In a turn of his own ("A: …", or below "Wang Min, NPC deputy") no quotation marks are needed.
    """
    if voice.role is not Role.LEGISLATOR or not voice.places:
        return False
    words = reading.plain[sentence.span.start : sentence.span.end]
    if _is_addressed(reading, voice) and _is_answered(reading, sentence):
        return True
    if REPORTED.match(words):
        return False
    if _goes_on_asking(reading, sentence, voice) and DONE.search(words) is None:
        return True
    if FINANCED.match(words):
        return False
    acting = [p for p in sentence.parties if _acts_at_once(sentence, p)]
    if any(not (is_turn and is_asked(reading.plain, p.span.end)) for p in acting):
        return False
    start = sentence.section.span.start
    told = reading.after(voice.span.end, ASKED_CHARS)
    asks = (
        voice.value == CALLING or "建议" in told[:NEAR_CHARS] or SUGGESTS.search(told) is not None
    )
    opens = ITEM.match(reading.plain, start) or ITEM.match(reading.plain, sentence.span.start)
    if asks and opens:
        # "他提出五点建议：", and below or behind a semicolon: "三是强化供给。省、市设立资金".
        return DONE.search(words) is None
    quoted = is_turn or words.startswith(("“", '"')) or calls_himself(reading, sentence)
    if reading.document.language is Language.EN and not quoted:
        return False
    return says_what_should_be(reading, sentence)


def says_what_should_be(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells what should be done, and nothing that has been."""
    words = reading.plain[sentence.span.start : sentence.span.end]
    return SHOULD_BE.search(words) is not None and DONE.search(words) is None
