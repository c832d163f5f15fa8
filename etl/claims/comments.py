"""What the public wrote on a draft, in a report on which comments were taken up."""

import re

from etl.claims.anchor import Anchor
from etl.claims.reading import Reading, Sentence
from etl.model import SectionKind

# "| 建议出资设立基金 | 部分采纳。已增加… |": the next cell or line tells what became of it.
TAKEN_UP = re.compile(
    r"[\s|]{0,12}(?:(?:已|未|部分|不予|予以|拟|不)采纳|"
    r"(?:not |partly |partially |fully )?(?:adopted|accepted|taken up)\b(?=[\s.,;|]))"
)


def is_comment(reading: Reading, sentence: Sentence, anchor: Anchor) -> str | None:
    """The reason against what a comment asks for; None where nobody answers it right behind."""
    if sentence.section.kind is SectionKind.TABLE_ROW:
        later = [c.start for c in sentence.clauses if c.start >= anchor.span.end]
        answered = any(TAKEN_UP.match(reading.plain, start) for start in later)
    else:
        start, end = sentence.section.span.start, sentence.section.span.end
        answered = bool(
            TAKEN_UP.match(reading.plain, end) and not TAKEN_UP.match(reading.plain, start)
        )
    return "a comment on a draft, not the draft" if answered else None
