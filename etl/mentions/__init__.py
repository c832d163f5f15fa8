"""The mention room: what a section names, each mention with its span and nothing decided.

`Section` in, `Mentions` out. Places keep all their senses, sums of money all their readings
of role; the claim room decides from context.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.mentions.cell_money import find_cell_money
from etl.mentions.cells import find_cell_dates
from etl.mentions.cues import find_cues, names_ai
from etl.mentions.dates import find_dates
from etl.mentions.home import home_currency, home_of_section, tells_yuan
from etl.mentions.marks import narrowed
from etl.mentions.money import find_money
from etl.mentions.persons import find_persons
from etl.mentions.places import find_places
from etl.mentions.signs import Signs, signs_in
from etl.model import (
    Cue,
    DateMention,
    Document,
    Language,
    Mentions,
    MoneyMention,
    PersonMention,
    PlaceMention,
    Section,
    SectionKind,
    Span,
)
from etl.model.mention import lying_in
from etl.reference.folding import fold

__all__ = ["find_mentions"]


@dataclass(frozen=True, slots=True)
class _Text:
    """A document's text as it is matched, and what was found in all of it in one pass.

    `folded` and `plain` are its text folded, and with plain marks too.
    """

    document: Document
    folded: str
    plain: str
    places: Sequence[PlaceMention]
    cues: Sequence[Cue]
    signs: Signs
    home_currency: str | None
    is_in_yuan: bool


def find_mentions(document: Document, sections: Sequence[Section]) -> list[Mentions]:
    """The mentions of each section of a document; spans are those of the document's text.

    A text that never names AI pledges nothing on it: its places are found (a text that names a
    place and no pledge counts), and nothing else is sought. Nor are dates in a section that names
    nothing else, unless it is a heading.
    """
    folded, language = fold(document.text), document.language
    places = find_places(folded, language)
    if not names_ai(folded, language):
        return [Mentions(places=lying_in(places, section.span)) for section in sections]
    cues, home = find_cues(folded, language), home_currency(document)
    in_yuan = home is not None and tells_yuan(folded)
    plain = narrowed(folded)
    signs = signs_in(folded, plain, language)
    text = _Text(document, folded, plain, places, cues, signs, home, in_yuan)
    return [_section_mentions(text, section) for section in sections]


def _section_mentions(text: _Text, section: Section) -> Mentions:
    span = section.span
    places, cues = lying_in(text.places, span), lying_in(text.cues, span)
    money = _money(text, section, places) if section.columns or text.signs.of_money(span) else ()
    persons = _persons(text, span, cues, places) if cues or text.signs.of_persons(span) else ()
    # A date alone neither pledges nor points at anyone, but as a heading: "May 5th".
    if not (places or cues or money or persons) and section.kind is not SectionKind.HEADING:
        return NOTHING
    return Mentions(
        # A name may hold a place's: 卢清远 is nobody's city.
        places=tuple(p for p in places if not any(n.span.covers(p.span) for n in persons)),
        money=money,
        dates=_dates(text, section, money),
        persons=persons,
        cues=cues,
    )


NOTHING = Mentions()


def _money(
    text: _Text, section: Section, places: Sequence[PlaceMention]
) -> tuple[MoneyMention, ...]:
    span, home, language = section.span, text.home_currency, text.document.language
    if language is Language.ZH:
        home = home_of_section(home, span.of(text.folded), places, in_yuan=text.is_in_yuan)
    found = find_money(span.of(text.plain), span.start, language, home)
    if not section.columns:
        return tuple(found)
    bare = find_cell_money(text.document, section, home)
    alone = [m for m in bare if not any(m.span.overlaps(other.span) for other in found)]
    return tuple(sorted([*found, *alone], key=lambda money: money.span))


def _persons(
    text: _Text, span: Span, cues: Sequence[Cue], places: Sequence[PlaceMention]
) -> tuple[PersonMention, ...]:
    words, folded = span.of(text.document.text), span.of(text.folded)
    return tuple(find_persons(words, folded, span.start, text.document.language, cues, places))


def _dates(text: _Text, section: Section, money: Sequence[MoneyMention]) -> tuple[DateMention, ...]:
    document, span = text.document, section.span
    found = find_dates(span.of(text.plain), span.start, document.language, document.published)
    taken = [*(m.span for m in found), *(m.span for m in money)]
    alone = [
        cell
        for cell in find_cell_dates(document, section)
        if not any(cell.span.overlaps(other) for other in taken)
    ]
    return tuple(sorted([*found, *alone], key=lambda date: date.span))
