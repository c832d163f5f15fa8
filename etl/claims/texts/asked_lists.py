"""A list of what is asked for: 为此，建议： and its items, "makes five suggestions:" and its."""

import re

from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import Section

OPENS = re.compile(
    r"(?:建议|提议)(?:如下|有[^。；：]{1,6}|，?供[^。；：]{1,8})?[：:]\s*$|"
    r"\b(?:suggest(?:s|ions?|ed)|recommend(?:s|ations?|ed)|propos(?:es|als?|ed)|asks for)"
    r"(?: as follows| the following)?:\s*$"
)
ITEM = re.compile(
    r"\s*(?:[-—•●■◆·*]|\d{1,2}[.、．)）]|[一二三四五六七八九十]{1,3}[、是]|"
    r"[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]|[①-⑳])"
)


class AskedList:
    """Who asks for what the items say, as long as one item follows another."""

    def __init__(self) -> None:
        self._caller: Party | None = None
        self._section: Section | None = None

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
        if not reading.plain[start:end].rstrip().endswith((":", "：")):
            return
        if not OPENS.search(reading.plain, start, end):
            return
        asking = [p for p in parties if p.role is Role.LEGISLATOR and p.places]
        if asking or (legislator and legislator.places):
            self._caller = asking[-1] if asking else legislator
            self._section = sentence.section
