"""Which initiative is meant where a document calls something off that it makes no claim of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from etl.model import Document, Kind, Language, Rejection, Sector, Stage, Step
from etl.reference.concepts import concepts_in
from etl.reference.folding import fold, lower
from etl.reference.gazetteer import load_gazetteer
from etl.reference.lexicon import load_lexicon

KINDS = frozenset(Kind)
CANCELLED = "cancelled"
"""The reason with which a candidate that the document calls off is refused begins so."""

TOPICS = {
    "robot": Sector.ROBOTICS,
    "humanoid": Sector.ROBOTICS,
    "embodied": Sector.ROBOTICS,
    "chip": Sector.CHIPS,
    "computing": Sector.COMPUTING,
    "quantum": Sector.QUANTUM,
    "vehicle": Sector.VEHICLES,
    "drone": Sector.AVIATION,
    "farming": Sector.AGRICULTURE,
}
"""Concepts that say which of a place's initiatives is meant."""


@dataclass(frozen=True, slots=True)
class CalledOff:
    """The words that call something off, with the places, kinds and topics that they name.

    `place_codes` are all that may be meant; no `sectors` where no topic is named.
    """

    step: Step
    place_codes: tuple[str, ...]
    kinds: tuple[Kind, ...]
    sectors: tuple[Sector, ...]

    def fits(self, sectors: Sequence[Sector]) -> bool:
        """Whether an initiative of one of the places and kinds, with these sectors, is meant."""
        return not (sectors and self.sectors) or not set(self.sectors).isdisjoint(sectors)


def called_off(refused: Rejection, document: Document) -> CalledOff | None:
    """What a refused candidate calls off; None for one that was refused for another reason.

    Only the places that its sentence names count, or else the heading above it.
    """
    if not refused.reason.startswith(CANCELLED):
        return None
    words = refused.span.of(document.text)
    names = _places_meant(words, document.text, refused.span.start)
    concepts = concepts_in(words, document.language)
    return CalledOff(
        step=Step(
            Stage.CANCELLED,
            document.document_id,
            refused.span,
            quote=words,
            reported=document.published,
        ),
        place_codes=tuple(sorted({code for name in names for code in _codes_of_names()[name]})),
        kinds=tuple(sorted(_kinds_named(words, document.language))),
        sectors=tuple(sorted({TOPICS[concept] for concept in concepts & TOPICS.keys()})),
    )


@cache
def _codes_of_names() -> dict[str, list[str]]:
    """By name, English or Chinese: the places that are called so."""
    codes: dict[str, list[str]] = defaultdict(list)
    for place in load_gazetteer().places.values():
        for name in {place.name, place.short_zh}:
            codes[name].append(place.code)
    return dict(codes)


def _places_meant(words: str, text: str, start: int) -> list[str]:
    """The places that a sentence names; of one that names none, that of the heading above it.

    Such a heading is a line that is nothing but the name of a place.
    """
    known = _codes_of_names()
    named = [name for name in known if name in words]
    if named:
        return named
    begun = _bare(text[text.rfind("\n", 0, start) + 1 : start])
    above = _place_headings(text)
    at = bisect_left(above, (start, ""))
    return [begun] if begun in known else [name for _, name in above[:at][-1:]]


@lru_cache(maxsize=1)
def _place_headings(text: str) -> list[tuple[int, str]]:
    """Where each line that is only a place's name ends, and the name.

    The last text's are kept: refusals come document by document.
    """
    lines = text.splitlines(keepends=True)
    ends = accumulate(len(line) for line in lines)
    known = _codes_of_names()
    named = ((end, _bare(line)) for end, line in zip(ends, lines, strict=True))
    return [(end - 1, name) for end, name in named if name in known]


def _bare(line: str) -> str:
    return line.strip(" \t\r\n#*:：")


def _kinds_named(words: str, language: Language) -> set[Kind]:
    text = lower(fold(words))
    return {
        Kind(entry.value)
        for entry in load_lexicon(language)
        if entry.group == "kind"
        and entry.value in KINDS
        and any(lower(form) in text for form in entry.forms)
    }
