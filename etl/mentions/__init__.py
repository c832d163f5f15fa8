"""The mention room: what a section names, each mention with its span and nothing decided.

`Section` in, `Mentions` out. Places keep all their senses, sums of money all their readings
of role; the claim room decides from context.
"""

from collections.abc import Sequence

from etl.mentions.cells import find_cell_dates
from etl.mentions.cues import find_cues, names_ai
from etl.mentions.dates import find_dates
from etl.mentions.home import home_currency
from etl.mentions.money import find_money
from etl.mentions.persons import find_persons
from etl.mentions.places import Introduced, find_places, introduced_names
from etl.model import DateMention, Document, Mentions, PlaceMention, Section
from etl.reference.folding import fold

__all__ = ["find_mentions"]


def find_mentions(document: Document, sections: Sequence[Section]) -> list[Mentions]:
    """The mentions of each section of a document; spans are those of the document's text.

    A text that never names AI pledges nothing on it: its places are found (a text that names a
    place and no pledge counts), and nothing else is sought.
    """
    folded = fold(document.text)
    introduced = introduced_names(folded, document.language)
    if not names_ai(folded, document.language):
        return [
            Mentions(places=tuple(_places(folded, document, section, introduced)))
            for section in sections
        ]
    home = home_currency(document)
    return [_section_mentions(folded, document, section, home, introduced) for section in sections]


def _places(
    text: str, document: Document, section: Section, introduced: Introduced
) -> list[PlaceMention]:
    """The places of a section; `text` is the document's, folded."""
    return find_places(section.span.of(text), section.span.start, document.language, introduced)


def _section_mentions(
    text: str, document: Document, section: Section, home: str | None, introduced: Introduced
) -> Mentions:
    start, end = section.span.start, section.span.end
    folded = text[start:end]
    language = document.language
    places = _places(text, document, section, introduced)
    cues = find_cues(folded, start, language)
    persons = find_persons(document.text[start:end], folded, start, language, cues, places)
    named = [person.span for person in persons]
    return Mentions(
        # A name may hold a place's: 卢清远 is nobody's city.
        places=tuple(p for p in places if not any(n.covers(p.span) for n in named)),
        money=tuple(find_money(document.text, start, end, language, home)),
        dates=tuple(_dates(document, section)),
        persons=tuple(persons),
        cues=tuple(cues),
    )


def _dates(document: Document, section: Section) -> list[DateMention]:
    span = section.span
    found = find_dates(document.text, span.start, span.end, document.language, document.published)
    alone = [
        cell
        for cell in find_cell_dates(document, section)
        if not any(cell.span.overlaps(date.span) for date in found)
    ]
    return sorted([*found, *alone], key=lambda date: date.span)
