"""What people without a public office are quoted as saying: their "we" is no government's."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from etl.claims.base.reading import GOVERNING, Party, Reading, Role, Sentence
from etl.claims.voices.quoted_zh import outsiders_speeches
from etl.model import Document, Language, Span

OPENS, CLOSES = "“", "”"
MIN_SPOKEN_WORDS = 4
"""Fewer words in quotation marks are a name or somebody's term, no speech."""
ATTRIBUTED_CHARS = 220
SAID = (
    r"(?:said|says|told|added|adds|noted|notes|explained|remarked|recalled|joked|wrote|argued|"
    r"warned)"
)
# "…," said Wang Hai, founder of a robot maker. "…," Wang told reporters.
SAID_AFTER = re.compile(
    rf",? ?(?:{SAID} (?P<then>[^.;“”\"]{{2,200}})|"
    rf"(?P<name>[A-Z][\w'’-]+(?: [\w'’-]+){{0,3}}|[Hh]e|[Ss]he|[^.;“”\"]{{4,120}},?) {SAID}\b)"
)
# "Wang Hai, founder of a robot maker, said that: “…”".
SAID_BEFORE = re.compile(
    rf"(?P<then>(?:^|[.!?] )?[^.!?“”\"\n]{{2,200}}?) {SAID}(?: [\w ]{{1,30}})?(?:[,:]| that)* ?$"
)
# Whoever bears one of these words holds, or speaks for, a public office.
PUBLIC = re.compile(
    r"\b(?:mayor|governor|secretary|minister|ministry|bureau|commission\w*|committee|department|"
    r"deput(?:y|ies) to|npc|cppcc|lawmakers?|legislators?|delegates?|councill?or|officials?|"
    r"governments?|authorit(?:y|ies)|administrat(?:ion|ive|or)|(?:district|county|town|zone|"
    r"township) (?:chief|head|leader)|premier|politburo|party chief|cadres?|chief executive of the|"
    r"statement|notice|report|document|plan|guidelines?|spokes\w+|the (?:city|province|region))\b"
)
# Whoever bears one of these, and none of the above, does not.
PRIVATE = re.compile(
    r"\b(?:analysts?|economists?|professor|researchers?|scholar|fellow|consultan(?:t|cy|ts)|"
    r"founders?|co-founder|partner|manager|chair(?:man|woman|person)|president|vice-president|"
    r"executives?|ceo|chief (?:executive|scientist|engineer|technology|operating|financial)|"
    r"director|engineers?|investors?|entrepreneur|owner|boss|employee|worker|student|resident|"
    r"customer|trainer|curator|author|lawyer|dean|strategist|secretary-general|teachers?|lecturer|"
    r"doctor|farmer|driver|shopkeeper|designer|programmer|technician|graduate|parent|buyer|banker|"
    r"visitor|exhibitor|trader|broker|academic|developer|"
    # "Li Lan, whose company of six trains models", "Peng Wei, who runs a data center".
    r"whose (?:[\w-]+ ){0,2}(?:company|firm|start-?up|shop|team|factory|workshop|business|group|"
    r"plant|studio|employer)|"
    r"who (?:chairs|runs|owns|founded|co-founded|sells|makes|teaches|follows|studies|designs|"
    r"drives|farms|manages|works (?:at|for|as)))\b"
)
NAMED = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}")


def outsiders_words(document: Document, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """The speeches in quotation marks of those who hold no public office, in order."""
    if document.language is not Language.EN:
        return outsiders_speeches(document)
    offices = [p for s in sentences for p in s.parties if p.name]
    starts = [p.span.start for p in offices]
    known: dict[str, bool] = {}
    spoken: list[Span] = []
    for speech, told in _attributed(document.body()):
        near = offices[bisect_right(starts, told.start - 1) : bisect_right(starts, told.end)]
        if _is_outside(told.of(document.text), near, known):
            spoken.append(speech)
    return tuple(spoken)


def _attributed(text: str) -> Iterator[tuple[Span, Span]]:
    """Each speech with the words that tell whose it is: beside it, or beside the one before."""
    if OPENS not in text and '"' not in text:
        return
    start = 0
    for line in text.split("\n"):
        last: Span | None = None
        for speech in _speeches(line):
            told = _teller(line, speech) or last
            if told:
                last = told
                yield _moved(speech, start), _moved(told, start)
        start += len(line) + 1


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _speeches(line: str) -> Iterator[Span]:
    """The quotations of a line that are long enough for speech."""
    opened: int | None = None
    for match in re.finditer(r"[“”\"]", line):
        mark = match.group()
        if mark == OPENS or (mark == '"' and opened is None):
            opened = match.start()
        elif opened is not None:
            span = Span(opened, match.end())
            opened = None
            if len(span.of(line).split()) >= MIN_SPOKEN_WORDS:
                yield span


def _teller(line: str, speech: Span) -> Span | None:
    """The words behind or before a speech that tell who speaks."""
    after = SAID_AFTER.match(line, speech.end, speech.end + ATTRIBUTED_CHARS)
    if after:
        return Span(*after.span("then" if after["then"] else "name"))
    low = max(0, speech.start - ATTRIBUTED_CHARS)
    low = max(low, line.rfind(". ", low, speech.start) + 1)
    before = SAID_BEFORE.search(line[low : speech.start])
    return Span(low + before.start("then"), low + before.end("then")) if before else None


def _is_outside(words: str, near: list[Party], known: dict[str, bool]) -> bool:
    """Whether the words about a speaker, or an earlier sentence, tell that he holds no office."""
    name = NAMED.search(words)
    surname = name.group().split()[0] if name else ""
    if PUBLIC.search(words.lower()) or any(p.role in GOVERNING for p in near):
        outside = False
    elif PRIVATE.search(words.lower()) or any(p.role is Role.OUTSIDER and p.title for p in near):
        outside = True
    else:
        return known.get(surname or "he", False)
    known["he"] = outside
    for part in name.group().split() if name else ():
        known[part] = outside
    return outside


# "We", "our fund" and "it" in such a speech are the speaker's firm.
def only_outsider_says(reading: Reading, sentence: Sentence, span: Span) -> str | None:
    """The reason where an outsider's speech tells of an instrument and names no government."""
    speech = reading.outside_speech(span.start)
    if speech is None or not speech.covers(span):
        return None
    within = [p for p in sentence.parties if speech.covers(p.span)]
    named = any(
        (p.role is Role.ACTOR and p.places) or _is_the_government(reading, p) for p in within
    )
    return None if named else "the opinion of somebody outside government"


THE_GOVERNMENT = re.compile(
    r"the (?:city|province|district|region|county|(?:\w+ )?government|zone)\b|"
    r"(?:[省市区县]|自治区)(?:里|财政|政府|级)|[省市区县](?=\b|出台|给|发)"
)


def _is_the_government(reading: Reading, party: Party) -> bool:
    told = THE_GOVERNMENT.match(reading.plain, party.span.start)
    return party.role is Role.ANAPHOR and told is not None
