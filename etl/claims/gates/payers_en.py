"""Money that others pay: "families pay for care", "users bear half of it themselves"."""

import re

from etl.claims.base.anchor import Anchor
from etl.claims.base.reading import Reading, Sentence
from etl.model import Kind

PRIVATE = (
    r"(?:families|patients|parents|residents|households|consumers|customers|students|tenants|"
    r"drivers|passengers|pensioners|relatives|children|citizens|workers|employees|farmers|"
    r"insurers|who|hospitals|clinics|schools|(?:care|nursing) homes|investors|banks)"
)
PAYS = re.compile(r"(?:pay|bear|cover|shoulder|spend|meet|foot)(?:s|ing)?\b|paid|spent|bore")
# "Most families still have to | pay for …".
WHO_PAYS = re.compile(
    rf"\W*+(?:\w[\w'-]{{0,20}} ){{0,3}}?{PRIVATE} "
    r"(?:(?:who|that|with|in|at) (?:[\w'-]{1,20} ){1,6})?"
    r"(?:(?:still|also|now|often|usually|have|had|has|to|must|can|will|would|already|mostly|"
    r"today) ){0,3}"
)
THEMSELVES = re.compile(
    r"[^.;]{0,120}\b(?:themselves|on their own|out of their own pockets?|from their own pockets?|"
    r"from (?:his|her|their) savings)\b"
)


def is_paid_by_others(reading: Reading, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether private people, or houses that are nobody's government, are who pays."""
    if anchor.kind is not Kind.SUBSIDY:
        return False
    if not PAYS.match(reading.plain, anchor.span.start, anchor.span.end):
        return False
    before = reading.plain[sentence.span.start : anchor.span.start]
    own = THEMSELVES.match(reading.plain, anchor.span.end, sentence.span.end)
    return own is not None or WHO_PAYS.fullmatch(before) is not None
