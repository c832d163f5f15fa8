"""Whether what stands among tasks still to come is told to be there already."""

import re

from etl.claims.base.reading import Reading
from etl.claims.stages.acts import Act
from etl.model import Language

# "投用区级智算中心" among this year's tasks is to come, "已投用" is not.
ALREADY = re.compile(r"已|了|目前|现有")
NEAR_CHARS = 8


def is_done(reading: Reading, act: Act) -> bool:
    """Whether the verb tells that it is done, not only what is to be done."""
    if reading.document.language is Language.EN or act.cue is None:
        return act.is_complete
    low = max(0, act.cue.span.start - NEAR_CHARS)
    near = reading.plain[low : act.cue.span.end + 1]
    return act.is_complete and ALREADY.search(near) is not None
