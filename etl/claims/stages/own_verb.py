"""Where a second instrument of a sentence begins: at a verb of its own."""

import re

from etl.claims.base.reading import Reading
from etl.claims.stages.acts import Act

JOINED = re.compile(
    r"(?:\band|\bbut|\bwhile|[,;])(?: (?:it|will|would|to|also|plans?|has|have|is|are))* $"
)


def own_verb(reading: Reading, after: int, act: Act) -> int | None:
    """ "A fund for robots and satellites, and open a test field": where "open" stands.

    `after` is where the instrument before ends; None where no verb of its own follows it.
    """
    if act.cue is None or act.cue.span.start < after:
        return None
    start = act.cue.span.start
    return start if JOINED.search(reading.plain[after:start]) else None
