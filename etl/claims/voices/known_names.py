"""The people of a document wherever it names them again, by full name or by surname."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from etl.claims.base.reading import Party, Sentence
from etl.claims.voices.people import Person
from etl.model import Span
from etl.reference.surnames import load_surnames


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What finds the people of a document again: `short` are the words that stand for each."""

    people: Mapping[str, Person]
    short: Mapping[str, Person]
    pattern: re.Pattern[str]


def names_of(people: Mapping[str, Person]) -> KnownNames:
    """A surname alone stands for its first bearer once the name is known.

    It must be written as a name: "Yuan said", not "10 billion yuan".
    """
    short: dict[str, Person] = {}
    for name, person in people.items():
        short.setdefault(_surname(name), person)
    words = sorted(short, key=len, reverse=True)
    spelled = [rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in words]
    return KnownNames(people, short, re.compile("|".join(spelled) or r"(?!)"))


def _surname(name: str) -> str:
    """The word of a name that stands for it: "Zhou" of "Zhou Qiang", "Chan" of "Paul Chan"."""
    first, *rest = name.split()
    latin, _ = load_surnames()
    return rest[0] if rest and first not in latin and rest[0] in latin else first


def person_parties(sentence: Sentence, text: str, names: KnownNames) -> list[Party]:
    """The sentence's named people as parties."""
    parties = {
        m.span.start: _party(m.span, names.people[m.name])
        for m in sentence.mentions.persons
        if m.name in names.people
    }
    for match in names.pattern.finditer(text, sentence.span.start, sentence.span.end):
        if not any(p.span.start <= match.start() < p.span.end for p in parties.values()):
            person = names.short[match.group()]
            parties[match.start()] = _party(Span(*match.span()), person)
    return list(parties.values())


def _party(span: Span, person: Person) -> Party:
    return Party(span, person.role, person.places, name=person.name, title=person.title)
