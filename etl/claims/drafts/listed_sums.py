"""Lists of places with a sum each, under words that name the instrument for all of them.

"Several cities have set up AI funds: | - Wuhan: 3 billion yuan | - Xiamen: 500 million yuan": no
item, or row of a table, names a fund, and the words above name no place.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.claims.base.reading import Reading, Sentence
from etl.claims.drafts.place_sums import Named, PlaceSum, are_joined, named_by, places_and_sums
from etl.claims.drafts.sums_in_row import is_of_investments
from etl.claims.fields.named_fields import touches_ai
from etl.claims.money.not_own import refused_sum
from etl.claims.parties.row_places import rows_place
from etl.model import MONEY_KINDS, SectionKind

LEAST_ITEMS = 2
MOST_CHARS = 160
"""A longer item tells more than whose the sum is."""
OPENS = re.compile(r"[\W\d_]{0,8}(?:in |the )?")
ITEMS = frozenset({SectionKind.LIST_ITEM, SectionKind.PARAGRAPH, SectionKind.TABLE_ROW})
LEADS_ON = re.compile(r"[:：]\W*$")


@dataclass(frozen=True, slots=True)
class ListedSums:
    """The items of such lists by where their sentence starts, and where their leads start."""

    items: Mapping[int, tuple[Named, PlaceSum]]
    leads: frozenset[int]

    def of(self, sentence: Sentence) -> list[tuple[Named, PlaceSum]]:
        """What an item has, and what names it; nothing where the sentence is none."""
        item = self.items.get(sentence.span.start)
        return [item] if item else []

    def is_lead(self, sentence: Sentence) -> bool:
        """Whether a sentence names what the places below it have."""
        return sentence.span.start in self.leads


def listed_sums(reading: Reading) -> ListedSums:
    """All such lists of a document."""
    items: dict[int, tuple[Named, PlaceSum]] = {}
    leads: set[int] = set()
    sentences = reading.sentences
    run: list[PlaceSum] = []
    for i in range(len(sentences) + 1):
        item = _item(reading, sentences[i]) if i < len(sentences) else None
        if item:
            run.append(item)
            continue
        first = i - len(run)
        above = sentences[max(0, first - 2) : first]
        lead = _lead(reading, above) if len(run) >= LEAST_ITEMS else None
        if lead:
            starts = (s.span.start for s in sentences[first:i])
            items |= {start: (lead, item) for start, item in zip(starts, run, strict=True)}
            leads.add(lead.sentence.span.start)
        run = []
    return ListedSums(items, frozenset(leads))


def _item(reading: Reading, sentence: Sentence) -> PlaceSum | None:
    """A list's item that tells one place and one sum, and names no instrument itself."""
    section = sentence.section
    if not sentence.mentions.money or section.span.end - section.span.start > MOST_CHARS:
        return None
    if section.kind not in ITEMS or sentence.has("kind"):
        return None
    parties, sums = places_and_sums(sentence)
    row = rows_place(reading, sentence)
    named = [row.party] if row else parties
    if len(sums) != 1 or len(named) != 1 or len(named[0].places) != 1:
        return None
    pair = PlaceSum(named[0], sums[0])
    opens = OPENS.fullmatch(reading.plain, section.span.start, pair.span.start)
    is_told = row or (opens and are_joined(reading, pair))
    return pair if is_told and not refused_sum(reading, sentence, pair.money) else None


def _lead(reading: Reading, before: Sequence[Sentence]) -> Named | None:
    """What names the instrument above a list: the sentence before it, or the one before that.

    None where nothing does, or where a place is named with it.
    """
    for sentence in reversed(before):
        if any(p.places for p in sentence.parties) or sentence.has("negation"):
            return None
        kinds = [c for c in sentence.cues("kind") if c.value in MONEY_KINDS]
        if kinds and touches_ai(sentence) and not is_of_investments(reading, sentence):
            return named_by(reading, sentence, kinds[-1])
        if not LEADS_ON.search(reading.plain, sentence.span.start, sentence.span.end):
            return None
    return None
