"""Subjects that nothing is known of: who acts is then no government, whatever place is told."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.owner import ONLY_PLACE, Owner
from etl.claims.base.reading import Reading, Sentence
from etl.claims.stages.acts import Act
from etl.model import MONEY_KINDS, Span

NO_SUBJECT = re.compile(
    r"(?:全市|市里|区里|当地)?[^，。；]{0,4}$|\W*(?:[\w, -]{0,40}\b)?there\W*$|\W*$"
)


def where_known(
    reading: Reading, sentence: Sentence, anchor: Anchor, act: Act, owner: Owner | None
) -> Owner | None:
    """The owner, unless it is the text's only place and another, unknown, is the subject.

    "Hillhouse Partners is to launch a fund", but "a fund was launched", "there is a fund". "The
    fund" is one that was told of before, and a facility or a plan may be anybody's.
    """
    if owner is None or owner.reason != ONLY_PLACE:
        return owner
    is_the = not anchor.is_grant and reading.before(anchor.phrase.start, 4) == "the "
    if anchor.kind not in MONEY_KINDS or is_the:
        return None
    if act.cue is None or act.cue.span.start >= anchor.phrase.start:
        return owner
    told = Span(sentence.span.start, act.cue.span.start)
    is_none = NO_SUBJECT.match(reading.plain[told.start : told.end])
    return owner if is_none or sentence.has("government", told) else None
