"""The document as the claim room reads it: sentences with their clauses, mentions and actors."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from etl.claims.base.sentences import split_clauses, split_sentences, without_blanks
from etl.model import Cue, Document, Mentions, Section, SectionKind, Span
from etl.model.mention import lying_in
from etl.reference.folding import fold, lower


class Role(StrEnum):
    """What a named party does in its sentence."""

    ACTOR = "actor"
    OFFICIAL = "official"
    LEGISLATOR = "legislator"
    NATIONAL = "national"
    ANAPHOR = "anaphor"
    COMPANY = "company"
    OUTSIDER = "outsider"
    FOREIGN = "foreign"
    LOCATIVE = "locative"
    REFERENCE = "reference"


CUE_ROLES = {"outsider": Role.OUTSIDER, "foreign": Role.FOREIGN}
"""Who a cue of `company.csv` is, by its value; a firm where it is neither."""
GOVERNING = frozenset({Role.ACTOR, Role.OFFICIAL, Role.LEGISLATOR, Role.NATIONAL, Role.ANAPHOR})


FACT = "fact"
"""The `value` of a place of which only a fact is told: "Suzhou's AI industry"."""
SITE = "site"
"""The `value` of a place where something is to be built: 建设长沙智算中心."""
FRAME = "frame"
"""The `value` of a place that opens an English sentence: "In Shenzhen, four schemes began"."""
WHERE = "where"
"""The `value` of an anaphor that acts in the place just named: "…, where officials said"."""
CALLING = "calling"
"""The `value` of a legislator who goes on saying what should be done."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or some place that a sentence names, with its role and its places' codes.

    `places` holds gazetteer codes (several for a coordination); for an anaphor it is filled
    in when the discourse is known. `value` tells which sort of anaphor, `name` and `title`
    a person's.
    """

    span: Span
    role: Role
    places: tuple[str, ...] = ()
    value: str = ""
    name: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or table row) with its clauses (or cells) and what they mention."""

    section: Section
    span: Span
    clauses: tuple[Span, ...]
    mentions: Mentions
    parties: tuple[Party, ...] = ()

    @property
    def is_idle(self) -> bool:
        """Whether it mentions nothing but dates, and so can neither pledge nor point at anyone."""
        return self.mentions.is_idle

    def cues(self, group: str, within: Span | None = None, value: str | None = None) -> list[Cue]:
        """The cues of one group that lie in a stretch of the sentence (all of it by default)."""
        return [
            cue
            for cue in self.mentions.cues
            if cue.group == group
            and (value is None or cue.value == value)
            and (within is None or within.covers(cue.span))
        ]

    def has(self, group: str, within: Span | None = None, value: str | None = None) -> bool:
        """Whether a cue of the group lies in the stretch: asked most of all, so without a list."""
        for cue in self.mentions.cues:
            if (
                cue.group == group
                and (value is None or cue.value == value)
                and (within is None or within.covers(cue.span))
            ):
                return True
        return False

    def clause_of(self, position: int) -> int:
        """The index of the clause that holds (or last began before) a position."""
        index = 0
        for i, clause in enumerate(self.clauses):
            if clause.start <= position:
                index = i
        return index


@dataclass(frozen=True, slots=True)
class Reading:
    """A document prepared for claims: `plain` is its folded, lower-cased text, same offsets.

    `outside` are the speeches of those who hold no public office.
    """

    document: Document
    plain: str
    sentences: tuple[Sentence, ...] = ()
    outside: tuple[Span, ...] = ()

    def before(self, position: int, width: int = 60) -> str:
        """The plain text just before a position."""
        return self.plain[max(0, position - width) : position]

    def after(self, position: int, width: int = 60) -> str:
        """The plain text just after a position."""
        return self.plain[position : position + width]

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        """The sentence that follows one; None behind the last."""
        at = bisect_right(self.sentences, sentence.span.start, key=lambda s: s.span.start)
        return self.sentences[at] if at < len(self.sentences) else None

    def outside_speech(self, position: int) -> Span | None:
        """The speech of somebody without an office in which a position lies; None outside any."""
        at = bisect_right(self.outside, position, key=lambda speech: speech.start) - 1
        speech = self.outside[at] if at >= 0 else None
        return speech if speech and position < speech.end else None


# Half-width punctuation between Chinese characters: many pages are typed so.
HALF_WIDTH = re.compile(r"[,;:](?<=[\u4e00-\u9fff）)%》”’].)(?=\s?[\u4e00-\u9fff（(《“\d])")
FULL_WIDTH = {",": "，", ";": "；", ":": "："}


# A decimal point ends no sentence and a thousands comma no clause: "4.5 billion", "1,200".
WITHIN_NUMBER = re.compile(r"[.,](?<=\d.)(?=\d)")


def plain_text(text: str) -> str:
    """The text folded and in lower case for matching; every offset stays what it was."""
    plain = WITHIN_NUMBER.sub("·", lower(fold(text)).replace("\n", " "))
    return HALF_WIDTH.sub(lambda mark: FULL_WIDTH[mark.group()], plain)


def read_sentences(
    document: Document, sections: list[tuple[Section, Mentions]]
) -> tuple[str, list[Sentence]]:
    """The plain text and all sentences of a document, without their parties."""
    plain = plain_text(document.body())
    return plain, [s for pair in sections for s in _sentences(document, *pair)]


def _sentences(document: Document, section: Section, mentions: Mentions) -> Iterator[Sentence]:
    if section.kind is SectionKind.TABLE_ROW:
        row = without_blanks(document.text, section.span)
        yield Sentence(section, row, section.cells, mentions)
        return
    is_empty = mentions.is_idle and not mentions.dates
    for span in split_sentences(document.text, section.span, document.language):
        found = NOTHING if is_empty else _within(mentions, span)
        if is_empty or found.is_idle:
            yield Sentence(section, span, (span,), found)
        else:
            clauses = split_clauses(document.text, span, document.language)
            yield Sentence(section, span, tuple(clauses), found)


NOTHING = Mentions()


def _within(mentions: Mentions, span: Span) -> Mentions:
    return Mentions(
        places=lying_in(mentions.places, span),
        money=lying_in(mentions.money, span),
        dates=lying_in(mentions.dates, span),
        persons=lying_in(mentions.persons, span),
        cues=lying_in(mentions.cues, span),
    )
