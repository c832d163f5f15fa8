"""The sectors that a stretch of a sentence names."""

import re
from collections.abc import Iterator, Sequence

from etl.claims.reading import Reading, Sentence
from etl.model import Language, Sector, Span

NO_SECTOR = "none"


def sectors_in(sentence: Sentence, area: Span, but: Sequence[Span] = ()) -> set[Sector]:
    """All sectors with a cue in the stretch; a longer cue hides the shorter ones within it.

    A cue of the value "none" is such a longer one that names no sector: 教育局, "financial aid".
    What lies in one of the spans `but` is left out.
    """
    cues = sentence.cues("sector", area)
    return {
        Sector(cue.value)
        for cue in cues
        if cue.value != NO_SECTOR
        and not any(span.covers(cue.span) for span in but)
        and not any(
            other.span != cue.span and other.span.covers(cue.span) and other.value != cue.value
            for other in cues
        )
    }


def sectors_told(
    reading: Reading, sentence: Sentence, area: Span, but: Sequence[Span] = ()
) -> set[Sector]:
    """The sectors of a stretch, but for what a place is known for and what lies in `but`."""
    return sectors_in(sentence, area, (*but, *_known_for(reading, sentence)))


# "Wenling, a river port known for its pumps, will set up a fund": the place's trades.
KNOWN_FOR = re.compile(
    r"(?: city| county| district| province)?, (?:an?|the|one of|home to|famous for|"
    r"(?:best |better |long |widely )?known (?:for|as))\b[^,;.]{3,140},"
)


def _known_for(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """Where an English sentence only describes the places that it names."""
    if reading.document.language is not Language.EN:
        return
    for place in sentence.mentions.places:
        match = KNOWN_FOR.match(reading.plain, place.span.end, sentence.span.end)
        told = Span(match.start(), match.end()) if match else None
        if told and not sentence.has("kind", told):
            # Not "In Ruian, a robot fund of 200 million yuan, …".
            yield told


# "Cities hand out computing vouchers. Baotou has launched such programmes, too".
SAME_SORT = re.compile(r"\b(?:such(?! as)|similar|these|those) (?:[\w-]+ ){0,2}$")


def is_same_sort(reading: Reading, instrument: Span) -> bool:
    """Whether an instrument is only called one of the sort that was told before."""
    is_english = reading.document.language is Language.EN
    return is_english and SAME_SORT.search(reading.before(instrument.start, 40)) is not None
