"""What is not told as done or to come: opinions, advice, questions."""

import re

from etl.claims.base.reading import Reading, Role, Sentence
from etl.claims.base.wordings import CALLS_ZH
from etl.model import Kind, Language, SectionKind

SHOULD = re.compile(
    r"\b(?:should|ought to|must)\b|应该|应当|"
    r"[^，。；]{0,8}可以(?:共同|联合|考虑|探索|共建|设立|建设|建立)|"
    r"应(?:尽快|加快|加强|进一步|积极|抓紧|建立|出台|设立|推动|考虑)"
)

# "According to the draft, the city should earmark …": what a government's own text lays down.
UNDER_DRAFT = re.compile(
    r"\b(?:according to|under) (?:the|this|its) (?:[\w-]+ ){0,2}"
    r"(?:draft|regulations?|measures|plan|guidelines?|rules|document|notice|opinions)\b"
)
# "A fund cluster, the size of which should exceed 10 billion yuan by 2027": what it is to reach.
TO_REACH = re.compile(r"\b(?:which|that|it|size|scale) should (?:exceed|reach|grow|top|surpass)\b")
# "Readers should also note that the province pays up to 2 million yuan": what follows is told.
NOTE_THAT = re.compile(
    r"\b(?:should|must) (?:also )?(?:be )?"
    r"(?:note[ds]?|aware|know|remember(?:ed)?|recall(?:ed)?) that\b"
)
ADVISES_ZH = re.compile(CALLS_ZH)


def only_opinion(reading: Reading, sentence: Sentence) -> str | None:
    """What should be done counts only when somebody in government says it."""
    words = NOTE_THAT.sub("", reading.plain[sentence.span.start : sentence.span.end])
    speakers = {p.role for p in sentence.parties}
    outside = Role.OUTSIDER in speakers and not speakers & {Role.OFFICIAL, Role.LEGISLATOR}
    if outside and reading.document.language is Language.ZH and ADVISES_ZH.search(words):
        return "says what should be done, but nobody in government says it"
    if reading.document.language is Language.ZH and _is_advised(reading, sentence):
        return "says what should be done, but nobody in government says it"
    if not SHOULD.search(words) or speakers & {Role.OFFICIAL, Role.LEGISLATOR}:
        return None
    if UNDER_DRAFT.search(words) or TO_REACH.search(words):
        return None
    if sentence.has("kind", value=Kind.PROPOSAL):
        return None
    if Role.OUTSIDER in speakers or "should" in words:
        return "says what should be done, but nobody in government says it"
    return None


def _is_advised(reading: Reading, sentence: Sentence) -> bool:
    """ "浙江应加快制定…": what a place should do, said by nobody who is named."""
    if any(p.role in (Role.OFFICIAL, Role.LEGISLATOR) for p in sentence.parties):
        return False
    return any(
        p.role is Role.ACTOR and p.places and SHOULD.match(reading.plain, p.span.end)
        for p in sentence.parties
    )


def only_question(reading: Reading, sentence: Sentence) -> str | None:
    """What is asked is not told: a question of an interview, or any sentence that asks."""
    asks = sentence.span.of(reading.document.text).rstrip("”\"’') 」』").endswith(("?", "？"))
    asks = asks or ASKED.match(reading.plain, sentence.span.start, sentence.span.end) is not None
    asks = asks or WHETHER.match(reading.plain, sentence.span.start) is not None
    within = sentence.section.kind is SectionKind.QUESTION and not _is_answered(reading, sentence)
    return "a question" if asks or within else None


# "有记者问：基金何时设立？局长方远表示，今年将…": an answer in the question's own paragraph.
ANSWERED = re.compile(
    r"[?？][”」\"]?[^?？。；]{2,24}(?:表示|回答|回应|介绍|答道?|说|称|指出|解释|坦言|透露)[，：:]"
)
QUESTION_CHARS = 400


def _is_answered(reading: Reading, sentence: Sentence) -> bool:
    """Whether somebody was said to answer before the sentence ends."""
    start = sentence.section.span.start
    end = min(start + QUESTION_CHARS, sentence.span.end)
    return ANSWERED.search(reading.plain, start, end) is not None


# "A member asked whether the city would set up a fund", with no answer in it.
ASKED = re.compile(
    r"[\W_]{0,8}(?:[\w'-]{1,24} ){1,8}(?:asked|asks|inquired|wanted to know|wondered|enquired) "
    r"(?:the (?:\w+ )?(?:government|secretary|minister|mayor) )?(?:whether|if|when|how much)\b"
    r"(?![^.;]*\b(?:replied|answered|said)\b)"
)
# "- Whether the plan names a figure", "Next: watch whether others copy the bonus".
WHETHER = re.compile(r"[\W\d]{0,8}(?:[a-z]{3,12}: )?(?:(?:watch|see|ask|check) )?whether\b")
