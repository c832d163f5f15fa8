"""Whose a table's row is: the place that a cell of its own names, whichever column that is."""

from dataclasses import replace

from etl.claims.base.owner import Owner
from etl.claims.base.reading import Party, Reading, Role, Sentence
from etl.model import NATIONAL_CODE, SectionKind, Span
from etl.reference.gazetteer import load_gazetteer

NOT_OWNERS = frozenset({Role.FOREIGN, Role.OUTSIDER})
LONGER_BY = 2
"""A cell may add so many letters to the place's name: 武汉市 for 武汉, a mark."""


def rows_place(reading: Reading, sentence: Sentence) -> Owner | None:
    """The place to which a row belongs; None outside tables, or where no cell is a place's name.

    Of a province and a city of it the city; of several that are apart, none.
    """
    if sentence.section.kind is not SectionKind.TABLE_ROW:
        return None
    if any(p.role is Role.COMPANY for p in sentence.parties):
        # "| AI lab | Hangzhou | Alibaba |": where the firm sits.
        return None
    named = [p for p in sentence.parties if p.places and p.role not in NOT_OWNERS]
    own = [p for p in named if any(_fills(reading, p, cell) for cell in sentence.clauses)]
    if len(own) == 2 and _is_within(own[1], own[0]):
        own = own[1:]
    if len(own) != 1 or own[0].places == (NATIONAL_CODE,):
        return None
    return Owner(replace(own[0], role=Role.ACTOR), "its cell of the row", 0.9)


def _fills(reading: Reading, party: Party, cell: Span) -> bool:
    words = reading.plain[cell.start : cell.end].strip()
    return cell.covers(party.span) and len(words) <= party.span.end - party.span.start + LONGER_BY


def _is_within(inner: Party, outer: Party) -> bool:
    above = load_gazetteer().provinces_above(inner.places)
    return len(inner.places) == 1 and above == set(outer.places)
