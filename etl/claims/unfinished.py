"""Plans that are drafts: out for comment, being written."""

import re

from etl.claims.anchor import Anchor
from etl.claims.reading import Reading
from etl.model import Language

DRAFT_CHARS = 12
"""So near after a plan's name, "征求意见稿" is said of it."""
UNFINISHED = re.compile(r"征求意见|听取[^，。；]{0,4}意见|征集意见|草案|意见稿|起草|拟出台|拟制定")


# "The 'Three-Year Action Plan … (2025-2027) (Draft for Public Comment)'".
UNFINISHED_EN = re.compile(
    r"[^.;]{0,90}\((?:(?:exposure |consultation )?draft\b|(?:version |text )?for (?:public )?"
    r"(?:comment|consultation))|"
    r"[^.;]{0,90}\b(?:releas|publish|issu|put|open|out)\w* (?:out )?for (?:public )?"
    r"(?:comment|consultation|feedback)"
)


# "Published draft regulations".
DRAFT_OF = re.compile(r"(?<!the )\bdraft (?:[\w-]+ ){0,3}$")


def is_unfinished(reading: Reading, anchor: Anchor) -> bool:
    """Whether the words around a plan's name say that it is a draft."""
    if reading.document.language is Language.EN:
        if DRAFT_OF.search(reading.before(anchor.span.start, 50)):
            return True
        return UNFINISHED_EN.match(reading.after(anchor.span.end, 130)) is not None
    return UNFINISHED.search(reading.after(anchor.span.end, DRAFT_CHARS)) is not None
