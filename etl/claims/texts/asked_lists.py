"""A list of what is asked for: 为此，建议： and its items, "makes five suggestions:" and its."""

import re

from etl.claims.base.draft import Draft
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Section

OPENS = re.compile(
    r"(?:建议|提议)(?:如下|有[^。；：]{1,6}|，?供[^。；：]{1,8})?[：:]\s*$|"
    r"\b(?:suggest(?:s|ions?|ed)|recommend(?:s|ations?|ed)|propos(?:es|als?|ed)|asks for)"
    r"(?: as follows| the following)?:\s*$"
)
# "What the proposal asks for", "Her suggestions": a heading of its own, with the items below it.
ASKS = (
    r"(?:ask(?:s|ed|ing)? for|suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|recommend(?:s|ed|ing)?|"
    r"want(?:s|ed)?|call(?:s|ed|ing)? for|urg(?:es?|ed|ing)|demand(?:s|ed)?)"
)
HEADING = re.compile(
    rf"[\W\d]*(?:what (?:the |her |his |their |this )?(?:[\w'·-]+ ){{1,3}}(?:is |are )?{ASKS}|"
    r"(?:her|his|their|the|main|key|specific|policy|concrete|proposed)?(?: \w+)? ?"
    r"(?:suggestions|recommendations|proposals|demands|requests)"
    r"(?: (?:of|in|from) (?:the |her |his )?[\w ]{3,30})?)[:\W]*",
    re.IGNORECASE,
)
# "The proposal has three points:".
POINTS = re.compile(
    r"\b(?:proposal|motion|suggestion|petition) (?:has|makes|contains|lists|names|consists of|"
    r"comes down to) [^.;]{0,40}(?:points|parts|demands|items|steps|requests|suggestions|ideas)"
    r"[^.;]{0,20}:\s*$"
)
HEADING_CHARS = 60
ITEM = re.compile(
    r"\s*(?:[-—–•●■◆·*]|\d{1,2}[.、．)）]|[一二三四五六七八九十]{1,3}[、是]|"
    r"[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]|[①-⑳])"
)


class AskedList:
    """Who asks for what the items say, as long as one item follows another."""

    def __init__(self) -> None:
        self._caller: Party | None = None
        self._section: Section | None = None
        self._called: Party | None = None

    def called(self, calls: list[Draft]) -> None:
        """Hears whose proposals were told, by whatever words he who makes them is known."""
        for call in calls:
            name, title = call.people[-1] if call.people else (None, None)
            role = Role.LEGISLATOR
            self._called = Party(call.span, role, (call.place,), name=name, title=title)

    def caller(self, reading: Reading, sentence: Sentence) -> Party | None:
        """Whose call the sentence is by standing in the list; None outside of one."""
        section = sentence.section
        if self._caller and section is not self._section:
            self._section = section
            if not ITEM.match(reading.plain, section.span.start):
                self._caller = None
        return self._caller

    def hear(
        self,
        reading: Reading,
        sentence: Sentence,
        parties: list[Party],
        legislator: Party | None,
    ) -> None:
        """Takes in a sentence; `legislator` is who was named before it."""
        start, end = sentence.span.start, sentence.span.end
        if not _opens_list(reading, sentence, reading.plain[start:end].rstrip()):
            return
        asking = [p for p in parties if p.role is Role.LEGISLATOR and p.places]
        legislator = legislator or self._called
        if asking or (legislator and legislator.places):
            self._caller = asking[-1] if asking else legislator
            self._section = sentence.section


def _opens_list(reading: Reading, sentence: Sentence, words: str) -> bool:
    """Whether a sentence, or a heading, leads to a list of what is asked for."""
    section = sentence.section.span
    alone = section.end - section.start <= HEADING_CHARS and section.covers(sentence.span)
    if alone and HEADING.fullmatch(reading.plain, section.start, section.end):
        return True
    if not words.endswith((":", "：")):
        return False
    return OPENS.search(words) is not None or POINTS.search(words) is not None
