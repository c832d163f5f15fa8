"""The sectors that a stretch of a sentence names."""

from etl.claims.reading import Sentence
from etl.model import Sector, Span

NO_SECTOR = "none"


def sectors_in(sentence: Sentence, area: Span) -> set[Sector]:
    """All sectors with a cue in the stretch; a longer cue hides the shorter ones within it.

    A cue of the value "none" is such a longer one that names no sector: 教育局, "financial aid".
    """
    cues = sentence.cues("sector", area)
    return {
        Sector(cue.value)
        for cue in cues
        if cue.value != NO_SECTOR
        and not any(
            other.span != cue.span and other.span.covers(cue.span) and other.value != cue.value
            for other in cues
        )
    }
